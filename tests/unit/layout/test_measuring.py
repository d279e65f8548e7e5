from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.deck import Style
from briefing.layout.measuring import glued, measure_for

BODY = Style(size=20, leading=24)
WORDS = st.sampled_from(
    [
        "a",
        "brand",
        "of",
        "customers,",
        "who",
        "(mostly)",
        "measure",
        "well-known",
        "results:",
        "40",
        "%",
        "in",
        "US$",
        "10",
        "million",
        "—",
        "“so",
        "be",
        "it”!",
        "naïve",
        "https://example.org/a/very/long/address?with=query",
        "中文",
        "品牌，顧客",
        "「需要」",
        "什麼？",
        "《书名》",
        "ABC公司",
        "3个",
        "……",
    ]
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.lists(WORDS, max_size=30).map("".join) | st.text(max_size=60)


@pytest.fixture(scope="module")
def measure(theme):
    return measure_for(theme)


def test_width_grows_with_size_and_weight(measure):
    narrow = measure.width("Customers decide", BODY)
    assert measure.width("Customers decide", Style(size=40, leading=48)) == pytest.approx(2 * narrow)
    assert measure.width("Customers decide", BODY, bold=True) > narrow


def test_heading_and_body_are_measured_in_their_own_faces(theme_in):
    measure = measure_for(theme_in(heading="Georgia", body="Calibri"))
    assert measure.width("Wide", Style(20, 24, face="heading")) > 1.1 * measure.width("Wide", BODY)


def test_a_face_nobody_knows_is_measured_wide(theme_in):
    known, unknown = measure_for(theme_in(body="Arial")), measure_for(theme_in(body="Corporate Sans Pro"))
    assert unknown.width("Our brand promise", BODY) > known.width("Our brand promise", BODY)


def test_a_chinese_character_is_one_em_and_a_change_to_latin_adds_a_gap(measure):
    assert measure.width("品牌", BODY) == pytest.approx(2 * 20 * 1.01)
    both = measure.width("品", BODY) + measure.width("CRM", BODY)
    assert measure.width("品CRM", BODY) == pytest.approx(both + 0.24 * 20 * 1.01)


@pytest.mark.parametrize("text", ["他說：「這是『最好』的方法！」", "甲（乙）丙，丁。戊；己、庚", "書名《論語》……很長"])
@pytest.mark.parametrize("width", [95, 130, 170])
def test_no_line_starts_with_closing_or_ends_with_opening_marks(measure, text, width):
    lines = measure.break_lines(text, width, BODY)
    assert not any(line[0] in "，。！？；：、）」』》…" for line in lines[1:])
    assert not any(line[-1] in "「『（《" for line in lines[:-1])


@pytest.mark.parametrize(
    "text", ["grew by 40 % a year", "flies at 6000 m/s now", "costs US$ 10 today", "占 40 %的市场"]
)
def test_a_number_keeps_its_unit(measure, text):
    joined = re.search(r"\d+ (%|m/s)|US\$ 10", text).group()
    for width in range(30, 200, 5):
        if width > measure.width(joined + "m", BODY):
            assert any(joined in line for line in measure.break_lines(text, width, BODY)), width
    assert glued(text) == text.replace(joined, joined.replace(" ", "\u00a0"))


def test_a_number_before_a_common_word_may_part_from_it():
    assert glued("in 2024 people met 3 managers") == "in 2024 people met 3 managers"


def test_a_line_feed_always_breaks_and_no_text_is_one_line(measure):
    assert measure.break_lines("one\ntwo", 500, BODY) == ("one", "two")
    assert measure.break_lines("", 500, BODY) == ("",)


def test_a_place_to_break_takes_no_width(measure):
    word = "internationalisation"
    assert measure.width("inter\u200bnational", BODY) == measure.width("international", BODY)
    lines = measure.break_lines(word.replace("nation", "\u200bnation"), measure.width("internation", BODY), BODY)
    assert lines[0].strip("\u200b") == "inter"


def test_height_counts_lines_gaps_and_the_hanging_indent(measure):
    style = Style(size=20, leading=24, gap=6, indent=15)
    assert measure.height(("one", "two"), 300, style) == 2 * 24 + 6
    text = "a line that just fits"
    width = measure.width(text, style)
    assert measure.height((text,), width + 15.1, style) == 24
    assert measure.height((text,), width + 5, style) == 48


def test_a_title_is_balanced_without_a_lonely_last_word(measure):
    title = "What customers want from a brand that they have already bought twice"
    width = measure.width(title, BODY) * 0.95
    assert len(measure.break_lines(title, width, BODY)[-1].split()) == 1
    narrower = measure.balanced(title, width, BODY)
    lines = measure.break_lines(title, narrower, BODY)
    assert len(lines) == 2
    assert len(lines[-1].split()) > 3


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.floats(30, 500))
def test_only_a_lone_character_is_wider_than_its_column(measure, text, width):
    for line in measure.break_lines(text, width, BODY):
        assert measure.width(line, BODY) <= width + 1e-6 or len(line) == 1


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.floats(30, 500))
def test_lines_join_to_the_text_again(measure, text, width):
    lines = measure.break_lines(text, width, BODY)
    assert "".join("".join(lines).split()) == "".join(text.split())


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.floats(60, 500))
def test_a_wider_column_never_needs_more_lines_and_balancing_keeps_their_number(measure, text, width):
    lines = len(measure.break_lines(text, width, BODY))
    assert len(measure.break_lines(text, measure.balanced(text, width, BODY), BODY)) == lines


# ---- against LibreOffice ----

ENGLISH = (
    "Most teams ask for more reach when what they lack is a reason to be remembered at all by the people they serve.",
    "A well-known brand spends 40 % of its budget on existing buyers, yet 3 of 4 new sales come from light buyers.",
    "“Nobody buys a drill,” the old saying goes — they buy the hole; in truth, they often buy the shelf on the wall.",
    "Revenue rose to US$ 10.5 million in Q3/2024, i.e. faster than AVAILABLE capacity would have allowed without WAVE.",
    "Illustrations, filigree, little tills: illicit alliteration fills still-life titles in Villefranche-sur-Saône.",
)
CHINESE = (
    "品牌不是企業說自己是什麼，而是顧客彼此轉述時說它是什麼；沒有人會轉述一份規格表，卻會轉述一個故事。",
    "很多人以为，降价就能留住老顾客。“其实不然”，她说，《忠诚度》一书里的数字恰恰相反……价格只换来一次购买。",
    "第一，先問「誰在用」；第二，再問「為什麼用」；第三，才問「怎麼讓更多人用」（這個順序不能顛倒）。",
)
MIXED = (
    "這家公司用CRM系統記錄了12,000位顧客的行為，發現NPS每提高10分，續約率就上升3.5%，而CAC下降約US$ 40。",
    "从2019年到2024年，App的DAU增长了4倍，ROI却只提高了15%，因为90%的新用户在7天内就流失了。",
    "所謂4P（Product、Price、Place、Promotion）與4C的差別，在於後者從customer的角度看marketing。",
)
SETTINGS = [
    ("Calibri", 20, 300, False),
    ("Calibri", 14, 410, True),
    ("Arial", 18, 350, False),
    ("Arial", 28, 520, True),
    ("Cambria", 16, 270, False),
    ("Times New Roman", 22, 480, False),
]


def _deck(path: Path, theme_in) -> list[int]:
    """A slide for each text and setting; the measured number of lines of each."""
    from pptx import Presentation
    from pptx.util import Pt

    deck = Presentation()
    expected = []
    for face, size, width, bold in SETTINGS:
        measure = measure_for(theme_in(body=face))
        for text in ENGLISH + CHINESE + MIXED:
            slide = deck.slides.add_slide(deck.slide_layouts[6])
            frame = slide.shapes.add_textbox(Pt(20), Pt(20), Pt(width), Pt(200)).text_frame
            frame.word_wrap = True
            frame.margin_left = frame.margin_right = 0
            run = frame.paragraphs[0].add_run()
            run.text, run.font.name, run.font.size, run.font.bold = glued(text), face, Pt(size), bold
            _say_chinese(run, text)
            expected.append(len(measure.break_lines(text, width, Style(size, size * 1.2, bold=bold))))
    deck.save(str(path))
    return expected


def _say_chinese(run, text: str) -> None:
    from lxml import etree

    properties = run._r.get_or_add_rPr()
    properties.set("lang", "zh-CN" if text in CHINESE + MIXED else "en-US")
    space = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    etree.SubElement(properties, f"{space}ea").set("typeface", "Noto Sans CJK SC")


def _rendered_lines(pdf: Path) -> list[int]:
    import pdfplumber

    with pdfplumber.open(pdf) as document:
        return [len({round(c["bottom"] / 6) for c in page.chars if c["text"].isalnum()}) for page in document.pages]


def test_libreoffice_never_needs_more_lines_than_measured(soffice, theme_in, tmp_path: Path):
    deck = tmp_path / "lines.pptx"
    expected = _deck(deck, theme_in)
    rendered = _rendered_lines(soffice.convert([deck])[deck])
    assert len(rendered) == len(expected) == 66
    under = [(index, got, want) for index, (got, want) in enumerate(zip(rendered, expected, strict=True)) if got > want]
    assert not under
    assert sum(got == want for got, want in zip(rendered, expected, strict=True)) >= 60
