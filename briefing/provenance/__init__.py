"""Provenance: documents, their outline and what was laid out of it in, the origin of every line of text out; and such
a record with the documents read again in, what no longer holds out."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.deck import Deck
from briefing.document import Document
from briefing.outline import Outline
from briefing.page import Page
from briefing.provenance.checking import Failure, check, untold
from briefing.provenance.entries import Entry, Listed, Record
from briefing.provenance.kinds import kind_of
from briefing.provenance.paths import found, recorded
from briefing.provenance.shown import lines_of
from briefing.provenance.texts import tidy
from briefing.provenance.tracing import Tracer


def trace(
    documents: Sequence[Document], outline: Outline, deck: Deck, page: Page, *, title: str = ""
) -> tuple[Entry, ...]:
    """One entry for each line of text on a slide or in the brief, in reading order; `title` is what the user called the
    deck, "" for nothing.

    A line that cannot be traced back has the kind "unsupported"; no article and no theme has given one.
    """
    tracer = Tracer(documents, outline, title)
    made = {document.source.name for document in documents if document.title_made}
    entries = []
    for line in lines_of(outline, deck, page):
        parts, rule = tracer.trace(line)
        kind, why = kind_of(parts, made)
        entries.append(Entry(line.place, tidy(line.text), kind, parts, (rule or why) if kind == "rule" else ""))
    return tuple(entries)


__all__ = ["Entry", "Failure", "Listed", "Record", "check", "found", "kind_of", "recorded", "trace", "untold"]
