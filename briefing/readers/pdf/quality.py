"""Text in, whether anybody could read it: a font without a character map gives symbols in place of letters."""

from __future__ import annotations

import re
import unicodedata

_SAMPLE = 20_000  # characters
_LEAST = 40  # letters
_ENOUGH, _READ = 200, 0.4  # characters, and the share of letters and digits that any text has
_STRANGE = 0.15
_LEADERS = re.compile(r"[.·…_-]{3,}")
_VOWELS = re.compile(r"[aeiouyàáâäãåæèéêëìíîïòóôöõøùúûüœ]", re.I)
_LATIN = re.compile(r"[a-zA-Z\u00c0-\u024f]")


def is_junk(text: str) -> bool:
    """Whether `text` has too many characters that are no letters, or letters that make no words."""
    text = "".join(_LEADERS.sub("", text).split())
    sample = text[:: max(1, len(text) // _SAMPLE)]
    if not sample:
        return False
    read = sum(character.isalnum() for character in sample)
    few = len(sample) >= _ENOUGH and read < _READ * len(sample)
    return few or is_strange(sample, _STRANGE) or _has_no_words(sample)


def is_strange(text: str, share: float = 0.3) -> bool:
    """Whether more than `share` of `text` is in characters that no font shows the same way."""
    return sum(_is_strange(character) for character in text) > share * len(text)


def _is_strange(character: str) -> bool:
    return character == "\ufffd" or unicodedata.category(character) in ("Co", "Cn", "Cc", "Cs")


def _has_no_words(sample: str) -> bool:
    """Whether Latin letters come without vowels, as those of a font with its own order do."""
    latin = "".join(_LATIN.findall(sample))
    if len(latin) < _LEAST or 2 * len(latin) < sum(map(str.isalpha, sample)):
        return False
    return not 0.2 * len(latin) < len(_VOWELS.findall(latin)) < 0.75 * len(latin)
