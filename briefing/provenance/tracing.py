"""A line of text in, the parts that it is made of out: key points, words of the documents, labels, marks between them.

A line that is none of these as a whole is taken for a pattern of the labels with its fields filled, else apart at its
marks, the longest stretch first; each piece has to stand in a source as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.document import Document, Span
from briefing.language import letters
from briefing.outline import Opener, Outline, Section
from briefing.points import KeyPoint, Quantity
from briefing.provenance import ours
from briefing.provenance.entries import Origin, Part
from briefing.provenance.kinds import bear, signs_in
from briefing.provenance.shown import Shown
from briefing.provenance.texts import Library, Searchable, folded, is_subsequence, key, parts_words, tidy, tokens
from briefing.provenance.vocabulary import Vocabulary, vocabulary

_MARKS = re.compile(r"((?:[^\w\s]|_|\s(?=[^\w\s]))+\s*|\s{2,})")
_STANDS_FOR = re.compile(r"\[(?P<who>[^\]]+?)(?P<owner>[’']s?)?\]\s(?P<rest>.+)")
_BETWEEN = re.compile(r"[\s,;:]*")
_COUNTERS = frozenset({"number", "numeral", "marker"})
_NAMES = frozenset({"label", "footer"})
_TABLED = frozenset({"cell", "alt"})
_OPENING, _CLOSING = ("[", "(", "（"), ("]", ")", "）")
_TALLIED = frozenset({"count", "number", "again"})  # fields of patterns that hold a count
_STRETCH = 12  # pieces of a line that are tried as one


@dataclass(frozen=True, slots=True)
class _Scene:
    """Where a line is looked up: its role, what its section holds, the documents to search; `article` where that is
    the one that its section is made of; the signs of money and shares in the line."""

    role: str
    words: Vocabulary
    texts: Library
    article: bool
    signs: frozenset[str]


Traced = tuple[tuple[Part, ...], str]


class Tracer:
    """Finds what the lines of deck and brief of `outline` are made of; `title` is what the user called it, or ""."""

    def __init__(self, documents: Sequence[Document], outline: Outline, title: str = "") -> None:
        self._texts = {document.source.name: Searchable(document) for document in documents}
        self._library = Library(self._texts.values())
        self._libraries = {number: Library((text,)) for number, text in enumerate(self._texts.values(), 1)}
        self._all = vocabulary(
            (*outline.contents(), *(point for section in outline.sections for point in section.more))
        )
        self._sections = [vocabulary((*section.contents, *section.more)) for section in outline.sections]
        self._numbers = [_number(section) for section in outline.sections]
        self._title = tidy(title)
        self._known: dict[tuple[int, str, str], Traced] = {}

    def trace(self, line: Shown) -> Traced:
        """The parts of a line, and the rule that put them together ("" where none did)."""
        text = tidy(line.text)
        known = (line.section, line.place.role, text)
        if known not in self._known:
            traced = (self._traced(text, scene) for scene in self._scenes(line))
            self._known[known] = next((one for one in traced if _is_known(one[0])), ((_lost(text),), ""))
        return self._known[known]

    def _scenes(self, line: Shown) -> Iterator[_Scene]:
        """Where to look: in the article of the line's section and, where that does not say it, in all."""
        words = self._sections[line.section] if line.section >= 0 else self._all
        own = self._libraries.get(self._numbers[line.section]) if line.section >= 0 else None
        signs = signs_in(line.text)
        if own:
            yield _Scene(line.place.role, words, own, article=True, signs=signs)
        yield _Scene(line.place.role, words, self._library, article=False, signs=signs)

    def _traced(self, text: str, scene: _Scene) -> Traced:
        counts = scene.role in _COUNTERS or (scene.role == "cell" and text not in self._all.units)
        if counts and ours.is_count(text):
            return (Part(text, "number"),), ""
        if not letters(text):  # a unit that is a sign
            origin = scene.texts.holding(text)
            return (Part(text, "source", origin) if origin else Part(text, "mark"),), ""
        if found := self._stretch(text, scene):
            return found
        return self._apart(text, scene), "clipped" if text.endswith("…") else "joined"

    def _stretch(self, text: str, scene: _Scene) -> Traced | None:
        """`text` as one part, by a pattern of the labels, or as units close up; None where it is none of these."""
        if part := self._part(text, scene):
            return (part,), ""
        for name, pieces in ours.parted(text):
            parts = tuple(part for field, words in pieces for part in self._field(field, words, scene))
            if name == "figures_claim":
                parts = self._with_figures(parts, dict(pieces), scene)
            if _is_known(parts):
                return parts, name
        if parts := self._with_pronoun(text, scene):
            return parts, "pronoun"
        units = self._by_units(text, scene)
        return (units, "joined") if units else None

    def _with_pronoun(self, text: str, scene: _Scene) -> tuple[Part, ...]:
        """A key point whose opening pronoun was replaced by what it stands for, in brackets; () for other texts."""
        match = _STANDS_FOR.fullmatch(text)
        point = match and next(self._points(key(text), scene), None)
        if not match or not point:
            return ()
        origin = self._texts[point.span.source].point(point)
        if not is_subsequence(tokens(match["rest"]), tokens(origin.words)):
            return ()
        named = self._part(match["who"], scene) or _lost(match["who"])
        owner = (Part(match["owner"], "label"),) if match["owner"] else ()
        close = text[match.end("owner" if match["owner"] else "who") : match.start("rest")]
        return (Part("[", "mark"), named, *owner, Part(close, "mark"), Part(match["rest"], "source", origin))

    def _part(self, text: str, scene: _Scene) -> Part | None:
        """`text` as one part; None where it is no part as a whole."""
        if not letters(text):
            return Part(text, "mark")
        if self._title and key(text) == key(self._title) and not self._titled(text):
            return Part(text, "given")
        label = ours.is_label(text)
        if scene.role in _NAMES and label:
            return Part(text, "label")
        if origin := next(filter(None, self._found(text, scene, label=label)), None):
            return Part(text, "source", origin)
        return Part(text, "label") if label else None

    def _found(self, text: str, scene: _Scene, *, label: bool) -> Iterator[Origin | None]:
        """Where `text` stands, the likeliest place first; a label is looked up only where it would stand alone."""
        wanted = key(text)
        yield self._point(wanted, text, scene)
        if not label and scene.role != "title" and (span := self._beside(text, scene)):
            yield self._texts[span.source].find(folded(text), span)
        if scene.article or not label:
            yield scene.texts.exactly(wanted)
        if not label:
            yield scene.texts.holding(text)
            yield scene.texts.neighbours(text) if scene.role in _TABLED else None

    def _beside(self, text: str, scene: _Scene) -> Span | None:
        """The span of a point that the outline has `text` with: one that has the signs of the line, if there is one."""
        low = text.lower()
        spans = [*scene.words.units.get(low, ()), *self._all.units.get(low, ())]
        known = [span for span in spans if span.source in self._texts]
        signed = (span for span in known if bear(self._texts[span.source].text[span.start : span.end], scene.signs))
        return next(signed, known[0] if known else None)

    def _titled(self, text: str) -> bool:
        """True where an article has that title of its own."""
        return any(key(one.document.title) == key(text) for one in self._texts.values())

    def _point(self, wanted: str, text: str, scene: _Scene) -> Origin | None:
        """The sentence of the key point that says `text`, whose key is `wanted`."""
        for point in self._points(wanted, scene):
            origin = self._texts[point.span.source].point(point)
            if is_subsequence(tokens(text), tokens(origin.words)):
                return origin
        return None

    def _points(self, wanted: str, scene: _Scene) -> Iterator[KeyPoint]:
        """The key points that have the key `wanted`, that of the section first."""
        found = (words.points.get(wanted) for words in (scene.words, self._all))
        return (point for point in found if point and point.span.source in self._texts)

    def _field(self, field: str, text: str, scene: _Scene) -> tuple[Part, ...]:
        """The parts of what fills a field of a pattern; the field "" is the pattern's own words."""
        if not field:
            return (Part(text, "label" if letters(text) else "mark"),)
        if field in _TALLIED or field == "ratio":
            known = ours.is_label(text) or ours.is_count(text.strip()) or field == "ratio"
            return (Part(text, "number" if known else "unknown"),)
        parts, _ = self._traced(text, replace(scene, role=field))
        if _is_known(parts):
            return parts
        pieces = _split(ours.joiner(), text)
        return tuple(
            Part(piece, "label" if letters(piece) else "mark") if between else self._part(piece, scene) or _lost(piece)
            for piece, between in pieces
        )

    def _with_figures(self, parts: tuple[Part, ...], fields: Mapping[str, str], scene: _Scene) -> tuple[Part, ...]:
        """`parts` with the two figures that the ratio among them was made from; it is unknown where no two give it."""
        pairs = (_pair(series, fields) for series in (*scene.words.series, *self._all.series))
        of = tuple(
            Part(one.figure, "source", self._texts[one.point.span.source].point(one.point))
            for one in next(filter(None, pairs), ())
        )
        ratio = Part(fields["ratio"], "number" if of else "unknown", of=of)
        return tuple(ratio if part.text == ratio.text else part for part in parts)

    def _apart(self, text: str, scene: _Scene) -> tuple[Part, ...]:
        """`text` taken apart at its marks: from each place on the longest stretch that is a part."""
        pieces = _split(_MARKS, text)
        parts: list[Part] = []
        at = 0
        while at < len(pieces):
            words, between = pieces[at]
            if between or _counts(pieces, at, scene.role):
                parts.append(Part(words, "mark" if between else "number"))
                at += 1
                continue
            ends = [end for end in range(min(len(pieces), at + _STRETCH), at, -1) if not pieces[end - 1][1]]
            joined = (("".join(piece for piece, _ in pieces[at:end]), end) for end in ends if end - at < len(pieces))
            found = next(((made[0], end) for piece, end in joined if (made := self._stretch(piece, scene))), None)
            added, at = found or ((_lost(words),), at + 1)
            parts += added
        return tuple(parts)

    def _by_units(self, text: str, scene: _Scene) -> tuple[Part, ...]:
        """`text` as names, figures and lines of its content one after another, as in "12 euros"; () where it is none.

        Those of a table are read off row by row, with commas and semicolons between them.
        """
        low = text.lower()
        units = sorted((unit for unit in scene.words.units if unit in low), key=lambda unit: (-len(unit), unit))
        parts: list[Part] = []
        at = 0
        while at < len(text):
            here = (unit for unit in units if low.startswith(unit, at) and parts_words(low, at + len(unit)))
            unit = next((unit for unit in here if len(unit) < len(text)), "")
            words = text[at : at + len(unit)]
            made = self._traced(words, scene)[0] if letters(words) else (Part(words, "mark"),)
            if not unit or not _is_known(made):
                return ()
            end = at + len(unit)
            at = _BETWEEN.match(text, end).end()  # type: ignore[union-attr]  # it may match nothing, and always does
            parts += [*made, *([Part(text[end:at], "mark")] if at > end else [])]
        return tuple(parts)


def _number(section: Section) -> int:
    """The number of the article that a section is made of; 0 for none."""
    return next((content.number for content in section.contents if isinstance(content, Opener)), 0)


def _pair(series: Sequence[Quantity], fields: Mapping[str, str]) -> tuple[Quantity, ...]:
    """The `first` and the `second` of a claim in `series`, where the one is as many times the other as it says."""
    named = {key(one.label): one for one in reversed(series)}
    first, second = (named.get(key(fields[name])) for name in ("first", "second"))
    if not first or not second or not second.value:
        return ()
    says = f"{first.value / second.value:.1f}".removesuffix(".0")
    return (first, second) if says == fields["ratio"] else ()


def _lost(text: str) -> Part:
    return Part(text, "unknown")


def _is_known(parts: Sequence[Part]) -> bool:
    return all(part.made_of != "unknown" for part in parts)


def _split(pattern: re.Pattern[str], text: str) -> list[tuple[str, bool]]:
    """The pieces of `text` in order: (what stands between the matches of `pattern`, False) and (a match, True)."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for match in pattern.finditer(text):
        pieces += [(text[at : match.start()], False), (match[0], True)]
        at = match.end()
    return [piece for piece in (*pieces, (text[at:], False)) if piece[0]]


def _counts(pieces: Sequence[tuple[str, bool]], at: int, role: str) -> bool:
    """True for the number of an article: in brackets behind its words, or with a point before its name."""
    if not ours.is_count(pieces[at][0]):
        return False
    before = pieces[at - 1][0].strip() if at else ""
    after = pieces[at + 1][0].strip() if at + 1 < len(pieces) else ""
    bracketed = before.endswith(_OPENING) and after.startswith(_CLOSING) and at > 1
    return bracketed or (after.startswith("·") and (role == "footer" or role in _TABLED or not before))
