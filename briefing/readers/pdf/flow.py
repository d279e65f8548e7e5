"""Pages in, one stream of passages, tables and pictures out, in which what runs over columns and pages is whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.readers.pdf.hyphens import Words
from briefing.readers.pdf.paragraphs import Leading, Passage, is_finished, passages, starts_low
from briefing.readers.pdf.shapes import Grid, Line, Page, Picture, Rect, body_size, is_cjk
from briefing.readers.pdf.tables import tables

_REACH = 6  # things that may stand between the two parts of a paragraph


@dataclass(frozen=True, slots=True)
class Cells:
    """A table: its rows of equal length, where it stands and where its columns begin."""

    rows: tuple[tuple[str, ...], ...]
    rect: Rect
    page: int
    starts: tuple[float, ...]
    ruled: bool = False


Element = Passage | Cells | Picture


def stream(pages: Sequence[Page], words: Words) -> list[Element]:
    """All that the pages hold, in reading order."""
    body, leading = body_size(pages), Leading(pages)
    found: list[Element] = []
    for page in pages:
        for element in _elements(page, body, leading, words):
            if isinstance(element, Cells) and _goes_on(found, element):
                found[-1] = _with_rows(found[-1], element)
            else:
                found.append(element)
    return list(_whole(found, body))


def _elements(page: Page, body: float, leading: Leading, words: Words) -> Iterator[Element]:
    column: list[Line] = []
    for piece in (*page.pieces, None):
        if column and not (isinstance(piece, Line) and piece.area == column[0].area and piece.box == column[0].box):
            yield from _column(column, page, body, leading)
            column = []
        if isinstance(piece, Line):
            column.append(piece)
        elif isinstance(piece, Grid):
            yield _cells(piece, words)
        elif piece:
            yield piece


def _column(lines: list[Line], page: Page, body: float, leading: Leading) -> Iterator[Element]:
    """The passages and tables of one column, or of the part of it down to a picture."""
    whole = [line for line in page.lines if line.area == lines[0].area and line.box == lines[0].box]
    done = 0
    for table in tables(lines, page.rules):
        yield from passages(lines[done : table.first], whole, body, leading)
        rects = [line.rect for line in lines[table.first : table.last]]
        rect = Rect(min(r.left for r in rects), rects[0].top, max(r.right for r in rects), rects[-1].bottom)
        yield Cells(table.cells, rect, page.number, table.starts)
        done = table.last
    yield from passages(lines[done:], whole, body, leading)


def _cells(grid: Grid, words: Words) -> Cells:
    width = max(map(len, grid.rows))
    rows = [tuple(words.joined([line.text for line in cell]) for cell in row) for row in grid.rows]
    used = [index for index in range(width) if any(row[index] for row in rows)]
    starts = tuple(min((l.left for row in grid.rows for l in row[index]), default=0.0) for index in used)
    return Cells(tuple(tuple(row[i] for i in used) for row in rows), grid.rect, grid.page, starts, True)


def _goes_on(found: Sequence[Element], cells: Cells) -> bool:
    """Whether a table goes on with the last one, over a page or a rule: as many columns, and they begin alike."""
    last = found[-1] if found else None
    if not isinstance(last, Cells) or len(last.rows[0]) != len(cells.rows[0]) or last.page == cells.page:
        return False
    return cells.page == last.page + 1 and abs(last.rect.left - cells.rect.left) < 12


def _with_rows(first: Element, cells: Cells) -> Cells:
    assert isinstance(first, Cells)
    rows = cells.rows[1:] if cells.rows[0] == first.rows[0] else cells.rows
    return replace(first, rows=(*first.rows, *rows), page=cells.page)


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
    """Whether the paragraphs of the file begin with an indent."""
    counts = Counter(
        0.6 * body < element.indented < 4 * body
        for element in elements
        if isinstance(element, Passage) and len(element.lines) > 1 and not element.mark and element.size < 1.1 * body
    )
    return counts[True] > counts[False]


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
