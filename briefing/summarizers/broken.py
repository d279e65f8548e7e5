"""Signs of broken English, mostly machine translation: a text in, whether one of them shows in it out.

Each sign was seen on slides; each is rare in sound English, so a sentence that has one is not shown.
"""

from __future__ import annotations

import re

from briefing.summarizers.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS
from briefing.verbs import BASES, PASTS, STRICT_BASES, STRICT_PASTS, THIRDS

# verbs that take a thing right behind a person: "gives customers the chance"
_GIVING = re.compile(
    r"\b(?:g[ia]ve\w*|show\w*|tell\w*|told|offer\w*|teach\w*|taught|pa(?:y|id)\w*|cost\w*|ask\w*|s[ea]nd\w*|sent|"
    r"buy\w*|bought|br[io]\w+|grant\w*|hand\w*|save\w*|call\w*|deny|denied|denies|l[eo]nd\w*|leave\w*|left|ma[dk]e\w*|"
    r"the\s+(?:\w+er|more))\b",
    re.IGNORECASE,
)
_NOUN_THE_NOUN = re.compile(r"\b(?:[a-z]{3,}s)\s+the\s+[a-z]+(?=,|$)")
# verbs that take a clause, so that a second finite verb may follow their object
_CLAUSAL = re.compile(
    r"^(?:think|thought|believe|know|knew|say|said|feel|felt|see|saw|find|found|mean|hope|assume|show|ensure|"
    r"suppose|imagine|agree|claim|argue|learn|learned|hear|heard|wish|forget|"
    r"remember|fear|bet|guess|notice|realise|realize|"
    r"make|made|admit|doubt|are|were|am|is|was|have|had|can|could|will|would|may|might|must|should|do|did|need|want)\w*$",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"(?:^|,\s)(?:we|you|they)\s+(?P<verb>[a-z]+)\s+(?:the|our|your|their|an?)\s+\w+\s+(?:is|are|was|were)\b",
    re.IGNORECASE,
)
_LIST_AND_VERB = re.compile(
    r"^(?:[^,]{2,40},\s){3,}(?:should|can|will|must|is|are|has|have|was|were)\b|"
    r",\s(?:is|are)\s+(?:not\s+)?(?:what|how)\s[a-z]+$",
    re.IGNORECASE,
)
_NAME_THE = re.compile(r"^[A-Z]{2,}\s(?:the|an?)\s")  # "CMO the position": two subjects side by side
_LONE_TAIL = re.compile(r",\s(?:many|much|more|one|and|or|is|are|both|go)$")
_CAPITAL = re.compile(r"(?<=[a-z]\s)[A-Z][a-z]+(?=\s(?:in|on|at|of|to|with|a|an|the|from)\b)")
_LONG_HEAD = re.compile(r"^[A-Z][a-z]{2,}:\s")
_NO_SUBJECT = re.compile(r"^(?:sometimes|often|maybe|perhaps)\s+(?P<verb>[a-z]+)\b")
_TWO_ARTICLES = re.compile(r"\b(?:the|an?|every)\s+(?:the|an?|this|these|is|are|and|or|of)\b", re.IGNORECASE)
_BARE_MODAL = re.compile(
    r"\b(?:can|will|must|should|could|would)\s+(?:the|an?|of|is|are|was|were|has|does)\b(?!\s+\w+ed\b)"
)


def is_broken(text: str) -> bool:
    """True where `text` shows a sign of broken syntax; a sound sentence seldom does."""
    if text[:1].islower() and text[1:2].islower():
        return True
    found = (_NAME_THE, _LIST_AND_VERB, _LONE_TAIL, _LONG_HEAD, _TWO_ARTICLES, _BARE_MODAL)
    if any(pattern.search(text) for pattern in found) or _verb_with_capital(text) or _without_subject(text):
        return True
    if _NOUN_THE_NOUN.search(text) and not _GIVING.search(text) and not _verb_before_the(text):
        return True
    twice = _TWICE.search(text)
    return twice is not None and not _CLAUSAL.match(twice["verb"])


def _verb_with_capital(text: str) -> bool:
    return any(match[0].lower() in STRICT_BASES | {"live", "help", "work"} for match in _CAPITAL.finditer(text))


def _without_subject(text: str) -> bool:
    match = _NO_SUBJECT.match(text.lower())
    return match is not None and match["verb"] in BASES


def _verb_before_the(text: str) -> bool:
    """The word before that "the" may well be a verb, a preposition or the like."""
    match = _NOUN_THE_NOUN.search(text)
    word = match[0].split()[0].lower() if match else ""
    return word in THIRDS | PASTS | STRICT_PASTS | BASES | AUXILIARIES | PREPOSITIONS | DETERMINERS
