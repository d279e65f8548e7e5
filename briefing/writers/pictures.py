"""A laid-out deck in, pictures of its slides out, drawn from its frames; no other program is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing.deck import Deck, Slide
from briefing.faces import stand_in
from briefing.pixels import contact_sheet
from briefing.theme import Face
from briefing.writers.files import replace_file
from briefing.writers.marks import marks_of
from briefing.writers.typesetting import families, tag, typeset_pictures

# What a preview shows first, as far as a deck has it: slides that look different.
_TELLING = ("Title", "Section", "Points", "Comparison", "Chart", "Quotation", "Big number", "Agenda", "Takeaways")


def draw_slides(deck: Deck, *, width: int = 1280) -> list[bytes]:
    """A PNG of each slide, `width` pixels wide; equal decks give equal bytes.

    Text stands line by line as the deck has it, in packaged faces that are as wide as those that the theme names.
    Raises WriteError where a package that brings the fonts is missing.
    """
    if not deck.slides:
        return []
    return typeset_pictures("slides.typ", drawing(deck), ppi=width / deck.theme.page.width * 72)


def drawing(deck: Deck) -> dict[str, Any]:
    """What the template needs to draw the slides of `deck`."""
    lang, region = tag(deck.language)
    layouts = {layout.name: layout for layout in deck.layouts}
    slides = [
        {
            "background": f"#{deck.theme.palette.color(layouts[slide.layout].background)}",
            "marks": marks_of(slide, layouts[slide.layout], deck.theme),
        }
        for slide in deck.slides
    ]
    page = deck.theme.page
    faces = {"heading": _faces(deck.theme.heading), "body": _faces(deck.theme.body)}
    return {
        "lang": lang,
        "region": region,
        "width": page.width,
        "height": page.height,
        "faces": faces,
        "slides": slides,
    }


def _faces(face: Face) -> dict[str, list[str]]:
    """Families for Latin and for East Asian text."""
    known = families(stand_in(face))
    return {"latin": known, "east": [known[1], *known]}


def write_preview(deck: Deck, path: Path, slides: int = 9) -> None:
    """Write a sheet of up to `slides` slides of `deck` that look different, in their order, to `path` as a PNG."""
    shown = replace(deck, slides=_telling(deck.slides, slides))
    replace_file(path, contact_sheet(draw_slides(shown)))


def _telling(slides: Sequence[Slide], most: int) -> tuple[Slide, ...]:
    """The first slide of each kind, of the most telling kinds, in the order of the deck."""
    first: dict[str, int] = {}
    for place, slide in enumerate(slides):
        first.setdefault(slide.layout.rstrip("0123456789 "), place)
    ranks = {kind: rank for rank, kind in enumerate(_TELLING)}
    kinds = sorted(first, key=lambda kind: (ranks.get(kind, len(ranks)), first[kind]))
    return tuple(slides[place] for place in sorted(first[kind] for kind in kinds[:most]))
