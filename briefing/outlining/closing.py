"""The closing of a deck: what to remember, what to talk about, where it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.document import Document
from briefing.labels import Labels, labels
from briefing.language import is_chinese, length
from briefing.outline import Content, Discussion, Entry, References, Section, Takeaways
from briefing.outlining.forms import ASKED
from briefing.outlining.opening import byline
from briefing.outlining.wording import BRIEF, is_claim, leans
from briefing.points import Comparison, Digest, KeyPoint, Questions

QUESTIONS = 6
SHORT = 22.0  # words of a question that a room can hold in mind


def closing(
    numbered: Sequence[tuple[Document, Digest]], remembered: Sequence[tuple[KeyPoint, ...]], language: str
) -> list[Section]:
    """Takeaways and questions where the articles give any, and always the sources.

    `remembered` are the points of each article that are left for the end.
    """
    said = labels(language)
    contents: list[Content] = []
    numbers = tuple(number for number, points in enumerate(remembered, 1) for _ in points)
    points = tuple(point for points in remembered for point in points)
    if points:
        counted = numbers if len(numbered) > 1 else tuple(range(1, len(points) + 1))
        contents.append(Takeaways(said.takeaways, points, counted))
    questions = _asked(numbered, said, language)
    if questions:
        contents.append(Discussion(said.discussion, questions))
    contents.append(References(said.sources, _sources(numbered, said)))
    return [Section(said.closing, tuple(contents))]


def _asked(numbered: Sequence[tuple[Document, Digest]], said: Labels, language: str) -> tuple[KeyPoint, ...]:
    """Questions from every article in turn, and claims turned into questions, each pattern once."""
    one = len(numbered) == 1
    own = _in_turn([_own(digest, said, one=one) for _, digest in numbered])
    claims = _in_turn([_claims(digest) for document, digest in numbered if document.language == language])
    made = [_claim(point, pattern) for point, pattern in zip(claims, said.ask_statement, strict=False)]
    made = [question for question in made if _is_short(question.text)]
    if one:  # its claims have been on the slides before: they are asked where it asks nothing itself
        return tuple(own[: QUESTIONS // 2] or made[:2])
    return tuple((own[: QUESTIONS - min(len(made), 1)] + made)[:QUESTIONS])


def _in_turn(queues: Sequence[Sequence[KeyPoint]]) -> list[KeyPoint]:
    """The first of every queue, then the second of every queue, and so on."""
    turns = range(max(map(len, queues), default=0))
    return [queue[turn] for turn in turns for queue in queues if turn < len(queue)]


def _is_short(text: str) -> bool:
    """True for a question that a room can hold in mind; Chinese is denser than its length in words tells."""
    return length(text) * (1.25 if is_chinese(text) else 1.0) <= SHORT


def _own(digest: Digest, said: Labels, *, one: bool) -> list[KeyPoint]:
    """The article's own questions, then its comparisons as questions; of `one` alone those that have no slide yet."""
    asked = [finding.questions for finding in digest.findings if isinstance(finding, Questions)]
    own = [
        question
        for questions in asked
        for question in questions
        if not (one and len(questions) >= ASKED) and _is_short(question.text) and not leans(question.text)
    ]
    versus = [_versus(finding, said) for finding in digest.findings if isinstance(finding, Comparison)]
    return own[:2] + versus[:1]


def _claims(digest: Digest) -> list[KeyPoint]:
    return [
        point
        for point in digest.points
        if length(point.text) <= BRIEF * 0.8 and is_claim(point.text) and not leans(point.text)
    ]


def _versus(found: Comparison, said: Labels) -> KeyPoint:
    text = said.ask_versus.format(left=found.left, right=found.right)
    return KeyPoint(
        text, found.heading or f"{found.left} / {found.right}", found.span, edits=("question made by rule",)
    )


def _claim(point: KeyPoint, pattern: str) -> KeyPoint:
    text = pattern.format(text=point.text.rstrip(".。"))
    return replace(point, text=text, edits=(*point.edits, "question made by rule"))


def _sources(numbered: Sequence[tuple[Document, Digest]], said: Labels) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            number,
            document.title or said.article.format(number=number),
            " · ".join(part for part in (byline(document), *_names(document)) if part),
            document.source.url,
        )
        for number, (document, _) in enumerate(numbered, 1)
    )


def _names(document: Document) -> list[str]:
    """The names of the sources of an article: its own and, where it was found more than once, those of its copies."""
    return list(dict.fromkeys(source.name for source in (document.source, *document.copies)))
