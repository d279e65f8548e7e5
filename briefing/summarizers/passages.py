"""Passages: what no line can say — a sentence too long to shorten, or one that leans on the one before — kept whole.

A sentence in, a key point for a slide of its own out: the sentence without its connective, or two sentences together.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.document import Sentence
from briefing.language import crowds, is_chinese, length
from briefing.points import KeyPoint
from briefing.summarizers import chinese, english, english_text
from briefing.summarizers.english_words import CONDITION, NEGATION
from briefing.summarizers.shortening import whole_is_fit

_ASIDE = re.compile(r",\s(?:which|who|whose)\s[^,;:.]{3,90},\s")
LONGEST = 40.0  # words of a passage: seven lines at 34 pt
ROOMY = 30.0  # words up to which a passage keeps its asides
ALONE = 4.0  # words from which a sentence says something


def passage(sentence: Sentence, before: Sentence | None) -> KeyPoint | None:
    """`sentence` whole or, where it leans on `before`, the two together; None where neither is fit or short enough.

    `text` is deletion only, as with `shorten`; `sentence` and `span` of a passage of two cover both.
    """
    alone = _whole(sentence)
    if alone is not None:  # one that is short enough for a line and makes none is a fragment
        return alone if crowds(alone.text) else None
    if before is None or not _adjacent(before, sentence):
        return None
    first = _whole(before)
    second = _bare(sentence)
    if first is None or not whole_is_fit(second, leaning=True):
        return None
    text = _joined(first.text, second)
    if not ALONE <= length(text) <= LONGEST:
        return None
    span = replace(before.span, end=sentence.span.end)
    return KeyPoint(text, _joined(before.text, sentence.text), span, edits=first.edits, heading=sentence.heading)


def _whole(sentence: Sentence) -> KeyPoint | None:
    text, edits = _without_opening(_bare(sentence))
    if length(text) > ROOMY:
        text, asides = _without_asides(text)
        edits += asides
    if not ALONE <= length(text) <= LONGEST or not whole_is_fit(text):
        return None
    return KeyPoint(text, sentence.text, sentence.span, edits=edits, heading=sentence.heading)


def _bare(sentence: Sentence) -> str:
    return " ".join(sentence.text.split()).rstrip(" .。;；!！,，")


def _without_opening(text: str) -> tuple[str, tuple[str, ...]]:
    return chinese.opening(text) if is_chinese(text) else english.opening(text)


def _without_asides(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` without the relative clauses that stand between two commas and deny or condition nothing."""
    cut = [m[0] for m in _ASIDE.finditer(text) if not NEGATION.search(m[0]) and not CONDITION.search(m[0])]
    for aside in cut:
        text = text.replace(aside, " ", 1)
    return text, tuple(english_text.named("aside", aside) for aside in cut)


def _adjacent(before: Sentence, sentence: Sentence) -> bool:
    return before.span.block == sentence.span.block and before.span.sentence + 1 == sentence.span.sentence


def _joined(first: str, second: str) -> str:
    if is_chinese(first):
        return f"{first.rstrip('。')}。{second}"
    return f"{first.rstrip('.')}. {second}" if first[-1] not in "!?" else f"{first} {second}"
