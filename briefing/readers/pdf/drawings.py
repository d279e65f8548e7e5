"""What is drawn on a page as pdfium gives it in, its rules, boxes and pictures out."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefing.readers import pictures
from briefing.readers.pdf.glyphs import Place
from briefing.readers.pdf.pdfium import raw
from briefing.readers.pdf.shapes import Picture, Rect

_MOST = 6_000  # objects of a page: a map has more, and no boxes that matter
_DEPTH = 4  # forms within one another
_THIN = 3.0  # points: a filled area that is thinner is a rule
_LEAST = 50.0  # points: the shorter side of a picture as shown
_WHOLE = 0.8  # of the page: a picture behind everything, as scans have it

Matrix = tuple[float, float, float, float, float, float]
_UNIT: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(slots=True)
class Drawings:
    """The rules, boxes, other strokes and pictures of one page."""

    rules: list[Rect] = field(default_factory=list)
    boxes: list[Rect] = field(default_factory=list)
    strokes: list[Rect] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


def drawings(page: Any, number: int, place: Place) -> Drawings:
    """What is drawn on the page with this number."""
    found = Drawings()
    images = 0
    for thing, kind, matrix in objects(page):
        rect = _rect(thing, matrix, place)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            images += 1
            if rect and _is_shown(thing, rect, place):
                found.pictures.append(Picture(rect, number, images))
        elif rect and kind == raw.FPDF_PAGEOBJ_PATH:
            _sort(rect, raw.FPDFPath_CountSegments(thing), found, place)
        elif rect and kind == raw.FPDF_PAGEOBJ_SHADING:
            found.strokes.append(rect)
    return found


def objects(page: Any) -> Iterator[tuple[Any, int, Matrix]]:
    """(object, kind, what maps it to the page) of all that stands on a page, also within forms."""
    left = [_MOST]
    roots = (raw.FPDFPage_GetObject(page, i) for i in range(raw.FPDFPage_CountObjects(page)))
    yield from _within(roots, _UNIT, left, 0)


def _within(things: Iterator[Any], matrix: Matrix, left: list[int], depth: int) -> Iterator[tuple[Any, int, Matrix]]:
    for thing in things:
        left[0] -= 1
        if left[0] < 0:
            return
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
            own = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(thing, own)
            inner = (raw.FPDFFormObj_GetObject(thing, i) for i in range(raw.FPDFFormObj_CountObjects(thing)))
            yield from _within(inner, _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix), left, depth + 1)
        elif kind != raw.FPDF_PAGEOBJ_TEXT:
            yield thing, kind, matrix


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _rect(thing: Any, matrix: Matrix, place: Place) -> Rect | None:
    """The part of the page that an object covers, None outside of it."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return None
    a, b, c, d, e, f = matrix
    corners = [
        place.point(x * a + y * c + e, x * b + y * d + f)
        for x in (left.value, right.value)
        for y in (bottom.value, top.value)
    ]
    (x0, x1), (y0, y1) = ((min(values), max(values)) for values in zip(*corners, strict=True))
    width, height = place.shown
    rect = Rect(max(x0, 0), max(y0, 0), min(x1, width), min(y1, height))
    return rect if rect.width >= 0 and rect.height >= 0 else None


def _is_shown(thing: Any, rect: Rect, place: Place) -> bool:
    pixels = ctypes.c_uint(), ctypes.c_uint()
    raw.FPDFImageObj_GetImagePixelSize(thing, *pixels)
    width, height = place.shown
    whole = rect.width * rect.height >= _WHOLE * width * height
    return pictures.fits(pixels[0].value, pixels[1].value) and min(rect.width, rect.height) >= _LEAST and not whole


def _sort(rect: Rect, segments: int, found: Drawings, place: Place) -> None:
    """Puts a path where it belongs; `segments` are the corners it has."""
    width, height = place.shown
    if min(rect.width, rect.height) <= _THIN < max(rect.width, rect.height):
        found.rules.append(rect)
    elif rect.width >= 40 and rect.height >= 12 and segments <= 12:
        if rect.width * rect.height < 0.9 * width * height:
            found.boxes.append(rect)
    elif segments:
        found.strokes.append(rect)
