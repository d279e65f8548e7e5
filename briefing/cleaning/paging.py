"""What paper adds to an article: page numbers, running heads, and a list of contents that the headings repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.cleaning.blocks import Line, drop_lines, is_finished, lines_of
from briefing.document import Document
from briefing.language import length, letters

_NUMBER = re.compile(r"[-–—\s]*(?:page\s|第\s?)?\d{1,4}(?:\s?(?:/|of|页|頁)\s?\d{0,4})?[-–—\s]*", re.I)
_CONTENTS = re.compile(
    r"(?:table of )?contents|in this (?:article|post|issue|guide)|on this page|本文目[录錄]|目[录錄]", re.I
)
_ORDINAL = re.compile(
    r"^(?:[-•*·]|\(?\d{1,2}(?:\.\d{1,2})*(?:[.)、:]|(?=\s[A-Z]))|[一二三四五六七八九十]{1,3}[、.])\s*"
)
_HIDE = re.compile(r"\s*\[\w+\]$")
_HEAD = 8  # words of a running head
_LABEL = 40  # characters of the line above the contents
_ENTRY = 12  # words of an entry of the contents
_MANY = 3  # times that a line comes back on every page


def paging(document: Document) -> Document:
    """Without lines that are a page's number, running heads and lists of contents (numbered, or lines that recur)."""
    lines = lines_of(document)
    reasons = [""] * len(lines)
    _mark_numbers(lines, reasons)
    _mark_running_heads(lines, reasons)
    _mark_contents(lines, reasons)
    return drop_lines(document, reasons)


def _mark_numbers(lines: Sequence[Line], reasons: list[str]) -> None:
    """Bare numbers, unless they count from 1: those are the items of a list."""
    bare = [index for index, line in enumerate(lines) if line.paragraph and _NUMBER.fullmatch(line.text)]
    if any(lines[index].text.strip("-–— ") == "1" for index in bare):
        return
    for index in bare:
        reasons[index] = "page number"


def _mark_running_heads(lines: Sequence[Line], reasons: list[str]) -> None:
    """Short lines beside a page number that stand elsewhere as well, or that come back on many pages."""
    short = [line.paragraph and length(line.text) <= _HEAD and not is_finished(line.text) for line in lines]
    counts = Counter(letters(line.text) for line, is_short in zip(lines, short, strict=True) if is_short)
    opened = {letters(re.split("[,，|·]", line.text)[0]) for line in lines[:3]}
    for index, line in enumerate(lines):
        if index <= 2 or not short[index] or reasons[index] or len(key := letters(line.text)) < 4:
            continue
        beside = "page number" in reasons[max(0, index - 1) : index + 2]
        if counts[key] >= _MANY or (beside and (counts[key] > 1 or key in opened)):
            reasons[index] = "running head"


def _mark_contents(lines: Sequence[Line], reasons: list[str]) -> None:
    if not any(_is_contents(line.text) for line in lines):
        return
    last = {_entry(line.text): index for index, line in enumerate(lines)}
    listing, listed = False, set[str]()
    for index, line in enumerate(lines):
        if _is_contents(line.text):
            listing = True
            continue
        entry = bool(_ORDINAL.match(line.text)) and length(line.text) <= _ENTRY and not is_finished(line.text)
        listing = listing and _entry(line.text) not in listed and (entry or last[_entry(line.text)] > index)
        if listing:
            listed.add(_entry(line.text))
            reasons[index] = "contents"
            if not reasons[index - 1]:
                reasons[index - 1] = "contents"


def _is_contents(text: str) -> bool:
    return len(text) < _LABEL and bool(_CONTENTS.fullmatch(_HIDE.sub("", text.strip(" :："))))


def _entry(text: str) -> str:
    return letters(_ORDINAL.sub("", text))
