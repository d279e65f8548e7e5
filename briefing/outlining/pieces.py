"""Pieces of a section: points in, contents with their place in the article and the points that they use up out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing.labels import Labels
from briefing.language import crowds, length
from briefing.outline import Content, Points, Statement
from briefing.outlining.wording import TITLE, as_title, is_belief, take_title
from briefing.points import KeyPoint
from briefing.sharing import shared_out

GROUP = 5  # points that make one slide, its title among them
LEFT = 2  # points under a title that one of them makes: a single one below it would stand lost
LED = 4  # points that make one slide when each has its heading before it
LEAD = 8.0  # words of a heading that can lead a line


@dataclass(frozen=True, slots=True)
class Piece:
    """A content, where in the article it belongs, and the points it uses up."""

    start: int
    content: Content
    used: tuple[KeyPoint, ...] = ()


def in_order(points: Iterable[KeyPoint]) -> tuple[KeyPoint, ...]:
    """The points as the article has them."""
    return tuple(sorted(points, key=lambda point: point.span.start))


def told(points: Sequence[KeyPoint], said: Labels) -> list[Piece]:
    """Points that belong to no finding: several under their heading, neighbours alone under theirs side by side.

    What somebody only believes is no statement: alone and large it would pass for the truth.
    """
    pieces = [
        Piece(point.span.start, Statement(as_title(point.heading) or said.statement, point))
        for point in points
        if crowds(point.text)
    ]
    alone: list[KeyPoint] = []
    for heading, group in groupby(in_order(p for p in points if not crowds(p.text)), key=lambda point: point.heading):
        under = list(group)
        if len(under) == 1 and heading:
            alone += under
            continue
        pieces += [*_side_by_side(alone, said), *_chunk(under, said)]
        alone = []
    pieces += _side_by_side(alone, said)
    return [p for p in pieces if not (isinstance(p.content, Statement) and is_belief(p.content.point.text))]


def _side_by_side(alone: Sequence[KeyPoint], said: Labels) -> list[Piece]:
    """Points that are each the only one under its heading: the heading leads its point."""
    if len(alone) < 2:
        return [piece for point in alone for piece in _chunk([point], said)]
    return [_led(run, said) if len(run) > 1 else _group(run, said, first=True) for run in shared_out(alone, LED)]


def _led(run: Sequence[KeyPoint], said: Labels) -> Piece:
    """A slide of points, each behind its heading where all of these are short; else under a title from the points."""
    if all(length(point.heading) <= LEAD for point in run):
        leads = tuple(as_title(point.heading) for point in run)
        return Piece(run[0].span.start, Points(said.key_points, tuple(run), leads=leads))
    return _group(run, said, first=False, heading=False)


def _chunk(points: Sequence[KeyPoint], said: Labels) -> list[Piece]:
    """Groups of like size, each a slide, the first called by its heading; a point left alone becomes a statement."""
    return [_group(run, said, first=number == 0) for number, run in enumerate(shared_out(points, GROUP))]


def _group(points: Sequence[KeyPoint], said: Labels, *, first: bool, heading: bool = True) -> Piece:
    """A slide of points under their heading, where this is the `first` with it, else under a title from the points."""
    above = points[0].heading if heading else ""
    begin = points[0].span.start
    if len(points) == 1:
        return Piece(begin, Statement(as_title(above) or said.statement, points[0]))
    if above and first and length(above) <= TITLE:
        return Piece(begin, Points(as_title(above), tuple(points)))
    title, rest, taken = take_title(points, leave=LEFT)
    if taken is not None:
        return Piece(begin, Points(title, rest, taken))
    return Piece(begin, Points(above if above and length(above) <= TITLE else said.key_points, tuple(points)))
