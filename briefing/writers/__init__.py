"""Writers: an outline, a deck or a page in, one file out; they place and never decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.deck import Deck
    from briefing.document import Document
    from briefing.kit import Kit
    from briefing.outline import Outline
    from briefing.page import Page
    from briefing.provenance import Record

__all__ = ["article_markdown", "articles_json", "check", "write_all", "write_deck", "write_preview"]


def article_markdown(document: Document) -> str:
    """What was understood of one document, as Markdown with a front matter."""
    from briefing.writers.article import article_markdown

    return article_markdown(document)


def articles_json(documents: Iterable[Document], skipped: Iterable[tuple[str, str]]) -> str:
    """What was understood of `documents`, what was dropped from them, and the (name, reason) of what was skipped."""
    import json

    from briefing.interchange import to_report

    told = {
        "articles": [to_report(document) for document in documents],
        "skipped": [{"name": name, "reason": reason} for name, reason in skipped],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def write_all(  # noqa: PLR0913 (all that a run writes, what not every run has by keyword)
    outline: Outline,
    deck: Deck,
    page: Page,
    record: Record,
    out: Path,
    tell: Callable[[str, int, int], None],
    *,
    kit: Kit | None = None,
    formats: Sequence[str] = (),
) -> tuple[Path, ...]:
    """Write `deck.pptx`, `brief.docx`, `brief.pdf`, `outline.md` and `provenance.json` into `out`, which is made where
    it is missing; with the `kit` of a training `facilitator.docx` and `handout.pdf` as well, and the brief in further
    `formats` ("md", "html").

    Each file is replaced only by a whole new one. Raises WriteError with a hint.
    """
    from briefing.writers.brief_docx import write_brief_docx
    from briefing.writers.brief_pdf import write_brief_pdf
    from briefing.writers.markdown import write_outline
    from briefing.writers.pptx import write_pptx
    from briefing.writers.provenance import write_provenance

    work: tuple[tuple[str, Callable[[Path], None]], ...] = (
        ("deck.pptx", lambda path: write_pptx(deck, path)),
        ("brief.docx", lambda path: write_brief_docx(page, path)),
        ("brief.pdf", lambda path: write_brief_pdf(page, path)),
        *_further(page, formats),
        *(_kit(deck, kit) if kit else ()),
        ("outline.md", lambda path: write_outline(outline, path)),
        ("provenance.json", lambda path: write_provenance(record, path)),
    )
    for done, (name, write) in enumerate(work):
        tell("write", done, len(work))
        write(out / name)
    tell("write", len(work), len(work))
    return tuple(out / name for name, _ in work)


def check(formats: Sequence[str]) -> None:
    """Raises UsageError for a format of the brief that nothing writes."""
    from briefing.writers.brief_text import FORMATS

    for name in formats:
        if name not in FORMATS:
            raise UsageError(f"no format called '{name}'", hint=f"known: {', '.join(FORMATS)}")


def _further(page: Page, formats: Sequence[str]) -> Iterator[tuple[str, Callable[[Path], None]]]:
    from briefing.writers.brief_text import FORMATS

    for name, write in (FORMATS[one] for one in dict.fromkeys(formats)):
        yield name, partial(write, page)


def _kit(deck: Deck, kit: Kit) -> Iterator[tuple[str, Callable[[Path], None]]]:
    from briefing.writers.facilitator import write_facilitator
    from briefing.writers.handout import write_handout

    yield "facilitator.docx", lambda path: write_facilitator(kit, deck, path)
    yield "handout.pdf", lambda path: write_handout(deck, path, kit.paper)


def write_deck(deck: Deck, out: Path, tell: Callable[[str, int, int], None]) -> tuple[Path, ...]:
    """Write `deck.pptx` alone into `out`, which is made where it is missing. Raises WriteError with a hint."""
    from briefing.writers.pptx import write_pptx

    tell("write", 0, 1)
    write_pptx(deck, out / "deck.pptx")
    tell("write", 1, 1)
    return (out / "deck.pptx",)


def write_preview(deck: Deck, path: Path) -> None:
    """Write one picture of nine slides of `deck` that look different to `path`, as a PNG. Raises WriteError."""
    from briefing.writers import pictures

    pictures.write_preview(deck, path)
