"""A laid-out deck in, a handout out: its slides small on paper, each beside lines to write on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing.deck import Deck
from briefing.page import SIZES
from briefing.writers.files import replace_file
from briefing.writers.pictures import drawing
from briefing.writers.typesetting import typeset_pdf

ROWS = 4  # slides a page
LEFT, TOP = 40.0, 62.0  # points: the margins
GUTTER, BETWEEN = 20.0, 22.0  # between slide and lines, and between two slides
SHARE = 0.5  # of the width between the margins, at most, for a slide
PITCH = 21.0  # from line to line


def write_handout(deck: Deck, path: Path, paper: str = "a4") -> None:
    """Write the slides of `deck`, four to a sheet of `paper`, to `path` as a PDF; equal decks give equal bytes.

    Raises WriteError where the file cannot be written or a package that brings the fonts is missing.
    """
    replace_file(path, typeset_pdf("slides.typ", drawing(without_answers(deck)) | {"sheet": _sheet(deck, paper)}))


def without_answers(deck: Deck) -> Deck:
    """`deck` as participants get it before the quiz."""
    return replace(deck, slides=tuple(slide for slide in deck.slides if not slide.layout.startswith("Answers")))


def _sheet(deck: Deck, paper: str) -> dict[str, Any]:
    """The measures of a sheet, in points; `scale` is that of a slide."""
    width, height = SIZES[paper]
    room = (height - 2 * TOP - (ROWS - 1) * BETWEEN) / ROWS
    page = deck.theme.page
    scale = min(room / page.height, (width - 2 * LEFT) * SHARE / page.width)
    high = page.height * scale
    return {
        "title": deck.title,
        "width": width,
        "height": height,
        "left": LEFT,
        "top": TOP,
        "gutter": GUTTER,
        "scale": scale,
        "rows": ROWS,
        "pitch": room + BETWEEN,
        "lines": int(high / PITCH),
        "leading": high / int(high / PITCH),
    }
