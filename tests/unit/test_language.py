"""Languages told apart, and sentences found where they end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import detect_language, length, split_sentences, words


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The shop on the corner sells bread.", "en"),
        ("街角的书店卖书，也卖时间。", "zh-Hans"),
        ("街角的書店賣書，也賣時間。", "zh-Hant"),
        ("我们用 Excel 做报表", "zh-Hans"),
        ("He bought a 包子 on the way to the office", "en"),
    ],
)
def test_a_text_is_in_the_language_of_most_of_its_words(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "12 + 3 = 15", "…"])
def test_a_text_without_letters_is_in_the_default_language(text: str) -> None:
    assert detect_language(text, default="zh-Hant") == "zh-Hant"


def test_characters_of_both_scripts_leave_the_default_script() -> None:
    assert detect_language("山水", default="zh-Hant") == "zh-Hant"
    assert detect_language("山水") == "zh-Hans"


@pytest.mark.parametrize(
    "expected",
    [
        ["Mr. Ode came at 9 a.m. on Monday.", "He left at ten."],
        ['"Who pays?" she asked.', "Nobody did."],
        ["1. Write the letter.", "2. Wait a week."],
        ["Sales rose by 3.5 percent (see Fig. 2).", "Then they fell."],
        ['The card said: "Closed. Back soon. Knock." We knocked.'.removesuffix(" We knocked."), "We knocked."],
        ["Wait... what?", "No!", "Never."],
        ["Prices went up. ”", "Nobody complained."],
        ["It is tea vs. coffee in the U.S. market.", "Both win."],
    ],
)
def test_english_sentences_end_where_a_reader_would_stop(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["谁来付钱？", "没有人。"],
        ["“谁来付钱？”她问。", "没有人回答。"],
        ["他说：“开门。等我。”", "然后走了。"],
        ["结果很好！", "最后一句没有句号"],
        ["為什麼會這樣?", "答案很簡單。"],
        ["第一件；", "第二件。"],
    ],
)
def test_chinese_sentences_end_at_their_marks_with_the_closing_quotes(expected: list[str]) -> None:
    assert sentences("".join(expected), "zh-Hans") == expected


def test_an_ascii_question_mark_for_a_lost_character_ends_no_sentence() -> None:
    assert sentences("他們很努?，可是沒有用。", "zh-Hant") == ["他們很努?，可是沒有用。"]
    assert sentences("這是轉?的結果。", "zh-Hant") == ["這是轉?的結果。"]


@given(
    st.text(alphabet=st.sampled_from("ab Z.!?…\"'“”()1。！？；，」「好吗\n -"), max_size=200),
    st.sampled_from(["en", "zh-Hans"]),
)
def test_sentences_cover_everything_but_white_space_in_order(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)


def test_two_chinese_characters_are_as_long_as_one_word() -> None:
    assert length("客户 loves it") == 3
    assert words("Don't 客户") == ["don't", "客", "户"]
