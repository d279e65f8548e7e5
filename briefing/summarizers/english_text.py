"""Small questions about a piece of English text: whether it stands alone, whether it lies inside a list, its names."""

from __future__ import annotations

import re

from briefing.language import words
from briefing.summarizers.english_words import DANGLING, SINGLE
from briefing.summarizers.grammar import is_clause, tokens


def named(kind: str, cut: str) -> str:
    """The name of a deletion: its kind and, quoted and in brief, the words that went."""
    cut = " ".join(cut.split()).strip(" ,")
    return f"{kind} '{cut if len(cut) <= 60 else cut[:57] + '…'}'"


def capital(text: str) -> str:
    """`text` with its first letter in upper case, unless the word is written with a capital inside (iPad)."""
    first = text.split(" ", 1)[0]
    at = next((i for i, letter in enumerate(first) if letter.isalpha()), 0)
    if any(letter.isupper() for letter in first[at + 1 :]) or any(letter.isdigit() for letter in first[:at]):
        return text
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def in_list(cut: str) -> bool:
    """True where a tail begins inside a list: a short item first, then "and" or "or"."""
    rest = cut.strip(" ,;")
    joined = re.match(r"(?:and|or|as well as)\s+", rest)
    if not joined and not re.search(r",\s*(?:and|or)\b", rest):
        return False
    item = rest[joined.end() :] if joined else rest
    first = re.split("," if joined else r",|\band\b|\bor\b|\bas well as\b", item)[0]
    return len(words(first)) <= 6 and not is_clause(first) and not SINGLE.match(rest)


def balanced(text: str) -> bool:
    """True where every quotation mark and bracket of `text` has its partner."""
    pairs = ("“”", "()", "[]", "「」", "『』", "《》", "（）")
    return text.count('"') % 2 == 0 and all(text.count(pair[0]) == text.count(pair[1]) for pair in pairs)


def self_contained(text: str, *, split: bool = False) -> bool:
    """True where `text` begins with no word that points at an earlier sentence (`split`: an earlier clause)."""
    bare = text.lstrip("\"“'‘")
    return not DANGLING.match(bare) and not (
        split and tokens(bare)[0].lower() in {"it", "there", "one", "both", "he", "she"}
    )
