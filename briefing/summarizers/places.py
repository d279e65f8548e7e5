"""Where a sentence stands: the sentences of a document in, what is around each of them out."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.document import Document, ListItem, Sentence
from briefing.language import letters
from briefing.terms import terms

REACH, RARE = 3, 3  # sentences back, and times in all, of a word that only its neighbours speak of


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a document speaks of: each term with the numbers of the sentences that name it, and these in lower case."""

    at: Mapping[str, Sequence[int]]
    texts: Sequence[str]

    def before(self, term: str, number: int, reach: int = 0) -> bool:
        """True where a sentence before `number`, or one of the `reach` before it, names `term`."""
        found = self.at.get(term, ())
        return any(number - reach <= place < number for place in found) if reach else bool(found and found[0] < number)

    def around(self, number: int, reach: int = 2) -> list[str]:
        """The sentences up to `reach` before and behind `number`."""
        first = max(0, number - reach)
        return [*self.texts[first:number], *self.texts[number + 1 : number + reach + 1]]

    def count(self, term: str) -> int:
        """How many sentences name `term`."""
        return len(self.at.get(term, ()))


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence with what stands around it: its number among all, its standing in paragraph and section."""

    sentence: Sentence
    number: int
    of: int
    rating: float
    first: bool
    last: bool
    opens: bool
    listed: bool
    title: frozenset[str]
    heading: frozenset[str]
    after: str
    mentions: Mentions

    def takes_up(self, term: str) -> bool:
        """True for a term that only its neighbours speak of: the last sentences, and hardly any other."""
        rare = self.mentions.count(term) <= RARE and term not in self.title | self.heading
        return rare and self.mentions.before(term, self.number, REACH)

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.sentence.text


def places(sentences: Sequence[Sentence], document: Document, ratings: Sequence[float] = ()) -> list[Place]:
    """Every sentence with what stands around it; `ratings` are scaled to mean 0, spread 1, and all 0 without any."""
    scaled = _scaled(ratings) or [0.0] * len(sentences)
    title = frozenset(terms(document.title))
    mentions = _mentions(sentences)
    found = []
    for i, sentence in enumerate(sentences):
        before = sentences[i - 1] if i else None
        after = sentences[i + 1] if i + 1 < len(sentences) else None
        found.append(
            Place(
                sentence,
                number=i,
                of=len(sentences),
                rating=scaled[i],
                first=before is None or before.span.block != sentence.span.block,
                last=after is None or after.span.block != sentence.span.block,
                opens=before is None or before.heading != sentence.heading,
                listed=isinstance(document.blocks[sentence.span.block], ListItem),
                title=title,
                heading=frozenset(terms(sentence.heading)),
                after=after.text if after and after.span.block == sentence.span.block else "",
                mentions=mentions,
            )
        )
    return found


def _scaled(ratings: Sequence[float]) -> list[float]:
    middle = sum(ratings) / len(ratings) if ratings else 0.0
    spread = math.sqrt(sum((rating - middle) ** 2 for rating in ratings) / len(ratings)) if ratings else 0.0
    return [(rating - middle) / spread if spread else 0.0 for rating in ratings]


def _mentions(sentences: Sequence[Sentence]) -> Mentions:
    at: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for term in dict.fromkeys(terms(sentence.text)):
            at[term].append(number)
    return Mentions(dict(at), [sentence.text.lower() for sentence in sentences])


def cut_off(text: str, whole: str) -> bool:
    """True where `text` ends before the sentence `whole` does."""
    return not letters(whole).endswith(letters(text)[-6:])


def cut_open(text: str, whole: str) -> bool:
    """True where `text` begins behind the start of the sentence `whole`."""
    return not letters(whole).startswith(letters(text)[:6])
