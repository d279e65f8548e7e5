"""Choosing and ordering: rated sentences of one document in, fit key points out, those that say most a word first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.document import Document, Sentence
from briefing.language import is_chinese, length
from briefing.points import KeyPoint
from briefing.summarizers import worth
from briefing.summarizers.antecedents import AUTHOR, REACH
from briefing.summarizers.grammar import is_imperative
from briefing.summarizers.parts import parts
from briefing.summarizers.passages import passage
from briefing.summarizers.places import Place, places
from briefing.summarizers.shortening import shorten_in_context
from briefing.summarizers.standing import stands
from briefing.terms import terms

TWIN = 0.6  # share of common terms from which two points say the same
REDUNDANCY = 1.0  # share of its worth that a point loses for each share of terms that one before it has said
AGAIN = 2.0  # by how much less the next point of a section counts than the one before it
DENSE = 0.6  # power of its length that the worth of a point is divided by: 0 for its worth as it is, 1 for that a word
FEW = 12.0  # words that a short point counts as: below that it says less, not the same in fewer words
SAYS, TERMS = 3.5, 2  # words and terms of the shortest point: "the order mattered" says nothing by itself
FULL = 6.0  # words of a shortest English point that is no order
CLEARLY = 1.8  # power of how likely a point is understood by itself that its worth is multiplied by
ALONE = 0.5  # how likely one statement of a sentence is understood at least
UNCLEAR = 0.1  # how likely it is at least
MOST = 600  # sentences that are looked at: the best rated
REPEATED = 2.0  # how much of a rating a whole sentence loses for repeating those before it


def select(
    sentences: Sequence[Sentence], ratings: Sequence[float], document: Document, *, bare: bool = False
) -> tuple[KeyPoint, ...]:
    """The points fit to show, in the order in which they are worth their words; near-duplicates once.

    Every section gives its best early. `bare` takes the ratings alone for what a point is worth; else they are one of
    the signals of `worth`, `reasons` of a point names the strongest, and what hardly anybody would understand is left
    out.
    """
    best = sorted(range(len(sentences)), key=lambda i: (-ratings[i], i))[:MOST]
    spots = places(sentences, document, ratings)
    points = {i: point for i in sorted(best) if (point := _point(sentences, spots[i], document))}
    likely: dict[int, float]
    if bare:
        scaled = _scaled(ratings)
        likely = {i: scaled[i] for i in points}
    else:
        points = {i: point for i, point in points.items() if point.stands >= UNCLEAR}
        told = {i: worth.odds(spots[i]) for i in points}
        likely = {i: points[i].stands ** CLEARLY / (1 + math.exp(-value)) for i, (value, _) in told.items()}
        points = {i: replace(point, reasons=told[i][1]) for i, point in points.items()}
    order = _order(points, likely, _sections(sentences, points))
    return tuple(replace(points[index], rank=rank) for rank, index in enumerate(order))


def _point(sentences: Sequence[Sentence], spot: Place, document: Document) -> KeyPoint | None:
    """The sentence as a line or, where it makes none, as a passage, or the clearest of its statements."""
    before = sentences[max(0, spot.number - REACH) : spot.number]
    line = shorten_in_context(spot.sentence, before, document.byline or AUTHOR)
    if line and not _says(line):
        return None
    whole = line or passage(spot.sentence, before[-1] if before else None)
    if whole:
        return replace(whole, stands=stands(whole.text, spot))
    told = [replace(part, stands=stands(part.text, spot)) for part in parts(spot.sentence) if _says(part)]
    clear = [part for part in told if part.stands >= ALONE]
    return max(clear, key=lambda part: part.stands, default=None)


def _says(line: KeyPoint) -> bool:
    return length(line.text) >= _least(line.text) and len(terms(line.text)) >= TERMS


def _least(text: str) -> float:
    """Words that a point needs: an order needs fewer, and a Chinese line says more in as many."""
    return SAYS if is_chinese(text) or is_imperative(text) else FULL


def _scaled(ratings: Sequence[float]) -> list[float]:
    low, high = min(ratings, default=0.0), max(ratings, default=0.0)
    return [(rating - low) / (high - low) if high > low else 0.0 for rating in ratings]


def _sections(sentences: Sequence[Sentence], points: dict[int, KeyPoint]) -> dict[int, tuple[str, int]]:
    """Which section each point belongs to: its heading or, in a document without any, its paragraph."""
    headed = len({sentence.heading for sentence in sentences if sentence.heading}) > 1
    return {i: (sentences[i].heading, 0) if headed else ("", sentences[i].span.block) for i in points}


def _order(points: dict[int, KeyPoint], likely: dict[int, float], sections: dict[int, tuple[str, int]]) -> list[int]:
    """The points one by one, each time the one that adds most for its length to those before it."""
    found = {i: frozenset(terms(point.text)) for i, point in points.items()}
    size = {i: max(FEW, length(point.text)) ** DENSE for i, point in points.items()}
    said = dict.fromkeys(points, 0.0)
    given: Counter[tuple[str, int]] = Counter()
    order: list[int] = []
    left = set(points)
    while left:
        pick = max(
            left, key=lambda i: (likely[i] * (1 - REDUNDANCY * said[i]) / AGAIN ** given[sections[i]] / size[i], -i)
        )
        left.remove(pick)
        order.append(pick)
        given[sections[pick]] += 1
        twins = {i for i in left if _twin(found[i], found[pick])}
        left -= twins
        for i in left:
            said[i] = max(said[i], _overlap(found[i], found[pick]))
    return order


def _twin(own: frozenset[str], other: frozenset[str]) -> bool:
    if not own or not other:
        return False
    return len(own & other) / min(len(own), len(other)) > TWIN + 0.2 * (len(own) < 5)


def _overlap(own: frozenset[str], other: frozenset[str]) -> float:
    return len(own & other) / (len(own | other) or 1)


def extract(sentences: Sequence[Sentence], ratings: Sequence[float], *, varied: bool = True) -> list[int]:
    """All sentences by rating, best first; where `varied`, each loses for what those before it have said already."""
    if not varied:
        return sorted(range(len(sentences)), key=lambda i: (-ratings[i], i))
    found = [frozenset(terms(sentence.text)) for sentence in sentences]
    scaled, left, order = [3 * rating for rating in _scaled(ratings)], set(range(len(sentences))), list[int]()
    worst = [0.0] * len(sentences)
    while left:
        pick = max(left, key=lambda i: (scaled[i] - REPEATED * worst[i], -i))
        left.remove(pick)
        order.append(pick)
        for i in left:
            worst[i] = max(worst[i], _overlap(found[i], found[pick]))
    return order
