"""Articles in every format, with every damage we know: how much of each comes out, and how little else.

`extraction/` holds each file with what is known of it beside it; `extraction_floors.json` the shares that must be
reached: raise them with what you improve, never lower them.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from briefing.cleaning import clean, merged
from briefing.document import Document
from briefing.readers import Reading, read

from .extraction import Score, expected, score

FOLDER = Path(__file__).parent
FLOORS: dict[str, float] = json.loads((FOLDER / "extraction_floors.json").read_text(encoding="utf-8"))
FILES = sorted(path for path in (FOLDER / "extraction").iterdir() if path.with_name(path.name + ".json").is_file())
FORMATS = {".txt", ".md", ".html", ".htm", ".xhtml", ".docx", ".pdf", ".epub", ".eml", ".mhtml"}
FACTS = ("title", "author", "date", "language")


@cache
def cleaned(path: Path) -> Document:
    return clean(read(path))


@cache
def scored(path: Path) -> Score:
    return score(cleaned(path), expected(path))


def test_there_are_articles_in_every_format() -> None:
    assert len(FILES) >= 100
    assert {path.suffix for path in FILES} == FORMATS


def test_the_words_that_are_kept_are_the_articles() -> None:
    shares = [scored(path).f1 for path in FILES]
    assert sum(shares) / len(shares) >= FLOORS["f1"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_article_comes_out_without_its_page(path: Path) -> None:
    assert scored(path).forbidden == ()
    assert scored(path).f1 >= FLOORS["f1_of_each"]


@pytest.mark.parametrize("fact", FACTS)
def test_what_a_page_says_of_its_article_is_known(fact: str) -> None:
    wrong = [path.name for path in FILES if any(line.startswith(f"{fact}:") for line in scored(path).wrong)]
    assert 1 - len(wrong) / len(FILES) >= FLOORS[fact], wrong


@pytest.mark.parametrize("kind", ["heading", "item", "quote", "table", "figure"])
def test_the_structure_of_the_articles_is_found(kind: str) -> None:
    wanted, found, made = (
        sum(getattr(scored(path), name)[kind] for path in FILES) for name in ("wanted", "found", "made")
    )
    assert found / wanted >= FLOORS[f"{kind}_found"]
    assert found / made >= FLOORS[f"{kind}_right"]


@pytest.mark.parametrize("pair", ["dup1", "dup2"])
def test_the_same_article_on_two_sites_is_one_with_both_sources(pair: str) -> None:
    files = [path for path in FILES if path.name.startswith(pair)]
    other = next(path for path in FILES if not path.name.startswith("dup"))
    one, rest = merged([cleaned(files[0]), cleaned(other), cleaned(files[1])])
    assert [source.name for source in (one.source, *one.copies)] == [path.name for path in files]
    assert rest.source.name == other.name


def test_cleaning_what_is_clean_changes_nothing() -> None:
    changed = Counter(path.suffix for path in FILES if clean(cleaned(path)) != cleaned(path))
    assert sum(changed.values()) / len(FILES) <= FLOORS["changed_again"], changed


def test_a_child_process_reads_what_this_one_reads() -> None:
    with Reading() as reading:
        for path in FILES[:: len(FILES) // 12]:
            assert reading.read(path) == read(path)
