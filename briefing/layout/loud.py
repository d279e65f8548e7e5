"""Slides of one sentence, set large: a statement, and somebody's words with their speaker."""

from __future__ import annotations

from dataclasses import replace

from briefing.deck import Placeholder, Run, SlideLayout, TextFrame
from briefing.geometry import Rect
from briefing.language import is_chinese
from briefing.layout.setting import Setting, Sheet, body_style, fitting, frame, heading_style, sizes_from, titled
from briefing.outline import Citation, Statement
from briefing.theme import Theme

OPTICAL = 0.42  # of the spare room goes above: the optical centre lies above the middle
LINES = 6  # of a statement: more are a wall of words
SPEAKER = 48.0  # points below the quotation for who said it


def statement_layout(theme: Theme) -> SlideLayout:
    """The sentence is the title."""
    there = theme.loud
    style = heading_style(theme, theme.scale.statement, "ink", anchor="middle")
    title = Placeholder(0, "title", "Statement", there.body, style, "One sentence")
    return SlideLayout("Statement", (title, _label(theme)), there.shapes, there.background, there.footer_color)


def citation_layout(theme: Theme) -> SlideLayout:
    """The words are the title, the speaker stands below."""
    there = theme.loud
    room = there.body
    words = Rect(room.x, room.y, room.width, room.height - SPEAKER - 16)
    style = heading_style(theme, theme.scale.quotation, "ink", italic=not theme.heading_bold, bold=False)
    title = Placeholder(0, "title", "Quotation", words, style, "Somebody's words")
    below = Rect(room.x, room.bottom - SPEAKER, room.width, SPEAKER)
    speaker = Placeholder(2, "body", "Speaker", below, body_style(theme.scale.body, "accent", bold=True), "Who said it")
    return SlideLayout("Quotation", (title, _label(theme), speaker), there.shapes, there.background, there.footer_color)


def lay_out_statement(content: Statement, setting: Setting) -> list[Sheet]:
    """One slide; the key words in the accent."""
    layout = statement_layout(setting.theme)
    words, *label = titled(setting, layout, content.point.text, content.title, most=LINES)
    return [Sheet(layout, (_lit(words, content.key), *label))]


def _lit(words: TextFrame, key: str) -> TextFrame:
    """`words` with `key`, where it stands in them, in the accent."""
    paragraph = words.paragraphs[0]
    at = paragraph.text.casefold().find(key.casefold()) if key else -1
    if at < 0:
        return words
    parts = (paragraph.text[:at], paragraph.text[at : at + len(key)], paragraph.text[at + len(key) :])
    colors = ("", "accent", "")
    runs = tuple(Run(part, color=color) for part, color in zip(parts, colors, strict=True) if part)
    return replace(words, paragraphs=(replace(paragraph, runs=runs),))


def lay_out_citation(content: Citation, setting: Setting) -> list[Sheet]:
    """One slide: the words, and right below them who said them, the two together in the middle of the room."""
    layout = citation_layout(setting.theme)
    words, *label = titled(setting, layout, quoted_text(content.text), content.title)
    texts = [line.text for line in words.paragraphs]
    height = setting.measure.height(texts, words.rect.width, words.style)
    slot = layout.placeholders[-1]
    spare = layout.placeholders[0].rect.height - height
    top = layout.placeholders[0].rect.y + max(spare, 0.0) * OPTICAL
    words = replace(words, rect=replace(words.rect, y=top, height=max(height, words.style.leading) + 2))
    if not content.speaker:
        return [Sheet(layout, (words, *label))]
    below = replace(slot.rect, y=min(words.rect.bottom + 14, slot.rect.y))
    said = [f"— {content.speaker}"]
    style = fitting(setting, said, below, slot.style, sizes_from(setting.theme, slot.style.size))
    speaker = frame(setting, slot, said, style=style, rect=below, role="speaker")
    return [Sheet(layout, (words, speaker, *label))]


def quoted_text(text: str) -> str:
    """`text` between the quotation marks of its script."""
    return f"「{text}」" if is_chinese(text) and "「" not in text else f"“{text}”"


def _label(theme: Theme) -> Placeholder:
    there = theme.loud
    style = body_style(theme.scale.label, there.title_color, bold=True)
    return Placeholder(1, "body", "Label", there.title, style, "Kind of slide")
