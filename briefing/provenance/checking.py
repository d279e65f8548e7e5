"""A record and its sources, read again, in; each line that they do not bear out, and why, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.document import Document
from briefing.labels import is_count_word
from briefing.language import letters
from briefing.provenance import ours
from briefing.provenance.entries import Entry, Origin, Part, Place, Record
from briefing.provenance.kinds import kind_of
from briefing.provenance.texts import Searchable, is_subsequence, tidy, tokens

SHOWN = 70  # characters of a line by which one finds it
_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_EDITED = "undo the change, or make the deck anew"
_RESTORED = "put the source back as it was, or make the deck anew"
_ANEW = "make the deck anew from the articles as they are now"


@dataclass(frozen=True, slots=True)
class Failure:
    """A line, or a file, that does not hold: what, why, and what to do about it."""

    what: str
    reason: str
    hint: str

    def __str__(self) -> str:
        return f"{self.what}: {self.reason} — {self.hint}"


def check(record: Record, documents: Sequence[Document], reasons: Mapping[str, str]) -> tuple[Failure, ...]:
    """What in `record` does not hold in `documents`, one failure a line, in order; `reasons` says of sources by their
    names why they are not among the documents as they were."""
    texts = {document.source.name: Searchable(document) for document in documents}
    made = {document.source.name for document in documents if document.title_made}
    lost = {source.name: "gives no article any more" for source in record.sources if source.number}
    checker = _Checker(texts, made, {**lost, **reasons}, record.title)
    found = ((entry, checker.failing(entry)) for entry in record.entries)
    return tuple(Failure(_named(entry.place, entry.text), *why) for entry, why in found if why)


def untold(record: Record, slide: int, texts: Iterable[str], file: str) -> Iterator[Failure]:
    """Each of `texts`, read from slide number `slide` of `file` (0 for the brief), that is no line of the record."""
    told = {_bare(entry.text) for entry in record.entries if entry.place.slide == slide}
    where = f"{file}, slide {slide}" if slide else file
    for text in texts:
        lines = [line for line in re.split(r"[\n\t]", text) if letters(line)]
        if _bare(text) in told:
            continue
        for line in lines:
            if _bare(line) not in told:
                yield Failure(f"{where}, {_cut(line)}", "has no entry: it was written after the deck was made", _EDITED)


def _named(place: Place, text: str) -> str:
    return f"{place}, {_cut(text)}"


def _cut(text: str) -> str:
    text = tidy(text)
    return f"“{text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + '…'}”"


def _bare(text: str) -> str:
    """`text` without spaces and what no file shows."""
    return "".join(character for character in text if character.isprintable() and not character.isspace())


class _Checker:
    """Says of a line why it does not hold: `texts` are the documents by the names of their sources."""

    def __init__(
        self, texts: Mapping[str, Searchable], made: Collection[str], lost: Mapping[str, str], title: str
    ) -> None:
        self._texts, self._made, self._lost, self._title = texts, made, lost, title

    def failing(self, entry: Entry) -> tuple[str, str] | None:
        """(reason, hint) for a line that does not hold; None for one that does."""
        if _bare("".join(part.text for part in entry.parts)) != _bare(entry.text):
            return "its parts do not make its text", _EDITED
        parts = [part for part in entry.parts for part in (part, *part.of)]
        if why := next(filter(None, map(self._part, parts)), None):
            return why
        if entry.kind == "unsupported":
            return "stands in no source", "take it out of the deck, or report it with the article"
        kind, _ = kind_of(entry.parts, self._made)
        if kind != entry.kind:
            return f"is called {entry.kind} and is {kind}", _EDITED
        return None

    def _part(self, part: Part) -> tuple[str, str] | None:
        match part.made_of:
            case "source":
                return self._origin(part.text, part.origin) if part.origin else ("names no source", _EDITED)
            case "label":
                good, reason = ours.is_label(part.text), "is no label of ours"
            case "number":
                good, reason = _counts(part), "counts nothing"
            case "given":
                good, reason = letters(part.text) == letters(self._title), "is not the title that was given"
            case "mark":
                good, reason = not letters(part.text), "is more than a mark"
            case _:
                good, reason = False, "stands in no source"
        return None if good else (f"“{part.text.strip()}” {reason}", _EDITED)

    def _origin(self, text: str, origin: Origin) -> tuple[str, str] | None:
        name = origin.source
        if name not in self._texts:
            lost = self._lost.get(name)
            return (f"its source {name} {lost}", _RESTORED) if lost else (f"{name} is none of the sources", _EDITED)
        where = f"sentence {origin.number} of {name}" if origin.number else f"{name}"
        if origin.field:
            where = f"the {origin.field} of {name}"
            if (origin.field, origin.words) not in self._texts[name].fields:
                return f"{where} is not {_cut(origin.words)}", _ANEW
        elif self._texts[name].text[origin.start : origin.end] != origin.words:
            return f"{_cut(origin.words)} does not stand at {origin.start}–{origin.end} of {name}", _ANEW
        elif origin.number and not self._texts[name].begins(origin.number, origin.start):
            return f"{_cut(origin.words)} is not {where}", _ANEW
        own = tokens(text)
        if not (is_subsequence(own, tokens(origin.words)) if own else tidy(text) in tidy(origin.words)):
            return f"“{tidy(text)}” is not made from {where} by leaving words out", _EDITED
        return None


def _counts(part: Part) -> bool:
    """True for a number or word that counts, and for a ratio that its two figures give."""
    text = part.text.strip()
    if not part.of:
        return ours.is_count(text) or is_count_word(text)
    figures = [one.text for one in part.of]
    if not all(map(_PLAIN.fullmatch, figures)):  # "a dozen": what it stands for is the article's
        return bool(_PLAIN.fullmatch(text))
    first, second = (float(figure.replace(",", "")) for figure in figures)
    return second > 0 and f"{first / second:.1f}".removesuffix(".0") == text
