"""Every theme as LibreOffice draws it: all of the text of a slide stands on the page, in its frame.

The samples and a stress file on both pages, and the test articles, eight to a deck.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import product
from pathlib import Path

import pypdfium2
import pytest

from briefing import layout, pipeline, readers, samples, theme
from briefing.deck import Deck, TextFrame
from briefing.language import letters
from briefing.outline import Outline
from briefing.writers.pptx import write_pptx

NAMES = [name for name, _ in theme.available()]
PAGES = ("16:9", "4:3")
ARTICLES = sorted((Path(__file__).parents[2] / "quality" / "articles").iterdir())
EACH = 8  # articles in a deck
SENTENCE = "A shop that answers its letters within the hour keeps the people who wrote them"
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep".split()
HAN = "店员先认人再说话，顾客才会记得这家店，价格不是数字，是态度"
STRESS = f"""---
title: {SENTENCE}, {SENTENCE.lower()} and {SENTENCE.lower()}
subtitle: {SENTENCE}
---

# One word each

- Yes
- No

# {SENTENCE}

- {SENTENCE}, {SENTENCE.lower()}, {SENTENCE.lower()}, {SENTENCE.lower()}
- {SENTENCE}

# Forty items

{chr(10).join(f"- {number} {SENTENCE.lower()}" for number in range(40))}

# {HAN}

- {HAN * 3}
- 我们的 NPS 从 34 提高到 61, but nobody noticed

# A word of two hundred letters

- {"x" * 200}
- https://example.org/{"path/" * 30}

# Twelve columns

|{"|".join(f" Col {number} " for number in range(12))}|
|{"---|" * 12}
{chr(10).join("|" + "|".join(f" cell {row} " for _ in range(12)) + "|" for row in range(14))}

# What was said

> {SENTENCE}. {SENTENCE}. {SENTENCE}.
>
> — Ada Brandt, head of service at the Brandt & Lindqvist Works

# A story {{.case}}

{SENTENCE}

1. {SENTENCE}
2. {HAN}

- {SENTENCE}

# Shares

| | of the sales |
|---|---|
| {SENTENCE[:60]} | 45 % |
| {HAN[:20]} | 52 % |
| Other | 3 % |

# Every month

| | visits |
|---|---|
{chr(10).join(f"| {month} 2024 | {1000 + 37 * number} |" for number, month in enumerate(MONTHS))}

# Two sides

### {SENTENCE[:40]}

- {SENTENCE}
- {SENTENCE}

### The other

- {HAN}
"""


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Deck]:
    """Each deck by its file."""
    folder = tmp_path_factory.mktemp("decks")
    stress = folder / "stress.md"
    stress.write_text(STRESS, encoding="utf-8")
    said = [("samples", of(samples.paths()), PAGES), ("stress", readers.read_outline(stress), PAGES)]
    said += [(f"articles{at}", of(ARTICLES[at : at + EACH]), PAGES[:1]) for at in range(0, len(ARTICLES), EACH)]
    made = {}
    for label, outline, pages in said:
        for name, page in product(NAMES, pages):
            path = folder / f"{label}-{name}-{page.replace(':', 'x')}.pptx"
            made[path] = layout.lay_out(outline, theme.load(name, page))
            write_pptx(made[path], path)
    return made


def of(paths: Sequence[Path]) -> Outline:
    return pipeline.outlined(pipeline.read(paths)[0])


def lost(page: pypdfium2.PdfPage, frame: TextFrame) -> str:
    """The letters of `frame` that do not stand in it, with the room that the renderer's own line height takes."""
    text = "".join(line.text for line in frame.paragraphs)
    more = 3.0 + 0.2 * frame.style.size
    high, rect = page.get_height(), frame.rect
    inside = page.get_textpage().get_text_bounded(
        rect.x - more, high - rect.bottom - more, rect.right + more, high - rect.y + more
    )
    return "".join((Counter(letters(text)) - Counter(letters(inside))).elements())


def test_every_letter_stands_in_its_frame_in_every_theme_on_both_pages(soffice, decks) -> None:
    pdfs = soffice.convert(list(decks))
    failures = []
    for path, deck in decks.items():
        document = pypdfium2.PdfDocument(str(pdfs[path]))
        assert len(document) == len(deck.slides), path.name
        for slide, page in zip(deck.slides, document, strict=True):
            frames = [frame for frame in slide.frames if isinstance(frame, TextFrame)]
            failures += [(path.stem, slide.number, frame.role, out) for frame in frames if (out := lost(page, frame))]
        document.close()
    assert not failures
