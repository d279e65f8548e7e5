"""A document: what a reader makes of one file and cleaning hands on — blocks of text with a title and a source.

`Document.text` is the one text that every character range refers to: the texts of its blocks, a line feed between
two of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from math import ceil

from briefing.language import detect_language, length, split_sentences


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list; `number` is its ordinal in a numbered list and 0 in a bulleted one."""

    text: str
    number: int = 0
    level: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    text: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` of equal length; the first is the header row where `header` is true."""

    rows: tuple[tuple[str, ...], ...]
    header: bool = True
    caption: str = ""

    @property
    def text(self) -> str:
        """The cells with tabs between them, a line a row."""
        return "\n".join("\t".join(row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that belongs to the article: where it lies, its caption and what its page says it shows.

    `data` are the bytes of the picture file (PNG, JPEG, GIF or WebP), b"" where only its address is known.
    """

    location: str
    text: str = ""
    alt: str = ""
    data: bytes = field(default=b"", repr=False)


Block = Heading | Paragraph | ListItem | Quote | Table | Figure


@dataclass(frozen=True, slots=True)
class Source:
    """The file a document was read from: `name` for people, `sha256` of its bytes for checking."""

    name: str
    path: str
    sha256: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text that was read and is not part of the article: `reason` says why in a few words."""

    reason: str
    text: str

    def __str__(self) -> str:
        return f"{self.reason}: {self.text}"


@dataclass(frozen=True, slots=True)
class Span:
    """Where words came from: characters `start` to `end` (exclusive) of `Document.text` of the document from `source`.

    `block` counts the blocks and `sentence` the sentences of that document, both from 0.
    """

    source: str
    block: int
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document; `heading` is the heading it stands under ("" before the first)."""

    text: str
    span: Span
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file's own properties say: to be believed where its text says nothing."""

    title: str = ""
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `language` is "en", "zh-Hans" or "zh-Hant"; `date` is ISO 8601 or ""; `title_made` marks a title
    that was made from the text because the article has none; `copies` are further sources of the same article."""

    source: Source
    title: str = ""
    blocks: tuple[Block, ...] = ()
    byline: str = ""
    date: str = ""
    site: str = ""
    language: str = "en"
    title_made: bool = False
    copies: tuple[Source, ...] = ()
    properties: Properties = field(default=Properties(), compare=False)
    dropped: tuple[Dropped, ...] = field(default=(), compare=False)

    @property
    def text(self) -> str:
        """All blocks, a line feed between two of them."""
        return "\n".join(block.text for block in self.blocks)

    @property
    def starts(self) -> tuple[int, ...]:
        """The offset in `text` at which each block begins."""
        return tuple(accumulate((len(block.text) + 1 for block in self.blocks[:-1]), initial=0))[: len(self.blocks)]

    @property
    def languages(self) -> dict[str, float]:
        """The languages of its blocks with the share of the text in each, largest first; {} without text."""
        sizes: Counter[str] = Counter()
        for block in self.blocks:
            sizes[detect_language(block.text, self.language)] += ceil(length(block.text))
        total = sizes.total()
        return {
            name: size / total for name, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])) if size
        }

    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of paragraphs, list items and quotations, in order; headings, tables and figures have none."""
        return tuple(_sentences(self))


def _sentences(document: Document) -> Iterator[Sentence]:
    heading, count = "", 0
    for index, (block, offset) in enumerate(zip(document.blocks, document.starts, strict=True)):
        if isinstance(block, Heading):
            heading = block.text
        if not isinstance(block, Paragraph | ListItem | Quote):
            continue
        for start, end in split_sentences(block.text, detect_language(block.text, default=document.language)):
            span = Span(document.source.name, index, count, offset + start, offset + end)
            yield Sentence(block.text[start:end], span, heading)
            count += 1
