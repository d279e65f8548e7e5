"""Whole dirty articles of our own: nothing of the page, everything of the article, and clean stays clean."""

import re
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.cleaning import clean, without_shared_lines
from briefing.document import Document, Heading, ListItem, Paragraph, Quote, Source, Table
from briefing.errors import UnreadableError
from briefing.readers import read

ARTICLES = Path(__file__).parent / "articles"
NAMES = sorted(path.name for path in ARTICLES.iterdir())


def cleaned(name: str) -> Document:
    return clean(read(ARTICLES / name))


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def items(document: Document) -> list[tuple[int, str]]:
    return [(block.number, block.text) for block in document.blocks if isinstance(block, ListItem)]


@pytest.mark.parametrize("name", NAMES)
def test_cleaning_twice_changes_nothing(name: str) -> None:
    once = cleaned(name)
    assert clean(once) == once


@pytest.mark.parametrize("name", NAMES)
def test_what_was_dropped_is_reported_and_no_line_feed_is_left(name: str) -> None:
    document = cleaned(name)
    assert all(re.match(r"[\w ：，。？！]+.*: \S", str(line)) for line in document.dropped)
    assert not any("\n" in block.text for block in document.blocks if not isinstance(block, Table))


@pytest.mark.parametrize(
    ("name", "title", "byline", "date", "site", "language"),
    [
        ("spaced.txt", "How can a small brewery win the village without any advertising?", "", "", "", "en"),
        ("dense.txt", "Supermarkets discover the value of silence", "Jane Doe", "2022-03-03", "", "en"),
        ("portal.txt", "小店的三道选择题", "周一山", "2023-03-02", "城市商业周刊", "zh-Hans"),
        ("blog.txt", "Why loyal customers leave", "", "", "", "en"),
        ("glued.txt", "Habits of good shops", "R. Maddox", "", "Shopkeeper's Almanac", "en"),
        ("newsletter.txt", "What Bakers Know About Price Rises", "Oona Tarrant", "2024-05-09", "", "en"),
        ("page.html", "Three Meetings That Save a Launch", "Petra Quill", "2024-02-19", "Lantern Weekly", "en"),
        ("pinyin.txt", "兩個習慣,讓門店留住老客戶。", "", "2022-11-05", "", "zh-Hant"),
        ("wechat.txt", "会员店为什么不怕涨价", "林小禾", "2023-08-14", "果核商业评论", "zh-Hans"),
    ],
)
def test_an_article_knows_its_title_author_date_and_site(
    name: str, title: str, byline: str, date: str, site: str, language: str
) -> None:
    document = cleaned(name)
    assert (document.title, document.byline, document.date, document.site, document.language) == (
        title,
        byline,
        date,
        site,
        language,
    )


@pytest.mark.parametrize(
    ("name", "forbidden"),
    [
        (
            "spaced.txt",
            "http|>|Internet|Admin|Keywords|Related|Contact|plagiarism|Trial|Support|Tickets|pass it|——|”",
        ),
        ("blog.txt", "jdoe|previous|Next post|Notebook|comment|keep the cust|bonus The"),
        (
            "dense.txt",
            "Menu|Search|Business Today|Opinion|HOME|Doe|@|Share|Getty|Advert|Related|Sign up|toaster|Privacy|©",
        ),
        ("portal.txt", "首页|字号|时间：|作者|微信|责任|上一篇|下半场|便利店|相关|外卖|评论|版权|备"),
        ("glued.txt", r"VSVS|vs VS|CVS|TellingMany|POCPoint|\[\[|paper bag|garden cent|Mondays|<<|Author|Main points"),
        ("newsletter.txt", "browser|Issue|Home|Share|ADVERT|Read more|Subscribe|spam|forward|Unsubscribe|©|min read"),
        ("page.html", "cookie|Jobs|Subscribe|Related|parties|rights|By Petra"),
        ("pinyin.txt", r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]|\(|嗟|Ψ"),
        ("wechat.txt", "点击|原创|来源|编辑|广告|END|首发|转载|投资|推荐|咖啡|书店|二维码|点赞|原文|发表"),
    ],
)
def test_nothing_of_the_page_comes_out(name: str, forbidden: str) -> None:
    document = cleaned(name)
    assert not re.findall(forbidden, f"{document.title}\n{document.text}")


def test_wrapped_lines_with_blank_lines_between_become_paragraphs_and_numbered_questions() -> None:
    document = cleaned("spaced.txt")
    assert [number for number, _ in items(document)] == [1, 2, 3]
    assert items(document)[2][1] == "Would you pay for a second glass?"
    assert len(document.blocks) == 8
    assert document.blocks[-1].text.startswith("After two years the brewery sold 900 barrels a year, and two thirds")


def test_glued_headings_become_versus_pairs() -> None:
    assert headings(cleaned("glued.txt")) == [
        "Asking vs Telling",
        "Point of Sale POS vs Point of Care POC",
        "Stock vs Story",
    ]
    assert cleaned("glued.txt").title_made


def test_headings_and_inline_items_of_a_chinese_post_are_found() -> None:
    document = cleaned("wechat.txt")
    assert headings(document) == ["先把理由讲清楚", "让老会员先得到好处", "涨价之后要看什么"]
    assert items(document) == [(1, "投诉量没有上升"), (2, "提前续费的人占到四成"), (3, "新会员主要来自老会员介绍。")]


def test_headings_of_a_wrapped_newsletter_are_found() -> None:
    assert headings(cleaned("newsletter.txt")) == [
        "Tell people before the till does",
        "Keep one price where it is",
        "Raise once, not often",
    ]


def test_a_page_keeps_its_list_table_and_quotation() -> None:
    document = cleaned("page.html")
    assert len(items(document)) == 3
    assert Table((("Meeting", "Minutes"), ("No", "40"), ("First day", "60"))) in document.blocks
    assert (
        Quote("We found out that nobody owned the first telephone call.", "Henrik Vale, product lead")
        in document.blocks
    )


def test_bytes_and_pinyin_of_a_converted_article_are_undone() -> None:
    text = cleaned("pinyin.txt").text
    assert "客戶也就能夠實現自己的計劃。" in text
    assert "也沒有得到真正的回答。只有聽見原話" in text
    assert "為什么會有這樣的差別?" in text


def test_a_page_of_navigation_alone_is_no_article() -> None:
    lines = Paragraph("Home\nAbout us\nContact us\n© 2024 Mill Post. All rights reserved.")
    with pytest.raises(UnreadableError, match=r"too little text \(words: 0\)"):
        clean(Document(source=Source("a.txt", "a.txt"), blocks=(lines,)))


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("Bread rose in price. Nobody bought less of it.", False),
        ("Bread rose in price by a tenth. Nobody in the valley bought less of it.", True),
        ("面包涨价了，没有人少买一个。", False),
        ("面包涨价了一成，山谷里没有一个人因此少买一个面包回家。", True),
    ],
)
def test_an_article_has_twelve_words_or_twice_as_many_chinese_characters(text: str, enough: bool) -> None:
    document = Document(source=Source("a.txt", "a.txt"), blocks=(Paragraph(text),))
    if enough:
        assert clean(document).text == text
        return
    with pytest.raises(UnreadableError, match="too little text") as caught:
        clean(document)
    assert caught.value.hint == "an article has at least a few sentences"


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
@pytest.mark.parametrize("unit", ["a", "好", "[", "Qk1GdW5reUJhc2U2NA9", "é"])
def test_one_word_without_an_end_is_an_error_within_a_second(unit: str, suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"a.{suffix}"
    file.write_text(unit * (200_000 // len(unit.encode())), encoding="utf-8")
    start = perf_counter()
    with pytest.raises(UnreadableError):
        clean(read(file))
    assert perf_counter() - start < 1


def test_a_picture_written_out_in_letters_is_dropped_and_told() -> None:
    body = "Bread rose in price by a tenth. Nobody in the valley bought less of it."
    blob = "iVBORw0KGgoAAAANSUhEUg" * 40
    document = clean(
        Document(source=Source("a.txt", "a.txt"), title="A" * 201, blocks=(Paragraph(body + "\n" + blob),))
    )
    assert document.text == body
    assert str(document.dropped[0]).startswith("endless word: iVBOR")
    assert document.title_made


def test_long_lines_that_different_articles_share_are_their_sites() -> None:
    banner = Paragraph("The Mill Post is read by bakers in eleven valleys every week.")
    own = [
        Paragraph(f"Baker number {name} sold more bread than last year, and nobody knows why." * 3)
        for name in ("one", "two")
    ]
    documents = [Document(source=Source(f"{n}.txt", f"{n}.txt"), blocks=(banner, body)) for n, body in enumerate(own)]
    assert all("eleven valleys" not in document.text for document in without_shared_lines(documents))
    copies = [Document(source=Source(f"{n}.txt", f"{n}.txt"), blocks=(banner, own[0])) for n in range(2)]
    assert all("eleven valleys" in document.text for document in without_shared_lines(copies))


PIECES = st.sampled_from(
    [
        "Home",
        "By Ann Lee",
        "2024-05-09",
        "Bread rose in price.",
        "1. Ask.",
        "2. Wait",
        "• item",
        "...",
        "Read more ...",
        "“Open",
        'a "b" c',
        "面包涨价了。",
        "转载请注明",
        "为什么?",
        "个(gè)",
        'http://a.test ">',
        "The long sentence goes on and on until the baker closes the shop at six.",
        "Title Case Line",
        "end of",
        "[[12]] x",
        "—",
        "A vs VS BThe",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(PIECES, min_size=1, max_size=4).map("\n".join), min_size=1, max_size=12))
def test_any_mixture_of_dirt_is_cleaned_without_an_accident(chunks: list[str]) -> None:
    document = Document(source=Source("a.txt", "a.txt"), blocks=tuple(map(Paragraph, chunks)))
    try:
        result = clean(document)
    except UnreadableError:
        return
    assert result.text.strip()
    assert not re.search(r"\(gè\)|\">|\[\[", result.text)
