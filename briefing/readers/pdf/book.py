"""The bytes of a PDF in, its pages one by one out, by way of pdfium; nothing beyond this package meets the library."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from briefing import pixels
from briefing.errors import UnreadableError
from briefing.readers import pictures
from briefing.readers.pdf.drawings import drawings, objects
from briefing.readers.pdf.glyphs import Glyphs, Place
from briefing.readers.pdf.pdfium import PdfDocument, PdfiumError, raw
from briefing.readers.pdf.shapes import Picture, Rect, Sheet, Word

_PAGES = 3_000
_MOST = 5_000_000  # characters: they take half a minute and 400 MB
_SCALE = 2.0  # pixels a point of a picture that is drawn with lines
_PIXELS = 4_000_000  # of a picture that has to be drawn


class Book:
    """An open PDF, as `opened` gives it; not for use after `close`."""

    def __init__(self, document: PdfDocument, name: str) -> None:
        self._document = document
        self._name = name

    def info(self, key: str) -> str:
        """What the file says under "Title", "Author", ...; "" where it says nothing."""
        try:
            return str(self._document.get_metadata_value(key))
        except Exception:
            return ""

    def sheets(self) -> Iterator[Sheet]:
        """The pages in order; one that cannot be loaded is left out.

        Raises UnreadableError where they hold more text than any article.
        """
        read = 0
        for number in range(min(len(self._document), _PAGES)):
            try:
                page = self._document[number]
            except PdfiumError:
                continue
            try:
                sheet = _sheet(page, number)
            finally:
                page.close()
            read += sum(len(word.text) for word in sheet.words)
            if read > _MOST:
                raise UnreadableError(f"{self._name}: more than {_MOST:,} characters", hint="give single articles")
            yield sheet

    def data(self, picture: Picture) -> bytes:
        """The picture as a JPEG or PNG file, b"" where that cannot be had."""
        try:
            page = self._document[picture.page]
            made = _drawn(page, picture.rect, _SCALE) if picture.number < 0 else _embedded(page, picture)
            page.close()
        except Exception:  # whatever is wrong with a picture, the text is not
            return b""
        return made if pictures.shown(made) else b""

    def close(self) -> None:
        """Gives back what the library holds."""
        self._document.close()


def opened(data: bytes, name: str) -> Book | None:
    """The PDF in `data`, None where pdfium cannot open it.

    Raises UnreadableError for a file that asks for a password.
    """
    try:
        return Book(PdfDocument(data), name)
    except PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise locked(name) from None
        return None


def locked(name: str) -> UnreadableError:
    """The error for a file with a password."""
    return UnreadableError(f"{name}: protected with a password", hint="save a copy without one")


def _sheet(page: Any, number: int) -> Sheet:
    place = _place(page)
    textpage = page.get_textpage()
    try:
        words, place = _words(textpage.raw, place)
    finally:
        textpage.close()
    drawn = drawings(page.raw, number, place)
    width, height = place.shown
    seen = tuple(word for word in words if -1 <= word.left <= width and 0 <= word.base <= height + 1)
    return Sheet(
        number, width, height, seen, tuple(drawn.rules), tuple(drawn.boxes), tuple(drawn.strokes), tuple(drawn.pictures)
    )


def _words(textpage: Any, place: Place) -> tuple[tuple[Word, ...], Place]:
    """The words of a page, and how it has to be turned for most of them to stand upright."""
    glyphs = Glyphs(textpage, place)
    words = tuple(glyphs.words())
    turned = max((0, 1, 2, 3), key=lambda quarter: glyphs.quarters[quarter])
    if not turned:
        return words, place
    place = replace(place, turned=(place.turned + turned) % 4)
    return tuple(Glyphs(textpage, place).words()), place


def _place(page: Any) -> Place:
    left, bottom, right, top = page.get_cropbox()
    return Place(left, bottom, right - left, top - bottom, page.get_rotation() // 90 % 4)


def _embedded(page: Any, picture: Picture) -> bytes:
    """The bytes of a picture that is in the file: the JPEG as it is in there, else what the page shows of it."""
    images = (thing for thing, kind, _ in objects(page.raw) if kind == raw.FPDF_PAGEOBJ_IMAGE)
    image = next((image for count, image in enumerate(images, 1) if count == picture.number), None)
    if image is None:
        return b""
    if _filters(image) == ["DCTDecode"] and (jpeg := _raw(image)):
        return jpeg
    size = ctypes.c_uint(), ctypes.c_uint()
    raw.FPDFImageObj_GetImagePixelSize(image, *size)
    return _drawn(page, picture.rect, size[0].value / max(picture.rect.width, 1.0))


def _filters(image: Any) -> list[str]:
    names = []
    for index in range(raw.FPDFImageObj_GetImageFilterCount(image)):
        buffer = ctypes.create_string_buffer(64)
        raw.FPDFImageObj_GetImageFilter(image, index, buffer, 64)
        names.append(buffer.value.decode("latin-1"))
    return names


def _raw(image: Any) -> bytes:
    length = raw.FPDFImageObj_GetImageDataRaw(image, None, 0)
    if not 0 < length <= pictures.LARGEST:
        return b""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFImageObj_GetImageDataRaw(image, buffer, length)
    return buffer.raw if pixels.for_screens(buffer.raw) else b""


def _drawn(page: Any, rect: Rect, scale: float) -> bytes:
    """A part of the page, drawn with `scale` pixels a point."""
    width, height = page.get_size()
    scale = min(scale, _SCALE * 2, (_PIXELS / max(rect.width * rect.height, 1.0)) ** 0.5)
    crop = (rect.left, height - rect.bottom, width - rect.right, rect.top)
    return _png(page.render(scale=scale, crop=tuple(max(0.0, side) for side in crop)))


def _png(bitmap: Any) -> bytes:
    out = BytesIO()
    image = bitmap.to_pil()
    image.convert("RGBA" if "A" in image.getbands() else "RGB").save(out, "PNG")
    return out.getvalue()
