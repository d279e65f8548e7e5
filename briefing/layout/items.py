"""Items of one kind on a slide — points, steps, questions, takeaways: how many go on it, how large, with which numeral.

The fewer there are, the larger they stand; what does not fit on one slide goes on to the next, whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.deck import Frame, Placeholder, Run, SlideLayout, Style
from briefing.geometry import Rect
from briefing.layout.grid import CARD_INSET, arranged
from briefing.layout.setting import (
    STEP,
    Setting,
    Sheet,
    at_size,
    body_style,
    fitting,
    frame,
    heading_style,
    label_placeholder,
    split,
    title_placeholder,
    titled,
)
from briefing.theme import Arrangement, Theme

FEW = 3  # up to so many items stand larger than body text
PAIR = 0.9  # of the title: the size of two items


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its text, a lead that goes before it in the accent (may be ""), its numeral (0 for none)."""

    text: str
    lead: str = ""
    number: int = 0

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Lead and text, as far as there are any."""
        return tuple(text for text in (self.lead, self.text) if text)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of slide made of items: the name of its layouts, how many a slide takes at most, how they stand."""

    name: str
    most: int
    arrangement: Arrangement


def layout(theme: Theme, kind: Kind, count: int) -> SlideLayout:
    """The slide layout of `kind` for `count` items."""
    content = theme.content
    taken, places = arranged(theme, kind.arrangement, count)
    size = largest(theme, count)
    style = body_style(size, gap=round(size * 0.25), anchor="middle" if taken == "rows" else "top")
    if taken == "cards":
        style = replace(style, fill="tint", inset=CARD_INSET)
    slots = [title_placeholder(theme, content), *label_placeholder(theme, content)]
    for number, rect in enumerate(places.texts):
        slots.append(Placeholder(10 + number, "body", f"{kind.name} {number + 1}", rect, style, "A point"))
        if places.numerals:
            slots.append(_numeral(theme, style, number, places.numerals[number]))
    return SlideLayout(
        f"{kind.name} {count}", tuple(slots), content.shapes + places.shapes, content.background, content.footer_color
    )


def largest(theme: Theme, count: int) -> float:
    """The size in points that so many items would like: two stand almost as large as the title, four as body text."""
    if count > FEW:
        return theme.scale.body
    return max(float(round(theme.scale.title * (PAIR if count <= 2 else 1 / STEP))), theme.scale.body)


def lay_out_items(setting: Setting, kind: Kind, title: str, label: str, items: Sequence[Item]) -> list[Sheet]:
    """The slides that hold `items`, as few as can be, in shares as equal as can be."""
    most = kind.most
    while most > 1 and not all(_fits(setting, kind, share) for share in _shares(items, most)):
        most -= 1
    return [_sheet(setting, kind, title, label, share) for share in _shares(items, most)]


def _shares(items: Sequence[Item], most: int) -> list[Sequence[Item]]:
    shares, start = [], 0
    for size in split([item.text for item in items], most):
        shares.append(items[start : start + size])
        start += size
    return shares


def _numeral(theme: Theme, style: Style, number: int, rect: Rect) -> Placeholder:
    face = heading_style(theme, style.size, "accent", align="right", anchor=style.anchor)
    return Placeholder(50 + number, "body", f"Numeral {number + 1}", rect, replace(face, leading=style.leading), "1")


def _sizes(setting: Setting, style: Style) -> tuple[float, ...]:
    scale = setting.theme.scale
    steps = {style.size, round(scale.title / STEP), scale.body, scale.small}
    return tuple(sorted((size for size in steps if size <= style.size), reverse=True))


def _style(setting: Setting, kind: Kind, items: Sequence[Item]) -> Style | None:
    """The one style in which every item stays inside its slot; None where none does."""
    slots = [p for p in layout(setting.theme, kind, len(items)).placeholders if p.index in range(10, 50)]
    sizes = _sizes(setting, slots[0].style)
    found = [
        fitting(setting, item.paragraphs, slot.rect, replace(slot.style, bold=bool(item.lead)), sizes)
        for item, slot in zip(items, slots, strict=True)
    ]
    if any(style is None for style in found):
        return None
    smallest = min((style for style in found if style), key=lambda style: style.size)
    return replace(smallest, bold=False)


def _fits(setting: Setting, kind: Kind, items: Sequence[Item]) -> bool:
    return _style(setting, kind, items) is not None


def _sheet(setting: Setting, kind: Kind, title: str, label: str, items: Sequence[Item]) -> Sheet:
    where = layout(setting.theme, kind, len(items))
    slots = [p for p in where.placeholders if p.index in range(10, 50)]
    style = _style(setting, kind, items) or at_size(slots[0].style, setting.theme.scale.small)
    frames: list[Frame] = list(titled(setting, where, title, label))
    height = _card_height(setting, items, slots, style) if kind.arrangement == "cards" else 0.0
    numerals = {p.index - 50: p for p in where.placeholders if p.index >= 50}
    for number, (item, slot) in enumerate(zip(items, slots, strict=True)):
        if number in numerals:
            frames.append(_numbered(setting, numerals[number], style, str(item.number or number + 1)))
        rect = replace(slot.rect, height=height) if height else slot.rect
        frames.append(_item_frame(setting, slot, rect, style, item))
    return Sheet(where, tuple(frames))


def _numbered(setting: Setting, slot: Placeholder, style: Style, numeral: str) -> Frame:
    face = replace(slot.style, size=style.size, leading=style.leading)
    return frame(setting, slot, [numeral], style=face, role="numeral")


def _item_frame(setting: Setting, slot: Placeholder, rect: Rect, style: Style, item: Item) -> Frame:
    made = frame(setting, slot, item.paragraphs, style=style, rect=rect, role="item")
    if not item.lead:
        return made
    first = made.paragraphs[0]
    lead = replace(first, runs=(Run(item.lead, bold=True, color="accent"),))
    return replace(made, paragraphs=(lead, *made.paragraphs[1:]))


def _card_height(setting: Setting, items: Sequence[Item], slots: Sequence[Placeholder], style: Style) -> float:
    """One height for all cards of a slide: what the fullest needs, at least half of the room and never more than it."""
    room = slots[0].rect.height
    bold = [replace(style, bold=bool(item.lead)) for item in items]
    width = slots[0].rect.width - 2 * style.inset
    needed = max(setting.measure.height(item.paragraphs, width, face) for item, face in zip(items, bold, strict=True))
    return min(room, max(needed + 2 * style.inset, room * 0.55))
