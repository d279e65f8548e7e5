"""Where like things stand on a slide: equal rows between hairlines, or cards side by side, with room for a numeral."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.geometry import Rect, Shape
from briefing.theme import Composition, Theme

NUMERAL = 52.0  # points: two digits at 28 pt with air
CARD_INSET = 18.0
ROW_PADDING = 9.0


@dataclass(frozen=True, slots=True)
class Slots:
    """Places for items, one each: for the text, for the numeral beside it (empty for cards), and the decoration."""

    texts: tuple[Rect, ...]
    numerals: tuple[Rect, ...]
    shapes: tuple[Shape, ...]


def columns(rect: Rect, count: int, gutter: float) -> tuple[Rect, ...]:
    """`rect` divided into `count` equal columns."""
    width = (rect.width - gutter * (count - 1)) / count
    return tuple(Rect(rect.x + i * (width + gutter), rect.y, width, rect.height) for i in range(count))


def rows(rect: Rect, count: int, gutter: float = 0.0) -> tuple[Rect, ...]:
    """`rect` divided into `count` equal rows."""
    height = (rect.height - gutter * (count - 1)) / count
    return tuple(Rect(rect.x, rect.y + i * (height + gutter), rect.width, height) for i in range(count))


def ruled_rows(composition: Composition, count: int) -> Slots:
    """Rows with hairlines between them; numerals hang in the label column where there is one, else inside the body."""
    body, label = composition.body, composition.label
    hanging = label is not None and label.right <= body.x
    texts, numerals, shapes = [], [], []
    for index, row in enumerate(rows(body, count)):
        left = row.x if hanging else row.x + NUMERAL
        if index:
            start = row.x - NUMERAL if hanging else row.x
            shapes.append(Shape("line", Rect(start, row.y, body.right - start, 0.0), stroke="line", weight=0.75))
        top, height = row.y + ROW_PADDING, row.height - ROW_PADDING
        texts.append(Rect(left, top, body.right - left, height))
        numerals.append(Rect(left - NUMERAL, top, NUMERAL - 12, height))
    return Slots(tuple(texts), tuple(numerals), tuple(shapes))


def cards(theme: Theme, composition: Composition, count: int) -> Slots:
    """Cards: two or three side by side, four in a square, more in rows; an accent bar at the top of each."""
    body, gutter = composition.body, theme.gutter * 0.75
    if count <= 3 and body.width / count >= 240:
        places = columns(body, count, gutter)
    elif count == 4 and body.width >= 640:
        places = tuple(cell for row in rows(body, 2, gutter) for cell in columns(row, 2, gutter))
    else:
        places = rows(body, count, gutter * 0.6)
    return Slots(places, (), ())
