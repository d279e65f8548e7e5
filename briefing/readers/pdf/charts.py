"""A page in, the same with its charts as pictures: what lines and shapes draw, and the words that stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from briefing.document import Dropped
from briefing.readers.captions import is_labelled
from briefing.readers.pdf.lines import rows_of
from briefing.readers.pdf.shapes import Picture, Rect, Sheet, Word, text_of

_RASTER = 20.0  # points: shapes of one chart stand on cells of this size that touch
_SHAPES = 4  # apart from level and upright rules: a chart has bars, curves or marks
_WIDTH, _HEIGHT = 100.0, 70.0  # points
_LABEL = 6  # words of a label
_LABELS = 60  # words in a chart
_MOST = 1_500  # shapes of a page that are looked at


def with_charts(sheet: Sheet) -> tuple[Sheet, list[Dropped]]:
    """The page with a picture for each chart, without the words in it, and these."""
    charts: list[Rect] = []
    gone: list[Word] = []
    for rect in _clusters(sheet):
        inside = list(_labels(rect, sheet.words))
        rows = list(rows_of([word for word in sheet.words if _within(word, rect, 0)]))
        texts = sum(len(row) > _LABEL and not _is_scale(row) for row in rows)
        if texts <= 1 and len(inside) <= _LABELS:
            charts.append(_around(rect, inside))
            gone += inside
    if not charts:
        return sheet, []
    chosen = set(map(id, gone))
    return (
        replace(
            sheet,
            words=tuple(word for word in sheet.words if id(word) not in chosen),
            rules=tuple(rule for rule in sheet.rules if not any(rule.overlaps(chart, 2) for chart in charts)),
            boxes=tuple(box for box in sheet.boxes if not any(box.overlaps(chart) for chart in charts)),
            pictures=(*sheet.pictures, *(Picture(chart, sheet.number, -1) for chart in charts)),
        ),
        [Dropped("words in a chart", text_of(row)) for row in rows_of(gone)],
    )


def _clusters(sheet: Sheet) -> Iterator[Rect]:
    """Where enough shapes stand together to be a chart."""
    if len(sheet.strokes) < _SHAPES or len(sheet.strokes) > _MOST:
        return
    drawn = set(sheet.strokes)
    frames = [rect for rect in (*sheet.rules, *sheet.boxes) if rect.height < 0.6 * sheet.height]
    for shapes in _groups([*sheet.strokes, *frames[:_MOST]]):
        rect = Rect(
            min(shape.left for shape in shapes),
            min(shape.top for shape in shapes),
            max(shape.right for shape in shapes),
            max(shape.bottom for shape in shapes),
        )
        count = sum(shape in drawn for shape in shapes)
        whole = rect.width * rect.height > 0.6 * sheet.width * sheet.height
        covered = any(rect.overlaps(picture.rect) for picture in sheet.pictures)
        if count >= _SHAPES and rect.width >= _WIDTH and rect.height >= _HEIGHT and not whole and not covered:
            yield rect


def _groups(shapes: Sequence[Rect]) -> Iterator[list[Rect]]:
    """`shapes` in groups that stand together: on a raster, so that the cost is that of the area."""
    taken: dict[tuple[int, int], list[Rect]] = {}
    for shape in shapes:
        for cell in product(_steps(shape.left, shape.right), _steps(shape.top, shape.bottom)):
            taken.setdefault(cell, []).append(shape)
    while taken:
        first, found = taken.popitem()
        reached = [first]
        for column, row in reached:
            for cell in product((column - 1, column, column + 1), (row - 1, row, row + 1)):
                if cell in taken:
                    reached.append(cell)
                    found += taken.pop(cell)
        yield list(dict.fromkeys(found))


def _steps(low: float, high: float) -> range:
    return range(int(low / _RASTER), int(high / _RASTER) + 1)


def _both(one: Rect, other: Rect) -> Rect:
    return Rect(
        min(one.left, other.left), min(one.top, other.top), max(one.right, other.right), max(one.bottom, other.bottom)
    )


def _within(word: Word, rect: Rect, reach: float) -> bool:
    return Rect(word.left, word.top, word.right, word.bottom).overlaps(rect, reach)


def _labels(rect: Rect, words: Sequence[Word]) -> Iterator[Word]:
    """The words in a chart and the short ones around it."""
    for row in rows_of(words):
        inner = [word for word in row if _within(word, rect, 0)]
        around = [word for word in row if _within(word, rect, 1.6 * word.face.size)]
        short = len(row) <= _LABEL and len(around) == len(row) and not is_labelled(text_of(row))
        yield from around if short or _is_scale(row) else inner


def _is_scale(row: Sequence[Word]) -> bool:
    """Whether most of a row are numbers, as along an axis."""
    return 2 * sum(any(map(str.isdigit, word.text)) for word in row) > len(row)


def _around(rect: Rect, words: Sequence[Word]) -> Rect:
    for word in words:
        rect = _both(rect, Rect(word.left, word.top, word.right, word.bottom))
    return rect
