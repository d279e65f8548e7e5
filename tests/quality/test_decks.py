"""How much of what the articles with known contents say reaches a slide and the brief; floors that only rise.

Each article is made into a deck of its own. An idea counts where one slide (one block of the brief) holds all its
keywords. `floors.json` holds the shares that must be reached, and the share of the article's words that the slides may
take for it: better them with what you improve, never the other way.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefing import layout, outlining, pipeline
from briefing import theme as themes
from briefing.cleaning import clean
from briefing.deck import ChartFrame, Deck, Frame, TableFrame, TextFrame
from briefing.document import Document
from briefing.labels import Labels, labels
from briefing.language import length
from briefing.outline import Content, Discussion, Outline, Pairs, Steps, points_of
from briefing.page import Grid, Page, Text
from briefing.points import Digest
from briefing.readers import read

FOLDER = Path(__file__).parent
FLOORS: dict[str, float] = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))
EXPECTED: dict[str, dict[str, Any]] = {
    entry["file"]: entry for entry in json.loads((FOLDER / "expect.json").read_text(encoding="utf-8"))
}


def folded(text: str) -> str:
    """`text` without case, width, spaces and kinds of quotation marks."""
    return re.sub(r"[\s\"'“”‘’「」『』]+", "", unicodedata.normalize("NFKC", text).casefold())


@cache
def read_to_the_end(name: str) -> tuple[Document, Digest, Outline]:
    document = clean(read(FOLDER / "articles" / name))
    digest = pipeline.digest(document)
    # what the deck itself says: a quiz says some of it again
    return document, digest, outlining.outline([document], [digest], training=False)


@cache
def made(name: str) -> tuple[Deck, Page]:
    look = themes.load("paper")
    document, digest, outline = read_to_the_end(name)
    trained = outlining.outline([document], [digest])
    return layout.lay_out(outline, look), layout.lay_out_brief(trained, look)


def shown(frame: Frame) -> str:
    match frame:
        case TableFrame():
            return " ".join(cell.paragraph.text for row in frame.cells for cell in row)
        case ChartFrame():
            names = () if frame.kind == "share" else frame.categories  # those of a ring stand in the list beside it
            return " ".join((*names, *frame.figures, frame.series))
        case _:
            return " ".join(line.text for line in frame.paragraphs)


@cache
def slides(name: str) -> tuple[str, ...]:
    return tuple(folded(" ".join(shown(frame) for frame in slide.frames)) for slide in made(name)[0].slides)


@cache
def plain(name: str) -> tuple[str, ...]:
    """The slides as they read, for figures that must not run into one another."""
    deck = made(name)[0]
    return tuple(unicodedata.normalize("NFKC", " ".join(map(shown, slide.frames))) for slide in deck.slides)


@cache
def page(name: str) -> tuple[str, ...]:
    return (folded(" ".join(words_on(made(name)[1]))),)


def words_on(brief: Page) -> list[str]:
    """All texts of a brief, in its order."""
    blocks = [*brief.head, *brief.main, *brief.side]
    found = [brief.title, *(text.text for column in brief.foot for text in column)]
    for block in blocks:
        match block:
            case Text():
                found.append(block.text)
            case Grid():
                found += [cell.text for row in block.rows for cell in row]
            case _:
                pass
    return found


@cache
def offered(name: str) -> tuple[str, ...]:
    """All that the article was found to say, each point by itself."""
    _, digest, outline = read_to_the_end(name)
    shown = [point for content in outline.contents() for point in points_of(content)]
    return tuple(folded(point.text) for point in (*digest.points, *shown))


def said(name: str) -> float:
    """The share of the article's words that its slides show: not the cover, agenda, labels, sources, nor what a
    question for the room adds to the claim that it asks about."""
    document, _, outline = read_to_the_end(name)
    words = labels(outline.language)
    own = {str(getattr(words, field.name)) for field in fields(Labels)} | {document.title}
    asked = [part for pattern in (*words.ask_statement, words.ask_versus) for part in re.split(r"\{\w+\}", pattern)]
    total = 0.0
    for slide in made(name)[0].slides:
        if slide.layout.split()[0] in {"Title", "Agenda", "Sources"}:
            continue
        for frame in slide.frames:
            texts = [line.text for line in frame.paragraphs] if isinstance(frame, TextFrame) else [shown(frame)]
            told = [text for text in texts if text not in own and getattr(frame, "role", "") != "label"]
            total += sum(length(without(text, asked)) for text in told)
    return total / length(document.text)


def without(text: str, parts: list[str]) -> str:
    for part in parts:
        text = text.replace(part, " ") if len(part) > 5 else text
    return text


def holds(units: tuple[str, ...], keywords: list[str]) -> bool:
    return any(all(folded(keyword) in unit for keyword in keywords) for unit in units)


def share_of_ideas(units: Any) -> float:
    found = total = 0
    for name, entry in EXPECTED.items():
        for idea in entry["ideas"]:
            total += idea["weight"]
            found += idea["weight"] * any(holds(units(name), keywords) for keywords in idea["any_of"])
    return found / total


def share(kind: str, wanted: Any, units: Any = slides) -> float:
    """The share of what `expect.json` lists under `kind` that some slide shows."""
    found = [wanted(units(name), one) for name, entry in EXPECTED.items() for one in entry["structures"].get(kind, [])]
    return sum(found) / len(found)


def has_figure(units: tuple[str, ...], number: dict[str, Any]) -> bool:
    value = str(number["value"])
    figure = re.escape(f"{float(value):,.0f}") if re.fullmatch(r"\d{4,}", value) else re.escape(value)
    return any(re.search(rf"(?<![\d.])(?:{re.escape(value)}|{figure})(?!\d)", unit) for unit in units)


def test_the_ideas_of_the_articles_are_found() -> None:
    assert share_of_ideas(offered) >= FLOORS["ideas_found"]


def test_the_ideas_of_the_articles_reach_the_slides_in_few_words() -> None:
    assert share_of_ideas(slides) >= FLOORS["ideas_on_slides"]
    assert sum(said(name) for name in EXPECTED) / len(EXPECTED) <= FLOORS["words_on_slides"]


def test_the_ideas_of_the_articles_reach_the_brief() -> None:
    assert share_of_ideas(page) >= FLOORS["ideas_in_brief"]


def test_every_planted_comparison_is_on_a_slide() -> None:
    assert share("comparisons", holds) >= FLOORS["comparisons"]


def test_what_running_text_sets_against_each_other_is_mostly_on_a_slide() -> None:
    assert share("contrasts", holds) >= FLOORS["contrasts"]


def test_most_planted_quotations_are_on_a_slide() -> None:
    assert share("quotes", lambda units, said: holds(units, [said[:60].rstrip(".。")])) >= FLOORS["quotations"]


def values(chart: ChartFrame) -> set[float]:
    return {float(value) for value in chart.values}


def charts(name: str) -> list[set[float]]:
    return [values(f) for slide in made(name)[0].slides for f in slide.frames if isinstance(f, ChartFrame)]


def test_every_planted_series_of_three_or_more_is_a_chart() -> None:
    planted = [
        (name, {float(value) for value in series["values"]})
        for name, entry in EXPECTED.items()
        for series in entry["structures"].get("series", [])
        if len(series["values"]) > 2
    ]
    assert len(planted) >= 6
    assert [one for one in planted if one[1] not in charts(one[0])] == []


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_no_chart_sets_figures_side_by_side_that_have_nothing_to_do_with_each_other(name: str) -> None:
    never = [{float(value) for value in group} for group in EXPECTED[name]["structures"].get("no_chart", [])]
    assert [group for group in never for chart in charts(name) if group <= chart] == []


def test_every_planted_list_of_three_to_six_is_on_a_slide_of_its_own() -> None:
    wanted = found = 0
    for name, entry in EXPECTED.items():
        counts = [count for count in entry["structures"].get("numbered", []) if 3 <= count <= 6]
        rows = Counter(_items(content) for content in read_to_the_end(name)[2].contents())
        wanted += len(counts)
        found += sum(min(rows[count], counts.count(count)) for count in set(counts))
    assert found / wanted >= FLOORS["lists"]


def _items(content: Content) -> int:
    match content:
        case Steps():
            return len(content.steps)
        case Discussion():
            return len(content.questions)
        case Pairs():
            return len(content.rows)
        case _:
            return 0


def test_planted_figures_are_on_a_slide() -> None:
    assert share("numbers", has_figure, plain) >= FLOORS["numbers"]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_nothing_of_the_page_is_on_a_slide_or_in_the_notes(name: str) -> None:
    deck, brief = made(name)
    notes = "\n".join(slide.notes for slide in deck.slides)
    text = "\n".join(shown(frame) for slide in deck.slides for frame in slide.frames)
    text += notes + "\n".join(words_on(brief))
    assert [string for string in EXPECTED[name]["forbidden"] if string in text] == []


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_no_chart_has_fewer_than_three_bars(name: str) -> None:
    charts = [frame for slide in made(name)[0].slides for frame in slide.frames if isinstance(frame, ChartFrame)]
    assert all(len(chart.values) >= 3 for chart in charts)
