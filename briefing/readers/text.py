"""Plain text in, a `Document` of paragraphs out: blank lines part paragraphs, line breaks inside them are kept."""

from __future__ import annotations

import re

from briefing.document import Document, Paragraph, Source, Table
from briefing.readers.encoding import decode

_CELL = 80  # characters of a table's cell
_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def read_text(data: bytes, source: Source) -> Document:
    """One paragraph for each run of lines without a blank one; what the lines are is for cleaning to find out."""
    return Document(source=source, blocks=paragraphs(decode(data, source.name)))


def paragraphs(text: str) -> tuple[Paragraph | Table, ...]:
    """The runs of lines of `text` that no blank line parts; where tabs part every line alike, a table."""
    chunks = (chunk.strip("\n") for chunk in _BLANK_LINES.split(text))
    return tuple(_table(chunk) or Paragraph(chunk) for chunk in chunks if chunk.strip())


def _table(chunk: str) -> Table | None:
    rows = [tuple(cell.strip() for cell in line.strip().split("\t")) for line in chunk.split("\n")]
    alike = len(rows) > 1 and len(rows[0]) > 1 and len({len(row) for row in rows}) == 1
    short = all(len(cell) <= _CELL for row in rows for cell in row)
    return Table(tuple(rows)) if alike and short and all(map(any, rows)) else None
