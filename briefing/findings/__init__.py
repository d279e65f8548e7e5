"""Findings: a document and its key points in, what is more than a bullet out; each kind becomes a kind of slide."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.document import Document, Sentence
from briefing.findings import (
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
    "definitions": definitions.find,
    "quotations": quotations.find,
    "questions": questions.find,
}


def find(document: Document, points: Sequence[KeyPoint], shorten: Shorten = whole) -> tuple[Finding, ...]:
    """What `document` holds besides its key points, in reading order.

    `shorten` makes the lines that no key point covers: the summarizers' one gives more of them than the default.
    """
    sentences = document.sentences()
    found = [finding for finder in FINDERS.values() for finding in finder(document, sentences, points, shorten)]
    return tuple(sorted(_once(found), key=start))


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
        case Series():
            return min(quantity.point.span.start for quantity in finding.quantities)
        case Grid():
            return finding.points[0].span.start
        case Questions():
            return finding.questions[0].span.start
        case Framework() | Change() | Quantity() | Cause() | Definition() | Quotation():
            return finding.point.span.start


__all__ = ["FINDERS", "find"]
