"""What every slide layout needs to set text: the theme, its measure, the labels; and the frames made with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.deck import Frame, Line, Placeholder, Run, SlideLayout, Style, TextFrame
from briefing.geometry import Rect
from briefing.labels import Labels
from briefing.language import is_han
from briefing.layout.measuring import Measure
from briefing.theme import Composition, Theme

BODY_LEADING = 1.22  # Calibri's own; LibreOffice sets 1.2 whatever the face
DISPLAY_LEADING = 1.12  # large type closes up
DISPLAY = 30.0  # points from which type counts as large
SHORTEST = 0.6  # of the measure: a line above the last that is shorter looks worse than a lonely word
SHORT_WORD = 10  # letters of a last word that looks lost
CROWDED = 70.0  # words on a slide beyond which nobody reads them; its title and folio come on top
STEP = 1.25  # the smallest difference in size that a room can see


@dataclass(frozen=True, slots=True)
class Setting:
    """The theme with its measure and the labels of the deck's language."""

    theme: Theme
    measure: Measure
    labels: Labels


@dataclass(frozen=True, slots=True)
class Sheet:
    """One slide before it has a number: its layout and its frames in reading order."""

    layout: SlideLayout
    frames: tuple[Frame, ...]


def leading(size: float) -> float:
    """The line height that goes with a size, in points."""
    return round(size * (DISPLAY_LEADING if size >= DISPLAY else BODY_LEADING), 1)


def heading_style(theme: Theme, size: float, color: str = "ink", **more: object) -> Style:
    """The theme's heading face at `size`."""
    return replace(Style(size, leading(size), face="heading", color=color, bold=theme.heading_bold), **more)  # type: ignore[arg-type]  # keyword fields of Style


def body_style(size: float, color: str = "ink", **more: object) -> Style:
    """The theme's body face at `size`."""
    return replace(Style(size, leading(size), color=color), **more)  # type: ignore[arg-type]  # keyword fields of Style


def at_size(style: Style, size: float) -> Style:
    """`style` at another size, with the leading that goes with it and the gap in proportion."""
    return replace(style, size=size, leading=leading(size), gap=round(style.gap * size / style.size, 1))


def title_placeholder(theme: Theme, composition: Composition) -> Placeholder:
    """The title of a slide that has its content in the body."""
    style = heading_style(theme, theme.scale.title, composition.title_color, anchor=composition.title_anchor)
    return Placeholder(0, "title", "Title", composition.title, style, "The point of this slide, as a sentence")


def label_placeholder(theme: Theme, composition: Composition, index: int = 1) -> tuple[Placeholder, ...]:
    """The small line that says what kind of slide this is, where the composition has a place for it."""
    if composition.label is None:
        return ()
    style = body_style(theme.scale.label, composition.label_color, bold=True)
    return (Placeholder(index, "body", "Label", composition.label, style, "Kind of slide"),)


def inner(rect: Rect, style: Style) -> Rect:
    """What is left of `rect` for text."""
    return Rect(rect.x + style.inset, rect.y + style.inset, rect.width - 2 * style.inset, rect.height - 2 * style.inset)


def fits(setting: Setting, texts: Sequence[str], rect: Rect, style: Style) -> bool:
    """True where the paragraphs stay inside `rect` and no word is wider than its measure."""
    room = inner(rect, style)
    measure = room.width - style.indent
    if any(setting.measure.widest_word(text, style) > measure for text in texts):
        return False
    return setting.measure.height(texts, room.width, style) <= room.height


def fitting(setting: Setting, texts: Sequence[str], rect: Rect, style: Style, sizes: Sequence[float]) -> Style | None:
    """`style` at the largest of `sizes` at which the paragraphs stay inside `rect`; None where none does.

    A word wider than the measure is broken only at the smallest size.
    """
    styles = [at_size(style, size) for size in sizes]
    whole = next((candidate for candidate in styles if fits(setting, texts, rect, candidate)), None)
    room = inner(rect, style)
    if whole or setting.measure.height(texts, room.width, styles[-1]) > room.height:
        return whole
    return styles[-1]


def line(setting: Setting, text: str, rect: Rect, style: Style, runs: tuple[Run, ...] = ()) -> Line:
    """One paragraph, broken as it will be in `rect`."""
    measure = inner(rect, style).width - style.indent
    return Line(runs or (Run(text),), setting.measure.break_lines(text, measure, style))


def frame(
    setting: Setting,
    slot: Placeholder,
    texts: Sequence[str],
    *,
    style: Style | None = None,
    rect: Rect | None = None,
    role: str = "",
    bold: bool = False,
) -> TextFrame:
    """`texts` as paragraphs in `slot`; `style` and `rect` only where they differ from the slot's.

    `bold`: some of the text will be, and all of it is measured so.
    """
    style, rect = style or slot.style, rect or slot.rect
    measured = replace(style, bold=style.bold or bold)
    tied = [_tied(setting, text, rect, measured) for text in texts]
    if bold and not style.bold:  # what is not bold runs on, to where the last word may stand alone
        tied = [_last_two(setting, text, rect, measured) for text in tied]
    paragraphs = tuple(line(setting, text, rect, measured) for text in tied)
    return TextFrame(slot.index, role or slot.name.lower(), rect, style, paragraphs)


def sizes_from(theme: Theme, size: float) -> list[float]:
    """`size` and the smaller ones of the theme's scale, largest first; the last is the smallest that it allows."""
    scale = theme.scale
    steps = (
        scale.section,
        scale.quotation,
        scale.title,
        round(scale.title / STEP),
        scale.body,
        scale.small,
        scale.label,
    )
    return [size, *sorted({step for step in steps if step < size}, reverse=True)]


def titled(setting: Setting, layout: SlideLayout, title: str, label: str = "", most: int = 0) -> tuple[TextFrame, ...]:
    """The title, at the largest size of the scale that holds it (in `most` lines, where more than 0) and without a
    lonely last word, and the label."""
    slot = layout.placeholders[0]
    sizes = sizes_from(setting.theme, slot.style.size)
    if most:
        width = inner(slot.rect, slot.style).width
        lines = [len(setting.measure.break_lines(title, width, at_size(slot.style, size))) for size in sizes]
        sizes = [size for size, count in zip(sizes, lines, strict=True) if count <= most] or sizes[-1:]
    style = fitting(setting, [title], slot.rect, slot.style, sizes) or at_size(slot.style, sizes[-1])
    text, rect = without_orphan(setting, title, slot.rect, style)
    frames = [frame(setting, slot, [text], style=style, rect=rect, role="title")]
    slots = [p for p in layout.placeholders if p.name == "Label"]
    if slots and label and fits(setting, [label], slots[0].rect, slots[0].style):
        frames.append(frame(setting, slots[0], [label], role="label"))
    return tuple(frames)


def without_orphan(setting: Setting, text: str, rect: Rect, style: Style) -> tuple[str, Rect]:
    """`text` and its place so that no single word, and no lone Chinese character or two, is left on the last line.

    Words are tied with a no-break space; a Chinese text is made narrower until its lines are of like length.
    """
    width = inner(rect, style).width
    lines = setting.measure.break_lines(text, width, style)
    if len(lines) > 1 and is_han(lines[-1][:1]) and len(lines[-1]) <= 2:
        narrow = setting.measure.balanced(text, width, style) + style.size  # an em to spare for another renderer
        return text, replace(rect, width=min(narrow, width) + 2 * style.inset)
    return _tied(setting, text, rect, style), rect


def _last_two(setting: Setting, text: str, rect: Rect, style: Style) -> str:
    """`text` with its last two words tied where it takes more than a line and they have room side by side."""
    width = inner(rect, style).width - style.indent
    head, _, tail = text.rpartition(" ")
    tied = f"{head}\u00a0{tail}"
    lines = setting.measure.break_lines(text, width, style)
    if len(lines) < 2 or " " not in head or len(tail) > SHORT_WORD or setting.measure.widest_word(tied, style) > width:
        return text
    return tied if _even(setting, setting.measure.break_lines(tied, width, style), width, style) else text


def _even(setting: Setting, lines: Sequence[str], width: float, style: Style) -> bool:
    """True where no line above the last is short."""
    return all(setting.measure.width(row, style) >= width * SHORTEST for row in lines[:-1])


def _tied(setting: Setting, text: str, rect: Rect, style: Style) -> str:
    """`text` with its last two words tied where the last would stand alone on its line, if that costs no line."""
    width = inner(rect, style).width - style.indent
    lines = setting.measure.break_lines(text, width, style)
    if len(lines) < 2 or " " in lines[-1].strip() or is_han(lines[-1][:1]):
        return text
    head, _, tail = text.rpartition(" ")
    tied = f"{head}\u00a0{tail}"
    moved = setting.measure.break_lines(tied, width, style)
    even = _even(setting, moved, width, style)
    narrow_enough = setting.measure.widest_word(tied, style) <= width
    return tied if " " in head and len(moved) == len(lines) and even and narrow_enough else text
