"""Halves of links, leftover markup and reference marks: taken out, with the commas that held them."""

from __future__ import annotations

import re

from briefing.cleaning.blocks import map_text, squeeze
from briefing.document import Document

_INLINE_TAG = re.compile(r"</?(?:a|b|i|u|em|strong|span|font|sup|sub)\b[^<>]{0,400}>", re.I)
_BLOCK_TAG = re.compile(r"</?(?:p|br|div|img|li|ul|ol|h[1-6]|td|tr|table|script|style)\b[^<>]{0,400}>", re.I)
_ADDRESS = r"(?:https?://|www\.)[^\s\"'<>”“，。；）)]+"
_WHOLE_HALF = re.compile(rf"(?:<a\b[^<>]{{0,40}}?|href\s*=\s*)?[\"“”']?{_ADDRESS}\s*[\"”“']?\s*/?>(?!>)", re.I)
_LOOSE_END = re.compile(r",?\s*[\"”“]\s*/?>(?=[\s\w]|$)")
_HELD_BY_COMMAS = re.compile(rf"(,\s*)?{_ADDRESS}")
_BRACKETED = re.compile(rf"\s*[(（\[]\s*(?:see|via|source|link|来源|链接)?[:：]?\s*{_ADDRESS}\s*[)）\]]", re.I)
_MARKDOWN = re.compile(r"!?\[([^\[\]\n]{1,200})\]\((?:https?://|/|#)[^()\s]{0,300}(?:\)|(?=\s|$))")
_NEW_TAB = re.compile(
    r"\s?[(（\[](?:opens? in (?:a )?new (?:tab|window)|external link|另開視窗|新窗口打开)[)）\]]", re.I
)
_MARK = re.compile(r"\s?\[{1,2}(?:\d{1,9}|edit|citation needed|note \d+)\]{1,2}", re.I)
_SPARE_COMMA = re.compile(r",(?:\s*,)+")


def links(document: Document) -> Document:
    """Without link halves (`http://… ">`), tags, addresses in brackets and marks like [3]; the words of links stay."""
    return map_text(document, without_links)


def without_links(text: str) -> str:
    """One text without link debris."""
    if not any(mark in text for mark in "<>[(（"):
        return text
    cleaned = _BRACKETED.sub("", _MARKDOWN.sub(r"\1", text))
    cleaned = _BLOCK_TAG.sub(" ", _INLINE_TAG.sub("", _WHOLE_HALF.sub(" ", cleaned)))
    if _LOOSE_END.search(cleaned):
        cleaned = _HELD_BY_COMMAS.sub(lambda match: match[1] or "", _LOOSE_END.sub("", cleaned))
    cleaned = _SPARE_COMMA.sub(",", _NEW_TAB.sub("", _MARK.sub("", cleaned)))
    return squeeze(cleaned) if cleaned != text else text
