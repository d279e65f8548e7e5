"""Findings: a document and its key points in, what is more than a bullet out; each kind becomes a kind of slide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.document import Document, Sentence
from briefing.findings import (
    cases,
    causes,
    changes,
    comparisons,
    definitions,
    frameworks,
    quantities,
    questions,
    quotations,
    series,
    tables,
)
from briefing.findings.lines import Shorten, whole
from briefing.points import (
    Case,
    Cause,
    Change,
    Comparison,
    Definition,
    Finding,
    Framework,
    Grid,
    KeyPoint,
    Quantity,
    Questions,
    Quotation,
    Series,
)

Finder = Callable[[Document, Sequence[Sentence], Sequence[KeyPoint], Shorten], Sequence[Finding]]

FINDERS: dict[str, Finder] = {
    "comparisons": comparisons.find,
    "frameworks": frameworks.find,
    "series": series.find,
    "tables": tables.find,
    "changes": changes.find,
    "quantities": quantities.find,
    "causes": causes.find,
    "cases": cases.find,
    "definitions": definitions.find,
    "quotations": quotations.find,
    "questions": questions.find,
}


Stands = Callable[[str, KeyPoint], float]


def find(
    document: Document, points: Sequence[KeyPoint], shorten: Shorten = whole, stands: Stands | None = None
) -> tuple[Finding, ...]:
    """What `document` holds besides its key points, in reading order.

    `shorten` makes the lines that no key point covers: the summarizers' one gives more of them than the default.
    `stands` tells of a text and its point how likely it is understood by itself; without it all are.
    """
    sentences = document.sentences()
    weighed: Stands = stands or (lambda _text, _point: 1.0)

    def line(sentence: Sentence) -> KeyPoint | None:
        made = shorten(sentence)
        return replace(made, stands=weighed(made.text, made)) if made else None

    found = [finding for finder in FINDERS.values() for finding in finder(document, sentences, points, line)]
    return tuple(sorted((_weighed(finding, weighed) for finding in _once(found)), key=start))


def _weighed(found: Finding, stands: Stands) -> Finding:
    """A finding that is shown in the words of a single point, with how likely these are understood by themselves."""
    match found:
        case Quotation():
            return replace(found, point=replace(found.point, stands=stands(found.text, found.point)))
        case Quantity() | Change() | Definition():
            return replace(found, point=replace(found.point, stands=stands(found.point.text, found.point)))
        case _:
            return found


def _once(found: Sequence[Finding]) -> list[Finding]:
    """A figure that stands in a series or a change, or that repeats one of a series, is no finding of its own."""
    rows = [quantity for finding in found if isinstance(finding, Series) for quantity in finding.quantities]
    near = {(quantity.point.span.block, quantity.value) for quantity in rows}
    like = {(row.unit, quantity.value) for row in found if isinstance(row, Series) for quantity in row.quantities}
    changed = {finding.point.span.sentence for finding in found if isinstance(finding, Change)}

    def known(one: Quantity) -> bool:
        shown = (one.point.span.block, one.value) in near or (one.unit, one.value) in like
        return shown or one.point.span.sentence in changed

    return [finding for finding in found if not (isinstance(finding, Quantity) and known(finding))]


def start(finding: Finding) -> int:
    """Where in the document's text `finding` begins."""
    match finding:
        case Comparison():
            return finding.span.start
        case Case():
            return finding.who.span.start
        case Series():
            return min(quantity.point.span.start for quantity in finding.quantities)
        case Grid():
            return finding.points[0].span.start
        case Questions():
            return finding.questions[0].span.start
        case Framework() | Change() | Quantity() | Cause() | Definition() | Quotation():
            return finding.point.span.start


__all__ = ["FINDERS", "find"]
