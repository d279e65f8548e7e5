"""Whatever articles are given, alone or together, in whichever theme: every line that is shown comes from somewhere,
and what is said of it holds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from briefing import layout, pipeline, provenance, samples
from briefing import theme as themes
from briefing.deck import ChartFrame, PictureFrame, TableFrame, TextFrame
from briefing.document import Document
from briefing.outline import Outline
from briefing.page import Grid, Text
from briefing.provenance import Entry, Record
from briefing.provenance.record import from_values, is_sealed, to_values

QUALITY = Path(__file__).parents[1] / "quality"
ARTICLES = sorted((QUALITY / "articles").iterdir())
FORMATS = sorted(p for p in (QUALITY / "extraction").iterdir() if p.with_name(f"{p.name}.json").is_file())
NAMES = [name for name, _ in themes.available()]
ALONE = [*samples.paths(), *ARTICLES, *FORMATS[::5]]
TOGETHER = {
    "the samples": samples.paths(),
    "all articles": [*samples.paths(), *ARTICLES],
    "articles in all formats": FORMATS[1::9],
    "two of a kind": [FORMATS[0], *ARTICLES[:2]],
}


@cache
def outlined(paths: tuple[Path, ...], title: str = "") -> tuple[list[Document], Outline]:
    documents, _ = pipeline.read(paths)
    return documents, pipeline.outlined(documents, title=title)


def traced(paths: tuple[Path, ...], theme: str, title: str = "") -> tuple[list[Document], tuple[Entry, ...]]:
    documents, outline = outlined(paths, title)
    look = themes.load(theme)
    deck, page = layout.lay_out(outline, look), layout.lay_out_brief(outline, look)
    entries = provenance.trace(documents, outline, deck, page, title=title)
    slides = [entry for entry in entries if entry.place.slide]
    assert {entry.place.slide for entry in slides} == {slide.number for slide in deck.slides}
    return documents, entries


def holds(documents: list[Document], entries: tuple[Entry, ...], title: str = "") -> None:
    assert not [entry for entry in entries if entry.kind == "unsupported"]
    values = to_values(Record((), entries, title))
    assert is_sealed(values)
    assert not [str(failure) for failure in provenance.check(from_values(values), documents, {})]
    texts = {document.source.name: document.text for document in documents}
    for entry in entries:
        for origin in (part.origin for part in entry.parts if part.origin and not part.origin.field):
            assert texts[origin.source][origin.start : origin.end] == origin.words


@pytest.mark.parametrize("theme", NAMES)
@pytest.mark.parametrize("name", TOGETHER)
def test_every_line_of_several_articles_is_traced_in_every_theme(name: str, theme: str) -> None:
    holds(*traced(tuple(TOGETHER[name]), theme))


@pytest.mark.parametrize("path", ALONE, ids=lambda path: path.name)
def test_every_line_of_an_article_alone_is_traced(path: Path) -> None:
    holds(*traced((path,), NAMES[len(path.name) % len(NAMES)]))


def test_a_title_that_the_user_gave_is_said_to_be_given() -> None:
    documents, entries = traced(tuple(samples.paths()), "paper", "Keeping  customers 2025")
    holds(documents, entries, "Keeping  customers 2025")
    cover = entries[0]
    assert (cover.text, cover.kind, cover.rule) == ("Keeping customers 2025", "rule", "given with --title")


@pytest.mark.parametrize("theme", NAMES)
def test_nothing_that_is_shown_is_without_an_entry(theme: str) -> None:
    """Listed here apart from the code: every text in a frame or a block."""
    documents, outline = outlined(tuple(TOGETHER["all articles"]))
    look = themes.load(theme)
    deck, page = layout.lay_out(outline, look), layout.lay_out_brief(outline, look)
    told: dict[int, set[str]] = {}
    for entry in provenance.trace(documents, outline, deck, page):
        told.setdefault(entry.place.slide, set()).add("".join(entry.text.split()))
    for slide in deck.slides:
        texts = [slide.footer, str(slide.number)]
        for frame in slide.frames:
            match frame:
                case TextFrame():
                    texts += [part for line in frame.paragraphs for part in line.text.split("\n")]
                case TableFrame():
                    texts += [frame.alt, *(cell.paragraph.text for row in frame.cells for cell in row)]
                case ChartFrame():
                    texts += [frame.alt, frame.series, *frame.categories, *frame.figures]
                case PictureFrame():
                    texts.append(frame.alt)
        assert not {"".join(text.split()) for text in texts} - told[slide.number] - {""}
    blocks = [*page.head, *page.main, *page.side, page.foot_label, *(text for column in page.foot for text in column)]
    shown = [block.text for block in blocks if isinstance(block, Text)]
    shown += [cell.text for block in blocks if isinstance(block, Grid) for row in block.rows for cell in row]
    assert not {"".join(text.replace("\u200b", "").split()) for text in shown} - told[0]


def test_the_number_of_a_sentence_is_that_of_the_notes() -> None:
    documents, outline = outlined(tuple(samples.paths()))
    look = themes.load("paper")
    deck = layout.lay_out(outline, look)
    entries = provenance.trace(documents, outline, deck, layout.lay_out_brief(outline, look))
    points = [entry for entry in entries if entry.kind == "shortened" and entry.place.slide]
    assert points
    for entry in points:
        origin = next(part.origin for part in entry.parts if part.origin)
        notes = deck.slides[entry.place.slide - 1].notes
        assert f"{origin.source}, sentence {origin.number}]" in notes
