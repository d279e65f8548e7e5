"""Documents and their digests in, the outline of a deck out: opening, a section per article, closing."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document import Document
from briefing.errors import UsageError
from briefing.labels import labels
from briefing.outline import Outline, Section
from briefing.outlining.closing import closing
from briefing.outlining.common import said_once
from briefing.outlining.opening import deck_title, main_language, opening
from briefing.outlining.section import FRAME as AROUND
from briefing.outlining.section import MINUTES, body
from briefing.outlining.training import Training, training_on
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
    said = labels(language)
    digests = said_once(digests)
    heading = title or deck_title(documents, digests, language)
    numbered = list(zip(documents, digests, strict=True))
    extra = training_on(numbered, said, minutes) if training else Training()
    room = max(minutes - extra.slides * MINUTES, MINUTES) if minutes else 0
    bodies = [
        body(number, document, digest, len(numbered), room) for number, (document, digest) in enumerate(numbered, 1)
    ]
    parts = [made.section for made in bodies]
    times = _minutes(parts, room) if training else ()
    sections: list[Section] = [
        extra.opened(opening(heading, documents, digests, parts, language, times), said),
        *parts,
        *extra.asked(said),
        *(extra.closed(section, said) for section in closing(numbered, [made.remembered for made in bodies], language)),
    ]
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
