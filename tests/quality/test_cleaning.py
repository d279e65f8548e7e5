"""The articles with known contents, cleaned: nothing of the page, every idea, title, comparison and list in place."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefing.cleaning import clean
from briefing.document import Document, Heading, ListItem
from briefing.readers import read

FOLDER = Path(__file__).parent
EXPECTED: dict[str, dict[str, Any]] = {
    entry["file"]: entry for entry in json.loads((FOLDER / "expect.json").read_text(encoding="utf-8"))
}
NAMES = sorted(EXPECTED)
# Items told in running text ("First, … Second, …"): found after cleaning, by another stage.
TOLD = re.compile(r"\b(?:first|second|third|fourth|fifth)\b(?: point)?,|第[一二三四五]，|step \d", re.I)


@cache
def cleaned(name: str) -> Document:
    return clean(read(FOLDER / "articles" / name))


def folded(text: str) -> str:
    """`text` without case, width, spaces and kinds of quotation marks."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s\"'“”‘’「」『』]+", "", plain)


def whole(document: Document) -> str:
    return "\n".join([document.title, document.byline, document.site, document.date, document.text])


def test_every_article_has_expectations() -> None:
    assert sorted(path.name for path in (FOLDER / "articles").iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_page_is_left_in_an_article(name: str) -> None:
    text = whole(cleaned(name))
    assert [string for string in EXPECTED[name]["forbidden"] if string in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_idea_of_an_article_is_lost(name: str) -> None:
    text = folded(whole(cleaned(name)))
    missing = [
        idea["id"]
        for idea in EXPECTED[name]["ideas"]
        if not any(all(folded(keyword) in text for keyword in keywords) for keywords in idea["any_of"])
    ]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_an_article_has_its_own_title_date_and_language(name: str) -> None:
    document, expected = cleaned(name), EXPECTED[name]
    assert document.language == expected["language"]
    if date := expected["structures"].get("date"):
        assert document.date == date
    if title := expected.get("title"):
        assert folded(document.title) == folded(title)
        assert folded(title) not in folded(document.text)
    for part in expected.get("title_contains", []):
        assert folded(part) in folded(document.title)


@pytest.mark.parametrize("name", [name for name in NAMES if EXPECTED[name]["structures"]["quotes"]])
def test_quotations_and_questions_of_an_article_are_whole(name: str) -> None:
    text = folded(cleaned(name).text)
    structures = EXPECTED[name]["structures"]
    planted = [*structures["quotes"], *structures.get("questions", [])]
    assert [words for words in planted if folded(words) not in text] == []


@pytest.mark.parametrize("name", [name for name in NAMES if EXPECTED[name]["structures"]["comparisons"]])
def test_planted_comparisons_are_headings_or_stand_in_one_sentence(name: str) -> None:
    document = cleaned(name)
    heads = [folded(block.text) for block in document.blocks if isinstance(block, Heading)]
    places = [*heads, *(folded(sentence.text) for sentence in document.sentences())]
    for left, right in EXPECTED[name]["structures"]["comparisons"]:
        assert any(folded(left) in place and folded(right) in place for place in places), (left, right)
        versus = [head for head in heads if "vs" in head and folded(left) in head and folded(right) in head]
        assert versus or "vs" not in folded(document.text), (left, right)


@pytest.mark.parametrize("name", NAMES)
def test_numbered_lists_and_numbered_headings_are_found(name: str) -> None:
    document = cleaned(name)
    items = sum(isinstance(block, ListItem) for block in document.blocks)
    heads = sum(isinstance(block, Heading) for block in document.blocks)
    told = len(TOLD.findall(document.text))
    for count in EXPECTED[name]["structures"]["numbered"]:
        assert max(items, heads, told) >= count
