"""ROUGE-1 F1 of every summarizer on public sets: a folder of `<set>_dev.jsonl` in, a table out.

usage: python tests/quality/evaluate_summaries.py FOLDER [NAME ...]

Each line of a set is an object with `id, lang, title, sents, paras, refs`. Whole sentences are taken in the order of
the summarizer until the budget of the set is full; English in words, Chinese in characters. It needs data that the
project does not ship, so it says so and stops where the folder has none; it is no test.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefing.document import Document, Paragraph, Sentence, Source, Span
from briefing.language import words
from briefing.summarizers import SUMMARIZERS
from briefing.summarizers.selection import extract

BUDGETS = {"cnndm": 45, "scitldr": 24, "sciduet": 400, "cail": 240, "lcsts": 18}


def rouge(summary: str, reference: str) -> float:
    """ROUGE-1 F1 in per cent over words, Chinese over characters."""
    left, right = Counter(words(summary)), Counter(words(reference))
    common = sum((left & right).values())
    return 200 * common / (left.total() + right.total()) if common else 0.0


def document(row: dict[str, Any]) -> tuple[Document, list[Sentence]]:
    """The row as a document of its paragraphs (one where it names none), and its sentences as they are given."""
    paras = row["paras"] or [0] * len(row["sents"])
    blocks: list[str] = []
    sentences = []
    for number, (text, para) in enumerate(zip(row["sents"], paras, strict=True)):
        if not number or para != paras[number - 1]:
            blocks.append("")
        blocks[-1] += text + " "
        sentences.append(Sentence(text, Span(row["id"], len(blocks) - 1, number, 0, len(text))))
    language = "zh-Hans" if row["lang"] == "zh" else "en"
    source = Source(row["id"], row["id"])
    return Document(source, row["title"], tuple(Paragraph(block) for block in blocks), language=language), sentences


def summary(name: str, row: dict[str, Any], budget: int) -> str:
    """Whole sentences up to `budget`, at least one, in the order of the text."""
    article, sentences = document(row)
    ratings = SUMMARIZERS[name](sentences, article)
    chosen: list[int] = []
    for index in extract(sentences, ratings, varied=name == "blend"):
        size = len(words(sentences[index].text))
        if not chosen or size <= budget:
            chosen.append(index)
            budget -= size
    return " ".join(sentences[index].text for index in sorted(chosen))


def score(name: str, rows: Sequence[dict[str, Any]], budget: int) -> float:
    """The mean over `rows` of the best ROUGE-1 F1 among the references of each."""
    return sum(max(rouge(summary(name, row, budget), ref) for ref in row["refs"]) for row in rows) / len(rows)


def main(folder: Path, names: Sequence[str]) -> None:
    sets = [name for name in BUDGETS if (folder / f"{name}_dev.jsonl").is_file()]
    if not sets:
        sys.exit(f"no sets in {folder}: give a folder that holds cnndm_dev.jsonl or others of {', '.join(BUDGETS)}")
    rows = {name: [json.loads(line) for line in (folder / f"{name}_dev.jsonl").open(encoding="utf-8")] for name in sets}
    print("summarizer", *sets, "seconds", sep="\t")
    for name in names or SUMMARIZERS:
        begun = time.process_time()
        scores = [f"{score(name, rows[known], BUDGETS[known]):.1f}" for known in sets]
        print(name, *scores, f"{time.process_time() - begun:.1f}", sep="\t", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."), sys.argv[2:])
