"""The words of one column in, its lines from top to bottom out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from briefing.readers.pdf.shapes import Face, Line, Rect, Word, usual

_SAME = 0.3  # of the size: how far the baselines of one line may be apart
_SMALL = 0.85  # of the size of the line: raised marks and what is set below it
_INITIALS = 6  # of a column; more large letters are letters of something else
_INITIAL = 1.8  # times as large as the text: a letter that opens an article over several lines


def lines_of(words: Sequence[Word], area: Rect, page: int, box: int = 0) -> list[Line]:
    """The lines that `words` make; raised words stand in the line that they belong to."""
    initials, rest = _initials(words)
    rows = [row for row in _joined(list(rows_of(rest))) if row]
    for initial in initials:
        owner = next((row for row in rows if row[0].bottom > initial.top + 0.2 * initial.face.size), None)
        if owner:
            first = owner[0]
            owner[0] = replace(first, text=initial.text + first.text, left=initial.left)
    return [_line(row, area, page, box) for row in rows]


def rows_of(words: Sequence[Word]) -> Iterator[list[Word]]:
    """`words` by their baseline, top row first, each from left to right."""
    row: list[Word] = []
    for word in sorted(words, key=attrgetter("base")):
        if row and word.base - row[0].base > _SAME * min(word.face.size, row[0].face.size):
            yield sorted(row, key=attrgetter("left"))
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=attrgetter("left"))


def _initials(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """The large initial letters among `words`, and the rest."""
    size = usual((word.face.size, float(len(word.text))) for word in words)
    large = [w for w in words if len(w.text) <= 2 and w.face.size >= _INITIAL * size and w.text.isalpha()]
    if not large or len(large) > _INITIALS:
        return [], list(words)
    initials = [word for word in large if _is_initial(word, words, size)]
    chosen = set(map(id, initials))
    return initials, [word for word in words if id(word) not in chosen]


def _is_initial(word: Word, words: Sequence[Word], size: float) -> bool:
    """Whether a large letter stands on the baseline of a line of text, and text stands higher beside it."""
    others = [other for other in words if other is not word and word.top - size < other.base < word.base + 0.3 * size]
    level = [other for other in others if abs(other.base - word.base) < 0.3 * size]
    higher = any(word.base - other.base > 0.5 * size and other.left > word.left for other in others)
    return higher and bool(level) and all(other.face.size < word.face.size for other in level)


def _joined(rows: list[list[Word]]) -> list[list[Word]]:
    """`rows` with those that hold only what is raised above a line, or set below it, in that line."""
    made: list[list[Word]] = []
    for row in rows:
        before = made[-1] if made else None
        if before and _belongs(before, row):
            made[-1] = _merged(row, before)
        elif before and _belongs(row, before):
            made[-1] = _merged(before, row)
        else:
            made.append(row)
    return made


def _belongs(row: list[Word], small: list[Word]) -> bool:
    """Whether the words of `small` are all smaller than those of `row` beside and stand above or below its baseline."""
    size = max(word.face.size for word in row)
    if any(word.face.size > _SMALL * size for word in small) or sum(len(word.text) for word in small) > 12:
        return False
    lift = row[0].base - small[0].base
    near = all(
        any(max(word.left - other.right, other.left - word.right) < 0.6 * size for other in row) for word in small
    )
    return near and -0.35 * size < lift < 0.75 * size


def _merged(small: list[Word], row: list[Word]) -> list[Word]:
    base, size = row[0].base, row[0].face.size
    marks = [replace(word, raised=True) if base - word.base > 0.15 * size else word for word in small]
    return sorted([*row, *marks], key=attrgetter("left"))


def _line(words: list[Word], area: Rect, page: int, box: int) -> Line:
    faces = [(word.face, len(word.text)) for word in words if not word.raised] or [(words[0].face, 1)]
    size = usual((face.size, float(weight)) for face, weight in faces)
    total = sum(weight for _, weight in faces)
    bold = sum(weight for face, weight in faces if face.bold) >= 0.9 * total
    italic = sum(weight for face, weight in faces if face.italic) >= 0.9 * total
    font = next(face.font for face, _ in faces if face.size == size)
    base = next((word.base for word in words if word.face.size == size and not word.raised), words[0].base)
    small = [_raised(word, base, size) for word in words]
    return Line(tuple(small), area, page, base, Face(font, size, bold, italic), box)


def _raised(word: Word, base: float, size: float) -> Word:
    high = base - word.base > 0.15 * size and word.face.size < _SMALL * size
    return replace(word, raised=True) if high and not word.raised else word
