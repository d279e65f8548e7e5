"""Figures: one number as large as the page, and comparable numbers as a native chart."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.deck import ChartFrame, Frame, Placeholder, SlideLayout
from briefing.geometry import Rect
from briefing.layout.items import Item, Kind, lay_out_items
from briefing.layout.setting import (
    STEP,
    Setting,
    Sheet,
    body_style,
    fitting,
    frame,
    heading_style,
    label_placeholder,
    sizes_from,
    title_placeholder,
    titled,
)
from briefing.outline import BigNumber, Chart
from briefing.theme import Theme

CHARTED = 0.58  # of the body, above what is said of a chart
LINE = 20.0  # points of the caption there
MOST_REMARKS = 5
CAPTION = 44.0  # points below a chart: two lines at 16 pt
OPTICAL = 0.4  # of the spare room goes above a figure that stands alone
SURE = 0.9  # of its room that a figure takes: an arrow may come from a face in which it is wider
SNUG = 0.9  # of the room below a column, what its name may take
SIGN = 4  # characters of a unit that stands beside its figure; a longer one stands in the sentence
_PERCENT = re.compile(r"per\s?cents?|pct", re.IGNORECASE)


def number_layout(theme: Theme) -> SlideLayout:
    """The figure, its unit and what it measures, the sentence it stands in."""
    content, scale = theme.content, theme.scale
    body = content.body
    tall = scale.number * 1.1
    figure = heading_style(theme, scale.number, "accent", bold=True, anchor="bottom")
    figure = replace(figure, leading=round(scale.number * 1.02, 1))
    slots = (
        title_placeholder(theme, content),
        *label_placeholder(theme, content),
        Placeholder(10, "body", "Figure", Rect(body.x, body.y, body.width, tall), figure, "42 %"),
        Placeholder(
            11,
            "body",
            "Sentence",
            Rect(body.x, body.y + tall + 12, body.width, body.height - tall - 12),
            body_style(round(scale.title / STEP), gap=8),
            "The sentence that the figure stands in",
        ),
    )
    return SlideLayout("Big number", slots, content.shapes, content.background, content.footer_color)


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


def lay_out_number(content: BigNumber, setting: Setting) -> list[Sheet]:
    """One slide: the figure at the largest size at which it stands on one line."""
    layout, theme = number_layout(setting.theme), setting.theme
    slots = {slot.index: slot for slot in layout.placeholders}
    quantity = content.quantity
    figure = with_unit(quantity.figure, quantity.unit)
    big = slots[10]
    sizes = (big.style.size, theme.scale.number * 0.75, theme.scale.cover, theme.scale.statement)
    one_line = [
        size for size in sizes if setting.measure.width(figure, replace(big.style, size=size)) <= big.rect.width * SURE
    ]
    size = one_line[0] if one_line else sizes[-1]
    style = replace(big.style, size=size, leading=round(size * 1.02, 1))
    frames: list[Frame] = list(titled(setting, layout, content.title, setting.labels.figure))
    said = next(
        (text for text in (quantity.point.text, quantity.label) if _bare(text) not in content.title.casefold()), ""
    )
    lower = 0.0 if said else (theme.content.body.height - big.rect.height) * OPTICAL
    frames.append(
        frame(setting, big, [figure], style=style, rect=replace(big.rect, y=big.rect.y + lower), role="figure")
    )
    if said:
        slot = slots[11]
        fit = fitting(setting, [said], slot.rect, slot.style, sizes_from(theme, slot.style.size))
        frames.append(frame(setting, slot, [said], style=fit, role="sentence"))
    return [Sheet(layout, tuple(frames))]


def lay_out_chart(content: Chart, setting: Setting) -> list[Sheet]:
    """One slide: bars sorted as the outline has them, one lit, labelled with the article's own figures; columns from
    left to right for what changed in time, as long as there is room for their names.

    What is said of them stands below or, where it does not fit, on a slide of its own.
    """
    texts = [point.text for point in content.remarks]
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
    if content.unit:
        below = replace(slots[11].rect, y=chart.rect.bottom + (4 if texts else 8))
        frames += (frame(setting, slots[11], [content.unit], rect=below, role="caption"),)
    if style:
        frames += (frame(setting, slots[12], texts, style=style, role="remarks"),)
    return [Sheet(layout, frames)]


def _chart(content: Chart, setting: Setting, slot: Placeholder) -> ChartFrame:
    quantities = content.quantities
    names = max(setting.measure.width(quantity.label, slot.style) for quantity in quantities)
    columns = content.timed and names < slot.rect.width / len(quantities) * SNUG
    room = slot.rect.height if columns else 60.0 * len(quantities) + 24.0
    told = "; ".join(f"{quantity.label} {quantity.figure}" for quantity in quantities)
    return ChartFrame(
        slot.index,
        "chart",
        replace(slot.rect, height=min(slot.rect.height, room)),
        slot.style,
        kind="column" if columns else "bar",
        series=content.unit or content.title,
        categories=tuple(quantity.label for quantity in quantities),
        values=tuple(quantity.value for quantity in quantities),
        figures=tuple(quantity.figure for quantity in quantities),
        lit=content.lit,
        alt=f"{content.title} ({content.unit}): {told}" if content.unit else f"{content.title}: {told}",
    )


def with_unit(figure: str, unit: str) -> str:
    """The figure as it stands large: with its unit where that is a sign or short, which no line break divides."""
    sign = _PERCENT.sub("%", unit).strip()
    if sign and sign not in figure and len(sign) <= SIGN:
        figure = f"{figure}{'' if len(sign) == 1 else ' '}{sign}"
    return figure.replace(" ", "\u00a0")


def same_words(one: str, other: str) -> bool:
    """True where both say the same, case and final stop aside."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return text.casefold().rstrip(".。 ")
