"""The project's own rating: sentences of one document in, one rating each out, from five signals that need no model."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from statistics import fmean, pstdev

from briefing.document import Document, Sentence
from briefing.language import length
from briefing.summarizers.terms import terms

# weights by hand on the development sets: half by overlap with the rest, half by where a sentence stands and what it names
OVERLAP, CENTROID, PLACE, TITLE, LENGTH = 1.0, 1.0, 0.9, 0.6, 0.8
PIECE = 250  # overlap is quadratic: above this many sentences it is taken within pieces


def blend(sentences: Sequence[Sentence], document: Document) -> list[float]:
    """A rating a sentence: z(overlap) + z(tf-idf centroid), place in document and section, title and heading, length."""
    found = [terms(sentence.text) for sentence in sentences]
    title = set(terms(document.title))
    parts = (
        (OVERLAP, _z(reduction(found))),
        (CENTROID, _z(_centroid(found))),
        (PLACE, _places(sentences)),
        (TITLE, [_naming(words, title, sentence.heading) for words, sentence in zip(found, sentences, strict=True)]),
        (LENGTH, [_fitness(sentence.text) for sentence in sentences]),
    )
    return [sum(weight * values[i] for weight, values in parts) for i in range(len(sentences))]


def reduction(found: Sequence[Sequence[str]]) -> list[float]:
    """The Reduction rating of each sentence of terms: shared terms with every other one over the logs of both lengths.

    The same figures as sumy's ReductionSummarizer (after A. Fabish), without the .4 s of importing it.
    """
    ratings = [0.0] * len(found)
    for start in range(0, len(found), PIECE):
        piece = [Counter(words) for words in found[start : start + PIECE]]
        _rate_piece(piece, ratings, start)
    return ratings


def _rate_piece(piece: Sequence[Counter[str]], ratings: list[float], start: int) -> None:
    logs = [math.log(count.total()) if count else 0.0 for count in piece]
    holders: dict[str, list[int]] = defaultdict(list)
    for index, count in enumerate(piece):
        shared: dict[int, int] = defaultdict(int)
        for term, times in count.items():
            for other in holders[term]:
                shared[other] += times * piece[other][term]
            holders[term].append(index)
        for other, common in shared.items():
            norm = logs[index] + logs[other]
            rank = common / norm if norm else 0.0
            ratings[start + index] += rank
            ratings[start + other] += rank


def _centroid(found: Sequence[Sequence[str]]) -> list[float]:
    seen = Counter(term for words in found for term in set(words))
    weight = {term: math.log(1 + len(found) / count) for term, count in seen.items()}
    centre = {term: count * weight[term] for term, count in Counter(t for words in found for t in words).items()}
    norm = math.sqrt(sum(value * value for value in centre.values())) or 1.0
    return [_cosine(Counter(words), weight, centre, norm) for words in found]


def _cosine(count: Counter[str], weight: dict[str, float], centre: dict[str, float], norm: float) -> float:
    own = math.sqrt(sum((times * weight[term]) ** 2 for term, times in count.items()))
    return sum(times * weight[term] * centre[term] for term, times in count.items()) / (own * norm) if own else 0.0


def _places(sentences: Sequence[Sentence]) -> list[float]:
    """Early in the document, and first or second in its paragraph: news wants the former, long articles the latter."""
    total = len(sentences) or 1
    in_block: Counter[int] = Counter()
    places = []
    for index, sentence in enumerate(sentences):
        rank = in_block[sentence.span.block]
        in_block[sentence.span.block] += 1
        places.append(1.2 * math.exp(-3 * index / total) + 0.6 * (rank == 0) + 0.2 * (rank == 1))
    return places


def _naming(words: Iterable[str], title: set[str], heading: str) -> float:
    own = set(words)
    named = sum(len(own & wanted) / len(wanted) for wanted in (title, set(terms(heading))) if wanted)
    return min(named, 1.0) * 1.5


def _fitness(text: str) -> float:
    """0 at 10 to 25 words, down to -2 for fragments and for sentences of 60 words and more."""
    size = length(text)
    if size < 10:
        return max(-2.0, (size - 10) / 4)
    return max(-2.0, (25 - size) / 18) if size > 25 else 0.0


def _z(values: Sequence[float]) -> list[float]:
    if len(values) < 2:
        return [0.0] * len(values)
    middle, spread = fmean(values), pstdev(values)
    return [(value - middle) / spread if spread else 0.0 for value in values]
