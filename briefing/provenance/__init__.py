"""Provenance: documents, their outline and what was laid out of it in, the origin of every line of text out."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.deck import Deck
from briefing.document import Document
from briefing.outline import Outline
from briefing.page import Page
from briefing.provenance.entries import Entry, Kind, Part
from briefing.provenance.shown import lines_of
from briefing.provenance.texts import holds, tidy, tokens
from briefing.provenance.tracing import Tracer

_READ_OFF = ("byline", "site", "date", "file")  # fields that a rule has read and written its own way


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
        kind, why = _kind(parts, made)
        entries.append(Entry(line.place, tidy(line.text), kind, parts, (rule or why) if kind == "rule" else ""))
    return tuple(entries)


def _kind(parts: Sequence[Part], made: set[str]) -> tuple[Kind, str]:
    """What a line of `parts` is, and by which rule where the parts alone do not tell; `made` are the sources whose
    title is not their own."""
    told = [part for part in parts if part.made_of != "mark"]
    if any(part.made_of == "unknown" for part in parts):
        return "unsupported", ""
    if all(part.made_of in ("label", "number") for part in told):
        return "label", ""
    if any(part.made_of == "given" for part in told):
        return "rule", "given with --title"
    if len(told) > 1 or not told[0].origin:
        return "rule", "joined"
    origin = told[0].origin
    if origin.field == "title" and origin.source in made:
        return "rule", "title made from the text"
    if origin.field in _READ_OFF:
        return "rule", f"{origin.field} as it was read"
    if any("…" in part.text for part in parts):
        return "rule", "clipped"
    return ("extracted" if _as_it_stands(told[0]) else "shortened"), ""


def _as_it_stands(part: Part) -> bool:
    """True where the words of `part` stand in its source in one piece, and no key point was made by leaving others
    out."""
    if part.origin is None:
        return False
    own, whole = tokens(part.text), tokens(part.origin.words)
    return own == whole or (not part.origin.edits and holds(whole, own))


__all__ = ["Entry", "trace"]
