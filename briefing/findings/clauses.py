"""Clauses that can stand alone: a text and a range of it in, the ranges around it that may be shown out."""

from __future__ import annotations

import re

_LIMITED = re.compile(
    r"[\s,;:，；：]*(?:if|unless|only|when|until|provided|as long as|but only|but not|如果|除非|只要)", re.IGNORECASE
)
_SCOPE = re.compile(
    r"\s*(?:and\s+|but\s+)?(?:of|among|in|for|with|at|on|during|by|from|according|compared|unlike|without|within|under)\b|"
    r"[在对對从從与與比]|其中|关于|關於",
    re.IGNORECASE,
)
_BORDERS = re.compile(r"[,;:，；：]\s*(?:and\s+|but\s+|while\s+|so\s+)?|\s+(?:such as|because)\s+(?:the\s+)?")
# what may not be cut off before a clause: it says whose claim that is, or on what condition it holds
_GOVERNS = re.compile(
    r"\b(?:if|unless|when|until|believ\w+|think\w*|claim\w*|say\w*|said|suppos\w*|assum\w*|expect\w*|hope\w*|not|never|no|"
    r"would|could|might|may|predict\w*|estimat\w*|suggest\w*|plan(?:s|ned)? to|want\w* to|aim\w* to|target of)\b|"
    r"[不没沒无無未非]|如果|若|当|以为|以為|认为|認為|误|誤|计划|計劃|目标|目標|预计|預計|希望|可能",
    re.IGNORECASE,
)


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges from border to border that hold `start` to `end` and leave nothing out that governs them.

    The shortest first; the whole text is one of them.
    """
    borders = list(_BORDERS.finditer(text))
    starts = [0] + [match.end() for match in borders if match.end() <= start]
    ends = [match.start() for match in borders if match.start() >= end] + [len(text)]
    ranges = [(a, b) for a in starts for b in ends if not _bound(text[:a]) and not _LIMITED.match(text[b:])]
    return sorted(ranges, key=lambda pair: pair[1] - pair[0])


def _bound(cut: str) -> bool:
    """True where what goes before a clause governs it, or says of whom or of when it speaks."""
    return bool(_GOVERNS.search(cut)) or any(_SCOPE.match(part) for part in _BORDERS.split(cut))
