"""Pages in, the same without footnotes, the raised marks that lead to them, and tables of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.document import Dropped
from briefing.readers.pdf.shapes import Line, Page, Word, body_size, cells_of, text_of

_SMALLER = 0.93  # of the size of the text
_MARK = re.compile(r"(?:\[\d{1,3}\]|\d{1,3}[.)]?|[*†‡§¶]{1,3}|[①-⑳]|注\s*[:：\d])\s*(?=\S)")
_NOTED = re.compile(r"(?:\[?\d{1,3}\]?|[*†‡§¶]+|[a-z])(?:[,–-]\s*\d{1,3})*")
_UNITS = re.compile(r"(?:.*\d|(?:.*[\W\d])?(?:[kcmdµ]?m|ft|in|yd|CO|[A-Za-z]))", re.S)
_ENTRY = re.compile(r".{2,}?\s*(?:[.…·․_]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})")
_PAGED = re.compile(r"\D.*\s(\d{1,4})")
_JUMP = re.compile(
    r"\W*(?:(?:continued|continues|cont[’']?d\.?|(?:please )?turn)"
    r" (?:overleaf|over|(?:on|from|to) (?:the )?(?:next |previous )?pages?(?: \d+)?)"
    r"|(?:下|上|转|轉)[转轉接]第?\s*\d+\s*[页頁版])\W*",
    re.I,
)
_CONTENTS = re.compile(
    r"(?:table of )?contents|in this (?:issue|report|paper|guide)|inhalt(?:sverzeichnis)?|目\s*[录錄次]", re.I
)


def without_notes(pages: Sequence[Page]) -> tuple[list[Page], list[Dropped]]:
    """`pages` without the notes at the foot of their columns and the marks in the text, and those notes."""
    body = body_size(pages)
    kept, dropped, going_on = [], [], False
    for whole in pages:
        jumps = [line for line in whole.lines if _JUMP.fullmatch(line.text)]
        dropped += [Dropped("jump line", line.text) for line in jumps]
        page = whole.without(set(map(id, jumps)))
        notes = [line for _, lines in _columns(page) for line in _foot(lines, page, body, going_on)]
        going_on = bool(notes)
        dropped += [Dropped("footnote", line.text) for line in notes]
        kept.append(_unmarked(page.without(set(map(id, notes)))))
    return kept, dropped


def without_contents(pages: Sequence[Page]) -> tuple[list[Page], list[Dropped]]:
    """`pages` without their tables of contents, and these."""
    kept, dropped = [], []
    for page in pages:
        gone = _contents(page)
        dropped += [Dropped("contents", line.text) for line in gone]
        kept.append(page.without(set(map(id, gone))))
    return kept, dropped


def _columns(page: Page) -> Iterator[tuple[tuple[float, float], list[Line]]]:
    """The lines of each column outside of boxes."""
    lines = [line for line in page.lines if not line.box]
    for key, column in groupby(lines, key=lambda line: (line.area.left, line.area.right, line.area.top)):
        yield key[:2], list(column)


def _foot(lines: list[Line], page: Page, body: float, going_on: bool) -> list[Line]:
    """The notes at the end of a column: smaller type, a mark before the first, the text of the page above."""
    start = len(lines)
    while start and lines[start - 1].size <= _SMALLER * body:
        start -= 1
    tail = lines[start:]
    if not tail:
        return []
    ruled = _short_rule_above(tail[0], page)
    marks = {word.text for line in page.lines for word in line.words if word.raised}
    first = next((index for index, line in enumerate(tail) if _is_note(line, page, marks)), None)
    if going_on and ruled and first is not None:
        first = 0
    if first is None or (tail[first].base < 0.4 * page.height and not _short_rule_above(tail[first], page)):
        return []
    return tail[first:]


def _is_note(line: Line, page: Page, marks: set[str]) -> bool:
    """Whether a line begins with the mark of a note: one that is raised, that the text has, or below a rule."""
    match, head = _MARK.match(line.text), line.words[0]
    if not match:
        return False
    small = head.raised or head.face.size < 0.85 * line.size
    return small or match.group().strip(" .)") in marks or line.text[0] in "*†‡§¶" or _short_rule_above(line, page)


def _short_rule_above(line: Line, page: Page) -> bool:
    reach = (line.base - 3.5 * line.size, line.base)
    return any(reach[0] < rule.top < reach[1] and abs(rule.left - line.area.left) < 20 for rule in page.rules)


def _unmarked(page: Page) -> Page:
    return replace(
        page, pieces=tuple(_without_marks(piece) if isinstance(piece, Line) else piece for piece in page.pieces)
    )


def _without_marks(line: Line) -> Line:
    """`line` without raised marks of notes; powers and units keep theirs."""
    if not any(word.raised for word in line.words):
        return line
    kept: list[Word] = []
    for word in line.words:
        before = kept[-1].text if kept else ""
        if not (word.raised and _NOTED.fullmatch(word.text.strip(",;")) and not _UNITS.fullmatch(before)):
            kept.append(word)
    return replace(line, words=tuple(kept)) if kept else line


def _contents(page: Page) -> list[Line]:
    """The lines of a table of contents on this page: its heading, its entries and what stands between them."""
    lines = page.lines
    entries = [index for index, line in enumerate(lines) if _ENTRY.fullmatch(line.text)]
    head = next((index for index, line in enumerate(lines) if _CONTENTS.fullmatch(line.text.strip(" .:"))), None)
    if len(entries) < 3 and head is not None:
        entries = _paged(lines, head)
    if len(entries) < 3:
        return []
    first = head if head is not None and 0 <= entries[0] - head <= 3 else entries[0]
    return lines[first : entries[-1] + 1] if 2 * len(entries) >= entries[-1] - first else [lines[i] for i in entries]


def _paged(lines: list[Line], head: int) -> list[int]:
    """The lines below the heading that end in a page number of its own, rising from one to the next."""
    found: list[int] = []
    last = 0
    for index in range(head + 1, len(lines)):
        line = lines[index]
        match = _PAGED.fullmatch(line.text)
        apart = len(cells_of(line.words)) > 1 or text_of(line.words[-1:]).isdigit()
        if match and apart and int(match[1]) >= last:
            found.append(index)
            last = int(match[1])
        elif index - (found[-1] if found else head) > 2:
            break
    return found
