"""An element of a page in, the blocks in it out: headings, paragraphs, lists, quotations, tables and pictures as
such."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from briefing.document import Block, Figure, Heading, ListItem, Paragraph, Quote, Table
from briefing.language import length, letters
from briefing.readers.captions import Caption, with_captions, without_label
from briefing.readers.quoting import credited, with_speakers
from briefing.readers.setting import SetParagraph, Tally, with_headings
from briefing.readers.web.cells import is_layout, rows_of, spread
from briefing.readers.web.images import Lookup, picture_of
from briefing.readers.web.notes import is_note_mark, is_note_text
from briefing.readers.web.parts import SILENT, names_of
from briefing.readers.web.region import BLOCKS

_BOLD = frozenset(["b", "strong"])
_LEAD = 8  # words of an item that only leads to what follows
_ITEM = 60  # words of a list item with parts of its own, above which it is a section
_WIDE_SPACE = re.compile(r"[ \t\r\n\f]+")
_SIZE = re.compile(r"font(?:-size)?\s*:[^;]*?(\d{1,3}(?:\.\d+)?)\s*(px|pt)")
_CAPTIONS = frozenset("caption cap figcaption imgcaption photocaption".split())
_LONGEST_CAPTION = 300  # characters
_MARK = re.compile(r"[•·▪◦●○■➢►▶✓✔*–—-]|(\d{1,2})[.)]?")
_SIDE = re.compile(
    r"(?:change ?log|(?:page |edit )?history|revisions?|versions?|credits|acknowledge?ments|comments?|share|references"
    r"|footnotes|更新(?:记录|日志|紀錄)|修订|修訂|参考)",
    re.I,
)

Raw = Block | SetParagraph | Caption


def blocks_of(element: Any, dropped: Mapping[Any, str], lookup: Lookup) -> list[Block]:
    """The blocks in `element`, in the order of the page, without the elements in `dropped`.

    `lookup` gives the bytes of a picture by its address, b"" for one that is not at hand; a picture with neither bytes
    nor a caption is left out.
    """
    raw = list(with_captions(list(_Walk(dropped, lookup).blocks(element))))
    blocks = list(with_headings(list(with_speakers(raw))))
    running = "\n".join(letters(block.text) for block in blocks if isinstance(block, Paragraph))
    return [
        block
        for block in blocks
        if not (isinstance(block, Figure) and not (block.data or block.text))
        and not (isinstance(block, Quote) and letters(block.text) in running)  # pulled from the text
    ]


@dataclass(slots=True)
class _Line:
    """Text that runs on until the next block."""

    parts: list[str] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)

    def add(self, text: str, bold: bool, size: float) -> None:
        self.parts.append(_WIDE_SPACE.sub(" ", text))
        self.tally.add(text, bold, size)

    def taken(self) -> list[SetParagraph]:
        """The paragraphs of the line, which is empty afterwards: two line breaks part them."""
        texts = [_tidy(part) for part in re.split(r"\n[ \n]*\n", "".join(self.parts))]
        made = [SetParagraph(text, self.tally.bold, self.tally.size) for text in texts if text]
        self.parts, self.tally = [], Tally()
        return made


class _Walk:
    def __init__(self, dropped: Mapping[Any, str], lookup: Lookup) -> None:
        self._dropped = dropped
        self._lookup = lookup
        self._size = 0.0  # points, of the element that we are in

    def blocks(self, element: Any) -> Iterator[Raw]:
        """The blocks in `element`, its own text among them."""
        line = _Line()
        yield from self._inside(element, line, False)
        yield from line.taken()

    def _inside(self, element: Any, line: _Line, bold: bool) -> Iterator[Raw]:
        line.add(element.text or "", bold, self._size)
        for child in element:
            yield from self._child(child, line, bold)
            line.add(child.tail or "", bold, self._size)

    def _child(self, child: Any, line: _Line, bold: bool) -> Iterator[Raw]:
        tag = child.tag
        if not isinstance(tag, str) or child in self._dropped or tag in SILENT - {"picture"} or is_note_text(child):
            if tag in BLOCKS:
                yield from line.taken()
            return
        if tag == "br":
            line.parts.append("\n")
        elif tag == "img":
            yield from self._picture(child, line)
        elif tag == "sup" and is_note_mark(child):
            pass
        else:
            outer, self._size = self._size, _size(child) or self._size
            if tag not in BLOCKS and tag != "pre":
                yield from self._bold_line(child, line, bold)
            else:
                yield from line.taken()
                yield from self._block(child, tag)
            self._size = outer

    def _bold_line(self, child: Any, line: _Line, bold: bool) -> Iterator[Raw]:
        """An inline element; one in bold between line breaks is a line of its own."""
        is_bold = tag_is_bold(child)
        alone = is_bold and not bold and _ends_line("".join(line.parts)) and _starts_line(child)
        if alone:
            yield from line.taken()
        yield from self._inside(child, line, bold or is_bold)
        if alone:
            yield from line.taken()

    def _block(self, element: Any, tag: str) -> Iterator[Raw]:
        match tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                yield from self._heading(element, int(tag[1]))
            case "ul" | "ol" | "menu":
                yield from self._list(element, 0)
            case "blockquote":
                yield from self._quote(element)
            case "table":
                yield from self._table(element)
            case "figure":
                yield from self._figure(element)
            case "dl":
                yield from self._definitions(element)
            case _:
                yield from self._other(element, tag)

    def _other(self, element: Any, tag: str) -> Iterator[Raw]:
        """A block that its tag alone does not tell: a caption, the head of a part to unfold, a quotation set apart."""
        if tag == "hr" or (tag == "details" and _SIDE.match(self._text_of(element.find("summary")))):
            return
        if tag == "figcaption" or _is_caption(element):
            yield from (Caption(text) for text in [self._text(element)] if text)
        elif tag == "summary":
            yield from (Heading(text, 3) for text in [self._text(element)] if text)
        elif is_pulled_quote(element):
            yield from self._quote(element)
        else:
            yield from self.blocks(element)

    def _heading(self, element: Any, level: int) -> Iterator[Raw]:
        parts = list(self.blocks(element))
        text = " ".join(" ".join(part.text.split()) for part in parts if isinstance(part, SetParagraph))
        yield from (part for part in parts if isinstance(part, Figure))
        if text:
            yield Heading(text, level)

    def _list(self, element: Any, level: int) -> Iterator[Raw]:
        """The items of a list; those with headings or long parts of their own are sections, no items."""
        number = _start(element) if element.tag == "ol" else 0
        for child in element:
            if not isinstance(child.tag, str) or child in self._dropped:
                continue
            if child.tag in ("ul", "ol"):  # inside a list without an item, as sloppy pages have it
                yield from self._list(child, level + 1)
                continue
            parts = list(self.blocks(child))
            if _is_section(parts):
                yield from parts
            else:
                yield from _item(parts, number, level)
            number += bool(number)

    def _definitions(self, element: Any) -> Iterator[Raw]:
        for child in element.iter("dt", "dd"):
            if child.tag == "dt" and (text := self._text(child)):
                yield SetParagraph(text, bold=True)
            elif child.tag == "dd":
                yield from self.blocks(child)

    def _quote(self, element: Any) -> Iterator[Raw]:
        """A quotation; its cite or footer names the speaker. One that holds more than text is a frame around it."""
        credit = next((c for c in element.iter("footer", "cite", "figcaption") if c not in self._dropped), None)
        who = self._text(credit) if credit is not None else ""
        parts = [
            part for part in self.blocks(_without(element, credit)) if part.text.strip() or isinstance(part, Figure)
        ]
        if any(not isinstance(part, SetParagraph | Quote) for part in parts) or not parts:
            yield from parts
            return
        yield credited("\n".join(part.text for part in parts), who)

    def _figure(self, element: Any) -> Iterator[Raw]:
        """A figure: its caption belongs to the picture, table or quotation in it."""
        caption = next(element.iter("figcaption"), None)
        text = without_label(self._text(caption)) if caption is not None and caption not in self._dropped else ""
        parts = list(self.blocks(_without(element, caption)))
        for part in parts:
            if isinstance(part, Figure | Table) and text:
                yield (
                    Figure(part.location, text, part.alt, part.data)
                    if isinstance(part, Figure)
                    else Table(part.rows, part.header, part.caption or text)
                )
                text = ""
            elif isinstance(part, Quote) and text and not part.speaker:
                yield Quote(part.text, text.strip("—–- "))
                text = ""
            else:
                yield part
        if text and not parts and (element.find(".//img") is not None or element.find(".//noscript") is not None):
            yield Figure("", text)

    def _picture(self, element: Any, line: _Line) -> Iterator[Raw]:
        if picture := picture_of(element, self._lookup):
            yield from line.taken()
            yield replace(picture, alt=_tidy(picture.alt))

    def _table(self, element: Any) -> Iterator[Raw]:
        """A table of data as one; one with a single column, long cells or blocks in them is there for the layout."""
        rows = [
            [cell for cell in row if cell.tag in ("td", "th")] for row in rows_of(element) if row not in self._dropped
        ]
        cells = [[list(self.blocks(cell)) if cell not in self._dropped else [] for cell in row] for row in rows]
        texts = [[_joined(cell) for cell in row] for row in cells]
        if is_layout(element, cells, texts):
            for row in cells:
                yield from _laid_out([cell for cell in row if cell])
            return
        head = element.find("caption")
        caption = self._text(head) if head is not None else ""
        spread_rows = [spread(row, text) for row, text in zip(rows, texts, strict=True) if any(text)]
        width = max(map(len, spread_rows))
        if (
            not caption
            and len(spread_rows) > 2
            and width > 2
            and sum(map(bool, spread_rows[0])) == 1
            and len(set(map(len, texts))) > 1
        ):
            caption = next(filter(None, spread_rows.pop(0)))
        header = (bool(rows[0]) and any(cell.tag == "th" for cell in rows[0])) or element.find("thead") is not None
        first_bold = all(len(cell) == 1 and getattr(cell[0], "bold", False) for cell in cells[0] if cell)
        yield Table(
            tuple(tuple(row + [""] * (width - len(row))) for row in spread_rows),
            header or first_bold,
            without_label(caption),
        )

    def _text_of(self, element: Any) -> str:
        return "" if element is None else self._text(element)

    def _text(self, element: Any) -> str:
        """All the text in `element` on one line."""
        return _joined(list(self.blocks(element)))


def _laid_out(cells: list[list[Raw]]) -> Iterator[Raw]:
    """The parts of the cells of a row one behind another; a cell with a mark alone makes the next one a list item."""
    mark = _MARK.fullmatch(_joined(cells[0])) if len(cells) == 2 else None
    if mark and cells[1] and not any(isinstance(part, Table | Figure | Heading) for part in cells[1]):
        yield from _item(cells[1], int(mark[1] or 0), 0)
        return
    yield from (part for cell in cells for part in cell)


def _is_caption(element: Any) -> bool:
    return bool(_CAPTIONS & set(names_of(element))) and len("".join(element.itertext())) <= _LONGEST_CAPTION


def is_pulled_quote(element: Any) -> bool:
    """Whether `element` is a quotation set apart without a tag that says so."""
    names = set(names_of(element))
    pulled = "pullquote" in names or {"pull", "quote"} <= names
    return pulled and element.find(".//blockquote") is None


def tag_is_bold(element: Any) -> bool:
    """Whether an inline element is set bold, by its tag or its own style."""
    return element.tag in _BOLD or bool(
        re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", element.get("style", ""), re.I)
    )


def _size(element: Any) -> float:
    """The size in points that the style of `element` itself gives, 0.0 where it gives none in points or pixels."""
    match = _SIZE.search(element.get("style", ""))
    return 0.0 if not match else float(match[1]) * (0.75 if match[2] == "px" else 1.0)


def _tidy(text: str) -> str:
    lines = (" ".join(line.split(" ")).strip() for line in text.split("\n"))
    return "\n".join(filter(None, (_WIDE_SPACE.sub(" ", line) for line in lines)))


def _joined(parts: list[Raw]) -> str:
    return " ".join(" ".join(part.text.split()) for part in parts if part.text).strip()


def _ends_line(text: str) -> bool:
    bare = text.rstrip(" ")
    return not bare or bare.endswith("\n")


def _starts_line(element: Any) -> bool:
    """Whether a line break or nothing follows the inline `element` in its block."""
    tail = (element.tail or "").strip()
    following = element.getnext()
    return not tail and (following is None or following.tag == "br" or following.tag in BLOCKS)


def _start(element: Any) -> int:
    start = element.get("start", "1")
    return int(start) if start.isdigit() and int(start) < 1000 else 1


def _is_section(parts: list[Raw]) -> bool:
    """Whether a list item is a part of the article with a heading, tables or several long paragraphs."""
    if any(isinstance(part, Heading | Table | Figure | Quote) for part in parts):
        return True
    texts = [part for part in parts if isinstance(part, SetParagraph)]
    return len(texts) > 1 and sum(length(part.text) for part in texts) > _ITEM


def _item(parts: list[Raw], number: int, level: int) -> Iterator[Raw]:
    """An item with its first paragraph, and the second below a bare lead; then its other paragraphs and inner items."""
    own = [part for part in parts if not isinstance(part, ListItem)]
    led = 2 if own and length(own[0].text) <= _LEAD else 1
    if text := "\n".join(part.text for part in own[:led]):
        yield ListItem(text, number, level)
    yield from own[led:]
    for part in parts:
        if isinstance(part, ListItem):
            yield ListItem(part.text, part.number, part.level + 1) if own else part


def _without(element: Any, part: Any) -> Any:
    """`element` with `part` and its text taken out of it."""
    if part is not None and (parent := part.getparent()) is not None:
        before = part.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + (part.tail or "")
        else:
            parent.text = (parent.text or "") + (part.tail or "")
        parent.remove(part)
    return element
