"""The bytes of a PDF that pdfium cannot open in, the plain text of its pages out, by way of pypdf."""

from __future__ import annotations

import logging
import re
from io import BytesIO

from briefing.readers.pdf.book import locked

_PAGES = 1_000
_MOST = 1_000_000  # characters
_BLANK = re.compile(r"\n\s*\n")
_BREAK = re.compile(r"(?<=[.!?:。！？：”\"])\n(?=\S)")


def plain_pages(data: bytes, name: str) -> list[str]:
    """The text of each page, [] for what is no PDF that pypdf can mend.

    Raises UnreadableError for a file that asks for a password.
    """
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every fault that it mends
    found: list[str] = []
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked(name)
        for page in list(reader.pages)[:_PAGES]:
            found.append(_text(page))
            if sum(map(len, found)) > _MOST:
                break
    except Exception as error:  # pypdf raises whatever it stumbles over
        if type(error).__module__.startswith("briefing."):
            raise
    return found if any(text.strip() for text in found) else []


def paragraphs(page: str) -> list[list[str]]:
    """The lines of a page in groups that are paragraphs as far as one can tell: up to a blank line or the end of a
    sentence at the end of a line."""
    texts = [piece for part in _BLANK.split(page) for piece in _BREAK.split(part)]
    return [lines for text in texts if (lines := [line.strip() for line in text.split("\n") if line.strip()])]


def _text(page: object) -> str:
    try:
        return str(page.extract_text())  # type: ignore[attr-defined]
    except Exception:
        return ""
