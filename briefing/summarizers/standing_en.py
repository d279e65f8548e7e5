"""What tells whether an English line is understood by itself: a line and its place in, signals by their names out."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.summarizers.grammar import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, is_imperative, tokens
from briefing.summarizers.places import Place, cut_open
from briefing.terms import stem, terms
from briefing.verbs import PASTS, THIRDS

_FLAGS = re.IGNORECASE
# one signal each, 1 where the pattern is found in the line; those that look at its beginning start with "^"
_PATTERNS = {
    "what is": r"\b(?:is|are|means)\b",
    "contrast": r"\bnot\b.*\bbut\b|\binstead\b|\brather than\b|,\s*not\b|\b(?:more|less|\w+er)\b.*\bthan\b",
    "why": r"\b(?:because|since|so that|therefore)\b",
    "colon": r":",
    "quoted": '[“”"]',
    "bracket": r"\[",
    "we": r"\b(?:we|us|our|ourselves)\b",
    "you": r"\byour?\b",
    "he": r"\b(?:he|him|his|she|her|hers)\b",
    "it": r"\b(?:it|its)\b",
    "opens with a pronoun": r"^(?:it|they|he|she|this|that|these|those)\b",
    "opens with a": r"^an?\s",
    "opens with anybody": r"^(?:most|many|every|each|any|no|whoever|anyone|people|you|your|if|when|companies|customers|"
    r"brands|buyers|readers|marketing|good|never|always|do not|don't)\b",
    "opens with a place": r"^(?:in|at|on|by|for|with|after|before|from|within|over|during|of|to|without)\b",
    "opens with doing": r"^[a-z]{2,}ing\b",
    "there is": r"^there\b",
    "goes on": r"\b(?:too|also|again|still|instead|otherwise|anyway|though|now|then|later|already|even|else|rest|"
    r"former|latter|back|however)\b",
    "another": r"\b(?:the same|another|the other|others|either|neither|both|so (?:few|many|much|little))\b",
    "more than what": r"\b(?:better|worse|more|less|fewer|\w{3,}er)\b(?!.*\bthan\b)",
    "some time": r"\b(?:last|that|next|first|second)\s+(?:year|month|week|winter|summer|spring|autumn|quarter|day)\b|"
    r"\b(?:19|20)\d\d\b",
    "said": r"\b(?:says?|said|told|asks?|asked|thinks?|thought|believes?|hopes?)\b",
    "used to": r"\b(?:used to|once)\b",
    "figure": r"\d",
}
_SIGNS = {name: re.compile(pattern, _FLAGS) for name, pattern in _PATTERNS.items()}
_PAST = re.compile(
    r"\b(?:was|were|had|did|went|said|told|came|took|made|got|put|fell|rose|grew|kept|sold|wrote|began|bought|"
    r"\w{3,}ed)\b",
    _FLAGS,
)
_PRESENT = re.compile(r"\b(?:is|are|means|has|have|can|will|must|should|does|do)\b", _FLAGS)
_STORY = re.compile(
    r"[“\"”]|\b(?:he|him|his|she|her|said|says|told|asked)\b|^(?!.*\b(?:is|are|has|have|can|will|must|should)\b).*ed\b",
    _FLAGS,
)
_CLAIM = re.compile(
    r"^(?!.*\b(?:he|she|was|were|had|did|said)\b).*\b(?:is|are|means|must|should|needs?|never|always)\b", _FLAGS
)
_NAME = re.compile(r"(?<![.!?:“\"] )(?<![“\"])\b[A-Z][a-zà-ÿ]+(?:[’'-][A-Z]?[a-zà-ÿ]+)*")
_NO_NAMES = frozenset(
    """January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday English I""".split()
)
_COUNTS = frozenset("two three four five six seven eight nine ten twelve both neither".split())
_ENDS = (
    PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | frozenset("who that which where not i you we they it he she never always often usually also still just".split())
)
_VERBS = THIRDS | PASTS
_CLAUSE = frozenset("that who which where when we you they".split())  # what tells which thing is meant
RARE = 4  # sentences that speak of a thing, up to which it belongs to one story
_SUPERLATIVE = re.compile(r"\w+est|most|same|only|best|worst|right")
_DENIES = re.compile(r"\b(?:is|are|was|were|do|does|did)(?:\s+not|n['’]t)\b", _FLAGS)
_ANSWERS = re.compile(r"(?:it|they|that|what|this|the)\b", _FLAGS)


@dataclass(frozen=True, slots=True)
class _Things:
    """The things that a line calls "the": those that title or heading name, those of which a clause tells which they
    are, those told of before in the article but seldom; and whether the line opens with one that nothing explains."""

    known: bool = False
    explained: bool = False
    rare: bool = False
    opens: bool = False


def signals(text: str, place: Place) -> dict[str, float]:
    """The signals of an English line by name, each about 0 to 1."""
    found = {name: float(bool(pattern.search(text))) for name, pattern in _SIGNS.items()}
    words = [token.lower() for token in tokens(text)]
    return (
        found
        | _size(text, words, place.text)
        | _place(text, place)
        | _time(text, place)
        | _pointing(text, words, place)
    )


def _size(text: str, words: list[str], whole: str) -> dict[str, float]:
    count = sum(word[0].isalnum() for word in words)
    return {
        "long": min(count, 30) / 30,
        "short": max(0, 8 - count) / 8,
        "commas": min(3, text.count(",")) / 3,
        "cut open": float(cut_open(text, whole)),
        "order": float(is_imperative(text)),
    }


def _place(text: str, place: Place) -> dict[str, float]:
    own, known = set(terms(text)), place.title | place.heading
    every = len(own) or 1
    mentions = place.mentions
    return {
        "names the heading": len(place.heading & own) / (len(place.heading) or 1),
        "names the title": len(place.title & own) / (len(place.title) or 1),
        "listed": float(place.listed),
        "opens the section": float(place.opens),
        "early": math.exp(-8 * place.number / place.of),
        "half told": float(
            bool(_DENIES.search(text) and not _SIGNS["contrast"].search(text) and _ANSWERS.match(place.after))
        ),
        "just told": sum(term not in known and mentions.before(term, place.number, 4) for term in own) / every,
        "told often": sum(mentions.count(term) > 3 for term in own) / every,
    }


def _time(text: str, place: Place) -> dict[str, float]:
    past, present = bool(_PAST.search(text)), bool(_PRESENT.search(text))
    around = [_kind(other) for other in place.mentions.around(place.number)]
    return {
        "past": float(past),
        "only past": float(past and not present),
        "in a story": sum(story for story, _ in around) / (len(around) or 1),
        "among claims": sum(claim for _, claim in around) / (len(around) or 1),
    }


@lru_cache(maxsize=1024)  # a sentence stands around four others
def _kind(sentence: str) -> tuple[bool, bool]:
    """Whether a sentence tells a story, and whether it makes a claim."""
    return bool(_STORY.search(sentence)), bool(_CLAIM.search(sentence))


def _pointing(text: str, words: list[str], place: Place) -> dict[str, float]:
    things = _things(words, place)
    names = _names(text, place)
    return {
        "the known": float(things.known),
        "the explained": float(things.explained),
        "the rare": float(things.rare),
        "opens with the": float(things.opens),
        "a name": float(bool(names)),
        "a bare count": float(_bare_count(words)),
    }


def _things(words: list[str], place: Place) -> _Things:
    known = explained = rare = opens = False
    for at, word in enumerate(words):
        noun = _noun(words[at + 1 : at + 5]) if word == "the" else []
        if not noun:
            continue
        head, after = stem(noun[-1]), words[at + 1 + len(noun) : at + 2 + len(noun)]
        if head in place.title | place.heading:
            known = True
            continue
        opens = opens or at == 0
        if _SUPERLATIVE.fullmatch(noun[0]) or after == ["of"]:
            continue
        if _CLAUSE.issuperset(after or [""]):
            explained = True
        elif place.mentions.before(head, place.number):
            rare = rare or place.mentions.count(head) <= RARE
    return _Things(known, explained, rare, opens)


def _noun(words: list[str]) -> list[str]:
    """The words up to the end of the noun phrase that they begin."""
    noun: list[str] = []
    for word in words:
        if not word[0].isalnum() or word in _ENDS or (noun and word in _VERBS):
            break
        noun.append(word)
    return noun


def _names(text: str, place: Place) -> list[str]:
    """Names in `text` that neither title nor heading has."""
    found = [
        match[0]
        for match in _NAME.finditer(text)
        if match.start() > 1 or place.mentions.count(stem(match[0].lower())) > 1
    ]
    return [name for name in found if name not in _NO_NAMES and stem(name.lower()) not in place.title | place.heading]


def _bare_count(words: list[str]) -> bool:
    """True where a number stands without what it counts: "three in a row", "seven, on closer inspection"."""
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else "."
        if word in _COUNTS and (after in _ENDS or after in _VERBS or not after[0].isalnum()):
            return after not in {"to", "of", "and", "or", "%", "-"}
    return False


WEIGHTS = {
    "what is": 0.60, "contrast": 0.55, "why": 0.52, "colon": 0.45, "quoted": -0.35, "bracket": -1.02, "we": -0.35,
    "you": -0.36, "he": -0.94, "it": -0.43, "opens with a pronoun": -2.10, "opens with a": 0.59,
    "opens with anybody": 0.53, "opens with a place": -0.47, "opens with doing": 0.42, "there is": -1.51,
    "goes on": -0.39, "another": -0.70, "more than what": -0.11, "some time": 0.48, "said": -0.46, "used to": 0.70,
    "figure": 0.14, "long": 2.23, "short": -2.71, "commas": -0.20, "cut open": -0.50, "order": 0.82,
    "names the heading": 1.23, "names the title": 1.55, "listed": 0.70, "opens the section": 0.58, "early": -0.80,
    "half told": -0.39, "just told": -0.70, "told often": 0.36, "past": -0.26, "only past": -0.25,
    "in a story": -0.67, "among claims": 0.79, "the known": 0.24, "the explained": 0.48, "the rare": -0.28,
    "opens with the": -0.91, "a name": -0.36, "a bare count": -0.98,
}  # fmt: skip
BIAS = -0.48
