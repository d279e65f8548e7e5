"""What a page says around an article — navigation, sharing, comments, adverts, notices, teasers: taken out, line by line."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.cleaning.blocks import Line, drop_lines, is_finished, keep_lines, lines_of, note
from briefing.cleaning.wording import label_reason, opens_tail, sentence_reason
from briefing.document import Document, Heading
from briefing.language import detect_language, length, split_sentences

_SHORT = 45  # words; a notice is hardly longer, a paragraph of an article often is
_REAL = 35  # words of a finished paragraph that cannot be part of a list of links
_TAIL_FROM = 0.35  # of the text: before it, a head of other things is a box inside the article
_CLIPPED = re.compile(r"(?:\.\.\.|…)\W?$")
_TEASER = re.compile(r"\[\[\d+\]\]|^\s*(?:<<|>>)")


def teasers(document: Document) -> Document:
    """Without three and more clipped lines (`…`) one after another, and lines marked as links to other articles."""
    lines = lines_of(document)
    clipped = [line.paragraph and len(line.text) <= 100 and bool(_CLIPPED.search(line.text)) for line in lines]
    reasons = ["teaser" if _TEASER.search(line.text) else "" for line in lines]
    start = 0
    for end in range(len(lines) + 1):
        if end < len(lines) and clipped[end]:
            continue
        if end - start >= 3:
            reasons[start:end] = ["teaser"] * (end - start)
        start = end + 1
    return drop_lines(document, reasons)


def furniture(document: Document) -> Document:
    """Without labels, notices and what follows the head of a list of other things; a label at the very end that nothing
    follows ("Key points:") goes as well."""
    lines = lines_of(document)
    reasons = [_reason(line) for line in lines]
    _mark_tails(lines, reasons)
    for index in reversed(range(len(lines))):
        if not reasons[index]:
            if not lines[index].text.endswith((":", "：")) and not isinstance(
                document.blocks[lines[index].block], Heading
            ):
                break
            reasons[index] = "label without content"
    return drop_lines(document, reasons)


def notices(document: Document) -> Document:
    """Without sentences about the page in the first and the last paragraphs of the article."""
    lines = lines_of(document)
    kept, dropped = [], []
    for index, line in enumerate(lines):
        at_an_end = index < 3 or index >= len(lines) - 4
        text, gone = _without_notices(line.text) if at_an_end and line.paragraph else (line.text, [])
        dropped += gone
        if text:
            kept.append(replace(line, text=text))
    return keep_lines(document, kept, dropped)


def is_furniture(text: str) -> bool:
    """Whether the line `text` belongs to the page and not to the article."""
    return bool(label_reason(text) or opens_tail(text) or (length(text) <= _SHORT and sentence_reason(text)))


def _reason(line: Line) -> str:
    if reason := label_reason(line.text):
        return reason
    return sentence_reason(line.text) if length(line.text) <= _SHORT else ""


def _mark_tails(lines: list[Line], reasons: list[str]) -> None:
    """From each head of other things on, everything goes that is not a real paragraph."""
    total = sum(len(line.text) for line in lines) or 1
    passed, open_tail = 0, ""
    for index, line in enumerate(lines):
        if opens_tail(line.text) and (passed > _TAIL_FROM * total or not line.paragraph):
            open_tail = "after " + line.text.strip(" :：")
        elif open_tail and _is_real(line):
            open_tail = ""
        if open_tail and not reasons[index]:
            reasons[index] = open_tail
        passed += len(line.text)


def _is_real(line: Line) -> bool:
    return length(line.text) >= _REAL and is_finished(line.text) and not sentence_reason(line.text)


def _without_notices(text: str) -> tuple[str, list[str]]:
    spans = split_sentences(text, detect_language(text))
    bad = [
        (start, end) for start, end in spans if length(text[start:end]) <= _SHORT and sentence_reason(text[start:end])
    ]
    if not bad:
        return text, []
    gone = [note(sentence_reason(text[start:end]), text[start:end]) for start, end in bad]
    for start, end in reversed(bad):
        text = f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()
    return text, gone
