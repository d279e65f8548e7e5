"""Slide Markdown as blocks: text in, sections of slides with what stands on each out; nothing is judged.

Headings of the first level part sections and those of the second are slides; where there is no second level the first
are the slides. `{.kind name="value"}` behind a heading says what a slide is, `::: notes` what is said with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from briefing.readers.commonmark import tokens

_ATTRIBUTES = re.compile(r"(?<!\\)\{((?:\s*[.#]?[\w-]+(?:=\"[^\"]*\")?)+)\s*\}\s*$")
_CLASS = re.compile(r"\.([\w-]+)")
_NAMED = re.compile(r"([\w-]+)=\"([^\"]*)\"")
NOTES = "notes"
SLIDE = 2  # level of the headings that are slides, where there are any


@dataclass(frozen=True, slots=True)
class Words:
    """The text of one paragraph, item or cell; `strong` is what of it is bold at the first place where anything is."""

    text: str
    strong: str = ""
    link: str = ""

    @property
    def lead(self) -> str:
        """The bold words that the text begins with, "" for none."""
        return self.strong.strip() if self.text.startswith(self.strong) else ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    words: Words


@dataclass(frozen=True, slots=True)
class Items:
    """A list, each item of an inner one an item of its own."""

    items: tuple[Words, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first row is its header."""

    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    paragraphs: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Under:
    """A heading below that of the slide."""

    words: Words


@dataclass(frozen=True, slots=True)
class Image:
    address: str
    alt: str


Block = Paragraph | Items | Grid | Quoted | Under | Image


@dataclass(frozen=True, slots=True)
class SlideText:
    """One slide as it is written: title, `kind` ("" for none) and attributes, blocks, notes."""

    title: Words
    kind: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class SectionText:
    name: str
    slides: tuple[SlideText, ...]


def sections(text: str) -> list[SectionText]:
    """The sections of `text`, a Markdown body without front matter; what stands before the first heading is a slide
    without a title."""
    found_tokens = tokens(text, NOTES)
    levels = {int(token.tag[1]) for token in found_tokens if token.type == "heading_open" and token.level == 0}
    level = SLIDE if SLIDE in levels else 1
    found: list[SectionText] = []
    for heading, inside in _parted(found_tokens, level):
        own = int(heading[0].tag[1]) if heading else level
        title = _words(heading[1]) if heading else Words("")
        title, kind, attributes = _attributes(title, heading[1].content if heading else "")
        blocks, notes = tuple(_blocks(inside)), _notes(inside)
        if own < level:
            found.append(SectionText(title.text, ()))
        slide = SlideText(title, kind, attributes, blocks, notes)
        if own < level and not blocks and not notes:
            continue
        if not found:
            found.append(SectionText("", ()))
        found[-1] = SectionText(found[-1].name, (*found[-1].slides, slide))
    return [section for section in found if section.slides]


def _parted(found: Sequence[Any], level: int) -> Iterator[tuple[Sequence[Any], Sequence[Any]]]:
    """Each heading of `level` or above (its two tokens; none before the first) with the tokens below it."""
    starts = [
        index
        for index, token in enumerate(found)
        if token.type == "heading_open" and token.level == 0 and int(token.tag[1]) <= level
    ]
    first = starts[0] if starts else len(found)
    if first:
        yield (), found[:first]
    for start, end in pairwise([*starts, len(found)]):
        yield found[start : start + 2], found[start + 3 : end]


def _attributes(title: Words, raw: str) -> tuple[Words, str, dict[str, str]]:
    match = _ATTRIBUTES.search(raw)
    if not match:
        return title, "", {}
    cut = title.text[: title.text.rfind("{")].rstrip()
    kinds = _CLASS.findall(match[1])
    return Words(cut, title.strong, title.link), kinds[0] if kinds else "", dict(_NAMED.findall(match[1]))


def _blocks(found: Sequence[Any]) -> Iterator[Block]:
    index = 0
    while index < len(found):
        token = found[index]
        end = _end(found, index)
        inside = found[index + 1 : end]
        match token.type:
            case "paragraph_open":
                yield from _paragraph(inside[0])
            case "bullet_list_open" | "ordered_list_open":
                items = tuple(_words(part) for part in inside if part.type == "inline" and part.content.strip())
                yield Items(items, ordered=token.type == "ordered_list_open")
            case "table_open":
                yield Grid(tuple(_rows(inside)))
            case "blockquote_open":
                yield Quoted(tuple(_words(part) for part in inside if part.type == "inline"))
            case "heading_open":
                yield Under(_words(inside[0]))
            case "fence" | "code_block":
                yield Paragraph(Words(" ".join(token.content.split())))
        index = end + 1


def _end(found: Sequence[Any], start: int) -> int:
    """The index of the token that closes the block which begins at `start`."""
    depth = 0
    for index in range(start, len(found)):
        depth += found[index].nesting
        if depth <= 0:
            return index
    return len(found) - 1


def _paragraph(inline: Any) -> Iterator[Block]:
    images = [child for child in inline.children or () if child.type == "image"]
    yield from (Image(str(image.attrs.get("src", "")), image.content) for image in images)
    words = _words(inline)
    if words.text:
        yield Paragraph(words)


def _rows(found: Sequence[Any]) -> Iterator[tuple[Words, ...]]:
    row: list[Words] = []
    for token in found:
        if token.type == "inline":
            row.append(_words(token))
        elif token.type == "tr_close":
            yield tuple(row)
            row = []


def _words(inline: Any) -> Words:
    """The characters of an inline token, line ends as spaces."""
    text, strong, link, bold = "", "", "", False
    for child in inline.children or ():
        if child.type == "strong_open":
            bold = not strong
        elif child.type == "strong_close":
            bold = False
        elif child.type == "link_open":
            link = link or str(child.attrs.get("href", ""))
        elif child.type in ("text", "code_inline"):
            text += child.content
            strong += child.content if bold else ""
        elif child.type in ("softbreak", "hardbreak"):
            text += " "
    return Words(" ".join(text.split()), " ".join(strong.split()), link)


def _notes(found: Sequence[Any]) -> str:
    """What stands in the notes, a line a paragraph; a line in italics, which tells where it is from, in brackets."""
    notes: list[str] = []
    inside = False
    for token in found:
        inside = (inside or token.type == f"container_{NOTES}_open") and token.type != f"container_{NOTES}_close"
        if inside and token.type == "inline":
            notes += _lines(token)
    return "\n".join(notes)


def _lines(inline: Any) -> list[str]:
    lines = [""]
    for child in inline.children or ():
        if child.type in ("softbreak", "hardbreak"):
            lines.append("")
        elif child.type in ("em_open", "em_close"):
            lines[-1] += "[" if child.type == "em_open" and not lines[-1] else "]" if lines[-1].startswith("[") else ""
        elif child.type in ("text", "code_inline"):
            lines[-1] += child.content
    return [line.strip() for line in lines if line.strip()]
