"""How likely a line is to be understood by itself: a line and the place of its sentence in, a probability out.

A room that has not read the article takes a line in where nothing in it points at what only the article says: things
that are called "the" because they were told of before, people and firms that nobody has introduced, the second half of
a comparison, the middle of a story. What points at such things is counted here, by language; the weights are those of
a logistic regression on lines that trainers read without their articles (`tests/tools/fit_standing.py`).
"""

from __future__ import annotations

import math
from collections.abc import Callable

from briefing.document import Document
from briefing.language import is_chinese
from briefing.points import KeyPoint
from briefing.summarizers import standing_en, standing_zh
from briefing.summarizers.places import Place, places


def stands(text: str, place: Place) -> float:
    """The probability that `text`, a line made of the sentence at `place`, is understood without the article."""
    own = standing_zh if is_chinese(text) else standing_en
    signals = own.signals(text, place)
    odds = own.BIAS + sum(weight * signals[name] for name, weight in own.WEIGHTS.items())
    return 1 / (1 + math.exp(-odds))


def standing_in(document: Document) -> Callable[[str, KeyPoint], float]:
    """`stands` for the lines of one document: a text and the point that it is of in, the probability out."""
    spots = places(document.sentences(), document)
    return lambda text, point: stands(text, spots[point.span.sentence])
