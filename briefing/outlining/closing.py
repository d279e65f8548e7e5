"""The closing of a deck: what to remember, what to talk about, where it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.document import Document
from briefing.labels import Labels, labels
from briefing.language import length
from briefing.outline import Content, Discussion, Entry, References, Section, Takeaways
from briefing.outlining.opening import byline
from briefing.points import Comparison, Digest, KeyPoint, Questions

TAKEAWAYS = 5
QUESTIONS = 6
SHORT = 22.0  # words of a question that a room can hold in mind


def closing(numbered: Sequence[tuple[Document, Digest]], language: str) -> list[Section]:
    """Takeaways and questions where the articles give any, and always the sources."""
    said = labels(language)
    contents: list[Content] = []
    points, numbers = _remembered(numbered)
    if points:
        contents.append(Takeaways(said.takeaways, points, numbers))
    questions = _asked(numbered, said)
    if questions:
        contents.append(Discussion(said.discussion, questions))
    contents.append(References(said.sources, _sources(numbered, said)))
    return [Section(said.closing, tuple(contents))]


def _remembered(numbered: Sequence[tuple[Document, Digest]]) -> tuple[tuple[KeyPoint, ...], tuple[int, ...]]:
    """The first points of a single article, or the first of each of several, with the numbers of their articles."""
    if len(numbered) == 1:
        chosen = numbered[0][1].points[:TAKEAWAYS]
        return chosen, tuple(range(1, len(chosen) + 1))
    firsts = [(digest.points[0], number) for number, (_, digest) in enumerate(numbered, 1) if digest.points]
    return tuple(point for point, _ in firsts), tuple(number for _, number in firsts)


def _asked(numbered: Sequence[tuple[Document, Digest]], said: Labels) -> tuple[KeyPoint, ...]:
    """Questions from every article in turn: its comparisons, its own questions, its first point turned into one."""
    queues = [_questions(digest, said, single=len(numbered) == 1) for _, digest in numbered]
    asked: list[KeyPoint] = []
    for turn in range(max(map(len, queues), default=0)):
        asked += [queue[turn] for queue in queues if turn < len(queue)]
    chosen = asked[:QUESTIONS] if len(numbered) <= QUESTIONS else asked[: len(numbered)]
    return tuple(chosen[: 3 if len(chosen) < QUESTIONS and len(numbered) == 1 else QUESTIONS])


def _questions(digest: Digest, said: Labels, *, single: bool) -> list[KeyPoint]:
    own = [
        question
        for finding in digest.findings
        if isinstance(finding, Questions)
        for question in finding.questions
        if length(question.text) <= SHORT
    ]
    versus = [_versus(finding, said) for finding in digest.findings if isinstance(finding, Comparison)]
    claims = [_claim(point, said) for point in digest.points[:3] if length(point.text) <= SHORT * 0.6]
    return versus[:3] + claims if single else (own[:1] + versus[:1] or claims[:1]) + claims[1:2]


def _versus(found: Comparison, said: Labels) -> KeyPoint:
    text = said.ask_versus.format(left=found.left, right=found.right)
    return KeyPoint(
        text, found.heading or f"{found.left} / {found.right}", found.span, edits=("question made by rule",)
    )


def _claim(point: KeyPoint, said: Labels) -> KeyPoint:
    text = said.ask_statement.format(text=point.text.rstrip(".。"))
    return replace(point, text=text, edits=(*point.edits, "question made by rule"))


def _sources(numbered: Sequence[tuple[Document, Digest]], said: Labels) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            number,
            document.title or said.article.format(number=number),
            " · ".join(part for part in (byline(document), document.source.name) if part),
            document.source.url,
        )
        for number, (document, _) in enumerate(numbered, 1)
    )
