"""Files in every state become documents or one clear error."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.document import Heading, ListItem, Paragraph, Quote, Table
from briefing.errors import UnreadableError
from briefing.readers import expand, parsing, read

CHINESE = "街角的书店卖书，也卖时间。老客户每个星期都来，因为这里有人记得他们上次读到哪里。"


def written(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030", "big5"])
def test_chinese_text_is_read_in_the_encoding_it_was_saved_in(tmp_path: Path, encoding: str) -> None:
    text = "街角的書店賣書，也賣時間。老客戶每個星期都來，因為這裡有人記得。" if encoding == "big5" else CHINESE
    assert read(written(tmp_path, "a.txt", text.encode(encoding))).text == text


def test_western_text_is_read_in_its_eight_bit_encoding(tmp_path: Path) -> None:
    text = "The café on Größe Street — “the best” — costs £3 a cup."
    assert read(written(tmp_path, "a.txt", text.encode("cp1252"))).text == text


def test_a_few_broken_bytes_do_not_change_the_encoding_of_the_rest(tmp_path: Path) -> None:
    data = (CHINESE * 20).encode()[:-1]
    assert read(written(tmp_path, "a.txt", data)).text.startswith(CHINESE)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t \n", "empty"),
        ("noise.txt", bytes(range(256)) * 20, "not a text file"),
        ("paper.txt", b"%PDF-1.7 ...", "PDF|text"),
        ("deck.md", b"PK\x03\x04....", "damaged"),
        ("old.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "old Office file"),
        ("scan.docx", b"\x89PNG....", "picture"),
        ("page.pdf", b"no pdf at all", "not a pdf"),
        ("page.html", b"<html><body><script>go()</script></body></html>", "no text"),
    ],
)
def test_a_file_without_an_article_says_why(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read(written(tmp_path, name, data))


def test_a_missing_file_a_folder_and_a_device_are_refused_with_a_hint(tmp_path: Path) -> None:
    for path, words in ((tmp_path / "no.txt", "no such file"), (tmp_path, "folder"), (Path(os.devnull), "regular")):
        with pytest.raises(UnreadableError, match=words) as caught:
            read(path)
        assert caught.value.hint


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LARGEST_TEXT", 10)
    with pytest.raises(UnreadableError, match="larger"):
        read(written(tmp_path, "a.txt", "more than ten bytes"))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=300), suffix=st.sampled_from([".txt", ".md", ".html", ""]))
def test_random_bytes_become_a_document_or_one_clear_error(tmp_path: Path, data: bytes, suffix: str) -> None:
    path = written(tmp_path, f"any{suffix}", data)
    try:
        assert read(path).text.strip()
    except UnreadableError:
        return


def test_folders_give_their_readable_files_once_and_in_order(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    (tmp_path / ".hidden").mkdir()
    inner.mkdir()
    for path in (
        inner / "b.md",
        tmp_path / "a.txt",
        tmp_path / "c.jpg",
        tmp_path / ".d.txt",
        tmp_path / ".hidden" / "e.txt",
    ):
        path.write_text("words")
    (inner / "loop").symlink_to(tmp_path)
    assert expand([tmp_path, tmp_path / "a.txt"]) == [tmp_path / "a.txt", inner / "b.md"]


def test_files_named_by_the_user_are_kept_whatever_they_are_called(tmp_path: Path) -> None:
    named = [tmp_path / "missing.txt", tmp_path / "notes.2024"]
    assert expand(named) == named


def test_markdown_keeps_front_matter_headings_lists_quotations_and_tables(tmp_path: Path) -> None:
    document = read(
        written(
            tmp_path,
            "a.md",
            "---\ntitle: Bread and Prices\nauthor: Oona Tarrant\ndate: 2024-05-09\n---\n# "
            "Bread and Prices\n\nFlour costs **more**\nthan "
            "last year.[^1]\n\n1. Tell people.\n2. Wait.\n   - a week\n\n> Nobody "
            "argued.\n>\n> — Marlow\n\n| Loaf | Price |\n|---|---|\n| Rye | 4 |\n\n"
            "[^1]: A note.\n\n```\ncode\n```\n",
        )
    )
    assert (document.title, document.byline, document.date) == ("Bread and Prices", "Oona Tarrant", "2024-05-09")
    assert document.blocks == (
        Heading("Bread and Prices", 1),
        Paragraph("Flour costs more than last year."),
        ListItem("Tell people.", 1),
        ListItem("Wait.", 2),
        ListItem("a week", 0, 1),
        Quote("Nobody argued.", "Marlow"),
        Table((("Loaf", "Price"), ("Rye", "4"))),
    )


PAGE = """<html><head><title>Flour, Again | Mill Post</title><meta property="og:site_name" content="Mill Post">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Flour, Again",
"datePublished":"2024-05-09","author":{"@type":"Person","name":"Oona Tarrant"}}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Flour, Again</h1><p>%s</p><h2>What changed</h2>
<ol><li>The harvest was late.</li><li>The mill closed in June.</li></ol>
<blockquote><p>We waited.</p><p>— Marlow</p></blockquote>
<table><tr><th>Year</th><th>Price</th></tr><tr><td>2023</td><td>31</td></tr></table>
<p>%s</p></article><footer>© Mill Post</footer></body></html>"""
LONG = (
    "The price of flour rose again this spring, and the bakers of the valley met in the old mill to talk about it. " * 3
)


def test_a_page_gives_its_article_with_structure_and_what_it_says_of_itself(tmp_path: Path) -> None:
    document = read(written(tmp_path, "a.html", PAGE % (LONG, LONG)))
    assert (document.title, document.byline, document.date, document.site) == (
        "Flour, Again",
        "Oona Tarrant",
        "2024-05-09",
        "Mill Post",
    )
    assert ListItem("The mill closed in June.", 2) in document.blocks
    assert Heading("What changed", 2) in document.blocks
    assert Quote("We waited.", "Marlow") in document.blocks
    assert Table((("Year", "Price"), ("2023", "31"))) in document.blocks
    assert "©" not in document.text


PARTED_ITEMS = """<html><body><article><h1>Habits of a calm kitchen</h1>
<p>The kitchen behind our shop feeds forty people at noon, and it has done so for eleven years without a loud word.</p>
<ol><li><p><strong>Read the board.</strong></p><p>Everybody reads it aloud before the first knife is out.</p></li>
<li><strong>Ask once</strong><br>Then write the answer
on the board.</li></ol>
<p>None of these costs anything. All of them cost pride, and most kitchens never try them for longer than a week.</p>
</article></body></html>"""


def test_a_pages_items_keep_lead_and_rest_apart_in_one_item(tmp_path: Path) -> None:
    blocks = read(written(tmp_path, "a.html", PARTED_ITEMS)).blocks
    items = [(block.number, block.text) for block in blocks if isinstance(block, ListItem)]
    assert items == [
        (1, "Read the board.\nEverybody reads it aloud before the first knife is out."),
        (2, "Ask once\nThen write the answer on the board."),
    ]


def test_a_markdown_items_bare_lead_takes_the_paragraph_below_it(tmp_path: Path) -> None:
    page = "1. **Ask once**\n\n   Then write the answer.\n\n   It stays there.\n2. **Wait.** It boils.\n\nThe end."
    assert read(written(tmp_path, "a.md", page)).blocks == (
        ListItem("Ask once\nThen write the answer.", 1),
        Paragraph("It stays there."),
        ListItem("Wait. It boils.", 2),
        Paragraph("The end."),
    )


def test_a_forbidden_character_reference_does_not_lose_the_page(tmp_path: Path) -> None:
    document = read(written(tmp_path, "a.html", PAGE % (LONG + "&#1;&#xFFFF;\x01", LONG)))
    assert "bakers of the valley" in document.text


def test_a_page_too_short_to_judge_gives_all_of_its_text(tmp_path: Path) -> None:
    assert read(written(tmp_path, "a.html", "<p>Two words &amp; more</p>")).text == "Two words & more"


def test_a_page_in_a_declared_encoding_is_read_in_it(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="gb2312"></head><body><p>{CHINESE}</p></body></html>'
    assert read(written(tmp_path, "a.html", page.encode("gb18030"))).text == CHINESE
