"""Text and a style in, widths, lines and heights out, in points, with no font on the machine.

Advance widths come from tables of metric twins (made by `tests/tools/make_widths.py`): Carlito for Calibri, Liberation
for Arial and Times New Roman, Caladea for Cambria. Georgia, Verdana, Trebuchet and faces that are not known take the
width of DejaVu, which is what a machine without them draws and which is wider than all of them. Chinese is one em a
character. Kerning is left out. Lines are filled greedily; where they may break is a cautious part of UAX 14 with
kinsoku, so that a renderer finds at least these places.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from briefing.language import HAN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.deck import Style
    from briefing.theme import Theme

# 1 %: without it 1 to 3 of 100 paragraphs needed a line more in LibreOffice than measured.
BUDGET = 1.01
# LibreOffice and PowerPoint put about a quarter of an em between Chinese and Latin letters or digits.
GAP = 0.24

_TWINS = {
    "calibri": "carlito",
    "carlito": "carlito",
    "lato": "lato",
    "cambria": "cambria",
    "caladea": "caladea",
    "arial": "sans",
    "arimo": "sans",
    "helvetica": "sans",
    "liberation sans": "sans",
    "times new roman": "serif",
    "liberation serif": "serif",
    "georgia": "wideserif",
    "constantia": "wideserif",
    "palatino linotype": "wideserif",
    "book antiqua": "wideserif",
    "garamond": "wideserif",
}
_UNKNOWN = "widesans"

_WIDE = rf"{HAN}\u3000-\u3004\u3008-\u303f\u3040-\u31ff\uac00-\ud7a3\uff01-\uff60\uffe0-\uffe6"
_CLOSING = re.escape("!%),.:;?]}¢°·’”…‰′″›℃∶、。〃〉》」』】〕〗〞！％），．：；？］｝～—–々ー％%")
_OPENING = re.escape("([{£¥‘“‹〈《「『【〔〖〝（［｛￡￥$")
# Marks that Latin fonts have too and that a renderer draws a full em wide beside Chinese.
_AMBIGUOUS = "“”‘’…—–·"
_LATIN = rf"(?:(?![{_OPENING}]+[{_WIDE}])[^\s\u200b{_WIDE}])"  # all but a mark that opens before Chinese
_UNIT = re.compile(
    rf"[{_OPENING}]*(?:"
    rf"(?![{_OPENING}{_CLOSING}])[{_WIDE}]"  # one wide character
    rf"|{_LATIN}*?[^\W\d_]-(?=[^\W\d_])"  # up to a hyphen between letters
    rf"|{_LATIN}+?—(?=[^\s—{_CLOSING}])"  # up to a dash within a sentence
    rf"|{_LATIN}+(?:[{_OPENING}{_CLOSING}]+{_LATIN}+)*"  # a renderer may not part Latin words at 、（
    rf")[{_CLOSING}]*|[{_OPENING}{_CLOSING}]+"  # and the marks that stay with it
)
# Where a unit wider than its column is cut first: addresses after their strokes, Latin words after Chinese marks.
_PIECE = re.compile(r".+?(?:[/?&=_]+|[、，；：）](?=[^、，；：）])|$)", re.DOTALL)
_BREAKABLE = re.compile(rf"[{_WIDE}]")
_NARROW = r"0-9A-Za-z\u00c0-\u024f"
_GAPS = re.compile(rf"(?<=[{_WIDE}])(?=[{_NARROW}])|(?<=[{_NARROW}%])(?=[{_WIDE}])")
_UNITS = (
    r"%|‰|°[CF]?|℃|pp|pts?|px|[kMGTP]?(?:B|b|W|Wh|Hz|V|A|J|bps)|[kmµ]?g|lbs?|oz|[kcmµn]?m[²³23]?|ft|mi|ha|[mc]?l"
    r"|(?:k?m|mi|km)/(?:s|h)|mph|kph|s|ms|sec|min|h|hrs?|am|pm|a\.m\.|p\.m\.|k|m|bn|mn|tn|million|billion|trillion"
    r"|x|times|percent|€|£|\$|USD|EUR|GBP|RMB|CNY|TWD|HKD|元|萬|万|億|亿"
)
_JOINS = re.compile(
    rf"(?<=\d)[ ](?=(?:{_UNITS})(?![A-Za-z0-9/]))|(?<=\$)[ ](?=\d)|(?<=[€£¥])[ ](?=\d)"
    r"|(?<=USD)[ ](?=\d)|(?<=EUR)[ ](?=\d)|(?<=RMB)[ ](?=\d)"
)
_NO_BREAK_SPACE = "\u00a0"

Face = Literal["heading", "body"]


def glued(text: str) -> str:
    """`text` with a no-break space between a number and its unit ("40 %", "6000 m/s", "US$ 10"); of the same length."""
    return _JOINS.sub(_NO_BREAK_SPACE, text)


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, object]]:
    raw = json.loads(files("briefing.layout").joinpath("widths.json").read_text("utf-8"))
    return {
        name: {
            key: value if key == "line" else {c: w / 1000 for c, w in zip(raw["characters"], value, strict=True) if w}
            for key, value in face.items()
        }
        for name, face in raw["faces"].items()
    }


def _outside(character: str) -> float:
    """Ems of a character that is in no table: nothing for a combining mark, one for a wide one, else a wide capital."""
    if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"}:
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.25 if unicodedata.category(character) == "So" else 1.0
    return 0.8


class _Ems:
    """Widths in ems of strings in one face and weight, remembered."""

    def __init__(self, table: dict[str, float]) -> None:
        self._table = dict(table)
        self._seen: dict[str, float] = {}

    def __call__(self, text: str) -> float:
        known = self._seen.get(text)
        if known is None:
            known = self._seen[text] = self._sum(text)
        return known

    def _sum(self, text: str) -> float:
        table = self._table
        total = 0.0
        wide = bool(_BREAKABLE.search(text))
        for character in text:
            advance = table.get(character)
            if advance is None:
                advance = table[character] = _outside(character)
            total += max(advance, 1.0) if wide and character in _AMBIGUOUS else advance
        return total + GAP * len(_GAPS.findall(text)) if wide else total


class Measure:
    """Widths, lines and heights of text in one theme's faces, all in points.

    A width is never below what LibreOffice takes for the same text in the face or its metric twin (tested), so that
    what fits here fits there.
    """

    def __init__(self, theme: Theme) -> None:
        self._twins = {
            face: _TWINS.get(name.strip().lower(), _UNKNOWN)
            for face, name in (("heading", theme.heading.latin), ("body", theme.body.latin))
        }
        self._ems: dict[tuple[str, bool, bool], _Ems] = {}

    def width(self, text: str, style: Style, *, bold: bool | None = None) -> float:
        """The width of `text` on one line; `bold` overrides the style's."""
        return self._face(style, bold)(text) * style.size * BUDGET

    def break_lines(self, text: str, width: float, style: Style, *, bold: bool | None = None) -> tuple[str, ...]:
        """The lines of `text` in a column of `width`, at least one; the spaces at which it breaks are left out.

        Line feeds break always, a number and its unit never; a word is broken only where it is wider than the column.
        """
        ems = self._face(style, bold)
        room = width / (style.size * BUDGET)
        return tuple(line for part in re.split(r"[\n\v]", text) for line in _fill(part, room, ems))

    def height(self, texts: Sequence[str], width: float, style: Style) -> float:
        """The height of paragraphs in a column of `width` (less the style's indent): lines and the gaps between."""
        lines = sum(len(self.break_lines(text, width - style.indent, style)) for text in texts)
        return lines * style.leading + max(0, len(texts) - 1) * style.gap

    def widest_word(self, text: str, style: Style) -> float:
        """The width of the widest part of `text` that must not be broken, 0.0 for no text."""
        return max((self.width(unit.strip(), style) for unit in _units(text)), default=0.0)

    def balanced(self, text: str, width: float, style: Style) -> float:
        """The narrowest column, to half a point, in which `text` takes no more lines than in `width`."""
        lines = len(self.break_lines(text, width, style))
        low, high = min(width, max(self.widest_word(text, style), width / (lines + 1))), width
        while high - low > 0.5:
            middle = (low + high) / 2
            if len(self.break_lines(text, middle, style)) > lines:
                low = middle
            else:
                high = middle
        return high

    def _face(self, style: Style, bold: bool | None) -> _Ems:
        key = (style.face, style.bold if bold is None else bold, style.italic)
        ems = self._ems.get(key)
        if ems is None:
            name = ("bold" if key[1] else "") + ("italic" if key[2] else "") or "regular"
            table = _tables()[self._twins[style.face]][name]
            assert isinstance(table, dict)
            ems = self._ems[key] = _Ems(table)
        return ems


def measure_for(theme: Theme) -> Measure:
    """What measures text in the faces of `theme`; keep it, it remembers widths."""
    return Measure(theme)


@lru_cache(maxsize=4096)
def _units(text: str) -> tuple[str, ...]:
    """`text` cut wherever a line may break; each unit keeps the spaces after it, all of them joined are `text`."""
    whole = glued(text)
    starts = [match.start() for match in _UNIT.finditer(whole.replace(_NO_BREAK_SPACE, "\u2060"))]
    if not starts:
        return (text,) if text else ()
    bounds = [0, *starts[1:], len(text)]
    return tuple(text[start:end] for start, end in pairwise(bounds))


def _fill(text: str, room: float, ems: _Ems) -> list[str]:
    """`text` in lines of at most `room` ems; a unit that is wider alone starts a line and is cut where it must be."""
    lines: list[str] = []
    line = ""
    for unit in _units(text):
        if ems((line + unit).rstrip()) <= room:
            line += unit
            continue
        lines += [line.rstrip()] if line else []
        *full, line = _cut(unit, room, ems)
        lines += full
    return [*lines, line.rstrip()] if line.rstrip() or not lines else lines


def _cut(unit: str, room: float, ems: _Ems) -> list[str]:
    """`unit` in parts of at most `room` ems, or of one character."""
    parts = [""]
    for piece in _PIECE.findall(unit) if ems(unit.rstrip()) > room else [unit]:
        if ems((parts[-1] + piece).rstrip()) <= room:
            parts[-1] += piece
            continue
        rest = piece
        while ems(rest.rstrip()) > room and len(rest.rstrip()) > 1:
            head = _head(rest, room, ems)
            parts.append(rest[:head])
            rest = rest[head:]
        parts.append(rest)
    return [part for part in parts if part]


def _head(word: str, room: float, ems: _Ems) -> int:
    """How many characters of `word` fit `room`, at least one."""
    last = len(word.rstrip()) - 1
    return next((max(1, index) for index in range(last) if ems(word[: index + 1]) > room), max(1, last))
