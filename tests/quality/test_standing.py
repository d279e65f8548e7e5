"""How well lines that readers understood without the article are told from those that they did not."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from fit_standing import OWN, samples
from logistic import area

QUALITY = Path(__file__).parent
FLOORS = json.loads((QUALITY / "floors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", sorted(OWN))
def test_what_stands_alone_is_told_from_what_hangs(language: str) -> None:
    names, signals, clear, _ = samples(language)
    own = OWN[language]
    scores = sum(signals[:, names.index(name)] * weight for name, weight in own.WEIGHTS.items())
    assert area(scores, clear) >= FLOORS[f"standing_{language}"]
    likely = 1 / (1 + math.e ** -(scores + own.BIAS))
    assert abs(likely.mean() - clear.mean()) < 0.03, "the weights are not those of these lines"
