"""Findings: each kind from an article that holds it, and none from one that only looks like it."""

from __future__ import annotations

from typing import TypeVar

import pytest

from briefing import findings
from briefing.document import Block, Document, Heading, ListItem, Paragraph, Quote, Source, Table
from briefing.findings.lines import whole
from briefing.points import Comparison, Finding, Framework, KeyPoint, Quantity, Questions, Quotation, Series

T = TypeVar("T", bound=Finding)


def found(*blocks: Block | str, language: str = "en") -> tuple[Finding, ...]:
    """The findings of an article of `blocks`, its key points those of its sentences that are short."""
    made = tuple(Paragraph(block) if isinstance(block, str) else block for block in blocks)
    document = Document(Source("a.txt", "a.txt"), "A title", made, language=language)
    points = tuple(point for sentence in document.sentences() if (point := whole(sentence)))
    result = findings.find(document, points)
    for point in every_point(result):
        assert document.text[point.span.start : point.span.end].split() == point.sentence.split()
    return result


def every_point(result: tuple[Finding, ...]) -> list[KeyPoint]:
    """All lines of all findings."""
    points: list[KeyPoint] = []
    for finding in result:
        match finding:
            case Comparison():
                points += [*finding.left_points, *finding.right_points, *finding.points]
            case Framework():
                points += [finding.point, *(part.point for part in finding.parts)]
            case Series():
                points += [quantity.point for quantity in finding.quantities]
            case Questions():
                points += finding.questions
            case Quantity() | Quotation():
                points.append(finding.point)
    return points


def only(result: tuple[Finding, ...], kind: type[T]) -> list[T]:
    return [finding for finding in result if isinstance(finding, kind)]


def test_a_heading_with_versus_is_a_comparison_with_the_new_side_on_the_right() -> None:
    (pair,) = only(
        found(
            Heading("1. Stories vs. Slogans", 2),
            "In the past, a slogan was enough for a hotel. Today, a story brings guests back. "
            "Traditional slogans no longer move anybody. You need to collect stories every day.",
        ),
        Comparison,
    )
    assert (pair.left, pair.right) == ("Slogans", "Stories")
    assert "Today, a story brings guests back" in [point.text for point in pair.right_points]
    assert "Traditional slogans no longer move anybody" in [point.text for point in pair.left_points]


@pytest.mark.parametrize(
    ("heading", "left", "right"),
    [
        ("From campaigns to conversations", "Campaigns", "Conversations"),
        ("Guests instead of traffic", "Traffic", "Guests"),
        ("Not louder, but closer", "Louder", "Closer"),
        ("Net Promoter Score NPS vs Repeat Visits", "Net Promoter Score (NPS)", "Repeat Visits"),
        ("从流量到留量", "流量", "留量"),
        ("直營與加盟的區別", "直營", "加盟"),
        ("Mind share versus market share: what to measure", "Mind share", "Market share"),
    ],
)
def test_the_wording_of_a_heading_tells_its_sides(heading: str, left: str, right: str) -> None:
    (pair,) = only(found(Heading(heading, 2), "Guests return to calm hotels."), Comparison)
    assert (pair.left, pair.right) == (left, right)


def test_one_old_word_does_not_turn_the_sides_of_a_heading() -> None:
    (pair,) = only(
        found(
            Heading("Discount vs Reason to Return", 2),
            "A discount fills a weekend. A reason to return fills a year. We used to sell the reason badly.",
        ),
        Comparison,
    )
    assert (pair.left, pair.right) == ("Discount", "Reason to Return")


@pytest.mark.parametrize(
    "heading",
    [
        "Why guests return",
        "Research and insight",
        "品牌与社会",
        "A letter to the guests of our hotel",
        "What I am not saying",
    ],
)
def test_other_headings_are_no_comparison(heading: str) -> None:
    assert not only(found(Heading(heading, 2), "Guests return to calm hotels."), Comparison)


def test_a_list_announced_by_its_number_is_a_framework() -> None:
    (whole_,) = only(
        found(
            "A calm hotel rests on three pillars: silence is the promise, staff is the method, "
            "and breakfast is the proof. "
            "Guests notice all of them."
        ),
        Framework,
    )
    assert whole_.title == "Three pillars"
    assert [part.label for part in whole_.parts] == ["Silence", "Staff", "Breakfast"]
    assert whole_.parts[0].point.text == "Silence is the promise"


def test_a_chinese_list_announced_by_its_number_is_a_framework() -> None:
    (whole_,) = only(found("好的酒店有三个关键：安静的房间、热情的员工和可口的早餐。", language="zh-Hans"), Framework)
    assert [part.label for part in whole_.parts] == ["安静的房间", "热情的员工", "可口的早餐"]


def test_a_list_of_another_length_than_announced_is_no_framework() -> None:
    assert not only(found("A calm hotel rests on four pillars: silence, staff, and breakfast."), Framework)


def test_list_items_with_labels_are_a_framework() -> None:
    items = [
        ListItem("Silence: no music in the lobby after nine", 1),
        ListItem("Staff: the same face at arrival and departure", 2),
        ListItem("Breakfast: bread from the village", 3),
    ]
    (whole_,) = only(found(Heading("What calm is made of", 2), "Three things make a hotel calm.", *items), Framework)
    assert whole_.title == "What calm is made of"
    assert whole_.ordered
    assert [part.label for part in whole_.parts] == ["Silence", "Staff", "Breakfast"]
    assert whole_.parts[2].point.text == "Bread from the village"


def test_a_numbered_list_of_tips_is_an_ordered_framework_whose_labels_are_their_first_words() -> None:
    items = [
        ListItem("Close the kitchen at nine. Guests sleep better when nobody cooks below them.", 1),
        ListItem("They answer every letter by hand, because a printed answer reads like a bill.", 2),
        ListItem("Train the night porter in two languages. A guest in trouble rings at four in the morning.", 3),
    ]
    (row,) = only(found(Heading("How calm is made", 2), *items), Framework)
    assert row.ordered
    assert row.title == "How calm is made"
    assert [part.label for part in row.parts] == [
        "Close the kitchen at nine",
        "Answer every letter by hand",
        "Train the night porter in two languages",
    ]
    assert row.parts[0].point.text == "Guests sleep better when nobody cooks below them"


def test_headings_that_count_are_steps_with_the_best_line_of_each() -> None:
    (row,) = only(
        found(
            Heading("Step 1: Walk the corridor", 2),
            "The carpet tells more than any survey. What do you hear?",
            Heading("Step 2: Sleep in every room", 2),
            "Many owners recommend a questionnaire. A night in room seven shows what guests never write down.",
            Heading("Step 3: Ask the porter, not the manager", 2),
            "The porter hears every complaint first.",
        ),
        Framework,
    )
    assert [part.label for part in row.parts][:2] == ["Walk the corridor", "Sleep in every room"]
    assert row.parts[1].point.text == "A night in room seven shows what guests never write down"


def test_paragraphs_that_begin_with_ordinals_are_a_framework() -> None:
    (row,) = only(
        found(
            "Three things keep a small hotel full.",
            "First, keep the price for a year. Guests remember a price longer than a view.",
            "Second, write to last year's guests in March. A letter in March fills the rooms of August.",
            "Finally, paint one room every winter. Fresh paint is the cheapest renovation of all.",
        ),
        Framework,
    )
    assert row.title == "Three things"
    assert [part.label for part in row.parts] == [
        "Keep the price for a year",
        "Write to last year's guests in March",
        "Paint one room every winter",
    ]


def test_chinese_paragraphs_with_first_next_and_last_are_a_framework() -> None:
    (row,) = only(
        found(
            "好的旅馆有三个习惯。",
            "首先，让房间安静。安静的房间是客人回来的第一个理由。",
            "其次，让早餐新鲜。新鲜的面包比任何广告都有用。",
            "最后，让客人被记住。被记住的客人会把旅馆介绍给朋友。",
            language="zh-Hans",
        ),
        Framework,
    )
    assert [part.label for part in row.parts] == ["让房间安静", "让早餐新鲜", "让客人被记住"]
    assert row.parts[2].point.text == "被记住的客人会把旅馆介绍给朋友"


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("First, the guests arrive. Then the evening begins.", "Second, they leave."),
        ("First impressions last for years. Second homes cost more. Third parties book the rest.",),
        ("Second, the price stays. Third, the room is painted. Fourth, the letter is sent.",),
    ],
)
def test_words_that_only_sound_like_ordinals_make_no_framework(paragraphs: tuple[str, ...]) -> None:
    assert not only(found(*paragraphs), Framework)


def test_a_part_that_a_later_paragraph_takes_up_has_the_line_from_there() -> None:
    (whole_,) = only(
        found(
            "A calm hotel rests on three pillars: silence is the promise, staff is the method, "
            "and breakfast is the proof.",
            "Silence begins in the kitchen and ends on the stairs.",
            "Everything else is decoration.",
        ),
        Framework,
    )
    assert whole_.parts[0].point.text == "Silence begins in the kitchen and ends on the stairs"
    assert whole_.parts[1].point.text == "Staff is the method"


def test_three_speeds_in_one_sentence_and_a_fourth_before_it_are_one_series() -> None:
    (row,) = only(
        found(
            "The descent speed is 90 kilometres per hour. That is hard to picture. "
            "The speed of a racing cyclist can reach 60 kilometres per hour, the top speed of a hare is 70 kilometres "
            "per hour, and the speed of a city bus can reach 50 kilometres per hour."
        ),
        Series,
    )
    assert row.unit == "kilometres per hour"
    assert [(quantity.label, quantity.value) for quantity in row.quantities] == [
        ("Descent speed", 90.0),
        ("Racing cyclist", 60.0),
        ("Hare", 70.0),
        ("City bus", 50.0),
    ]


def test_a_table_of_figures_is_a_series() -> None:
    table = Table(
        (("Channel", "Bookings (%)"), ("Website", "52"), ("Phone", "31"), ("Agencies", "17")), caption="Bookings"
    )
    (row,) = only(found(table), Series)
    assert (row.title, row.unit) == ("Bookings", "%")
    assert [quantity.label for quantity in row.quantities] == ["Website", "Phone", "Agencies"]


@pytest.mark.parametrize(
    "text",
    [
        "The hotel opened in 1998, closed in 2004 and opened again in 2011.",
        "It has 40 rooms, 3 gardens and 12 bicycles for its guests.",
        "Prices rose by 4%, guests stayed 2 days less and 11% of the staff left.",
        "The first room costs 90 euros and the second costs 120 euros.",
        "Version 2.0 replaced 1.5 and then came 3.1 of the booking page.",
    ],
)
def test_figures_that_do_not_compare_are_no_chart(text: str) -> None:
    assert not only(found(text), Series)


@pytest.mark.parametrize(
    ("text", "value", "figure", "unit"),
    [
        ("The letter reached 2,500 former guests in one week.", 2500, "2,500", ""),
        ("Bookings by phone fell by 40% within a year.", 40, "40", "%"),
        ("The garden cost $1.2 million in the end.", 1.2e6, "$1.2 million", "$"),
        ("电子报的开信率下降到18%。", 18, "18", "%"),
        ("公司估值超过10亿美元。", 1e9, "10亿", "美元"),
    ],
)
def test_a_striking_figure_keeps_its_unit_and_its_sentence(text: str, value: float, figure: str, unit: str) -> None:
    (quantity,) = only(found(text, language="en" if text.isascii() else "zh-Hans"), Quantity)
    assert quantity.value == pytest.approx(value)
    assert (quantity.figure, quantity.unit) == (figure, unit)
    assert quantity.figure in quantity.point.text
    assert quantity.label


def test_a_figure_in_a_long_sentence_comes_with_the_shortest_clause_that_holds_it() -> None:
    text = (
        "The owner had asked the whole village for advice, the architect had drawn eleven plans, and the letters in "
        "March brought back 40% of the old guests, although nobody in the family had expected any answer at all."
    )
    (quantity,) = only(found(text), Quantity)
    assert quantity.point.text == "The letters in March brought back 40% of the old guests"
    assert quantity.point.sentence == text


@pytest.mark.parametrize(
    "text",
    [
        "The house has been in the family for more than 30 years.",
        (
            "If the council of the town and all its eleven neighbours ever agree on the road by the lake, the letters "
            "would bring back 40% of the old guests."
        ),
    ],
)
def test_spans_of_time_and_what_hangs_on_a_condition_are_no_striking_figure(text: str) -> None:
    assert not only(found(text), Quantity)


def test_the_label_of_a_count_is_the_whole_noun() -> None:
    (quantity,) = only(found("The town sent 2,500 certified business travellers to the hotel."), Quantity)
    assert quantity.label == "Certified business travellers"


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the hotel changed hands.",
        "Marketing 3.0 was a famous book.",
        "Call 020 7946 0321 for a room.",
        "We serve 3 meals a day.",
    ],
)
def test_years_versions_and_telephone_numbers_are_no_figures(text: str) -> None:
    assert not only(found(text), Quantity)


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            "The owner said: “A guest who complains is a guest who stays.”",
            "The owner",
            "A guest who complains is a guest who stays.",
        ),
        (
            'Anna Berger once said, "Nobody remembers a lobby for its marble."',
            "Anna Berger",
            "Nobody remembers a lobby for its marble.",
        ),
        ("“You cannot train a smile,” says Paul Winter.", "Paul Winter", "You cannot train a smile"),
        (
            "Start from Winter's point of view: “Breakfast is where a stay is remembered.”",
            "Winter",
            "Breakfast is where a stay is remembered.",
        ),
        ("老板说：「客人记得的是人，而不是大堂里的石头。」", "老板", "客人记得的是人，而不是大堂里的石头。"),
    ],
)
def test_words_that_somebody_said_are_a_quotation_with_its_speaker(text: str, speaker: str, said: str) -> None:
    (quotation,) = only(found(text, language="en" if text[0].isascii() or text[0] == "“" else "zh-Hans"), Quotation)
    assert (quotation.speaker, quotation.text) == (speaker, said)


def test_halves_of_a_quotation_with_its_speaker_between_them_are_one() -> None:
    (quotation,) = only(
        found(
            "The owner of the Anker, Ida Holm, sold the pool. "
            '"We could not heat it," she says. "So we turned it into a garden." The garden is full.'
        ),
        Quotation,
    )
    assert quotation.speaker == "Ida Holm"
    assert quotation.text == "We could not heat it. So we turned it into a garden."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We counted beds because beds can be counted," admits Karl Oster, who built it.', "Karl Oster"),
        ('He said: "Nobody remembers a lobby for its marble."', ""),
        ("店主沈若谷说：“客人可以原谅我们客满，但不会原谅我们吵闹。”", "沈若谷"),
        ("负责三家分店的周以宁说：“客人记得的是人，而不是大堂里的石头。”", "周以宁"),
        ("他说：“客人记得的是人，而不是大堂里的石头。”", ""),
    ],
)
def test_a_speaker_is_a_clean_name_or_none(text: str, speaker: str) -> None:
    (quotation,) = only(found(text, language="en" if text[0] in '"H' else "zh-Hans"), Quotation)
    assert quotation.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        'Many hotels have "guest first" and "guest success" in their brochures.',
        'The so-called "silent room that everybody wants" is often the cheapest.',
        "“客人第一”是每一本手册里的口号。",
    ],
)
def test_scare_quotes_are_no_quotation(text: str) -> None:
    assert not only(found(text), Quotation)


def test_a_block_quotation_with_its_speaker_is_a_quotation() -> None:
    (quotation,) = only(found(Quote("Silence is the only luxury that cannot be copied.", "Ida Holm")), Quotation)
    assert quotation.speaker == "Ida Holm"


def test_numbered_questions_are_one_list_cut_to_the_question() -> None:
    (asked,) = only(
        found(
            "The owner has to answer these:",
            ListItem("Who should never book a room here? Families with small children?", 1),
            ListItem("And if the price rises next year, what will your best guests tell their friends about it?", 2),
            ListItem("We publish our reviews, and whether we answer the bad ones within a day.", 3),
        ),
        Questions,
    )
    assert [point.text for point in asked.questions] == [
        "Who should never book a room here?",
        "If the price rises next year, what will your best guests tell their friends about it?",
        "Whether we answer the bad ones within a day",
    ]


def test_numbered_statements_are_no_questions() -> None:
    items = [ListItem("The staff greets every guest by name.", 1), ListItem("The lobby is quiet after nine.", 2)]
    assert not only(found(*items), Questions)


def test_findings_come_in_reading_order() -> None:
    result = found(
        "The owner said: “A guest who complains is a guest who stays.”",
        Heading("From campaigns to conversations", 2),
        "The letter reached 2,500 former guests in one week.",
    )
    assert [type(finding) for finding in result] == [Quotation, Comparison, Quantity]
