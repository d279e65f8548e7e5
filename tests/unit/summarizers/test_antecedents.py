"""Pronouns at the start of a line: resolved in brackets where grammar leaves one reading, else left unfit."""

from __future__ import annotations

import re

import pytest

from briefing.document import Document, Heading, Paragraph, Source
from briefing.summarizers.shortening import is_subsequence, shorten_in_context


def last_line(text: str, author: str = "the author") -> str | None:
    sentences = Document(Source("a.txt", "a.txt"), "A title", (Paragraph(text),)).sentences()
    point = shorten_in_context(sentences[-1], sentences[:-1], author)
    return point.text if point else None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The letters with the lowest loss rate did not offer discounts. They offered certainty to the reader.",
            "[The letters with the lowest loss rate] offered certainty to the reader",
        ),
        ("Trust is no feeling. It is a calculation that never stops.", "[Trust] is a calculation that never stops"),
        (
            "Manager Jule Hartwig stood outside six shops. She found that the queue drove people away.",
            "[Manager Jule Hartwig] found that the queue drove people away",
        ),
        (
            "The platform counts 2,500 certified business accounts. These accounts only repeat the adverts.",
            "[Certified business accounts] only repeat the adverts",
        ),
        (
            "In most firms, marketing does not fail for want of talent. It fails because the firm has organised it.",
            "[Marketing] fails because the firm has organised it",
        ),
        ("Somebody asked. I would divide the work by rhythm.", "[The author] would divide the work by rhythm"),
    ],
)
def test_a_pronoun_gives_way_to_what_it_stands_for(text: str, line: str) -> None:
    assert last_line(text) == line


def test_the_author_is_called_by_name_where_the_article_has_one() -> None:
    text = "Somebody asked. I would divide the work by rhythm."
    assert last_line(text, "Ines Halloran") == "[Ines Halloran] would divide the work by rhythm"


@pytest.mark.parametrize(
    "text",
    [
        "The shop sent the customers a letter. It was late.",  # the shop or the letter?
        "Three differences stand out. They ask for a referral after a compliment.",  # not the differences
        "The customer is smiling, the pen is warm, and the question feels natural. It is the moment at which to stop.",
        "Anna Keller met Tom Reuter. She moved the meeting to the morning.",  # two people
        "We were late. They had already gone home by then.",
        "The owner was late. They had already closed the shop.",  # one owner is not "they"
    ],
)
def test_in_doubt_a_pronoun_is_not_resolved(text: str) -> None:
    line = last_line(text)
    assert line is None or not line.startswith("[")


def test_a_heading_between_ends_what_a_pronoun_can_point_at() -> None:
    blocks = (
        Paragraph("The letters did not offer discounts."),
        Heading("Later", 2),
        Paragraph("They offered certainty."),
    )
    sentences = Document(Source("a.txt", "a.txt"), "A title", blocks).sentences()
    assert shorten_in_context(sentences[1], sentences[:1]) is None


def test_but_for_the_brackets_a_line_is_a_subsequence_of_its_sentence_and_says_what_was_put_in() -> None:
    text = "The letters with the lowest loss rate did not offer discounts. They offered certainty to the reader."
    sentences = Document(Source("a.txt", "a.txt"), "A title", (Paragraph(text),)).sentences()
    point = shorten_in_context(sentences[1], sentences[:1])
    assert point is not None
    assert is_subsequence(re.sub(r"\[[^\]]*\]", "", point.text), point.sentence)
    assert point.edits[0] == "'They' is 'The letters with the lowest loss rate'"
