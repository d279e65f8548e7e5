"""Each pass alone: what it takes out, and what it must leave."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning.boilerplate import furniture, notices
from briefing.cleaning.characters import clean_text
from briefing.cleaning.dates import find_date, only_a_date
from briefing.cleaning.fragments import fragments
from briefing.cleaning.headings import glued_headings, one_versus
from briefing.cleaning.letters import letters
from briefing.cleaning.links import without_links
from briefing.cleaning.lists import inline_lists
from briefing.cleaning.lost import lost_characters
from briefing.cleaning.metadata import metadata
from briefing.cleaning.misread import read_again
from briefing.cleaning.pinyin import pinyin
from briefing.cleaning.quotes import tidy_quotes
from briefing.cleaning.shifted import parted_bytes
from briefing.cleaning.teasers import teasers
from briefing.cleaning.title import made_title, tidy_title, title
from briefing.cleaning.wording import label_reason, opens_tail, sentence_reason
from briefing.cleaning.wrapping import join, wrapped_lines
from briefing.document import Block, Document, Dropped, Heading, ListItem, Paragraph, Quote, Source

FULL = (
    "The shop on the corner has sold bread for forty years, and it still opens at six every morning except on Sundays."
)


def document(*blocks: Block | str, **fields: str) -> Document:
    parts = tuple(Paragraph(block) if isinstance(block, str) else block for block in blocks)
    return Document(source=Source("a.txt", "a.txt"), blocks=parts, **fields)


def texts(cleaned: Document) -> list[str]:
    return [block.text for block in cleaned.blocks]


# characters


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("a\u200bb\x07c\ufeff", "abc"),
        ("two\u00a0 words", "two words"),
        ("fish &amp; chips &#8212; hot", "fish & chips — hot"),
        ("café — “naïve”", "café — “naïve”"),
        ("中文\u3000空格", "中文 空格"),
        ("e\u0301", "é"),
        ("a\r\nb\u2028c", "a\nb\nc"),
    ],
)
def test_characters_that_nobody_meant_are_repaired_or_gone(dirty: str, clean: str) -> None:
    assert clean_text(dirty) == clean


@pytest.mark.parametrize(
    ("text", "wrong", "times"),
    [
        ("It’s here — “café” for €4", "cp1252", 1),
        ("It’s here — “café” for €4", "cp1252", 2),
        ("街角的书店卖书，也卖时间，老客户每个星期都来。", "latin-1", 1),
    ],
)
def test_utf8_that_was_read_as_western_text_is_read_again(text: str, wrong: str, times: int) -> None:
    broken = text
    for _ in range(times):
        data = broken.encode()
        broken = "".join(_western(byte) if wrong == "cp1252" else chr(byte) for byte in data)
    assert broken != text
    assert read_again(broken) == text


def _western(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def test_chinese_that_was_read_as_western_text_or_as_other_chinese_is_read_again() -> None:
    text = "街角的书店卖书，也卖时间。老客户每个星期都来，因为这里有人记得他们。"
    assert read_again(text.encode("gb18030").decode("latin-1")) == text
    assert read_again(text.encode("utf-8").decode("gb18030", "replace")).startswith("街角的书店卖书，也卖时间")
    assert read_again(text) == text
    assert read_again("Größe und Öl — naïve „Gänsefüßchen“") == "Größe und Öl — naïve „Gänsefüßchen“"


# pinyin and lost bytes


def test_pinyin_in_brackets_goes_and_other_brackets_stay() -> None:
    cleaned = pinyin(document("客戶(hù)打開(kāi)了(le)應用(app)，學(xué)會(huì)了使用（UI）。"))
    assert texts(cleaned) == ["客戶打開了應用(app)，學會了使用（UI）。"]


def test_a_whole_words_reading_goes_from_the_title_as_well() -> None:
    cleaned = pinyin(
        document("门店的复购率（fùgòulǜ）高了。店里有咖啡（Brûlée）。", title="老字號（lǎozìhào）的新客人")
    )
    assert (cleaned.title, texts(cleaned)) == ("老字號的新客人", ["门店的复购率高了。店里有咖啡（Brûlée）。"])


def test_a_bracket_without_tone_marks_alone_is_no_pinyin() -> None:
    assert texts(pinyin(document("他们说(le)很好"))) == ["他们说(le)很好"]


def test_bytes_parted_by_a_reading_are_paired_again() -> None:
    assert texts(parted_bytes(document("我們就能夠?qū)崿F(xiàn)目標。"))) == ["我們就能夠實現(xiàn)目標。"]


def test_a_sentence_with_lost_characters_goes_and_a_real_question_stays() -> None:
    cleaned = lost_characters(
        document("第一句很好。他們得到了回?，可是不多。為什么會這樣?因為沒有人問。", language="zh-Hant")
    )
    assert texts(cleaned) == ["第一句很好。為什么會這樣?因為沒有人問。"]
    assert cleaned.dropped == (Dropped("characters lost", "他們得到了回?，可是不多。"),)


def test_what_stands_before_a_lost_full_stop_is_kept() -> None:
    cleaned = lost_characters(
        document("問卷沒有得到回答?；朔浅6嗟墓Ψ?，可是沒有收穫。店員繼續聽。", language="zh-Hant")
    )
    assert texts(cleaned) == ["問卷沒有得到回答。店員繼續聽。"]


# links


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ('They went to http://site.test/tags/12.html "> customers first.', "They went to customers first."),
        ('Once, http://site.test/1.html, a magazine, "> the editor called.', "Once, a magazine the editor called."),
        ("Read <b>this</b> and <a href='x'>that</a>.", "Read this and that."),
        ("As [we wrote](https://site.test/a) before [3].", "As we wrote before."),
        ("Prices rose (https://site.test/p) again.", "Prices rose again."),
        ("If a < b and c > d, stop.", "If a < b and c > d, stop."),
        ("Visit https://site.test for more.", "Visit https://site.test for more."),
    ],
)
def test_debris_of_links_goes_and_their_words_stay(dirty: str, clean: str) -> None:
    assert without_links(dirty) == clean


# title and metadata


def test_the_first_short_line_is_the_title() -> None:
    cleaned = title(document("Why bakers rise early", FULL, FULL))
    assert (cleaned.title, len(cleaned.blocks)) == ("Why bakers rise early", 2)


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Bread Traffic", "Six Questions to Ask Before the Baker Opens a Second Bread Traffic"),
        ("bread queue", "Six Questions to Ask Before the Baker Opens a Second bread queue"),
        ("Anna Keller", "Six Questions to Ask Before the Baker Opens a Second"),
    ],
)
def test_a_title_that_was_wrapped_is_rejoined_and_a_name_below_it_is_not(second: str, expected: str) -> None:
    head = f"Six Questions to Ask Before the Baker Opens a Second\n{second}\nPosted: Mar 14, 2023"
    body = "In the last years the cost of traffic has grown for every\nbaker, and the queue for bread has not grown."
    assert title(document(head, body)).title == expected


def test_a_first_paragraph_is_not_a_title() -> None:
    assert title(document(FULL, FULL)).title == ""
    assert title(document("Bread is back.", FULL)).title == ""


def test_a_chinese_title_may_end_with_a_full_stop_above_its_date() -> None:
    assert (
        title(document("两个习惯，留住客户。\n2022-11-05 09:12\n" + "客户很重要。" * 20)).title
        == "两个习惯，留住客户。"
    )


@pytest.mark.parametrize(
    ("page_title", "site", "expected"),
    [
        ("Bread and Prices | Mill Post", "Mill Post", "Bread and Prices"),
        ("Bread and the price of flour - The Mill Post", "", "Bread and the price of flour"),
        ("The price of bread in... from miller9's blog", "", "The price of bread in..."),
        ("Price-led growth", "", "Price-led growth"),
        ("面包店为什么不怕涨价_磨坊评论", "磨坊评论", "面包店为什么不怕涨价"),
    ],
)
def test_a_page_title_loses_its_site(page_title: str, site: str, expected: str) -> None:
    assert tidy_title(page_title, site) == expected


def test_a_cut_title_is_completed_from_the_text_or_cut_back_to_a_phrase() -> None:
    assert made_title(document(FULL, title="The price of bread in...")).title == "The price of bread"
    whole = Heading("The price of bread in our valley")
    assert made_title(document(whole, FULL, title="The price of bread in…")).title == "The price of bread in our valley"


def test_a_title_is_made_of_the_articles_own_words_and_marked() -> None:
    cleaned = made_title(document(f"{FULL} Let us take a look at the prices of four bakeries. {FULL}"))
    assert (cleaned.title, cleaned.title_made) == ("Prices of four bakeries", True)


def test_meta_lines_become_metadata_and_names_of_nobody_are_forgotten() -> None:
    cleaned = metadata(
        document("Source: Internet\nAuthor: Oona Tarrant\nKeywords we bread this the", "May 9, 2024", FULL)
    )
    assert (cleaned.byline, cleaned.site, cleaned.date) == ("Oona Tarrant", "", "2024-05-09")
    assert texts(cleaned) == [FULL]


def test_chinese_meta_lines_become_metadata() -> None:
    cleaned = metadata(
        document(
            "作者 | 林小禾\n来源：果核评论（ID：x）\n责任编辑：阿柴\n2023年8月14日",
            "正文从这里开始，一直写到最后。" * 5,
        )
    )
    assert (cleaned.byline, cleaned.site, cleaned.date, len(cleaned.blocks)) == ("林小禾", "果核评论", "2023-08-14", 1)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Created by: Millrace Team Edited by: anna_k", "Millrace Team"),
        ("文／顧青禾 圖／店家提供", "顧青禾"),
        ("文／顧青禾圖／店家提供", "顧青禾"),
        ("文 / 白予安 攝影 / 周立", "白予安"),
    ],
)
def test_the_author_is_told_from_the_other_roles_in_a_line(line: str, author: str) -> None:
    cleaned = metadata(document(line, FULL))
    assert (cleaned.byline, texts(cleaned)) == (author, [FULL])


def test_a_sentence_with_a_colon_is_not_a_meta_line() -> None:
    text = "Source of all trouble in the village: the price of flour, which nobody had explained to anybody before."
    assert texts(metadata(document(text, FULL))) == [text, FULL]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9 May 2024", "2024-05-09"),
        ("Published on Sept. 3rd, 2021", "2021-09-03"),
        ("2021/7/3 14:58", "2021-07-03"),
        ("2021年7月3日", "2021-07-03"),
    ],
)
def test_days_are_understood(text: str, day: str) -> None:
    assert only_a_date(text) == day
    assert find_date(f"It was {text} in town") == day


def test_no_day_is_made_up() -> None:
    assert find_date("the 2021 report, page 13/45") == ""
    assert only_a_date("On 9 May 2024 prices rose") == ""


# furniture


@pytest.mark.parametrize(
    "line",
    [
        "Previous post",
        "← Next article",
        "Share this:",
        "3 Comments",
        "Leave a reply",
        "ADVERTISEMENT",
        "Home > News > Bread",
        "5 min read",
        "分享到朋友圈",
        "上一篇：旧文章",
        "暂无评论",
        "阅读原文",
        "- END -",
        "首页 > 商业 > 面包",
        "字号：大 中 小 分享到：微信 微博 QQ空间",
        "Try our free oven calculator today",
        "Download the checklist here",
        "Book a demo",
        "Get your free flour guide",
        "Talk to us about your next oven",
        "Was this article helpful? Yes No",
        "You may also like: nine mixers",
    ],
)
def test_labels_are_the_pages_and_not_the_articles(line: str) -> None:
    assert label_reason(line) or sentence_reason(line)


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies to improve your visit.",
        "Subscribe to our newsletter for more.",
        "© 2024 Mill Post. All rights reserved.",
        "This article first appeared in the Mill Post.",
        "点击上方蓝字关注我们",
        "长按识别二维码关注",
        "本文仅代表作者个人观点",
        "转载请注明出处",
        "如有侵权，请联系删除",
    ],
)
def test_notices_are_told_by_their_wording(line: str) -> None:
    assert sentence_reason(line)


@pytest.mark.parametrize(
    "line",
    [
        "Customers share what surprises them.",
        "The newsletter was opened by 41% of its readers.",
        "Related products sell each other in a good window.",
        "Home is where the first order arrives.",
        "客户愿意分享好的故事。",
        "关注客户的人不多。",
        "他们的评论区里只有两种声音。",
        "We contact customers within two days.",
        "Try the cheaper loaf first and write down what happens.",
        "Use a checklist when the shop is full.",
        "Book a table for two and count the minutes.",
        "Download speed decides who stays.",
        "Take the guide off the wall and ask again.",
        "Get a quote from three builders.",
        "Book a call with every customer you lost.",
        "Speak to an expert before you sign.",
        "Take the first step today.",
    ],
)
def test_sentences_about_the_same_things_are_the_articles(line: str) -> None:
    assert not label_reason(line)
    assert not opens_tail(line)
    assert not sentence_reason(line)


def test_a_call_to_action_goes_from_the_end_and_the_sentence_before_it_stays() -> None:
    own = "Try it for yourself next winter and write to nobody about it until the spring has come."
    ending = document(FULL, FULL, f"{own} Get your free guide here!")
    assert texts(notices(furniture(ending))) == [FULL, FULL, own]


def test_a_call_to_action_goes_from_the_end_of_a_paragraph_in_the_middle() -> None:
    calls = ("Book a demo.", "Download the checklist here!", "Try our free oven calculator today.")
    middle = [f"{FULL} {call}" for call in calls]
    assert texts(notices(document(*[FULL] * 4, *middle, *[FULL] * 4))) == [FULL] * 11


def test_a_greeting_with_a_name_to_be_filled_in_goes() -> None:
    assert texts(letters(document("Hi {{first_name | default: there}}, it's Maya, and it rains.", FULL))) == [FULL]


def test_the_second_line_of_a_wrapped_notice_goes_with_it() -> None:
    notice = "This post is contributed by a reader and does not represent the\nposition of the mill."
    assert texts(furniture(document(notice, FULL, FULL))) == [FULL, FULL]


def test_a_paragraph_that_only_mentions_unsubscribing_is_the_articles() -> None:
    text = "Make it easy to unsubscribe. People who can leave easily complain less, and they come back more often."
    assert texts(furniture(document(FULL, text, FULL))) == [FULL, text, FULL]


def test_everything_after_related_articles_goes_but_a_real_paragraph_ends_it() -> None:
    links = ("Ten loaves to bake", "Why rye is back")
    assert texts(furniture(document(FULL, FULL, "Related articles", *links))) == [FULL, FULL]
    assert texts(furniture(document(FULL, FULL, "Related articles", *links, FULL * 3))) == [FULL, FULL, FULL * 3]


def test_headings_and_items_of_the_article_are_kept_though_they_name_channels() -> None:
    blocks = (FULL, Heading("Search"), FULL, ListItem("Email"), ListItem("Facebook"), FULL)
    assert furniture(document(*blocks)).blocks == document(*blocks).blocks


def test_clipped_lines_one_after_another_are_teasers() -> None:
    rows = "\n".join(f"In the last few weeks the story number {n} has come ..." for n in range(4))
    assert texts(teasers(document(FULL, rows))) == [FULL]
    assert texts(teasers(document("And then ...", FULL, "He waited ...", FULL))) == [
        "And then ...",
        FULL,
        "He waited ...",
        FULL,
    ]


# lines


WORDS = st.lists(
    st.sampled_from("bread price valley baker early morning counter shop window paper oven flour street".split()),
    min_size=4,
    max_size=14,
)
SENTENCES = st.lists(WORDS, min_size=3, max_size=8).map(
    lambda found: " ".join(" ".join(words).capitalize() + "." for words in found)
)


@given(SENTENCES, st.integers(min_value=30, max_value=130), st.sampled_from(["\n", "\n\n"]))
def test_text_wrapped_at_any_width_rejoins_to_the_text(text: str, width: int, gap: str) -> None:
    lines = textwrap.wrap(text, width)
    blocks = lines if gap == "\n\n" else ["\n".join(lines)]
    rejoined = texts(wrapped_lines(document(*blocks)))
    assert " ".join(rejoined) == text
    assert all(block.endswith(".") for block in rejoined)


@given(
    st.lists(
        st.sampled_from(["客户记得每一个名字，", "价格上涨了两次。", "店长写了一封信，", "没有人抱怨。"]),
        min_size=6,
        max_size=30,
    ),
    st.integers(20, 60),
)
def test_chinese_text_wrapped_at_any_width_rejoins_without_spaces(parts: list[str], width: int) -> None:
    text = "".join(parts).rstrip("，。") + "。"
    lines = "\n".join(text[start : start + width] for start in range(0, len(text), width))
    assert "".join(texts(wrapped_lines(document(lines)))) == text


def test_one_paragraph_a_line_stays_so() -> None:
    rows = [FULL * 2, FULL, FULL * 3]
    assert texts(wrapped_lines(document("\n".join(rows)))) == rows


def test_numbered_and_bulleted_lines_become_items_and_short_numbered_ones_headings() -> None:
    cleaned = wrapped_lines(
        document(
            "Three things:\n1. Flour.\n2. Water, and\nsome salt.\n3. Would you wait?",
            FULL,
            "2. Why waiting helps",
            FULL,
            "• one\n• two",
        )
    )
    assert cleaned.blocks == (
        Paragraph("Three things:"),
        ListItem("Flour.", 1),
        ListItem("Water, and some salt.", 2),
        ListItem("Would you wait?", 3),
        Paragraph(FULL),
        Heading("Why waiting helps", 2),
        Paragraph(FULL),
        ListItem("one"),
        ListItem("two"),
    )


def test_steps_one_after_another_are_a_list_and_steps_with_text_between_are_headings() -> None:
    steps = ("Step 1:Boil the water slowly.", "Step 2: Wait for the cook, who is never late.", "Step 3 - Eat.")
    cleaned = wrapped_lines(document("4. How to start\n" + "\n".join(steps), FULL))
    assert cleaned.blocks[:2] == (Heading("How to start", 2), ListItem("Boil the water slowly.", 1))
    assert [block.number for block in cleaned.blocks if isinstance(block, ListItem)] == [1, 2, 3]
    assert wrapped_lines(document("第一步：先烧水", "第二步：等厨师")).blocks == (
        ListItem("先烧水", 1),
        ListItem("等厨师", 2),
    )
    apart = wrapped_lines(document("Step 1: Boil", FULL, "Step 2: Wait", FULL))
    assert [type(block) for block in apart.blocks] == [Heading, Paragraph, Heading, Paragraph]


@pytest.mark.parametrize(
    ("lines", "item"),
    [
        ("Ask once\nThen write the answer on the board.", "Ask once: Then write the answer on the board."),
        ("Ask once.\nThen write the answer on the board.", "Ask once. Then write the answer on the board."),
        ("只问一次\n然后把答案写在黑板上。", "只问一次：然后把答案写在黑板上。"),
        ("Ask once and\nwrite it down.", "Ask once and write it down."),
    ],
)
def test_an_items_lead_and_what_it_leads_to_are_one_item(lines: str, item: str) -> None:
    assert wrapped_lines(document(ListItem(lines, 2))).blocks == (ListItem(item, 2),)


def test_a_number_at_the_start_of_a_wrapped_line_is_no_item() -> None:
    text = (
        "The baker on the corner of the old street counted the loaves that were left and "
        "found\n12, which was one more than on the day before\nand two fewer than he "
        "had hoped for in the week of the fair."
    )
    assert len(wrapped_lines(document(text)).blocks) == 1


def test_words_cut_by_a_hyphen_keep_it_and_quotes_keep_their_space() -> None:
    assert (
        join(["a customer-", "centric shop says", "“yes”", ", always"]) == "a customer-centric shop says “yes”, always"
    )


# lists and headings in running text


def test_numbers_in_running_text_become_items_and_the_rest_stays() -> None:
    cleaned = inline_lists(document("Do three things: 1. Ask one question. 2. Write it down. 3. Call back. Then rest."))
    assert cleaned.blocks == (
        Paragraph("Do three things:"),
        ListItem("Ask one question.", 1),
        ListItem("Write it down.", 2),
        ListItem("Call back.", 3),
        Paragraph("Then rest."),
    )


@pytest.mark.parametrize(
    "text",
    ["It cost 1.5 million and 2.5 thousand.", "First we ask. Second we wait. Finally we call.", "Version 1. is old."],
)
def test_other_numbers_stay_in_their_sentences(text: str) -> None:
    assert inline_lists(document(text)).blocks == (Paragraph(text),)


def test_glued_headings_are_set_apart_and_say_versus_once() -> None:
    cleaned = glued_headings(
        document(
            "The habits are these: 1. Asking vs VS TellingMany shops tell. 2. Point of "
            "Sale POSVS VS Care CXCare comes later."
        )
    )
    assert cleaned.blocks == (
        Paragraph("The habits are these:"),
        Heading("Asking vs Telling", 2),
        Paragraph("Many shops tell."),
        Heading("Point of Sale POS vs Care CX", 2),
        Paragraph("Care comes later."),
    )


def test_names_with_inner_capitals_are_not_glued_headings() -> None:
    text = "We sell through LinkedIn and YouTube. PowerPoint is not a strategy. Ask McDonald first."
    assert glued_headings(document(text)).blocks == (Paragraph(text),)


def test_a_glued_heading_may_hold_a_name() -> None:
    cleaned = glued_headings(document("Read on. 1. Video on YouTubeMany shops film. Then YouTube pays."))
    assert cleaned.blocks[1:] == (Heading("Video on YouTube", 2), Paragraph("Many shops film. Then YouTube pays."))


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("A VS. B", "A vs B"),
        ("A versus B", "A versus B"),
        ("CXVS VS IMC", "CX vs IMC"),
        ("TVS and more", "TVS and more"),
    ],
)
def test_versus_is_said_once(dirty: str, clean: str) -> None:
    assert one_versus(dirty) == clean


# fragments and quotation marks


def test_a_sentence_that_breaks_off_loses_its_broken_clause_or_goes() -> None:
    cleaned = fragments(
        document(
            "Managers hand over in person, with the old contact at the table, to keep the "
            "cust The hour saves a year. A customer stays."
        )
    )
    assert texts(cleaned) == [
        "Managers hand over in person, with the old contact at the table. The hour saves a year. A customer stays."
    ]
    cleaned = fragments(document('Bread is old. Most shops never do "When making a plan, ask first. Then bake.'))
    assert texts(cleaned) == ["Bread is old. When making a plan, ask first. Then bake."]


def test_a_piece_begun_twice_is_said_once() -> None:
    cleaned = fragments(
        document(
            'We counted the pages of forty shops in May, and the so-called "bonus The '
            'so-called "bonuses" were on thirty.'
        )
    )
    assert texts(cleaned) == ['We counted the pages of forty shops in May. The so-called "bonuses" were on thirty.']


def test_whole_sentences_are_left_alone() -> None:
    text = (
        'He said "The price is right" and left. To do so we ask. The CEO of Acme In The '
        "Valley agreed. I like to eat. They do it at my shop."
    )
    assert texts(fragments(document(text))) == [text]


def test_a_paragraph_said_twice_is_said_once() -> None:
    assert texts(fragments(document(FULL, "Between.", FULL))) == [FULL, "Between."]


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ('She said: "Never mind. ”', "She said: “Never mind.”"),
        ('"Both" are "right".', '"Both" are "right".'),
        ("It is over. ”", "It is over."),
        ('One " stray mark', "One stray mark"),
        ("“Curly” and ‘single’ stay", "“Curly” and ‘single’ stay"),
        ("Wait , what ?", "Wait, what?"),
        ("他说“好”，走了。”", "他说“好”，走了。"),
    ],
)
def test_quotation_marks_are_in_pairs(dirty: str, clean: str) -> None:
    assert tidy_quotes(dirty) == clean


def test_quotations_are_tidied_with_their_speaker_kept() -> None:
    cleaned = fragments(document(Quote("We waited.", "Marlow")))
    assert cleaned.blocks == (Quote("We waited.", "Marlow"),)
