"""Links to other articles with the beginnings of their texts, which a copy took along: taken out."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.cleaning.blocks import drop_lines, keep_lines, lines_of, note
from briefing.document import Document

_CLIPPED = re.compile(r"(?:\.\.\.|…)\W?$")
_INLINE_TEASERS = re.compile(r"(?<=[.!?。！？”\"])\s*(?:\[{1,2}\d{3,9}\]{1,2}[^\[\]]{8,200}){2,}$")
_GOES_ON_ELSEWHERE = re.compile(
    r"\[\s*(?:continue reading|read more|more|…)[^\[\]]{0,40}\]?\W*$|(?:…|\.\.\.)\W{0,3}(?:continue reading"
    r"|read more)\W*$",
    re.I,
)
_TEASER = re.compile(r"\[\[\d+\]\]|^\s*(?:<<|>>)")


def teasers(document: Document) -> Document:
    """Without three and more clipped lines (`…`) one after another, and lines marked as links to other articles."""
    lines = lines_of(document)
    cut = [replace(line, text=_INLINE_TEASERS.sub("", line.text)) if "]" in line.text else line for line in lines]
    if cut != lines:
        gone = [note("teaser", one.text[len(two.text) :]) for one, two in zip(lines, cut, strict=True) if one != two]
        document = keep_lines(document, cut, gone)
        lines = lines_of(document)
    reasons = ["teaser" if _TEASER.search(line.text) or _GOES_ON_ELSEWHERE.search(line.text) else "" for line in lines]
    clipped = [line.paragraph and len(line.text) <= 100 and bool(_CLIPPED.search(line.text)) for line in lines]
    start = 0
    for end in range(len(lines) + 1):
        if end < len(lines) and clipped[end]:
            continue
        if end - start >= 3:
            reasons[start:end] = ["teaser"] * (end - start)
        start = end + 1
    return drop_lines(document, reasons)
