"""Slides that list: the agenda and the sources, numbered natively in one placeholder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.deck import Line, Placeholder, Run, SlideLayout, Style, TextFrame
from briefing.language import length
from briefing.layout.grid import NUMERAL, columns
from briefing.layout.items import Item, Kind, largest, lay_out_items
from briefing.layout.setting import (
    STEP,
    Setting,
    Sheet,
    at_size,
    body_style,
    fits,
    inner,
    label_placeholder,
    leading,
    title_placeholder,
    titled,
)
from briefing.outline import Agenda, Entry, References
from briefing.sharing import shared_out
from briefing.theme import Theme

GAP = 14.0
SNUG = 0.92  # of the room: closer than that another renderer may break the line inside a date
SAFE = 0.92  # of the height: so many entries leave room for a line that another renderer breaks
FEW = 5  # entries in larger type
COLUMN = 5  # entries in one column
WIDE = 560.0  # points of a body with room for two
LISTED = 80.0  # words on a slide that lists: it is looked up, not read
ROWS = 6  # entries that stand in rows with hairlines


def list_layout(theme: Theme, name: str, count: int = 1) -> SlideLayout:
    """A numbered list that fills the body, in `count` columns."""
    content, size = theme.content, theme.scale.body
    style = body_style(size, gap=GAP, marker="number", indent=round(size * 1.8))
    places = columns(content.body, count, theme.gutter)
    lists = (
        Placeholder(10 + number, "body", f"List {number + 1}" if number else "List", rect, style, "One line an entry")
        for number, rect in enumerate(places)
    )
    slots = (title_placeholder(theme, content), *label_placeholder(theme, content), *lists)
    named = f"{name} in {count} columns" if count > 1 else name
    return SlideLayout(named, slots, content.shapes, content.background, content.footer_color)


def lay_out_agenda(content: Agenda, setting: Setting) -> list[Sheet]:
    """The agenda in rows where it is short, else as a list, on several slides if need be."""
    if len(content.entries) > ROWS:
        return _lay_out(setting, "Agenda list", content.title, content.entries)
    count = len(content.entries)
    items = [Item(entry.text, detail=_detail(entry, count, setting), number=entry.number) for entry in content.entries]
    return lay_out_items(setting, Kind("Agenda", ROWS, "rows", numbered=True), content.title, "", items)


def _detail(entry: Entry, count: int, setting: Setting) -> str:
    """Author, site and date beside the title where the line has room for both, else on a line of their own."""
    theme = setting.theme
    room = theme.content.body.width - NUMERAL
    both = f"{entry.text}  {entry.detail}"
    wide = setting.measure.width(both, body_style(largest(theme, count))) > room * SNUG
    return f"\n{entry.detail}" if wide and entry.detail else entry.detail


def lay_out_references(content: References, setting: Setting) -> list[Sheet]:
    """The sources, numbered as the notes and the brief refer to them, linked where there is an address."""
    return _lay_out(setting, "Sources", content.title, content.entries)


def _lay_out(setting: Setting, name: str, title: str, entries: Sequence[Entry]) -> list[Sheet]:
    """As few slides as can be, each in two columns where there are many entries and the body is wide."""
    theme = setting.theme
    for most in range(len(entries), 0, -1):
        shares = shared_out(entries, most)
        count = 2 if most > COLUMN and theme.content.body.width >= WIDE else 1
        layout = list_layout(theme, name, count)
        slots = layout.placeholders[-count:]
        halves = [shared_out(share, -(-len(share) // count)) for share in shares]
        style = _one_style(setting, slots[0], [half for share in halves for half in share])
        if style and (most == 1 or all(sum(length(_text(e)) for e in share) <= LISTED for share in shares)):
            break
    else:
        halves, style = [[share] for share in shared_out(entries, 1)], at_size(slots[0].style, theme.scale.small)
    return [
        Sheet(
            layout,
            (
                *titled(setting, layout, title),
                *(_frame(setting, slot, half, style) for slot, half in zip(slots, share, strict=False)),
            ),
        )
        for share in halves
    ]


def _one_style(setting: Setting, slot: Placeholder, shares: Sequence[Sequence[Entry]]) -> Style | None:
    """The largest style in which every share fits; the gap opens until the fullest fills four fifths of the body."""
    scale = setting.theme.scale
    few = max(map(len, shares), default=0) <= FEW
    for size in (round(scale.body * STEP), scale.body, scale.small) if few else (scale.body, scale.small):
        style = replace(at_size(slot.style, size), indent=round(size * 1.8), leading=leading(size))
        safe = replace(slot.rect, height=slot.rect.height * SAFE)
        if not all(fits(setting, [_text(e) for e in share], safe, style) for share in shares):
            continue
        fullest = max(
            setting.measure.height([_text(e) for e in share], inner(slot.rect, style).width, style) for share in shares
        )
        spaces = max(max(len(share) for share in shares) - 1, 1)
        spare = max(0.0, slot.rect.height * 0.8 - fullest) / spaces
        return replace(style, gap=round(style.gap + min(spare, size), 1))
    return None


def _text(entry: Entry) -> str:
    return f"{entry.text}\n{entry.detail}" if entry.detail else entry.text


def _frame(setting: Setting, slot: Placeholder, entries: Sequence[Entry], style: Style) -> TextFrame:
    style = replace(style, start=entries[0].number)
    measure = inner(slot.rect, style).width - style.indent
    detailed = any(entry.detail for entry in entries)
    lines = []
    for entry in entries:
        runs = [Run(entry.text, bold=detailed, link=entry.link)]
        if entry.detail:
            runs.append(Run(f"\n{entry.detail}", color="muted"))
        broken = [row for text in _text(entry).split("\n") for row in setting.measure.break_lines(text, measure, style)]
        lines.append(Line(tuple(runs), tuple(broken)))
    return TextFrame(slot.index, "list", slot.rect, style, tuple(lines))
