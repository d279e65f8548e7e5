"""Ratings, order and bounds: every summarizer on articles of this file."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.document import Document, Heading, Paragraph, Sentence, Source, Span
from briefing.errors import UsageError
from briefing.summarizers import SUMMARIZERS, check, key_points
from briefing.summarizers.blend import overlaps
from briefing.summarizers.sumy_bridge import rate
from briefing.terms import terms

SECTIONS = {
    "Ask before you build": (
        "A hotel in the hills asked its guests one question at breakfast. The answers filled a "
        "notebook within a month. "
        "Guests wanted dry boots more than a larger pool. The hotel bought six boot dryers for "
        "the price of one sun bed. "
        "Dry boots now appear in every third review of the hotel."
    ),
    "Answer in public": (
        "Complaints travel faster than praise. Hotels that answer complaints in public earn more trust than those that "
        "hide them. An honest answer costs ten minutes of a manager's day. However, few "
        "managers plan these ten minutes."
    ),
    "Measure what you change": (
        "Most reports count what is easy to count. Guests do not care about clicks. "
        "A useful report shows which decision it has changed. The hotel stopped four reports and kept one."
    ),
}


def article(language: str = "en") -> Document:
    """An article of three sections under headings."""
    blocks = tuple(block for heading, text in SECTIONS.items() for block in (Heading(heading, 2), Paragraph(text)))
    return Document(Source("hotel.txt", "hotel.txt"), "What guests remember", blocks, language=language)


def sentences(count: int) -> list[Sentence]:
    """`count` sentences of a vocabulary that repeats, none like another."""
    names = "guest room price answer report review manager boot pool hill dinner window letter story shop tool".split()
    found = []
    for i in range(count):
        picked = [names[(i * k + k) % len(names)] for k in (1, 3, 5, 7)]
        text = f"The {picked[0]} number {i} changed the {picked[1]} and the {picked[2]} of every {picked[3]} in town."
        found.append(Sentence(text, Span("long.txt", i // 8, i, 0, len(text))))
    return found


def test_an_unknown_summarizer_is_named_with_those_that_exist() -> None:
    with pytest.raises(UsageError, match="blend"):
        check("oracle")
    with pytest.raises(UsageError, match="oracle"):
        key_points(article(), "oracle")


@pytest.mark.parametrize("name", sorted(SUMMARIZERS))
def test_every_summarizer_gives_one_finite_rating_a_sentence(name: str) -> None:
    document = article()
    ratings = SUMMARIZERS[name](document.sentences(), document)
    assert len(ratings) == len(document.sentences())
    assert all(math.isfinite(rating) for rating in ratings)
    assert len(set(ratings)) > 3


@pytest.mark.parametrize("name", sorted(SUMMARIZERS))
@pytest.mark.parametrize(
    "text", ["", "Guests.", "Guests return. Guests return. Guests return.", "!!! ??? ...", "酒店。酒店。"]
)
def test_degenerate_texts_are_rated_without_a_warning(name: str, text: str) -> None:
    document = Document(Source("a.txt", "a.txt"), "", (Paragraph(text),))
    ratings = SUMMARIZERS[name](document.sentences(), document)
    assert all(math.isfinite(rating) for rating in ratings)
    assert isinstance(key_points(document, name), tuple)


@pytest.mark.parametrize("name", sorted(set(SUMMARIZERS) - {"blend"}))
def test_twins_of_one_text_share_a_rating(name: str) -> None:
    document = Document(Source("a.txt", "a.txt"), "", (Paragraph("Guests return. The hotel is calm. Guests return."),))
    first, _, third = SUMMARIZERS[name](document.sentences(), document)
    assert first == third


def test_the_blend_takes_the_reduction_rating_that_sumy_gives() -> None:
    document = article()
    found = document.sentences()
    own, _ = overlaps([terms(sentence.text) for sentence in found])
    assert own == pytest.approx(rate("reduction", found, document))


@pytest.mark.parametrize("name", sorted(SUMMARIZERS))
def test_five_thousand_sentences_take_less_than_two_seconds(name: str) -> None:
    document = Document(Source("long.txt", "long.txt"), "Towns", (Paragraph("Towns."),))
    found = sentences(5000)
    SUMMARIZERS[name](found[:20], document)  # the import is not what is measured
    begun = time.process_time()
    ratings = SUMMARIZERS[name](found, document)
    assert time.process_time() - begun < 2.0
    assert len(ratings) == 5000


def test_the_first_points_cover_every_section() -> None:
    points = key_points(article())
    assert [point.rank for point in points] == list(range(len(points)))
    assert {point.heading for point in points[:3]} == set(SECTIONS)


def test_the_first_points_are_worth_more_a_word_than_the_last() -> None:
    points = key_points(article())
    assert [point.rank for point in points] == list(range(len(points)))
    half = len(points) // 2
    reasons = [len(point.reasons) for point in points]
    assert sum(reasons[:half]) >= sum(reasons[half:])


def test_what_is_said_twice_is_shown_once() -> None:
    twice = "Hotels that answer complaints in public earn more trust."
    again = "Hotels that answer complaints in public earn more trust, every year."
    document = Document(Source("a.txt", "a.txt"), "Trust", (Paragraph(f"{twice} The lobby is calm."), Paragraph(again)))
    assert sum("complaints" in point.text for point in key_points(document)) == 1


def test_a_chinese_article_gives_chinese_points() -> None:
    text = (
        "酒店的早餐只问客人一个问题。客人最想要的是干爽的靴子。"
        "酒店用一张躺椅的价格买了六台烘鞋机。公开回复投诉的酒店赢得更多信任。"
    )
    document = Document(Source("a.txt", "a.txt"), "客人记得什么", (Paragraph(text),), language="zh-Hans")
    points = key_points(document)
    assert len(points) >= 3
    assert all(point.text in text for point in points)


@pytest.mark.parametrize("name", ["blend", "lsa", "textrank", "sumbasic"])
def test_the_hash_seed_changes_nothing(name: str, tmp_path: Path) -> None:
    script = tmp_path / "points.py"
    script.write_text(
        "import sys\nsys.path.insert(0, sys.argv[1])\nimport test_summarizers as t\n"
        "from briefing.summarizers import key_points\nprint([p.text for p in key_points(t.article(), sys.argv[2])])\n",
        encoding="utf-8",
    )
    call = [sys.executable, str(script), str(Path(__file__).parent), name]
    seen = {
        subprocess.run(
            call, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(seen) == 1
    assert len(seen.pop()) > 100
