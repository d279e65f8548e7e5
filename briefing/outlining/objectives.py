"""Learning objectives: articles with their digests in, what a room can do after the session out.

Each begins with a verb that one can watch somebody do, and is made by rule from something the articles hold: a
comparison, steps, a term, a story, a claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from briefing.document import Document
from briefing.labels import Labels
from briefing.language import length
from briefing.outlining.wording import BRIEF, as_title, is_belief, is_claim, leans
from briefing.points import Case, Comparison, Definition, Digest, Framework, KeyPoint
from briefing.verbs import IMPERATIVES

LEAST, MOST = 2, 5  # objectives of a session; fewer are none
EACH = 3  # of a single article among them, at most twice as many where it is alone
AMONG = 10  # most important points, of which one is taken where none is a claim
CLEAR = 0.4  # how likely it is understood by itself
LONGEST = 16.0  # words of an objective
MADE, ARGUED = "objective made by rule", "claim to be argued about"
_REPORTS = re.compile(r"[\[\d]|\b(?:was|were|percent)\b")  # what happened, and how much: nobody argues about that


def objectives(numbered: Sequence[tuple[Document, Digest]], said: Labels) -> tuple[KeyPoint, ...]:
    """The objectives of a session on these articles: the first of each article in turn, then their second; what is only
    to be argued about comes last."""
    queues = [list(_of(digest, said)) for document, digest in numbered if document.language == said.language]
    turns = [one for turn in zip_longest(*queues) for one in turn if one]
    turns.sort(key=lambda point: point.edits[-1] == ARGUED)
    fit = {point.text: point for point in turns if length(point.text) <= LONGEST}
    return tuple(fit.values())[:MOST] if len(fit) >= LEAST else ()


def _of(digest: Digest, said: Labels) -> Iterator[KeyPoint]:
    """What one article gives, a kind of each first."""
    found = digest.findings
    kinds = (
        [_versus(one, said) for one in found if isinstance(one, Comparison)],
        [_framework(one, said) for one in found if isinstance(one, Framework) and one.title],
        [_term(one, said) for one in found if isinstance(one, Definition)],
        [_case(one, said) for one in found if isinstance(one, Case)],
        [_claim(point, said) for point in digest.points if _arguable(point)]
        or [_claim(point, said) for point in digest.points[:AMONG] if _sayable(point)],
    )
    yield from [one for turn in zip_longest(*kinds) for one in turn if one][: 2 * EACH]


def _made(text: str, point: KeyPoint) -> KeyPoint:
    return replace(point, text=text, edits=(*point.edits, MADE))


def _versus(found: Comparison, said: Labels) -> KeyPoint:
    text = said.objective_versus.format(left=found.left, right=found.right)
    return KeyPoint(text, found.heading or f"{found.left} / {found.right}", found.span, edits=(MADE,))


def _framework(found: Framework, said: Labels) -> KeyPoint:
    pattern = said.objective_steps if found.ordered else said.objective_parts
    return _made(pattern.format(title=as_title(found.title)), found.point)


def _term(found: Definition, said: Labels) -> KeyPoint:
    return _made(said.objective_term.format(term=found.term), found.point)


def _case(found: Case, said: Labels) -> KeyPoint | None:
    title = as_title(found.who.heading) or found.name
    return _made(said.objective_case.format(title=title), found.who) if title else None


def _arguable(point: KeyPoint) -> bool:
    text = point.text
    return is_claim(text) and not leans(text) and _sayable(point)


def _sayable(point: KeyPoint) -> bool:
    """True for a line that a room understands, short enough to be argued about."""
    text = point.text
    fit = length(text) <= BRIEF * 0.8 and point.stands >= CLEAR
    return fit and not (is_belief(text) or _REPORTS.search(text) or text.split()[0].lower() in IMPERATIVES)


def _claim(point: KeyPoint, said: Labels) -> KeyPoint:
    made = _made(said.objective_claim.format(text=point.text.rstrip(".。")), point)
    return replace(made, edits=(*point.edits, ARGUED))
