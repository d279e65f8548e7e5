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
