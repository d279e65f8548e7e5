"""Fits the model of `briefing/cleaning/page_lines.py` and writes its weights.

usage: python tests/tools/make_page_lines.py [--check]

It learns from the lines in `tests/quality/lines` and from those of the articles in `tests/quality/extraction`, of which
it is known what belongs to them. `--check` fits on four fifths of the articles and tells how it does on the last, five
times, and writes nothing. It needs `opencc` (for the traditional characters), which nothing else does.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zlib import crc32

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "quality"))

from extraction import expected, folded, known_texts

from briefing import readers
from briefing.cleaning import PASSES
from briefing.cleaning.blocks import lines_of
from briefing.cleaning.credits import is_meta
from briefing.cleaning.headings import bare
from briefing.cleaning.line_features import features
from briefing.cleaning.page_lines import placed, read_lines
from briefing.document import Document

QUALITY = Path(__file__).parents[1] / "quality"
PAGES = Path(__file__).parents[1] / "unit" / "cleaning" / "pages"
TARGET = Path(__file__).parents[2] / "briefing" / "cleaning" / "page_lines.json"
NAME = "page lines"
FEWEST = 2  # lines that a feature must stand in
WORDS_PENALTY, PLACES_PENALTY = 2.5, 0.5
FOLDS = 5
PREFIX = re.compile(r"^(?:[A-Z]{2}|《[^》]+》|[\u4e00-\u9fff]{2,4}|[A-Z]\w+ [A-Z]\w+)[:：]\s*(?=.{12})")

Row = tuple[str, int, str]  # text, label (1: the page's), group


def given_lines() -> list[Row]:
    """The lines that were written as lines."""
    found = []
    for path in sorted((QUALITY / "lines").glob("*.jsonl")):
        entries = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        found += [(entry["text"], entry["label"], f"line-{crc32(entry['text'].encode()) % 97}") for entry in entries]
    return found


def articles(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """The articles that are known, each with the texts that belong to it; those with margins are written to
    `folder`."""
    for path in sorted((QUALITY / "extraction").iterdir()):
        if path.with_name(path.name + ".json").is_file():
            yield path, known_texts(expected(path))
    pages = {path.stem: path.read_text(encoding="utf-8").split("\n") for path in sorted(PAGES.iterdir())}
    for name, page in pages.items():
        for other, body in pages.items():
            if crc32(f"{name} {other}".encode()) % 4 == 0 or name == other:
                lines = _around(page, body)
                file = folder / f"{name} {other}.txt"
                file.write_text("\n".join(line[2:] for line in lines), encoding="utf-8")
                own = "\n".join(line[2:] for line in lines if line.startswith(("# ", "> ")) or not line.strip())
                yield file, [own, *(line[2:] for line in lines if line.startswith(("# ", "> ")))]


def _around(page: Sequence[str], body: Sequence[str]) -> list[str]:
    """The article of `body` in the page of `page`, both with margins."""
    ends = [[index for index, line in enumerate(lines) if line.startswith("> ")] for lines in (page, body)]
    inside = body[ends[1][0] : ends[1][-1] + 1]
    return [*page[: ends[0][0]], *inside, *page[ends[0][-1] + 1 :]]


def before_the_pass(path: Path) -> Document:
    """The article as it comes to the pass."""
    document = readers.read(path)
    for name, change in PASSES:
        if name == NAME:
            return document
        document = change(document)
    raise LookupError(NAME)


def labels(document: Document, texts: Sequence[str]) -> list[int]:
    """1 for each line of `document` that is not in the `texts` of the article."""
    parts = [folded(text) for text in texts]
    whole = "".join(parts)
    found = []
    for line in lines_of(document):
        text = folded(PREFIX.sub("", bare(line.text, True)))
        inside = text in parts if len(text) <= 10 else text in whole or text[:24] in whole or text[-24:] in whole
        found.append(0 if inside or not text else 1)
    return found


def fit(rows: Sequence[Mapping[str, float]], wanted: Sequence[int], penalty: float, fewest: int) -> dict[str, float]:
    """Weights of a logistic regression with a quadratic penalty, by accelerated gradient descent (Nesterov)."""
    counts = Counter(name for row in rows for name in row)
    names = sorted(name for name, count in counts.items() if count >= fewest)
    index = {name: number for number, name in enumerate(names)}
    cells = [
        (number, index[name], value) for number, row in enumerate(rows) for name, value in row.items() if name in index
    ]
    at, column, value = (np.array(part) for part in zip(*cells, strict=True))
    target, free = np.array(wanted, float), np.array([name not in ("#", "always") for name in names], float)
    weights = ahead = np.zeros(len(names))
    step = 4.0 / (np.bincount(at, value**2).max() * len(rows) + penalty)
    step *= 12  # the bound on the curvature is that loose here
    for turn in range(1, 3001):
        chance = 1 / (1 + np.exp(-np.bincount(at, value * ahead[column], len(rows))))
        slope = np.bincount(column, value * (chance - target)[at], len(names)) + penalty * free * ahead
        following = ahead - step * slope
        ahead = following + (turn - 1) / (turn + 2) * (following - weights)
        weights = following
    return dict(zip(names, weights.tolist(), strict=True))


def word_rows(texts: Iterable[str], fold: Mapping[int, str]) -> list[dict[str, float]]:
    return [{"#": 1.0, **dict.fromkeys(features(text, fold), 1.0)} for text in texts]


@dataclass(frozen=True)
class Corpus:
    """The lines that are known: `rows`, those of the `documents` among them, with the `labels` of each document."""

    rows: list[Row]
    documents: dict[Path, Document]
    labels: dict[Path, list[int]]


def corpus() -> Corpus:
    with TemporaryDirectory() as folder:
        known = dict(articles(Path(folder)))
        documents = {path: before_the_pass(path) for path in known}
    own = {path: labels(document, known[path]) for path, document in documents.items()}
    rows = given_lines()
    for path, document in documents.items():
        for line, label in zip(lines_of(document), own[path], strict=True):
            if not is_meta(line.text):
                rows.append((line.text, label, path.name.split(" ")[0]))
    return Corpus(list(dict.fromkeys(rows)), documents, own)


def scores_from_others(known: Corpus, every: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The score of each text by weights that were fitted without its fold."""
    groups = [fold_of(group) for _, _, group in known.rows]
    scores: dict[str, float] = {}
    for part in range(FOLDS):
        inside = [number for number, group in enumerate(groups) if group != part]
        weights = fit([every[n] for n in inside], [known.rows[n][1] for n in inside], WORDS_PENALTY, FEWEST)
        for number, group in enumerate(groups):
            if group == part:
                scores[known.rows[number][0]] = sum(weights.get(name, 0.0) for name in every[number])
    return scores


def fold_of(name: str) -> int:
    return crc32(name.split(" ", maxsplit=1)[0].encode()) % FOLDS


Placed = tuple[dict[str, float], int, str, str]  # features of the place, label, article, text


def places(known: Corpus, scores: Mapping[str, float]) -> list[Placed]:
    found: list[Placed] = []
    for path, document in known.documents.items():
        lines = lines_of(document)
        reach = [
            score if score <= -8.0 else max(-7.9, min(8.0, scores.get(line.text, 0.0)))
            for score, line in zip(read_lines(lines), lines, strict=True)
        ]
        for place, label, line in zip(placed(document, lines, reach), known.labels[path], lines, strict=True):
            if place:
                found.append((place, label, path.name, line.text))
    return found


def checked(entries: Sequence[Placed]) -> list[tuple[float, int, str, str]]:
    """Each line with its score by weights that were fitted without the articles of its fold."""
    told = []
    for part in range(FOLDS):
        inside = [entry for entry in entries if fold_of(entry[2]) != part]
        weights = fit([entry[0] for entry in inside], [entry[1] for entry in inside], PLACES_PENALTY, 1)
        for place, label, name, text in entries:
            if fold_of(name) == part:
                told.append((sum(weights.get(key, 0.0) * value for key, value in place.items()), label, name, text))
    return told


def main(check: bool) -> None:
    from opencc import OpenCC

    known = corpus()
    convert = OpenCC("t2s").convert
    pairs = {c: convert(c) for c in sorted({c for text, _, _ in known.rows for c in text})}
    pairs = {one: two for one, two in pairs.items() if one != two and len(two) == 1}
    every = word_rows([text for text, _, _ in known.rows], {ord(one): two for one, two in pairs.items()})
    scores = scores_from_others(known, every)
    entries = places(known, scores)
    told = checked(entries)
    lines = [(scores[text], label, group) for text, label, group in known.rows]
    tell("lines, by their words", [(s, label) for s, label, group in lines if group.startswith("line")])
    tell("articles, by their words", [(s, label) for s, label, group in lines if not group.startswith("line")])
    tell("articles, by words and place", [(score, label) for score, label, _, _ in told])
    if check:
        for score, label, name, text in sorted(told, key=lambda entry: entry[0] if entry[1] else -entry[0])[:120]:
            if (score > 0) != bool(label):
                print(f"{score:6.2f} {label} {name[:24]:24} {text[:100]!r}")
        return
    words = fit(every, [label for _, label, _ in known.rows], WORDS_PENALTY, FEWEST)
    write(words, fit([entry[0] for entry in entries], [entry[1] for entry in entries], PLACES_PENALTY, 1), pairs)


def tell(what: str, told: Sequence[tuple[float, int]]) -> None:
    wrong = [label for score, label in told if (score > 0) != bool(label)]
    dirt = sum(label for _, label in told)
    kept = len(told) - dirt
    lost, left = wrong.count(0), wrong.count(1)
    print(f"{what}: {len(told)} lines")
    print(f"  lost {lost} of {kept} ({lost / kept:.3f}), left {left} of {dirt} ({left / dirt:.3f})")


def write(words: Mapping[str, float], placings: Mapping[str, float], pairs: Mapping[str, str]) -> None:
    data: dict[str, Any] = {
        "words": {name: round(weight, 2) for name, weight in words.items() if abs(weight) >= 0.04 or name == "#"},
        "places": {name: round(weight, 3) for name, weight in placings.items()},
        "traditional": "".join(pairs),
        "simplified": "".join(pairs.values()),
    }
    TARGET.write_text(
        json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8"
    )
    print(f"{TARGET.name}: {len(data['words'])} features, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main("--check" in sys.argv)
