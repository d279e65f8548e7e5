"""Documents and their digests in, the outline of a deck out: opening, a section per article, closing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.document import Document
from briefing.errors import UsageError
from briefing.labels import labels
from briefing.outline import Agenda, Answers, Objectives, Outline, Quiz, Section
from briefing.outlining.closing import closing
from briefing.outlining.common import said_once
from briefing.outlining.objectives import objectives
from briefing.outlining.opening import deck_title, main_language, opening
from briefing.outlining.quiz import quiz
from briefing.outlining.section import FRAME as AROUND
from briefing.outlining.section import MINUTES, body
from briefing.points import Digest

__all__ = ["PURPOSES", "check", "outline"]

PURPOSES = ("training", "briefing")


def check(purpose: str) -> None:
    """Raises UsageError for a purpose that is none of `PURPOSES`."""
    if purpose not in PURPOSES:
        raise UsageError(f"no purpose called '{purpose}'", hint=f"known: {', '.join(PURPOSES)}")


def outline(
    documents: Sequence[Document],
    digests: Sequence[Digest],
    *,
    title: str = "",
    minutes: float = 0,
    training: bool = True,
) -> Outline:
    """What the deck says, in order, from one or more documents and one digest for each.

    `title` is the deck's; without it the one article's own, or one made from the terms that the articles share. A
    session of so many `minutes` gets no more slides than it has time for; 0 is as long as the articles want. One for
    `training` has objectives and a quiz as well.
    """
    language = main_language(documents)
    digests = said_once(digests)
    heading = title or deck_title(documents, digests, language)
    numbered = list(zip(documents, digests, strict=True))
    bodies = [
        body(number, document, digest, len(numbered), minutes) for number, (document, digest) in enumerate(numbered, 1)
    ]
    parts = [made.section for made in bodies]
    sections: list[Section] = [
        opening(heading, documents, digests, parts, language, _minutes(parts, minutes) if training else ()),
        *parts,
        *(_quiz(numbered, language) if training else []),
        *closing(numbered, [made.remembered for made in bodies], language, training=training),
    ]
    if training:
        sections[0] = _with_objectives(sections[0], numbered, language)
    return Outline(
        title=heading,
        sections=tuple(sections),
        language=language,
        date=max((document.date for document in documents), default=""),
        sources=tuple(document.source.name for document in documents),
    )


def _minutes(sections: Sequence[Section], session: float) -> tuple[int, ...]:
    """Whole minutes of each article's section: a slide's usual time for each content, or its share of the session."""
    counts = [len(section.contents) for section in sections]
    each = (session - AROUND * MINUTES) / sum(counts) if session > AROUND * MINUTES else MINUTES
    return tuple(max(1, round(count * each)) for count in counts)


def _with_objectives(section: Section, numbered: Sequence[tuple[Document, Digest]], language: str) -> Section:
    """The opening with what the room can do afterwards, behind cover and agenda."""
    said = labels(language)
    found = objectives(numbered, said)
    place = 1 + any(isinstance(content, Agenda) for content in section.contents)
    made = (Objectives(said.objectives, found),) if found else ()
    return replace(section, contents=(*section.contents[:place], *made, *section.contents[place:]))


def _quiz(numbered: Sequence[tuple[Document, Digest]], language: str) -> list[Section]:
    """The quiz, a slide an item, with its answers behind it; nothing where the articles give too little."""
    said = labels(language)
    items = quiz(numbered)
    slides = tuple(Quiz(item.prompt, number, item) for number, item in enumerate(items, 1))
    return [Section(said.quiz, (*slides, Answers(said.answers, items)))] if items else []
