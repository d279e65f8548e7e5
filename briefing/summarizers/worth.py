"""How likely a sentence is to carry one of an article's ideas: sentences and their ratings in, odds out.

A rating tells how central a sentence is to the text; marketing articles spread their ideas over their sections and
dress each in stories, so being central says little there. What tells more are place and wording: what is listed,
contrasted, counted or called necessary is an idea; what opens the article, names people or speaks of "I" is a story.
Weights are those of a logistic regression on the articles with known ideas (`tests/tools/fit_worth.py`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from briefing.language import is_chinese, length
from briefing.summarizers.grammar import is_imperative
from briefing.summarizers.places import Place
from briefing.terms import stem, terms


def _any(english: str, chinese: str, flags: re.RegexFlag = re.IGNORECASE) -> Callable[[Place], float]:
    """1 where the pattern of the sentence's language is found in it."""
    either = re.compile(english, flags), re.compile(chinese)
    return lambda place: float(bool(either[is_chinese(place.text)].search(place.text)))


def _names(of: Callable[[Place], frozenset[str]]) -> Callable[[Place], float]:
    """The share of the terms that `of` gives which the sentence names."""

    def share(place: Place) -> float:
        wanted = of(place)
        return len(wanted & set(terms(place.text))) / len(wanted) if wanted else 0.0

    return share


_DEFINITE = re.compile(r"\b[Tt]he\s+(?:\w+\s+)?([a-z]{3,})\b")
# a sentence after which the text turns was a concession, or what others think
_TURNS = re.compile(
    r"(?:but|yet|however|instead|on the contrary|it (?:cannot|can't|does not|doesn't|is not|isn't)|none of)\b|"
    r"(?:但|可是|然而|不过|不過|其实|其實)",
    re.IGNORECASE,
)
Signal = Callable[[Place], float]
SIGNALS: dict[str, Signal] = {
    "central": lambda place: max(-2.0, min(2.0, place.rating)),
    "full": lambda place: min(length(place.text), 30.0) / 30,
    "short": lambda place: max(0.0, 9 - length(place.text)) / 9,
    "long": lambda place: max(0.0, min(length(place.text), 60.0) - 25) / 25,
    "listed": lambda place: float(place.listed),
    "alone": lambda place: float(place.first and place.last and not place.listed),
    "opens the paragraph": lambda place: float(place.first),
    "closes the paragraph": lambda place: float(place.last),
    "opens the section": lambda place: float(place.opens),
    "early": lambda place: math.exp(-8 * place.number / place.of),
    "names the heading": _names(lambda place: place.heading),
    "names the title": _names(lambda place: place.title),
    "contrast": _any(
        r"\bnot\b.*\bbut\b|\binstead\b|\brather than\b|,\s*not\b|\bmore\b.*\bthan\b|\bless\b.*\bthan\b|\w+er than\b",
        r"不是|而是|与其|與其|不如|而非|而不",
    ),
    "necessity": _any(
        r"\b(?:must|should|needs? to|has to|have to|ought|never|always|cannot|can't|only|key|core|essence|root|"
        r"matters?|better|best|most important)\b",
        r"必须|必須|应该|應該|不能|才|只有|本质|本質|关键|關鍵|核心|重要|真正|根本",
    ),
    "what is": _any(r"\b(?:is|are|means)\b", r"是|就是"),
    "why": _any(r"\b(?:because|since|so that|therefore|that is why)\b", r"因为|因為|所以|因此|才会|才會"),
    "what if": _any(r"\b(?:if|when|unless|until)\b", r"如果|只要|除非|一旦"),
    "figure": _any(r"\d", r"\d"),
    "a name": _any(r"(?<=[a-z,] )[A-Z][a-z]+", r"[A-Za-z]{2,}", re.RegexFlag(0)),
    "first person": _any(r"\b(?:I|my|me)\b", r"我(?!们|們)", re.RegexFlag(0)),
    "we": _any(r"\b(?:we|us|our)\b", r"我们|我們|咱"),
    "you": _any(r"\byour?\b", r"[你您]"),
    "quoted": _any("[“\"]", "[“「\"]"),
    "asks": _any(r"\?", "[？?]"),
    "colon": _any(":", "[：:]"),
    "a story": _any(
        r"^(?!.*\d)(?!.*\b(?:is|are|means|must|should|can|will|never|always)\b).*"
        r"\b(?:was|were|had|did|went|said|told|asked|came|took|made|\w{3,}ed)\b",
        r"^(?!.*\d)[^，,]*(?:[他她](?!人)|那天|后来|後來|当时|當時)",
    ),
    "takes up": lambda place: float(any(place.takes_up(stem(word)) for word in _DEFINITE.findall(place.text))),
    "turned round": lambda place: float(bool(_TURNS.match(place.after))),
    "goes on": _any(
        r"^[\"“]?(?:they|it|he|she|this|that|these|those|his|her|their|its|such)\b", r"^[“「]?[他她它这這那其此]"
    ),
    "turns": _any(
        r"^(?:but|so|yet|however|therefore|still|instead|first|second|third|finally)\b",
        r"^(?:但|所以|因此|可是|其实|其實|第[一二三四五]|首先|其次|最后|最後)",
    ),
    "order": lambda place: float(is_imperative(place.text)),
}  # fmt: skip


# "a story", "takes up" and "turned round" are weighed by what trainers would not say of 350 lines, not by ideas; the
# others are log odds of carrying an idea, refitted with `python tests/tools/fit_worth.py`
WEIGHTS = {
    "central": 0.2, "full": 1.2, "short": -1.2, "long": 0.4, "listed": 1.3, "alone": -2.5, "opens the paragraph": -0.6,
    "closes the paragraph": -0.6, "opens the section": -0.3, "early": -2.0, "names the heading": 1.6,
    "names the title": 1.5, "contrast": 1.0, "necessity": 0.5, "what is": 0.1, "why": 0.6, "what if": 0.2,
    "figure": 1.2, "a name": -0.3, "first person": -0.6, "we": -0.8, "you": -0.2, "quoted": -0.4, "asks": -0.5,
    "colon": 1.3, "a story": -1.0, "turned round": -1.0, "takes up": -1.0, "goes on": -0.2, "turns": 0.9, "order": 0.2,
}  # fmt: skip
BIAS = -0.4
TOLD = 3  # reasons that a point names at most
TELLING = 0.3  # log odds from which a signal is a reason


def odds(place: Place) -> tuple[float, tuple[str, ...]]:
    """The log odds that `place` carries an idea, and the signals that speak most for it, strongest first."""
    parts = {name: WEIGHTS[name] * signal(place) for name, signal in SIGNALS.items()}
    best = sorted(parts, key=lambda name: (-parts[name], name))[:TOLD]
    return BIAS + sum(parts.values()), tuple(name for name in best if parts[name] >= TELLING)
