"""Items of one kind on a slide — points, steps, questions, takeaways: how many go on it, how large, with which numeral.

The fewer there are, the larger they stand; what does not fit on one slide goes on to the next, whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.deck import Frame, Placeholder, Run, SlideLayout, Style
from briefing.language import length
from briefing.layout.grid import CARD_INSET, NUMERAL, arranged
from briefing.layout.setting import (
    CROWDED,
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
from briefing.sharing import shared_out
from briefing.theme import Arrangement, Theme

PAIR = 0.9  # of the title: the size of one or two items
HANGING = 1.4  # ems of a numeral in a card or column
MANY = 5  # items from which on they go to two slides rather than below the size of body text
UNEVEN = 2.2  # times the shortest, from which the longest text makes columns ragged


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its text, a lead in the accent before it, a quiet detail after it (both may be ""), its numeral.

    A lead that the text begins with is not said twice: it is marked there, unless it stands `apart` (a letter). A
    detail that begins with a line feed stands below the text.
    """

    text: str
    lead: str = ""
    detail: str = ""
    number: int = 0
    apart: bool = False

    @property
    def opens(self) -> bool:
        """True where the text begins with the lead."""
        return not self.apart and self.text.casefold().startswith(self.lead.casefold())

    @property
    def words(self) -> str:
        """All that is to be read of it, each word once."""
        lead = "" if self.opens else self.lead
        return f"{lead} {self.text} {self.detail}"

    @property
    def cut_open(self) -> bool:
        """True where the lead is the beginning of the text and ends in the middle of a clause."""
        return bool(self.lead) and self.opens and self.text[len(self.lead) :].lstrip()[:1].isalnum()

    @property
    def paragraphs(self) -> tuple[tuple[Run, ...], ...]:
        """Lead, text and detail, as far as there are any, each as the runs of one paragraph."""
        apart = "" if self.detail.startswith("\n") else "  "
        detail = (Run(f"{apart}{self.detail}", color="muted"),) if self.detail else ()
        lead = Run(self.lead, bold=True, color="accent")
        if self.lead and self.opens:
            cut = len(self.lead)
            return ((replace(lead, text=self.text[:cut]), Run(self.text[cut:]), *detail),)
        return (*(((lead,),) if self.lead else ()), (Run(self.text), *detail))

    def set_in(self, style: Style) -> tuple[tuple[Run, ...], ...]:
        """The paragraphs as they stand in `style`: beside a numeral they are one paragraph with line feeds."""
        if not style.marker or len(self.paragraphs) == 1:
            return self.paragraphs
        first, *others = self.paragraphs
        return ((*first, *(run for runs in others for run in (Run("\n"), *runs))),)

    def texts(self, style: Style) -> tuple[str, ...]:
        """The texts of these paragraphs."""
        return tuple("".join(run.text for run in runs) for runs in self.set_in(style))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of slide made of items: the name of its layouts, how many a slide takes at most, how they stand.

    Where they are `numbered` their numbers count, and they always stand in rows; where they are `ordered` they have
    numerals however they stand.
    """

    name: str
    most: int
    arrangement: Arrangement
    numbered: bool = False
    ordered: bool = False


def layout(theme: Theme, kind: Kind, count: int) -> SlideLayout:
    """The slide layout of `kind` for `count` items."""
    content = theme.content
    taken, places = arranged(theme, kind.arrangement, count, numbered=kind.numbered)
    size = largest(theme, count)
    style = body_style(size, gap=round(size * 0.25), anchor="middle" if taken == "rows" else "top")
    if taken == "rows" and (kind.numbered or kind.ordered):
        style = replace(style, marker="number", indent=NUMERAL)
    elif kind.ordered:
        style = replace(style, marker="number", indent=round(size * HANGING))
    if taken == "cards":
        style = replace(style, fill="tint", inset=CARD_INSET, anchor="middle")
    slots = [title_placeholder(theme, content), *label_placeholder(theme, content)]
    for number, rect in enumerate(places.texts):
        numbered = replace(style, start=number + 1) if style.marker else style
        slots.append(Placeholder(10 + number, "body", f"{kind.name} {number + 1}", rect, numbered, "A point"))
    return SlideLayout(
        f"{kind.name} {count}", tuple(slots), content.shapes + places.shapes, content.background, content.footer_color
    )


def largest(theme: Theme, count: int) -> float:
    """The size in points that so many items would like: two stand almost as large as the title, more a step below."""
    return max(float(round(theme.scale.title * (PAIR if count <= 2 else 1 / STEP))), theme.scale.body)


def lay_out_items(setting: Setting, kind: Kind, title: str, label: str, items: Sequence[Item]) -> list[Sheet]:
    """The slides that hold `items`, as few as can be, in shares as equal as can be."""
    most = kind.most
    while most > 1 and not all(_fits(setting, kind, share) for share in shared_out(items, most)):
        most -= 1
    shares = shared_out(items, most)
    found = [_style(setting, _even(kind, share), share) for share in shares]
    size = min((style.size for style in found if style), default=setting.theme.scale.label)
    return [_sheet(setting, _even(kind, share), title, label, share, size) for share in shares]


def _even(kind: Kind, items: Sequence[Item]) -> Kind:
    """`kind` in rows where its columns would be ragged: a long text beside short ones."""
    sizes = [length(item.words) for item in items]
    ragged = kind.arrangement == "columns" and max(sizes) > UNEVEN * max(min(sizes), 1.0)
    return in_rows(kind) if ragged else kind


def in_rows(kind: Kind) -> Kind:
    """`kind` in rows; where the theme has it otherwise its layouts look different and have a name of their own."""
    return kind if kind.arrangement == "rows" else replace(kind, name=f"{kind.name} in rows", arrangement="rows")


def _style(setting: Setting, kind: Kind, items: Sequence[Item]) -> Style | None:
    """The one style in which every item stays inside its slot; None where none does."""
    slots = [p for p in layout(setting.theme, kind, len(items)).placeholders if p.index >= 10]
    sizes = sizes_from(setting.theme, slots[0].style.size)
    sizes = (
        sizes if len(items) == 1 else sizes[:-1]
    )  # a label is no size for a point that could have a slide of its own
    found = [
        fitting(setting, item.texts(slot.style), slot.rect, replace(slot.style, bold=bool(item.lead)), sizes)
        for item, slot in zip(items, slots, strict=True)
    ]
    if any(style is None for style in found):
        return None
    smallest = min((style for style in found if style), key=lambda style: style.size)
    return replace(smallest, bold=False, start=1)


def _fits(setting: Setting, kind: Kind, items: Sequence[Item]) -> bool:
    if len(items) > 1 and sum(length(item.words) for item in items) > CROWDED:
        return False
    style = _style(setting, _even(kind, items), items)
    return style is not None and (len(items) <= MANY or style.size >= setting.theme.scale.body)


def _sheet(setting: Setting, kind: Kind, title: str, label: str, items: Sequence[Item], size: float) -> Sheet:
    """One slide, its items in `size`: that of the slide of these that has the least room."""
    where = layout(setting.theme, kind, len(items))
    slots = [p for p in where.placeholders if p.index >= 10]
    style = at_size(_style(setting, kind, items) or slots[0].style, size)
    frames: list[Frame] = list(titled(setting, where, title, label))
    for number, (item, slot) in enumerate(zip(items, slots, strict=True)):
        numbered = replace(style, start=item.number or number + 1) if style.marker else style
        frames.append(_item_frame(setting, slot, numbered, item))
    return Sheet(where, tuple(frames))


def _item_frame(setting: Setting, slot: Placeholder, style: Style, item: Item) -> Frame:
    made = frame(setting, slot, item.texts(style), style=style, role="item", bold=bool(item.lead))
    lines = []
    for paragraph, runs in zip(made.paragraphs, item.set_in(style), strict=True):
        set_off = len(runs) > 1 or runs[0].color
        lines.append(replace(paragraph, runs=_tied_as(runs, paragraph.text)) if set_off else paragraph)
    return replace(made, paragraphs=tuple(lines))


def _tied_as(runs: tuple[Run, ...], text: str) -> tuple[Run, ...]:
    """`runs` with their last two words tied where they are in `text`, which holds the same words."""
    *first, last = runs
    _, tie, tail = text.rpartition("\u00a0")
    if not tie or not last.text.endswith(f" {tail}"):
        return runs
    return (*first, replace(last, text=f"{last.text[: -len(tail) - 1]}\u00a0{tail}"))
