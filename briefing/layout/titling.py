"""Titles that tell slides apart: one that came before says that it goes on or, elsewhere, of which article it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from briefing.deck import TextFrame
from briefing.layout.setting import Setting, Sheet, fitting, line, sizes_from

_NUMBER = re.compile(r"\d+")


def told_apart(sheets: Sequence[tuple[Sheet, str]], setting: Setting) -> list[Sheet]:
    """The sheets, each given with the name of its section, with titles that no sheet before them has."""
    sections: dict[str, str] = {}
    made = []
    for sheet, section in sheets:
        first = sheet.frames[0]
        if not isinstance(first, TextFrame):
            made.append(sheet)
            continue
        text = first.paragraphs[0].text
        title = next(one for one in _candidates(text, section, sections, setting) if _plain(one) not in sections)
        sections[_plain(title)] = section
        made.append(sheet if title == text else _retitled(sheet, first, title, setting))
    return made


def _candidates(text: str, section: str, sections: dict[str, str], setting: Setting) -> Iterator[str]:
    """What the slide may be called, the plainest first: of another section with its number, of the same as one that
    goes on."""
    said = setting.labels
    number = _NUMBER.match(section)
    elsewhere = number and sections.get(_plain(text), section) != section
    base = said.in_article.format(title=text, number=number[0]) if number and elsewhere else text
    yield from (text, base)
    for again in count(1):
        yield said.continued.format(title=base) + (f" {again}" if again > 1 else "")


def _retitled(sheet: Sheet, first: TextFrame, title: str, setting: Setting) -> Sheet:
    """`sheet` with another title; with its own where there is no room for more, as in a quotation that stands twice."""
    style = fitting(setting, [title], first.rect, first.style, sizes_from(setting.theme, first.style.size))
    if style is None:
        return sheet
    changed = replace(first, style=style, paragraphs=(line(setting, title, first.rect, style),))
    return replace(sheet, frames=(changed, *sheet.frames[1:]))


def _plain(title: str) -> str:
    """A title as it is compared: a space that must not break is a space."""
    return title.replace("\u00a0", " ").casefold()
