"""What a piece of English text needs of the sentences before it: a text in, whether it stands alone out."""

from __future__ import annotations

import re

from briefing.summarizers.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    finite_verb,
    tokens,
)
from briefing.verbs import BASES, IMPERATIVES, PASTS, THIRDS

_PRONOUN = re.compile(
    r"\b(?:they|them|their|theirs|he|him|his|she|her|hers|it|its|this|these|those|such|former|latter|"
    r"themselves)\b|\bthat(?=\s*(?:[,;]|$))",
    re.IGNORECASE,
)
# a noun that something before has named: "by that rule", "in those weeks"
_THAT = re.compile(
    r"\b(?:by|at|for|with|from|on|of|to|under|after|before|than|in|beyond|since|until|over|behind|about|into|like)\s+(?:that|those)\s+([a-z]+)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"^(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|last|others?|rest)\s+([a-z]+)", re.IGNORECASE
)
_AMOUNT = re.compile(r"^(?:one|another|most|some|many|few|several|none|both|all|half|others)\s+([a-z]+)", re.IGNORECASE)
_COUNT = re.compile(
    r"^there\s+(?:is|are|was|were)\s+(?:\d|(?:only|one|two|three|now|also)\b|no\s+\w+,\s+no\b)", re.IGNORECASE
)
_NEXT = re.compile(r"^(?:only\s+)?the\s+(?:second|third|fourth|fifth|other|latter|former)\s", re.IGNORECASE)
_HER_VIEW = re.compile(
    r"\b(?:in|by)\s+(?:her|his|their)\s+(?:view|opinion|words|experience|book|reckoning|account|estimate|count)\b|"
    r"\b(?:nonetheless|nevertheless|likewise)\b|\bthe\s+(?:figure|number|answer|result)s?\s+(?:was|were|is)\b|,\s(?:he|she)\s(?:says|said|adds|added)\b",
    re.IGNORECASE,
)
_ONE_OF_TWO = re.compile(
    r"\bthe\s+(?:first|second|other|latter|former|same)\s+(?:group|one|case|half|time|shop|firm|company|year|version)\b(?!\s+of)|"
    r"^(?:if|when)?\s*the\s+two\s+(?:are|were|have|had|of)\b|\bmeanwhile\b|\bthan\s+before$",
    re.IGNORECASE,
)
# what one company did or one count came to, told by nothing but its place in the story
_PAST = (
    r"(?:was|were|had|did|went|cost|came|took|made|got|put|fell|rose|grew|kept|sold|said|told|spent|"
    r"(?<!has )(?<!have )\w{3,}ed)"
)
_STORY = re.compile(
    rf"\bthe\s+(?:company|firm|chain|shop|store|group|founder|owner|agency|team|brand)\b.*\b{_PAST}\b|"
    rf"\b{_PAST}\s+the\s+(?:company|firm|chain|shop|store|group|founder|owner)\b|"
    r"^(?:within|after|for|by|until|since|in|over|at)\s+(?:(?:the|a|an|first|next|last|or|so|few|early|late|about|"
    r"\d+|two|three|four|five|six|eight|ten|twelve|eighteen|ninety|that)\s+){0,4}(?:days?|weeks?|months?|years?|quarters?|"
    r"seasons?|launch|January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s+of\b)"
    rf"[^.;]*\b{_PAST}\b",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"^(?:(?:only|about|some|nearly|almost|roughly|just|exactly)\s+)?(?:\d[\d.,]*\s*(?:per\s?cent|percent|%)|half|a\s+third|"
    r"two\s+thirds|a\s+quarter|one\s+in\s+\w+)\s+(?!of\b)\w",
    re.IGNORECASE,
)
_WHAT_THAT = re.compile(r"\b(?:what|why|how|when|where|of all|all)\s+(?:that|this|those)\b", re.IGNORECASE)
_THERE = re.compile(r"\w\s+there\b(?!\s+(?:is|are|was|were|will|can|has|have|may|might|should|must)\b)", re.IGNORECASE)
_OF_THEM = re.compile(r"\bof\s+(?:them|these|those)(?=\s*(?:\w+|$))(?!\s+(?:who|that|which))", re.IGNORECASE)
_HALF = re.compile(r"\band,\s[^,]*$")  # what follows "and, until last autumn" is gone
# a place that a clause of its own describes, and then nothing: "in the accounts we were allowed to examine"
_PLACE_ONLY = re.compile(
    r"^(?:in|of|at|on|for|with|from|among|by)\s+(?:the|every|each|most|all|those)\s+\w+\s+(?:we|they|I|you|he|she|it)\s[^,]*$",
    re.IGNORECASE,
)
_VERBS = THIRDS | PASTS | AUXILIARIES
_NAMES_ITSELF = frozenset("who which of is we you".split())


def hangs(text: str) -> bool:
    """True where `text` speaks of things that only the sentences before it name: "the third says", "by that rule"."""
    that = _THAT.search(text)
    if that and that[1].lower() not in text[: that.start()].lower() and that[1].lower() not in _NAMES_ITSELF:
        return True
    for pattern in (_ORDINAL, _AMOUNT):
        match = pattern.match(text)
        if match and match[1].lower() in _VERBS:
            return True
    found = (
        text.split(" ", 1)[0].lower() in AUXILIARIES  # a verb whose subject is gone
        or _COUNT.match(text)
        or _NEXT.match(text)
        or _WHAT_THAT.search(text)
        or _HALF.search(text)
        or _PLACE_ONLY.match(text)
        or _HER_VIEW.search(text)
        or _ONE_OF_TWO.search(text)
        or _STORY.search(text)
        or _OF_WHOM.match(text)
    )
    return bool(found) or _after_a_place(text) or _points_elsewhere(text)


def _points_elsewhere(text: str) -> bool:
    """True for "sales there dipped" without a place, and "how many of them" without things in the plural."""
    there, them = _THERE.search(text), _OF_THEM.search(text)
    before = [token.lower() for token in tokens(text[: there.start() + 1])] if there else []
    if there and not {"in", "at", "on", "where", "to", "who", "live", "lives"} & set(before):
        return True
    return them is not None and not any(
        (token.endswith("s") and not token.endswith(("ss", "us", "is")) and token not in THIRDS)
        or token in {"people", "men", "women", "children"}
        for token in (token.lower() for token in tokens(text[: them.start()]))
    )


def _after_a_place(text: str) -> bool:
    """True for "in the second quarter it closed 104": before the pronoun there is only a place or a time."""
    found = [token.lower() for token in tokens(text)[:12]]
    if not found or found[0] not in PREPOSITIONS - {"like", "as", "than"} | {"according"}:
        return False
    at = next((i for i, token in enumerate(found) if re.fullmatch(r"(?:it|they|he|she)(?:['’]\w+)?", token)), 0)
    clause = {"if", "when", "that", "which", "who", "what"} & set(found[:at])
    pays = re.search(r"\bit\s+(?:pays|takes|costs|makes|helps|is|was|becomes)\b.*\b(?:to|that)\b", text, re.IGNORECASE)
    return at > 1 and finite_verb(found[:at]) < 0 and not clause and not pays


def pronouns_resolved(text: str) -> bool:
    """True where nothing points outside `text`: a noun of its own stands before its first pronoun."""
    for match in _PRONOUN.finditer(text):
        word, before, after = match[0].lower(), tokens(text[: match.start()]), text[match.end() :]
        if word == "it" and re.match(
            r"\s+(?:(?:is|was|becomes?)(?:\s+[a-z]+){1,4}\s+(?:to|that)\b|(?:takes?|took|costs?|pays?)\b[^,;]*\bto\b|makes?\s+(?:sense|no\s+sense)\b)",
            after,
        ):
            continue
        if word in {"those", "he", "she"} and re.match(r"\s+(?:who|of|that|in|with)\b", after):
            continue
        if word == "this" and re.match(r"\s+(?:era|age|century|decade|year|world|industry|country|time of)\b", after):
            continue
        if word == "such" and re.match(r"\s+as\b", after):
            continue
        if word in {"he", "him", "his", "she", "her", "hers"} and not _one_before(before):
            return False
        if word in {"it", "them", "him"} and _object_of_lone_subject(before):
            return False
        if word in {"this", "these", "those", "such"} and _named_before(after, before):
            continue
        if word in {"this", "these", "those", "such", "former", "latter"} or not _noun_before(before):
            return False
    return True


_FULL_VERBS = (BASES | THIRDS | PASTS) - AUXILIARIES
_NO_OBJECTS = (
    PREPOSITIONS
    | DETERMINERS
    | CONJUNCTIONS
    | AUXILIARIES
    | _FULL_VERBS
    | {"not", "never", "eventually", "simply", "often"}
)


def _object_of_lone_subject(before: list[str]) -> bool:
    """True for "most brands waste it", "compare it": the one noun before is the subject, which "it" cannot mean."""
    low = [token.lower() for token in before if token[:1].isalpha()]
    clause = not SUBORDINATORS & set(low)
    return bool(low) and clause and low[-1] in _FULL_VERBS and sum(word not in _NO_OBJECTS for word in low) <= 1


def _named_before(after: str, before: list[str]) -> bool:
    """True where the noun that "this" stands with has been named: "the right to …, and write this right …"."""
    noun = tokens(after)[:1]
    return bool(noun) and len(noun[0]) > 3 and noun[0].lower() in {token.lower() for token in before}


_NO_NOUNS = frozenset(
    """later ago days weeks months years hours minutes day week month year hour time times we you i people's today now
    yesterday tomorrow once often sometimes then still even""".split()
)


def _noun_before(before: list[str]) -> bool:
    """True where a noun stands before; the verb of an order ("ask her") and times are none."""
    low = [token.lower() for token in before if token[:1].isalpha()]
    loose = PREPOSITIONS | DETERMINERS | CONJUNCTIONS | _NO_NOUNS
    content = [t for t in low if t not in loose and len(t) > 2 and not t.endswith(("ly", "ed"))]
    return bool(content) and not (len(low) == 1 and low[0] in IMPERATIVES | BASES)


def _one_before(before: list[str]) -> bool:
    """True where somebody in the singular may stand before: not in "universities have stopped offering it to her"."""
    content = [token for token in before if token[:1].isalpha() and token.lower() not in PREPOSITIONS | _NO_NOUNS]
    return any(not token.lower().endswith("s") and token.lower() not in _VERBAL for token in content)


_VERBAL = BASES | THIRDS | PASTS | AUXILIARIES | DETERMINERS | CONJUNCTIONS | {"it", "offering", "being"}
