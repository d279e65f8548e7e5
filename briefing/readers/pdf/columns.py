"""A page in, its lines, tables with rules and pictures in the order in which they are read out.

Space that runs down between two texts parts columns: the longest such gutter cuts the page into what stands above it,
left of it, right of it and below it, and each of these is cut in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.readers.pdf.lines import lines_of, rows_of
from briefing.readers.pdf.panels import Panel, horizontal, panels, words_in
from briefing.readers.pdf.shapes import Grid, Line, Page, Piece, Rect, Sheet, Word, is_cjk, usual

_GAP = 0.75  # of the size: a gutter is wider, the spaces of justified text are seldom
_ROWS = 3  # lines on either side of a gutter
_DEPTH = 12
_ACTIVE = 40  # gutters followed at a time, and of those found the longest that are looked at
_SHORT, _LONG = 8, 25  # letters of a line: in cells, in columns
_CELL, _SINGLE = 45, 8  # words of a cell above which a grid, or a single row, is there for the layout


@dataclass(frozen=True, slots=True)
class _Block:
    """Something that keeps its place among the words: `pieces` is what it holds."""

    rect: Rect
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of words, or a thing that they have to stand clear of; `spans` is what it takes from left to right."""

    top: float
    words: tuple[Word, ...]
    spans: tuple[tuple[float, float], ...]


@dataclass(slots=True)
class _Gutter:
    left: float
    right: float
    first: int
    last: int

    @property
    def is_inner(self) -> bool:
        """Whether words end it on both sides: no margin."""
        return self.left > float("-inf") and self.right < float("inf")

    @property
    def rows(self) -> int:
        """How many rows it runs through."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class _Cut:
    top: float
    bottom: float
    middle: float

    def side(self, x: float, y: float) -> int:
        """Where a point lies: 0 above the gutter, 1 left of it, 2 right of it, 3 below."""
        if y < self.top - 0.01:
            return 0
        return 3 if y > self.bottom + 0.01 else 1 + (x >= self.middle)


def arranged(sheet: Sheet, known: Sequence[tuple[float, float]] = ()) -> Page:
    """The page with its pieces in reading order; `known` are the gutters of the page before, at which a line or two are
    columns, too."""
    arrangement = _Arrangement(sheet, known)
    pieces = tuple(arrangement.pieces())
    rules, gutters = tuple(horizontal(sheet.rules)), tuple(arrangement.gutters)
    return Page(sheet.number, sheet.width, sheet.height, pieces, rules, gutters)


class _Arrangement:
    """One page and the order of the words in its file."""

    def __init__(self, sheet: Sheet, known: Sequence[tuple[float, float]]) -> None:
        self._sheet = sheet
        self._known = known
        self.gutters: list[tuple[float, float]] = []
        self._order = {id(word): index for index, word in enumerate(sheet.words)}
        self._size = usual(((word.face.size, float(len(word.text))) for word in sheet.words), 10.0)
        self._rules = [rule for rule in horizontal(sheet.rules) if rule.width >= 40]
        self._boxes = 0
        self._ends: dict[int, float] = {}  # where the text of a box ends, if it stands as far off right as left

    def pieces(self) -> Iterator[Piece]:
        """All pieces of the page."""
        framed = panels(self._sheet)
        flow, blocks = list(self._sheet.words), [_Block(p.rect, (p,)) for p in self._sheet.pictures]
        for panel in framed:
            inside = words_in(panel.rect, flow)
            chosen = set(map(id, inside))
            flow = [word for word in flow if id(word) not in chosen]
            blocks.append(_Block(panel.rect, tuple(self._framed(panel, inside))))
        yield from self._parts(flow, blocks, 0, 0)

    def _framed(self, panel: Panel, words: list[Word]) -> Iterator[Piece]:
        """A table, or what its cells hold one by one where they hold whole texts."""
        if panel.columns == 1:
            panel = replace(panel, ys=(panel.ys[0], panel.ys[-1]))
        cells = _cells(panel, words)
        filled = [[cell for cell in row if cell] for row in cells]
        longest = max((len(cell) for row in cells for cell in row), default=0)
        several = [row for row in filled if len(row) >= 2]
        if longest <= (_CELL if len(several) >= 2 else _SINGLE) and several:
            rows = [tuple(tuple(lines_of(cell, panel.rect, self._sheet.number)) for cell in row) for row in cells]
            yield Grid(panel.rect, self._sheet.number, tuple(row for row in rows if any(row)))
            return
        for row in cells:
            for column, cell in enumerate(row):
                if cell:
                    self._boxes += 1
                    self._ends[self._boxes] = panel.xs[column] + panel.xs[column + 1] - min(word.left for word in cell)
                    yield from self._parts(cell, [], self._boxes, 1)

    def _parts(self, words: Sequence[Word], blocks: Sequence[_Block], box: int, depth: int) -> Iterator[Piece]:
        """The pieces of a part of the page."""
        if not words:
            yield from (piece for block in sorted(blocks, key=lambda block: block.rect.top) for piece in block.pieces)
            return
        rows = _rows(words, blocks, self._rules if not box else [])
        gutter = self._gutter(rows) if depth < _DEPTH else None
        if gutter is None:
            yield from self._leaf(words, blocks, box, depth)
            return
        self.gutters.append((gutter.left, gutter.right))
        cut = _Cut(rows[gutter.first].top, rows[gutter.last].top, (gutter.left + gutter.right) / 2)
        for side in range(4):
            part = [word for row in rows for word in row.words if cut.side(word.left, row.top) == side]
            things = [block for block in blocks if cut.side(block.rect.left, block.rect.top) == side]
            if part or things:
                yield from self._parts(part, things, box, depth + 1)

    def _leaf(self, words: Sequence[Word], blocks: Sequence[_Block], box: int, depth: int) -> Iterator[Piece]:
        """One column from top to bottom, pictures and boxes behind the lines beside them."""
        area = _extent(words)
        if box and depth == 1:
            area = replace(area, right=max(area.right, self._ends[box]))
        lines = [_beside(line, blocks) for line in lines_of(words, area, self._sheet.number, box)]
        placed: list[tuple[float, tuple[Piece, ...]]] = [(line.base, (line,)) for line in lines]
        placed += [(block.rect.bottom, block.pieces) for block in blocks]
        for _, pieces in sorted(placed, key=lambda entry: entry[0]):
            yield from pieces

    def _gutter(self, rows: Sequence[_Row]) -> _Gutter | None:
        """The longest gutter with text on both sides."""
        best, longest = None, -1.0
        found = [gutter for gutter in _gutters(rows, _GAP * self._size) if self._is_likely(gutter)]
        found.sort(key=lambda gutter: rows[gutter.first].top - rows[gutter.last].top)
        for gutter in found[:_ACTIVE]:
            trimmed = self._trimmed(rows, gutter)
            if trimmed and self._parts_columns(rows, trimmed):
                height = rows[trimmed.last].top - rows[trimmed.first].top
                if height > longest:
                    best, longest = trimmed, height
        return best

    def _is_likely(self, gutter: _Gutter) -> bool:
        return gutter.is_inner and (gutter.rows >= _ROWS or self._is_known(gutter))

    def _is_known(self, gutter: _Gutter) -> bool:
        """Whether a gutter has been found at this place, here or on the page before."""
        known = (*self._known, *self.gutters)
        return any(gutter.left < right + 1 and left < gutter.right + 1 for left, right in known)

    def _trimmed(self, rows: Sequence[_Row], gutter: _Gutter) -> _Gutter | None:
        """`gutter` without the rows at its ends that have text on one side only and stand clear of the others."""
        sides = [_sides(rows[index], gutter) for index in range(gutter.first, gutter.last + 1)]
        lefts = [index for index, (left, _) in enumerate(sides) if left]
        rights = [index for index, (_, right) in enumerate(sides) if right]
        if not lefts or not rights:
            return None
        first, last = max(lefts[0], rights[0]), min(lefts[-1], rights[-1])
        if first > last:
            return None
        if _fills(sides, last + 1, len(sides)):
            last = len(sides) - 1
        clear = 2.2 * self._size
        tops = [rows[index].top for index in range(gutter.first, gutter.last + 1)]
        while first > 0 and tops[first] - tops[first - 1] < clear:
            first -= 1
        while last < len(tops) - 1 and tops[last + 1] - tops[last] < clear:
            last += 1
        return replace(gutter, first=gutter.first + first, last=gutter.first + last)

    def _parts_columns(self, rows: Sequence[_Row], gutter: _Gutter) -> bool:
        """Whether the texts beside a gutter are columns and no cells: long lines, each side written on its own."""
        sides = [_sides(rows[index], gutter) for index in range(gutter.first, gutter.last + 1)]
        lefts, rights = [left for left, _ in sides if left], [right for _, right in sides if right]
        if not lefts or not rights:
            return False
        letters = min(_letters(lefts), _letters(rights))
        if min(len(lefts), len(rights)) < _ROWS:
            return self._is_known(gutter) and letters >= _LONG
        both = [(left, right) for left, right in sides if left and right]
        crossed = sum(self._order[id(right[0])] == self._order[id(left[-1])] + 1 for left, right in both)
        if len(both) >= 2 and 2 * crossed > len(both):
            return letters >= _LONG and min(_fill(lefts), _fill(rights)) >= 0.6
        return letters >= _SHORT


def _beside(line: Line, blocks: Sequence[_Block]) -> Line:
    """`line` in what a picture or box beside it leaves of its column."""
    own, area = line.rect, line.area
    for block in blocks:
        rect = block.rect
        if rect.top < own.bottom and own.top < rect.bottom:
            if own.right <= rect.left < area.right:
                area = replace(area, right=rect.left)
            elif area.left < rect.right <= own.left:
                area = replace(area, left=rect.right)
    return line if area == line.area else replace(line, area=area)


def _cells(panel: Panel, words: list[Word]) -> list[list[list[Word]]]:
    cells: list[list[list[Word]]] = [[[] for _ in range(panel.columns)] for _ in range(panel.rows)]
    for word in words:
        x, y = (word.left + word.right) / 2, word.base - 0.3 * word.face.size
        column = sum(edge <= x for edge in panel.xs[1:-1])
        row = sum(edge <= y for edge in panel.ys[1:-1])
        cells[row][column].append(word)
    return cells


def _extent(words: Sequence[Word]) -> Rect:
    return Rect(
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
    )


def _rows(words: Sequence[Word], blocks: Sequence[_Block], rules: Sequence[Rect]) -> list[_Row]:
    """The rows of words, with blocks and rules among them."""
    things = [block.rect for block in blocks]
    made = [_Row(rect.top, (), ((rect.left, rect.right),)) for rect in (*things, *rules)]
    for row in rows_of(words):
        top, bottom = row[0].top, row[0].bottom
        spans = [(word.left, word.right) for word in row]
        spans += [(rect.left, rect.right) for rect in things if rect.top < bottom and rect.bottom > top]
        made.append(_Row(top, tuple(row), tuple(sorted(spans))))
    return sorted(made, key=lambda row: row.top)


def _gutters(rows: Sequence[_Row], least: float) -> Iterator[_Gutter]:
    """The spaces at least that wide that run down between words, each as far as it goes."""
    active: list[_Gutter] = []
    for index, row in enumerate(rows):
        free = _free(row, least)
        going: dict[tuple[float, float], _Gutter] = {}
        for gutter in active:
            kept = False
            for left, right in free:
                low, high = max(left, gutter.left), min(right, gutter.right)
                if high - low >= least:
                    narrowed = _Gutter(low, high, gutter.first, index)
                    known = going.get((low, high))
                    if known is None or known.first > narrowed.first:
                        going[(low, high)] = narrowed
                    kept = kept or (low, high) == (gutter.left, gutter.right)
            if not kept:
                yield gutter
        for left, right in free:
            going.setdefault((left, right), _Gutter(left, right, index, index))
        active = sorted(going.values(), key=lambda gutter: gutter.first)[:_ACTIVE]
    yield from active


def _free(row: _Row, least: float) -> list[tuple[float, float]]:
    """What `row` leaves free: before its first word, between words, behind its last."""
    free, reached = [(float("-inf"), row.spans[0][0])], row.spans[0][1]
    for left, right in row.spans[1:]:
        if left - reached >= least:
            free.append((reached, left))
        reached = max(reached, right)
    return [*free, (reached, float("inf"))]


def _sides(row: _Row, gutter: _Gutter) -> tuple[list[Word], list[Word]]:
    middle = (gutter.left + gutter.right) / 2
    return [word for word in row.words if word.left < middle], [word for word in row.words if word.left >= middle]


def _fills(sides: Sequence[tuple[list[Word], list[Word]]], first: int, last: int) -> bool:
    """Whether the rows from `first` to `last`, which have text on one side only, go on with the column there: two of
    them begin and end where it does."""
    for side in (0, 1):
        column = [row[side] for row in sides[:first] if row[side]]
        rows = [row[side] for row in sides[first:last] if row[side]]
        if not rows or not column:
            continue
        left, right, size = min(r[0].left for r in column), max(r[-1].right for r in column), rows[0][0].face.size
        if sum(row[0].left < left + size and row[-1].right > right - 1.5 * size for row in rows) >= 2:
            return True
    return False


def _letters(lines: Sequence[Sequence[Word]]) -> float:
    """The mean length of `lines`, a Chinese character as two."""
    return sum(len(word.text) * (1 + is_cjk(word.text[0])) for line in lines for word in line) / len(lines)


def _fill(lines: Sequence[Sequence[Word]]) -> float:
    """The share of `lines` that reach through most of what they take together."""
    left, right = min(line[0].left for line in lines), max(line[-1].right for line in lines)
    return sum(line[-1].right - line[0].left >= 0.75 * (right - left) for line in lines) / len(lines)
