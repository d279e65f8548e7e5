from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pdfplumber
import pytest
from brief_outlines import CASES, article, outline, point

from briefing.errors import WriteError
from briefing.layout.brief import lay_out_brief
from briefing.outline import Points
from briefing.theme import load
from briefing.writers.brief_pdf import write_brief_pdf

HOSTILE = 'Prices #let x = 1 $x^2$ *bold* _under_ `raw` <label> @ref \\ "quoted" // comment \x07\ud800 [a](b) = head'


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    """`pdf(outline, theme="paper", paper="a4")` is the path of its brief."""
    folder = tmp_path_factory.mktemp("briefs")

    def write(made, theme: str = "paper", paper: str = "a4") -> Path:
        path = folder / f"{len(list(folder.iterdir()))}.pdf"
        write_brief_pdf(lay_out_brief(made, load(theme), paper), path)
        return path

    return write


def text_of(path: Path) -> str:
    with pdfplumber.open(path) as document:
        return " ".join((document.pages[0].extract_text() or "").split())


def test_it_is_one_page_of_the_paper_asked_for(pdf):
    for paper, size in (("a4", (595.28, 841.89)), ("letter", (612, 792))):
        with pdfplumber.open(pdf(CASES["five"](), paper=paper)) as document:
            assert len(document.pages) == 1
            assert (document.pages[0].width, document.pages[0].height) == pytest.approx(size, abs=0.1)


def test_it_has_title_author_date_language_and_tags(pdf):
    with pdfplumber.open(pdf(CASES["chinese"]())) as document:
        assert document.metadata["Title"] == "顧客記得什麼，被遺忘又要付出什麼代價"
        assert document.metadata["Author"] == "Dana Reyes"
        assert document.metadata["CreationDate"].startswith("D:20240603")
        catalog = document.doc.catalog
        assert catalog["Lang"].decode().lower().startswith("zh")
        assert "StructTreeRoot" in catalog


def test_every_word_is_text_and_no_character_is_a_box(pdf):
    path = pdf(CASES["mixed"]())
    with pdfplumber.open(path) as document:
        characters = document.pages[0].chars
        assert not [c for c in characters if c["text"] in "\ufffd\u25a1" or c["text"].startswith("(cid:")]
        assert all("+" in c["fontname"] for c in characters)  # a subset of each font is inside
    assert "與其問顧客怎麼看產品" in text_of(path).replace(" ", "")


def test_links_lead_to_the_sources(pdf):
    with pdfplumber.open(pdf(CASES["five"]())) as document:
        assert {link["uri"] for link in document.pages[0].hyperlinks} == {
            f"https://example.org/{number}" for number in (1, 2, 4, 5)
        }


def test_nothing_in_a_text_is_read_as_markup(pdf):
    base = outline(HOSTILE, article(1, points=2))
    words = text_of(pdf(base))
    for piece in ("#let x = 1", "$x^2$", "*bold*", "`raw`", "<label>", "@ref", "//"):
        assert piece in words, piece


def test_endless_words_stay_on_the_page(pdf):
    base = article(1, points=1)
    endless = tuple(point(text, place) for place, text in enumerate(("https://example.org/" + "path/" * 60, "x" * 300)))
    section = replace(base, contents=(*base.contents, Points("Endless", endless)))
    with pdfplumber.open(pdf(outline("W" * 200, section))) as document:
        page = document.pages[0]
        assert max(c["x1"] for c in page.chars) < page.width - 40


def test_pictures_among_the_words_do_not_become_boxes(pdf):
    words = text_of(pdf(outline("Growth 🚀🚀 for 2 ❤️ teams", article(1))))
    assert "Growth for 2 teams" in words


def test_the_same_page_gives_the_same_bytes(pdf):
    assert pdf(CASES["five"]()).read_bytes() == pdf(CASES["five"]()).read_bytes()


def test_a_date_that_is_none_gives_no_date(pdf):
    with pdfplumber.open(pdf(replace(CASES["one"](), date="one day"))) as document:
        assert "CreationDate" not in document.metadata or "1970" in document.metadata["CreationDate"]


def test_a_folder_that_cannot_be_written_is_a_clear_error(tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("")
    with pytest.raises(WriteError):
        write_brief_pdf(lay_out_brief(CASES["thin"](), load("paper")), blocker / "brief.pdf")
