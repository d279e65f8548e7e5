"""Causes: the key points of a document in, those that say what comes of what out, each parted into the two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.document import Document, Sentence
from briefing.findings.lines import Shorten, capital, size
from briefing.points import Cause, KeyPoint

AMONG = 0.5  # of the points, in the order of their worth: those that a deck may well show
LEAST, MOST = 3.0, 14.0  # words of a cause or of a consequence
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?P<effect>[^;:]+?),?\s+(?<!not )(?<!not just )because\s+(?!of\b)(?P<cause>[^;:]+)$",
        r"^(?:because|since)\s+(?!of\b)(?P<cause>[^,;:]+),\s+(?P<effect>[^;:]+)$",
        r"^(?P<cause>[^;:]+?),\s+(?:so|and so|and therefore|and as a result)\s+(?!(?:that|far|much|many)\b)"
        r"(?P<effect>[^;:]+)$",
        r"^(?:因[为為]|由[于於])(?P<cause>[^，；：]+)，(?:所以|因此)?(?P<effect>[^；：]+)$",
        r"^(?P<effect>[^；：]+?)[，,](?:是|正是)?因[为為](?P<cause>[^；：]+)$",
        r"^(?P<cause>[^；：]+?)[，,](?:所以|因此|于是|於是|結果|结果)[，,]?(?P<effect>[^；：]+)$",
    )
)
_LEAD = re.compile(r"^(?:then|so|therefore)\s+", re.IGNORECASE)
# a denied reason is none, and a question gives none
_NO_CAUSE = re.compile(
    r"\bnot (?:only |just |simply )?because\b|[?？]|不是因[为為]|并非因[为為]|並非因[为為]", re.IGNORECASE
)


def find(
    _document: Document, _sentences: Sequence[Sentence], points: Sequence[KeyPoint], _shorten: Shorten
) -> list[Cause]:
    """The causes among the better half of the points, in reading order; one alone is an ordinary point, and left."""
    best = [point for point in points if point.rank <= AMONG * len(points)]
    found = [cause for point in best if (cause := _parted(point))]
    return sorted(found, key=lambda cause: cause.point.span.start) if len(found) > 1 else []


def _parted(point: KeyPoint) -> Cause | None:
    if _NO_CAUSE.search(point.text) or point.text.startswith("["):
        return None
    match = next((match for pattern in _PATTERNS if (match := pattern.match(point.text))), None)
    if not match:
        return None
    cause, effect = (capital(_LEAD.sub("", match[side].strip(" ,，"))) for side in ("cause", "effect"))
    short = all(LEAST <= size(side) <= MOST for side in (cause, effect))
    return Cause(cause, effect, point) if short else None
