"""Menus and bars — labels one a line, or many in one line: told by how many of their parts are known labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.cleaning.blocks import Line, drop_lines, is_finished, lines_of
from briefing.cleaning.wording import label_reason, opens_tail, runs_of_labels, sentence_reason
from briefing.document import Document
from briefing.language import length

_PARTED = re.compile(r"\s*[|｜丨·•›»«‹→←]\s*|\s+[/>]\s+")
_PART = 8  # words of one part of a bar
_ENTRY = 3  # words of a menu's entry that stands alone on its line
_RUN = 4  # lines of a menu
_SENTENCE = re.compile(r"[.。]$|[.。!！?？]\s+\S+(?:\s+\S+){6,}")


def menus(document: Document) -> Document:
    """Without bars ("Home · Shop · Cart") and runs of four and more short lines of which half and more are labels."""
    lines = lines_of(document)
    reasons = [line.paragraph and is_bar(line.text) for line in lines]
    for start, end in _runs(lines):
        known = [reasons[index] or _is_entry(lines[index].text) for index in range(start, end)]
        if 2 * sum(known) >= end - start:
            first, last = known.index(True), len(known) - known[::-1].index(True)
            reasons[start + first : start + last] = [True] * (last - first)
    return drop_lines(document, ["navigation" if reason else "" for reason in reasons])


def is_bar(text: str) -> bool:
    """Whether the line `text` is several labels in a row, with or without marks between them."""
    if len(text) > 240:
        return False
    if runs_of_labels(text):
        return True
    parts = [part for part in _PARTED.split(text) if part]
    if len(parts) < 2 or any(length(part) > _PART or _SENTENCE.search(part) for part in parts):
        return False
    known = sum(bool(_is_entry(part) or sentence_reason(part)) for part in parts)
    return 2 * known >= len(parts)


def _is_entry(text: str) -> bool:
    return bool(label_reason(text) or opens_tail(text) or runs_of_labels(text))


def _runs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """(start, end) of each stretch of lines that are short enough for the entries of a menu."""
    short = [line.paragraph and length(line.text) <= _ENTRY and not is_finished(line.text) for line in lines]
    found, start = [], 0
    for index in range(len(lines) + 1):
        if index == len(lines) or not short[index]:
            if index - start >= _RUN:
                found.append((start, index))
            start = index + 1
    return found
