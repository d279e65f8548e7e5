"""Plain text in, a `Document` of paragraphs out: blank lines part paragraphs, line breaks inside them are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.document import Document, Heading, Paragraph, Source, Table
from briefing.readers.encoding import decode

_RULE = re.compile(r"([-=~_])\1{2,}")
_HEADING = 100  # characters
_CELL = 80  # characters of a table's cell
_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def read_text(data: bytes, source: Source) -> Document:
    """One paragraph for each run of lines without a blank one; what the lines are is for cleaning to find out."""
    return Document(source=source, blocks=paragraphs(decode(data, source.name)))


def paragraphs(text: str) -> tuple[Paragraph | Heading | Table, ...]:
    """The runs of lines of `text` that no blank line parts; where tabs part every line alike, a table; a line with a
    rule as long as itself below it is a heading."""
    chunks = (chunk.strip("\n") for chunk in _BLANK_LINES.split(text))
    return tuple(block for chunk in chunks if chunk.strip() for block in _blocks(chunk))


def _blocks(chunk: str) -> Iterator[Paragraph | Heading | Table]:
    lines = chunk.split("\n")
    start = 0
    for index, (line, rule) in enumerate(pairwise(lines)):
        if _RULE.fullmatch(rule.strip()) and _is_underlined(line.strip(), rule.strip()):
            if before := "\n".join(lines[start:index]).strip("\n"):
                yield _table(before) or Paragraph(before)
            yield Heading(" ".join(line.split()), 1 if rule.strip()[0] == "=" else 2)
            start = index + 2
    if rest := "\n".join(lines[start:]).strip("\n"):
        yield _table(rest) or Paragraph(rest)


def _is_underlined(line: str, rule: str) -> bool:
    width = sum(1 if character.isascii() else 2 for character in line)
    return (
        bool(line)
        and not _RULE.fullmatch(line)
        and len(line) <= _HEADING
        and 0.7 * width <= len(rule) <= 1.4 * width + 2
    )


def _table(chunk: str) -> Table | None:
    rows = [tuple(cell.strip() for cell in line.strip().split("\t")) for line in chunk.split("\n")]
    alike = len(rows) > 1 and len(rows[0]) > 1 and len({len(row) for row in rows}) == 1
    short = all(len(cell) <= _CELL for row in rows for cell in row)
    return Table(tuple(rows)) if alike and short and all(map(any, rows)) else None
