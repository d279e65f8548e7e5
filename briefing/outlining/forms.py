"""Forms: the findings of one article in, a piece for each out, of each kind as many as an article bears."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from briefing.labels import Labels, count_word
from briefing.language import crowds, length
from briefing.outline import (
    BigNumber,
    CaseStory,
    Chart,
    Citation,
    Content,
    Discussion,
    Pairs,
    Points,
    Statement,
    Step,
    Steps,
    Versus,
    points_of,
)
from briefing.outlining.pieces import Piece, in_order
from briefing.outlining.wording import TITLE, as_title
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
    Part,
    Quantity,
    Questions,
    Quotation,
    Series,
)

SIDE = 2  # points on one side of a comparison
HALF = 30.0  # words on one side of a comparison
NUMBERS = 1  # big numbers of one article among several; twice as many of one alone
SUBJECT = 8.0  # words of whom a story is about, in its title
STORY = 68.0  # words of a story on its slide
CASES = 1  # stories of one article among several; twice as many of one alone
CAUSES = 3  # causes in one table
CHANGES = 2  # changes of figures of one article alone
QUOTATIONS = 2  # quotations an article, one more where it is alone
AHEAD = 1.5  # times the next figure, from which the distance is the point of a chart
ASKED = 3  # questions in a row from which they make a slide; fewer are rhetoric
STEP = 19.0  # words of one item of a row
SAYS = 4.0  # words from which a label says something by itself
TOLD = 0.8  # of an article's points, in the order of their worth, one of which a big number must be
NAMED = 2.0  # words that a label needs to be a title
QUOTED = 6.0  # words from which a quotation fills a slide
CLEAR = 0.2  # how likely what fills a slide by itself is understood at least

_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b[QH][1-4]\b|年|季度")
_TIME = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b|[年月日天]|星期|小[时時]|分[钟鐘]")


def formed(findings: Sequence[Finding], points: Sequence[KeyPoint], said: Labels, number: int, of: int) -> list[Piece]:
    """One piece a finding, of each kind as many as an article bears."""
    cases = _told(findings)[: CASES if of > 1 else 2 * CASES]
    findings = _besides(findings, cases)
    comparisons = [finding for finding in findings if isinstance(finding, Comparison)]
    numbers = _numbers(findings, points)[: NUMBERS if of > 1 else 2 * NUMBERS]
    pieces = [_case(finding, said) for finding in cases]
    pieces += _pairs(comparisons, said)
    pieces += [piece for finding in comparisons for piece in _comparison(finding)]
    pieces += [_framework(finding, said) for finding in findings if isinstance(finding, Framework)]
    pieces += [_series(finding, said) for finding in findings if isinstance(finding, Series)]
    pieces += [_grid(finding, said) for finding in findings if isinstance(finding, Grid)]
    pieces += _changes([finding for finding in findings if isinstance(finding, Change)], said, of)
    pieces += _causes([finding for finding in findings if isinstance(finding, Cause)], said)
    told = {point.span.sentence for piece in pieces for point in piece.used}
    pieces += [
        _number(finding, _headed(finding, said)) for finding in numbers if finding.point.span.sentence not in told
    ]
    pieces += [_definition(f, said) for f in findings if isinstance(f, Definition) and f.point.stands >= CLEAR]
    pieces += [_quotation(finding, said) for finding in _quotations(findings, QUOTATIONS + (of == 1))]
    pieces += [
        _questions(asked, said, number if of > 1 else 0)
        for asked in findings
        if isinstance(asked, Questions) and len(asked.questions) >= ASKED
    ]
    return pieces


def _told(findings: Sequence[Finding]) -> list[Case]:
    """The stories but those whose acts the article itself lists: the list has all of them."""
    listed = {part.point.span.sentence for f in findings if isinstance(f, Framework) for part in f.parts}
    cases = [finding for finding in findings if isinstance(finding, Case)]
    return [case for case in cases if 2 * sum(act.span.sentence in listed for act in case.acts) < len(case.acts)]


def _besides(findings: Sequence[Finding], cases: Sequence[Case]) -> list[Finding]:
    """The findings that the stories do not tell as well: no change or cause of theirs."""
    told = {line.span.sentence for case in cases for line in (case.who, *case.acts, *case.outcomes)}

    def again(found: Finding) -> bool:
        return isinstance(found, Change | Cause) and found.point.span.sentence in told

    return [found for found in findings if not again(found)]


def _case(found: Case, said: Labels) -> Piece:
    """A story under the heading that it is told under or, where there is none, the name of whom it is about, or else
    the words that it begins with."""
    name = found.name or re.split("[,，;；]", found.who.text)[0]
    named = said.case_of.format(name=name) if length(name) <= SUBJECT else said.case
    title = as_title(found.who.heading) or named
    room = STORY - length(found.who.text)
    outcomes = _within(found.outcomes, room / 2)
    acts = _within(found.acts, room - sum(length(outcome.text) for outcome in outcomes))
    story = CaseStory(title, found.who, acts, outcomes)
    return Piece(found.who.span.start, story, points_of(story))


def _within(lines: Sequence[KeyPoint], words: float) -> tuple[KeyPoint, ...]:
    """As many of `lines` as have no more than so many words together, the most important first, one at least."""
    kept: list[KeyPoint] = []
    for line in sorted(lines, key=lambda line: (line.rank, line.span.start)):
        if not kept or sum(length(one.text) for one in (*kept, line)) <= words:
            kept.append(line)
    return in_order(kept)


def _pairs(comparisons: Sequence[Comparison], said: Labels) -> list[Piece]:
    """All comparisons that headings name in one table, before the first of them."""
    comparisons = [comparison for comparison in comparisons if comparison.heading]
    if len(comparisons) < 3:
        return []
    title = said.comparisons.format(count=count_word(len(comparisons), said.language))
    rows = tuple((comparison.left, comparison.right) for comparison in comparisons)
    table = Pairs(title[:1].upper() + title[1:], (said.one_side, said.other_side), rows)
    return [Piece(comparisons[0].span.start - 1, table)]


def _comparison(found: Comparison) -> list[Piece]:
    """Both sides against each other or, where one is silent, the best points under the name of the pair."""
    title = found.heading or f"{found.left} / {found.right}"
    left, right = _side(found.left_points), _side(found.right_points)
    everything = in_order((*found.left_points, *found.right_points, *found.points))
    best = sorted((point for point in everything if not crowds(point.text)), key=lambda point: point.rank)[: SIDE + 1]
    main: Content
    if left and right:
        main, shown = Versus(title, found.left, found.right, left, right), (*left, *right)
    elif len(best) > 1:
        shown = in_order(best)
        main = Points(title, shown)
    else:
        return [Piece(found.span.start, Statement(title, point), (point,)) for point in everything[:1]]
    return [Piece(found.span.start, main, shown)]


def _side(points: Sequence[KeyPoint]) -> tuple[KeyPoint, ...]:
    """The best of the points on one side of a comparison: as many as stand in half a slide, in the article's order."""
    taken: list[KeyPoint] = []
    for point in sorted(points, key=lambda point: point.rank):
        if not crowds(point.text) and len(taken) < SIDE and sum(length(p.text) for p in (*taken, point)) <= HALF:
            taken.append(point)
    return in_order(taken)


def _framework(found: Framework, said: Labels) -> Piece:
    """The parts with what is said of each or, where every label is as good as a sentence, the labels alone."""
    alike = sum(map(_says_enough, found.parts)) * 2 > len(found.parts)
    steps = tuple(
        Step(part.label, part.point, shown=not ((alike and _apart(part)) or _runs_on(part))) for part in found.parts
    )
    used = tuple(part.point for part in found.parts)
    title = found.title or (said.steps if found.ordered else said.framework)
    return Piece(
        found.point.span.start, Steps(as_title(title), steps, found.ordered, found.point), (found.point, *used)
    )


def _runs_on(part: Part) -> bool:
    """True where label and text are too long for one item together and the label says what is done."""
    together = length(part.label) + length(part.point.text)
    return _apart(part) and length(part.label) > NAMED and together > STEP


def _says_enough(part: Part) -> bool:
    """True for a label as long as a short sentence that stands apart from what is said."""
    return length(part.label) >= SAYS and _apart(part)


def _apart(part: Part) -> bool:
    """True for a label that is no mere beginning of what is said."""
    return bool(part.label) and not part.point.text.casefold().startswith(part.label.casefold())


def _series(found: Series, said: Labels) -> Piece:
    points = tuple(quantity.point for quantity in found.quantities)
    start = min(point.span.start for point in points)
    ordered = tuple(sorted(found.quantities, key=lambda quantity: -quantity.value))
    if all(_YEAR.search(quantity.label) for quantity in ordered):  # what happened in time stands in time
        title = as_title(found.title) if length(found.title) >= NAMED else said.figures
        return Piece(start, Chart(title, found.unit, found.quantities, lit=len(points) - 1), points)
    return Piece(start, Chart(_claim(found, ordered, said), found.unit, ordered), points)


def _claim(found: Series, ordered: Sequence[Quantity], said: Labels) -> str:
    """What the chart shows: how far the first is ahead, where that is a good deal; else its subject or its first."""
    first, second = ordered[:2]
    ratio = first.value / second.value if second.value > 0 else 0.0
    figure = _with_unit(first)
    claim = said.figures_claim.format(
        first=first.label, figure=figure, ratio=f"{ratio:.1f}".removesuffix(".0"), second=second.label
    )
    if ratio >= AHEAD and length(claim) <= TITLE + 2:
        return as_title(claim)
    subject = length(found.title) >= 2 and length(found.title) <= TITLE
    return as_title(found.title if subject else said.figures_top.format(first=first.label, figure=figure))


def _with_unit(quantity: Quantity) -> str:
    """The figure with its unit, close up where the unit is a sign."""
    if not quantity.unit or quantity.unit in quantity.figure:
        return quantity.figure
    return quantity.figure + ("" if len(quantity.unit) == 1 else " ") + quantity.unit


def _numbers(findings: Sequence[Finding], points: Sequence[KeyPoint]) -> list[Quantity]:
    """The figures that can fill a slide, first those whose sentences are worth most; none that are worth little."""
    rank = {point.span.sentence: point.rank for point in points}
    found = [finding for finding in findings if isinstance(finding, Quantity) and _striking(finding)]
    worth = [(rank[one.point.span.sentence], one) for one in found if one.point.span.sentence in rank]
    return [one for place, one in sorted(worth, key=lambda pair: pair[0]) if place <= len(points) * TOLD]


def _striking(found: Quantity) -> bool:
    """True for a figure that can fill a slide: no span of time, in a sentence short enough to stand beside it."""
    return not _TIME.search(found.unit) and not crowds(found.point.text) and found.point.stands >= CLEAR


def _number(found: Quantity, title: str) -> Piece:
    """A figure under a short title; its sentence stands below it and says the rest."""
    return Piece(found.point.span.start, BigNumber(as_title(title), found), (found.point,))


def _headed(found: Quantity, said: Labels) -> str:
    """The heading that a figure stands under, where it is short, else what the figure measures."""
    heading = found.point.heading
    named = found.label if length(found.label) >= NAMED else said.figure
    return heading if 0 < length(heading) <= TITLE else named


def _grid(found: Grid, said: Labels) -> Piece:
    title = as_title(found.title) if 0 < length(found.title) <= TITLE else said.figures
    return Piece(found.points[0].span.start, Pairs(title, found.header, found.rows, found.points), found.points)


def _changes(found: Sequence[Change], said: Labels, of: int) -> list[Piece]:
    """The changes of one paragraph in a table, one alone as a number; of one article among several the first only."""
    pieces = []
    for _, group in groupby(found, key=lambda change: change.point.span.block):
        changes = list(group)
        pieces.append(_change(changes[0]) if len(changes) == 1 else _table_of(changes, said))
    return pieces[: CHANGES if of == 1 else 1]


def _change(found: Change) -> Piece:
    figure = f"{found.before.figure} → {found.after.figure}"
    return _number(replace(found.after, label=found.label, figure=figure, point=found.point), found.label)


def _table_of(changes: Sequence[Change], said: Labels) -> Piece:
    rows = tuple((change.label, _with_unit(change.before), _with_unit(change.after)) for change in changes)
    points = tuple({point.span.start: point for point in (change.point for change in changes)}.values())
    title = as_title(points[0].heading) if 0 < length(points[0].heading) <= TITLE else said.figures
    return Piece(points[0].span.start, Pairs(title, (said.measure, said.before, said.after), rows, points), points)


def _causes(found: Sequence[Cause], said: Labels) -> list[Piece]:
    """All causes of the article in one table: the best of them, in its order."""
    best = sorted(sorted(found, key=lambda cause: cause.point.rank)[:CAUSES], key=lambda cause: cause.point.span.start)
    if len(best) < 2:
        return []
    points = tuple(cause.point for cause in best)
    rows = tuple((cause.cause, cause.effect) for cause in best)
    return [Piece(points[0].span.start, Pairs(said.causes, (said.cause, said.effect), rows, points), points)]


def _definition(found: Definition, said: Labels) -> Piece:
    return Piece(found.point.span.start, Statement(said.definition, found.point, key=found.term), (found.point,))


def _quotations(findings: Sequence[Finding], most: int) -> list[Quotation]:
    """The quotations that fill a slide, in order: of more than `most` those that are best understood by themselves."""
    found = [f for f in findings if isinstance(f, Quotation) and length(f.text) >= QUOTED]
    best = sorted(found, key=lambda quotation: -quotation.point.stands)[:most]
    return [quotation for quotation in found if quotation in best]


def _quotation(found: Quotation, said: Labels) -> Piece:
    return Piece(
        found.point.span.start, Citation(said.quotation, found.text, found.speaker, found.point), (found.point,)
    )


def _questions(found: Questions, said: Labels, number: int) -> Piece:
    """A slide of questions; `number` is that of the article among several, else 0."""
    made = said.questions_of.format(number=number) if number else said.questions
    title = as_title(found.title) if 0 < length(found.title) <= TITLE else made
    return Piece(found.questions[0].span.start, Discussion(title, found.questions), found.questions)
