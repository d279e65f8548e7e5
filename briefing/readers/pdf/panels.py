"""The rules and boxes of a page in, the framed areas they make out: boxes with text, and grids of cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.readers.pdf.lines import rows_of
from briefing.readers.pdf.shapes import Rect, Sheet, Word, cells_of

_TOUCH = 2.5  # points between rules that meet
_PANELS = 100  # of a page: a form has more
_MOST = 2_500  # rules of a page that are looked at
_THIN = 3.0
_RUNG, _RUNGS, _STEP = 80.0, 4, 90.0  # points, rules and points: rules between the rows of a table
_LINES = 4  # lines of a row
_LEAST = 8.0  # points: the height of a row, the width of a column


@dataclass(frozen=True, slots=True)
class Panel:
    """A framed area with the edges of its columns and rows, the outer ones too; an open one has no sides."""

    rect: Rect
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    open: bool = False

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return len(self.xs) - 1

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return len(self.ys) - 1


def panels(sheet: Sheet) -> list[Panel]:
    """The panels of a page that hold some of its text but not nearly all, none within another."""
    found = [panel for group in _groups(_edges(sheet)) if (panel := _panel(group))]
    found += _ladders(horizontal(sheet.rules))
    kept: list[Panel] = []
    for bare in sorted(found, key=lambda panel: -panel.rect.width * panel.rect.height)[:_PANELS]:
        inside = words_in(bare.rect, sheet.words)
        panel = _parted(bare, inside)
        if bare.open and panel.columns == 1:
            continue
        if not _is_text(panel, inside, sheet):
            continue
        if not any(other.rect.overlaps(panel.rect) for other in kept):
            kept.append(panel)
    return kept


def _ladders(rules: Sequence[Rect]) -> Iterator[Panel]:
    """The panels that level rules of one width make out, one below the other; their columns are not yet known."""
    groups: dict[tuple[int, int], list[Rect]] = {}
    for rule in rules:
        if rule.width >= _RUNG:
            groups.setdefault((round(rule.left / 3), round(rule.right / 3)), []).append(rule)
    for group in groups.values():
        ys = _distinct([rule.top for rule in group])
        run = [ys[0]]
        for y in [*ys[1:], float("inf")]:
            if y - run[-1] <= _STEP:
                run.append(y)
                continue
            if len(run) >= _RUNGS:
                rect = Rect(group[0].left, run[0], group[0].right, run[-1])
                yield Panel(rect, (rect.left, rect.right), tuple(run), True)
            run = [y]


def _parted(panel: Panel, words: Sequence[Word]) -> Panel:
    """`panel` with the columns that its words show, where it has rows and no columns of its own: space that runs down
    through all rows. A row has few lines; more are rows without a rule between them."""
    if panel.columns > 1 or panel.rows < 2:
        return panel
    spans: list[tuple[float, float]] = []
    for top, bottom in pairwise(panel.ys):
        rows = list(rows_of(words_in(Rect(panel.rect.left, top, panel.rect.right, bottom), words)))
        if len(rows) > _LINES:
            return panel
        spans += [(cell[0].left, cell[-1].right) for row in rows for cell in cells_of(row, 0.5)]
    edges, reached = [panel.rect.left], float("inf")
    for left, right in sorted(spans):
        if left > reached + 1:
            edges.append((left + reached) / 2)
        reached = max(reached, right) if reached < float("inf") else right
    return Panel(panel.rect, (*edges, panel.rect.right), panel.ys, panel.open)


def horizontal(rules: Sequence[Rect]) -> list[Rect]:
    """The level ones among `rules`, those that go on from one another as one."""
    level = sorted((r for r in rules if r.height <= _THIN), key=lambda r: (round(r.top / 2), r.left))
    made: list[Rect] = []
    for rule in level[:_MOST]:
        last = made[-1] if made else None
        if last and abs(last.top - rule.top) <= 1.5 and rule.left <= last.right + _TOUCH:
            made[-1] = Rect(last.left, last.top, max(last.right, rule.right), max(last.bottom, rule.bottom))
        else:
            made.append(rule)
    return made


def words_in(rect: Rect, words: Sequence[Word]) -> list[Word]:
    """Those of `words` whose middle lies in `rect`."""
    return [word for word in words if rect.holds((word.left + word.right) / 2, word.base - 0.3 * word.face.size)]


def _is_text(panel: Panel, inside: list[Word], sheet: Sheet) -> bool:
    if not inside:
        return False
    if panel.columns > 1:
        return True
    if len(inside) > 0.85 * len(sheet.words):
        return False  # a frame around the page
    bases = {round(word.base) for word in inside}
    size = max(word.face.size for word in inside)
    return max(bases) - min(bases) >= 0.8 * size or panel.rect.height > 2.5 * size


def _edges(sheet: Sheet) -> list[Rect]:
    """All rules of a page, the four sides of each box among them."""
    edges = [rule for rule in sheet.rules if max(rule.width, rule.height) >= 8]
    for box in sheet.boxes:
        edges += [
            Rect(box.left, box.top, box.right, box.top),
            Rect(box.left, box.bottom, box.right, box.bottom),
            Rect(box.left, box.top, box.left, box.bottom),
            Rect(box.right, box.top, box.right, box.bottom),
        ]
    return edges[:_MOST]


def _groups(edges: list[Rect]) -> Iterator[list[Rect]]:
    """`edges` in groups that touch one another, directly or through others."""
    parent = list(range(len(edges)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    order = sorted(range(len(edges)), key=lambda index: edges[index].top)
    active: list[int] = []
    for index in order:
        edge = edges[index]
        active = [other for other in active if edges[other].bottom + _TOUCH >= edge.top]
        for other in active:
            if edges[other].overlaps(edge, _TOUCH):
                parent[root(other)] = root(index)
        active.append(index)
    groups: dict[int, list[Rect]] = {}
    for index, edge in enumerate(edges):
        groups.setdefault(root(index), []).append(edge)
    yield from groups.values()


def _panel(edges: list[Rect]) -> Panel | None:
    """The panel that `edges` frame, None where they frame nothing."""
    level = [edge for edge in edges if edge.height <= _THIN < edge.width]
    upright = [edge for edge in edges if edge.width <= _THIN < edge.height]
    if len(level) < 2 or len(upright) < 2:
        return None
    xs = _distinct([edge.left for edge in upright])
    ys = _distinct([edge.top for edge in level])
    ends = [min(edge.left for edge in level), max(edge.right for edge in level)]
    if ends[0] < xs[0] - _LEAST:
        xs = [ends[0], *xs]
    if ends[1] > xs[-1] + _LEAST:
        xs = [*xs, ends[1]]
    if len(xs) < 2 or len(ys) < 2:
        return None
    return Panel(Rect(xs[0], ys[0], xs[-1], ys[-1]), tuple(xs), tuple(ys))


def _distinct(values: list[float]) -> list[float]:
    made: list[float] = []
    for value in sorted(values):
        if not made or value - made[-1] >= _LEAST:
            made.append(value)
    return made
