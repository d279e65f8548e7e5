"""What a document says that is worth a slide: key points and typed findings, each with the span of its source."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.document import Span


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A line fit to show. `text` is `sentence` with words deleted only; `edits` names each deletion, in order.

    `rank` orders the points of one document, 0 the most important; `heading` is the heading the sentence stands under;
    `reasons` name what spoke for it, strongest first; `stands` is how likely those understand it who have not read the
    article, 0 to 1. Words in square brackets stand for a pronoun.
    """

    text: str
    sentence: str
    span: Span
    rank: int = 0
    edits: tuple[str, ...] = ()
    heading: str = ""
    reasons: tuple[str, ...] = ()
    stands: float = 1.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """A versus B: `left` is what the article argues from (old, other), `right` what it argues for where it says so.

    `heading` is the pair as the article names it. A side may have no points; `points` belong to neither side alone.
    """

    left: str
    right: str
    span: Span
    heading: str = ""
    left_points: tuple[KeyPoint, ...] = ()
    right_points: tuple[KeyPoint, ...] = ()
    points: tuple[KeyPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a framework: a short `label` ("Market segmentation", "" for none), what is said of it, and where."""

    label: str
    point: KeyPoint


@dataclass(frozen=True, slots=True)
class Framework:
    """Two to six parts of one whole, in the article's order; `ordered` where the order matters (steps).

    `title` is a short name for the whole in the article's own words; `point` the sentence that announces it.
    """

    title: str
    parts: tuple[Part, ...]
    point: KeyPoint
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure: `value` as a number, `figure` as the article writes it (sign, separators), what it measures."""

    label: str
    value: float
    figure: str
    unit: str
    point: KeyPoint


@dataclass(frozen=True, slots=True)
class Series:
    """Three or more quantities of one `unit` that the article itself sets side by side: fit for a chart."""

    title: str
    unit: str
    quantities: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A small table of the article's own: `points` are its rows, `title` its caption or the heading above it."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    points: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One measure `before` and `after`, both in one unit; `label` is what is measured, `point` where it is said."""

    label: str
    before: Quantity
    after: Quantity
    point: KeyPoint


@dataclass(frozen=True, slots=True)
class Cause:
    """What comes of what: `cause` and `effect` are the two halves of `point`, without the word between them."""

    cause: str
    effect: str
    point: KeyPoint


@dataclass(frozen=True, slots=True)
class Case:
    """A story that the article tells: `who`, what they did in order (`acts`), what came of it (`outcomes`), each one
    line or more; `name` is that of whom it is about, "" where they have none."""

    name: str
    who: KeyPoint
    acts: tuple[KeyPoint, ...]
    outcomes: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """What a `term` means, in the article's words: `text` stands behind the term, `point` is the sentence."""

    term: str
    text: str
    point: KeyPoint


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that somebody said, without their quotation marks; `speaker` is "" where the article does not say."""

    text: str
    speaker: str
    point: KeyPoint


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions that the article puts to its reader, in its order; `title` in its own words or ""."""

    questions: tuple[KeyPoint, ...]
    title: str = ""


Finding = Comparison | Framework | Series | Grid | Change | Quantity | Cause | Case | Definition | Quotation | Questions


@dataclass(frozen=True, slots=True)
class Digest:
    """One document, read to the end: its key points, most important first, and its findings in reading order."""

    points: tuple[KeyPoint, ...]
    findings: tuple[Finding, ...]
