"""Languages and scripts: which one a text is in, where its sentences end, which words it has.

Strings in, strings and offsets out; nothing here knows of documents.
"""

from __future__ import annotations

import re

HAN = r"\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(rf"[{HAN}]|[^\W_{HAN}]+(?:['’.\-][^\W_{HAN}]+)*")


def is_han(character: str) -> bool:
    """True for one Chinese character (not for Chinese punctuation)."""
    return bool(_HAN.match(character))


def han_share(text: str) -> float:
    """The share of Chinese characters among all letters and digits of `text`, 0.0 for none at all."""
    letters = sum(character.isalnum() for character in text)
    return len(_HAN.findall(text)) / letters if letters else 0.0


def detect_language(text: str, default: str = "en") -> str:
    """"en", "zh-Hans" or "zh-Hant"; `default` where the text has no letters or its script decides nothing."""
    raise NotImplementedError


def split_sentences(text: str, language: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence in `text`, in order, without the white space around it; nothing is lost between them."""
    raise NotImplementedError


def words(text: str) -> list[str]:
    """The words of `text` in lower case: runs of letters and digits, each Chinese character on its own."""
    return [match.lower() for match in _WORD.findall(text)]


def length(text: str) -> float:
    """How long `text` is to read, in English words: two Chinese characters count as one word."""
    han = len(_HAN.findall(text))
    return len(_WORD.findall(text)) - han + han / 2
