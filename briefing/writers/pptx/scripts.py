"""Text in, pieces of one script each out, with the language tag that Office wants on each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.language import HAN, detect_language

_TAGS = {"en": "en-US", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}
_KANA, _HANGUL = re.compile("[\u3040-\u30ff]"), re.compile("[\uac00-\ud7af]")
# Ideographs, kana, hangul, and the punctuation and wide forms that are set with them.
_EAST = re.compile(
    rf"[{HAN}\u2e80-\u303f\u3040-\u30ff\u3100-\u31bf\uac00-\ud7af\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
_SHARED = frozenset("“”‘’…—·")  # set wide between Chinese words, narrow between Latin ones


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language tags of a slide: `latin` for its Latin text, `east` for its East Asian text."""

    latin: str
    east: str


def tongue(language: str, texts: Iterable[str]) -> Tongue:
    """The tags for a slide of `texts` in a deck in `language`; which Chinese it is, its own characters tell."""
    chinese = language.startswith("zh")
    east = "".join(_EAST.findall("".join(texts)))
    return Tongue(
        "en-US" if chinese else _TAGS.get(language, language), _east_tag(east, language if chinese else "zh-Hans")
    )


def _east_tag(text: str, default: str) -> str:
    if _KANA.search(text):
        return "ja-JP"
    if _HANGUL.search(text):
        return "ko-KR"
    found = detect_language(text, default=default) if text else default
    return _TAGS.get(found, found) if found.startswith("zh") else _TAGS.get(default, default)


def split_by_script(text: str) -> list[tuple[str, bool]]:
    """The pieces of `text` in order, each with whether it is East Asian; joined they are `text`.

    Spaces and marks stay with the piece before them, at the start with the piece after; letters and digits do not.
    """
    if not _EAST.search(text):
        return [(text, False)]
    wide = detect_language(text) != "en"
    pieces: list[tuple[str, bool]] = []
    for character in text:
        east = _is_east(character, wide)
        if pieces and (east is None or east == pieces[-1][1]):
            pieces[-1] = (pieces[-1][0] + character, pieces[-1][1])
        else:
            pieces.append((character, bool(east)))
    return _joined_start(pieces)


def _is_east(character: str, wide: bool) -> bool | None:
    if _EAST.match(character):
        return True
    if character in _SHARED and wide:
        return True
    return False if character.isalnum() else None


def _joined_start(pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """A first piece of marks alone goes with the second."""
    if len(pieces) > 1 and not any(character.isalnum() or _EAST.match(character) for character in pieces[0][0]):
        return [(pieces[0][0] + pieces[1][0], pieces[1][1]), *pieces[2:]]
    return pieces
