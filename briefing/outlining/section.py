"""The section of one article: an opener, then what fits its content, in the order in which the article says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.document import Document, Heading
from briefing.labels import Labels, count_word, labels
from briefing.language import crowds, length
from briefing.outline import (
    BigNumber,
    Chart,
    Citation,
    Content,
    Discussion,
    Opener,
    Pairs,
    Picture,
    Points,
    Section,
    Statement,
    Step,
    Steps,
    Versus,
    points_of,
)
from briefing.outlining.illustrations import Illustration, illustrations, titled
from briefing.outlining.opening import byline
from briefing.outlining.wording import TITLE, as_title, is_belief, is_claim, take_home, take_title
from briefing.points import (
    Comparison,
    Digest,
    Finding,
    Framework,
    KeyPoint,
    Quantity,
    Questions,
    Quotation,
    Series,
)

SIDE = 3  # points on one side of a comparison
HALF = 40.0  # words on one side of a comparison
REST = 3  # points that a comparison leaves, from which they get a slide
GROUP = 5  # points that make one slide, its title among them
NUMBERS = 1  # big numbers of one article among several; twice as many of one alone
QUOTATIONS = 2  # quotations an article
AHEAD = 1.5  # times the next figure, from which the distance is the point of a chart
ASKED = 3  # questions in a row from which they make a slide; fewer are rhetoric
NAMED = 2.0  # words that a label needs to be a title
QUOTED = 6.0  # words from which a quotation fills a slide
SLIDES = ((1, 14), (3, 10), (6, 9), (12, 6))  # up to so many articles: so many slides each
STATEMENTS = ((1, 4), (3, 2))  # up to so many articles: so many statements each; one each of more
FEW_SLIDES = 4  # each of more articles than that
FOOTER = 42.0  # characters of Latin text that a footer takes


_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b[QH][1-4]\b|年|季度")
_TIME = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b|[年月日天]|星期|小[时時]|分[钟鐘]")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A content, where in the article it belongs, and the points it uses up."""

    start: int
    content: Content
    used: tuple[KeyPoint, ...] = ()


def section(number: int, document: Document, digest: Digest, language: str, of: int = 1) -> Section:
    """The slides of article `number` of as many as there are; `language` is that of the labels."""
    said = labels(language)
    findings = [finding for finding in digest.findings if not _is_contents(finding, document)]
    pieces = _found(findings, said, labels(document.language), number, of)
    taken = {_key(point) for piece in pieces for point in piece.used}
    free = [point for point in digest.points if _key(point) not in taken]
    lead = take_home(free or digest.points) if digest.points else None
    rest = [point for point in free if lead is None or _key(point) != _key(lead)]
    shown = illustrations(document, rest, slides_each(of))
    pieces += _told([point for point in rest if point not in [one.picture.point for one in shown]], said)
    opener = Opener(number, document.title or said.article.format(number=number), byline(document), lead)
    kept = sorted(_few_statements(pieces, of), key=_worth)[: slides_each(of) - len(shown)]
    kept += _pictures(shown, [opener, *(piece.content for piece in kept)], said)
    ordered = [piece.content for piece in sorted(kept, key=lambda piece: piece.start)]
    return Section(_name(number, document, said), (opener, *_apart(ordered)))


def _pictures(shown: Sequence[Illustration], others: Sequence[Content], said: Labels) -> list[_Piece]:
    """A piece for each picture, titled unlike the `others` and unlike one another where that can be."""
    titles = [content.title for content in others]
    pieces = []
    for one in shown:
        picture = titled(one, titles, said)
        titles.append(picture.title)
        pieces.append(_Piece(one.start, picture))
    return pieces


def _apart(contents: Sequence[Content]) -> list[Content]:
    """`contents` with no two pictures next to each other: the second waits for the next content, or the first goes
    ahead of the one before it; where there is no other content the second is left out."""
    made: list[Content] = []
    waiting: list[Content] = []
    for content in contents:
        if isinstance(content, Picture) and made and isinstance(made[-1], Picture):
            waiting.append(content)
            continue
        made.append(content)
        if waiting and not isinstance(content, Picture):
            made.append(waiting.pop(0))
    if waiting and len(made) > 1:
        made[-2:] = [made[-1], made[-2], waiting[0]]
    return made


def _is_contents(found: Finding, document: Document) -> bool:
    """True for a row of parts that is only the article's own headings, with no name for the whole."""
    if not isinstance(found, Framework) or found.title:
        return False
    headings = {as_title(block.text).casefold() for block in document.blocks if isinstance(block, Heading)}
    named = sum(as_title(part.label).casefold() in headings for part in found.parts)
    return named * 2 > len(found.parts)


def slides_each(articles: int) -> int:
    """How many slides each of so many articles gets at most, after its opener."""
    return next((slides for most, slides in SLIDES if articles <= most), FEW_SLIDES)


def _few_statements(pieces: Sequence[_Piece], of: int) -> list[_Piece]:
    """The pieces with only the best statements among them: claims first, then by rank.

    What somebody only believes is none: alone and large it would pass for the truth.
    """
    stated = [piece for piece in pieces if isinstance(piece.content, Statement)]
    sound = [piece for piece in stated if not any(is_belief(point.text) for point in points_of(piece.content))]
    most = next((count for articles, count in STATEMENTS if of <= articles), 1)
    best = sorted(sound, key=lambda piece: [(not is_claim(p.text), p.rank) for p in points_of(piece.content)])[:most]
    return [piece for piece in pieces if piece not in stated or piece in best]


def _worth(piece: _Piece) -> tuple[int, int]:
    """Sort key: what an article shows by its form goes first, then its points by the rank of their best."""
    shown = not isinstance(piece.content, Points | Statement | Citation)
    return (0 if shown else 1, min((point.rank for point in points_of(piece.content)), default=0))


def _name(number: int, document: Document, said: Labels) -> str:
    """What the footer calls the article: its number and as many words of its title as there is room for."""
    if not document.title:
        return said.article.format(number=number)
    return f"{number} · {_clipped(document.title, FOOTER)}"


def _clipped(text: str, room: float) -> str:
    """`text`, or its first words and an ellipsis; a Chinese character takes the room of two others."""
    wide = [2 if ord(character) > 0x2E80 else 1 for character in text]
    if sum(wide) <= room:
        return text
    end = next(index for index in range(len(text)) if sum(wide[: index + 1]) > room)
    cut = text[:end] if wide[end - 1] == 2 or " " not in text[:end] else text[:end].rpartition(" ")[0]
    return cut.rstrip(" ,;:，；：、—-") + "…"


def _key(point: KeyPoint) -> tuple[str, int]:
    return point.span.source, point.span.start


def _found(findings: Sequence[Finding], said: Labels, own: Labels, number: int, of: int) -> list[_Piece]:
    """One piece a finding, of each kind as many as an article bears; `own` are the labels of the article's language."""
    comparisons = [finding for finding in findings if isinstance(finding, Comparison)]
    numbers = [finding for finding in findings if isinstance(finding, Quantity) and _striking(finding)][
        : NUMBERS if of > 1 else 2 * NUMBERS
    ]
    quotations = [f for f in findings if isinstance(f, Quotation) and length(f.text) >= QUOTED][:QUOTATIONS]
    pieces = _pairs(comparisons, said)
    pieces += [piece for finding in comparisons for piece in _comparison(finding, said)]
    pieces += [_framework(finding, said) for finding in findings if isinstance(finding, Framework)]
    pieces += [_series(finding, own) for finding in findings if isinstance(finding, Series)]
    pieces += [_number(finding) for finding in numbers]
    pieces += [_quotation(finding, said) for finding in quotations]
    pieces += [
        _questions(asked, said, number)
        for asked in findings
        if isinstance(asked, Questions) and len(asked.questions) >= ASKED
    ]
    return pieces


def _pairs(comparisons: Sequence[Comparison], said: Labels) -> list[_Piece]:
    """All comparisons of the article in one table, before the first of them."""
    if len(comparisons) < 3:
        return []
    title = said.comparisons.format(count=count_word(len(comparisons), said.language))
    rows = tuple((comparison.left, comparison.right) for comparison in comparisons)
    table = Pairs(title[:1].upper() + title[1:], (said.one_side, said.other_side), rows)
    return [_Piece(comparisons[0].span.start - 1, table)]


def _comparison(found: Comparison, said: Labels) -> list[_Piece]:
    """Both sides against each other; where one is silent, the best points under the name of the pair; then the rest."""
    title = found.heading or f"{found.left} / {found.right}"
    left, right = _side(found.left_points), _side(found.right_points)
    everything = _in_order((*found.left_points, *found.right_points, *found.points))
    best = sorted((point for point in everything if not crowds(point.text)), key=lambda point: point.rank)[: SIDE + 1]
    main: Content
    if left and right:
        main, shown = Versus(title, found.left, found.right, left, right), (*left, *right)
    elif len(best) > 1:
        shown = _in_order(best)
        main = Points(title, shown)
    else:
        return [_Piece(found.span.start, Statement(title, point), (point,)) for point in everything]
    rest = [point for point in everything if point not in shown]
    more = _chunk(rest, said, own_title=True) if len(rest) >= REST else []
    return [_Piece(found.span.start, main, everything), *more]


def _side(points: Sequence[KeyPoint]) -> tuple[KeyPoint, ...]:
    """The best of the points on one side of a comparison: as many as stand in half a slide, in the article's order."""
    taken: list[KeyPoint] = []
    for point in sorted(points, key=lambda point: point.rank):
        if not crowds(point.text) and len(taken) < SIDE and sum(length(p.text) for p in (*taken, point)) <= HALF:
            taken.append(point)
    return _in_order(taken)


def _in_order(points: Iterable[KeyPoint]) -> tuple[KeyPoint, ...]:
    """The points as the article has them."""
    return tuple(sorted(points, key=lambda point: point.span.start))


def _framework(found: Framework, said: Labels) -> _Piece:
    steps = tuple(Step(part.label, part.point) for part in found.parts)
    used = tuple(part.point for part in found.parts)
    title = found.title or (said.steps if found.ordered else said.framework)
    return _Piece(
        found.point.span.start, Steps(as_title(title), steps, found.ordered, found.point), (found.point, *used)
    )


def _series(found: Series, said: Labels) -> _Piece:
    points = tuple(quantity.point for quantity in found.quantities)
    start = min(point.span.start for point in points)
    ordered = tuple(sorted(found.quantities, key=lambda quantity: -quantity.value))
    if all(_YEAR.search(quantity.label) for quantity in ordered):  # what happened in time stands in time
        title = as_title(found.title) or said.figures
        return _Piece(start, Chart(title, found.unit, found.quantities, lit=len(points) - 1), points)
    return _Piece(start, Chart(_claim(found, ordered, said), found.unit, ordered), points)


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


def _striking(found: Quantity) -> bool:
    """True for a figure that can fill a slide: no span of time, in a sentence short enough to stand beside it."""
    return not _TIME.search(found.unit) and not crowds(found.point.text)


def _number(found: Quantity) -> _Piece:
    title = found.label if length(found.label) >= NAMED else found.point.text
    return _Piece(found.point.span.start, BigNumber(as_title(title), found), (found.point,))


def _quotation(found: Quotation, said: Labels) -> _Piece:
    return _Piece(
        found.point.span.start, Citation(said.quotation, found.text, found.speaker, found.point), (found.point,)
    )


def _questions(found: Questions, said: Labels, number: int) -> _Piece:
    title = as_title(found.title) if 0 < length(found.title) <= TITLE else said.questions_of.format(number=number)
    return _Piece(found.questions[0].span.start, Discussion(title, found.questions), found.questions)


def _told(points: Sequence[KeyPoint], said: Labels) -> list[_Piece]:
    """Points that belong to no finding: under their headings where the article has them, else as they come."""
    groups: dict[str, list[KeyPoint]] = {}
    for point in _in_order(points):
        groups.setdefault(point.heading, []).append(point)
    return [piece for group in groups.values() for piece in _chunk(group, said)]


def _chunk(points: Sequence[KeyPoint], said: Labels, *, own_title: bool = False) -> list[_Piece]:
    """Groups of like size, each a slide; a point left alone, or too long for a list, becomes a statement.

    With `own_title` no group is called by its heading.
    """
    stated = [
        _Piece(point.span.start, Statement(as_title(point.heading) or said.statement, point))
        for point in points
        if crowds(point.text)
    ]
    listed = [point for point in points if not crowds(point.text)]
    if not listed:
        return stated
    slides = -(-len(listed) // GROUP)
    size, larger = divmod(len(listed), slides)
    pieces, start = [], 0
    for slide in range(slides):
        share = listed[start : start + size + (slide < larger)]
        start += len(share)
        pieces.append(_group(share, said, first=slide == 0 and not own_title))
    return stated + pieces


def _group(points: Sequence[KeyPoint], said: Labels, *, first: bool) -> _Piece:
    heading = points[0].heading
    begin = points[0].span.start
    if len(points) == 1:
        return _Piece(begin, Statement(as_title(heading) or said.statement, points[0]))
    if heading and first and length(heading) <= TITLE:
        return _Piece(begin, Points(as_title(heading), tuple(points)))
    title, rest, taken = take_title(points)
    if taken is not None:
        return _Piece(begin, Points(title, rest, taken))
    return _Piece(begin, Points(heading if heading and length(heading) <= TITLE else said.key_points, tuple(points)))
