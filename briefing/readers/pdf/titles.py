"""The stream of a file in, its title out, and the passages that say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.language import length, letters
from briefing.readers.pdf.flow import Element
from briefing.readers.pdf.paragraphs import Passage

_LARGER = 1.15  # times the size of the text
_LONGEST = 40  # words
_EARLY = 2  # pages on which a title stands
_ISSUE = re.compile(
    r"\b(?:no\.?|number|issue|vol(?:ume|\.)?|edition)\s*\d|第\s*[\d一二三四五六七八九十百]+\s*期|\b(?:19|20)\d\d\b",
    re.I,
)
_SEPARATOR = re.compile(r"\s+[|–—·•:-]\s+|[|｜_]|：|:\s")


@dataclass(frozen=True, slots=True)
class Title:
    text: str
    passages: tuple[int, ...] = ()  # the ids of those that say it
    masthead: tuple[int, ...] = ()  # the ids of the name of the paper above it


def title_of(elements: Sequence[Element], texts: dict[int, str], stated: str, body: float) -> Title:
    """The title as the file states it, where the first pages say it in no small type, else their largest line."""
    first = min((e.page for e in elements if isinstance(e, Passage)), default=0)
    early = [e for e in elements if isinstance(e, Passage) and e.page < first + _EARLY and not e.mark]
    if stated and (found := _stated(early, texts, stated, body)):
        return found
    return _largest([e for e in early if e.page == first], texts, body, elements)


def _stated(early: Sequence[Passage], texts: dict[int, str], stated: str, body: float) -> Title | None:
    """`stated`, or the part of it that a passage says; passages that stand below one another may say it together."""
    for width in (1, 2, 3):
        for index in range(len(early) - width + 1):
            group = early[index : index + width]
            said = " ".join(texts[id(passage)] for passage in group)
            if group[0].size >= body and _says(stated, said):
                same = [p for p in early if letters(texts[id(p)]) == letters(said)]
                return Title(said, tuple(map(id, {id(p): p for p in [*group, *same]}.values())))
    return None


def _says(stated: str, said: str) -> bool:
    whole, part = letters(stated), letters(said)
    if whole == part:
        return True
    begins = whole.startswith(part) and length(said) >= 3
    return begins and bool(_SEPARATOR.match(stated[_place(stated, len(part)) :]))


def _place(text: str, count: int) -> int:
    """The offset behind the `count`-th character of `text` that is folded to something."""
    seen = 0
    for offset, character in enumerate(text):
        if seen == count:
            return offset
        seen += len(letters(character))
    return len(text)


def _is_one_of_many(group: Sequence[Passage], elements: Sequence[Element]) -> bool:
    """Whether headings of later pages are set in the same way: a book that begins with its first chapter."""
    head = group[0]
    others = [e for e in elements if isinstance(e, Passage) and e.page > head.page and e.face == head.face]
    return len({passage.page for passage in others if len(passage.lines) <= 3}) >= 2


def _largest(first: Sequence[Passage], texts: dict[int, str], body: float, elements: Sequence[Element]) -> Title:
    """The largest text of the first page; the name of a paper above it is none."""
    large = [p for p in first if p.size >= _LARGER * body and _is_title(texts[id(p)])]
    masthead: tuple[int, ...] = ()
    for size in sorted({round(p.size, 1) for p in large}, reverse=True)[:3]:
        group = _together([p for p in large if abs(p.size - size) < 0.1], first)
        if not _is_masthead(group, first, large, texts):
            if _is_one_of_many(group, elements):
                return Title("", (), masthead)
            return Title(" ".join(texts[id(p)] for p in group), tuple(map(id, group)), masthead)
        masthead += tuple(map(id, group))
    return Title("")


def _is_title(text: str) -> bool:
    return 1 <= length(text) <= _LONGEST and sum(map(str.isalpha, text)) >= 2


def _together(same: Sequence[Passage], first: Sequence[Passage]) -> list[Passage]:
    """The first of `same` and those that follow at once."""
    at = first.index(same[0])
    group = [same[0]]
    for passage in first[at + 1 :]:
        if passage not in same or passage.box != group[-1].box or len(group) > 3 or passage.gap > 1.8:
            break
        group.append(passage)
    return group


def _is_masthead(
    group: Sequence[Passage], first: Sequence[Passage], large: Sequence[Passage], texts: dict[int, str]
) -> bool:
    """Whether a few large words are the name of the paper: a date or an issue stands below, the title comes after."""
    at = first.index(group[-1])
    if sum(length(texts[id(p)]) for p in group) > 5:
        return False
    below = [texts[id(p)] for p in first[at + 1 : at + 3] if p.size < group[0].size / 2]
    smaller = any(p.size < group[0].size - 1 and first.index(p) > at and length(texts[id(p)]) >= 3 for p in large)
    return smaller and any(_ISSUE.search(text) and length(text) < 20 for text in below)
