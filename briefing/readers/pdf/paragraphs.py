"""The lines of a column in, its passages out: paragraphs, items and headings whole, one text each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from briefing.readers.pdf.marks import Mark, mark_of
from briefing.readers.pdf.shapes import Face, Line, Page, Rect, cells_of, is_cjk, text_of

_LARGE = 1.3  # of the size of the text: titles are broken anywhere
_PARTED = 1.4  # of the size: a space between things that are no one text
_CLEAR = 0.45  # of the size: between a bare number and the text of its item
_STOPS = (".", "!", "?", ":", ";", "。", "！", "？", "：", "；", "…")
_CLOSERS = "\"'”’)]」』）》»"


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that make one paragraph, item or heading; `indented` says how far its first line stands in from the column,
    `full` that its last line leaves no room for another word, `gap` the space above in lines (0: at the top)."""

    lines: tuple[Line, ...]
    mark: Mark | None = None
    indented: float = 0.0
    full: bool = False
    gap: float = 0.0
    parts: tuple[Line, ...] = field(default=(), repr=False)  # lines of further columns and pages

    @property
    def face(self) -> Face:
        """How all of it is set."""
        return self.lines[0].face if len(self.lines) == 1 else _shared(self.lines)

    @property
    def size(self) -> float:
        """The size of its first line."""
        return self.lines[0].size

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.lines[0].page

    @property
    def box(self) -> int:
        """The box that it stands in, 0 for none."""
        return self.lines[0].box

    @property
    def rect(self) -> Rect:
        """Where its first part stands."""
        rects = [line.rect for line in self.lines]
        return Rect(min(r.left for r in rects), rects[0].top, max(r.right for r in rects), max(r.bottom for r in rects))

    @property
    def begins(self) -> str:
        """Its first line."""
        return self.lines[0].text

    @property
    def ends(self) -> str:
        """Its last line."""
        return (self.parts or self.lines)[-1].text


def _shared(lines: Sequence[Line]) -> Face:
    first = lines[0].face
    return Face(first.font, first.size, all(line.face.bold for line in lines), all(line.face.italic for line in lines))


def is_finished(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return text.rstrip(_CLOSERS + " ").endswith(_STOPS)


def starts_low(text: str) -> bool:
    """Whether `text` begins in the middle of a sentence, as far as one can see."""
    return text[:1].islower() or text[:1] in ",.;:)]，。；：、）」』”"


class Leading:
    """The usual distance from line to line for each size of type of a file."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._steps: dict[float, Counter[float]] = {}
        for page in pages:
            for above, below in pairwise(page.lines):
                step = below.base - above.base
                if above.area == below.area and abs(above.size - below.size) < 0.3 and 0 < step < 2.4 * above.size:
                    self._steps.setdefault(round(above.size), Counter())[round(2 * step) / 2] += 1

    def of(self, size: float) -> float:
        """The distance between two lines of one paragraph in this size: the smallest that is not rare."""
        steps = self._steps.get(round(size))
        if not steps:
            return 1.4 * size
        often = steps.most_common(1)[0][1]
        return min(
            step for step, count in steps.items() if count == often or (4 * count >= often and step > 0.9 * size)
        )


@dataclass(frozen=True, slots=True)
class Column:
    """What lines of a column are measured against: its edges, the size of the text, the usual distance of lines."""

    left: float
    right: float
    body: float
    leading: Leading

    def room(self, line: Line) -> float:
        """The space between the end of `line` and the right edge."""
        return self.right - line.right


def passages(lines: Sequence[Line], edges: Column) -> Iterator[Passage]:
    """`lines`, which follow each other in a column, in passages."""
    body, leading = edges.body, edges.leading
    group: list[Line] = []
    mark: Mark | None = None
    gap = 0.0
    for index, line in enumerate(lines):
        found = _item_mark(lines, index)
        if group and _is_new(group, mark, line, found, edges):
            yield from _split(_passage(group, mark, gap, edges), body)
            gap = (line.base - group[-1].base) / leading.of(line.size)
            group = []
        if not group:
            mark = found
        group.append(line)
    if group:
        yield from _split(_passage(group, mark, gap, edges), body)


def _split(passage: Passage, body: float) -> Iterator[Passage]:
    """`passage`, or the parts of its one line where wide spaces part them, as the names and the date below a title."""
    line = passage.lines[0]
    cells = cells_of(line.words, _PARTED)
    marked = any(not any(map(str.isalnum, text_of(cell))) for cell in cells)  # "·" between them is a part of the text
    if len(passage.lines) > 1 or passage.mark or marked or len(cells) < 2 or line.size > 1.1 * body:
        yield passage
        return
    for cell in cells:
        yield replace(passage, lines=(replace(line, words=tuple(cell)),), full=False)


def _passage(group: list[Line], mark: Mark | None, gap: float, edges: Column) -> Passage:
    full = edges.room(group[-1]) < 2.5 * group[-1].size
    return Passage(tuple(group), mark, max(0.0, group[0].left - edges.left), full, gap)


def edges_of(column: Sequence[Line], body: float) -> tuple[float, float]:
    """The left edge of the text of a column, and the right edge: two of its lines come near it, but for a line or two
    that stick out."""
    text = [line for line in column if line.size <= 1.15 * body] or list(column)
    left = min(line.left for line in text)
    rights = sorted((line.right for line in text), reverse=True)
    near = list(pairwise(rights))[: 1 + len(rights) // 15]
    right = next((a for a, b in near if a - b < 1.5 * body), rights[0])
    return left, max(right, column[0].area.right if column[0].box else 0.0)


def _item_mark(lines: Sequence[Line], index: int) -> Mark | None:
    """The mark of the line at `index`. A dash is one where another line has it or the next line hangs, a bare number
    where another line counts on."""
    line = lines[index]
    mark = mark_of(line.text)
    if not mark or not (mark.dash or mark.bare):
        return mark
    near = [*lines[max(0, index - 8) : index], *lines[index + 1 : index + 9]]
    others = [found for other in near if abs(other.left - line.left) < 1 and (found := mark_of(other.text))]
    if mark.bare:
        apart = _text_left(line) - line.words[0].right > _CLEAR * line.size
        return mark if apart and any(abs(o.number - mark.number) == 1 and o.bare for o in others) else None
    below = lines[index + 1] if index + 1 < len(lines) else None
    hangs = below is not None and abs(below.left - _text_left(line)) < 1.5 and below.left > line.left + 2
    return mark if hangs or any(other.dash for other in others) else None


def _text_left(line: Line) -> float:
    """Where the text behind the mark of an item begins."""
    return line.words[1].left if len(line.words) > 1 else line.left


def _is_new(group: list[Line], mark: Mark | None, line: Line, found: Mark | None, edges: Column) -> bool:
    """Whether `line` begins another passage than `group`, whose first line has `mark`."""
    before = group[-1]
    if line.box != before.box or not 0.94 < line.size / before.size < 1.06 or _turns_bold(before, line):
        return True
    step, usual = line.base - before.base, edges.leading.of(line.size)
    if step <= 0 or step > max(1.27 * usual, usual + 0.3 * line.size):
        return True
    if found and _starts_item(group, mark, line, found, edges):
        return True
    if mark:
        return _leaves_item(group, line, edges)
    if line.size >= _LARGE * edges.body:
        return is_finished(before.text) and edges.room(before) > 4 * line.size
    if _is_centred(before, line, edges):
        return _has_room(before, line, edges) and is_finished(before.text)
    return _is_indented(group, line, edges) or _has_room(before, line, edges)


def _turns_bold(before: Line, line: Line) -> bool:
    """Whether type changes from bold to plain or back between the two lines, and not within a sentence."""
    return before.face.bold != line.face.bold and before.words[-1].face.bold != line.words[0].face.bold


def _starts_item(group: list[Line], mark: Mark | None, line: Line, found: Mark, edges: Column) -> bool:
    """Whether `line` with the mark `found` is an item, and not text that happens to begin with a number."""
    if not found.number:
        return True
    if mark and mark.number:
        if found.number == 1 and line.left > group[0].left + 0.5 * line.size:
            return True
        return found.number == mark.number + 1 or line.left <= group[0].left + 1
    before = group[-1]
    return (found.number == 1 and not found.letter) or is_finished(before.text) or _has_room(before, line, edges)


def _leaves_item(group: list[Line], line: Line, edges: Column) -> bool:
    """Whether `line` is no more of the item `group`, as where it begins says."""
    first, size = group[0].left, line.size
    text = group[1].left if len(group) > 1 else _text_left(group[0])
    if abs(line.left - text) <= 0.25 * size:
        return abs(text - first) <= 0.25 * size and _has_room(group[-1], line, edges)
    if line.left < first - 0.5 * size or (len(group) > 1 and line.left < text):
        return True
    return _has_room(group[-1], line, edges)


def _is_centred(before: Line, line: Line, edges: Column) -> bool:
    """Whether both lines stand in the middle of the column, one narrower than the other."""
    middle = edges.left + edges.right
    off = max(abs(before.left + before.right - middle), abs(line.left + line.right - middle))
    return off < 0.7 * line.size and abs(before.left - line.left) > 0.5 * line.size


def _is_indented(group: list[Line], line: Line, edges: Column) -> bool:
    """Whether `line` stands in as the first line of a paragraph does, or comes back from a text that all stands in."""
    before, least = group[-1], 0.6 * line.size
    if line.left > before.left + least:
        hangs = len(group) == 1 and edges.room(before) < 4 * line.size
        return not (hangs and (starts_low(line.text) or not is_finished(before.text)))
    came_back = before.left > line.left + least
    return came_back and (len(group) > 1 or before.left > edges.left + 4 * line.size)


def _has_room(before: Line, line: Line, edges: Column) -> bool:
    """Whether the first word of `line` would have stood at the end of `before`, had the text gone on."""
    first = line.words[0]
    if is_cjk(first.text[0]):
        return edges.room(before) > 2.3 * line.size
    if starts_low(line.text) and not is_finished(before.text):
        return False
    return edges.room(before) > first.right - first.left + 0.9 * line.size
