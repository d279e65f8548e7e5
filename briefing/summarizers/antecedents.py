"""Pronouns that open an English sentence: the sentences before it in, the words that the pronoun stands for out.

Only where grammar leaves one reading: the subject of the sentence before, alike in number (after the centering theory
of Grosz, Joshi and Weinstein: what a text goes on speaking of is most often the subject, and stays one), the one person
named, or the same noun with its attributes. In doubt there is no answer, since a wrong one changes the claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.document import Sentence
from briefing.labels import labels
from briefing.summarizers.english import opening
from briefing.summarizers.grammar import AUXILIARIES, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, finite_verb, tokens
from briefing.verbs import BASES, PASTS, THIRDS

AUTHOR = labels("en").the_author  # who "I" is where the article names nobody
REACH = 3  # sentences back through which one subject is followed
LONGEST = 7  # words of an antecedent
_OPENS = re.compile(
    r"(?P<pronoun>they|it|she|he)\b(?!['’])|(?P<owner>their|its|his|her)\s(?=[a-z])|"
    r"(?P<author>I)(?=\s+(?:would|should)\s(?!like\b|love\b|be\b|have\b))|"
    r"(?P<pointing>these|those|this|such|that)\s+(?P<noun>[a-z]{3,})\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:I|you|we|they|it|he|she|this|that|these|those|who|which|what|there|one|such|nobody|nothing|everyone|"
    r"everything|someone|something|another|others?|both|some|many|most|all|none|thirds?|half|quarter|percent|"
    r"two|three|four|five|six|seven|first|last|differences?|reasons?|ways?|things|points?|steps?|questions?)\b|\d",
    re.IGNORECASE,
)
_OWNERS = {"their": "they", "its": "it", "his": "he", "her": "she"}
_CAPITALIZED = r"[A-Z][a-zà-ÿ]+(?:[-’'][A-Z]?[a-zà-ÿ]+)*"
_PERSON = re.compile(rf"(?<![\w.])(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?{_CAPITALIZED}(?:\s+{_CAPITALIZED}){{1,2}}\b")
_SOMEBODY = re.compile(
    r"\b(?:an?|one|another)\s+(?:[\w-]+\s+){0,3}?(?:m[ae]n|wom[ae]n|customer|shopper|mother|father|lady|gentleman|colleague|"
    r"reader|buyer|client|friend|owner|boss|manager|visitor|guest|neighbour|neighbor|pensioner|student|girl|boy|widow)\b",
    re.IGNORECASE,
)
_PEOPLE = frozenset("people children men women media staff police".split())
_SAME = frozenset("series news species analysis basis crisis".split())
_HEAD_ENDS = frozenset("of in for with at on from to that who which whose where by between behind among under".split())
_OTHER_THING = re.compile(r"\b(?:the|an?|this|that|each|every|one|its?|our|my|your|their)\s+[a-z]")
_LOOSE = frozenset(
    """seldom rarely hardly usually mostly sometimes still also just never always often now then only even already soon
    once who that which""".split()
)
_NO_THING = re.compile(
    r"it\s+(?:appears|seems|turns\s+out|turned\s+out|follows|happens|happened)\b|"
    r"it\s+(?:is|was)\s+the\s+\w+\s+(?:at|in|on|when|where|that|who|to)\b",
    re.IGNORECASE,
)
_NO_NOUNS = BASES | THIRDS | PASTS | AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | DETERMINERS


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The `words` that characters 0 to `end` of a sentence stand for, and what stood there."""

    words: str
    end: int
    pronoun: str


def antecedent(sentence: Sentence, before: Sequence[Sentence], author: str = AUTHOR) -> Antecedent | None:
    """What the opening of `sentence` points at; None where it opens with no pronoun, or with one that is not certain.

    `before` are the sentences before it, in order; those of another heading do not count. "I" is the `author`.
    """
    text, _ = opening(sentence.text.lstrip("\"“'‘"))
    match = _OPENS.match(text)
    near = [other for other in before[-REACH:] if other.heading == sentence.heading]
    if not match or _NO_THING.match(text):
        return None
    found = author if match["author"] else _points_at(match, near)
    start = sentence.text.lower().find(match[0].strip().lower())
    if not found or start < 0:
        return None
    if match["owner"]:
        found += "’" if found.endswith("s") else "’s"
    return Antecedent(found, start + len(match[0].strip()), match[0].strip())


def _points_at(match: re.Match[str], before: Sequence[Sentence]) -> str:
    if not before:
        return ""
    if match["noun"]:
        return _noun_again(match["noun"], before[-1].text)
    owner = (match["owner"] or "").strip().lower()
    return _subject(_OWNERS.get(owner, owner) or match["pronoun"].lower(), before)


def _subject(pronoun: str, before: Sequence[Sentence]) -> str:
    """The last subject that the text names, where each sentence since goes on with the same pronoun."""
    if pronoun in {"he", "she"}:
        return _person(before)
    for other in reversed(before):
        text, _ = opening(other.text.lstrip("\"“'‘"))
        if re.match(rf"{pronoun}\b", text, re.IGNORECASE):
            continue
        if text.split(" ", 1)[0].lower() in PREPOSITIONS and ", " in text:  # "in most firms, marketing …"
            text = text.split(", ", 1)[1]
        named, rest = ("", "") if "?" in text else _named(text)
        if not named or _plural(named) != (pronoun == "they"):
            return ""
        alone = not _OTHER_THING.search(rest) or _copula(rest)
        return named if "," not in rest and (pronoun == "they" or alone) else ""
    return ""


def _named(text: str) -> tuple[str, str]:
    """The subject of `text`, a noun with what belongs to it, and what follows; "" where it is no plain one."""
    found = tokens(text)
    at = finite_verb(found)
    first = found[0].lower() if found else ""
    plain = all(token[0].isalnum() for token in found[: max(at, 0)])
    if not 0 < at <= LONGEST or first in PREPOSITIONS | CONJUNCTIONS or not plain:
        return "", ""
    if found[at - 1].lower() in {"who", "that", "which"}:  # the verb is one of a relative clause
        return "", ""
    while at > 1 and (found[at - 1].lower().endswith("ly") or found[at - 1].lower() in _LOOSE):
        at -= 1
    match = re.match(r"\s+".join(map(re.escape, found[:at])) + r"\b", text)
    if not match or _NO_NAME.search(match[0]):
        return "", ""
    return match[0], text[match.end() :].strip()


def _copula(rest: str) -> bool:
    return rest.split(maxsplit=1)[0].lower() in BE if rest else False


def _plural(named: str) -> bool:
    low = [word.lower() for word in named.split()]
    head = low[: next((i for i, word in enumerate(low) if word in _HEAD_ENDS), len(low))] or low
    plural = head[-1].endswith("s") and not head[-1].endswith(("ss", "us", "is", "'s", "’s")) and head[-1] not in _SAME
    return (plural or head[-1] in _PEOPLE or "and" in head) and low[0] not in {"a", "an", "every", "each", "one"}


def _person(before: Sequence[Sentence]) -> str:
    """The one full name in the sentences before, "" where there is none or another."""
    names = {name for other in before for match in _PERSON.finditer(other.text) if (name := _without_lead(match[0]))}
    somebody = any(_SOMEBODY.search(other.text) for other in before)
    return names.pop() if len(names) == 1 and not somebody else ""


def _without_lead(name: str) -> str:
    """A name without the word that only begins its sentence: "Take Margit Sollund", "At Torrin"; "" for one word."""
    first, _, rest = name.partition(" ")
    bare = rest if first.lower() in _NO_NOUNS else name
    return bare if " " in bare else ""


def _noun_again(noun: str, text: str) -> str:
    """The noun that "these accounts" takes up, with its attributes: "certified business accounts"; "" without any."""
    if noun in _NO_NOUNS | _LOOSE:
        return ""
    match = re.search(rf"((?:[\w’'-]+\s+){{1,3}}){re.escape(noun)}\b", text)
    if not match:
        return ""
    kept: list[str] = []
    for word in reversed(match[1].split()):
        low = word.lower()
        attribute = low.endswith("ed") and kept  # "certified business accounts"
        if (low in _NO_NOUNS and not attribute) or low[0].isdigit() or low.endswith("ly"):
            break
        kept.append(word)
    return " ".join([*reversed(kept), noun]) if kept else ""
