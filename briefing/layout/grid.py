"""Where like things stand on a slide: equal rows between hairlines, or cards side by side, with room for a numeral."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.geometry import Rect, Shape
from briefing.theme import Theme

NUMERAL = 48.0  # points: two digits and a dot at 28 pt
CARD_INSET = 18.0
RULE = 4.0
EDGE = 6.0
MEASURE = 240.0  # points: narrower than this a column holds three words a line
ROW_PADDING = 9.0


@dataclass(frozen=True, slots=True)
class Slots:
    """Places for items, one each, and the decoration between them."""

    texts: tuple[Rect, ...]
    shapes: tuple[Shape, ...] = ()


def columns(rect: Rect, count: int, gutter: float) -> tuple[Rect, ...]:
    """`rect` divided into `count` equal columns."""
    width = (rect.width - gutter * (count - 1)) / count
    return tuple(Rect(rect.x + i * (width + gutter), rect.y, width, rect.height) for i in range(count))


def rows(rect: Rect, count: int, gutter: float = 0.0) -> tuple[Rect, ...]:
    """`rect` divided into `count` equal rows."""
    height = (rect.height - gutter * (count - 1)) / count
    return tuple(Rect(rect.x, rect.y + i * (height + gutter), rect.width, height) for i in range(count))


def arranged(theme: Theme, arrangement: str, count: int, *, numbered: bool) -> tuple[str, Slots]:
    """Places for `count` items in the content of `theme`, and the arrangement they really take.

    Columns are for three or four items that need no number, where the body is wide; two have more room in rows.
    """
    body = theme.content.body
    if arrangement == "cards":
        cells = _cells(theme, count, theme.gutter * 0.75)
        return "cards", Slots(cells, tuple(_edges(theme, cells)))
    if arrangement == "columns" and count in (3, 4) and body.width >= MEASURE * 2.5 and not numbered:
        return "columns", _ruled_columns(theme, count)
    return "rows", _ruled_rows(body, count, numbered=numbered, hanging=theme.variants.hanging_numerals)


def _ruled_rows(body: Rect, count: int, *, numbered: bool, hanging: bool) -> Slots:
    """Rows with hairlines between them; where they are numbered, a place begins with the room for its numeral."""
    left = body.x - NUMERAL if hanging and numbered else body.x
    width = body.right - left
    texts, shapes = [], []
    for index, row in enumerate(rows(body, count)):
        if index:
            shapes.append(Shape("line", Rect(left, row.y, width, 0.0), stroke="line", weight=0.75))
        texts.append(Rect(left, row.y + ROW_PADDING, width, row.height - 2 * ROW_PADDING))
    return Slots(tuple(texts), tuple(shapes))


def _ruled_columns(theme: Theme, count: int) -> Slots:
    """Columns, or a square of four, each under a rule in the accent."""
    cells = _cells(theme, count, theme.gutter)
    if count <= 3:  # one row of columns stands a little lower: its optical centre, not its top, is the body's
        drop = theme.content.body.height * 0.1
        cells = tuple(Rect(cell.x, cell.y + drop, cell.width, cell.height - drop) for cell in cells)
    shapes = tuple(Shape("rect", Rect(cell.x, cell.y, cell.width, RULE), fill="accent") for cell in cells)
    texts = tuple(Rect(cell.x, cell.y + ROW_PADDING * 2, cell.width, cell.height - ROW_PADDING * 2) for cell in cells)
    return Slots(texts, shapes)


def _edges(theme: Theme, cells: tuple[Rect, ...]) -> Iterator[Shape]:
    """The coloured edge of each card, where the theme has them, in three colours in turn; of a stack on the left."""
    stacked = len(cells) > 1 and len({cell.x for cell in cells}) == 1
    for number, cell in enumerate(cells):
        color = ("accent", "second", "third")[number % 3]
        if theme.variants.edge == "top" and not stacked:
            yield Shape("rect", Rect(cell.x, cell.y - EDGE, cell.width, EDGE), fill=color)
        elif theme.variants.edge:
            yield Shape("rect", Rect(cell.x - EDGE, cell.y, EDGE, cell.height), fill=color)


def _cells(theme: Theme, count: int, gutter: float) -> tuple[Rect, ...]:
    """Two or three cells side by side, four in a square, six in two rows of three; in rows where the body is narrow."""
    body = theme.content.body
    if count <= 3 and body.width / count >= MEASURE:
        return columns(body, count, gutter)
    if count in (4, 6) and body.width / (count / 2) >= MEASURE * 0.85:
        return tuple(cell for row in rows(body, 2, gutter) for cell in columns(row, count // 2, gutter))
    return rows(body, count, gutter * 0.6)
