from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pdfplumber
from brief_outlines import CHART, CITATION, NUMBER, PAIRS, QUESTIONS, STEPS, VERSUS, article, outline
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.layout.brief import lay_out_brief
from briefing.theme import load
from briefing.writers.brief_pdf import write_brief_pdf

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
EXTRAS = (CHART, CITATION, NUMBER, PAIRS, STEPS, VERSUS)


@st.composite
def outlines(draw):
    """From one to thirty articles in any mix of languages, with any contents, under a title of any length."""
    count = draw(st.integers(1, 6) | st.integers(7, 30))
    sections = tuple(
        article(
            number,
            draw(st.sampled_from(LANGUAGES)),
            points=draw(st.integers(0, 9)),
            extra=tuple(draw(st.lists(st.sampled_from(EXTRAS), max_size=3, unique_by=id))),
        )
        for number in range(1, count + 1)
    )
    words = draw(
        st.lists(st.sampled_from(["buyers", "remember", "品牌", "a", "surprisingly", "價格：", "and"]), max_size=25)
    )
    questions = draw(st.lists(st.sampled_from(QUESTIONS), max_size=3, unique=True))
    return outline(" ".join(words), *sections, language=draw(st.sampled_from(LANGUAGES)), questions=tuple(questions))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(outlines(), st.sampled_from(["paper", "stage", "blocks"]), st.sampled_from(["a4", "letter"]))
def test_any_outline_fills_one_page_and_no_text_lies_on_another(made, theme, paper):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "brief.pdf"
        write_brief_pdf(lay_out_brief(made, load(theme), paper), path)
        with pdfplumber.open(path) as document:
            assert len(document.pages) == 1
            page = document.pages[0]
            characters = [c for c in page.chars if c["text"].strip()]
            top, bottom = min(c["top"] for c in characters), max(c["bottom"] for c in characters)
            assert 0.8 <= (bottom - top) / (page.height - 2 * 38) <= 1
            assert min(c["size"] for c in characters) > 8.99
            assert not _overprinted(characters)


def _overprinted(characters) -> list[tuple[str, str]]:
    """Pairs of characters of which one covers most of the other's middle."""
    cells: dict[tuple[int, int], list] = {}
    found = []
    for c in characters:
        across, down = (c["x0"] + c["x1"]) / 2, (c["top"] + c["bottom"]) / 2
        near = [cells.get((int(across // 8) + x, int(down // 8) + y), ()) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        for other, x, y in (item for cell in near for item in cell):
            if abs(across - x) < c["width"] * 0.3 and abs(down - y) < c["size"] * 0.5:
                found.append((c["text"], other["text"]))
        cells.setdefault((int(across // 8), int(down // 8)), []).append((c, across, down))
    return found
