"""Numbered items in running text (`three things: 1. … 2. …`): list items of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.document import Block, Document, ListItem, Paragraph
from briefing.language import detect_language, split_sentences

_MARK = re.compile(
    r"(?:(?<=[.!?:;,…”\"’)。！？：；，])|(?<=^)|(?<=\s))\s*(?:[(（](\d{1,2})[)）]|(\d{1,2})(?:[.)、．）]|,(?=\s))(?!\d)|([①-⑳]))\s*(?=[^\s\d.,)])"
)
_ONE = re.compile("[1１①]")


def inline_lists(document: Document) -> Document:
    """Two or more items numbered from 1 in a paragraph become list items; text after the last one's sentences stays."""
    blocks: list[Block] = []
    for block in document.blocks:
        blocks += _split(block.text) if isinstance(block, Paragraph) else [block]
    return replace(document, blocks=tuple(blocks))


def _split(text: str) -> Iterator[Block]:
    marks = rising_marks(text)
    if len(marks) < 2:
        yield Paragraph(text)
        return
    if lead := text[: marks[0].start()].strip():
        yield Paragraph(lead)
    ends = [mark.start() for mark in marks[1:]]
    bodies = [text[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=False)]
    longest = max(len(split_sentences(body, detect_language(body))) for body in bodies)
    last, rest = _cut(text[marks[-1].end() :].strip(), longest)
    for number, body in enumerate([*bodies, last], 1):
        yield ListItem(body.rstrip(",;，；、"), number)
    if rest:
        yield Paragraph(rest)


def rising_marks(text: str) -> list[re.Match[str]]:
    """The marks 1, 2, 3 … of `text`, as far as they go, each of the first one's kind."""
    found: list[re.Match[str]] = []
    if not _ONE.search(text):
        return found
    for match in _MARK.finditer(text):
        same_kind = not found or match.lastindex == found[0].lastindex
        if same_kind and _number(match) == len(found) + 1:
            found.append(match)
    return found


def _number(match: re.Match[str]) -> int:
    return ord(match[3]) - ord("①") + 1 if match[3] else int(match[1] or match[2])


def _cut(text: str, sentences: int) -> tuple[str, str]:
    spans = split_sentences(text, detect_language(text))
    if len(spans) <= sentences:
        return text, ""
    end = spans[sentences - 1][1]
    return text[:end], text[end:].strip()
