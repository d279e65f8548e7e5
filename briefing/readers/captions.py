"""Blocks with captions among them in, tables and figures that have theirs out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.document import Block, Figure, Paragraph, Table
from briefing.readers.setting import SetParagraph

_LABEL = re.compile(
    r"(?:(?:figure|fig\.?|table|tab\.?|exhibit|chart|photo|picture|image|illustration|abb(?:ildung|\.)?)\s*\d+"
    r"|[图圖表]\s*[\d一二三四五六七八九十]+(?:[-–.]\d+)?)\s*[:：.|–—、-]*\s*(?=\S)",
    re.I,
)


_CREDITED = (
    r"(?i:photo(?:graph)?s?|pictures?|images?|illustrations?|credit|foto"
    r"|攝影|摄影|圖片?|图片?|照片|供圖|供图|繪圖|绘图)"
)
_CREDIT = re.compile(
    rf"\s*[(（\[]\s*{_CREDITED}[^()（）]{{0,6}}?(?:by|[:：/／©]|\s)[^()（）]{{1,60}}[)）\]]$"
    rf"|\s*[(（]\s*[^()（）]{{1,20}}\s?(?:攝|摄|攝影|摄影|提供|供圖|供图)\s*[)）]$"
    rf"|(?:^|(?<=[.!?。！？”\"])|\s[|·/–—-])\s*{_CREDITED}[^.。:：]{{0,12}}?(?:\sby\s|\s?[:：/／©]\s?|\scourtesy\s)[^.。]{{1,60}}[.。]?$"
)


@dataclass(frozen=True, slots=True)
class Caption:
    text: str


def with_captions(blocks: Sequence[Block | SetParagraph | Caption]) -> Iterator[Block | SetParagraph]:
    """`blocks` with each caption in the table below or the figure above it, or the other way round; one that belongs to
    neither stays as a paragraph. "Table 3:" before it is left out."""
    made = list(blocks)
    for index, block in enumerate(blocks):
        if isinstance(block, Caption):
            at = _owner(made, index)
            owner = made[at] if at is not None else None
            if at is not None and isinstance(owner, Table):
                made[at] = replace(owner, caption=without_label(block.text))
            elif at is not None and isinstance(owner, Figure):
                made[at] = replace(owner, text=without_label(block.text))
            else:
                made[index] = Paragraph(block.text)
    return (block for block in made if not isinstance(block, Caption))


def without_label(text: str) -> str:
    """A caption without its number and the credit behind it: "Table 3: Reach by channel" says "Reach by channel"."""
    line = _LABEL.sub("", " ".join(text.split()), count=1)
    bare = _CREDIT.sub("", line).rstrip(" ·|/–—-")
    return bare or ("" if _CREDIT.fullmatch(line) else line)


def is_labelled(text: str) -> bool:
    """Whether `text` begins as captions do: "Figure 2 …"."""
    return bool(_LABEL.match(text))


def _owner(blocks: Sequence[object], index: int) -> int | None:
    """The index of the table or figure without a caption that the caption at `index` belongs to."""
    for at, kind in ((index + 1, Table), (index - 1, Figure), (index + 1, Figure), (index - 1, Table)):
        owner = blocks[at] if 0 <= at < len(blocks) else None
        if isinstance(owner, Table) and kind is Table and not owner.caption:
            return at
        if isinstance(owner, Figure) and kind is Figure and not owner.text:
            return at
    return None
