"""Menus and bars — labels one a line, or many in one line: told by how many of their parts are known labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.cleaning.blocks import Line, drop_lines, is_finished, lines_of
from briefing.cleaning.credits import is_meta
from briefing.cleaning.wording import is_menu_word, label_reason, opens_tail, runs_of_labels, sentence_reason
from briefing.document import Document
from briefing.language import HAN, length

_PARTED = re.compile(r"\s*(?:[|｜丨·•›»«‹→←]|】\s?【|\]\s?\[)\s*|\s+[/>]\s+")
_FULL = 10  # words of a line that is no entry of a menu
_PART = 8  # words of one part of a bar
_ENTRY = 3  # words of a menu's entry that stands alone on its line
_MANY = 5  # parts of a bar that is surely no sentence
_TOP = 10  # lines among which a trail stands
_TRAIL = re.compile(r"\s*[>›»→]\s*")
_HERE = re.compile(
    r"(?:you are here|you['’]re here|(?:您|你)?(?:现|現)?(?:当前|當前|目前|的|在)?(?:的)?位置)\s*[:：]\s*(?=\S)", re.I
)
_STEP = re.compile(r"\s*[>›»→]\s*|\s+[/|｜-]\s+")
_LEAF = 4  # words of the last step of a trail that is a title and no section
_SHORT_HAN = re.compile(rf"(?:[{HAN}]{{1,5}}(?: |$)){{4,}}")
_RUN = 4  # lines of a menu
_SENTENCE = re.compile(r"[.。]$|[.。!！?？]\s+\S+(?:\s+\S+){6,}")


def menus(document: Document) -> Document:
    """Without bars ("Home · Shop · Cart"), trails ("Home > Shop > Tea"), runs of short lines of which half are labels,
    and what a menu's block begins with (the name of its site)."""
    document = _titled_by_trail(document)
    lines = lines_of(document)
    known = [
        line.paragraph and (_is_menu_bar(line.text) or _is_trail(line.text, index)) for index, line in enumerate(lines)
    ]
    for start, end in _runs(lines):
        entries = [known[index] or _is_entry(lines[index].text) for index in range(start, end)]
        if 2 * sum(entries) >= end - start:
            closed = 2 * start > len(lines) > end and _is_entry(lines[end].text)  # at the head it may be the title
            first, last = entries.index(True), end - start if closed else len(entries) - entries[::-1].index(True)
            for index in range(start + first, start + last):
                known[index] = not is_meta(lines[index].text)
    _mark_mastheads(lines, known)
    return drop_lines(document, ["navigation" if is_known else "" for is_known in known])


def _is_menu_bar(text: str) -> bool:
    return is_bar(text) and not is_meta(text)


def is_bar(text: str) -> bool:
    """Whether the line `text` is several labels in a row, with or without marks between them."""
    if len(text) > 240:
        return False
    if runs_of_labels(text):
        return True
    parts = [part for part in _PARTED.split(text) if part]
    if len(parts) == 1 and _SHORT_HAN.fullmatch(text):
        parts = text.split(" ")
    if len(parts) < 2 or any(length(part) > _PART or _SENTENCE.search(part) for part in parts):
        return False
    known = sum(bool(_is_entry(part) or is_menu_word(part) or sentence_reason(part)) for part in parts)
    many = len(parts) >= _MANY and all(length(part) <= _ENTRY for part in parts)
    return known >= 2 and 4 * known >= len(parts) if many else 2 * known >= len(parts)


def _titled_by_trail(document: Document) -> Document:
    """`document` with the last step of its trail as the title ("You are here: Home / Tea / How to keep tea warm"),
    where it has none; a step of fewer than 4 words is a section."""
    for line in [] if document.title else lines_of(document)[:_TOP]:
        if line.paragraph and _HERE.match(line.text) and len(steps := _STEP.split(line.text)) > 1:
            return replace(document, title=steps[-1]) if length(steps[-1]) >= _LEAF else document
    return document


def _is_trail(text: str, index: int) -> bool:
    """Whether a line near the top is a trail of places in a site."""
    if index < _TOP and _HERE.match(text):
        return True
    parts = _TRAIL.split(text) if index < _TOP else []
    return len(parts) >= 3 and all(0 < length(part) <= _PART for part in parts)


def _mark_mastheads(lines: Sequence[Line], known: list[bool]) -> None:
    """The lines above a menu of three and more entries in one block at the top."""
    top = [index for index, line in enumerate(lines) if line.block == lines[0].block and line.paragraph]
    marked = [index for index in top if known[index]]
    if len(marked) < 3 or not all(length(lines[index].text) <= _PART for index in top[: marked[0]]):
        return
    for index in range(marked[0]):
        known[index] = not is_finished(lines[index].text)


def _is_entry(text: str) -> bool:
    return bool(label_reason(text) or opens_tail(text) or runs_of_labels(text))


def _runs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """(start, end) of each stretch of four and more lines that are short enough for the entries of a menu.

    Below the first paragraph it ends at the head of a list of other things: where that ends, another pass knows.
    """
    short = [line.paragraph and length(line.text) <= _ENTRY and not is_finished(line.text) for line in lines]
    below = next((index for index, line in enumerate(lines) if length(line.text) >= _FULL), len(lines))
    ends = [not is_short or (index > below and opens_tail(lines[index].text)) for index, is_short in enumerate(short)]
    found, start = [], 0
    for index in range(len(lines) + 1):
        if index == len(lines) or ends[index]:
            if index - start >= _RUN:
                found.append((start, index))
            start = index + 1
    return found
