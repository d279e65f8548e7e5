"""Characters that nobody meant: controls, invisible ones, entities left over."""

from __future__ import annotations

import html
import re
import unicodedata

from briefing.cleaning.blocks import map_text, squeeze
from briefing.document import Document
from briefing.language import HAN

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffd\ufffe\uffff\ud800-\udfff\ue000-\uf8ff]"
)
_KEY = "\u20e3"
_KEYCAP = re.compile(rf"(\d)\ufe0f?{_KEY}\s?")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,12}\d{0,2});")
# A mark said twice (`theatre..`, `where??`); three full stops are an ellipsis, two Chinese ones (……) as well.
_TWICE_SAID = re.compile(
    r"(?<![.?!。，])(?:\.\.(?!\.)|\?\?(?!\?)|!!(?!!)|。。(?!。)|，，(?!，)|,,(?!,))(?=[\s\"”’」』)]|$|[^\W\d])"
)
_TWICE = ("..", "??", "!!", "。。", "，，", ",,")
_GLUED = re.compile(r"[.!?][A-Z]")
_RUN_ON = re.compile(
    r"(?<=[a-z]{2}[.!?])(?=(?:The|This|That|These|It|They|We|You|He|She|But|So|If|When|In|For|And|A)\s[a-z])"
)
_WIDE_GAP = re.compile(" {2,}")
_LABEL = 4  # words of one label in a bar
_HAN_GAP = re.compile(rf"(?<=[{HAN}，。；：、！？]) (?=[{HAN}，。；：、！？])")


def characters(document: Document) -> Document:
    """Every text repaired, composed (NFC), with plain spaces and line feeds only."""
    return map_text(document, clean_text)


def clean_text(text: str) -> str:
    """One text without characters that nobody meant."""
    text = _LINE_ENDS.sub("\n", _ENTITY.sub(lambda match: html.unescape(match[0]), text))
    text = _INVISIBLE.sub("", _SPACES.sub(" ", _without_keycaps(text)))
    if any(twice in text for twice in _TWICE):
        text = _TWICE_SAID.sub(lambda match: match[0][0], text)
    text = _RUN_ON.sub(" ", text) if _GLUED.search(text) else text
    text = "\n".join(_barred(line) for line in text.split("\n")) if "  " in text else text
    return squeeze(unicodedata.normalize("NFC", text))


def _without_keycaps(text: str) -> str:
    return _KEYCAP.sub(r"\1. ", text) if _KEY in text else text


def _barred(line: str) -> str:
    """`line` with bars in its wide gaps, where three and more labels of a few words stand apart by nothing else."""
    parts = _WIDE_GAP.split(line.strip())
    few = len(parts) >= 3 and all(0 < len(part.split(" ")) <= _LABEL and part[-1] not in ".,;，。；" for part in parts)
    return " | ".join(parts) if few else line


def without_gaps(text: str) -> str:
    """`text` without spaces between Chinese characters or marks."""
    return _HAN_GAP.sub("", text)
