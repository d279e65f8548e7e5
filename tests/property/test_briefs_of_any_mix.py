"""Any mix of articles, in any theme, on either paper, with or without a training: the brief is one full page."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from briefing import layout, outlining, pipeline, theme
from briefing.document import Document
from briefing.page import Page
from briefing.points import Digest
from briefing.writers.brief_docx import write_brief_docx
from briefing.writers.brief_pdf import write_brief_pdf

ARTICLES = sorted((Path(__file__).parents[1] / "quality" / "articles").iterdir())
THEMES = [name for name, _ in theme.available()]
MIXES = 36
FILLED = 0.8  # of the height between the margins, down to the last ink
EDGE = 40.0  # points


@cache
def read() -> list[tuple[Document, Digest]]:
    documents = [document for path in ARTICLES for document in pipeline.read([path])[0]]
    return [(document, pipeline.digest(document)) for document in documents]


def mixed(seed: int) -> Page:
    """A page of 1 to 24 articles in one of the themes."""
    dice = random.Random(seed)
    chosen = dice.sample(read(), dice.choice([1, 1, 2, 3, 4, 5, 8, 12, 24]))
    documents, digests = zip(*chosen, strict=True)
    outline = outlining.outline(documents, digests, training=dice.random() < 0.7)
    return layout.lay_out_brief(outline, theme.load(dice.choice(THEMES)), dice.choice(layout.PAPERS))


def filled(page: pypdfium2.PdfPage) -> float:
    """How far down the ink goes, as a share of the height between the margins."""
    picture = page.render(scale=0.5).to_pil().convert("L").point(lambda value: 255 * (value < 200))
    lowest = picture.getbbox()[3] / picture.height * page.get_height()
    return float((lowest - EDGE) / (page.get_height() - 2 * EDGE))


@pytest.mark.parametrize("seed", range(MIXES))
def test_the_pdf_of_any_mix_is_one_full_page(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    write_brief_pdf(mixed(seed), path)
    document = pypdfium2.PdfDocument(str(path))
    assert len(document) == 1
    assert filled(document[0]) >= FILLED
    document.close()


def test_the_document_of_any_mix_is_one_page(soffice, tmp_path: Path) -> None:
    paths = [tmp_path / f"{seed}.docx" for seed in range(MIXES)]
    for seed, path in enumerate(paths):
        write_brief_docx(mixed(seed), path)
    made = soffice.convert(paths)
    counts = {}
    for path in paths:
        document = pypdfium2.PdfDocument(str(made[path]))
        counts[path.stem] = len(document)
        document.close()
    assert set(counts.values()) == {1}, counts
