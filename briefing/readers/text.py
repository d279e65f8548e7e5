"""Plain text in, a `Document` of paragraphs out: blank lines part paragraphs, line breaks inside them are kept."""

from __future__ import annotations

import re

from briefing.document import Document, Paragraph, Source
from briefing.readers.encoding import decode

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def read_text(data: bytes, source: Source) -> Document:
    """One paragraph for each run of lines without a blank one; what the lines are is for cleaning to find out."""
    return Document(source=source, blocks=paragraphs(decode(data, source.name)))


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The runs of lines of `text` that no blank line parts."""
    chunks = (chunk.strip("\n") for chunk in _BLANK_LINES.split(text))
    return tuple(Paragraph(chunk) for chunk in chunks if chunk.strip())
