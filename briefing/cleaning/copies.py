"""Documents in, the same articles once each out: copies on another site become one document that names both sources.

Two documents are copies where most runs of four words (six Chinese characters) of the shorter one stand in the other
as well: Broder's shingles (On the resemblance and containment of documents, 1997), a sample of them for finding which
documents to compare, so that the cost grows with their number and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from zlib import crc32

from briefing.document import Document
from briefing.language import is_han, length, words

_RUN = 4  # words, or
_HAN_RUN = 6  # characters
_SAMPLE = 8  # one run in so many finds the documents to compare
_SAME = 0.5  # of the runs of the shorter one; a few words changed in every sentence leave so many
_FEWEST = 20  # runs that a document must have to be compared
_FULLER = 1.2  # times as long: a copy worth having instead


def merged(documents: Sequence[Document]) -> list[Document]:
    """`documents` in order, the copies of one article as one: the first of them or, where another is a fifth longer,
    that one, with what it does not say of itself from the others, and their sources in `copies`."""
    runs = [_runs(document) for document in documents]
    near = _candidates(runs)
    groups: dict[int, list[int]] = {}  # by the index of their first document
    first_of: dict[int, int] = {}
    for index, own in enumerate(runs):
        same = next((other for other in sorted(near[index]) if _is_copy(own, runs[other])), index)
        first_of[index] = first_of.get(same, index)
        groups.setdefault(first_of[index], []).append(index)
    return [_merged([documents[index] for index in group]) for group in groups.values()]


def _runs(document: Document) -> frozenset[int]:
    """The runs of words of a document, as numbers."""
    tokens = words(document.text)
    size = _HAN_RUN if sum(map(is_han, tokens)) * 2 > len(tokens) else _RUN
    found = frozenset(crc32(" ".join(tokens[start : start + size]).encode()) for start in range(len(tokens) - size + 1))
    return found if len(found) >= _FEWEST else frozenset()


def _is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one and other) and len(one & other) >= _SAME * min(len(one), len(other))


def _merged(group: Sequence[Document]) -> Document:
    if len(group) == 1:
        return group[0]
    first = group[0]
    fullest = max(group, key=lambda document: length(document.text))
    kept = fullest if length(fullest.text) > _FULLER * length(first.text) else first
    others = [document for document in group if document is not kept]
    titled = next((document for document in (kept, *others) if not document.title_made), kept)
    return replace(
        kept,
        title=titled.title,
        title_made=titled.title_made,
        byline=_first(kept.byline, (other.byline for other in others)),
        date=_first(kept.date, (other.date for other in others)),
        site=_first(kept.site, (other.site for other in others)),
        copies=tuple(source for other in others for source in (other.source, *other.copies)),
    )


def _first(own: str, others: Iterable[str]) -> str:
    return next(filter(None, (own, *others)), "")


def _candidates(runs: Sequence[frozenset[int]]) -> dict[int, set[int]]:
    """For each document those before it that share a sampled run."""
    seen: defaultdict[int, list[int]] = defaultdict(list)
    found: dict[int, set[int]] = {}
    for index, own in enumerate(runs):
        sampled = [run for run in own if run % _SAMPLE == 0]
        found[index] = {other for run in sampled for other in seen[run]}
        for run in sampled:
            seen[run].append(index)
    return found
