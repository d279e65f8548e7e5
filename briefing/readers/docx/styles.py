"""What the styles and numberings of a Word file say of a paragraph: heading, list item, quotation, caption, title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|标题|標題|见出し|제목)\s*(\d)$", re.I)
_NAMED = {
    "title": re.compile(r"(?:title|titel|titre principal|标题|標題|题目|題目)$", re.I),
    "contents": re.compile(r"(?:toc|verzeichnis|目录|目錄)\s*(?:\d|heading)|table of (?:figures|contents)|toc$", re.I),
    "caption": re.compile(
        r"(?:caption|beschriftung|légende|题注|圖說|标注|題注|插图|illustration|figure|table)$", re.I
    ),
    "quote": re.compile(r".*(?:quote|quotation|zitat|citation|引用|引文)", re.I),
    "bullet": re.compile(r"list bullet(?: (\d))?", re.I),
    "number": re.compile(r"list number(?: (\d))?", re.I),
}
_DEPTH = 20  # styles a style may be based on
_UNCOUNTED = ("bullet", "none", "")


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph is set as: `level` of a heading (0: none), `role` (a key of `_NAMED` or ""), `numbering` and
    `depth` of a list ("" and 0: none), `bold`, `size` in points (0: not said), `hidden`."""

    level: int = 0
    role: str = ""
    numbering: str = ""
    depth: int = 0
    bold: bool = False
    size: float = 0.0
    hidden: bool = False


class Styles:
    """The styles of a file, from the root of its styles part (None: it has none)."""

    def __init__(self, root: Any) -> None:
        self._styles = {
            style.get(f"{W}styleId", ""): style for style in ([] if root is None else root.iter(f"{W}style"))
        }
        self._default = next((key for key, style in self._styles.items() if _is_default(style)), "")

    def of(self, properties: Any) -> Look:
        """The look of a paragraph with `properties` (its w:pPr, or None)."""
        named = value(properties, "pStyle") or self._default
        chain = [element for element in (properties, *self._chain(named)) if element is not None]
        names = [_name(style) for style in self._chain(named)]
        level = next((int(match[1]) for name in names if (match := _HEADING.match(name))), 0)
        outline = _first(chain, "outlineLvl")
        if not level and outline.isdigit() and int(outline) < 9:
            level = int(outline) + 1
        role = next((role for name in names for role, pattern in _NAMED.items() if pattern.fullmatch(name)), "")
        numbering, depth = _numbering(chain)
        return Look(
            level=level,
            role=role,
            numbering=numbering,
            depth=depth,
            bold=any(_is_on(style, "b") for style in self._chain(named)[:1]),
            size=_half_points(_first(self._chain(named), "sz")),
            hidden=any(_is_on(style, "vanish") for style in self._chain(named)),
        )

    def run_is(self, properties: Any, mark: str) -> bool:
        """Whether a run with `properties` (its w:rPr, or None) is set `mark` ("b", "vanish"), itself or by its
        style."""
        if properties is None:
            return False
        if (own := properties.find(f"{W}{mark}")) is not None:
            return own.get(f"{W}val", "1") not in ("0", "false", "off", "none")
        return any(_is_on(style, mark) for style in self._chain(value(properties, "rStyle")))

    def _chain(self, named: str) -> list[Any]:
        found: list[Any] = []
        while named in self._styles and len(found) < _DEPTH:
            found.append(self._styles[named])
            named = value(found[-1], "basedOn")
        return found


class Numberings:
    """The numberings of a file, from the root of its numbering part (None: it has none); counts their items."""

    def __init__(self, root: Any) -> None:
        self._formats: dict[tuple[str, int], str] = {}
        self._counts: dict[tuple[str, int], int] = {}
        if root is None:
            return
        abstract = {e.get(f"{W}abstractNumId"): e for e in root.iter(f"{W}abstractNum")}
        for number in root.iter(f"{W}num"):
            base = abstract.get(value(number, "abstractNumId"))
            for level in [] if base is None else base.iter(f"{W}lvl"):
                key = (number.get(f"{W}numId", ""), int(level.get(f"{W}ilvl", "0") or 0))
                self._formats[key] = value(level, "numFmt")

    def next(self, numbering: str, depth: int) -> int | None:
        """The ordinal of the next item of `numbering` at `depth`: 0 in a bulleted list, None where it is no list."""
        kind = self._formats.get((numbering, depth), "bullet")
        if kind == "none":
            return None
        if kind in _UNCOUNTED:
            return 0
        for key in [key for key in self._counts if key[0] == numbering and key[1] > depth]:
            del self._counts[key]
        self._counts[numbering, depth] = self._counts.get((numbering, depth), 0) + 1
        return self._counts[numbering, depth]


def value(element: Any, name: str) -> str:
    """The w:val of the first `name` inside `element`, "" without one."""
    found = None if element is None else element.find(f".//{W}{name}")
    return "" if found is None else found.get(f"{W}val", "")


def _name(style: Any) -> str:
    return value(style, "name").strip() or style.get(f"{W}styleId", "")


def _is_default(style: Any) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true")


def _first(chain: list[Any], name: str) -> str:
    return next((found for element in chain if (found := value(element, name))), "")


def _numbering(chain: list[Any]) -> tuple[str, int]:
    for element in chain:
        if (numbering := value(element, "numId")) or element.find(f".//{W}numPr") is not None:
            depth = value(element, "ilvl")
            named = numbering or _first(chain[1:], "numId")
            return ("", 0) if named in ("", "0") else (named, int(depth) if depth.isdigit() else 0)
    return "", 0


def _half_points(size: str) -> float:
    return int(size) / 2 if size.isdigit() else 0.0


def _is_on(style: Any, mark: str) -> bool:
    own = style.find(f"{W}rPr/{W}{mark}")
    return own is not None and own.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def kinds(element: Any) -> Iterator[str]:
    """The local names of the children of `element`."""
    return (child.tag.rpartition("}")[2] for child in element if isinstance(child.tag, str))
