"""How long things take: the whole job, each stage, growth with the length and the number of articles, the start of the
command line.

Run with `pytest tests/benchmarks --benchmark-only`; a normal run of the tests skips them.
"""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typst

from briefing import (
    cleaning,
    findings,
    layout,
    outlining,
    pipeline,
    provenance,
    readers,
    samples,
    summarizers,
    theme,
    verification,
    writers,
)
from briefing.document import Document

WORDS = """price letter stand visitor garden weather promise coffee shelf question order habit stamp button window
reader colour parcel meeting label bridge market teacher holiday ticket engine summer paper kitchen signal""".split()
FRAMES = (
    "A {0} that keeps its {1} sells more than a {2}.",
    "The {0} costs {n} euros, while the {1} costs {m} euros.",
    "Customers remember the {0} because the {1} answers the {2}.",
    "A {0} without a {1} is a {2} that nobody opens.",
    "{n} percent of visitors chose the {0} and {m} percent chose the {1}.",
    "The {0} grows with the {1} and not with the {2}.",
    '"Every {0} needs a {1}," says the owner of the {2}.',
    "Which {0} would the {1} miss first?",
)


def article(number: int) -> str:
    """About 500 words under headings, different for each `number` and the same in each run."""
    dice = random.Random(number)
    parts = [f"# The {dice.choice(WORDS)} and the {dice.choice(WORDS)}, part {number}"]
    for _ in range(5):
        left, right = dice.sample(WORDS, 2)
        parts.append(f"## {left.title()} vs {right.title()}")
        parts += [" ".join(sentence(dice) for _ in range(5)) for _ in range(2)]
    return "\n\n".join(parts) + "\n"


def sentence(dice: random.Random) -> str:
    return dice.choice(FRAMES).format(*dice.sample(WORDS, 3), n=dice.randint(2, 60), m=dice.randint(2, 60))


@pytest.fixture(scope="module")
def stages() -> dict[str, Any]:
    """What each stage hands to the next, made once from the sample articles."""
    read = [readers.read(path) for path in samples.paths()]
    documents = [cleaning.clean(document) for document in read]
    points = [summarizers.key_points(document) for document in documents]
    digests = [pipeline.digest(document) for document in documents]
    outline = outlining.outline(documents, digests, title="")
    look = theme.load("paper")
    deck, page = layout.lay_out(outline, look), layout.lay_out_brief(outline, look)
    return locals()


def test_reading_the_sample(benchmark: Any) -> None:
    documents = benchmark(lambda: [readers.read(path) for path in samples.paths()])
    assert len(documents) == 4


def test_cleaning_the_sample(benchmark: Any, stages: dict[str, Any]) -> None:
    read = stages["read"]
    documents = benchmark(lambda: [cleaning.clean(document) for document in cleaning.without_shared_lines(read)])
    assert documents == stages["documents"]


def test_reading_a_page_in_a_process_of_its_own(benchmark: Any, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<article><h1>One</h1>{'<p>A price tag is read twice.</p>' * 100}</article>", encoding="utf-8")

    def run() -> Document:
        with readers.Reading() as reading:
            return reading.read(page)

    assert benchmark(run).title == "One"


def test_merging_copies(benchmark: Any, stages: dict[str, Any]) -> None:
    documents = stages["documents"]
    merged = benchmark(lambda: cleaning.merged([*documents, *documents]))
    assert len(merged) == len(documents)


@pytest.mark.parametrize("size", [25_000, 100_000, 400_000])
def test_reading_and_cleaning_grow_with_the_length_of_the_text(benchmark: Any, tmp_path: Path, size: int) -> None:
    path = tmp_path / "long.txt"
    articles = "\n\n".join(article(number).replace("#", "").strip() for number in range(size // 3_000))
    path.write_text(articles[:size], encoding="utf-8")
    document = benchmark(lambda: cleaning.clean(readers.read(path)))
    assert document.blocks


@pytest.mark.parametrize("pages", [10, 100, 300])
def test_reading_a_pdf_grows_with_its_pages(benchmark: Any, tmp_path: Path, pages: int) -> None:
    path = tmp_path / "report.pdf"
    text = "\n\n#pagebreak()\n".join(article(number).replace("#", "=") for number in range(pages))
    path.write_bytes(typst.compile(f"#set page(height: 800pt)\n#set text(7pt)\n{text}".encode(), format="pdf"))
    document = benchmark.pedantic(lambda: cleaning.clean(readers.read(path)), rounds=2)
    assert document.blocks


@pytest.mark.parametrize("name", sorted(summarizers.SUMMARIZERS))
def test_summarizing_the_sample(benchmark: Any, stages: dict[str, Any], name: str) -> None:
    points = benchmark(lambda: [summarizers.key_points(document, name) for document in stages["documents"]])
    assert all(points)


def test_finding_in_the_sample(benchmark: Any, stages: dict[str, Any]) -> None:
    pairs = list(zip(stages["documents"], stages["points"], strict=True))

    def find(document: Any, points: Any) -> Any:
        return findings.find(document, points, summarizers.shorten, summarizers.standing_in(document))

    found = benchmark(lambda: [find(document, points) for document, points in pairs])
    assert any(found)


@pytest.mark.parametrize("slides", [10, 100, 1_000])
def test_rendering_grows_with_the_slides(benchmark: Any, tmp_path: Path, slides: int) -> None:
    path = tmp_path / "outline.md"
    dice = random.Random(slides)
    path.write_text("".join(slide(number, dice) for number in range(slides)), encoding="utf-8")
    look = theme.load("paper")

    def render() -> int:
        deck = layout.lay_out(readers.read_outline(path), look)
        writers.write_deck(deck, tmp_path, lambda *_: None)
        return len(deck.slides)

    assert benchmark.pedantic(render, rounds=2) >= slides


def slide(number: int, dice: random.Random) -> str:
    """A slide of four points with notes, in Markdown."""
    items = "".join(f"- {sentence(dice)}\n" for _ in range(4))
    return f"# Part {number} of the {dice.choice(WORDS)}\n\n{items}\n::: notes\n{sentence(dice)}\n:::\n\n"


def test_outlining_the_sample(benchmark: Any, stages: dict[str, Any]) -> None:
    outline = benchmark(lambda: outlining.outline(stages["documents"], stages["digests"], title=""))
    assert outline == stages["outline"]


def test_laying_out_the_deck(benchmark: Any, stages: dict[str, Any]) -> None:
    deck = benchmark(lambda: layout.lay_out(stages["outline"], stages["look"]))
    assert deck == stages["deck"]


def test_laying_out_the_brief(benchmark: Any, stages: dict[str, Any]) -> None:
    page = benchmark(lambda: layout.lay_out_brief(stages["outline"], stages["look"]))
    assert page == stages["page"]


def test_laying_out_the_guide(benchmark: Any, stages: dict[str, Any]) -> None:
    kit = benchmark(layout.lay_out_guide, stages["deck"])
    assert layout.with_guide(stages["deck"], kit).slides


@pytest.mark.parametrize("purpose", outlining.PURPOSES)
def test_what_the_kit_of_a_training_costs(benchmark: Any, tmp_path: Path, purpose: str) -> None:
    assert benchmark.pedantic(pipeline.generate, (samples.paths(), tmp_path), {"purpose": purpose}, rounds=3).slides


def test_tracing_every_line(benchmark: Any, stages: dict[str, Any]) -> None:
    given = (stages["documents"], stages["outline"], stages["deck"], stages["page"])
    entries = benchmark(lambda: provenance.trace(*given))
    assert not [entry for entry in entries if entry.kind == "unsupported"]


def test_verifying_a_deck_of_the_sample(benchmark: Any, tmp_path: Path) -> None:
    pipeline.generate(samples.paths(), tmp_path)
    assert not benchmark(lambda: verification.verify(tmp_path)).failures


def test_writing_all_files(benchmark: Any, stages: dict[str, Any], tmp_path: Path) -> None:
    lines = provenance.trace(stages["documents"], stages["outline"], stages["deck"], stages["page"])
    record = provenance.Record((), lines)
    given = (stages["outline"], stages["deck"], stages["page"], record, tmp_path, lambda *_: None)
    written = benchmark(lambda: writers.write_all(*given))
    assert len(written) == 5


def test_drawing_a_preview(benchmark: Any, stages: dict[str, Any], tmp_path: Path) -> None:
    benchmark(lambda: writers.write_preview(stages["deck"], tmp_path / "preview.png"))
    assert (tmp_path / "preview.png").stat().st_size > 10_000


@pytest.mark.parametrize("count", [1, 10, 100])
def test_the_whole_job_grows_with_the_number_of_articles(benchmark: Any, tmp_path: Path, count: int) -> None:
    paths = [tmp_path / f"{number:03}.md" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(article(number), encoding="utf-8")
    result = benchmark.pedantic(pipeline.generate, (paths, tmp_path / "out"), rounds=2)
    assert result.articles == count


@pytest.mark.parametrize("words", [("generate", "--sample"), ("--help",), ("themes",)], ids=" ".join)
def test_a_command_from_start_to_end(benchmark: Any, tmp_path: Path, words: tuple[str, ...]) -> None:
    call = [sys.executable, "-m", "briefing", *words]
    done = benchmark.pedantic(
        subprocess.run, (call,), {"cwd": tmp_path, "capture_output": True}, rounds=3, warmup_rounds=1
    )
    assert done.returncode == 0


def test_bare_python_for_comparison(benchmark: Any) -> None:
    call = [sys.executable, "-c", "pass"]
    benchmark.pedantic(subprocess.run, (call,), {"check": True}, rounds=5, warmup_rounds=1)
