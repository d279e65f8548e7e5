"""Markdown in, a `Document` of its headings, lists, quotations and tables out; the only user of markdown-it-py."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.document import Block, Document, Heading, ListItem, Paragraph, Quote, Source, Table
from briefing.readers.encoding import decode
from briefing.readers.files import refuse_known_binary

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A(?:---|\+\+\+)[ \t]*\n(.{0,20000}?)\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_]+)\s*[:=]\s*(.*)$", re.MULTILINE)
_HELD_DOWN = re.compile(r"([^\w\s])\1{199,}")  # 200,000 brackets take the parser 4 s
_LEAD = 8  # words
_FOOTNOTE = re.compile(r"^\[\^[^\]\n]+\]:.*(?:\n[ \t]+.*)*", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\n]+\]")
_CREDIT = re.compile(r"(?:\n|^)\s*[—–-]+\s*(.{2,80})\Z")


def read_markdown(data: bytes, source: Source) -> Document:
    """The document's blocks, with the title, author, date and site that its front matter names."""
    from markdown_it import MarkdownIt

    refuse_known_binary(data, source.name)
    text = decode(data, source.name)
    front = _FRONT.match(text)
    fields = _fields(front[1]) if front else {}
    body = _FOOTNOTE_MARK.sub("", _FOOTNOTE.sub("", _HELD_DOWN.sub(r"\1\1\1", text[front.end() if front else 0 :])))
    tokens = MarkdownIt("commonmark", {"maxNesting": 50}).enable("table").parse(body)
    blocks = tuple(_with_leads(_Builder(tokens).blocks()))
    return Document(
        source=source,
        title=fields.get("title", ""),
        blocks=blocks,
        byline=fields.get("author", fields.get("authors", "")),
        date=fields.get("date", ""),
        site=fields.get("site", fields.get("publisher", "")),
    )


def _fields(front: str) -> dict[str, str]:
    """The plain `key: value` lines of a front matter; anything cleverer is left alone (no YAML, so no aliases)."""
    return {key.lower(): value.strip().strip("\"'[]").strip() for key, value in _FIELD.findall(front)}


class _Continued(Paragraph):
    """A further paragraph of a list item."""

    __slots__ = ()


def _with_leads(blocks: Iterator[Block]) -> Iterator[Block]:
    """`blocks` with items that are no more than a lead (`2. **Ask once**`) and the paragraph below it as one item."""
    lead: ListItem | None = None
    for block in blocks:
        if lead and isinstance(block, _Continued):
            yield replace(lead, text=f"{lead.text}\n{' '.join(block.text.split())}")
            lead = None
            continue
        if lead:
            yield lead
        lead = block if isinstance(block, ListItem) and len(block.text.split()) <= _LEAD else None
        if not lead:
            yield Paragraph(block.text) if isinstance(block, _Continued) else block
    if lead:
        yield lead


class _Builder:
    """Walks the flat token list once, keeping the lists and quotations that are open."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._lists: list[int] = []  # the next number of each open list; 0 for bulleted ones
        self._number = 0
        self._fresh_item = False
        self._quoted: list[str] | None = None
        self._depth = 0

    def blocks(self) -> Iterator[Block]:
        position = 0
        while position < len(self._tokens):
            token = self._tokens[position]
            if token.type == "table_open":
                end = next(i for i in range(position, len(self._tokens)) if self._tokens[i].type == "table_close")
                yield _table(self._tokens[position:end])
                position = end
            else:
                self._open_or_close(token)
                yield from self._quote(token)
                yield from self._block(token, self._tokens[position - 1] if position else token)
            position += 1

    def _open_or_close(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._lists.append(0)
            case "ordered_list_open":
                self._lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._fresh_item, self._number = True, self._lists[-1]
                self._lists[-1] += 1 if self._lists[-1] else 0

    def _quote(self, token: Token) -> Iterator[Block]:
        if token.type == "blockquote_open":
            self._depth += 1
            self._quoted = self._quoted if self._quoted is not None else []
        elif token.type == "blockquote_close":
            self._depth -= 1
            if not self._depth and self._quoted:
                yield _credited("\n".join(self._quoted))
                self._quoted = None

    def _block(self, token: Token, opener: Token) -> Iterator[Block]:
        if token.type in ("fence", "code_block"):
            return
        if token.type != "inline" or not (text := _inline(token)).strip():
            return
        if self._quoted is not None:
            self._quoted.append(text)
        elif opener.type == "heading_open":
            yield Heading(" ".join(text.split()), int(opener.tag[1]))
        elif self._lists and self._fresh_item:
            self._fresh_item = False
            yield ListItem(" ".join(text.split()), self._number, len(self._lists) - 1)
        else:
            yield (_Continued if self._lists else Paragraph)(" ".join(text.split(" ")))


def _credited(text: str) -> Quote:
    credit = _CREDIT.search(text)
    if credit and credit.start():
        return Quote(" ".join(text[: credit.start()].split()), credit[1].strip())
    return Quote(" ".join(text.split()))


def _inline(token: Token) -> str:
    parts = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
    return "".join(parts)


def _table(tokens: Sequence[Token]) -> Table:
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(" ".join(_inline(token).split()))
    return Table(tuple(tuple(row) for row in rows))
