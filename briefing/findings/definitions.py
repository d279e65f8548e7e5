"""Definitions: a document in, each term of which it says what it means, with the meaning in its own words, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.document import Document, Sentence
from briefing.findings.lines import Shorten, capital, size
from briefing.language import is_chinese
from briefing.points import Definition, KeyPoint

TERM, MEANING = 5, 26  # words of a term, and of what it means
MOST = 2  # of an article
_NOUN = r"[\w’'&-]+(?:\s+[\w’'&-]+){0,4}"
# what a thing that is defined can be: a sentence that only describes has another word here
_GENUS = (
    r"(?:ability|willingness|process|practice|art|discipline|habit|share|number|set|sum|measure|method|system|document|"
    r"list|promise|degree|right|act|statement|score|rate|ratio|person|study|use|tendency|state|feeling|capacity|skill|"
    r"amount|value|distance|gap|chance|likelihood|memory|network|account|agreement|page|sign|work|science|craft)"
)
_PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (
            r"^(?:by\s+)?[“\"‘'](?P<term>[^”\"’']{2,40})[”\"’'],?\s+(?:means?|is|are|refers?\s+to|stands?\s+for|"
            r"describes?)\s+(?P<text>.+)$",
            2,
        ),
        (
            rf"^(?:an?\s+|the\s+)?(?P<term>{_NOUN}),?\s+(?:means|refers\s+to|is\s+defined\s+as|are\s+defined\s+as|"
            r"is\s+the\s+(?:name|term)\s+for)\s+(?P<text>.+)$",
            2,
        ),
        (
            rf"^(?:an?\s+)?(?P<term>{_NOUN})\s+(?:is|are)\s+(?P<text>(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}{_GENUS}s?\s+"
            r"(?:of|that|which|who|in\s+which|by\s+which|to|with)\s+.+)$",
            2,
        ),
        (
            r"[“\"](?P<term>[^”\"]{3,40})[”\"]\s+(?:rhetoric|theory|concept|idea|principle|approach|view|thesis)\s*:\s+"
            r"(?P<text>.+)$",
            1,
        ),
    )
)
_HAN_PATTERNS = tuple(
    (re.compile(pattern), 2)
    for pattern in (
        r"^所[谓謂](?P<term>[^，,是]{2,14})[，,]?(?:就是|即|是|指的是|是指)(?P<text>.+)$",
        r"^(?P<term>[^，。：:的]{2,12})(?:指的是|是指|的定义是|的定義是)[，,]?(?P<text>.+)$",
        r"^(?P<term>[^，。：:]{2,10})的本[质質](?:，|,)?(?:就)?是(?P<text>.+)$",
    )
)
_NO_TERM = re.compile(
    r"\b(?:it|this|that|these|those|they|he|she|we|you|I|there|what|one|which|who|here|today|now|first|second|third|next|"
    r"another|others?|same|most|many|some|all|every|each|result|reason|problem|question|answer|point|lesson|goal|aim|"
    r"trick|key|secret|truth|fact|difference|mistake|step|example|case|rule|order|story|idea|thing|way|man|woman|people|"
    r"year|month|week|day|my|our|his|her|their|its|your|not|never|only)\b|^(?:in|on|at|by|for|with|if|when)\b|\d",
    re.IGNORECASE,
)
_HAN_NO_TERM = re.compile("^[这這那其他她它我你]|[不没沒]|问题|問題|原因|结果|結果|关键|關鍵")
_SURE = re.compile(r"^(?:not\b|no\b|only\b|also\b|still\b|now\b|[不没沒])", re.IGNORECASE)


def find(
    document: Document, sentences: Sequence[Sentence], _points: Sequence[KeyPoint], shorten: Shorten
) -> list[Definition]:
    """The definitions of terms that the article goes on to use, in reading order; words that only describe are none."""
    found = [definition for sentence in sentences if (definition := _defined(sentence, document, shorten))]
    return found[:MOST]


def _defined(sentence: Sentence, document: Document, shorten: Shorten) -> Definition | None:
    text = " ".join(sentence.text.split()).rstrip(" .。")
    for pattern, said in _HAN_PATTERNS if is_chinese(text) else _PATTERNS:
        match = pattern.search(text)
        if not match:
            continue
        term, meaning = match["term"].strip(" “”\"'"), match["text"].strip()
        sound = 3 <= size(meaning) <= MEANING and not _SURE.match(meaning)
        if sound and _is_term(term, document, said=said):
            return _made(sentence, term, meaning, shorten)
    return None


def _made(sentence: Sentence, term: str, meaning: str, shorten: Shorten) -> Definition:
    """The sentence as a line where it has both, else the term and what it means with a colon between."""
    line = shorten(sentence)
    if line and term.casefold() in line.text.casefold() and meaning[:10] in line.text:
        return Definition(term, meaning, line)
    text = f"{capital(term)}: {meaning}"
    point = KeyPoint(text, sentence.text, sentence.span, edits=("only term and meaning",), heading=sentence.heading)
    return Definition(term, meaning, point)


def _is_term(term: str, document: Document, *, said: int) -> bool:
    """True for a name of something that the article speaks of `said` times or more, or in its title or a heading."""
    if not 0 < size(term) <= TERM or (_HAN_NO_TERM if is_chinese(term) else _NO_TERM).search(term):
        return False
    return f"{document.title}\n{document.text}".casefold().count(term.casefold()) >= said
