"""A laid-out deck and page in, every line of text that somebody can see on them out, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.deck import ChartFrame, Deck, Frame, PictureFrame, TableFrame, TextFrame
from briefing.outline import Outline
from briefing.page import Block, Grid, Page, Text
from briefing.provenance.entries import Place


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of text; `section` is the index of its section in the outline, -1 where it belongs to none."""

    place: Place
    text: str
    section: int = -1


def lines_of(outline: Outline, deck: Deck, page: Page) -> Iterator[Shown]:
    """Every line on every slide of `deck`, then every line of `page`, in reading order; empty ones are left out."""
    for line in (*_slides(outline, deck), *_areas(page)):
        if line.text.strip():
            yield line


def _slides(outline: Outline, deck: Deck) -> Iterator[Shown]:
    sections = _sections(outline, deck)
    for slide, section in zip(deck.slides, sections, strict=True):
        told = [(role, text) for frame in slide.frames for role, text in _framed(frame)]
        for role, text in (*told, ("footer", slide.footer), ("number", str(slide.number))):
            yield Shown(Place(slide.number, "", role), text, section)


def _sections(outline: Outline, deck: Deck) -> list[int]:
    """The index of the section of each slide; a section of the outline without slides is none of the deck's."""
    found: list[int] = []
    at = -1
    for section in deck.sections:
        at = next(
            (index for index in range(at + 1, len(outline.sections)) if outline.sections[index].name == section.name),
            at,
        )
        found += [at] * section.count
    return found


def _framed(frame: Frame) -> Iterator[tuple[str, str]]:
    """(role, text) of each line in a frame; a line feed inside a paragraph parts two lines."""
    match frame:
        case TextFrame():
            texts = (text for line in frame.paragraphs for text in line.text.split("\n"))
            yield from ((frame.role, text) for text in texts)
        case TableFrame():
            yield from (("cell", cell.paragraph.text) for row in frame.cells for cell in row)
            yield "alt", frame.alt
        case ChartFrame():
            yield "series", frame.series
            yield from (("category", text) for text in frame.categories)
            yield from (("figure", text) for text in frame.figures)
            yield "alt", frame.alt
        case PictureFrame():
            yield "alt", frame.alt


def _areas(page: Page) -> Iterator[Shown]:
    areas: dict[str, Iterable[Block]] = {
        "head": page.head,
        "main": page.main,
        "side": page.side,
        "foot": (*([page.foot_label] if page.foot_label else []), *(text for column in page.foot for text in column)),
    }
    for area, blocks in areas.items():
        for block in blocks:
            yield from (Shown(Place(0, area, role), text) for role, text in _blocked(block))


def _blocked(block: Block) -> Iterator[tuple[str, str]]:
    """(role, text) of each line in a block, its number before it."""
    if isinstance(block, Text):
        if block.marker.isalnum():
            yield "marker", block.marker
        yield block.role, block.text
    elif isinstance(block, Grid):
        yield from (("cell", cell.text) for row in block.rows for cell in row)
        yield "alt", block.alt
