"""Strings in, strings fit for a document out."""

from __future__ import annotations

import re

# What XML 1.0 forbids, and the control characters and noncharacters that Office shows as boxes.
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def sanitise(text: str) -> str:
    """`text` without the characters that Office refuses or shows as boxes; every line end is a line feed."""
    return _UNFIT.sub("", _LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """`text` sanitised, on one line; no-break spaces stay."""
    return re.sub(r"[^\S\u00a0\u202f]+", " ", sanitise(text)).strip()
