"""Texts in, how much of what one says the others say as well out: a line of the page shares little with its article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from briefing.language import HAN, words

_CONTENT = 4  # letters of a word that says something
_HAN_PAIR = re.compile(f"[{HAN}](?=([{HAN}]))")


def said(texts: Iterable[str]) -> Counter[str]:
    """In how many of `texts` each content word stands: a word of four letters and more, a pair of Chinese
    characters."""
    return Counter(word for text in texts for word in _content(text))


def shared(text: str, counts: Mapping[str, int]) -> float:
    """The share of the content words of `text`, one of the texts counted, that stand in others; a half without any."""
    own = _content(text)
    return sum(counts[word] > 1 for word in own) / len(own) if own else 0.5


def recurring(text: str, whole: str) -> float:
    """The share of the content words of `text`, a part of `whole` (in small letters), that stand in it once more."""
    own = _content(text)
    return sum(whole.count(word) > text.lower().count(word) for word in own) / len(own) if own else 0.5


def _content(text: str) -> set[str]:
    return {word for word in words(text) if len(word) >= _CONTENT} | {
        pair[0] + pair[1] for pair in _HAN_PAIR.finditer(text)
    }
