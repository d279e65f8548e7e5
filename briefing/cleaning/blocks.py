"""What every pass needs: documents mapped text by text or line by line, and what was dropped written down."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.document import Block, Document, Dropped, Figure, Paragraph, Quote, Table

TERMINAL = ".!?。！？…；"
_CLOSERS = "\"'”’」』）)】》"


@dataclass(frozen=True, slots=True)
class Line:
    """One line as the file had it: `block` is the index of its block, `loose` true where it is alone in a paragraph."""

    text: str
    block: int
    paragraph: bool
    loose: bool = True


def lines_of(document: Document) -> list[Line]:
    """Every line of the paragraphs of `document`, and every other block as one line; pictures without a caption have
    none."""
    return list(_lines(document.blocks))


@lru_cache(maxsize=2)  # most passes ask it of blocks that the pass before left as they were
def _lines(blocks: tuple[Block, ...]) -> tuple[Line, ...]:
    lines: list[Line] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            texts = [text for raw in block.text.split("\n") if (text := raw.strip())]
            lines += [Line(text, index, True, len(texts) == 1) for text in texts]
        elif block.text:
            lines.append(Line(block.text, index, False))
    return tuple(lines)


def keep_lines(document: Document, kept: Iterable[Line], dropped: Iterable[Dropped] = ()) -> Document:
    """`document` with only the lines in `kept`; blocks without any are gone, `dropped` is added to the report.

    A picture without a caption stays where the block before it does.
    """
    texts: dict[int, list[str]] = {}
    for line in kept:
        texts.setdefault(line.block, []).append(line.text)
    blocks: list[Block] = []
    stays = True
    for index, block in enumerate(document.blocks):
        stays = index in texts or (stays and isinstance(block, Figure) and not block.text)
        if stays:
            blocks.append(Paragraph("\n".join(texts[index])) if isinstance(block, Paragraph) else block)
    return replace(document, blocks=tuple(blocks), dropped=(*document.dropped, *dropped))


def drop_lines(document: Document, reasons: Sequence[str]) -> Document:
    """`document` without the lines that have a reason; `reasons` goes with `lines_of(document)`."""
    if not any(reasons):
        return document
    lines = lines_of(document)
    kept = [line for line, reason in zip(lines, reasons, strict=True) if not reason]
    return keep_lines(document, kept, [note(r, line.text) for line, r in zip(lines, reasons, strict=True) if r])


def note(reason: str, text: str) -> Dropped:
    """An entry of the report of what was dropped: `text` on one line, whole."""
    return Dropped(reason, " ".join(text.split()))


def map_text(document: Document, change: Callable[[str], str]) -> Document:
    """`document` with every text in it, the title included, put through `change`; blocks left empty are gone."""
    blocks = (_map_block(block, change) for block in document.blocks)
    kept = tuple(block for block in blocks if block.text.strip() or isinstance(block, Figure))
    return replace(document, title=change(document.title).strip(), byline=change(document.byline).strip(), blocks=kept)


def _map_block(block: Block, change: Callable[[str], str]) -> Block:
    if isinstance(block, Paragraph):
        text = change(block.text).strip()
        return block if text == block.text else Paragraph(text)
    if isinstance(block, Table):
        rows = tuple(tuple(change(cell).strip() for cell in row) for row in block.rows)
        return replace(block, rows=rows, caption=change(block.caption).strip())
    if isinstance(block, Figure):
        return replace(block, text=change(block.text).strip(), alt=change(block.alt).strip())
    if isinstance(block, Quote):
        return replace(block, text=change(block.text).strip(), speaker=change(block.speaker).strip())
    return replace(block, text=change(block.text).strip())


def is_finished(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return text.rstrip(_CLOSERS + " \n")[-1:] in tuple(TERMINAL)


def squeeze(text: str) -> str:
    """`text` with single spaces, none at either end of a line."""
    return re.sub(r" *\n *", "\n", re.sub(r"[^\S\n]+", " ", text)).strip()
