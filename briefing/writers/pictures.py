"""A laid-out deck in, pictures of its slides out, drawn from its frames; no other program is needed. Pillow is met here
alone."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefing.deck import Deck, Slide
from briefing.faces import stand_in
from briefing.theme import Face
from briefing.writers.files import replace_file
from briefing.writers.marks import marks_of
from briefing.writers.typesetting import families, tag, typeset_pictures

_GROUND = "#8A8D91"  # light and dark slides stand out from it alike
_MARGIN = 1 / 60  # of the width of a sheet: between the slides and around them
# What a preview shows first, as far as a deck has it: slides that look different.
_TELLING = ("Title", "Section", "Points", "Comparison", "Chart", "Quotation", "Big number", "Agenda", "Takeaways")


def draw_slides(deck: Deck, *, width: int = 1280) -> list[bytes]:
    """A PNG of each slide, `width` pixels wide; equal decks give equal bytes.

    Text stands line by line as the deck has it, in packaged faces that are as wide as those that the theme names.
    Raises WriteError where a package that brings the fonts is missing.
    """
    if not deck.slides:
        return []
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
    data = {"lang": lang, "region": region, "width": page.width, "height": page.height, "faces": faces}
    return typeset_pictures("slides.typ", data | {"slides": slides}, ppi=width / page.width * 72)


def _faces(face: Face) -> dict[str, list[str]]:
    """Families for Latin and for East Asian text."""
    known = families(stand_in(face))
    return {"latin": known, "east": [known[1], *known]}


def contact_sheet(pictures: Sequence[bytes], columns: int = 3, width: int = 1600) -> bytes:
    """A PNG, `width` pixels wide, of `pictures` of one shape side by side with even margins on a neutral ground."""
    from PIL import Image

    slides = [Image.open(io.BytesIO(picture)).convert("RGB") for picture in pictures]
    margin = round(width * _MARGIN)
    wide = (width - margin * (columns + 1)) // columns
    high = round(wide * slides[0].height / slides[0].width)
    rows = -(-len(slides) // columns)
    sheet = Image.new("RGB", (width, rows * high + (rows + 1) * margin), _GROUND)
    for index, slide in enumerate(slides):
        row, column = divmod(index, columns)
        place = (margin + column * (wide + margin), margin + row * (high + margin))
        sheet.paste(slide.resize((wide, high), Image.Resampling.LANCZOS), place)
    made = io.BytesIO()
    # 256 colours hold a few palettes and the edges of their letters in a third of the bytes.
    sheet.quantize(256, method=Image.Quantize.MEDIANCUT, kmeans=1, dither=Image.Dither.NONE).save(
        made, "PNG", optimize=True
    )
    return made.getvalue()


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
