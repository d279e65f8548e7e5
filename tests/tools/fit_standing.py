"""The weights of `briefing.summarizers.standing`, fitted to lines that trainers have read without their articles.

usage: python tests/tools/fit_standing.py

Reads `tests/quality/standing/lines.jsonl`; a line counts as clear where the verdict is "y". Articles of
broken lines, machine translations, are left out: what is wrong with them is not that they hang. Prints how well the fit
tells the lines of articles that it has not seen (ten folds, by article), then the weights to round and to put into
`WEIGHTS` and `BIAS` of each language; signals that weigh hardly anything are not among them. It changes no file.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import numpy as np
from logistic import Numbers, area, fitted
from numpy.typing import NDArray

from briefing.cleaning import clean
from briefing.language import is_chinese
from briefing.readers import read
from briefing.summarizers import standing_en, standing_zh
from briefing.summarizers.places import Place, places

FOLDER = Path(__file__).parents[1] / "quality" / "standing"
FOLDS = 10
RIDGE = 33.0
LEAST = 0.04  # weight of a signal whose spread is 1, from which it is kept
BROKEN = 0.4  # of an article's lines
OWN = {"en": standing_en, "zh": standing_zh}


def lines() -> dict[str, list[dict[str, str]]]:
    """The lines of each article that is no machine translation."""
    found = defaultdict(list)
    for row in (FOLDER / "lines.jsonl").read_text(encoding="utf-8").splitlines():
        line = json.loads(row)
        found[line["article"]].append(line)
    return {
        article: rows
        for article, rows in found.items()
        if sum(row["verdict"] == "b" for row in rows) < BROKEN * len(rows)
    }


def place_of(line: dict[str, str], spots: list[Place]) -> Place | None:
    """The place of the sentence that `line` was made of, or of the first of its two."""
    whole = next((spot for spot in spots if spot.text == line["sentence"]), None)
    return whole or next((spot for spot in spots if spot.text in line["sentence"]), None)


def samples(language: str) -> tuple[list[str], Numbers, Numbers, NDArray[np.str_]]:
    """The names of the signals, then for each line of `language` its signals, whether it is clear, and its article."""
    rows: list[dict[str, float]] = []
    clear, articles = [], []
    for article, found in lines().items():
        document = clean(read(FOLDER / article))
        spots = places(document.sentences(), document)
        for line in found:
            spot = place_of(line, spots)
            if spot and is_chinese(line["text"]) == (language == "zh"):
                rows.append(OWN[language].signals(line["text"], spot))
                clear.append(float(line["verdict"] == "y"))
                articles.append(article)
    names = list(rows[0])
    return names, np.array([[row[name] for name in names] for row in rows]), np.array(clear), np.array(articles)


def unseen(signals: Numbers, clear: Numbers, articles: NDArray[np.str_]) -> Numbers:
    """A score for each line from weights that its article had no part in."""
    scores = np.zeros(len(clear))
    for fold in range(FOLDS):
        held = np.isin(articles, np.unique(articles)[fold::FOLDS])
        middle, spread, weights = fitted(signals[~held], clear[~held], RIDGE)
        scores[held] = (signals[held] - middle) / spread @ weights[:-1]
    return scores


def main() -> None:
    """Print the areas and the weights."""
    for language in OWN:
        names, signals, clear, articles = samples(language)
        scores = unseen(signals, clear, articles)
        best = np.argsort(-scores)
        shares = ", ".join(
            f"{clear[best[: int(part * len(best))]].mean():.2f} of {part:.0%}" for part in (0.2, 0.4, 0.6)
        )
        print(
            f"{language}: {len(clear)} lines, {clear.mean():.2f} clear; area {area(scores, clear):.3f}; best: {shares}"
        )
        middle, spread, weights = fitted(signals, clear, RIDGE)
        kept = [i for i in range(len(names)) if abs(weights[i]) >= LEAST]
        print(", ".join(f'"{names[i]}": {weights[i] / spread[i]:.2f}' for i in kept))
        print(f"BIAS = {weights[-1] - (weights[:-1] * middle / spread).sum():.2f}")


if __name__ == "__main__":
    main()
