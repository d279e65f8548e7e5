"""Rectangles, native shapes and placeholders in, their elements out."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.deck import Kind, Placeholder, Style
from briefing.geometry import Rect, Shape
from briefing.writers.pptx.roles import color, solid
from briefing.writers.pptx.xml import emu, tag

RADIUS = 10.0  # points: the corner of a rounded card, whatever its size
_PRESETS = {"rect": "rect", "round": "roundRect", "ellipse": "ellipse", "triangle": "triangle"}
_TYPES = {
    "table": "tbl",
    "chart": "chart",
    "picture": "pic",
    "subtitle": "subTitle",
    "number": "sldNum",
    "footer": "ftr",
}
_DECORATIVE = tag(
    "a:extLst",
    tag(
        "a:ext",
        '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>',
        uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}",
    ),
)


def tree(*shapes: str) -> str:
    """The shapes of a page, in drawing order."""
    group = tag("p:nvGrpSpPr", tag("p:cNvPr", id=1, name=""), tag("p:cNvGrpSpPr"), tag("p:nvPr"))
    return tag("p:spTree", group, tag("p:grpSpPr"), *shapes)


def transform(rect: Rect, turn: int = 0, name: str = "a:xfrm") -> str:
    """Where a shape lies, turned clockwise by so many degrees around its centre."""
    place = tag("a:off", x=emu(rect.x), y=emu(rect.y)), tag("a:ext", cx=emu(rect.width), cy=emu(rect.height))
    return tag(name, *place, rot=turn % 360 * 60000 or None)


def preset(name: str, *guides: str) -> str:
    """One of the ready-made geometries."""
    return tag("a:prstGeom", tag("a:avLst", *guides), prst=name)


def rounded(rect: Rect) -> str:
    """A rectangle with round corners of one radius, whatever its size."""
    side = max(min(rect.width, rect.height), 0.1)
    share = min(RADIUS / side, 0.5)
    return preset("roundRect", tag("a:gd", name="adj", fmla=f"val {round(share * 100000)}"))


def _disc(rect: Rect, *, closed: bool) -> str:
    """A quarter disc, its square corner at the top left, or (open) the rim of it alone."""
    width, height = emu(rect.width), emu(rect.height)
    rim = tag("a:arcTo", wR=width, hR=height, stAng=0, swAng=5400000)
    start, corner = tag("a:pt", x=width, y=0), tag("a:lnTo", tag("a:pt", x=0, y=0))
    steps = (tag("a:moveTo", start), rim, corner, tag("a:close")) if closed else (tag("a:moveTo", start), rim)
    path = tag("a:path", *steps, w=width, h=height, fill=None if closed else "none")
    lists = (tag(f"a:{name}") for name in ("avLst", "gdLst", "ahLst", "cxnLst"))
    frame = tag("a:rect", l="0", t="0", r="r", b="b")
    return tag("a:custGeom", *lists, frame, tag("a:pathLst", path))


def _geometry(shape: Shape) -> str:
    if shape.geometry in ("quarter", "arc"):
        return _disc(shape.rect, closed=shape.geometry == "quarter")
    return rounded(shape.rect) if shape.geometry == "round" else preset(_PRESETS[shape.geometry])


def decoration(shape: Shape, number: int) -> str:
    """A native shape that says nothing: screen readers pass over it."""
    common = tag("p:cNvPr", _DECORATIVE, id=number, name=f"Decoration {number}", descr="")
    stroke = tag("a:ln", solid(shape.stroke), w=emu(shape.weight or 1.0)) if shape.stroke else ""
    where = transform(shape.rect, shape.turn)
    if shape.geometry == "line":
        head = tag("p:nvCxnSpPr", common, tag("p:cNvCxnSpPr"), tag("p:nvPr", userDrawn="1"))
        return tag("p:cxnSp", head, tag("p:spPr", where, preset("line"), stroke))
    head = tag("p:nvSpPr", common, tag("p:cNvSpPr"), tag("p:nvPr", userDrawn="1"))
    return tag("p:sp", head, tag("p:spPr", where, _geometry(shape), solid(shape.fill), stroke))


def slot(kind: Kind, index: int, *, custom_prompt: bool = False) -> str:
    """What makes a shape a placeholder: its kind and its index, by which a slide's finds its layout's."""
    kind_name = "title" if kind == "title" else _TYPES.get(kind, "body")
    small = "quarter" if kind in ("footer", "number") else None
    prompt = "1" if custom_prompt else None
    return tag("p:ph", type=kind_name, sz=small, idx=None if kind == "title" else index, hasCustomPrompt=prompt)


def placeholder(
    number: int, slot_: Placeholder, properties: Sequence[str], text: Sequence[str], prompt: bool = False
) -> str:
    """A shape in the slot of a layout: its properties and its text body as elements."""
    common = tag("p:cNvPr", id=number, name=slot_.name or f"Placeholder {number}")
    locks = tag("p:cNvSpPr", tag("a:spLocks", noGrp="1"))
    place = tag("p:nvPr", slot(slot_.kind, slot_.index, custom_prompt=prompt))
    head = tag("p:nvSpPr", common, locks, place)
    return tag("p:sp", head, tag("p:spPr", *properties), tag("p:txBody", *text))


def ground(rect: Rect, style: Style, *, rounded_corners: bool) -> tuple[str, ...]:
    """Geometry and fill of a frame: a card where the style has a fill, else nothing."""
    if not style.fill:
        return (preset("rect"), tag("a:noFill"))
    return (rounded(rect) if rounded_corners else preset("rect"), solid(style.fill))


def inner(style: Style, *, rounded_corners: bool) -> float:
    """The inset to state so that text begins `style.inset` from the edge: round corners push it in by themselves."""
    pushed = RADIUS * 0.29289 if style.fill and rounded_corners else 0.0  # 1 - cos 45 degrees, as the preset has it
    return max(style.inset - pushed, 0.0)


def background(role: str) -> str:
    """The ground of a page in the colour of a role."""
    return tag("p:bg", tag("p:bgPr", tag("a:solidFill", color(role)), tag("a:effectLst")))
