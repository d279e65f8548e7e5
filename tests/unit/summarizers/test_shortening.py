"""Shortening deletes and never changes a claim: each guard with a sentence of its own, and properties over many."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document import Document, Paragraph, Sentence, Source, Span
from briefing.language import words
from briefing.summarizers import shorten
from briefing.summarizers.chinese import LIMIT as HAN_LIMIT
from briefing.summarizers.chinese import han_length
from briefing.summarizers.english import LIMIT
from briefing.summarizers.shortening import is_subsequence


def line(text: str) -> str | None:
    """The line that `text` becomes, None where it is unfit."""
    point = shorten(Sentence(text, Span("a.txt", 0, 0, 0, len(text))))
    return point.text if point else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("However, repeat guests book earlier.", "Repeat guests book earlier"),
        ("In other words, a slogan is not a strategy.", "A slogan is not a strategy"),
        ("I think that most hotels fail for one reason.", "Most hotels fail for one reason"),
        ("在我看来，回头客比新客更值钱。", "回头客比新客更值钱"),
        ("Our prices, of course, are public.", "Our prices are public"),
        ("The lesson is simple: customers remember people.", "Customers remember people"),
        ("It is clear that guests prefer small hotels.", "Guests prefer small hotels"),
        ("Small shops (unlike chains) know their guests.", "Small shops know their guests"),
        ("其实，回头客比新客更值钱。", "回头客比新客更值钱"),
        ("然而，價格並不是顧客離開的原因。", "價格並不是顧客離開的原因"),
    ],
)
def test_what_only_leads_in_is_dropped(sentence: str, expected: str) -> None:
    assert line(sentence) == expected


def test_a_trailing_relative_clause_goes_and_the_deletion_is_named() -> None:
    text = "The bakery moved its whole budget to tasting evenings, which its owners had first seen on a trip to Lyon."
    point = shorten(Sentence(text, Span("a.txt", 0, 0, 0, len(text))))
    assert point is not None
    assert point.text == "The bakery moved its whole budget to tasting evenings"
    assert point.sentence == text
    assert point.edits == ("relative clause 'which its owners had first seen on a trip to Lyon'",)


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Many owners wrongly believe that a lower price always brings more guests, and that "
            "every guest compares prices."
        ),
        "A common myth says that young guests never read, so the hotel took every book out of its rooms and its bar.",
        "不少店主误以为，只要价格足够低，客人就会一直回来，也会把店推荐给身边所有的朋友和同事，但事实并不是这样。",
        "有些經理人錯誤地認為，會員越多越好，所以每週都發送折扣，讓所有的人都能用最低的價格買到最好的產品。",
    ],
)
def test_a_mistaken_belief_is_never_stated_as_a_fact(sentence: str) -> None:
    text = line(sentence)
    assert text is None or any(mark in text for mark in ("wrongly believe", "myth", "误以为", "錯誤地認為"))


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        (
            "Discounts work only when the guest already knows the full price, and most guests of ours never do.",
            "only when",
        ),
        ("Unless somebody owns the calendar, the channel dies, and nobody in the whole company notices it.", "Unless"),
        (
            "If the first answer takes more than a day, most buyers leave, and the shop never learns their reasons.",
            "If",
        ),
        (
            "如果第一次回复超过一天，大多数买家就会离开，店家也永远不会知道他们离开的真正原因是什么，更谈不上改进。",
            "如果",
        ),
        ("只有當服務本身值得談論時，口碑才會自然發生，而這一點正是許多品牌在規劃預算的時候最容易忘記的事情。", "只有"),
    ],
)
def test_a_condition_stays_with_what_it_governs(sentence: str, condition: str) -> None:
    text = line(sentence)
    assert text is None or condition in text


@pytest.mark.parametrize(
    "sentence",
    [
        "Guests do not remember the lobby, the logo or the loyalty card, although the hotel spends most on them.",
        "The budget never reached the shops, because the agency had already spent it on three films about the brand.",
        "顾客从来不记得广告里的口号，因为他们每天要看到几百条内容相似、形式相同、重点也相同的广告。",
    ],
)
def test_negations_stay(sentence: str) -> None:
    text = line(sentence)
    assert text is None or any(mark in text for mark in ("not", "never", "不"))


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        (
            (
                "The team tests the offer, the price, the picture and the headline before any "
                "larger budget is released to it."
            ),
            4,
        ),
        (
            (
                "When guests trust a hotel, they listen, forgive, and return, and the hotel slowly "
                "becomes a part of their year."
            ),
            3,
        ),
    ],
)
def test_a_list_is_kept_whole_or_not_at_all(sentence: str, items: int) -> None:
    text = line(sentence)
    assert items
    assert text is None or "headline" in text or "return" in text


@pytest.mark.parametrize(
    "sentence",
    [
        "This changes how the team works every day.",
        "They prefer the smaller room near the garden.",
        "It decides whether a guest reads the second line.",
        "On the contrary, small hotels answer faster than large ones.",
        "Such a campaign costs more than it brings.",
        "In the north, this method failed within a year.",
        "其核心是让员工自己决定如何回应客人。",
        "這些做法在小店裡並不適用於每一位客人。",
    ],
)
def test_a_line_that_points_at_an_earlier_sentence_is_unfit(sentence: str) -> None:
    assert line(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Why do guests come back in the winter?",
        "I think that my hotel failed for one reason.",
        "Better rooms, better breakfast, better sleep.",
        "The team has to answer the following questions:",
        "Acknowledging that guests talk to each other.",
        "Guests like the lobby the The bar is always full.",
        'The guests said "we will come back and left a note.',
        "为什么客人会在冬天再次回到这家店？",
        "我觉得我的酒店失败的原因都一样。",
        "酒店的早餐很?差而且服务也不好。",
    ],
)
def test_questions_fragments_narration_and_damaged_text_are_unfit(sentence: str) -> None:
    assert line(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Guests remember the person who carried their bags.",
        "A calm lobby sells more rooms than a loud one.",
        "Ask every guest what surprised them.",
        "Companies that answer complaints in public earn more trust than those that hide them.",
        "品牌是顾客对企业所有经验的总和。",
        "好的文案不是把產品說得完美，而是讓讀者看見自己的處境。",
    ],
)
def test_a_short_sentence_that_stands_alone_is_shown_as_it_is(sentence: str) -> None:
    assert line(sentence) == sentence.rstrip("。.")


OPENINGS = ("", "However, ", "In fact, ", "So ", "Because rooms are scarce, ", "If guests complain, ", "In the past, ")
SUBJECTS = ("guests", "the hotel", "small shops", "nobody", "many managers", "a newsletter", "they", "this idea")
VERBS = ("believe that", "do not", "wrongly assume that", "remember", "needs", "sold", "never answers", "can change")
REST = (
    "the price",
    "rooms, meals and tours",
    "guests return",
    "what people say",
    "only when it rains",
    "more than that",
)
TAILS = (
    "",
    ", which costs money",
    ", and the owner knows it",
    ", but few notice",
    ", making it cheaper",
    "; the rest is luck",
    " because time is short",
    ", if the season allows",
    ", such as baths and bikes",
    " unless prices fall",
)
PIECES = (
    "，",
    "客人",
    "酒店",
    "误以为",
    "如果",
    "不",
    "是",
    "所以",
    "价格",
    "、",
    "早餐",
    "需要",
    "服务",
    "但",
    "会",
    "的",
    "品牌",
    "回来",
    "说",
    "只有",
    "才",
)

sentences = st.tuples(*(st.sampled_from(part) for part in (OPENINGS, SUBJECTS, VERBS, REST, TAILS, TAILS))).map(
    lambda parts: " ".join("".join((parts[0], parts[1], " ", parts[2], " ", parts[3], parts[4], parts[5], ".")).split())
)
chinese_sentences = st.lists(st.sampled_from(PIECES), min_size=4, max_size=40).map(lambda parts: "".join(parts) + "。")


@settings(max_examples=300, deadline=None)
@given(st.one_of(sentences, chinese_sentences, st.text(max_size=120)))
def test_every_line_is_a_short_subsequence_of_its_sentence(text: str) -> None:
    point = shorten(Sentence(text, Span("a.txt", 0, 0, 0, len(text))))
    if point:
        assert point.sentence == text
        assert is_subsequence(point.text, text)
        assert len(words(point.text)) <= LIMIT or han_length(point.text) <= HAN_LIMIT
        assert all(point.text.count(a) == point.text.count(b) for a, b in ("“”", "()", "（）", "「」"))


@settings(max_examples=300, deadline=None)
@given(sentences)
def test_what_gives_a_claim_its_standing_is_never_cut_from_it(text: str) -> None:
    shown = line(text)
    for mark, claim in (("believe that", "believe"), ("assume", "wrongly"), ("do not", "not"), ("never", "never")):
        if shown and mark in text and any(piece in shown for piece in REST[:4]):
            assert claim in shown
    if shown and text.startswith("If ") and any(verb in shown for verb in VERBS):
        assert "If guests complain" in shown


def test_spans_point_to_the_sentence_in_the_document() -> None:
    text = "However, guests remember people. Hotels that answer fast win back half of those who complained."
    document = Document(Source("a.txt", "a.txt"), "Guests", (Paragraph("An opening of some words."), Paragraph(text)))
    points = [point for sentence in document.sentences() if (point := shorten(sentence))]
    assert points
    for point in points:
        assert document.text[point.span.start : point.span.end] == point.sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Guests are looking more and more for their beds the quiet.",
        "In the past, we measure the guest is too single for a small hotel.",
        "Rooms, gardens, quiet corridors, should become a whole of hotel.",
        "Sometimes think of the guest will feel that a room is a home.",
        "The the porter knows every guest by name.",
        "Quietguests: at that time the bell rang every hour.",
    ],
)
def test_broken_syntax_stays_off_the_slides(sentence: str) -> None:
    assert line(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Most hotels never show guests the bill.",
        "A porter who listens gives guests the key.",
        "We know the price is high.",
        "Guests who book early choose the quiet rooms.",
    ],
)
def test_sound_sentences_that_resemble_broken_ones_are_shown(sentence: str) -> None:
    assert line(sentence) == sentence.rstrip(".")


@pytest.mark.parametrize(
    "sentence",
    [
        "Let's also talk about the breakfast.",
        "We need not repeat here that breakfast matters.",
        "There is a concept called quiet luxury.",
        "Many consultants recommend a discount every month.",
        "Here are seven habits that small hotels share.",
        '"A guest who complains is a guest who stays," says the owner of the Anker.',
        "Therefore, it is easier to sleep.",
        "Essentially, there is no reason to return.",
        "很多旅馆都有同一个困惑。",
        "旅馆只改了三件事。",
    ],
)
def test_what_announces_quotes_or_leans_is_no_line(sentence: str) -> None:
    assert line(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The hotel also opened a garden for its guests.", "The hotel opened a garden for its guests"),
        (
            "Good hotels set a target of twelve long conversations a day and write down after each what the guest "
            "is missing.",
            "Good hotels set a target of twelve long conversations a day",
        ),
        ("第三步，选出三种早餐，保证它们在八点之前不断货。", "选出三种早餐，保证它们在八点之前不断货"),
        ("改变以后，平均停留从三天变成五天。", "平均停留从三天变成五天"),
    ],
)
def test_what_follows_or_leads_in_goes_where_the_rest_stands_alone(sentence: str, expected: str) -> None:
    assert line(sentence) == expected


def test_a_row_of_statements_does_not_lose_its_last() -> None:
    text = (
        "Silence is the promise of the house, staff is the method of the house, breakfast is the proof of it, and the "
        "garden is the reason to return."
    )
    shown = line(text)
    assert shown is None or "garden" in shown


def test_a_condition_behind_two_verbs_keeps_both() -> None:
    text = (
        "The staff opens the garden for every late guest and brings the breakfast up to the room only if it rains hard."
    )
    assert line(text) in {None, text.rstrip(".")}
