"""Text in, whether anybody could read it: a font without a character map gives symbols in place of letters."""

from __future__ import annotations

import re
import unicodedata

from briefing.language import is_han

_SAMPLE = 20_000  # characters
_LEAST = 40  # letters
_VOWELS = re.compile(r"[aeiouyàáâäãåæèéêëìíîïòóôöõøùúûüœ]", re.I)
_LATIN = re.compile(r"[a-zA-Z\u00c0-\u024f]")


def is_junk(text: str) -> bool:
    """Whether `text` has too many characters that are no letters, or letters that make no words."""
    sample = (
        "".join(text[:: max(1, len(text) // _SAMPLE)].split()) if len(text) > 4 * _SAMPLE else "".join(text.split())
    )
    if not sample:
        return False
    strange = sum(_is_strange(character) for character in sample)
    letters = sum(character.isalpha() for character in sample)
    if strange > 0.15 * len(sample) or (
        len(sample) >= 200 and letters + sum(map(str.isdigit, sample)) < 0.4 * len(sample)
    ):
        return True
    return _has_no_words(sample)


def _is_strange(character: str) -> bool:
    return character == "\ufffd" or unicodedata.category(character) in ("Co", "Cn", "Cc", "Cs")


def _has_no_words(sample: str) -> bool:
    """Whether Latin letters come without vowels, as those of a font with its own order do."""
    latin = _LATIN.findall(sample)
    han = sum(map(is_han, sample))
    if len(latin) < _LEAST or han > len(latin):
        return False
    vowels = len(_VOWELS.findall("".join(latin)))
    return not 0.2 * len(latin) < vowels < 0.75 * len(latin)
