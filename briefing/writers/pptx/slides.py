"""A slide and its layout in, the slide's part out: text in placeholders, stating only what differs from the layout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.deck import (
    ChartFrame,
    Frame,
    Line,
    PictureFrame,
    Placeholder,
    Run,
    Slide,
    SlideLayout,
    TableFrame,
    TextFrame,
)
from briefing.theme import Theme
from briefing.writers.characters import sanitise
from briefing.writers.pptx.master import footers, inherit_colors, number_field
from briefing.writers.pptx.roles import solid
from briefing.writers.pptx.scripts import Tongue, tongue
from briefing.writers.pptx.shapes import ground, inner, placeholder, preset, slot, transform, tree
from briefing.writers.pptx.tables import table
from briefing.writers.pptx.text import Voice, body, level, paragraphs
from briefing.writers.pptx.xml import NAMESPACES, root, tag

_GRAPHIC = "http://schemas.openxmlformats.org/drawingml/2006/"
_TRANSITIONS = {"fade": tag("p:fade"), "push": tag("p:push", dir="l")}


def lines_of(slide: Slide) -> list[Line]:
    """Every paragraph on the slide, in reading order."""
    lines: list[Line] = []
    for frame in slide.frames:
        if isinstance(frame, TextFrame):
            lines += frame.paragraphs
        elif isinstance(frame, TableFrame):
            lines += [cell.paragraph for row in frame.cells for cell in row]
    return lines


def tongue_of(slide: Slide, language: str) -> Tongue:
    """The language tags of the slide, from all that stands on it and in its notes."""
    charts = [text for frame in slide.frames if isinstance(frame, ChartFrame) for text in frame.categories]
    return tongue(language, [*(line.text for line in lines_of(slide)), *charts, slide.footer, slide.notes])


def slide_part(slide: Slide, layout: SlideLayout, theme: Theme, voice: Voice, related: Mapping[int, str]) -> bytes:
    """The part of one slide; `related` gives the relationship of the chart or picture in each slot that has one."""
    slots = {place.index: place for place in layout.placeholders}
    drawn = [frame for frame in slide.frames if not isinstance(frame, TextFrame) or _says_something(frame)]
    shapes = [_frame(frame, number, slots, theme, voice, related) for number, frame in enumerate(drawn, 2)]
    shapes += _running(slide, footers(layout, theme), 2 + len(shapes), voice)
    change = _TRANSITIONS.get(theme.transition)
    transition = tag("p:transition", change, spd="med") if change else ""
    return root("p:sld", tag("p:cSld", tree(*shapes)), inherit_colors(), transition)


def _says_something(frame: TextFrame) -> bool:
    return any(sanitise(line.text).strip() for line in frame.paragraphs)


def _frame(
    frame: Frame, number: int, slots: Mapping[int, Placeholder], theme: Theme, voice: Voice, related: Mapping[int, str]
) -> str:
    place = slots[frame.index]
    if isinstance(frame, TextFrame):
        return _text(frame, place, number, theme, voice)
    if isinstance(frame, TableFrame):
        return _graphic(frame, place, number, "table", table(frame, voice))
    if isinstance(frame, PictureFrame):
        return _picture(frame, place, number, related[frame.index])
    spaces = {"xmlns:c": NAMESPACES["c"], "r:id": related[frame.index]}
    return _graphic(frame, place, number, "chart", tag("c:chart", **spaces))


def _text(frame: TextFrame, place: Placeholder, number: int, theme: Theme, voice: Voice) -> str:
    cards = theme.variants.corner == "round"
    style, base = frame.style, place.style
    moved, filled = frame.rect != place.rect, style.fill != base.fill
    looks = ground(frame.rect, style, rounded_corners=cards) if filled or (moved and style.fill) else ()
    where = (transform(frame.rect),) if moved else ()
    text = (
        body(style, base, inner(style, rounded_corners=cards), inner(base, rounded_corners=cards)),
        tag("a:lstStyle", level(style, base)),
        paragraphs(frame.paragraphs, style, voice),
    )
    return placeholder(number, place, (*where, *looks), text)


def _graphic(frame: TableFrame | ChartFrame, place: Placeholder, number: int, kind: str, content: str) -> str:
    """A table or chart in the slot that the layout keeps for it."""
    common = tag("p:cNvPr", id=number, name=place.name or kind.capitalize(), descr=frame.alt)
    locks = tag("p:cNvGraphicFramePr", tag("a:graphicFrameLocks", noGrp="1"))
    head = tag("p:nvGraphicFramePr", common, locks, tag("p:nvPr", slot(place.kind, place.index)))
    data = tag("a:graphic", tag("a:graphicData", content, uri=_GRAPHIC + kind))
    return tag("p:graphicFrame", head, transform(frame.rect, name="p:xfrm"), data)


def _picture(frame: PictureFrame, place: Placeholder, number: int, relation: str) -> str:
    """A picture, whole, in the slot that the layout keeps for it."""
    common = tag("p:cNvPr", id=number, name=place.name or "Picture", descr=frame.alt)
    locks = tag("p:cNvPicPr", tag("a:picLocks", noGrp="1", noChangeAspect="1"))
    head = tag("p:nvPicPr", common, locks, tag("p:nvPr", slot(place.kind, place.index)))
    data = tag("p:blipFill", tag("a:blip", **{"r:embed": relation}), tag("a:stretch", tag("a:fillRect")))
    behind = solid(frame.fill) if frame.fill else ""
    return tag("p:pic", head, data, tag("p:spPr", transform(frame.rect), preset("rect"), behind))


def _running(slide: Slide, slots: Sequence[Placeholder], start: int, voice: Voice) -> list[str]:
    """Footer and number, where the slide has them."""
    made = []
    for number, place in enumerate(slots, start):
        if place.kind == "number" and slide.number:
            text = tag("a:p", number_field(str(slide.number)))
        elif place.kind == "footer" and sanitise(slide.footer).strip():
            text = paragraphs((Line((Run(slide.footer),)),), place.style, replace(voice, states="face"))
        else:
            continue
        made.append(placeholder(number, place, (), (tag("a:bodyPr"), tag("a:lstStyle"), text)))
    return made
