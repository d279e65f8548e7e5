"""A table frame in, a native table out: hairlines between rows, a rule under the header, nothing else."""

from __future__ import annotations

from dataclasses import replace

from briefing.deck import Cell, TableFrame
from briefing.writers.pptx.roles import solid
from briefing.writers.pptx.text import Voice, paragraphs
from briefing.writers.pptx.xml import emu, tag

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid", which every PowerPoint knows
HAIRLINE, RULE = 0.75, 1.5  # points


def table(frame: TableFrame, voice: Voice) -> str:
    """The table of `frame` as an element."""
    properties = tag("a:tblPr", tag("a:tableStyleId", _NO_STYLE), firstRow="1")
    columns = tag("a:tblGrid", *(tag("a:gridCol", w=emu(width)) for width in frame.columns))
    rows = []
    for index, (height, cells) in enumerate(zip(frame.rows, frame.cells, strict=True)):
        rows.append(tag("a:tr", *(_cell(cell, frame, voice, index) for cell in cells), h=emu(height)))
    return tag("a:tbl", properties, columns, *rows)


def _cell(cell: Cell, frame: TableFrame, voice: Voice, row: int) -> str:
    style = replace(
        frame.style, bold=cell.bold or row == 0, color=cell.color, align=cell.align, marker="", gap=0.0, fill=""
    )
    text = paragraphs((cell.paragraph,), style, replace(voice, states="all"))
    # An edge is stated by the row above and by the row below it: renderers differ in whose they draw.
    edges = (
        _edge("L", 0, 0) + _edge("R", 0, 0) + _edge("T", row, len(frame.rows)) + _edge("B", row + 1, len(frame.rows))
    )
    margins = dict.fromkeys(("marL", "marR", "marT", "marB"), emu(frame.style.inset))
    properties = tag("a:tcPr", edges, solid(cell.fill), anchor="ctr", **margins)
    return tag("a:tc", tag("a:txBody", tag("a:bodyPr"), tag("a:lstStyle"), text), properties)


def _edge(side: str, row: int, rows: int) -> str:
    """The edge above row number `row` of `rows`: none at the ends, a rule under the header, a hairline elsewhere."""
    if not 0 < row < rows:
        return tag(f"a:ln{side}", tag("a:noFill"), w=0)
    role, weight = ("ink", RULE) if row == 1 else ("line", HAIRLINE)
    return tag(f"a:ln{side}", solid(role), w=emu(weight))
