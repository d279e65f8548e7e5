"""The sample articles show what the tool can do: each holds what it is there for, and its dirt stays out."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

import pytest

from briefing import cleaning, pipeline, readers, samples
from briefing.document import Document
from briefing.points import Comparison, Digest, Framework, Questions, Quotation, Series

Kind = TypeVar("Kind")
SUBSCRIPTION, NEWSLETTER, FAIR, BAKERY = samples.paths()


@cache
def document(name: str) -> Document:
    return cleaning.clean(readers.read(next(path for path in samples.paths() if path.name == name)))


@cache
def digest(name: str) -> Digest:
    return pipeline.digest(document(name))


def of(name: str, kind: type[Kind]) -> list[Kind]:
    return [finding for finding in digest(name).findings if isinstance(finding, kind)]


@pytest.mark.parametrize(
    ("name", "title", "byline", "date", "language"),
    [
        (SUBSCRIPTION.name, "Why the Tenth Order Matters More Than the First", "Maren Okafor", "2025-02-11", "en"),
        (NEWSLETTER.name, "Fifty Newsletters, Measured: What Readers Really Open", "Ines Halloran", "2025-03-12", "en"),
        (FAIR.name, "The Small Stand That Outsold the Big One", "Pavel Lindqvist", "2024-10-03", "en"),
        (BAKERY.name, "社区面包店怎样留住老顾客", "林知夏", "2024-11-18", "zh-Hans"),
    ],
)
def test_title_author_date_and_language_are_found(name: str, title: str, byline: str, date: str, language: str) -> None:
    found = document(name)
    assert (found.title, found.byline, found.date, found.language) == (title, byline, date, language)


@pytest.mark.parametrize(
    ("name", "dirt"),
    [
        (
            SUBSCRIPTION.name,
            ["cookies", "Accept all", "Log in", "subject lines that sell", "All rights reserved", "visits"],
        ),
        (FAIR.name, ["Fieldnotes", "infringement", "Seven banners", "hotel"]),
        (BAKERY.name, ["08:30", "作者"]),
    ],
)
def test_what_came_along_with_the_article_is_gone(name: str, dirt: list[str]) -> None:
    assert not [word for word in dirt if word in document(name).text]


def test_wrapped_lines_are_joined_and_bare_headings_found() -> None:
    assert "Visitors at a trade fair hear the same sentence all day. It begins" in document(FAIR.name).text
    headings = {sentence.heading for sentence in document(FAIR.name).sentences()}
    assert {"The visitor speaks first", "Three roles on a small stand", "What the numbers say"} <= headings


def test_the_headed_comparisons_are_found() -> None:
    pairs = [(found.left, found.right) for found in of(SUBSCRIPTION.name, Comparison)]
    assert pairs == [
        ("Discount", "Reason to Stay"),
        ("Reach", "Frequency of Use"),
        ("Survey Score", "Observed Behaviour"),
        ("Launch Calendar", "Customer Calendar"),
    ]


def test_the_comparable_figures_are_found() -> None:
    figures = [[quantity.value for quantity in series.quantities] for series in of(NEWSLETTER.name, Series)]
    assert [41, 36, 29, 22] in figures
    assert [74, 52, 31, 12] in figures
    assert [[q.value for q in series.quantities] for series in of(BAKERY.name, Series)] == [[42, 27, 18, 13]]


def test_the_numbered_list_is_found_as_steps() -> None:
    steps = [found for found in of(NEWSLETTER.name, Framework) if found.ordered]
    assert [len(found.parts) for found in steps] == [5]
    assert steps[0].parts[0].label == "Choose one question"


def test_the_chinese_habits_are_found_as_a_framework() -> None:
    assert 3 in [len(found.parts) for found in of(BAKERY.name, Framework)]


@pytest.mark.parametrize("name", [path.name for path in samples.paths()])
def test_every_sample_has_quotations_with_speakers_and_questions(name: str) -> None:
    quotations = of(name, Quotation)
    assert quotations
    assert all(quotation.speaker for quotation in quotations)
    assert len({quotation.text for quotation in quotations}) == len(quotations)
    assert sum(len(found.questions) for found in of(name, Questions)) >= 3
