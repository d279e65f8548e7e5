"""Choosing and ordering: rated sentences of one document in, fit key points out, most important first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefing.document import Sentence
from briefing.language import crowds, length
from briefing.points import KeyPoint
from briefing.summarizers.antecedents import REACH
from briefing.summarizers.passages import passage
from briefing.summarizers.shortening import shorten_in_context
from briefing.summarizers.terms import terms

SHARE, LEAST = 0.35, 4  # of the article's words at most, but at least so many points where there are any
TWIN = 0.6  # share of common terms from which two points say the same
REDUNDANCY = 2.0  # how much of a rating (in standard deviations) a point loses for repeating those before it
LONG = 0.5  # how much of a rating (in thirds of its range) a passage loses to a line
MOST = 600  # sentences that are looked at: the best rated


def select(sentences: Sequence[Sentence], ratings: Sequence[float]) -> tuple[KeyPoint, ...]:
    """The points worth showing: the best of every section first, then the next best, near-duplicates once."""
    best = sorted(range(len(sentences)), key=lambda i: (-ratings[i], i))[:MOST]
    points = {i: point for i in best if (point := _point(sentences, i))}
    scaled = [rating - LONG * (i in points and crowds(points[i].text)) for i, rating in enumerate(_scaled(ratings))]
    order = _order(points, scaled, _sections(sentences, points))
    budget = SHARE * sum(length(sentence.text) for sentence in sentences)
    chosen: list[KeyPoint] = []
    for index in order:
        size = length(points[index].text)
        if len(chosen) >= LEAST and size > budget:
            break
        budget -= size
        chosen.append(replace(points[index], rank=len(chosen)))
    return tuple(chosen)


def _point(sentences: Sequence[Sentence], index: int) -> KeyPoint | None:
    """The sentence as a line or, where it makes none, as a passage."""
    sentence = sentences[index]
    before = sentences[max(0, index - REACH) : index]
    return shorten_in_context(sentence, before) or passage(sentence, before[-1] if before else None)


def _scaled(ratings: Sequence[float]) -> list[float]:
    low, high = min(ratings, default=0.0), max(ratings, default=0.0)
    return [3 * (rating - low) / (high - low) if high > low else 0.0 for rating in ratings]


def _sections(sentences: Sequence[Sentence], points: dict[int, KeyPoint]) -> dict[int, tuple[str, int]]:
    """Which section each point belongs to: its heading or, in a document without any, its paragraph."""
    headed = len({sentence.heading for sentence in sentences if sentence.heading}) > 1
    return {i: (sentences[i].heading, 0) if headed else ("", sentences[i].span.block) for i in points}


def _order(points: dict[int, KeyPoint], ratings: Sequence[float], sections: dict[int, tuple[str, int]]) -> list[int]:
    """Rounds over the sections; in each round every section gives its best point left, the best of the round first."""
    found = {i: frozenset(terms(point.text)) for i, point in points.items()}
    left: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i in sorted(points):
        left[sections[i]].append(i)
    order: list[int] = []
    while any(left.values()):
        round_ = []
        for section in sorted(left):
            candidates = [i for i in left[section] if not _twin(found[i], [found[j] for j in order])]
            left[section] = candidates
            if not candidates:
                continue
            pick = max(candidates, key=lambda i: (ratings[i] - REDUNDANCY * _overlap(found[i], found, order), -i))
            candidates.remove(pick)
            round_.append(pick)
        fresh: list[int] = []
        for i in sorted(round_, key=lambda i: (-ratings[i], i)):
            if not _twin(found[i], [found[j] for j in fresh]):
                fresh.append(i)
        order += fresh
    return order


def _twin(own: frozenset[str], others: Sequence[frozenset[str]]) -> bool:
    return any(
        own and len(own & other) / min(len(own), len(other) or 1) > TWIN + 0.2 * (len(own) < 5)
        for other in others
        if other
    )


def _overlap(own: frozenset[str], found: dict[int, frozenset[str]], order: Sequence[int]) -> float:
    return max((len(own & found[j]) / (len(own | found[j]) or 1) for j in order), default=0.0)


def extract(sentences: Sequence[Sentence], ratings: Sequence[float], *, varied: bool = True) -> list[int]:
    """All sentences by rating, best first; where `varied`, each loses for what those before it have said already."""
    if not varied:
        return sorted(range(len(sentences)), key=lambda i: (-ratings[i], i))
    found = [frozenset(terms(sentence.text)) for sentence in sentences]
    scaled, left, order = _scaled(ratings), set(range(len(sentences))), list[int]()
    worst = [0.0] * len(sentences)
    while left:
        pick = max(left, key=lambda i: (scaled[i] - REDUNDANCY * worst[i], -i))
        left.remove(pick)
        order.append(pick)
        for i in left:
            union = len(found[i] | found[pick]) or 1
            worst[i] = max(worst[i], len(found[i] & found[pick]) / union)
    return order
