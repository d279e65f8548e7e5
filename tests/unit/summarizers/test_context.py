"""What a line needs of the sentences before it: with such a need it is no point, without it is."""

from __future__ import annotations

import pytest

from briefing.summarizers.context import hangs, pronouns_resolved
from briefing.summarizers.grammar import is_clause, is_imperative


@pytest.mark.parametrize(
    "text",
    [
        "By that rule the mails earned nine per cent of turnover",
        "The third says what will happen next",
        "Most thought they had some points",
        "There were 214 in the end",
        "In the second quarter it closed 104 deals",
        "In the accounts we were allowed to examine",
        "Gets ninety thousand visitors a year and, until last autumn",
        "Sales there dipped by 3 percent",
        "Recall tells you how many of them took something home",
        "A firm in its first two years, in her view, must publish often",
        "After ninety days, retention in the first group was nine points higher",
        "The budget was smaller than before",
        "Think about what that means",
    ],
)
def test_a_line_that_points_out_of_itself_hangs(text: str) -> None:
    assert hangs(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rule that works is the one that nobody sees",
        "Most customers leave without a word",
        "There is no substitute for a counter with a face behind it",
        "In the long run it pays to listen to those who left",
        "The customers who live there come in every morning",
        "The first question decides how long the talk will take",
    ],
)
def test_a_line_that_names_what_it_speaks_of_does_not(text: str) -> None:
    assert not hangs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ask her at the right moment",
        "Universities have stopped offering it to her",
        "Now nearly all of them sell adverts",
    ],
)
def test_a_pronoun_with_nothing_before_that_it_could_mean_is_not_resolved(text: str) -> None:
    assert not pronouns_resolved(text)


def test_a_pronoun_behind_its_noun_is_resolved() -> None:
    assert pronouns_resolved("A discount trains customers to wait for the next one before they buy")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("When a reader buys, she should leave the series at once", True),
        ("A recording that nobody listens to is not evidence", True),
        ("A question that shows the enquiry was read", False),
        ("A calendar with the eleven offers that would go", False),
        ("Still brings in more visitors than the home page", False),
        ("Every series needs an exit", True),
    ],
)
def test_a_clause_has_a_subject_and_a_verb_of_its_own(text: str, whole: bool) -> None:
    assert is_clause(text) is whole


@pytest.mark.parametrize("text", ["List what was decided", "Answer within one day", "Stop and change the group"])
def test_an_order_needs_no_subject(text: str) -> None:
    assert is_imperative(text)
