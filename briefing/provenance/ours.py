"""The deck's own words: what is a label, and which pattern of the labels a text was made by, with its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from itertools import pairwise
from string import Formatter

from briefing.labels import every_language, is_count_word
from briefing.language import letters

_OF_NOTES = ("source_note", "picture_note", "language", "guide", "deed", "deeds", "asked")
_OWNER = ("’s", "'s", "’", "'")
_JOINERS = ("and_", "comma")
COUNTS = 999  # the highest number that counts something


@cache
def _texts() -> tuple[tuple[str, str], ...]:
    """(name, text) of every label and pattern in every language that can stand on a slide or in a brief."""
    found: list[tuple[str, str]] = []
    for said in every_language():
        for name in (field.name for field in fields(said) if field.name not in _OF_NOTES):
            value = getattr(said, name)
            found += [(name, text) for text in ((value,) if isinstance(value, str) else value)]
    return tuple(dict.fromkeys(found))


@cache
def _labels() -> frozenset[str]:
    """The letters of every label, and of every stretch between the fields of a pattern."""
    pieces = (piece for _, text in _texts() for piece, *_ in Formatter().parse(text))
    return frozenset(letters(piece) for piece in pieces) - {""}


def is_label(text: str) -> bool:
    """True for a label, the words of a pattern around one of its fields, the word for a count, or the ending that
    makes an owner of a name."""
    return letters(text) in _labels() or is_count_word(text.strip()) or text in _OWNER


def is_count(text: str) -> bool:
    """True for a number that counts slides, articles, steps or times."""
    return text.isascii() and text.isdecimal() and int(text) <= COUNTS


@cache
def joiner() -> re.Pattern[str]:
    """What stands between the items of a list that a label makes."""
    marks = sorted({text for name, text in _texts() if name in _JOINERS}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, marks)))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(name, expression) of every pattern that has words of its own."""
    found = []
    for name, text in _texts():
        pieces = list(Formatter().parse(text))
        if len(pieces) < 2 and not pieces[0][1]:
            continue
        if any(letters(piece) for piece, *_ in pieces):
            more = r"(?P<again>\s\d+)?" if name == "continued" else ""
            made = "".join(re.escape(piece) + (f"(?P<{field}>.+)" if field else "") for piece, field, *_ in pieces)
            found.append((name, re.compile(made + more, re.IGNORECASE)))
    return tuple(found)


def parted(text: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """For each pattern that may have made `text`, its name and the pieces of `text`: (field, words), in order; the
    words of the pattern have the field ""."""
    for name, pattern in _patterns():
        match = pattern.fullmatch(text)
        if not match:
            continue
        taken = sorted((match.span(field), field) for field, value in match.groupdict().items() if value)
        edges = [((0, 0), ""), *taken, ((len(text), len(text)), "")]
        pieces = []
        for ((_, end), _), ((start, stop), field) in pairwise(edges):
            pieces += [("", text[end:start]), (field, text[start:stop])]
        yield name, [(field, words) for field, words in pieces if words]
