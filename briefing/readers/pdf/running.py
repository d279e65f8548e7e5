"""Pages in, the same without running heads, feet and page numbers: what stands at the same height on several pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.document import Dropped
from briefing.readers.pdf.shapes import Line, Page, body_size, cells_of, text_of

_ROWS = 5  # rows from the edge that are looked at
_HEIGHT = 3.0  # points: how far the heads of two pages may be apart
_OUTER = 0.13  # of the height of the page: where lines that stand off are no text on a file of a page or two
_NOTE = re.compile(r"[\d*†‡§]")
_ROMAN = re.compile(r"\b[ivxlc]{1,7}\b")
_NUMBER = re.compile(
    r"[\W_]*(?:page|seite|p\.?|pg\.?|sheet|第)?\s*#(?:\s*(?:of|von|/|\||页|頁|共|,|，|\s)*\s*#?\s*(?:页|頁|pages)?)[\W_]*"
)


@dataclass(frozen=True, slots=True)
class _Row:
    """Lines of a page on one baseline; `distance` is how far from the edge of the page, `gap` from the next row inwards
    (both positive), `keys` the texts that stand on it, folded; `ruled`: a rule parts it from the next."""

    lines: tuple[Line, ...]
    distance: float
    gap: float
    keys: tuple[str, ...]
    size: float
    ruled: bool = False


def without_running(pages: Sequence[Page]) -> tuple[list[Page], list[Dropped]]:
    """`pages` without what runs along with them, and that."""
    body = body_size(pages)
    kept, dropped = list(pages), []
    for upper in (True, False):
        edges = [list(_rows(page, upper)) for page in kept]
        heights = _Heights(edges, body)
        names: set[str] = set()
        for index, rows in enumerate(edges):
            gone = list(_running(rows, heights, kept[index].height, len(pages)))
            dropped += [Dropped("running head or foot", line.text) for row in gone for line in row.lines]
            names.update(key for row in gone for key in row.keys)
            kept[index] = kept[index].without({id(line) for row in gone for line in row.lines})
        if upper and kept:
            kept[0], named = _without_names(kept[0], names)
            dropped += named
    return kept, dropped


def _without_names(first: Page, names: set[str]) -> tuple[Page, list[Dropped]]:
    """The first page without small lines that say what runs along on the pages behind it."""
    largest = max((line.size for line in first.lines), default=0.0)
    gone = [line for line in first.lines if line.size < 0.8 * largest and _folded(line.text) in names]
    return first.without(set(map(id, gone))), [Dropped("running head or foot", line.text) for line in gone]


class _Heights:
    """What stands at which distance from the edge, on how many pages."""

    def __init__(self, edges: Sequence[Sequence[_Row]], body: float) -> None:
        self.body = body
        self._pages = len(edges)
        self._seen: Counter[tuple[str, int]] = Counter()
        for rows in edges:
            self._seen.update({(key, step) for row in rows for key in row.keys for step in _steps(row.distance)})
        outermost = [row for rows in edges for row in rows[:2] if self.repeats(row)]
        self._learnt = Counter(step for row in outermost for step in _steps(row.distance))

    def repeats(self, row: _Row) -> bool:
        """Whether at least half of what stands in `row` stands there on other pages, too."""
        enough = 2 if self._pages < 12 else 3
        if row.size > 1.2 * self.body and self._pages > 2:
            enough = max(enough, self._pages // 2)
        again = [key for key in row.keys if max(self._seen[key, step] for step in _steps(row.distance)) >= enough]
        return 2 * sum(map(len, again)) >= sum(map(len, row.keys)) or (bool(again) and row.size <= self.body)

    def is_off(self, row: _Row) -> bool:
        """Whether `row` stands clear of the text in smaller type."""
        far = 1.5 if row.ruled and row.size <= 0.8 * self.body else 2.5
        clear = row.gap > far * self.body and row.size <= 0.95 * self.body
        return clear and not _NOTE.match(row.lines[0].text)

    def is_learnt(self, row: _Row) -> bool:
        """Whether rows at this distance run along on many pages, and this one stands as clear of the text."""
        often = max(self._learnt[step] for step in _steps(row.distance)) >= max(3, self._pages // 3)
        return often and row.size <= 1.05 * self.body and row.gap > 1.4 * row.size


def _running(rows: Sequence[_Row], heights: _Heights, height: float, pages: int) -> Iterator[_Row]:
    """The rows that run along, from the edge of the page inwards up to the first that does not."""
    for index, row in enumerate(rows):
        folded = " ".join(row.keys)
        small = row.size <= 1.2 * heights.body
        number = index == 0 and small and _NUMBER.fullmatch(folded) and row.gap > 1.3 * row.size
        outer = row.distance < _OUTER * height
        off = index < 2 and pages <= 2 and outer and heights.is_off(row)
        if heights.repeats(row) or number or off or (index < 3 and heights.is_learnt(row)):
            yield row
        else:
            return


def _rows(page: Page, upper: bool) -> Iterator[_Row]:
    """The outermost rows of a page, from its edge inwards; the gap of the last is that to whatever comes next."""
    lines = sorted((line for line in page.lines if not line.box), key=lambda line: line.base if upper else -line.base)
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(line.base - rows[-1][0].base) <= 2:
            rows[-1].append(line)
        elif len(rows) > _ROWS:
            break
        else:
            rows.append([line])
    for index, row in enumerate(rows[:_ROWS]):
        base, size = row[0].base, max(line.size for line in row)
        gap = abs(rows[index + 1][0].base - base) if index + 1 < len(rows) else page.height
        gap = min([gap, *_clear(page, base, upper)])
        texts = [text_of(cell) for line in row for cell in cells_of(line.words, 1.5)]
        distance, keys = base if upper else page.height - base, tuple(map(_folded, texts))
        inner = base + gap if upper else base - gap
        ruled = any(min(base, inner) < rule.top < max(base, inner) and rule.width > 100 for rule in page.rules)
        yield _Row(tuple(row), distance, gap, keys, size, ruled)


def _clear(page: Page, base: float, upper: bool) -> Iterator[float]:
    """How far the pictures and tables on the inner side of a baseline are from it."""
    for piece in page.pieces:
        if not isinstance(piece, Line):
            distance = piece.rect.top - base if upper else base - piece.rect.bottom
            if distance > -1:
                yield distance


def _folded(text: str) -> str:
    return _ROMAN.sub("#", re.sub(r"\d+", "#", " ".join(text.casefold().split())))


def _steps(distance: float) -> tuple[int, int]:
    """Two steps on two staggered scales: distances that differ by less than `_HEIGHT` share one of them."""
    step = 2 * _HEIGHT
    return 2 * int(distance / step), 2 * int((distance + _HEIGHT) / step) + 1
