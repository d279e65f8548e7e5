from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pdfplumber
import pytest
from brief_outlines import CASES, article, outline
from lxml import etree

from briefing.layout.brief import lay_out_brief
from briefing.theme import load
from briefing.writers.brief_docx import write_brief_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(path: Path, name: str = "five", theme: str = "paper", paper: str = "a4") -> Path:
    write_brief_docx(lay_out_brief(CASES[name](), load(theme), paper), path)
    return path


@pytest.fixture(scope="module")
def five(tmp_path_factory) -> Path:
    return written(tmp_path_factory.mktemp("brief") / "five.docx")


def part(path: Path, name: str):
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(name))


def paragraphs(path: Path) -> list[tuple[str, str]]:
    """Style and text of every paragraph that has words."""
    names = {
        s.get(f"{W}styleId"): s.find(f"{W}name").get(f"{W}val") for s in part(path, "word/styles.xml").iter(f"{W}style")
    }
    found = []
    for p in part(path, "word/document.xml").iter(f"{W}p"):
        style = p.find(f"{W}pPr/{W}pStyle")
        text = "".join(t.text or "" for t in p.iter(f"{W}t"))
        if text:
            found.append((names[style.get(f"{W}val")], text.replace("\u00a0", " ")))
    return found


def test_python_docx_opens_it_and_finds_title_author_language_and_date(five):
    properties = docx.Document(str(five)).core_properties
    assert properties.title == "What buyers remember, and what it costs to be forgotten"
    assert properties.author == "Dana Reyes"
    assert properties.language == "en-US"
    assert (properties.created.year, properties.modified.day) == (2024, 3)


def test_every_paragraph_has_a_real_style(five):
    styles = {style for style, _ in paragraphs(five)}
    assert {"Title", "Subtitle", "Lead", "heading 1", "heading 2", "List Bullet", "List Number", "Table Text"} <= styles


def test_titles_of_articles_are_headings_with_their_numbers(five):
    headings = [text for style, text in paragraphs(five) if style == "heading 2"]
    assert headings[0] == "1Why loyal customers are cheaper"
    assert len(headings) == 5


def test_the_comparison_is_a_table_with_a_style_and_a_header_row(five):
    tables = [t for t in part(five, "word/document.xml").iter(f"{W}tbl") if t.find(f"{W}tblPr/{W}tblStyle") is not None]
    assert tables[0].find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "BriefTable"
    assert tables[0].find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
    assert tables[0].find(f"{W}tblPr/{W}tblCaption").get(f"{W}val")


def test_fonts_and_colours_are_those_of_the_theme(five):
    theme = part(five, "word/theme/theme1.xml")
    faces = [e.get("typeface") for e in theme.iter("{*}latin")]
    assert faces == ["Cambria", "Calibri"]
    styles = part(five, "word/styles.xml")
    assert not [f for f in styles.iter(f"{W}rFonts") if f.get(f"{W}ascii")]
    assert all(c.get(f"{W}themeColor") for c in styles.iter(f"{W}color"))


def test_runs_say_their_languages(tmp_path):
    path = written(tmp_path / "mixed.docx", "mixed")
    east = {
        "".join(t.text for t in run.iter(f"{W}t"))[:4]: run.find(f"{W}rPr/{W}lang").get(f"{W}eastAsia")
        for run in part(path, "word/document.xml").iter(f"{W}r")
        if run.find(f"{W}rPr/{W}lang") is not None
    }
    assert east["與其問顧"] == "zh-TW"
    assert east["广告的第"] == "zh-CN"


def test_links_lead_to_the_sources(five):
    targets = [r.get("Target") for r in part(five, "word/_rels/document.xml.rels") if r.get("TargetMode") == "External"]
    assert {f"https://example.org/{number}" for number in (1, 2, 4, 5)} == set(targets)


def test_the_same_page_gives_the_same_bytes_in_an_order_that_word_expects(five, tmp_path):
    assert written(tmp_path / "again.docx").read_bytes() == five.read_bytes()
    with zipfile.ZipFile(io.BytesIO(five.read_bytes())) as package:
        assert package.namelist()[0] == "[Content_Types].xml"
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_characters_that_xml_forbids_are_left_out(tmp_path):
    made = outline("A \x07title <&> ]]> \ud800with dirt", article(1))
    write_brief_docx(lay_out_brief(made, load("blocks")), tmp_path / "dirt.docx")
    assert ("Title", "A title <&> ]]> with dirt") in paragraphs(tmp_path / "dirt.docx")


def test_a_page_without_a_date_does_not_take_todays(tmp_path):
    page = replace(lay_out_brief(CASES["one"](), load("paper")), date="")
    write_brief_docx(page, tmp_path / "undated.docx")
    assert docx.Document(str(tmp_path / "undated.docx")).core_properties.created.year == 2000


def test_libreoffice_sets_every_brief_on_one_page(soffice, tmp_path):
    cases = [(name, theme) for name in CASES for theme in ("paper", "stage", "blocks")]
    papers = {case: ("a4", "letter")[place % 2] for place, case in enumerate(cases)}
    paths = [written(tmp_path / f"{name}-{theme}.docx", name, theme, papers[name, theme]) for name, theme in cases]
    for path, pdf in soffice.convert(paths).items():
        with pdfplumber.open(pdf) as document:
            assert len(document.pages) == 1, path.name
            page = document.pages[0]
            low = max(c["bottom"] for c in page.chars if c["text"].strip())
            assert 0.8 < low / page.height < 0.97, path.name
