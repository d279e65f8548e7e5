"""The characters of a page as pdfium gives them in, words with their places out."""

from __future__ import annotations

import ctypes
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from briefing.readers.pdf.pdfium import raw
from briefing.readers.pdf.shapes import Face, Word, is_cjk

_MOST = 200_000  # characters of a page
_BREAKS = frozenset(" \t\r\n\xa0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufffe\uffff\0")
_UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufeff")
_SPLIT = 0.18  # of the size: a gap without a space character that parts two words; kerning stays below .1
_TIGHT = 0.06  # a space character in a gap narrower than this is one that nobody sees
_ASLANT = 0.03  # quarters
_NOTED = re.compile(r"(?P<before>.*?\D)(?P<mark>\d{1,2})|(?P<first>\d{1,2})(?P<after>[^\W\d].*)")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x02": "-"})
_BOLD = re.compile(r"bold|black|heavy|demi|(?<![a-z])medi(?![au])|cmbx|cmssbx|[-,](?:bd|b)\b|粗|黑体|heiti", re.I)
_PLAIN = re.compile(r"regular|roman|book|light|thin", re.I)
_ITALIC = re.compile(r"italic|oblique|slanted|cmti|cmsl|[-,](?:it|i|bi)\b", re.I)
_FORCED_BOLD, _SLANTED = 1 << 18, 1 << 6  # flags of a font descriptor
_HEAVY = 650  # as pdfium reckons from the width of the stems


@dataclass(frozen=True, slots=True)
class _Ink:
    left: float
    low: float


@dataclass(frozen=True, slots=True)
class Place:
    """The page as shown: its corner in pdfium's coordinates, its size there, and by how many quarters it is turned."""

    x: float
    y: float
    width: float
    height: float
    turned: int = 0

    @property
    def shown(self) -> tuple[float, float]:
        """Width and height of the page as shown."""
        return (self.height, self.width) if self.turned % 2 else (self.width, self.height)

    def spot(self, x: float, y: float, box: Any) -> tuple[float, float, float]:
        """Left, baseline and right of a character with its origin at (x, y) and pdfium's `box` (None: no width)."""
        left, base = self.point(x, y)
        if box is None:
            return left, base, left
        ends = (self.point(box.left, box.bottom)[0], self.point(box.right, box.top)[0])
        return left, base, max(left, *ends)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of pdfium's on the page as shown."""
        across, up = x - self.x, y - self.y
        if self.turned == 1:
            return up, across
        if self.turned == 2:
            return self.width - across, up
        if self.turned == 3:
            return self.height - up, self.width - across
        return across, self.height - up


@dataclass(slots=True)
class _Run:
    """The characters of a word that is being read; `first` is the index of its first character."""

    first: int
    left: float
    last: float  # left edge of the last character
    base: float
    right: float
    face: Face
    spaced: bool
    turned: int  # quarters; -1 aslant
    characters: list[str]


class Glyphs:
    """Reads the words of one page; `textpage` is pdfium's, `place` maps its coordinates to those of the page as
    shown."""

    def __init__(self, textpage: Any, place: Place) -> None:
        self._text = textpage
        self._place = place
        self._count = min(raw.FPDFText_CountChars(textpage), _MOST)
        self.quarters: Counter[int] = Counter()

    def words(self) -> Iterator[Word]:
        """The words that stand upright, in the order of the file; `quarters` then tells how many characters are turned
        by how many quarters."""
        for run in self._runs():
            self.quarters[run.turned] += len(run.characters)
            text = "".join(run.characters).translate(_LIGATURES)
            if run.turned == 0 and text.strip("\xad"):
                word = Word(sys.intern(text), run.left, run.right, run.base, run.face, run.spaced)
                yield from self._parted(word, run)

    def _runs(self) -> Iterator[_Run]:
        unicode, box_of, origin_of = (
            raw.FPDFText_GetUnicode,
            raw.FPDFText_GetLooseCharBox,
            raw.FPDFText_GetCharOrigin,
        )
        box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        across, top = self._place.x, self._place.y + self._place.height
        run: _Run | None = None
        spaced = False
        for index in range(self._count):
            code = unicode(self._text, index)
            character = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
            if character in _UNSEEN:
                continue
            origin_of(self._text, index, x, y)
            if character in _BREAKS:
                spaced = True
                if run and run.turned == 0:  # the box of an italic letter reaches beyond where the space begins
                    run.right = min(run.right, max(run.last, self._place.point(x.value, y.value)[0]))
                continue
            box_of(self._text, index, box)
            if self._place.turned:
                left, base, right = self._place.spot(x.value, y.value, box)
            else:  # most pages, and the innermost loop: 7 of 16 seconds for 585 pages
                left, base = x.value - across, top - y.value
                right = max(left, box.right - across)
            if run and _continues(run, left, base, spaced, character):
                run.characters.append(character)
                run.last, run.right = left, max(run.right, right)
            else:
                if run:
                    yield run
                run = self._begun(index, left, base, right, spaced or run is None or abs(base - run.base) > 1)
                run.characters.append(character)
            spaced = False
        if run:
            yield run

    def _begun(self, index: int, left: float, base: float, right: float, spaced: bool) -> _Run:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, index, matrix)
        size = raw.FPDFText_GetFontSize(self._text, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
        turned = _turned(math.atan2(matrix.b, matrix.a), self._place.turned)
        return _Run(index, left, left, base, right, self._face(index, abs(size)), spaced, turned, [])

    def _face(self, index: int, size: float) -> Face:
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        length = raw.FPDFText_GetFontInfo(self._text, index, name, 128, flags)
        font = name.raw[: max(0, min(length, 128) - 1)].decode("utf-8", "replace")
        weight = raw.FPDFText_GetFontWeight(self._text, index)
        stroked = raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(self._text, index)) == 2
        return _face(font, flags.value, weight, round(size, 1), stroked)

    def _parted(self, word: Word, run: _Run) -> Iterator[Word]:
        """`word`, a digit that its font itself raises as a word of its own."""
        match = _NOTED.fullmatch(word.text) if len(word.text) == len(run.characters) else None
        if not match:
            yield word
            return
        mark, rest = match["mark"] or match["first"], match["before"] or match["after"]
        at = len(rest) if match["mark"] else 0
        bounds = self._bounds(run.first + at)
        if bounds.low < 0.2 * word.face.size or bounds.low > word.face.size:
            yield word
            return
        raised = Word(mark, 0, 0, word.base, word.face, False, True)
        if match["mark"]:
            yield replace(word, text=rest, right=bounds.left)
            yield replace(raised, left=bounds.left, right=word.right)
        else:
            start = self._bounds(run.first + len(mark)).left
            yield replace(raised, left=word.left, right=start, spaced=word.spaced)
            yield replace(word, text=rest, left=start, spaced=False)

    def _bounds(self, index: int) -> _Ink:
        """Where the ink of a character begins, and how far above the baseline."""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        raw.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._text, index, x, y)
        place = self._place
        if place.turned:
            return _Ink(place.spot(x.value, y.value, None)[0], 0.0)
        return _Ink(x.value - place.x, bottom.value - y.value)


def _continues(run: _Run, left: float, base: float, spaced: bool, character: str) -> bool:
    """Whether a character at (left, base) belongs to the word `run`."""
    size = run.face.size or 1.0
    gap = left - run.right
    if abs(base - run.base) > 0.08 * size or left < run.last - 0.1 * size:
        return False
    if is_cjk(character) and is_cjk(run.characters[-1]):
        return gap < 0.4 * size
    return gap < (_TIGHT if spaced else _SPLIT) * size


def _turned(angle: float, turned: int) -> int:
    """By how many quarters a line of text is turned against the page as shown, -1 where it stands aslant."""
    quarters = angle / (math.pi / 2) - turned
    return round(quarters) % 4 if abs(quarters - round(quarters)) < _ASLANT else -1


@lru_cache(maxsize=4096)  # one object for a face, whatever number of words are set in it
def _face(font: str, flags: int, weight: int, size: float, stroked: bool) -> Face:
    name = font.partition("+")[2] or font
    heavy = weight >= _HEAVY and not _PLAIN.search(name)
    bold = bool(_BOLD.search(name) or flags & _FORCED_BOLD or stroked or heavy)
    return Face(name, size, bold, bool(_ITALIC.search(name) or flags & _SLANTED))
