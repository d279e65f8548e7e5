"""A stream of passages, tables and pictures in, the blocks of a document out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from briefing.document import Block, Figure, Heading, ListItem, Paragraph, Table
from briefing.language import length
from briefing.readers.captions import Caption, is_labelled, with_captions
from briefing.readers.pdf.flow import Cells, Element
from briefing.readers.pdf.headings import Headings
from briefing.readers.pdf.paragraphs import Passage, is_finished
from briefing.readers.pdf.shapes import Picture, Rect
from briefing.readers.quoting import credited
from briefing.readers.setting import with_headings

_PICTURES = 40
_NEAR = 2.6  # lines between a picture or a table and its caption
_CAPTION = 45  # words
_CREDIT = re.compile(r"\s*(?:[—–―─]{1,2}|-{1,2})\s*(?=\S)(?P<who>[^.!?。！？]{2,80}\.?)\s*")
_QUOTED = re.compile(r"[“\"「『«].{15,}[”\"」』»]", re.S)


class Blocks:
    """Makes the blocks of one file: `texts` are what the passages say by their `id`, `body` is the size of the text,
    `data` gives the bytes of a picture."""

    def __init__(
        self, texts: dict[int, str], headings: Headings, body: float, data: Callable[[Picture], bytes]
    ) -> None:
        self._texts = texts
        self._headings = headings
        self._body = body
        self._data = data
        self._pictures = 0
        self._insets: list[float] = []  # of the items above, one within the other

    def of(self, elements: Sequence[Element]) -> tuple[Block, ...]:
        """The blocks that `elements` make."""
        return tuple(with_headings(list(with_captions(list(self._raw(elements))))))

    def _raw(self, elements: Sequence[Element]) -> Iterator[Block | Caption]:
        skip = -1
        for index, element in enumerate(elements):
            before = elements[index - 1] if index else None
            below = elements[index + 1] if index + 1 < len(elements) else None
            if index == skip or (isinstance(element, Passage) and not any(map(str.isalnum, self._texts[id(element)]))):
                continue
            if isinstance(element, Picture):
                yield from self._figure(element)
            elif isinstance(element, Cells):
                yield from _table(element)
            elif isinstance(below, Passage) and (quote := self._quote(element, below)):
                skip = index + 1
                yield quote
            elif self._is_caption(element, before, below):
                yield Caption(self._texts[id(element)])
            else:
                yield self._told(element)

    def _told(self, passage: Passage) -> Block:
        """A passage that stands for itself."""
        text = self._texts[id(passage)]
        if level := self._headings.levels.get(id(passage)):
            return Heading(self._headings.text(passage), level)
        if passage.mark:
            return ListItem(text[passage.mark.length :].strip(), passage.mark.number, self._depth(passage))
        self._insets = []
        if _QUOTED.fullmatch(text) and self._is_set_off(passage) and is_finished(text):
            return credited(text)
        if passage.face.italic and self._stands_in(passage) and is_finished(text) and length(text) >= 5:
            return credited(text)
        return Paragraph(text)

    def _depth(self, item: Passage) -> int:
        """How deep an item stands below those before it."""
        while self._insets and item.indented < self._insets[-1] - 0.5 * item.size:
            self._insets.pop()
        if not self._insets or item.indented > self._insets[-1] + 0.5 * item.size:
            self._insets.append(item.indented)
        return len(self._insets) - 1

    def _stands_in(self, passage: Passage) -> bool:
        """Whether a passage stands in from both edges of its column."""
        area = passage.lines[0].area
        least = 0.8 * passage.size
        return (
            min(line.left for line in passage.lines) >= area.left + least and passage.rect.right <= area.right - least
        )

    def _quote(self, passage: Passage, below: Passage) -> Block | None:
        """A set-off quotation with its speaker in the line below or at its end."""
        text, who = self._texts[id(passage)], _CREDIT.fullmatch(self._texts[id(below)])
        listed = passage.mark or below.mark
        near = (
            below.page == passage.page
            and not listed
            and below.box == passage.box
            and len(below.lines) <= 2
            and below.gap < 3
        )
        shown = self._is_set_off(passage) or _QUOTED.fullmatch(text)
        if not who or not near or not shown or length(text) < 4 or length(who["who"]) > 14:
            return None
        return credited(text, who["who"])

    def _is_set_off(self, passage: Passage) -> bool:
        inset = min(line.left for line in passage.lines) - passage.lines[0].area.left + 0.2 * passage.size
        larger = passage.size >= 1.04 * self._body
        return bool(passage.box) or larger or passage.face.italic or inset > passage.size

    def _is_caption(self, passage: Passage, before: Element | None, below: Element | None) -> bool:
        """Whether a passage belongs to the picture above it or the table beside it."""
        text = self._texts[id(passage)]
        if length(text) > _CAPTION or passage.mark:
            return False
        things = [
            thing for thing in (before, below) if isinstance(thing, Picture | Cells) and _is_near(passage, thing.rect)
        ]
        if not things or passage.page not in {thing.page for thing in things}:
            return is_labelled(text) and any(isinstance(thing, Picture | Cells) for thing in (before, below))
        if is_labelled(text):
            return True
        small = passage.size <= 0.96 * self._body or passage.face.italic
        if isinstance(before, Picture) and before in things:
            return small or _is_centred(passage, before.rect)
        if isinstance(below, Cells) and below in things:
            return small or (_is_centred(passage, below.rect) and not is_finished(text))
        return False

    def _figure(self, picture: Picture) -> Iterator[Figure]:
        self._pictures += 1
        if self._pictures <= _PICTURES:
            number = f", picture {picture.number}" if picture.number > 0 else ""
            yield Figure(f"page {picture.page + 1}{number}", "", "", self._data(picture))


def _table(cells: Cells) -> Iterator[Block]:
    """A table; one row alone is none and comes out as a text for each cell."""
    if len(cells.rows) > 1:
        yield Table(cells.rows)
    else:
        yield from (Paragraph(text) for text in cells.rows[0] if text)


def _is_near(passage: Passage, rect: Rect) -> bool:
    reach, own = _NEAR * passage.size, passage.rect
    beside = own.left < rect.right and own.right > rect.left
    return beside and own.top < rect.bottom + reach and own.bottom > rect.top - reach


def _is_centred(passage: Passage, rect: Rect) -> bool:
    own = passage.rect
    inset = min(line.left for line in passage.lines) > rect.left + 2
    return inset and abs(own.left + own.right - rect.left - rect.right) < 8
