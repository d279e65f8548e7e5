"""Comparable numbers as a native chart: bars, columns, a line or a ring, by what they are.

Sorted bars for what stands side by side, columns for what changed in time and a line where it changed often, a ring
with its list for the parts of a whole.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.deck import ChartFrame, Frame, Line, Placeholder, Run, SlideLayout
from briefing.geometry import Rect
from briefing.layout.items import Item, Kind, largest, lay_out_items
from briefing.layout.setting import (
    STEP,
    Setting,
    Sheet,
    at_size,
    body_style,
    fitting,
    frame,
    label_placeholder,
    sizes_from,
    title_placeholder,
    titled,
)
from briefing.outline import Chart
from briefing.theme import Theme

CHARTED = 0.58  # of the body, above what is said of a chart
LINE = 20.0  # points of the caption there
MOST_REMARKS = 5
CAPTION = 44.0  # points below a chart: two lines at 16 pt
SNUG = 0.9  # of the room below a column, what its name may take
RING = 0.42  # of the body's width, at most, for the ring
OPTICAL = 0.4  # of the spare height goes above it
PARTS = 4  # parts of a ring: more are told apart by no shade of grey
BAR = 76.0  # points that a bar takes at most, with the room between two
DATE = 6.0  # ems of a name below a line, at most: "Jan 2024", which may stand on two lines
OFTEN = 7  # values in time from which a line shows them better than columns


def chart_layout(theme: Theme) -> SlideLayout:
    """A chart over the body with a caption below."""
    content, scale = theme.content, theme.scale
    body = content.body
    slots = (
        title_placeholder(theme, content),
        *label_placeholder(theme, content),
        Placeholder(
            10, "chart", "Chart", replace(body, height=body.height - CAPTION), body_style(scale.small), "Chart"
        ),
        Placeholder(
            11,
            "body",
            "Caption",
            Rect(body.x, body.bottom - CAPTION + 8, body.width, CAPTION - 8),
            body_style(scale.label, "muted"),
            "What is measured, in which unit",
        ),
    )
    return SlideLayout("Chart", slots, content.shapes, content.background, content.footer_color)


def remarked_layout(theme: Theme) -> SlideLayout:
    """A chart over the upper part of the body, its caption, and below what is said of it."""
    chart = chart_layout(theme)
    body, scale = theme.content.body, theme.scale
    tall = round(body.height * CHARTED)
    slots = {slot.index: slot for slot in chart.placeholders}
    slots[10] = replace(slots[10], rect=replace(body, height=tall))
    slots[11] = replace(slots[11], rect=Rect(body.x, body.y + tall + 4, body.width, LINE))
    top = body.y + tall + LINE + 12
    text = body_style(scale.body, gap=6, marker="bullet", indent=round(scale.body))
    slots[12] = Placeholder(12, "body", "Text", Rect(body.x, top, body.width, body.bottom - top), text, "What it shows")
    return replace(chart, name="Chart with text", placeholders=tuple(slots.values()))


def share_layout(theme: Theme) -> SlideLayout:
    """A ring on the left and the list of its parts on the right."""
    content, scale = theme.content, theme.scale
    body = content.body
    side = min(body.height - CAPTION, body.width * RING)
    left = body.x + side + theme.gutter * 1.5
    top = body.y + (body.height - CAPTION - side) * OPTICAL
    parts = body_style(round(scale.title / STEP), gap=round(scale.title / 2), anchor="middle")
    slots = (
        title_placeholder(theme, content),
        *label_placeholder(theme, content),
        Placeholder(10, "chart", "Chart", Rect(body.x, top, side, side), body_style(scale.body, bold=True), "Chart"),
        Placeholder(11, "body", "Parts", Rect(left, top, body.right - left, side), parts, "The parts of the whole"),
        Placeholder(
            12,
            "body",
            "Caption",
            Rect(body.x, top + side + 8, body.width, CAPTION - 8),
            body_style(scale.label, "muted"),
            "What is measured, in which unit",
        ),
    )
    return SlideLayout("Share", slots, content.shapes, content.background, content.footer_color)


def lay_out_chart(content: Chart, setting: Setting) -> list[Sheet]:
    """One slide: bars sorted as the outline has them, one lit, labelled with the article's own figures; columns from
    left to right for what changed in time, as long as there is room for their names, a line for many; a ring for the
    parts of a whole.

    What is said of them stands below or, where it does not fit, on a slide of its own.
    """
    texts = [point.text for point in content.remarks]
    if content.shared and not texts and len(content.quantities) <= PARTS and (ring := _ring(content, setting)):
        return [ring]
    layout = remarked_layout(setting.theme) if texts else chart_layout(setting.theme)
    slots = {slot.index: slot for slot in layout.placeholders}
    scale = setting.theme.scale
    style = fitting(setting, texts, slots[12].rect, slots[12].style, (scale.body, scale.small)) if texts else None
    if texts and style is None:
        kind = Kind("Points", MOST_REMARKS, setting.theme.variants.points)
        items = [Item(text) for text in texts]
        rest = lay_out_items(setting, kind, content.title, setting.labels.key_points, items)
        return [*lay_out_chart(replace(content, remarks=()), setting), *rest]
    chart = _chart(content, setting, slots[10])
    frames: tuple[Frame, ...] = (*titled(setting, layout, content.title, setting.labels.figures), chart)
    if _tells(content):
        below = replace(slots[11].rect, y=chart.rect.bottom + (4 if texts else 8))
        frames += (frame(setting, slots[11], [content.unit], rect=below, role="caption"),)
    if style:
        frames += (frame(setting, slots[12], texts, style=style, role="remarks"),)
    return [Sheet(layout, frames)]


def _chart(content: Chart, setting: Setting, slot: Placeholder) -> ChartFrame:
    quantities = content.quantities
    names = max(setting.measure.width(quantity.label, slot.style) for quantity in quantities)
    often = len(quantities) >= OFTEN and names <= DATE * slot.style.size
    upright = content.timed and (often or names < slot.rect.width / len(quantities) * SNUG)
    room = slot.rect.height if upright else BAR * len(quantities) + 24.0
    told = "; ".join(f"{quantity.label} {quantity.figure}" for quantity in quantities)
    return ChartFrame(
        slot.index,
        "chart",
        replace(slot.rect, height=min(slot.rect.height, room)),
        slot.style,
        kind="bar" if not upright else "line" if often else "column",
        series=content.unit or content.title,
        categories=tuple(quantity.label for quantity in quantities),
        values=tuple(quantity.value for quantity in quantities),
        figures=tuple(quantity.figure for quantity in quantities),
        lit=content.lit,
        alt=f"{content.title} ({content.unit}): {told}" if content.unit else f"{content.title}: {told}",
    )


def _ring(content: Chart, setting: Setting) -> Sheet | None:
    """A ring with its parts listed in its order, from the top clockwise, each figure in bold and the lit one in the
    accent; None where the list does not fit."""
    layout = share_layout(setting.theme)
    slots = {slot.index: slot for slot in layout.placeholders}
    names = [(quantity.figure, quantity.label) for quantity in content.quantities]
    texts = [f"{figure}  {label}" for figure, label in names]
    slot = slots[11]
    bold = at_size(replace(slot.style, bold=True), largest(setting.theme, len(texts)))
    style = fitting(setting, texts, slot.rect, bold, sizes_from(setting.theme, bold.size))
    if style is None:
        return None
    made = frame(setting, slot, texts, style=replace(style, bold=False), role="parts", bold=True)
    paragraphs = tuple(
        replace(line, runs=_led(line, figure, lit=index == content.lit))
        for index, (line, (figure, _)) in enumerate(zip(made.paragraphs, names, strict=True))
    )
    chart = replace(_chart(content, setting, slots[10]), rect=slots[10].rect, kind="share")
    head = titled(setting, layout, content.title, setting.labels.figures)
    told = [frame(setting, slots[12], [content.unit], role="caption")] if _tells(content) else []
    return Sheet(layout, (*head, chart, replace(made, paragraphs=paragraphs), *told))


def _tells(content: Chart) -> bool:
    """True where the unit says more than the title has said already; a sign there may belong to one figure only."""
    return bool(content.unit) and (len(content.unit) == 1 or content.unit.casefold() not in content.title.casefold())


def _led(line: Line, figure: str, *, lit: bool) -> tuple[Run, ...]:
    """The figure of a part and its name as runs."""
    return Run(figure, bold=True, color="accent" if lit else ""), Run(line.text[len(figure) :])
