"""What stands on a page: words, lines, rules, boxes and pictures with their places.

Lengths are points; x grows to the right and y grows downwards from the upper left corner of the page as it is shown.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace

ASCENT, DESCENT = 0.75, 0.22  # of the size: what a word takes above and below its baseline, whatever its font says


@dataclass(frozen=True, slots=True)
class Rect:
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def overlaps(self, other: Rect, slack: float = 0.0) -> bool:
        """Whether the two share more than an edge, or come as near as `slack`."""
        return (
            self.left < other.right + slack
            and other.left < self.right + slack
            and self.top < other.bottom + slack
            and other.top < self.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class Face:
    """How a word is set."""

    font: str
    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without space; `spaced` says that the file has white space before it, `raised` that it stands
    above the line, as the marks of notes do."""

    text: str
    left: float
    right: float
    base: float
    face: Face
    spaced: bool = False
    raised: bool = False

    @property
    def top(self) -> float:
        """Where its tallest letters end."""
        return self.base - ASCENT * self.face.size

    @property
    def bottom(self) -> float:
        """Where its deepest letters end."""
        return self.base + DESCENT * self.face.size


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on the page `page`, the `number`-th drawn there; -1 where it is drawn with lines and has no number."""

    rect: Rect
    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: `words` in the order of the file, `rules` the lines drawn on it, `boxes` the frames and grounds,
    `strokes` all else that is drawn."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Rect, ...] = ()
    boxes: tuple[Rect, ...] = ()
    strokes: tuple[Rect, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline, left to right, in the column `area` of the page `page`.

    `box` numbers the frame or ground that it stands on, 0 for the page itself; `face` is how most of it is set, bold or
    italic only where all of it is.
    """

    words: tuple[Word, ...]
    area: Rect
    page: int
    base: float
    face: Face
    box: int = 0
    text: str = field(init=False)  # its words with the spaces that a reader sees

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", text_of(self.words))

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].right

    @property
    def size(self) -> float:
        """The size in points that most of it is set in."""
        return self.face.size

    @property
    def rect(self) -> Rect:
        """The part of the page that it takes."""
        return Rect(self.left, self.base - ASCENT * self.size, self.right, self.base + DESCENT * self.size)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with rules between its cells; each cell holds its lines."""

    rect: Rect
    page: int
    rows: tuple[tuple[tuple[Line, ...], ...], ...]


Piece = Line | Picture | Grid


@dataclass(frozen=True, slots=True)
class Page:
    """A page whose pieces stand in reading order; `rules` are its level rules, `gutters` the edges of the spaces that
    part its columns."""

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]
    rules: tuple[Rect, ...] = ()
    gutters: tuple[tuple[float, float], ...] = ()

    @property
    def lines(self) -> list[Line]:
        """The lines outside of ruled tables, in reading order."""
        return [piece for piece in self.pieces if isinstance(piece, Line)]

    def without(self, gone: Container[int]) -> Page:
        """The page without the pieces whose `id` is in `gone`."""
        return replace(self, pieces=tuple(piece for piece in self.pieces if id(piece) not in gone))


def body_size(pages: Iterable[Page]) -> float:
    """The size that most of the text is set in."""
    return usual(
        ((line.size, float(sum(len(w.text) for w in line.words))) for page in pages for line in page.lines), 10.0
    )


_STROKES = "—─…"  # doubled in Chinese
_WIDE = 0.8  # of the size: a gap between Chinese characters that is meant


def text_of(words: Iterable[Word]) -> str:
    """`words` with the spaces that a reader sees: none between Chinese characters or before a raised mark."""
    parts: list[str] = []
    before: Word | None = None
    for word in words:
        if before and _parted(before, word):
            parts.append(" ")
        parts.append(word.text)
        before = word
    return "".join(parts)


def _parted(before: Word, word: Word) -> bool:
    gap, size = word.left - before.right, max(before.face.size, word.face.size)
    if word.raised or before.raised:
        return gap > 0.15 * size and word.spaced
    if before.text[-1] == word.text[0] and word.text[0] in _STROKES:
        return gap > _WIDE * size
    if is_cjk(before.text[-1]) or is_cjk(word.text[0]):
        both = is_cjk(before.text[-1]) and is_cjk(word.text[0])
        return gap > _WIDE * size or (word.spaced and gap > (0.3 if both else 0.2) * size)
    return True


def is_cjk(character: str) -> bool:
    """Whether Chinese, or punctuation as wide as it, is set without spaces around."""
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or "\uff00" <= character <= "\uffef"


def cells_of(words: Sequence[Word], gap: float = 1.0) -> list[list[Word]]:
    """`words` parted where the space between two is at least `gap` times the size."""
    cells: list[list[Word]] = []
    for word in words:
        wide = not cells or word.left - cells[-1][-1].right >= gap * max(word.face.size, cells[-1][-1].face.size)
        if wide:
            cells.append([])
        cells[-1].append(word)
    return cells


def usual(values: Iterable[tuple[float, float]], default: float = 0.0) -> float:
    """The value with the most weight among (value, weight), the largest of equals."""
    weights: dict[float, float] = {}
    for value, weight in values:
        weights[value] = weights.get(value, 0.0) + weight
    return max(weights, key=lambda value: (weights[value], value), default=default)
