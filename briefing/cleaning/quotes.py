"""Quotation marks: every opening one has its closing one, curly where the text is curly, no space inside; strays go."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.document import Block, Document, ListItem, Paragraph, Quote
from briefing.language import HAN, is_han

_MARKS = re.compile('["“”„‟＂]')
_DASHED = re.compile(r"[—–―─-]{1,3}\s*([^\W\d][^—–.!?。！？\n]{1,70})")
_NAMED = re.compile(  # without a dash: a name and an office
    rf"(?:[A-Z][\w.'’-]+\s){{1,3}}[A-Z][\w.'’-]+,\s[^.!?。！？\n]{{3,60}}|[{HAN}]{{2,4}}，[{HAN}]{{2,16}}"
)
_QUOTED = re.compile(r"[“\"「『].{8,}[”\"」』]", re.S)
_SPACED_CLOSE = re.compile(r"(?<=[.!?,。！？，…])\s+[”\"](?=\s|$)")
_GAPS = (" ,", " ;", " .", " !", " ?")
_GAP_BEFORE = re.compile(r"(?<=[\w)\]”’\"])\s+(?=[,;.!?](?:\s|$))")


def quotation_marks(document: Document) -> Document:
    """Paragraphs, items and quotations with balanced marks and no space before a comma or full stop."""
    blocks = tuple(
        replace(block, text=tidy_quotes(block.text)) if isinstance(block, Paragraph | ListItem | Quote) else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


def credited_quotations(document: Document) -> Document:
    """A line that is a dash and a name, below a quotation or a paragraph all in quotation marks, as its speaker; below
    the latter a name and an office will do."""
    blocks: list[Block] = []
    for block in document.blocks:
        told = block.text if isinstance(block, Paragraph | Quote) else ""
        last = blocks[-1] if blocks else None
        if isinstance(last, Quote) and not last.speaker and (dashed := _DASHED.fullmatch(told)):
            blocks[-1] = replace(last, speaker=dashed[1].strip())
        elif isinstance(last, Paragraph) and (speaker := _credited(told, last.text)):
            blocks[-1] = Quote(last.text, speaker)
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def is_credit(text: str, before: str) -> bool:
    """Whether the line `text` says who is quoted in `before`, the text above it, which is all in quotation marks."""
    return bool(_credited(text, before))


def _credited(text: str, before: str) -> str:
    """Who `text` says is quoted in `before`; "" where that is no quotation or `text` no credit."""
    if not _QUOTED.fullmatch(before):
        return ""
    dashed = _DASHED.fullmatch(text)
    return dashed[1].strip() if dashed else text.strip() if _NAMED.fullmatch(text) else ""


def tidy_quotes(text: str) -> str:
    """One text with its marks in pairs: mixed pairs become curly, a lone mark is taken out."""
    text = _GAP_BEFORE.sub("", text) if any(gap in text for gap in _GAPS) else text
    if not _MARKS.search(text):
        return text
    text = _SPACED_CLOSE.sub(lambda match: match[0].lstrip(), text)
    pairs, strays = _pair(text)
    characters = list(text)
    for stray in strays:
        characters[stray] = ""
    for left, right in pairs:
        if characters[left] != characters[right] or characters[left] != '"':
            characters[left], characters[right] = "“", "”"
        _close_up(characters, left, right)
    return re.sub(r" {2,}", " ", "".join(characters)).strip()


def _close_up(characters: list[str], left: int, right: int) -> None:
    """Moves the space inside a mark to its outside."""
    if left + 1 < right and characters[left + 1] == " ":
        characters[left + 1] = ""
    if right - 1 > left and characters[right - 1] == " ":
        characters[right - 1] = ""


def _pair(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """The pairs of marks in `text`, not nested, and the marks that have no other."""
    pairs: list[tuple[int, int]] = []
    strays: list[int] = []
    opened = -1
    for match in _MARKS.finditer(text):
        at = match.start()
        opens = _opens(text, at, opened >= 0)
        if opens and opened >= 0:
            strays.append(opened)
            opened = at
        elif opens:
            opened = at
        elif opened >= 0:
            pairs.append((opened, at))
            opened = -1
        else:
            strays.append(at)
    return pairs, [*strays, opened] if opened >= 0 else strays


def _opens(text: str, at: int, is_open: bool) -> bool:
    """Whether the mark at `at` opens: by its own shape, else by the spaces beside it, else by what is open."""
    mark = text[at]
    if mark in "“„‟":
        return True
    if mark == "”":
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    left_open = not before or before.isspace() or before in "([—–-/"
    right_open = not after or after.isspace() or after in ",.;:!?)]—–-/，。；：！？"
    if left_open != right_open and not is_han(before) and not is_han(after):
        return left_open
    return not is_open
