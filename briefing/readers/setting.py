"""Paragraphs and how they are set in, blocks out: a short bold or large line above a text is its heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.document import Block, Heading, Paragraph
from briefing.language import length

_HEAD = 14  # words of a heading; a question may have more
_QUESTION = 30
_TOP = 12  # blocks among which a title stands
_WHOLE = 0.9  # of the letters in bold: the paragraph is
_STOPS = (".", "。", ",", "，", ";", "；", ":", "：", "…")


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph as it is set: all of it bold, its size in points (0: not known)."""

    text: str
    bold: bool = False
    size: float = 0.0


@dataclass(slots=True)
class Tally:
    """How the letters of a paragraph are set, run by run."""

    letters: int = 0
    bold_letters: int = 0
    sizes: dict[float, int] = field(default_factory=dict)

    def add(self, text: str, bold: bool, size: float) -> None:
        """Count the letters of a run; a `size` of 0.0 is not known."""
        letters = sum(map(str.isalnum, text))
        self.letters += letters
        self.bold_letters += letters if bold else 0
        if size and letters:
            self.sizes[size] = self.sizes.get(size, 0) + letters

    @property
    def bold(self) -> bool:
        """Whether all but a mark or two is bold."""
        return self.letters > 0 and self.bold_letters >= _WHOLE * self.letters

    @property
    def size(self) -> float:
        """The size in points of most of it, 0.0 where no run gives one."""
        return max(sorted(self.sizes), key=lambda size: self.sizes[size], default=0.0)


def with_headings(blocks: Sequence[Block | SetParagraph]) -> Iterator[Block]:
    """`blocks` with every set paragraph as a heading of level 2 or 3, or as a plain paragraph.

    A heading is short, no sentence, and bold, or a fifth larger than most of the text; text that is not set so stands
    below it. Where most paragraphs are bold, bold says nothing.
    """
    normal = _usual_size(blocks)
    top = _top_size(blocks)
    paragraphs = [block for block in blocks if isinstance(block, SetParagraph)]
    telling = 2 * sum(block.bold for block in paragraphs) <= len(paragraphs)
    for block, below in pairwise([*blocks, None]):
        if not isinstance(block, SetParagraph):
            assert block
            yield block
        elif level := _level(block, below, normal, telling):
            yield Heading(" ".join(block.text.split()), 1 if top and block.size == top and level == 2 else level)
        else:
            yield Paragraph(block.text)


def _level(block: SetParagraph, below: Block | SetParagraph | None, normal: float, telling: bool) -> int:
    """2 for a heading, 3 for a question in bold, 0 for text."""
    large = normal and block.size >= 1.2 * normal
    if below is None or not (large or (block.bold and telling)):
        return 0
    if block.text.endswith(("?", "？")):
        return 3 if length(block.text) <= _QUESTION else 0
    if length(block.text) > _HEAD or block.text.endswith(_STOPS) or "\n" in block.text.strip():
        return 0
    if isinstance(below, SetParagraph) and below.bold and below.size <= block.size and not large:
        return 0
    return 2


def _top_size(blocks: Sequence[Block | SetParagraph]) -> float:
    """The largest size, where one paragraph alone near the top is set in it; else 0.0."""
    sizes = [(block.size, index) for index, block in enumerate(blocks) if isinstance(block, SetParagraph)]
    largest = max((size for size, _ in sizes), default=0.0)
    own = [index for size, index in sizes if size == largest]
    return largest if len(own) == 1 and own[0] < _TOP else 0.0


def _usual_size(blocks: Sequence[Block | SetParagraph]) -> float:
    """The size that most of the text is set in, 0.0 where none is known."""
    sizes: dict[float, float] = {}
    for block in blocks:
        if isinstance(block, SetParagraph):
            sizes[block.size] = sizes.get(block.size, 0.0) + length(block.text)
    return max(sorted(sizes), key=lambda size: sizes[size], default=0.0)
