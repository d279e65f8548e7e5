"""`briefing verify`: what it says of a deck that is as it was made, and of each thing that can be wrong with one."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from docx import Document as Word
from pptx import Presentation

from briefing import pipeline

Run = Callable[..., subprocess.CompletedProcess[str]]
Line = dict[str, Any]
ARTICLE = """Why a Small Bakery Answers Every Letter

By Ada Brandt, 12 March 2025

A letter that is answered within a day brings the writer back to the shop. A letter that waits for a week brings a
second letter, and it is angrier. The bakery on Mill Street therefore answers before it bakes.

The answer has three parts. It repeats the complaint, it names a remedy and it gives a date. Customers forgive a burnt
loaf sooner than a vague promise, because the loaf is gone by the evening and the promise stays.
"""
OTHER = """How a Ferry Line Sells the Return Trip

By Tom Reed, 3 June 2025

A passenger who buys the return trip at once pays less and comes back. The ferry line learned this from its own books.
Of the tickets that it sold in spring, 41 percent were for both ways. A year before, only 12 percent were.

A clerk who asks for the return sells it. A machine that asks for it sells more, because nobody is ashamed before a
machine. The line therefore asks twice, and it names the price of both ways first.
"""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two articles and what was made of them; to be copied."""
    home = tmp_path_factory.mktemp("made")
    (home / "notes").mkdir()
    (home / "notes" / "bakery.txt").write_text(ARTICLE, encoding="utf-8")
    (home / "notes" / "ferry.txt").write_text(OTHER, encoding="utf-8")
    pipeline.generate([home / "notes"], home / "out")
    return home


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Path:
    """A copy of that folder, moved: to be spoilt."""
    return Path(shutil.copytree(made, tmp_path / "moved"))


def record(home: Path) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads((home / "out" / "provenance.json").read_text(encoding="utf-8")))


def changed(home: Path, change: Callable[[dict[str, Any]], None]) -> None:
    values = record(home)
    change(values)
    (home / "out" / "provenance.json").write_text(json.dumps(values), encoding="utf-8")


def first(values: dict[str, Any], **wanted: object) -> Line:
    """The first line with these values, on a slide behind the agenda."""
    lines = [line for line in values["lines"] if line.get("slide", 0) > 2]
    return next(line for line in lines if all(line.get(name) == value for name, value in wanted.items()))


def sentence(values: dict[str, Any]) -> Line:
    """The first line that is a sentence as it stands."""
    return next(line for line in values["lines"] if line["kind"] == "extracted" and line.get("number"))


def fails(done: subprocess.CompletedProcess[str], *lines: tuple[str, ...]) -> None:
    """The exit code 1 and, for each of `lines`, one line on stderr with all of its words; each has a hint."""
    said = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert said[-1].startswith("briefing: ")
    assert all(" — " in line for line in said), "no hint"
    for words in lines:
        assert [line for line in said if all(word in line for word in words)], (words, said)


def test_a_deck_that_is_as_it_was_made_is_one_line_of_counts(briefing: Run, home: Path) -> None:
    done = briefing("verify", home / "out")
    assert (done.returncode, done.stderr) == (0, "")
    kinds = [line["kind"] for line in record(home)["lines"]]
    count = {kind: kinds.count(kind) for kind in ("extracted", "shortened", "label", "rule")}
    assert done.stdout == (
        f"{len(kinds)} lines checked: {count['extracted']} extracted, {count['shortened']} shortened, "
        f"{count['label']} labels, {count['rule']} by rule; 2 sources unchanged\n"
    )
    assert sum(count.values()) == len(kinds)


def test_the_folder_may_be_left_out_and_the_articles_be_named_from_where_one_stands(briefing: Run, home: Path) -> None:
    shutil.rmtree(home / "out")
    assert briefing("generate", "notes", cwd=home).returncode == 0
    assert [source["path"] for source in record(home)["sources"]] == ["../notes/bakery.txt", "../notes/ferry.txt"]
    done = briefing("verify", "-v", cwd=home)
    assert done.returncode == 0, done.stderr


def test_the_record_holds_no_path_of_the_machine(made: Path, sample: Any) -> None:
    for folder in (made / "out", sample.folder):
        text = (folder / "provenance.json").read_text(encoding="utf-8")
        assert str(made) not in text
        assert "site-packages" not in text
        assert '"path": "/' not in text


def test_a_path_from_the_root_stays_as_it_was_given(briefing: Run, home: Path, tmp_path: Path) -> None:
    away = tmp_path / "away" / "deep" / "out"
    assert briefing("generate", home / "notes", "--out", away).returncode == 0
    values = json.loads((away / "provenance.json").read_text(encoding="utf-8"))
    assert values["sources"][0]["path"] == (home / "notes" / "bakery.txt").as_posix()
    moved = shutil.move(away, tmp_path / "elsewhere")
    assert briefing("verify", moved).returncode == 0


def test_sample_articles_are_found_wherever_the_package_lies(briefing: Run, sample: Any) -> None:
    done = briefing("verify", sample.folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("4 sources unchanged\n")


def test_an_article_that_is_missing_is_named_and_each_line_that_came_from_it(briefing: Run, home: Path) -> None:
    (home / "notes" / "ferry.txt").unlink()
    done = briefing("verify", home / "out")
    fails(done, ("source ferry.txt", "is missing"), ("slide", "“How a Ferry Line Sells the Return Trip”", "ferry.txt"))
    assert "bakery.txt is missing" not in done.stderr


def test_without_any_article_all_of_them_are_named(briefing: Run, home: Path) -> None:
    shutil.rmtree(home / "notes")
    fails(briefing("verify", home / "out"), ("source ferry.txt", "is missing"), ("source bakery.txt", "is missing"))


def test_an_article_that_has_changed_is_named_and_each_sentence_that_is_not_where_it_was(
    briefing: Run, home: Path
) -> None:
    path = home / "notes" / "bakery.txt"
    path.write_text(ARTICLE.replace("within a day", "within a week"), encoding="utf-8")
    done = briefing("verify", home / "out")
    fails(done, ("source bakery.txt", "has changed", "SHA-256"), ("does not stand at", "of bakery.txt"))
    assert "of ferry.txt" not in done.stderr


def test_a_change_that_no_line_rests_on_is_told_all_the_same(briefing: Run, home: Path) -> None:
    path = home / "notes" / "bakery.txt"
    path.write_text(f"{ARTICLE}\n", encoding="utf-8")
    done = briefing("verify", home / "out")
    fails(done, ("source bakery.txt", "has changed"))
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.parametrize(
    ("kind", "text", "why"),
    [
        ("extracted", "A ferry line sells cake", "by leaving words out"),
        ("label", "Agenda of the day", "no label of ours"),
        ("rule", "Ferries / Bakeries", "parts do not make its text"),
    ],
)
def test_a_text_that_was_edited_in_the_record_is_named(
    briefing: Run, home: Path, kind: str, text: str, why: str
) -> None:
    changed(home, lambda values: first(values, kind=kind).update(text=text))
    fails(briefing("verify", home / "out"), (f"“{text}”", why), ("provenance.json", "seal"))


def test_a_text_that_was_edited_to_other_words_of_its_sentence_is_not_believed(briefing: Run, home: Path) -> None:
    def change(values: dict[str, Any]) -> None:
        line = sentence(values)
        line["text"] = " ".join(line["text"].split()[:3])

    changed(home, change)
    fails(briefing("verify", home / "out"), ("deck.pptx, slide", "no entry"), ("provenance.json", "seal"))


def test_a_sentence_that_was_edited_in_the_record_is_named(briefing: Run, home: Path) -> None:
    changed(home, lambda values: sentence(values).update(sentence="A ferry sells cake."))
    fails(briefing("verify", home / "out"), ("“A ferry sells cake.”", "does not stand at"))


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        ({"kind": "shortened"}, "is called shortened and is extracted"),
        ({"source": "market.txt"}, "market.txt is none of the sources"),
        ({"number": 99}, "is not sentence 99"),
        ({"kind": "unsupported"}, "stands in no source"),
    ],
)
def test_what_else_was_edited_in_the_record_is_named(
    briefing: Run, home: Path, edit: dict[str, object], why: str
) -> None:
    changed(home, lambda values: sentence(values).update(edit))
    fails(briefing("verify", home / "out"), (why,))


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        ({"made_of": "mark"}, "more than a mark"),
        ({"made_of": "label"}, "no label of ours"),
        ({"made_of": "number"}, "counts nothing"),
        ({"made_of": "given"}, "not the title that was given"),
        ({"field": "byline", "sentence": "Eve Stone"}, "the byline of bakery.txt is not “Eve Stone”"),
    ],
)
def test_a_rule_whose_parts_are_not_there_is_named(
    briefing: Run, home: Path, edit: dict[str, object], why: str
) -> None:
    def change(values: dict[str, Any]) -> None:
        next(part for part in first(values, kind="rule", role="subtitle")["from"] if "source" in part).update(edit)

    changed(home, change)
    fails(briefing("verify", home / "out"), (why,))


def test_a_line_that_was_edited_in_the_deck_is_named_with_its_slide(briefing: Run, home: Path) -> None:
    deck = Presentation(str(home / "out" / "deck.pptx"))
    deck.slides[2].shapes.title.text_frame.text = "Sales will double"
    deck.save(str(home / "out" / "deck.pptx"))
    fails(briefing("verify", home / "out"), ("deck.pptx, slide 3, “Sales will double”", "no entry"))


def test_a_figure_that_was_edited_in_a_chart_is_named(briefing: Run, sample: Any, tmp_path: Path) -> None:
    out = Path(shutil.copytree(sample.folder, tmp_path / "out"))
    deck = Presentation(str(out / "deck.pptx"))
    number, chart = next(
        (number, shape.chart)
        for number, slide in enumerate(deck.slides, 1)
        for shape in slide.shapes
        if shape.has_chart
    )
    cached = chart.plots[0].series[0]._element.xpath(".//c:val//c:v")[0]
    cached.text = "97"
    deck.save(str(out / "deck.pptx"))
    fails(briefing("verify", out), (f"deck.pptx, slide {number}, “97", "no entry"))


def test_a_slide_that_was_added_to_the_deck_is_named(briefing: Run, home: Path) -> None:
    deck = Presentation(str(home / "out" / "deck.pptx"))
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    slide.shapes.title.text_frame.text = "One more thing"
    deck.save(str(home / "out" / "deck.pptx"))
    fails(briefing("verify", home / "out"), (f"slide {len(deck.slides)}, “One more thing”", "no entry"))


def test_a_line_that_was_edited_in_the_brief_is_named(briefing: Run, home: Path) -> None:
    brief = Word(str(home / "out" / "brief.docx"))
    brief.add_paragraph("Sales will double.")
    brief.save(str(home / "out" / "brief.docx"))
    fails(briefing("verify", home / "out"), ("brief.docx, “Sales will double.”", "no entry"))


def test_deck_and_brief_may_be_elsewhere(briefing: Run, home: Path) -> None:
    for name in ("deck.pptx", "brief.docx", "brief.pdf", "outline.md"):
        (home / "out" / name).unlink()
    assert briefing("verify", home / "out").returncode == 0


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 1}', '{"format": 9, "sources": [], "lines": []}'])
def test_a_record_that_is_none_ends_with_1_and_says_how_to_make_one(briefing: Run, home: Path, content: str) -> None:
    (home / "out" / "provenance.json").write_text(content, encoding="utf-8")
    done = briefing("verify", home / "out")
    fails(done, ("provenance.json",))
    assert done.stderr.count("\n") == 1


def test_a_folder_without_a_record_ends_with_1(briefing: Run, tmp_path: Path) -> None:
    done = briefing("verify", tmp_path)
    fails(done, ("provenance.json", "no such file"))


def test_a_deck_that_is_none_ends_with_1(briefing: Run, home: Path) -> None:
    (home / "out" / "deck.pptx").write_bytes(b"a deck")
    fails(briefing("verify", home / "out"), ("deck.pptx",))


def test_an_input_that_was_no_article_is_read_again_with_the_others(briefing: Run, home: Path) -> None:
    """What all of them share goes as belonging to the site, in the short one too."""
    shared = "This text was printed first in the Harbour Gazette."
    (home / "notes" / "ferry.txt").write_text(f"{OTHER}\n{shared}\n", encoding="utf-8")
    (home / "notes" / "short.txt").write_text(f"{shared}\n", encoding="utf-8")
    made = briefing("generate", "notes", cwd=home)
    assert made.returncode == 0, made.stderr
    assert [source["number"] for source in record(home)["sources"]] == [1, 2, 0]
    done = briefing("verify", cwd=home)
    assert done.returncode == 0, done.stderr
    (home / "notes" / "short.txt").unlink()
    fails(briefing("verify", cwd=home), ("source short.txt", "is missing"))


def test_files_of_one_name_in_two_folders_are_told_apart(briefing: Run, home: Path) -> None:
    (home / "a").mkdir()
    (home / "b").mkdir()
    (home / "notes" / "bakery.txt").rename(home / "a" / "article.txt")
    (home / "notes" / "ferry.txt").rename(home / "b" / "article.txt")
    assert briefing("generate", "a", "b", cwd=home).returncode == 0
    assert [source["name"] for source in record(home)["sources"]] == ["a/article.txt", "b/article.txt"]
    done = briefing("verify", cwd=home)
    assert done.returncode == 0, done.stderr


def test_the_same_article_from_two_sites_is_verified(briefing: Run, home: Path) -> None:
    copy = ARTICLE.replace("By Ada Brandt, 12 March 2025\n\n", "")
    (home / "notes" / "copy.txt").write_text(copy, encoding="utf-8")
    assert briefing("generate", "notes", cwd=home).stdout.startswith("2 articles")
    assert [source["number"] for source in record(home)["sources"]] == [1, 1, 2]
    done = briefing("verify", cwd=home)
    assert done.returncode == 0, done.stderr
