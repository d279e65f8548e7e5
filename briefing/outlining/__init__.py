"""Documents and their digests in, the outline of a deck out: opening, a section per article, closing."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document import Document
from briefing.outline import Outline, Section
from briefing.outlining.closing import closing
from briefing.outlining.common import said_once
from briefing.outlining.opening import deck_title, main_language, opening
from briefing.outlining.section import body
from briefing.points import Digest

__all__ = ["outline"]


def outline(
    documents: Sequence[Document], digests: Sequence[Digest], *, title: str = "", minutes: float = 0
) -> Outline:
    """What the deck says, in order, from one or more documents and one digest for each.

    `title` is the deck's; without it the one article's own, or one made from the terms that the articles share. A
    session of so many `minutes` gets no more slides than it has time for; 0 is as long as the articles want.
    """
    language = main_language(documents)
    digests = said_once(digests)
    heading = title or deck_title(documents, digests, language)
    numbered = list(zip(documents, digests, strict=True))
    bodies = [
        body(number, document, digest, len(numbered), minutes) for number, (document, digest) in enumerate(numbered, 1)
    ]
    sections: list[Section] = [
        opening(heading, documents, digests, [made.section for made in bodies], language),
        *(made.section for made in bodies),
        *closing(numbered, [made.remembered for made in bodies], language),
    ]
    return Outline(
        title=heading,
        sections=tuple(sections),
        language=language,
        date=max((document.date for document in documents), default=""),
        sources=tuple(document.source.name for document in documents),
    )
