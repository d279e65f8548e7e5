"""One figure as large as the page, with the sentence that it stands in."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.deck import Frame, Placeholder, SlideLayout
from briefing.geometry import Rect
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
from briefing.outline import BigNumber
from briefing.theme import Theme

OPTICAL = 0.4  # of the spare room goes above a figure that stands alone
SURE = 0.9  # of its room that a figure takes: an arrow may come from a face in which it is wider
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
