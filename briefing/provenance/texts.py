"""Documents in, the place of any words in them out: in a heading, sentence or cell, or in what is said beside the text.

Words are compared without regard to case and kinds of space; a match begins and ends where words do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import accumulate, chain

from briefing.document import Document, Figure, Heading, Quote, Sentence, Span, Table
from briefing.language import HAN, letters
from briefing.points import KeyPoint
from briefing.provenance.entries import Origin

_SPACE = str.maketrans(dict.fromkeys("\u00a0\u202f\u2007\u3000", " "))
_HAN_LINE = re.compile(rf"(?<=[{HAN}，。：；、！？—])\n(?=[{HAN}“「《])")
_TOKEN = re.compile(rf"[{HAN}]|\d+(?:[.,]\d+)+|[^\W_{HAN}]+")
_POINT = re.compile(r"(?<=\d)[.,](?=\d)")
_UNIT_SPACE = re.compile(rf"(?<=\d)\s(?=[{HAN}])")  # between a figure and its unit, which a text may close up
_COUNTED = re.compile(r"^\s*(?:\d{1,2}\s*[.)、．]|[一二三四五六七八九十]{1,2}、)\s*(?=\D)")
_FEW = 4  # words of a name that is put together from neighbours
_LATIN = re.compile(rf"[^\W_{HAN}]")


def tidy(text: str) -> str:
    """`text` on one line, with plain spaces only and without the places to break that a layout adds."""
    return " ".join(_HAN_LINE.sub("", text).translate(_SPACE).replace("\u200b", "").split())


def key(text: str) -> str:
    """What two texts have in common that differ in marks, spaces and letter case only; 3.1 and 31 are two."""
    return letters(_POINT.sub("p", text))


def tokens(text: str) -> list[str]:
    """The words of `text`, folded, each Chinese character on its own: texts with equal tokens differ in marks only."""
    return _TOKEN.findall(text.casefold())


def is_subsequence(short: list[str], long: list[str]) -> bool:
    """True where `short` is `long` with items deleted."""
    rest = iter(long)
    return all(item in rest for item in short)


def holds(long: list[str], short: list[str]) -> bool:
    """True where `short` stands in `long` in one piece."""
    size = len(short)
    return any(long[at : at + size] == short for at in range(len(long) - size + 1)) if size else False


class Searchable:
    """A document whose words can be found."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self._starts = document.starts
        self.folded = folded(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences, in order."""
        return self.document.sentences()

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @cached_property
    def wholes(self) -> dict[str, tuple[int, int]]:
        """The range of each heading, cell, block and sentence with a letter in it, by its key; of equal ones the
        first. A figure is found with its sign or not at all."""
        found: dict[str, tuple[int, int]] = {}
        ranges = [*self._headings(), *self._cells(), *self._blocks()]
        ranges += [(sentence.span.start, sentence.span.end) for sentence in self.sentences]
        for start, end in ranges:
            text = self.text[start:end]
            for words in (text, _COUNTED.sub("", text)):
                if any(map(str.isalpha, words)):
                    found.setdefault(key(words), (start, end))
        return found

    def _headings(self) -> Iterator[tuple[int, int]]:
        for block, start in zip(self.document.blocks, self._starts, strict=True):
            if isinstance(block, Heading):
                yield start, start + len(block.text)

    def _blocks(self) -> Iterator[tuple[int, int]]:
        for block, start in zip(self.document.blocks, self._starts, strict=True):
            yield start, start + len(block.text)

    def _cells(self) -> Iterator[tuple[int, int]]:
        for block, start in zip(self.document.blocks, self._starts, strict=True):
            if not isinstance(block, Table):
                continue
            cells = [cell for row in block.rows for cell in row]
            starts = accumulate((len(cell) + 1 for cell in cells), initial=start)
            yield from ((begin, begin + len(cell)) for begin, cell in zip(starts, cells, strict=False))

    @cached_property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """(field, text) of what stands beside the text of the document."""
        own, blocks = self.document, self.document.blocks
        found = [("title", own.title), ("byline", own.byline), ("site", own.site), ("date", own.date)]
        found += [("speaker", block.speaker) for block in blocks if isinstance(block, Quote)]
        found += [("caption", block.caption) for block in blocks if isinstance(block, Table)]
        found += [("alt", tidy(block.alt)) for block in blocks if isinstance(block, Figure)]
        found += [("file", source.name) for source in (own.source, *own.copies)]
        return tuple((name, text) for name, text in found if text)

    @cached_property
    def names(self) -> dict[str, tuple[str, str]]:
        """The fields by their keys."""
        return {key(text): (name, text) for name, text in reversed(self.fields)}

    @cached_property
    def _by_tokens(self) -> tuple[tuple[str, tuple[str, str]], ...]:
        return tuple((spaced(text), (name, text)) for name, text in self.fields)

    def field(self, wanted: str) -> Origin | None:
        """The field whose text has the key `wanted`."""
        found = self.names.get(wanted)
        return Origin(self.document.source.name, found[1], field=found[0]) if found else None

    def field_with(self, wanted: str) -> Origin | None:
        """The field that has the `spaced` words `wanted` among others."""
        found = next((found for own, found in self._by_tokens if wanted in own), None)
        return Origin(self.document.source.name, found[1], field=found[0]) if found else None

    def begins(self, number: int, start: int) -> bool:
        """True where sentence `number`, from 1, begins at the character `start`."""
        return self._sentence_starts[number - 1 : number] == [start]

    def point(self, point: KeyPoint) -> Origin:
        """The words in the span of a key point, with what was done to them and why they were chosen."""
        found = self._origin(point.span.start, point.span.end)
        return replace(found, edits=point.edits, reasons=point.reasons)

    def whole(self, wanted: str) -> Origin | None:
        """The heading, cell, block or sentence that has the key `wanted`."""
        found = self.wholes.get(wanted)
        return self._origin(*found) if found else None

    def find(self, wanted: str, within: Span | None = None) -> Origin | None:
        """What holds the `folded` text `wanted`, `within` a span or anywhere: its sentences, heading or row."""
        at = self._at(wanted, within.start, within.end) if within else self._at(wanted, 0, len(self.text))
        return self._around(at, at + len(wanted)) if at >= 0 else None

    def find_words(self, wanted: list[str]) -> Origin | None:
        """What holds the tokens `wanted` next to each other, whatever marks stand between them."""
        apart = r"[^\w\n]+".join(map(re.escape, wanted))
        match = re.search(rf"(?<!\w){apart}(?!\w)", self.folded)
        return self._around(match.start(), match.end()) if match else None

    def _at(self, piece: str, start: int, end: int) -> int:
        """The first place between `start` and `end` at which `piece` stands as words of its own; -1 for none."""
        if not piece:
            return -1
        at = self.folded.find(piece, start, end)
        while at >= 0 and not (parts_words(self.folded, at) and parts_words(self.folded, at + len(piece))):
            at = self.folded.find(piece, at + 1, end)
        return at

    def _around(self, start: int, end: int) -> Origin:
        """The whole of what holds the characters `start` to `end`."""
        first = bisect_right(self._sentence_starts, start) - 1
        last = bisect_right(self._sentence_starts, end - 1) - 1
        if first >= 0 and start < self.sentences[first].span.end:
            return self._origin(self.sentences[first].span.start, max(self.sentences[last].span.end, end))
        block = bisect_right(self._starts, start) - 1
        begin, stop = self._starts[block], self._starts[block] + len(self.document.blocks[block].text)
        if isinstance(self.document.blocks[block], Table):
            begin = self.text.rfind("\n", begin, start) + 1 or begin
            stop = next((at for at in [self.text.find("\n", end, stop)] if at >= 0), stop)
        return self._origin(begin, max(stop, end))

    def _origin(self, start: int, end: int) -> Origin:
        at = bisect_right(self._sentence_starts, start) - 1
        number = at + 1 if at >= 0 and self._sentence_starts[at] == start else 0
        return Origin(self.document.source.name, self.text[start:end], number, start, end)


class Library:
    """Documents that are searched together; of what stands in several of them the first is found."""

    def __init__(self, texts: Iterable[Searchable]) -> None:
        self._texts = tuple(texts)

    @cached_property
    def _by_key(self) -> dict[str, Searchable]:
        return {wanted: text for text in reversed(self._texts) for wanted in text.names}

    @cached_property
    def _wholes(self) -> dict[str, Searchable]:
        return {wanted: text for text in reversed(self._texts) for wanted in text.wholes}

    @cached_property
    def _said(self) -> str:
        return "\n".join(text.folded for text in self._texts)

    @cached_property
    def _named(self) -> str:
        return "\n".join(spaced(said) for text in self._texts for _, said in text.fields)

    def exactly(self, wanted: str) -> Origin | None:
        """The field or else the heading, cell, block or sentence that has the key `wanted`."""
        if text := self._by_key.get(wanted):
            return text.field(wanted)
        return text.whole(wanted) if (text := self._wholes.get(wanted)) else None

    def holding(self, piece: str) -> Origin | None:
        """What holds `piece` as it stands: sentences, a heading, a row or else, if it has a letter, a field."""
        low, words = folded(piece), spaced(piece)
        low = low if low in self._said else _UNIT_SPACE.sub("", low)
        named = words in self._named and any(map(str.isalpha, piece))
        inside = (text.find(low) for text in self._texts) if low in self._said else iter(())
        beside = (text.field_with(words) for text in self._texts) if named else iter(())
        return next(filter(None, chain(inside, beside)), None)

    def neighbours(self, piece: str) -> Origin | None:
        """What holds the few words of `piece` next to each other, with marks between them that it leaves out."""
        wanted = tokens(piece)
        if not 2 <= len(wanted) <= _FEW:
            return None
        return next(filter(None, (text.find_words(wanted) for text in self._texts)), None)


def folded(text: str) -> str:
    """`text` in lower case with plain spaces, of the same length."""
    low = text.translate(_SPACE).lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def spaced(text: str) -> str:
    """The tokens of `text` between spaces."""
    return f" {' '.join(tokens(text))} "


def parts_words(text: str, at: int) -> bool:
    """True where neither a word nor a number runs on over the place `at`."""
    before, after = text[at - 1 : at], text[at : at + 1]
    if before.isdigit() and after in {".", ","} and text[at + 1 : at + 2].isdigit():
        return False
    if after.isdigit() and before in {".", ","} and text[at - 2 : at - 1].isdigit():
        return False
    return not (_LATIN.match(before) and _LATIN.match(after)) or before.isdigit() != after.isdigit()
