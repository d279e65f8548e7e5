"""Comparisons: two sides against each other, and a table of pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.deck import Cell, Frame, Line, Placeholder, Run, SlideLayout, Style, TableFrame
from briefing.geometry import Rect, Shape
from briefing.language import length
from briefing.layout.grid import columns
from briefing.layout.items import Item, Kind, in_rows, lay_out_items
from briefing.layout.setting import (
    CROWDED,
    STEP,
    Setting,
    Sheet,
    body_style,
    fitting,
    frame,
    heading_style,
    label_placeholder,
    line,
    sizes_from,
    title_placeholder,
    titled,
)
from briefing.outline import Pairs, Versus
from briefing.points import KeyPoint
from briefing.sharing import shared_out
from briefing.theme import Theme

HEADER = 64.0  # points: two lines of a header at 24 pt
CELL_INSET = 8.0
WIDEST = 0.45  # of the table, the wish of one column counts at most
MOST_LED = 4  # points with the name of their side before them


def versus_layout(theme: Theme) -> SlideLayout:
    """Two columns with opposed headers: the left neutral, the right in the accent."""
    content = theme.content
    sides = columns(content.body, 2, theme.gutter * 1.25)
    slots = [title_placeholder(theme, content), *label_placeholder(theme, content)]
    shapes = list(content.shapes)
    for number, (side, color) in enumerate(zip(sides, ("muted", "accent"), strict=True)):
        head = heading_style(theme, round(theme.scale.title / STEP), color, anchor="bottom", bold=True)
        header = Rect(side.x, side.y, side.width, HEADER)
        below = Rect(side.x, side.y + HEADER + 18, side.width, side.height - HEADER - 18)
        slots.append(Placeholder(10 + number, "body", f"Header {number + 1}", header, head, "One side"))
        body = body_style(theme.scale.body, gap=12)
        slots.append(Placeholder(20 + number, "body", f"Side {number + 1}", below, body, "What is said of it"))
        shapes.append(Shape("line", Rect(side.x, side.y + HEADER + 6, side.width, 0.0), stroke=color, weight=3.0))
    return SlideLayout("Comparison", tuple(slots), tuple(shapes), content.background, content.footer_color)


def pairs_layout(theme: Theme) -> SlideLayout:
    """A table that fills the body."""
    content = theme.content
    style = body_style(theme.scale.body, inset=CELL_INSET)
    table = Placeholder(10, "table", "Table", content.body, style, "Table")
    slots = (title_placeholder(theme, content), *label_placeholder(theme, content), table)
    return SlideLayout("Table", slots, content.shapes, content.background, content.footer_color)


def lay_out_versus(content: Versus, setting: Setting) -> list[Sheet]:
    """One slide, or several with the same headers where a side has more to say than fits.

    Sides with names too long for a header become points, each led by the name of its side.
    """
    layout = versus_layout(setting.theme)
    sides = (content.left_points, content.right_points)
    heads = [slot for slot in layout.placeholders if slot.name.startswith("Header")]
    if not all(
        _header_style(setting, head, name) for head, name in zip(heads, (content.left, content.right), strict=True)
    ):
        items = [
            Item(p.text, name) for name, side in zip((content.left, content.right), sides, strict=True) for p in side
        ]
        kind = in_rows(Kind("Points", MOST_LED, setting.theme.variants.points))
        return lay_out_items(setting, kind, content.title, setting.labels.comparison, items)
    for most in range(max(map(len, sides)), 0, -1):
        style = _one_style(setting, layout, [share for side in sides for share in shared_out(side, most)])
        if style:
            break
    else:
        most, style = 1, None
    left, right = (shared_out(side, most) for side in sides)
    count = max(len(left), len(right))
    padded = zip(left + [()] * (count - len(left)), right + [()] * (count - len(right)), strict=True)
    return [_versus_sheet(setting, layout, content, pair, style) for pair in padded]


def _header_style(setting: Setting, head: Placeholder, name: str) -> Style | None:
    return fitting(setting, [name], head.rect, head.style, sizes_from(setting.theme, head.style.size))


def _one_style(setting: Setting, layout: SlideLayout, shares: Sequence[tuple[KeyPoint, ...]]) -> Style | None:
    """The style in which every share stays inside its side, the same for both sides."""
    slot = next(p for p in layout.placeholders if p.index == 20)
    scale = setting.theme.scale
    sizes = (round(scale.title / STEP), slot.style.size, scale.small)
    found = [fitting(setting, [p.text for p in share], slot.rect, slot.style, sizes) for share in shares]
    styles = [style for style in found if style]
    return min(styles, key=lambda style: style.size) if len(styles) == len(shares) and styles else None


def _versus_sheet(
    setting: Setting,
    layout: SlideLayout,
    content: Versus,
    pair: tuple[tuple[KeyPoint, ...], tuple[KeyPoint, ...]],
    style: Style | None,
) -> Sheet:
    slots = {slot.index: slot for slot in layout.placeholders}
    frames: list[Frame] = list(titled(setting, layout, content.title, setting.labels.comparison))
    for number, (name, points) in enumerate(zip((content.left, content.right), pair, strict=True)):
        head = slots[10 + number]
        frames.append(frame(setting, head, [name], style=_header_style(setting, head, name), role="header"))
        if points:
            frames.append(frame(setting, slots[20 + number], [p.text for p in points], style=style, role="side"))
    return Sheet(layout, tuple(frames))


def lay_out_pairs(content: Pairs, setting: Setting) -> list[Sheet]:
    """One slide, or several with the same header and about as many rows each where the table has more than fit."""
    layout = pairs_layout(setting.theme)
    slot, scale = layout.placeholders[-1], setting.theme.scale
    for size in (scale.body, scale.small):
        style = body_style(size, inset=CELL_INSET)
        widths = _widths(setting, content, slot.rect.width, style)
        heights = [_row_height(setting, row, widths, style) for row in (content.header, *content.rows)]
        if sum(heights) <= slot.rect.height:
            break
    measured = tuple(zip(content.rows, heights[1:], strict=True))
    shares = next(
        shares
        for most in range(max(len(measured), 1), 0, -1)
        for shares in [shared_out(measured, most)]
        if most == 1 or all(_fit(content.header, share, heights[0], slot.rect.height) for share in shares)
    )
    sheets = []
    for share in shares:
        made = _table(setting, slot, content.header, [row for row, _ in share], widths, style)
        frames: tuple[Frame, ...] = (*titled(setting, layout, content.title, setting.labels.comparison), made)
        sheets.append(Sheet(layout, frames))
    return sheets


def _fit(header: Sequence[str], share: Sequence[tuple[Sequence[str], float]], head: float, room: float) -> bool:
    """True where the rows of `share`, each with its height, stand below their header and can be read at a glance."""
    said = sum(length(cell) for row in (header, *(row for row, _ in share)) for cell in row)
    return len(share) == 1 or (head + sum(high for _, high in share) <= room and said <= CROWDED)


def _widths(setting: Setting, content: Pairs, room: float, style: Style) -> tuple[float, ...]:
    """The widths of the columns: room for its longest word each, the rest shared out by how much they have to say."""
    bold = replace(style, bold=True)
    columns_ = list(zip(*(content.header, *content.rows), strict=True))
    least = [
        max(setting.measure.widest_word(text, bold) for text in column) + 2 * CELL_INSET + 1 for column in columns_
    ]
    least = [min(width, room / len(columns_)) for width in least]
    wish = [
        max(setting.measure.width(text, bold) + 2 * CELL_INSET - width for text in column)
        for column, width in zip(columns_, least, strict=True)
    ]
    wish = [min(max(more, 1.0), room * WIDEST) for more in wish]
    spare = room - sum(least)
    return tuple(round(width + spare * more / sum(wish), 1) for width, more in zip(least, wish, strict=True))


def _table(
    setting: Setting,
    slot: Placeholder,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: tuple[float, ...],
    style: Style,
) -> TableFrame:
    """The table of `rows` under their header; they share what room is left."""
    heights = [_row_height(setting, row, widths, style) for row in (header, *rows)]
    spare = min((slot.rect.height - sum(heights)) / len(heights), style.leading)
    heights = [round(height + max(spare, 0.0), 1) for height in heights]
    rect = replace(slot.rect, height=sum(heights))
    cells = tuple(
        tuple(
            _cell(setting, text, width, style, header=number == 0, lit=column == len(widths) - 1)
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        for number, row in enumerate((header, *rows))
    )
    alt = "; ".join(", ".join(f"{name} {cell}" for name, cell in zip(header[:2], row, strict=False)) for row in rows)
    return TableFrame(slot.index, "table", rect, style, widths, tuple(heights), cells, alt)


def _row_height(setting: Setting, row: Sequence[str], widths: Sequence[float], style: Style) -> float:
    bold = replace(style, bold=True)
    heights = [
        setting.measure.height([text], width - 2 * CELL_INSET, bold) for text, width in zip(row, widths, strict=True)
    ]
    return max(heights) + 2 * CELL_INSET


def _cell(setting: Setting, text: str, width: float, style: Style, *, header: bool, lit: bool) -> Cell:
    rect = Rect(0.0, 0.0, width, 0.0)
    made: Line = line(setting, text, rect, style, (Run(text),))
    if header:
        return Cell(made, bold=True, color="muted")
    return Cell(made, bold=lit, color="accent" if lit else "ink")
