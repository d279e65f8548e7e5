"""A saved web page in, its article as a `Document` out; trafilatura finds it and what the page says of itself."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterator
from typing import Any

from briefing.document import Block, Document, Heading, ListItem, Paragraph, Quote, Source, Table
from briefing.readers.encoding import decode
from briefing.readers.files import refuse_known_binary

log = logging.getLogger(__name__)

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_TITLE = re.compile(r"<title[^>]*>(.{1,500}?)</title", re.IGNORECASE | re.DOTALL)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFERENCE = re.compile(r"&#(?:x([0-9a-fA-F]{1,8})|(\d{1,8}));?")
_OVERGROWN = re.compile(r"<(\w+)\s[^<>]{50000,}>")  # 100,000 attributes on a tag take lxml 23 s
_CREDIT = re.compile(r"^[—–-]+\s*")


def read_html(data: bytes, source: Source) -> Document:
    """The article of the page in blocks, with the title, author, date and site that the page states."""
    refuse_known_binary(data, source.name)
    declared = _CHARSET.search(data[:4096])
    page = _legal(decode(data, source.name, declared.group(1).decode("ascii") if declared else ""))
    found = _extract(page)
    if found is None or found.body is None or not "".join(found.body.itertext()).strip():
        return Document(source=source, title=_page_title(page), blocks=tuple(_plain_blocks(page)))
    return Document(
        source=Source(source.name, source.path, source.sha256, found.url or ""),
        title=_line(found.title or "") or _page_title(page),
        blocks=tuple(_blocks(found.body)),
        byline=_line((found.author or "").replace("; ", ", ")),
        date=found.date or "",
        site=_line(found.sitename or ""),
    )


def _extract(page: str) -> Any:
    import trafilatura

    level = logging.getLogger("trafilatura").level
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its own findings are not our user's
    try:
        return trafilatura.bare_extraction(page, include_comments=False, include_tables=True, with_metadata=True)
    except Exception as error:
        log.warning("no article found in the page (%s): taking all of its text", error)
        return None
    finally:
        logging.getLogger("trafilatura").setLevel(level)


def _legal(page: str) -> str:
    """Without characters, or references to characters, that XML forbids: one of them loses the whole page."""
    return _OVERGROWN.sub(r"<\1>", _NOT_XML.sub("", _REFERENCE.sub(_legal_reference, page)))


def _legal_reference(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else int(match[2])
    legal = 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF and code not in (0xFFFE, 0xFFFF)
    return match[0] if legal or code in (9, 10, 13) else ""


def _blocks(parent: Any) -> Iterator[Block]:
    for element in parent:
        match element.tag:
            case "head":
                yield Heading(_line(_text(element)), _level(element.get("rend", "")))
            case "list":
                yield from _items(element, 0)
            case "quote":
                yield _quote(element)
            case "table":
                yield from _table(element)
            case "p" | "code":
                yield Paragraph(_lines(_text(element)))
            case "graphic" | "lb":
                pass
            case _:
                yield from _blocks(element) if len(element) else [Paragraph(_lines(_text(element)))]
        if element.tail and element.tail.strip():
            yield Paragraph(_lines(element.tail))


def _level(rend: str) -> int:
    return int(rend[1:]) if rend[1:].isdigit() else 2


def _items(element: Any, level: int) -> Iterator[Block]:
    numbered = element.get("rend") == "ol"
    for number, item in enumerate(element.iterchildren("item"), 1):
        yield ListItem(_lines(_text(item, skip="list")), number if numbered else 0, level)
        for inner in item.iterchildren("list"):
            yield from _items(inner, level + 1)


def _quote(element: Any) -> Block:
    """A quotation; a last line after a dash, or text after its paragraphs, names the speaker."""
    parts = [_line(_text(child)) for child in element.iterchildren("p")]
    tail = _line(element[-1].tail or "") if len(element) else ""
    if not parts:
        return Quote(_line(_text(element)))
    if not tail and len(parts) > 1 and _CREDIT.match(parts[-1]):
        tail = parts.pop()
    return Quote(" ".join(parts), _CREDIT.sub("", tail))


def _table(element: Any) -> Iterator[Block]:
    """A table of equal rows; a leading row with a single filled cell is its caption, a table of one cell is text."""
    rows = [[_line(_text(cell)) for cell in row.iterchildren("cell")] for row in element.iter("row")]
    header = any(cell.get("role") == "head" for cell in element.iter("cell"))
    rows = [row for row in rows if any(row)]
    caption = ""
    if len(rows) > 1 and max(map(len, rows)) > 1 and sum(map(bool, rows[0])) == 1:
        caption = next(filter(None, rows.pop(0)))
    width = max(map(len, rows), default=0)
    if width < 2 or len(rows) < 2:
        yield from (Paragraph(" ".join(filter(None, row))) for row in rows)
        return
    yield Table(tuple(tuple(row + [""] * (width - len(row))) for row in rows), header, caption)


def _text(element: Any, skip: str = "") -> str:
    parts = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            parts.append("\n")
        elif child.tag != skip:
            apart = "\n" if child.tag == "p" else ""
            parts += [apart, _text(child, skip), apart]
        parts.append(child.tail or "")
    return "".join(parts)


def _line(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> str:
    return "\n".join(filter(None, (_line(line) for line in text.split("\n"))))


def _page_title(page: str) -> str:
    match = _TITLE.search(page)
    return _line(html.unescape(match[1])) if match else ""


_HIDDEN = re.compile(
    r"<(script|style|template|noscript|nav|footer|form|svg)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<head\b.*?(?:</head\s*>|\Z)",
    re.I | re.S,
)
_BREAKS = re.compile(
    r"<(?:/?(?:p|div|h[1-6]|li|ul|ol|table|tr|blockquote|section|article|header|body)\b|br\b)[^<>]*>", re.I
)


def _plain_blocks(page: str) -> Iterator[Block]:
    """All text outside navigation, a paragraph for each element that stands apart: for pages too short to judge."""
    text = html.unescape(re.sub(r"<[^<>]*>", "", _BREAKS.sub("\n\n", _HIDDEN.sub("", page))))
    for chunk in _legal(text).split("\n\n"):
        if line := _line(chunk):
            yield Paragraph(line)
