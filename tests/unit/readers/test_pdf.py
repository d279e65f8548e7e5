"""PDFs become documents: text in the order of reading, and what each piece of it is."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
import typst
from PIL import Image
from pypdf import PdfReader, PdfWriter

from briefing.document import Document, Figure, Heading, ListItem, Paragraph, Quote, Source, Table
from briefing.errors import UnreadableError
from briefing.hyphens import Words
from briefing.readers.pdf import read_pdf
from briefing.readers.pdf.marks import mark_of, unnumbered
from briefing.readers.pdf.quality import is_junk

SET = '#set page(width: 420pt, height: 500pt, margin: 50pt)\n#set text(font: "Libertinus Serif", size: 11pt)\n'
TEXT = (
    "The regional grocer asked its customers a single question at the till and wrote every answer down. "
    "Nobody had expected the answers to be so short, or so many of them to be about the place to park. "
    "After thirteen weeks there were eleven hundred cards in the box, and the manager read them all aloud. "
)
OTHER = (
    "A second shop copied the idea in spring, with a shorter form and a longer box, and it learnt less. "
    "Its question was about everything at once, so that most people answered with a shrug or a smile. "
)


def pdf(source: str) -> bytes:
    made: bytes = typst.compile(source.encode(), format="pdf")
    return made


def document(source: str) -> Document:
    return reading(pdf(SET + source))


def reading(data: bytes) -> Document:
    return read_pdf(data, Source("a.pdf", "a.pdf"))


def rewritten(data: bytes, **encryption: str) -> bytes:
    writer, out = PdfWriter(clone_from=BytesIO(data)), BytesIO()
    if encryption:
        writer.encrypt(**encryption)
    writer.write(out)
    return out.getvalue()


def texts(made: Document, kind: type = Paragraph) -> list[str]:
    return [block.text for block in made.blocks if isinstance(block, kind)]


def reasons(made: Document) -> set[str]:
    return {dropped.reason for dropped in made.dropped}


def test_a_paragraph_is_one_text_without_line_ends() -> None:
    assert texts(document(f"#text(20pt)[Questions at the Till]\n\n{TEXT}\n\n{OTHER}")) == [TEXT.strip(), OTHER.strip()]


def test_the_largest_line_of_the_first_page_is_the_title_and_no_block() -> None:
    made = document(f"#text(20pt)[Questions at the Till]\n\n{TEXT}")
    assert made.title == "Questions at the Till"
    assert "Till" not in "".join(texts(made, Heading))


def test_the_title_that_the_file_states_counts_where_its_page_says_it() -> None:
    head = "#text(24pt)[THE CIRCULAR]\n\n#text(16pt)[Questions at the Till]\n\n"
    assert document(f'#set document(title: "Questions at the Till")\n{head}{TEXT}').title == "Questions at the Till"
    made = document(f'#set document(title: "Some other thing", author: "Jane Miller")\n{head}{TEXT}')
    assert made.title == "THE CIRCULAR"
    assert (made.properties.title, made.properties.author) == ("Some other thing", "Jane Miller")


def test_the_name_of_a_paper_above_an_issue_line_is_no_title() -> None:
    made = document(
        "#text(30pt)[*THE CIRCULAR*]\n\n#text(9pt)[Monthly letter, Number 118, June 2024]\n\n"
        f"#text(18pt)[*Three Questions at the Till*]\n\n{TEXT}"
    )
    assert made.title == "Three Questions at the Till"
    assert "name of the paper" in reasons(made)


@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other_below_what_spans_them(columns: int) -> None:
    paragraphs = [f"Number {name} begins here. {TEXT}{OTHER}" for name in ("one", "two", "three", "four")]
    spanning = '#place(top, float: true, scope: "parent")[#text(20pt)[*A Title That Spans the Columns*]]\n'
    size = f"#set page(columns: {columns}, width: {columns * 220}pt, height: 360pt)\n#set par(justify: true)\n"
    made = document(f"{size}{spanning}" + "\n\n".join(paragraphs))
    assert made.title == "A Title That Spans the Columns"
    assert texts(made) == [paragraph.strip() for paragraph in paragraphs]


def test_columns_whose_lines_stand_at_different_heights_are_columns() -> None:
    left, right = (f"{name} {TEXT}{OTHER}".strip() for name in ("Left.", "Right."))
    made = document(f"#grid(columns: 2, gutter: 1cm, [{left}], [#v(5pt) #text(10.4pt)[{right}]])")
    assert texts(made) == [left, right]


def test_a_box_beside_the_text_is_read_on_its_own() -> None:
    box = f"#rect(fill: luma(230))[*At a glance*\n\n- Thirteen weeks\n- {OTHER[:80]}]"
    made = document(f"#text(20pt)[Questions]\n\n#grid(columns: (2fr, 1fr), gutter: 12pt, [{TEXT}], [{box}])\n\n{OTHER}")
    assert texts(made) == [TEXT.strip(), OTHER.strip()]
    assert texts(made, ListItem) == ["Thirteen weeks", OTHER[:80].strip()]


def test_heads_feet_and_page_numbers_go_and_text_runs_on_over_pages() -> None:
    page = (
        "#set page(header: [Brackwater Ltd #h(1fr) Review], footer: context [No. 4 #h(1fr) #counter(page).display()])\n"
        "#set par(first-line-indent: 1.5em, spacing: 0.65em, justify: true)\n"
    )
    made = document(page + f"#text(20pt)[Questions at the Till]\n\n{TEXT * 7}\n\n{OTHER * 3}")
    assert texts(made) == [(TEXT * 7).strip(), (OTHER * 3).strip()]
    assert reasons(made) == {"running head or foot"}


def test_headings_are_told_by_size_by_bold_and_by_number_with_levels_by_rank() -> None:
    made = document(
        f"#text(22pt)[Questions at the Till]\n\n#text(15pt)[1 What was asked]\n\n{TEXT}\n\n"
        f"*1.1 The first week*\n\n{TEXT}\n\n#text(15pt)[2 What was said]\n\n{OTHER} *Bold words* in a text."
    )
    headings = [(block.text, block.level) for block in made.blocks if isinstance(block, Heading)]
    assert headings == [("What was asked", 1), ("The first week", 2), ("What was said", 1)]


def test_a_number_that_counts_no_headings_stays() -> None:
    made = document(f"#text(22pt)[Questions]\n\n*3 comments from the till*\n\n{TEXT}\n\n*Why it worked*\n\n{OTHER}")
    assert texts(made, Heading) == ["3 comments from the till", "Why it worked"]


def test_lists_keep_their_numbers_and_levels() -> None:
    made = document(
        f"#text(20pt)[Questions]\n\n{TEXT}\n\n- {OTHER}\n- Short one\n  - Inner one\n\n{TEXT}\n\n+ Ask one thing\n"
        f"+ {OTHER}\n\n{TEXT}"
    )
    items = [(block.text, block.number, block.level) for block in made.blocks if isinstance(block, ListItem)]
    assert items == [
        (OTHER.strip(), 0, 0),
        ("Short one", 0, 0),
        ("Inner one", 0, 1),
        ("Ask one thing", 1, 0),
        (OTHER.strip(), 2, 0),
    ]
    assert texts(made) == [TEXT.strip()] * 3


@pytest.mark.parametrize("stroke", ["0.5pt", "none", "(x, y) => (top: if y < 2 { 0.5pt }, bottom: 0.5pt)"])
def test_tables_are_found_with_and_without_rules_and_take_their_caption(stroke: str) -> None:
    rows = (("Segment", "Quotes", "Win rate"), ("Food and drink", "538", "61%"), ("Online shops", "407", "48%"))
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    table = f"#figure(table(columns: 3, inset: 7pt, stroke: {stroke}, {cells}), caption: [Quotes by segment])"
    made = document(f"#text(20pt)[Questions]\n\n{TEXT}\n\n{table}\n\n{OTHER}")
    (found,) = [block for block in made.blocks if isinstance(block, Table)]
    assert found.rows == rows
    assert found.caption == "Quotes by segment"
    assert texts(made) == [TEXT.strip(), OTHER.strip()]


def test_cells_of_several_lines_stay_cells() -> None:
    cells = f"[Habit], [Effect], [Whole price], [{OTHER[:90]}], [Dates], [None]"
    made = document(f"#text(20pt)[Questions]\n\n{TEXT}\n\n#table(columns: (80pt, 150pt), {cells})\n\n{OTHER}")
    (found,) = [block for block in made.blocks if isinstance(block, Table)]
    assert found.rows == (("Habit", "Effect"), ("Whole price", OTHER[:90].strip()), ("Dates", "None"))


def test_rows_between_rules_are_rows_whatever_their_lines() -> None:
    rows = (("Habit", "Shops", "Effect"), ("Whole price", "41", OTHER[:90].strip()), ("Dates", "12", "None"))
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    lines = "(x, y) => (top: 0.5pt, bottom: 0.5pt)"
    table = f"#table(columns: (80pt, 40pt, 150pt), align: horizon, stroke: {lines}, {cells})"
    made = document(f"#text(20pt)[Questions]\n\n{TEXT}\n\n{table}\n\n{OTHER}")
    assert [block.rows for block in made.blocks if isinstance(block, Table)] == [rows]


def test_a_picture_comes_with_its_caption_and_its_bytes(tmp_path: Path) -> None:
    Image.new("RGB", (400, 260), "teal").save(tmp_path / "till.png")
    figure = '#figure(image("till.png", width: 60%), caption: [The till in May])'
    (tmp_path / "a.typ").write_text(f"{SET}#text(20pt)[Questions]\n\n{TEXT}\n\n{figure}\n\n{OTHER}")
    made = reading(typst.compile(tmp_path / "a.typ", format="pdf"))
    (found,) = [block for block in made.blocks if isinstance(block, Figure)]
    assert found.text == "The till in May"
    assert Image.open(BytesIO(found.data)).width == 400


def test_a_chart_that_is_drawn_is_a_picture_and_its_labels_are_no_text() -> None:
    bars = "".join(
        f"place(dx: {20 + 45 * i}pt, dy: {100 - 15 * i}pt, rect(width: 25pt, height: {15 * i}pt, fill: blue));"
        f"place(dx: {20 + 45 * i}pt, dy: 104pt, text(8pt)[Q{i}]);"
        for i in range(1, 6)
    )
    chart = f"#figure(box(width: 290pt, height: 116pt, {{{bars}}}), caption: [Sales by quarter])"
    made = document(f"#text(20pt)[Questions]\n\n{TEXT}\n\n{chart}\n\n{OTHER}")
    (figure,) = [block for block in made.blocks if isinstance(block, Figure)]
    assert figure.text == "Sales by quarter"
    assert figure.data.startswith(b"\x89PNG")
    assert texts(made) == [TEXT.strip(), OTHER.strip()]


def test_footnotes_go_with_their_marks_and_powers_stay() -> None:
    made = document(f"#text(20pt)[Questions]\n\nOn 40 m#super[2] they asked#footnote[In May, that is.] once. {TEXT}")
    assert texts(made) == [f"On 40 m2 they asked once. {TEXT}".strip()]
    assert reasons(made) == {"footnote"}


def test_a_table_of_contents_goes() -> None:
    chapters = f"= Asking first\n{TEXT}\n= Then counting\n{TEXT}\n= At last\n{TEXT}"
    made = document(f"#text(22pt)[Questions]\n\n#outline()\n#pagebreak()\n{chapters}")
    assert texts(made, Heading) == ["Asking first", "Then counting", "At last"]
    assert reasons(made) == {"contents"}


def test_a_set_off_quotation_has_its_speaker_and_does_not_part_the_text_around_it() -> None:
    box = (
        "#rect(fill: luma(230), inset: 10pt)[#text(14pt)[_We stopped guessing when the cards spoke._]\n\n— Noor Hadley]"
    )
    made = document(f"#text(20pt)[Questions]\n\n{TEXT}\n\n{box}\n\n{OTHER}")
    assert [block for block in made.blocks if isinstance(block, Quote)] == [
        Quote("We stopped guessing when the cards spoke.", "Noor Hadley")
    ]


def test_chinese_lines_are_joined_without_spaces() -> None:
    import pylopdf_fonts_zh_cn

    fonts = str(Path(pylopdf_fonts_zh_cn.__file__).parent)
    text = (
        "麦垄烘焙在华东有六十四家门店，过去五年每逢周三会员日全场八折。去年三月起，公司在其中二十二家店取消了折扣。" * 2
    )
    source = '#set page(width: 300pt, height: 400pt)\n#set text(font: "Noto Sans SC", lang: "zh")\n'
    made = typst.compile(f"{source}#text(20pt)[会员日之后]\n\n{text}".encode(), format="pdf", font_paths=[fonts])
    assert texts(reading(made)) == [text]


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_that_is_turned_reads_the_same(quarters: int) -> None:
    writer, out = PdfWriter(clone_from=BytesIO(pdf(f"{SET}#text(20pt)[Questions]\n\n{TEXT}"))), BytesIO()
    writer.pages[0].rotate(90 * quarters)
    writer.write(out)
    assert texts(reading(out.getvalue())) == [TEXT.strip()]


def test_a_file_without_text_is_called_scanned() -> None:
    with pytest.raises(UnreadableError, match="scanned: no text layer — run text recognition"):
        reading(pdf("#rect()"))


def test_a_file_with_a_password_says_so_and_one_for_its_owner_opens() -> None:
    data = pdf(SET + TEXT)
    with pytest.raises(UnreadableError, match="protected with a password"):
        reading(rewritten(data, user_password="secret"))
    assert texts(reading(rewritten(data, user_password="", owner_password="owner"))) == [TEXT.strip()]


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\x00\xff" * 3000])
def test_a_damaged_file_is_one_clear_error(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        reading(data)


def test_a_file_that_lost_its_index_is_still_read() -> None:
    assert texts(reading(pdf(SET + TEXT).replace(b"startxref", b"stertxref"))) == [TEXT.strip()]


def test_pypdf_reads_what_pdfium_cannot_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.readers.pdf.opened", lambda *_: None)
    made = reading(pdf(SET + TEXT + "\n\n" + OTHER))
    assert "".join(texts(made)).replace(" ", "") == (TEXT + OTHER).replace(" ", "")
    assert len(PdfReader(BytesIO(pdf(SET + TEXT))).pages) == 1


@pytest.mark.parametrize(
    ("text", "junk"),
    [
        (TEXT, False),
        (TEXT.translate({ord(a): chr(0xE000 + ord(a)) for a in set(TEXT) - {" "}}), True),
        ("".join(chr(33 + ord(c) % 29) for c in TEXT), True),
        ("WKH UHJLRQDO JURFHU DVNHG LWV FXVWRPHUV D VLQJOH TXHVWLRQ DW WKH WLOO", True),
        ("Contents\nExecutive summary" + "." * 900 + "3", False),
        (
            "Региональный бакалейщик задал покупателям один вопрос (HTML, CSS, SQL, PHP, XML, SVG, XSLT, HTTPS, FTP)",
            False,
        ),
        ("街角的书店卖书，也卖时间。老客户每个星期都来，因为这里有人记得。", False),
    ],
)
def test_text_that_nobody_can_read_is_told_from_text(text: str, junk: bool) -> None:
    assert is_junk(text) is junk


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["the managing direc-", "tor said"], "the managing director said"),
        (["a well-known shop; a well-", "known name"], "a well-known shop; a well-known name"),
        (
            ["the price list; a car that is", "for the price-", "list car"],
            "the price list; a car that is for the price-list car",
        ),
        (["the Anglo-", "Saxon way"], "the Anglo-Saxon way"),
        (["co\xad", "operate with hy\xadphens"], "cooperate with hyphens"),
        (["第一行没有", "空格"], "第一行没有空格"),
    ],
)
def test_hyphens_at_line_ends_stay_only_where_the_word_has_one(lines: list[str], joined: str) -> None:
    assert Words(lines).joined(lines) == joined


def test_marks_of_items_and_numbers_of_headings_are_read() -> None:
    marks = {text: mark_of(text) for text in ("\uf0b7 one", "3) two", "② three", "1.5 per cent", "* * *", "plain")}
    assert [mark.number if mark else None for mark in marks.values()] == [0, 3, 2, None, None, None]
    assert unnumbered("2.1 Sample") == ("Sample", 2)
    assert unnumbered("二、周三面包怎么设计") == ("周三面包怎么设计", 1)
    assert unnumbered("Chapter 4: Waiting") == ("Waiting", 1)
    assert unnumbered("Waiting") == ("Waiting", 0)
