"""A stream of passages in, which of them are headings out, and of which level: larger, bold or numbered, and short."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefing.language import length
from briefing.readers.pdf.flow import Element
from briefing.readers.pdf.marks import unnumbered
from briefing.readers.pdf.paragraphs import Passage

_LONGEST, _QUESTION = 18, 30  # words
_LARGER = 1.07  # times the size of the text
_SMALLEST = 0.85  # of the size of the text, for what is bold
_STOPS = (".", "。", ",", "，", ";", "；", ":", "：", "…")
_LETTERS = re.compile(r"[^\W\d_]")
_NO_HEAD = re.compile(r".*(?:https?://|www\.|\S@\S).*|[—–―]{1,2}\s?\w.*|[“\"「].*[”\"」]|\W*\d[\d\s.,/:%-]*")
_BARE = re.compile(r"(\d{1,2})\s+")

Texts = dict[int, str]


class Headings:
    """The headings among `elements`: `texts` are what the passages say by their `id`, `body` the size of the text."""

    def __init__(self, elements: Sequence[Element], texts: Texts, body: float) -> None:
        self._body = body
        self._texts = texts
        plain = [e for e in elements if isinstance(e, Passage)]
        words = Counter[bool]()
        for passage in plain:
            words[passage.face.bold] += len(texts[id(passage)])
        self._telling = words[True] < words[False]
        self._font = Counter(
            line.face.font for passage in plain for line in passage.lines if abs(line.size - body) < 0.3
        ).most_common(1)
        self._faces = self._set_off(elements)
        found = [
            element
            for element, below in zip(elements, [*elements[1:], None], strict=True)
            if isinstance(element, Passage) and self._is_heading(element, below)
        ]
        self.levels = self._levels(found)
        bare = [int(match[1]) for e in found if (match := _BARE.match(texts[id(e)]))]
        self._counted = len(bare) > 1 and bare[0] == 1 and all(0 <= b - a <= 1 for a, b in pairwise(bare))

    def text(self, passage: Passage) -> str:
        """A heading without its number; "5 Ways to ask" has one only where all headings count on."""
        text = self._texts[id(passage)]
        return text if _BARE.match(text) and not self._counted else unnumbered(text)[0]

    def _is_heading(self, passage: Passage, below: Element | None) -> bool:
        if below is None or not self._is_short(passage):
            return False
        if passage.size >= _LARGER * self._body:
            return not isinstance(below, Passage) or below.size <= passage.size
        if passage.face.bold and self._telling and passage.size >= _SMALLEST * self._body:
            return not passage.mark or unnumbered(self._texts[id(passage)])[1] > 0
        if self._is_capital(passage) and passage.size >= 0.95 * self._body:
            return not passage.mark
        return self._face(passage) in self._faces or self._is_deep(passage, below)

    def _is_short(self, passage: Passage) -> bool:
        text = self._texts[id(passage)]
        most = _QUESTION if text.endswith(("?", "？")) else _LONGEST
        if len(passage.lines) > 4 or passage.parts or length(text) > most or text.endswith(_STOPS):
            return False
        return len(_LETTERS.findall(text)) >= 2 and not _NO_HEAD.fullmatch(text)

    def _is_capital(self, passage: Passage) -> bool:
        text = self._texts[id(passage)]
        return text.isupper() and len(_LETTERS.findall(text)) >= 4 and len(passage.lines) <= 2

    def _is_deep(self, passage: Passage, below: Element) -> bool:
        """Whether a number such as 2.1 stands before a line of its own, clear of the text above."""
        _, depth = unnumbered(self._texts[id(passage)])
        alone = len(passage.lines) == 1 and not passage.full and (passage.gap == 0 or passage.gap > 1.2)
        return depth >= 2 and alone and isinstance(below, Passage) and len(below.lines) > 1

    def _face(self, passage: Passage) -> tuple[str, float, bool]:
        return passage.face.font, passage.size, passage.face.italic

    def _set_off(self, elements: Sequence[Element]) -> set[tuple[str, float, bool]]:
        """The faces other than that of the text in which several short lines stand clear above paragraphs of text."""
        seen: Counter[tuple[str, float, bool]] = Counter()
        other: Counter[tuple[str, float, bool]] = Counter()
        for element, below in zip(elements, [*elements[1:], None], strict=True):
            if not isinstance(element, Passage) or element.face.font == (self._font or [("", 0)])[0][0]:
                continue
            clear = element.gap == 0 or element.gap > 1.2
            heads = isinstance(below, Passage) and len(below.lines) > 1 and abs(below.size - self._body) < 0.3
            good = clear and heads and not element.mark and self._is_short(element) and len(element.lines) <= 2
            (seen if good and element.size >= 0.95 * self._body else other)[self._face(element)] += 1
        return {face for face, count in seen.items() if count >= 2 and count > other[face]}

    def _levels(self, found: Sequence[Passage]) -> dict[int, int]:
        """The level of each heading by its `id`: by rank of how it is set, numbers that go deeper one level each."""
        kinds = {id(passage): self._kind(passage) for passage in found}
        ranks = {kind: rank for rank, kind in enumerate(sorted(set(kinds.values()), reverse=True), 1)}
        tops: dict[tuple[float, bool, bool], int] = {}
        depths = {id(passage): unnumbered(self._texts[id(passage)])[1] for passage in found}
        for key, kind in kinds.items():
            tops[kind] = min(tops.get(kind, 9), depths[key] or 9)
        return {
            key: min(6, ranks[kind] + max(0, depths[key] - tops[kind] if depths[key] else 0))
            for key, kind in kinds.items()
        }

    def _kind(self, passage: Passage) -> tuple[float, bool, bool]:
        return round(passage.size * 2) / 2, passage.face.bold, self._is_capital(passage)
