"""Tables: a document in, its own small tables that make no chart out, as they stand."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document import Document, Heading, Sentence, Span, Table
from briefing.findings import series
from briefing.findings.lines import Shorten, size
from briefing.points import Grid, KeyPoint

ROWS, COLUMNS = (2, 7), (2, 4)  # of a table that a slide can hold, its header aside
CELL = 8.0  # words of a cell


def find(
    document: Document, _sentences: Sequence[Sentence], _points: Sequence[KeyPoint], _shorten: Shorten
) -> list[Grid]:
    """The tables with a header whose cells are short, in reading order; those of comparable figures are charts."""
    found, heading = [], ""
    for index, block in enumerate(document.blocks):
        heading = block.text if isinstance(block, Heading) else heading
        if isinstance(block, Table) and _fits(block) and not series.columns(document, index, block):
            found.append(_grid(document, index, block, heading))
    return found


def _fits(table: Table) -> bool:
    if not table.header or not ROWS[0] <= len(table.rows) - 1 <= ROWS[1]:
        return False
    wide = len(table.rows[0])
    even = COLUMNS[0] <= wide <= COLUMNS[1] and all(len(row) == wide for row in table.rows)
    return (
        even and all(size(cell) <= CELL for row in table.rows for cell in row) and all(row[0] for row in table.rows[1:])
    )


def _grid(document: Document, index: int, table: Table, heading: str) -> Grid:
    points = []
    offset = document.starts[index]
    for number, row in enumerate(table.rows):
        text = "\t".join(row)
        if number:
            span = Span(document.source.name, index, 0, offset, offset + len(text))
            points.append(KeyPoint(text, text, span, heading=heading))
        offset += len(text) + 1
    return Grid(table.caption or heading, table.rows[0], table.rows[1:], tuple(points))
