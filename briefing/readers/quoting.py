"""The text of a set-off quotation in, its words and its speaker out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.document import Block, Quote
from briefing.readers.setting import SetParagraph

_CREDIT = re.compile(
    r"(?:\n|(?<=[.!?。！？…”\"’」』])\s*)\s*(?:[—–―]+|-{1,3}(?=\s))\s*(?P<who>[^\n]{2,90})\Z"
    r"|\n\s*(?P<line>[^\n.!?。！？]{2,60})\Z"
)
_NAME_ALONE = re.compile(r"\s*[—–―-]+\s*([^\n.!?。！？]{2,90})")
_MARKS = (("“", "”"), ('"', '"'), ("「", "」"), ("『", "』"), ("«", "»"))


def with_speakers(blocks: Sequence[Block | SetParagraph]) -> Iterator[Block | SetParagraph]:
    """`blocks` with a quotation that is only a dash and a name as the speaker of the one before it."""
    last: Quote | None = None
    for block in blocks:
        credit = _NAME_ALONE.fullmatch(block.text) if isinstance(block, Quote) else None
        if last and credit and not last.speaker:
            yield replace(last, speaker=" ".join(credit[1].split()))
            last = None
            continue
        if last:
            yield last
        last = block if isinstance(block, Quote) else None
        if not last:
            yield block
    if last:
        yield last


def credited(text: str, speaker: str = "") -> Quote:
    """The quotation in `text`: a last line behind a dash, or a short one below what ends as a sentence, is its speaker;
    marks around the whole are left out."""
    credit = None if speaker else _CREDIT.search(text)
    words = text[: credit.start()] if credit else text
    if credit and (credit["who"] or words.rstrip()[-1:] in tuple('.!?。！？…”"’」』')):
        speaker = credit["who"] or credit["line"]
    else:
        words = text
    return Quote(_unmarked(" ".join(words.split())), " ".join(speaker.split()).strip("—–- "))


def _unmarked(text: str) -> str:
    for opening, closing in _MARKS:
        inner = text[1:-1]
        if text.startswith(opening) and text.endswith(closing) and opening not in inner and closing not in inner:
            return inner.strip()
    return text
