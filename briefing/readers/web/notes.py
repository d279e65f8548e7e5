"""Footnotes of a page: the raised marks that lead to them, and their texts."""

from __future__ import annotations

import re
from typing import Any

_BACK = ("", "↩", "↩︎", "^", "*", "↑")
_NOTE_ID = re.compile(r"(?:fn|note|footnote|endnote|ftn|n|cite_note|_ftn)[-_:.]?\w{0,12}", re.I)
_NOTE = re.compile(r"(?:fn|cite|note|footnote|endnote|ref)", re.I)


def is_note_mark(element: Any) -> bool:
    """Whether a raised text is the mark of a note."""
    text = "".join(element.itertext()).strip("[]() \n*†‡")
    linked = next(element.iter("a"), None)
    return (linked is not None or bool(_NOTE.search(element.get("id", "") + element.get("class", "")))) and (
        not text or text.isdigit()
    )


def is_note_text(element: Any) -> bool:
    """Whether a block is the text of a note: it has an id for that and begins or ends with a link back."""
    if element.tag not in ("p", "div", "li", "aside") or not _NOTE_ID.fullmatch(element.get("id", "")):
        return False
    marks = ("".join(link.itertext()).strip("[]() .:") for link in element.iter("a") if "#" in link.get("href", ""))
    return any(mark in _BACK or mark.isdigit() for mark in marks)
