"""Styles and paragraphs in, text bodies out: a level states how text is set, a slide only what differs from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from briefing.deck import Line, Run, Style
from briefing.writers.characters import sanitise
from briefing.writers.pptx.roles import color, solid
from briefing.writers.pptx.scripts import Tongue, split_by_script
from briefing.writers.pptx.xml import emu, escape, hundredths, tag

_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
# Kinsoku on, words whole, no mark outside its frame: lines break where they were measured to break.
_BREAKING = {"rtl": "0", "eaLnBrk": "1", "latinLnBrk": "0", "hangingPunct": "0"}
_OWN_COLOR = tag(  # else PowerPoint sets every link in the theme's link colour, whatever lies behind it
    "a:extLst",
    tag(
        "a:ext",
        '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>',
        uri="{A12FA001-AC4F-418D-AE19-62706E023703}",
    ),
)


@dataclass(frozen=True, slots=True)
class Voice:
    """What the text of a slide needs besides its style: its language tags, the relationship of each address, and how
    much a run states itself: what differs, its face too (running text), or all (cells, which inherit nothing)."""

    tongue: Tongue
    links: Mapping[str, str]
    states: Literal["difference", "face", "all"] = "difference"


@lru_cache(maxsize=1024)
def level(style: Style, base: Style | None = None, number: int = 1, shift: float = 0.0) -> str:
    """The level `number` of a list style, `shift` points further in: all of `style`, or what differs from `base`
    ("" where nothing does)."""
    attributes, children = _paragraph(style, shift)
    run_attributes, run_children = _characters(style)
    if base:
        base_attributes, base_children = _paragraph(base)
        base_run_attributes, base_run_children = _characters(base)
        attributes, children = _unlike(attributes, base_attributes), _unlike(children, base_children)
        run_attributes = _unlike(run_attributes, base_run_attributes)
        run_children = _unlike(run_children, base_run_children)
    else:
        attributes, run_attributes = attributes | _BREAKING, run_attributes | {"kern": "1200"}
    if not (attributes or children or run_attributes or run_children):
        return ""
    setting = tag("a:defRPr", *run_children.values(), **run_attributes)
    return tag(f"a:lvl{number}pPr", *children.values(), setting, **attributes)


def _unlike(own: dict[str, str], base: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in own.items() if base.get(key) != value}


@lru_cache(maxsize=1024)
def _paragraph(style: Style, shift: float = 0.0) -> tuple[dict[str, str], dict[str, str]]:
    children = {
        "lnSpc": tag("a:lnSpc", tag("a:spcPts", val=hundredths(style.leading))),
        "spcBef": tag("a:spcBef", tag("a:spcPts", val=hundredths(style.gap))),
        "spcAft": tag("a:spcAft", tag("a:spcPts", val=0)),
        "marker": _marker(style),
    }
    hanging = style.indent if style.marker else 0.0
    return {"algn": _ALIGN[style.align], "marL": str(emu(hanging + shift)), "indent": str(emu(-hanging))}, children


def _marker(style: Style) -> str:
    if not style.marker:
        return tag("a:buNone")
    start = style.start if style.start != 1 else None
    number = tag("a:buAutoNum", type="arabicPeriod", startAt=start)
    sign = number if style.marker == "number" else tag("a:buChar", char="•")
    return tag("a:buClr", color("accent")) + tag("a:buFont", typeface="+mn-lt") + sign


@lru_cache(maxsize=1024)
def _characters(style: Style) -> tuple[dict[str, str], dict[str, str]]:
    attributes = {"sz": str(hundredths(style.size)), "b": str(int(style.bold)), "i": str(int(style.italic))}
    return attributes, {"fill": solid(style.color), "face": face(style.face)}


def face(name: str) -> str:
    """The typefaces of the theme for headings or body text, by script."""
    family = "mj" if name == "heading" else "mn"
    return "".join(tag(f"a:{script}", typeface=f"+{family}-{short}") for script, short in _SCRIPTS)


_SCRIPTS = (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))


def body(style: Style, base: Style | None = None, inset: float = -1.0, base_inset: float = -1.0) -> str:
    """The properties of a text body, or what differs from those of `base`; text keeps its size, whatever is typed.

    `inset` is what to state where that is not the inset of the style.
    """
    own = _box(style, style.inset if inset < 0 else inset)
    if base:
        return tag("a:bodyPr", **_unlike(own, _box(base, base.inset if base_inset < 0 else base_inset)))
    return tag("a:bodyPr", tag("a:noAutofit"), vert="horz", wrap="square", rtlCol="0", **own)


def _box(style: Style, inset: float) -> dict[str, str]:
    room = str(emu(inset))
    return {"lIns": room, "tIns": room, "rIns": room, "bIns": room, "anchor": _ANCHOR[style.anchor]}


def paragraphs(lines: Iterable[Line], style: Style, voice: Voice) -> str:
    """The paragraphs of a text body that is set in `style`."""
    made = []
    for index, line in enumerate(lines):
        properties = _full(style) if voice.states == "all" else _departures(line, style, first=index == 0)
        runs = (run(piece, style, voice) for piece in line.runs)
        size = hundredths(style.size) if voice.states == "all" else None
        made.append(tag("a:p", properties, *runs, tag("a:endParaRPr", lang=voice.tongue.latin, sz=size)))
    return "".join(made)


def _full(style: Style) -> str:
    attributes, children = _paragraph(style)
    return tag("a:pPr", *children.values(), **attributes)


def _departures(line: Line, style: Style, *, first: bool) -> str:
    """What the paragraph `line` has of its own: its marker, and no gap above it where it opens its body."""
    own = replace(style, marker="" if line.marker == "none" else line.marker or style.marker)
    attributes, children = _paragraph(own)
    base_attributes, base_children = _paragraph(style)
    children = _unlike(children, base_children)
    if first and style.gap:
        children = {"spcBef": tag("a:spcBef", tag("a:spcPts", val=0))} | children
    attributes = _unlike(attributes, base_attributes)
    return tag("a:pPr", *children.values(), **attributes) if attributes or children else ""


def run(piece: Run, style: Style, voice: Voice) -> str:
    """The runs of `piece`: one for each stretch of a script, with a break for each line feed."""
    own = replace(style, bold=style.bold or piece.bold, color=piece.color or style.color)
    attributes, children = _stated(own, style, voice)
    link = _link(voice.links[piece.link]) if piece.link in voice.links else ""
    made = []
    for index, text in enumerate(sanitise(piece.text).split("\n")):
        if index:
            made.append(tag("a:br"))
        for part, east in split_by_script(text):
            tags = {"lang": voice.tongue.east, "altLang": voice.tongue.latin} if east else {"lang": voice.tongue.latin}
            upright = {"i": "0"} if east and own.italic else {}  # Chinese has no italics: a slanted copy is a blemish
            properties = tag("a:rPr", *children.values(), link, **(tags | attributes | upright))
            made.append(tag("a:r", properties, tag("a:t", escape(part))) if part else "")
    return "".join(made)


def _stated(own: Style, style: Style, voice: Voice) -> tuple[dict[str, str], dict[str, str]]:
    """What a run in `own` says of itself inside a body in `style`."""
    attributes, children = _characters(own)
    if voice.states == "all":
        return attributes, children
    base_attributes, base_children = _characters(style)
    if voice.states == "face":
        base_children = base_children | {"face": ""}
    return _unlike(attributes, base_attributes), _unlike(children, base_children)


def _link(relation: str) -> str:
    return tag("a:hlinkClick", _OWN_COLOR, **{"r:id": relation})
