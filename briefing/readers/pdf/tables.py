"""The lines of a column in, rows of cells out where short cells stand below one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.readers.pdf.shapes import Line, Rect, Word, cells_of, is_cjk, text_of

_GAP = 0.9  # of the size: between two cells
_SPACE = 0.5  # of the size: between the cells of rows that have such a gap elsewhere
_CELL = 40  # letters of most cells
_STEP = 3.2  # of the size: how far the rows of a table are apart at most
_MARK = re.compile(r"(?:[\W_\ue000-\uf8ff]|[(（]?\w{1,2}[.)、）]|[①-⑳])")
_SENTENCE = re.compile(r"[.!?。！？]\s*$")


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of the lines `first` to `last` (exclusive) of a column: its cells, and where its columns begin."""

    first: int
    last: int
    cells: tuple[tuple[str, ...], ...]
    starts: tuple[float, ...]


def tables(lines: Sequence[Line], rules: Sequence[Rect]) -> list[Rows]:
    """The tables among the lines of one column, none overlapping another."""
    found: list[Rows] = []
    first = 0
    while first < len(lines):
        last = _reach(lines, first)
        table = _table(lines, first, last, rules) if last - first >= 2 else None
        if table:
            found.append(table)
        first = max(last, first + 1)
    return found


def _reach(lines: Sequence[Line], first: int) -> int:
    """The end of the lines from `first` on that could be one table: each has cells or goes on with one."""
    if len(cells_of(lines[first].words, _GAP)) < 2:
        return first
    end = last = first + 1
    while last < len(lines):
        line, before = lines[last], lines[last - 1]
        if not 0 < line.base - before.base <= _STEP * max(line.size, before.size) or line.size > 1.25 * before.size:
            break
        cells = cells_of(line.words, _GAP)
        if len(cells) >= 2:
            end = last + 1
        elif last - end >= 2 or line.base - before.base > 1.6 * line.size:
            break
        last += 1
    return _with_wrapped(lines, first, end)


def _with_wrapped(lines: Sequence[Line], first: int, end: int) -> int:
    """`end`, a line further where that one only goes on with a cell that is not in the first column."""
    if end < len(lines) and end - first >= 2:
        line, before = lines[end], lines[end - 1]
        starts = {round(cell[0].left) for cell in cells_of(before.words, _GAP)[1:]}
        if 0 < line.base - before.base <= 1.4 * line.size and round(line.left) in starts:
            return end + 1
    return end


def _table(lines: Sequence[Line], first: int, last: int, rules: Sequence[Rect]) -> Rows | None:
    block = lines[first:last]
    parted = [cells_of(line.words, _SPACE) for line in block]
    full = [cells for cells in parted if len(cells) >= 2]
    columns = _columns(full)
    ruled = _is_ruled(block, rules)
    if len(columns) < 2 or len(full) < (2 if ruled else 3) or _is_list(full):
        return None
    rows: list[list[list[Word]]] = []
    for line, cells in zip(block, parted, strict=True):
        placed = _placed(cells, columns)
        if rows and _goes_on(placed, rows[-1], line):
            rows[-1] = [[*old, *new] for old, new in zip(rows[-1], placed, strict=True)]
        else:
            rows.append(placed)
    texts = tuple(tuple(text_of(cell) for cell in row) for row in rows)
    return Rows(first, last, texts, tuple(left for left, _ in columns)) if _is_data(texts, ruled) else None


def _columns(rows: Sequence[list[list[Word]]]) -> list[tuple[float, float]]:
    """Left and right of the columns that the cells of most `rows` share."""
    most = max(len(row) for row in rows)
    spans = sorted((cell[0].left, cell[-1].right) for row in rows if len(row) >= max(2, most - 1) for cell in row)
    columns: list[tuple[float, float]] = []
    for left, right in spans:
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    return columns


def _placed(cells: list[list[Word]], columns: Sequence[tuple[float, float]]) -> list[list[Word]]:
    """The words of a row by column."""
    placed: list[list[Word]] = [[] for _ in columns]
    for cell in cells:
        left, right = cell[0].left, cell[-1].right
        shared = [min(right, high) - max(left, low) for low, high in columns]
        placed[shared.index(max(shared))].extend(cell)
    return placed


def _goes_on(placed: list[list[Word]], above: list[list[Word]], line: Line) -> bool:
    """Whether a row goes on with the cells of that above: fewer cells, close below, and nothing new begins in it."""
    filled = [index for index, cell in enumerate(placed) if cell]
    if len(filled) >= sum(bool(cell) for cell in above) and len(filled) == len(placed):
        return False
    last = max((word.base for cell in above for word in cell), default=0.0)
    close = line.base - last <= 1.35 * line.size
    return close and all(above[index] for index in filled) and not placed[0]


def _is_ruled(block: Sequence[Line], rules: Sequence[Rect]) -> bool:
    """Whether level rules run above and below these lines."""
    first, last = block[0], block[-1]
    left, right = min(line.left for line in block), max(line.right for line in block)
    wide = [r.top for r in rules if r.left < right and r.right > left and r.width >= 0.5 * (right - left)]
    above = any(first.base - 2.2 * first.size <= y <= first.base - 0.5 * first.size for y in wide)
    return above and any(last.base <= y <= last.base + 1.5 * last.size for y in wide)


def _is_list(rows: Sequence[list[list[Word]]]) -> bool:
    """Whether the first cells are but the marks of a list."""
    marks = sum(bool(_MARK.fullmatch(text_of(row[0]))) for row in rows)
    return max(map(len, rows)) == 2 and 2 * marks > len(rows)


def _is_data(rows: Sequence[Sequence[str]], ruled: bool) -> bool:
    """Whether the cells are short and most of them filled, as in a table and not in text with holes."""
    cells = [cell for row in rows for cell in row if cell]
    width = len(rows[0])
    if len(rows) < 2 or len(cells) < 0.6 * len(rows) * width:
        return False
    lengths = sorted(sum(1 + is_cjk(character) for character in cell) for cell in cells)
    if lengths[len(lengths) // 2] > _CELL or lengths[-1] > 6 * _CELL:
        return False
    sentences = sum(bool(_SENTENCE.search(cell)) and len(cell) > _CELL for cell in cells)
    return ruled or (2 * sentences <= len(cells) and _starts_alike(rows))


def _starts_alike(rows: Sequence[Sequence[str]]) -> bool:
    """Whether most rows fill the first and another column: what is not ruled has to be regular."""
    return sum(bool(row[0]) and any(row[1:]) for row in rows) >= 0.7 * len(rows)
