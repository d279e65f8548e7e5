"""Bytes or text of a page or of XML in, its element tree out, within bounds of depth and without a look at anything
else; the only user of lxml."""

from __future__ import annotations

import re
from typing import Any

from briefing.errors import UnreadableError
from briefing.readers.encoding import decode

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)|^\s*<\?xml[^>]{0,80}encoding=[\"']([\w-]+)", re.I)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFERENCE = re.compile(r"&#(?:x([0-9a-fA-F]{1,8})|(\d{1,8}));?")
_OVERGROWN = re.compile(r"<(\w+)\s[^<>]{50000,}>")  # 100,000 attributes on a tag take lxml 23 s
_DECLARED = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")  # lxml refuses text that names an encoding
_ENDS = re.compile(r"</(?:body|html)\s*>", re.I)  # text may follow, and would stand outside of both
_DEEP = 200  # elements within one another; lxml stops without a word at 256
_FLAT = re.compile(
    r"</?(?:div|span|font|b|i|em|strong|center|section|blockquote|ul|ol|table|tbody|tr|td)\b[^<>]{0,400}>", re.I
)


def page_tree(data: bytes, name: str, declared: str = "") -> Any:
    """The root element of the page in `data`; `declared` is an encoding that stands outside the page.

    Raises UnreadableError where there is no element in it.
    """
    found = _CHARSET.search(data[:8192])
    named = next((group.decode("ascii") for group in found.groups() if group), "") if found else ""
    return text_tree(decode(data, name, declared or named), name)


def text_tree(page: str, name: str) -> Any:
    """The root element of the page in `page`; raises UnreadableError where there is no element in it."""
    from lxml import etree, html

    page = _ENDS.sub("", _DECLARED.sub("", _legal(page)))
    if _depth(page) > _DEEP:
        page = _FLAT.sub("\n", page)
    try:
        root = html.document_fromstring(
            page, parser=html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise UnreadableError(
            f"{name}: no text in it", hint="is the article in the file, or only linked from it?"
        ) from None
    return root


def _legal(page: str) -> str:
    """Without characters, or references to characters, that XML forbids: one of them loses the whole page."""
    return _OVERGROWN.sub(r"<\1>", _NOT_XML.sub("", _REFERENCE.sub(_legal_reference, page)))


def _legal_reference(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else int(match[2])
    legal = 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF and code not in (0xFFFE, 0xFFFF)
    if 0x80 <= code <= 0x9F:
        return bytes([code]).decode("cp1252", "ignore")  # as every browser reads it
    return match[0] if legal or code in (9, 10, 13) else ""


_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)[^<>]*?(/?)>")
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option".split()
)


def _depth(page: str) -> int:
    """How deep elements are nested, about: those that close themselves are not counted."""
    depth = deepest = 0
    for match in _TAG.finditer(page):
        if match[3] or match[2].lower() in _VOID:
            continue
        depth = max(depth - 1, 0) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def xml_root(data: bytes) -> Any:
    """The root element of the XML in `data`, entities left alone, or None where there is none."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
