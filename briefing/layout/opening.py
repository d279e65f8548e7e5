"""The slides that open: the cover of the deck and the opener of a section."""

from __future__ import annotations

from dataclasses import replace

from briefing.deck import Frame, Placeholder, Run, SlideLayout
from briefing.layout.setting import (
    STEP,
    Setting,
    Sheet,
    body_style,
    fitting,
    frame,
    heading_style,
    sizes_from,
    titled,
)
from briefing.outline import Cover, Opener
from briefing.theme import Composition, Theme


def cover_layout(theme: Theme) -> SlideLayout:
    """The cover: label, title, what it is made from."""
    there = theme.cover
    return SlideLayout(
        "Title",
        (*_title(theme, there, theme.scale.cover), *_label(theme, there), _body(theme, there)),
        there.shapes,
        there.background,
        footer_color="",
    )


def section_layout(theme: Theme) -> SlideLayout:
    """The opener of a section: its number as large as the page allows, the article's title, what it says."""
    there = theme.section
    numeral: tuple[Placeholder, ...] = ()
    if there.label is not None:
        size = min(theme.scale.number, there.label.height / 1.2)
        style = heading_style(theme, size, there.label_color, anchor="bottom")
        numeral = (Placeholder(1, "body", "Number", there.label, style, "1"),)
    slots = (*_title(theme, there, theme.scale.section), *numeral, _body(theme, there))
    return SlideLayout("Section", slots, there.shapes, there.background, there.footer_color)


def lay_out_cover(content: Cover, setting: Setting) -> list[Sheet]:
    """One slide: the title as large as it fits."""
    layout = cover_layout(setting.theme)
    title, *label = titled(setting, layout, content.title, content.dateline or setting.labels.untitled)
    return [Sheet(layout, _filled([title, _told(setting, layout, [content.subtitle]), *label]))]


def lay_out_opener(content: Opener, setting: Setting) -> list[Sheet]:
    """One slide: number, title, the sentence that says what the article is about, who wrote it when."""
    layout = section_layout(setting.theme)
    frames: list[Frame] = list(titled(setting, layout, content.title))
    numerals = [slot for slot in layout.placeholders if slot.name == "Number"]
    if numerals:
        frames.append(_numeral(setting, numerals[0], str(content.number)))
    texts = [text for text in (content.point.text if content.point else "", content.byline) if text]
    frames.append(_told(setting, layout, texts, quiet=content.byline))
    return [Sheet(layout, _filled(frames))]


def _numeral(setting: Setting, slot: Placeholder, number: str) -> Frame:
    """The number of the section, smaller where it has more digits."""
    sizes = [
        slot.style.size,
        slot.style.size * 0.75,
        slot.style.size * 0.5,
        *sizes_from(setting.theme, slot.style.size)[1:],
    ]
    return frame(
        setting, slot, [number], style=fitting(setting, [number], slot.rect, slot.style, sizes), role="numeral"
    )


def _told(setting: Setting, layout: SlideLayout, texts: list[str], quiet: str = "") -> Frame:
    """The body of an opening slide, in the largest size that holds all of it; `quiet` is the text in the background,
    in the colour of the rest where the page is no page but a panel."""
    slot = layout.placeholders[-1]
    sizes = sizes_from(setting.theme, slot.style.size)
    while texts[1:] and fitting(setting, texts, slot.rect, slot.style, sizes) is None:
        texts = texts[:-1]
    made = frame(setting, slot, texts, style=fitting(setting, texts, slot.rect, slot.style, sizes), role="subtitle")
    color = "muted" if layout.background == "page" else ""
    lines = [replace(line, runs=(Run(quiet, color=color),)) if line.text == quiet else line for line in made.paragraphs]
    return replace(made, paragraphs=tuple(lines))


def _filled(frames: list[Frame]) -> tuple[Frame, ...]:
    return tuple(made for made in frames if any(line.text for line in getattr(made, "paragraphs", ())))


def _title(theme: Theme, there: Composition, size: float) -> tuple[Placeholder, ...]:
    style = heading_style(theme, size, there.title_color, anchor=there.title_anchor)
    return (Placeholder(0, "title", "Title", there.title, style, "Title"),)


def _label(theme: Theme, there: Composition) -> tuple[Placeholder, ...]:
    if there.label is None:
        return ()
    style = body_style(theme.scale.label, there.label_color, bold=True)
    return (Placeholder(1, "body", "Label", there.label, style, "Occasion and date"),)


def _body(theme: Theme, there: Composition) -> Placeholder:
    style = body_style(round(theme.scale.title / STEP), there.body_color, gap=10)
    return Placeholder(2, "subtitle", "Subtitle", there.body, style, "What this is about")
