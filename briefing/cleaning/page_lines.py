"""Lines that are the page's and not the article's, told by their words and by where they stand: taken out.

A linear model over the features of a line gives how much it reads like a page's; a second, smaller one weighs that with
the place of the line, its neighbours and what it shares with the article. Both were fitted by logistic regression on
lines and articles written for it (`tests/tools/make_page_lines.py`); the weights lie in `page_lines.json`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import log2

from briefing.cleaning.blocks import Line, drop_lines, is_finished, lines_of
from briefing.cleaning.credits import is_meta
from briefing.cleaning.line_features import features
from briefing.cleaning.vocabulary import said, shared
from briefing.cleaning.wording import opens_tail
from briefing.document import Block, Document, Figure, Heading, ListItem, Quote, Table
from briefing.language import length, words

_FULL = 20  # words of a line that is surely the article's, if anything is
_SURE_WORDS, _SURE = 8, -3.0  # words of a sentence that reads so little like a page's that it is the article's
_ZONE = 14  # lines at either end where credits stand
_LONGEST_INSIDE = 32  # words of a line between paragraphs that can be the page's: an advert
_LONGEST = 60  # words of a line that can be the page's
_REACH = 8.0  # of a score: no single line is surer than that
_THE_ARTICLES = -1.0  # the score of a neighbour that reads like an article's
_ALONE = -2.5  # of the weight of a heading
_HAN_DIGITS = "一二三四五六七八九十"
_ORDINAL = re.compile(rf"[(（]?(?:(\d{{1,2}})|([{_HAN_DIGITS}]))\s?[.)）、．:：]\s*(?=\D)")
_TAIL = 0.25  # a heading that reads like a page's so much opens what stands below the article


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of the features of a line and of its place; `folded` maps traditional characters to simplified."""

    words: Mapping[str, float]
    places: Mapping[str, float]
    folded: Mapping[int, str]


@cache
def model() -> Model:
    """The fitted model."""
    data = json.loads(files("briefing.cleaning").joinpath("page_lines.json").read_text(encoding="utf-8"))
    return Model(
        data["words"], data["places"], dict(zip(map(ord, data["traditional"]), data["simplified"], strict=True))
    )


def page_lines(document: Document) -> Document:
    """Without the lines that read like a page's where they stand."""
    lines = lines_of(document)
    scores = read_lines(lines)
    places = placed(document, lines, scores)
    weights = [weigh(place) - _margin(place) if place else -_REACH for place in places]
    reasons = ["page text" if weight > 0 else "" for weight in weights]
    for index in reversed(range(len(lines) - 1)):
        alone = isinstance(document.blocks[lines[index].block], Heading) and reasons[index + 1]
        if alone and weights[index] > _ALONE:
            reasons[index] = reasons[index + 1]  # the head of what is gone
    return drop_lines(document, reasons) if not all(reasons) else document


@lru_cache(maxsize=4096)  # two passes ask it of the same lines
def reading(text: str) -> float:
    """How much `text` reads like a page's (above 0) rather than an article's (below), about from -8 to 8."""
    fitted = model()
    total = sum(fitted.words.get(feature, 0.0) for feature in features(text, fitted.folded)) + fitted.words["#"]
    return max(-_REACH, min(_REACH, total))


def read_lines(lines: Sequence[Line]) -> list[float]:
    """The `reading` of each line; the lowest for one too long to be the page's where it stands."""
    most = [
        _LONGEST if index < _ZONE or index >= len(lines) - _ZONE else _LONGEST_INSIDE for index in range(len(lines))
    ]
    return [
        reading(line.text) if length(line.text) <= longest else -_REACH
        for line, longest in zip(lines, most, strict=True)
    ]


def _margin(place: Mapping[str, float]) -> float:
    """How sure it must be: more so for whole sentences above and between paragraphs, where the article's own are.

    Most so for one alone between two of them: what a page puts inside an article seldom is (measured over five folds, a
    margin of 3 there leaves nothing in that one of 0.7 takes out).
    """
    if place.get("finished head") and place["size head"] > log2(1 + _FULL):
        return 3.0
    if place.get("finished inside") and max(place["before"], place["after"]) < _THE_ARTICLES:
        return 2.0
    return 0.7 if place.get("finished inside") or place.get("heading inside") else 0.0


def weigh(place: Mapping[str, float]) -> float:
    """How sure it is that a line with these features is the page's: above 0 it is."""
    weights = model().places
    return sum(weights.get(name, 0.0) * value for name, value in place.items())


def placed(document: Document, lines: Sequence[Line], scores: Sequence[float]) -> list[dict[str, float]]:
    """The features of the place of each line; none ({}) for a line that is the article's whatever it reads like."""
    full = [index for index, line in enumerate(lines) if _is_full(line, scores[index])]
    first, last = (full[0], full[-1]) if full else (len(lines), -1)
    told = said(line.text for line in lines)
    name = {word for word in words(document.byline) if len(word) > 1}
    counted = _counted(document, lines)
    tail, under = False, 0.0
    found: list[dict[str, float]] = []
    for index, line in enumerate(lines):
        block = document.blocks[line.block]
        tail = index > last and (
            tail or (isinstance(block, Heading) and scores[index] > _TAIL * _REACH) or opens_tail(line.text)
        )
        at_an_end = index < _ZONE or index >= len(lines) - _ZONE
        leads = line.text.endswith((":", "：")) and _is_item(document, lines, index + 1)
        listed = isinstance(block, ListItem) and index in counted
        of_the_text = (
            leads or listed or isinstance(block, Figure) or (isinstance(block, Table) and first < index < last)
        )
        if scores[index] <= -_REACH or of_the_text or (at_an_end and is_meta(line.text)):
            found.append({})
            continue
        before = scores[index - 1] if index else 2.0
        after = scores[index + 1] if index + 1 < len(lines) else 2.0
        under = scores[index - 1] if index and isinstance(document.blocks[lines[index - 1].block], Heading) else under
        where = "head" if index < first else "foot" if index > last else "inside"
        told_of = _of_place(where, scores[index], before, after, line, block)
        told_of |= {
            f"shared {where}": shared(line.text, told),
            f"named {where}": float(bool(name) and name <= set(words(line.text))),
            "below a tail": float(tail),
            f"under {where}": under,
            "counted": float(index in counted),
        }
        found.append(told_of)
    return found


def _of_place(where: str, score: float, before: float, after: float, line: Line, block: Block) -> dict[str, float]:
    """The features of one line that hold whatever the rest of the article is."""
    return {
        "always": 1.0,
        where: 1.0,
        "score": score,
        f"score {where}": score,
        "before": before,
        f"before {where}": before,
        "after": after,
        f"after {where}": after,
        f"size {where}": log2(1 + length(line.text)),
        f"finished {where}": float(_ends(line.text)),
        f"heading {where}": float(isinstance(block, Heading)),
        f"item {where}": float(isinstance(block, ListItem)),
        f"quote {where}": float(isinstance(block, Quote)),
        f"table {where}": float(isinstance(block, Table)),
    }


def _is_item(document: Document, lines: Sequence[Line], index: int) -> bool:
    return index < len(lines) and isinstance(document.blocks[lines[index].block], ListItem)


def _counted(document: Document, lines: Sequence[Line]) -> set[int]:
    """The lines that are numbered and have a neighbour in the same count."""
    numbers: dict[int, int] = {}
    for index, line in enumerate(lines):
        block, match = document.blocks[line.block], _ORDINAL.match(line.text)
        if isinstance(block, ListItem) and block.number:
            numbers[index] = block.number
        elif match:
            numbers[index] = int(match[1]) if match[1] else _HAN_DIGITS.index(match[2]) + 1
    counts = set(numbers.values())
    return {index for index, number in numbers.items() if {number - 1, number + 1} & counts}


def _ends(text: str) -> bool:
    """Whether `text` ends as a sentence does, or leads to what follows."""
    return is_finished(text) or text.endswith((":", "："))


def _is_full(line: Line, score: float) -> bool:
    words = length(line.text)
    sure = (words >= _FULL and score < 0) or (words >= _SURE_WORDS and score < _SURE)
    return sure and (_ends(line.text) or not line.paragraph)
