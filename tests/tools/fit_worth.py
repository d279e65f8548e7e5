"""The weights of `briefing.summarizers.worth`, fitted to the articles with known ideas.

usage: python tests/tools/fit_worth.py

A sentence counts as carrying an idea where its line (or, where it makes none, its words) holds all keywords of one list
in `tests/quality/expect.json`. Prints how well the fit ranks the lines of articles that it has not seen (area under the
curve, each left out in turn, beside the plain rating), then the weights to round and to put into `WEIGHTS` and `BIAS`.
It changes no file. "a story", "takes up" and "turned round" are not taken from it but weighed by readers.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import numpy as np
from logistic import Numbers, area, fitted
from numpy.typing import NDArray

from briefing.cleaning import clean
from briefing.readers import read
from briefing.summarizers import blend, worth
from briefing.summarizers.passages import passage
from briefing.summarizers.places import places
from briefing.summarizers.shortening import shorten_in_context

FOLDER = Path(__file__).parents[1] / "quality"
RIDGE = 10.0  # keeps weights small that few sentences speak for


def folded(text: str) -> str:
    return re.sub(r"[\s\"'“”‘’「」『』]+", "", unicodedata.normalize("NFKC", text).casefold())


def samples() -> list[tuple[Numbers, Numbers, NDArray[np.bool_]]]:
    """For each article its sentences' signals, whether they carry an idea, and whether they make a line."""
    made = []
    for entry in json.loads((FOLDER / "expect.json").read_text(encoding="utf-8")):
        document = clean(read(FOLDER / "articles" / entry["file"]))
        sentences = document.sentences()
        keywords = [[folded(word) for word in words] for idea in entry["ideas"] for words in idea["any_of"]]
        spots = places(sentences, document, blend.rate(sentences, document))
        carries, lines = [], []
        for number, sentence in enumerate(sentences):
            before = sentences[max(0, number - 3) : number]
            line = shorten_in_context(sentence, before) or passage(sentence, before[-1] if before else None)
            text = folded(line.text if line else sentence.text)
            carries.append(float(any(all(word in text for word in words) for words in keywords)))
            lines.append(line is not None)
        signals = np.array([[signal(place) for signal in worth.SIGNALS.values()] for place in spots])
        made.append((signals, np.array(carries), np.array(lines)))
    return made


def main() -> None:
    """Print the areas and the weights."""
    every = samples()
    learned, plain = [], []
    for left_out, (signals, carries, lines) in enumerate(every):
        rest = [one for number, one in enumerate(every) if number != left_out]
        middle, spread, weights = fitted(
            np.vstack([one[0] for one in rest]), np.concatenate([one[1] for one in rest]), RIDGE
        )
        learned.append(area(((signals - middle) / spread @ weights[:-1])[lines], carries[lines]))
        plain.append(area(signals[lines, 0], carries[lines]))
    print(f"area under the curve for articles left out: {np.mean(learned):.3f}; the rating alone {np.mean(plain):.3f}")
    middle, spread, weights = fitted(
        np.vstack([one[0] for one in every]), np.concatenate([one[1] for one in every]), RIDGE
    )
    for name, weight in zip(worth.SIGNALS, weights[:-1] / spread, strict=True):
        print(f"{name:22} {weight:+.2f}")
    print(f"{'bias':22} {weights[-1] - (weights[:-1] * middle / spread).sum():+.2f}")


if __name__ == "__main__":
    main()
