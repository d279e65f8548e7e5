"""The rows and cells of a table of a page, and whether they are data or the layout of the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefing.document import Figure, Heading, ListItem, Table
from briefing.language import length

_LONG = 45  # words of a cell above which a table is there for the layout


def rows_of(table: Any) -> list[Any]:
    """The rows of `table` itself, not of a table in it."""
    found = []
    for child in table:
        if child.tag == "tr":
            found.append(child)
        elif child.tag in ("thead", "tbody", "tfoot"):
            found += [row for row in child if row.tag == "tr"]
    return found


def spread(row: list[Any], texts: list[str]) -> list[str]:
    """The texts of a row, one that spans columns followed by empty ones."""
    texts_of = []
    for cell, text in zip(row, texts, strict=True):
        span = cell.get("colspan", "1")
        texts_of += [text, *[""] * (min(int(span), 60) - 1 if span.isdigit() else 0)]
    return texts_of


def is_layout(table: Any, cells: Sequence[Sequence[Sequence[object]]], texts: Sequence[Sequence[str]]) -> bool:
    """Whether `table` only places things: one column or row, or, without a cell that calls itself a head, long texts or
    blocks in its cells. `cells` are what each holds, `texts` what it says."""
    filled = [row for row in texts if any(row)]
    width = max((sum(map(bool, row)) for row in filled), default=0)
    if table.get("role") in ("presentation", "none") or width < 2 or len(filled) < 2:
        return True
    headed = next(table.iter("th"), None) is not None
    if any(isinstance(part, Heading | Table | Figure | ListItem) for row in cells for cell in row for part in cell):
        return not headed and table.find("thead") is None
    return not headed and any(length(text) > _LONG for row in texts for text in row)
