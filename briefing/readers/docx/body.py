"""The body of a Word file in, blocks in the order of the page out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefing.document import Block, Dropped, Figure, Heading, ListItem, Table
from briefing.language import length
from briefing.readers import pictures
from briefing.readers.captions import Caption, with_captions
from briefing.readers.docx.runs import Walker, Words, chosen, is_placeholder
from briefing.readers.docx.styles import Look, Numberings, Styles, W, value
from briefing.readers.quoting import credited, with_speakers
from briefing.readers.setting import SetParagraph

_THROUGH = ("ins", "moveTo", "customXml", "sdtContent", "smartTag")
_CELL = 45  # words of a cell above which a table is there for the layout
_DEPTH = 40  # tables and boxes within one another
_CONTENTS = re.compile("table of contents|inhaltsverzeichnis|目录|目錄", re.I)

Raw = Block | SetParagraph | Caption


class Body:
    """Makes blocks of the elements of one file; `title` is what its Title style says, `dropped` what was left out."""

    def __init__(self, styles: Styles, numberings: Numberings, images: Mapping[str, bytes]) -> None:
        self._styles = styles
        self._numberings = numberings
        self._images = images
        self._walker = Walker(styles)
        self._depth = 0
        self.title = ""
        self.dropped: list[Dropped] = self._walker.dropped

    def blocks(self, container: Any) -> Iterator[Block | SetParagraph]:
        """The blocks of the paragraphs, tables and content controls in `container` (None: there is none)."""
        if container is not None:
            blocks = list(with_speakers(list(with_captions(list(self._raw(container))))))
            yield from (block for block in blocks if not isinstance(block, Figure) or block.data or block.text)

    def _raw(self, container: Any) -> Iterator[Raw]:
        if self._depth >= _DEPTH:
            return
        self._depth += 1
        for child in container:
            kind = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
            if kind == "p":
                yield from self._paragraph(child)
            elif kind == "tbl":
                yield from self._table(child)
            elif kind == "sdt":
                yield from self._control(child)
            elif kind == "AlternateContent":
                yield from self._raw(chosen(child))
            elif kind in _THROUGH:
                yield from self._raw(child)
        self._depth -= 1

    def _control(self, control: Any) -> Iterator[Raw]:
        content = control.find(f"{W}sdtContent")
        if content is None:
            return
        if _CONTENTS.search(value(control.find(f"{W}sdtPr"), "docPartGallery")):
            self._drop("contents", content)
        elif is_placeholder(control):
            self._drop("placeholder", content)
        else:
            yield from self._raw(content)

    def _paragraph(self, paragraph: Any) -> Iterator[Raw]:
        properties = paragraph.find(f"{W}pPr")
        look = self._styles.of(properties)
        listed = self._walker.in_contents
        words = self._walker.words(paragraph)
        if text := _tidy(words.text):
            if listed or look.role == "contents" or self._walker.in_contents:
                self.dropped.append(Dropped("contents", text))
            elif look.hidden:
                self.dropped.append(Dropped("hidden text", text))
            else:
                yield from self._told(text, words, look)
        for relation, shows in words.pictures:
            data = self._images.get(relation, b"")
            if not data or pictures.shown(data):  # one that is missing may still have a caption
                yield Figure(relation, "", shows, data)
        for box in words.boxes:
            yield from self._raw(box)

    def _told(self, text: str, words: Words, look: Look) -> Iterator[Raw]:
        """A paragraph with text, by its style and its numbering."""
        if look.role == "title" and not self.title:
            self.title = " ".join(text.split())
        elif look.level:
            yield Heading(" ".join(text.split()), look.level)
        elif look.role == "caption":
            yield Caption(text)
        elif look.role == "quote":
            yield credited(text)
        elif look.role in ("bullet", "number") and not look.numbering:
            numbered = self._numberings.next(look.role, look.depth) if look.role == "number" else 0
            yield ListItem(text, numbered or 0, look.depth)
        elif look.numbering and (number := self._numberings.next(look.numbering, look.depth)) is not None:
            yield ListItem(text, number, look.depth)
        else:
            tally = words.tally
            yield SetParagraph(text, tally.bold or (look.bold and not tally.sizes), tally.size or look.size)

    def _table(self, table: Any) -> Iterator[Raw]:
        """A table of data as one; one of a single column or with long texts in it is there for the layout."""
        rows = [self._row(row) for row in _rows(table)]
        cells = [cell for row in rows for cell in row]
        width = max(map(len, rows), default=0)
        texts = [[" ".join(_plain(cell).split()) for cell in row] for row in rows]
        nested = any(isinstance(block, Table | Figure) for cell in cells for block in cell)
        long = any(length(text) > _CELL for row in texts for text in row)
        if width < 2 or len([row for row in texts if any(row)]) < 2 or long or nested:
            yield from (block for cell in cells for block in cell)
            return
        filled = tuple(tuple(row + [""] * (width - len(row))) for row in texts if any(row))
        yield Table(filled)

    def _row(self, row: Any) -> list[list[Raw]]:
        """The cells of a row; one that spans columns is followed by empty ones, one that goes on from above is
        empty."""
        cells: list[list[Raw]] = []
        for cell in _cells(row):
            properties = cell.find(f"{W}tcPr")
            merged = None if properties is None else properties.find(f"{W}vMerge")
            goes_on = merged is not None and merged.get(f"{W}val", "continue") == "continue"
            span = value(properties, "gridSpan")
            cells.append([] if goes_on else list(self._raw(cell)))
            cells += [[] for _ in range(min(int(span), 60) - 1 if span.isdigit() else 0)]
        return cells

    def _drop(self, reason: str, element: Any) -> None:
        texts = ["".join(piece.text or "" for piece in line.iter(f"{W}t")) for line in element.iter(f"{W}p")]
        self.dropped += [Dropped(reason, text.strip()) for text in texts if text.strip()]


def _rows(table: Any) -> Iterator[Any]:
    """The rows of a table, those inside content controls and insertions too; deleted ones not."""
    for child in table:
        if child.tag == f"{W}tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in (f"{W}sdt", f"{W}ins", f"{W}customXml", f"{W}sdtContent"):
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}ins", f"{W}customXml", f"{W}sdtContent"):
            yield from _cells(child)


def _plain(blocks: list[Raw]) -> str:
    return " ".join(block.text for block in blocks)


def _tidy(text: str) -> str:
    """`text` with single spaces, its own line breaks kept."""
    lines = (" ".join(line.split()) for line in text.replace("\u00ad", "").split("\n"))
    return "\n".join(filter(None, lines))
