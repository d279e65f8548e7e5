"""Plain text in, a `Document` of paragraphs out: blank lines part paragraphs, line breaks inside them are kept."""

from __future__ import annotations

import re

from briefing.document import Document, Paragraph, Source
from briefing.readers.encoding import decode
from briefing.readers.files import refuse_known_binary

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def read_text(data: bytes, source: Source) -> Document:
    """One paragraph for each run of lines without a blank one; what the lines are is for cleaning to find out."""
    refuse_known_binary(data, source.name)
    text = decode(data, source.name)
    chunks = (chunk.strip("\n") for chunk in _BLANK_LINES.split(text))
    return Document(source=source, blocks=tuple(Paragraph(chunk) for chunk in chunks if chunk.strip()))
