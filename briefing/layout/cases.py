"""A case story: who, what they did in order, what came of it — three fields, the last of them on a card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.deck import Frame, Placeholder, SlideLayout, Style
from briefing.geometry import Rect, Shape
from briefing.language import length
from briefing.layout.grid import CARD_INSET, EDGE
from briefing.layout.items import Item, Kind, in_rows, lay_out_items
from briefing.layout.setting import (
    CROWDED,
    STEP,
    Setting,
    Sheet,
    at_size,
    body_style,
    fitting,
    frame,
    heading_style,
    label_placeholder,
    leading,
    sizes_from,
    title_placeholder,
    titled,
)
from briefing.outline import CaseStory
from briefing.theme import Theme

WHO = 2.1  # lines of body text for who
ACTS = 0.62  # of its width, for what they did
HEAD = 24.0  # points for the name of a field: one line at 16 pt
GAP = 9.0
AIR = 4.0  # points below the name of a field
LOWER = 8.0  # points by which the name of the left field stands lower: the card has its inset
MOST_LED = 5  # points with the name of their field before them


def case_layout(theme: Theme) -> SlideLayout:
    """Who above a hairline; below it the acts on the left and, on a card, the outcome on the right."""
    content, scale = theme.content, theme.scale
    body = content.body
    tall = HEAD + AIR + round(WHO * leading(scale.body))
    top = body.y + tall + 2 * GAP
    below = body.bottom - top
    left = round((body.width - theme.gutter) * ACTS)
    card = Rect(body.x + left + theme.gutter, top, body.width - left - theme.gutter, below)
    inside = Rect(card.x, card.y + HEAD + AIR, card.width, card.height - HEAD - AIR)
    head = body_style(scale.label, "accent", bold=True, anchor="bottom")
    on_card = replace(head, color="accent", fill="tint", inset=CARD_INSET, anchor="top")
    text = body_style(round(scale.title / STEP), gap=8)
    result = heading_style(theme, round(scale.title / STEP), bold=True, gap=10, inset=CARD_INSET)
    acts = Rect(body.x, top + LOWER + HEAD + AIR, left, below - LOWER - HEAD - AIR)
    numbered = replace(text, marker="number", indent=round(scale.body * 1.5))
    who = Rect(body.x, body.y + HEAD + AIR, body.width, tall - HEAD - AIR)
    slots = (
        title_placeholder(theme, content),
        *label_placeholder(theme, content),
        Placeholder(10, "body", "Name of field 1", Rect(body.x, body.y, body.width, HEAD), head, "Who"),
        Placeholder(11, "body", "Who", who, text, "Who they are"),
        Placeholder(12, "body", "Name of field 2", Rect(body.x, top + LOWER, left, HEAD), head, "What they did"),
        Placeholder(13, "body", "Acts", acts, numbered, "What they did, in order"),
        Placeholder(14, "body", "Name of field 3", card, on_card, "What came of it"),
        Placeholder(15, "body", "Outcome", inside, result, "What came of it"),
    )
    line = Shape("line", Rect(body.x, body.y + tall + GAP, left, 0.0), stroke="line", weight=0.75)
    edge = Shape("rect", Rect(card.x, card.y - EDGE, card.width, EDGE), fill="accent")
    shapes = (*content.shapes, line, *([edge] if theme.variants.corner == "rect" else []))
    return SlideLayout("Case story", slots, shapes, content.background, content.footer_color)


def lay_out_case(content: CaseStory, setting: Setting) -> list[Sheet]:
    """One slide; a story that does not fit it goes on as points, each led by the name of its field."""
    layout = case_layout(setting.theme)
    slots = {slot.index: slot for slot in layout.placeholders}
    said = setting.labels
    fields = (
        (said.case_who, [content.who.text]),
        (said.case_acts, [act.text for act in content.acts]),
        (said.case_outcomes, [outcome.text for outcome in content.outcomes]),
    )
    styles = [_style(setting, slots[11 + 2 * number], texts) for number, (_, texts) in enumerate(fields)]
    found = [style for style in styles if style]
    crowded = sum(length(text) for _, texts in fields for text in texts) > CROWDED
    if crowded or len(found) < len(fields):
        items = [Item(text, name) for name, texts in fields for text in texts]
        kind = in_rows(Kind("Points", MOST_LED, setting.theme.variants.points))
        return lay_out_items(setting, kind, content.title, said.case, items)
    size = min(style.size for style in found[:2])
    frames: list[Frame] = list(titled(setting, layout, content.title, said.case))
    for number, ((name, texts), style) in enumerate(zip(fields, found, strict=True)):
        head, slot = slots[10 + 2 * number], slots[11 + 2 * number]
        own = style if number == len(fields) - 1 else at_size(slot.style, size)
        own = replace(own, marker="", indent=0.0) if len(texts) == 1 else own
        frames.append(frame(setting, head, [name], role="field"))
        frames.append(frame(setting, slot, texts, style=own, role=slot.name.lower()))
    return [Sheet(layout, tuple(frames))]


def _style(setting: Setting, slot: Placeholder, texts: Sequence[str]) -> Style | None:
    sizes = [size for size in sizes_from(setting.theme, slot.style.size) if size >= setting.theme.scale.small]
    return fitting(setting, texts, slot.rect, slot.style, sizes)
