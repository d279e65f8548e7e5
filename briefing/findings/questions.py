"""Questions: what the article asks its reader, in its own words, cut down to the core question by deletion only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from briefing.document import Document, ListItem, Sentence
from briefing.findings.lines import HAN_LIMIT, LIMIT, Shorten, by_block, cut, size
from briefing.language import is_chinese
from briefing.points import KeyPoint, Questions

_END = re.compile(r"[?？]")
_LEAD = re.compile(
    r"^(?:(?:Q|问|問)\s*[:：]\s*)?"
    r"(?:(?:first|second|third|finally|next|so|but|and|then|if not|well|now|in other words)\b,?\s+"
    r"|(?:那么|那麼|所以|但是?|而)[,，]?)?",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:what|which|who|whom|whose|how|why|when|where|whether|is|are|was|were|do|does|did|can|could|should|"
    r"would|will|have|"
    r"has)\b|什么|什麼|怎么|怎麼|如何|为什么|為什麼|为何|為何|是否|哪|谁|誰|吗|嗎|呢|多少|几",
    re.IGNORECASE,
)
# the author's own question, or one about somebody named before it
_FIRST_PERSON = re.compile(r"\b(?:I|my|me)\b|^(?:\S+\s+){0,2}(?:he|she|his|her)\b")
MOST = 6
LONG = 24  # words: a question is read aloud, it may be longer than a bullet
_POINTS = re.compile(r"\b(?:this|that|these|those|it|they|them|such|there)\b|[这這那它他她此]", re.IGNORECASE)
_DANGLING = re.compile(
    r"^(?:is it|was it|does it|did it|that'?s|is that|is this|are they|do they|does this|who is he|why\?)",
    re.IGNORECASE,
)


def find(
    document: Document, sentences: Sequence[Sentence], _points: Sequence[KeyPoint], _shorten: Shorten
) -> list[Questions]:
    """Numbered questions as one list; otherwise runs of two or more questions that follow one another."""
    numbered = _numbered(document, sentences)
    taken = {point.span.block for group in numbered for point in group.questions}
    rest = [sentence for sentence in sentences if sentence.span.block not in taken]
    runs = _runs(rest)
    found = sorted(numbered + runs, key=lambda questions: questions.questions[0].span.start)
    asked = {point.span.sentence for group in found for point in group.questions}
    return found + _lone([sentence for sentence in rest if sentence.span.sentence not in asked])


def _lone(sentences: Iterable[Sentence]) -> list[Questions]:
    """Single questions that stand on their own, all in one: what a trainer can put to the room at the end."""
    points = [point for sentence in sentences if (point := _question(sentence))]
    good = [
        p
        for p in points
        if size(p.text) >= 6
        and "|" not in p.text
        and not _FIRST_PERSON.search(p.text)
        and not _POINTS.search(" ".join(p.text.split()[:4]))
    ]
    return [Questions(tuple(good[:MOST]))] if good else []


def _numbered(document: Document, sentences: Sequence[Sentence]) -> list[Questions]:
    """Each run of numbered items most of which ask something."""
    inside = by_block(sentences)
    groups: list[list[tuple[int, KeyPoint | None]]] = [[]]
    last = 0
    for index, block in enumerate(document.blocks):
        if not isinstance(block, ListItem) or not block.number:
            continue
        if block.number != last + 1:
            groups.append([])
        groups[-1].append((index, core(inside.get(index, []))))
        last = block.number
    found = [tuple(point for _, point in group if point) for group in groups]
    return [
        Questions(points)
        for points, group in zip(found, groups, strict=True)
        if len(points) >= 2 and 2 * len(points) > len(group)
    ]


def core(sentences: Sequence[Sentence]) -> KeyPoint | None:
    """The question of one item: the first that stands as it is, else the first that a cut leaves whole.

    In a list of questions an item may ask without asking ("…, and whether we …"): it is shown from its "whether" on.
    """
    points = [point for sentence in sentences if (point := _question(sentence))]
    whole = [point for point in points if not point.edits and _ASKS.search(point.text)]
    if points:
        return (whole or points)[0]
    for sentence in sentences:
        match = re.search(r"\b(?:whether|how|why|what)\b|是否|如何", sentence.text)
        if match and size(sentence.text[match.start() :]) <= LONG:
            return cut(sentence, match.start(), len(sentence.text), "question")
    return None


def _question(sentence: Sentence) -> KeyPoint | None:
    """The question of `sentence` by deletion: its lead and, where it is too long, the clauses before it asks."""
    text = sentence.text
    end = _END.search(text)
    if not end:
        return None
    lead = _LEAD.match(text)
    starts = [lead.end() if lead else 0] + [
        match.end() for match in re.finditer(r"[,，;；:：]\s*", text[: end.start()])
    ]
    colon = re.search(r"[:：]\s*", text[: end.start()])
    if colon and _asks_at_once(text[colon.end() : end.end()]):  # "The better question is: will we …?"
        starts = [colon.end(), *(start for start in starts if start > colon.end())]
    limit = HAN_LIMIT / 2 if is_chinese(text) else LIMIT
    for longest in (limit, LONG):
        for start in starts:
            asked = text[start : end.end()].strip()
            if size(asked) <= longest and (start == starts[0] or _asks_at_once(asked)) and _good(asked):
                return cut(sentence, start, end.end(), "question")
    return None


def _asks_at_once(asked: str) -> bool:
    """A question word stands among the first words, so that nothing that the question hangs on has been cut."""
    return bool(_ASKS.search(asked[:12] if is_chinese(asked) else " ".join(asked.split()[:4])))


def _good(asked: str) -> bool:
    return size(asked) >= 3 and bool(_ASKS.search(asked)) and not _DANGLING.match(asked) and asked.count('"') % 2 == 0


def _runs(sentences: Sequence[Sentence]) -> list[Questions]:
    asked = [(sentence, _END.search(sentence.text[-2:]) is not None) for sentence in sentences]
    runs = []
    for asks, group in groupby(asked, key=lambda pair: pair[1]):
        points = [_question(sentence) for sentence, _ in group] if asks else []
        good = tuple(point for point in points if point and not _FIRST_PERSON.search(point.text))
        if len(good) >= 2:
            runs.append(Questions(good))
    return runs
