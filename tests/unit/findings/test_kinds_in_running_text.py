"""Findings that running text holds: changes, definitions, causes, tables, comparisons and rows inside sentences."""

from __future__ import annotations

from typing import TypeVar

import pytest

from briefing import findings
from briefing.document import Block, Document, Heading, Paragraph, Source, Table
from briefing.points import Cause, Change, Comparison, Definition, Finding, Framework, Grid, Quantity, Quotation, Series
from briefing.summarizers import key_points, shorten

T = TypeVar("T", bound=Finding)


def found(kind: type[T], *blocks: Block | str, language: str = "en", title: str = "A title") -> list[T]:
    made = tuple(Paragraph(block) if isinstance(block, str) else block for block in blocks)
    document = Document(Source("a.txt", "a.txt"), title, made, language=language)
    result = findings.find(document, key_points(document), shorten)
    return [finding for finding in result if isinstance(finding, kind)]


# Changes -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "label", "figures", "language"),
    [
        ("Our return rate fell from 12% to 7% within a year.", "Return rate", ("12", "7"), "en"),
        (
            "Sales were up, and the average bill has grown from £6.40 to £7.85.",
            "Average bill",
            ("£6.40", "£7.85"),
            "en",
        ),
        ("半年之后，客单价从48元涨到76元。", "客单价", ("48", "76"), "zh-Hans"),
        ("成交率由14%升到31%。", "成交率", ("14", "31"), "zh-Hant"),
    ],
)
def test_a_figure_that_went_from_one_to_another_is_a_change(
    text: str, label: str, figures: tuple[str, str], language: str
) -> None:
    [change] = found(Change, text, language=language)
    assert change.label == label
    assert (change.before.figure, change.after.figure) == figures
    assert all(figure in change.point.text for figure in figures)


@pytest.mark.parametrize(
    "text",
    [
        "The walk from 12 Market Street to 7 Mill Lane takes a while.",
        "Did the rate fall from 12% to 7%?",
        "The page went from 12 products to 7 seconds.",
        "From 9 euros to 12 euros is what we ask.",
    ],
)
def test_two_numbers_between_from_and_to_are_no_change_without_one_unit_and_a_name(text: str) -> None:
    assert found(Change, text) == []


def test_a_changed_figure_is_no_big_number_besides() -> None:
    assert found(Quantity, "Our return rate fell from 12% to 7% within a year.") == []


def test_a_change_says_nothing_that_a_condition_governs() -> None:
    text = "If the offer is sent on a Monday and signed by the owner, the open rate rose from 12% to 19%."
    assert all("if" in change.point.text.casefold() for change in found(Change, text))


# Definitions ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "term", "language"),
    [
        ("Loyalty is the willingness to forgive one bad visit. Loyalty cannot be bought.", "Loyalty", "en"),
        ("“Dwell time” means the minutes that a guest stays. Dwell time is easy to count.", "Dwell time", "en"),
        ("所謂體驗，是客人在付錢之前，先用自己的身體得到一個答案。體驗不是裝潢。", "體驗", "zh-Hant"),
    ],
)
def test_a_sentence_that_says_what_a_term_means_is_a_definition(text: str, term: str, language: str) -> None:
    [definition] = found(Definition, text, language=language)
    assert definition.term == term
    assert term.casefold() in definition.point.text.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "The shop is a place of wonder. The shop opens at nine.",
        "This is the ability to listen. This helps.",
        "Marketing is not the art of selling. Marketing starts before that.",
        "Our baker is the sister of the owner. Our baker starts at four.",
    ],
)
def test_a_sentence_that_only_describes_defines_nothing(text: str) -> None:
    assert found(Definition, text) == []


# Causes --------------------------------------------------------------------------------------------------------------


def test_two_sentences_with_their_reasons_are_causes_and_one_alone_is_an_ordinary_point() -> None:
    one = "Customers pay a higher price because the counter staff know their names."
    two = "Nobody speaks for the customer, because every team owns one channel."
    causes = found(Cause, f"{one} {two}")
    assert {(cause.cause, cause.effect) for cause in causes} == {
        ("The counter staff know their names", "Customers pay a higher price"),
        ("Every team owns one channel", "Nobody speaks for the customer"),
    }
    assert found(Cause, one) == []


def test_a_denied_reason_is_no_cause() -> None:
    one = "Customers do not leave because the prices are too high for them."
    two = "Customers stay not because of points but because the staff know them."
    assert all("not because" not in cause.point.text for cause in found(Cause, f"{one} {two}"))


# Tables and rows -----------------------------------------------------------------------------------------------------


def test_a_table_of_unlike_figures_stays_a_table_and_one_of_like_figures_becomes_a_chart() -> None:
    rows = (
        ("Measure", "2021", "2023"),
        ("Gross margin", "31%", "39%"),
        ("Budget", "4.1", "3.2"),
        ("Returns", "17%", "8%"),
    )
    [grid] = found(Grid, Heading("What changed", 2), Table(rows, header=True))
    assert (grid.title, grid.header, len(grid.rows)) == ("What changed", rows[0], 3)
    like = (("Channel", "Cost (euros)"), ("Search", "58"), ("Social", "47"), ("Email", "9"))
    assert found(Grid, Table(like, header=True)) == []
    assert len(found(Series, Table(like, header=True))) == 1


def test_a_total_makes_no_bar_beside_its_parts() -> None:
    rows = (("Item", "Cost (euros)"), ("Floor", "58"), ("Print", "47"), ("Total", "105"))
    assert found(Series, Table(rows, header=True)) == []


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Advertisers spent 120 million euros in 2019, 155 million in 2020 and 210 million in 2021.",
            ("2019", "2020", "2021"),
        ),
        (
            "Search takes 46 percent of the money, banners 27 percent, and screens the remaining 9 percent.",
            ("Search", "Banners", "Screens"),
        ),
        (
            "The benches mended 4,100 pieces in the first half of 2022, 7,300 in the second half and 9,800 in 2023.",
            ("First half of 2022", "Second half", "2023"),
        ),
        (
            "Of those who stayed away 44 percent had not known what to buy, 27 percent were waiting for the sale, and "
            "11 percent had found it too dear.",
            ("Had not known what to buy", "Were waiting for the sale", "Had found it too dear"),
        ),
    ],
)
def test_a_row_of_figures_of_one_unit_in_one_sentence_is_a_series(text: str, labels: tuple[str, ...]) -> None:
    [row] = found(Series, text)
    assert tuple(quantity.label for quantity in row.quantities) == labels


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 12 percent, costs fell 8 percent and profit grew 30 percent.",
        "The page has 3 pictures, 12 links and 40 words.",
        "It costs 40 euros, takes 3 days and saves 12 percent.",
    ],
)
def test_figures_that_cannot_stand_side_by_side_make_no_chart(text: str) -> None:
    assert found(Series, text) == []


def test_what_somebody_did_one_after_the_other_is_a_row_of_steps() -> None:
    text = (
        "Mira Halvorsen took over nine shops. She closed half of the counters. She moved the fitting rooms forward. "
        "She cut the bonus for single sales."
    )
    [case] = found(Framework, Heading("What the chain did", 2), text)
    assert (case.title, case.ordered, len(case.parts)) == ("What the chain did", True, 3)
    assert [part.point.text.split()[0] for part in case.parts] == ["Closed", "Moved", "Cut"]


# Comparisons and quotations in sentences -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "left", "right", "language"),
    [
        ("A survey counts opinions that you know, whereas an interview finds new ones.", "Survey", "Interview", "en"),
        ("We no longer count leads but answered questions.", "Leads", "Answered questions", "en"),
        ("Tallyhook moved from a hidden price to a public calculator.", "Hidden price", "Public calculator", "en"),
        ("門市賣的不是空間，而是一段不被催促的時間。", "空間", "一段不被催促的時間", "zh-Hant"),
    ],
)
def test_a_sentence_that_sets_two_things_against_each_other_is_a_comparison(
    text: str, left: str, right: str, language: str
) -> None:
    [comparison] = found(Comparison, text, language=language)
    assert (comparison.left, comparison.right) == (left, right)


@pytest.mark.parametrize(
    "text",
    [
        "The shop is open from nine to five.",
        "We not only count leads but answered questions.",
        "The number went from twelve visits to thirty visits.",
        "While the shop was closed, the owner read letters.",
    ],
)
def test_other_sentences_with_the_same_words_compare_nothing(text: str) -> None:
    assert found(Comparison, text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "language"),
    [
        (
            'As the media director of one chain put it, "We have sold the same shopper three times."',
            "The media director of one chain",
            "en",
        ),
        (
            'Professor Anna Whit-Dray puts it coldly: "An agency that cannot lose you cannot tell the truth."',
            "Professor Anna Whit-Dray",
            "en",
        ),
        ("許媺文告訴我：「我們以前一直教店員怎麼說話，後來才懂。」", "許媺文", "zh-Hant"),
    ],
)
def test_who_said_it_is_found_in_front_of_the_words(text: str, speaker: str, language: str) -> None:
    [quotation] = found(Quotation, text, language=language)
    assert quotation.speaker == speaker
