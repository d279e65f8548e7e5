"""Pinyin left in brackets behind Chinese characters by a converter: taken out."""

from __future__ import annotations

import re

from briefing.cleaning.blocks import map_text
from briefing.document import Document
from briefing.language import HAN

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü"
_SYLLABLES = rf"[a-zA-Z{_TONED}]{{1,28}}(?:[ '’-][a-zA-Z{_TONED}]{{1,28}}){{0,5}}"
_BRACKETED = re.compile(rf"(?<=[{HAN}])\s?[(（]\s?({_SYLLABLES})\s?[)）](?: (?=[{HAN}，。；：、！？]))?")
_HAS_TONE = re.compile(f"[{_TONED}]", re.IGNORECASE)
_ONE_SYLLABLE = re.compile(r"(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?[aeiou]{1,3}(?:n|ng|r)?")
_ANY_TONE = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", "aaaaeeeeiiiioooouuuuvvvvv")
_WORD = re.compile(r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?[aeiouv]{1,3}(?:ng|n|r)?['’ -]?)+", re.I)
_OFTEN = 3  # toned brackets that make a toneless one (了(le)) pinyin as well


def pinyin(document: Document) -> Document:
    """Without readings in brackets; one without a tone mark goes only where readings with tone marks are many."""
    text = f"{document.title}\n{document.text}"
    if not _HAS_TONE.search(text):
        return document
    toned = sum(bool(_HAS_TONE.search(reading)) for reading in _BRACKETED.findall(text))
    if not toned:
        return document

    def without(match: re.Match[str]) -> str:
        reading = match[1]
        toneless = toned >= _OFTEN and reading.islower() and _ONE_SYLLABLE.fullmatch(reading)
        whole = _HAS_TONE.search(reading) and _WORD.fullmatch(reading.lower().translate(_ANY_TONE))
        return "" if whole or toneless else match[0]

    return map_text(document, lambda text: _BRACKETED.sub(without, text))
