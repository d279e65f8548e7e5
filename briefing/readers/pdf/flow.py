"""Pages in, one stream of passages, tables and pictures out, in which what runs over columns and pages is whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from briefing.hyphens import Words
from briefing.readers.pdf.paragraphs import Column, Leading, Passage, edges_of, is_finished, passages, starts_low
from briefing.readers.pdf.shapes import Grid, Line, Page, Picture, Rect, body_size, is_cjk
from briefing.readers.pdf.tables import tables

_TELLING = 8  # lines of a column that show how wide it is
_REACH = 6  # things that may stand between the two parts of a paragraph


@dataclass(frozen=True, slots=True)
class Cells:
    """A table: its rows of equal length, where it stands and where its columns begin."""

    rows: tuple[tuple[str, ...], ...]
    rect: Rect
    page: int
    starts: tuple[float, ...]
    last: int = -1  # the page on which it ends, where that is another one


Element = Passage | Cells | Picture


def stream(pages: Sequence[Page], words: Words) -> list[Element]:
    """All that the pages hold, in reading order."""
    body = body_size(pages)
    columns = _Columns(pages, body)
    found: list[Element] = []
    for page in pages:
        for element in _elements(page, columns, words):
            if isinstance(element, Cells) and _goes_on(found, element):
                found[-1] = _with_rows(found[-1], element)
            else:
                found.append(element)
    return list(_whole(found, body))


class _Columns:
    """The columns of a file: how wide they are where they have enough lines to tell, and how far apart these stand."""

    def __init__(self, pages: Sequence[Page], body: float) -> None:
        self._body = body
        self._leading = Leading(pages)
        self._rights: dict[int, set[float]] = {}
        for page in pages:
            for column in _parted(page.lines):
                if len(column) >= _TELLING and not column[0].box:
                    left, right = edges_of(column, body)
                    self._rights.setdefault(round(left / 4), set()).add(right)

    def of(self, lines: Sequence[Line], page: Page) -> Column:
        """The column that `lines` are of; few lines are as wide as others that begin there."""
        area = lines[0].area
        whole = [line for line in page.lines if line.area == area and line.box == lines[0].box]
        left, right = edges_of(whole, self._body)
        if len(whole) < _TELLING and not lines[0].box:
            limit = min((piece.rect.left for piece in page.pieces if piece.rect.left > right), default=page.width)
            near = (self._rights.get(round(left / 4) + step, set()) for step in (-1, 0, 1))
            right = max([right, *(known for rights in near for known in rights if known < limit)])
        return Column(left, right, self._body, self._leading)


def _parted(lines: Sequence[Line]) -> Iterator[list[Line]]:
    for _, column in groupby(lines, key=lambda line: (line.area, line.box)):
        yield list(column)


def _elements(page: Page, columns: _Columns, words: Words) -> Iterator[Element]:
    column: list[Line] = []
    for piece in (*page.pieces, None):
        if column and not (isinstance(piece, Line) and piece.area == column[0].area and piece.box == column[0].box):
            yield from _column(column, page, columns.of(column, page))
            column = []
        if isinstance(piece, Line):
            column.append(piece)
        elif isinstance(piece, Grid):
            yield _cells(piece, words)
        elif piece:
            yield piece


def _column(lines: list[Line], page: Page, edges: Column) -> Iterator[Element]:
    """The passages and tables of one column, or of the part of it down to a picture."""
    done = 0
    for table in tables(lines, page.rules):
        yield from passages(lines[done : table.first], edges)
        rects = [line.rect for line in lines[table.first : table.last]]
        rect = Rect(min(r.left for r in rects), rects[0].top, max(r.right for r in rects), rects[-1].bottom)
        yield Cells(table.cells, rect, page.number, table.starts)
        done = table.last
    yield from passages(lines[done:], edges)


def _cells(grid: Grid, words: Words) -> Cells:
    width = max(map(len, grid.rows))
    rows = [tuple(words.joined([line.text for line in cell]) for cell in row) for row in grid.rows]
    used = [index for index in range(width) if any(row[index] for row in rows)]
    starts = tuple(min((line.left for row in grid.rows for line in row[index]), default=0.0) for index in used)
    return Cells(tuple(tuple(row[i] for i in used) for row in rows), grid.rect, grid.page, starts)


def _goes_on(found: Sequence[Element], cells: Cells) -> bool:
    """Whether a table goes on with the last one, over a page or a rule: as many columns, and they begin alike."""
    last = found[-1] if found else None
    if not isinstance(last, Cells) or len(last.rows[0]) != len(cells.rows[0]) or last.page == cells.page:
        return False
    return cells.page == max(last.page, last.last) + 1 and abs(last.rect.left - cells.rect.left) < 12


def _with_rows(first: Element, cells: Cells) -> Cells:
    assert isinstance(first, Cells)
    rows = cells.rows[1:] if cells.rows[0] == first.rows[0] else cells.rows
    return replace(first, rows=(*first.rows, *rows), last=cells.page)


def _whole(elements: Sequence[Element], body: float) -> Iterator[Element]:
    """`elements` with the second part of a passage in its first; one row alone is no table."""
    indents = _indents(elements, body)
    made: list[Element] = []
    for element in elements:
        at = _first_part(made, element, body, indents) if isinstance(element, Passage) else None
        if at is not None and isinstance(element, Passage):
            first = made[at]
            assert isinstance(first, Passage)
            made[at] = replace(first, parts=(*first.parts, *element.lines), full=element.full)
        else:
            made.append(element)
    return iter(made)


def _indents(elements: Sequence[Element], body: float) -> bool:
    """Whether an indent is what parts the paragraphs of the file, below other paragraphs."""
    texts = [
        (above, element)
        for above, element in pairwise(elements)
        if isinstance(above, Passage)
        and isinstance(element, Passage)
        and _is_text(above, body)
        and _is_text(element, body)
    ]
    counts = Counter(0.6 * body < element.indented < 4 * body for _, element in texts if element.gap)
    return counts[True] > counts[False]


def _is_text(passage: Passage, body: float) -> bool:
    return not passage.mark and abs(passage.size - body) < 0.4 and not passage.face.bold and not passage.box


def _first_part(made: Sequence[Element], element: Passage, body: float, indents: bool) -> int | None:
    """The index of the passage that `element` goes on with."""
    if element.mark or element.size > 1.1 * body or element.face.bold:
        return None
    for index in range(len(made) - 1, max(-1, len(made) - 1 - _REACH), -1):
        other = made[index]
        if isinstance(other, Passage) and _alike(other, element):
            direct = index == len(made) - 1
            return index if _runs_on(other, element, direct, indents) else None
        if isinstance(other, Passage) and other.box == element.box and other.size > 0.97 * body:
            return None  # no note or caption: text, or a heading
    return None


def _alike(one: Passage, other: Passage) -> bool:
    return one.box == other.box and abs(one.size - other.size) < 0.4 and not one.face.bold


def _runs_on(first: Passage, second: Passage, direct: bool, indents: bool) -> bool:
    """Whether the text of `first` goes on in `second`, in another column or below something that stands between."""
    last = (first.parts or first.lines)[-1]
    apart = last.page != second.page or last.area != second.lines[0].area
    if direct and not apart:
        return False
    low = starts_low(second.begins) or (is_cjk(second.begins[0]) and not second.indented)
    if not is_finished(first.ends):
        return low or (apart and first.full and (not indents or not _is_in(second)))
    return apart and direct and indents and first.full and not _is_in(second) and not first.mark


def _is_in(passage: Passage) -> bool:
    return passage.indented > 0.6 * passage.size
