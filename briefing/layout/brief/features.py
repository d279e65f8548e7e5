"""Contents of an outline in, what could stand in the side column of a brief out: tables, figures, quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from briefing.labels import Labels
from briefing.language import is_han, length
from briefing.outline import BigNumber, Chart, Citation, Content, Pairs, Steps, Versus
from briefing.points import KeyPoint

SHORTEST, LONGEST = 4, 40  # words
OVERVIEW = 0.5  # of a table over all articles, which the titles on the page tell as well


@dataclass(frozen=True, slots=True)
class Feature:
    """A comparison, framework or figure as a table; a single figure has no rows and stands in `figure`."""

    label: str
    title: str
    number: int
    rows: tuple[tuple[str, ...], ...] = ()
    header: bool = False
    figures: bool = False
    figure: str = ""
    text: str = ""
    weight: float = 0.0
    content: Content | None = None

    @property
    def listed(self) -> bool:
        """True where a message of the same article names what is in the table."""
        return isinstance(self.content, Pairs | Steps)


def features_of(contents: Iterable[tuple[Content, int]], said: Labels) -> Iterator[Feature]:
    """The features of contents that each come with the number of their article."""
    for content, number in contents:
        for feature in _feature(content, number, said):
            yield replace(feature, content=content)


def told(point: KeyPoint) -> str:
    """The words of a point: the whole sentence where what is left of it is too short to be understood alone."""
    text = point.text if length(point.text) >= SHORTEST or length(point.sentence) > LONGEST else point.sentence
    return _unstopped(text)


def _unstopped(text: str) -> str:
    """`text` without its full stop, so that all points of a list end alike; a second sentence keeps its own."""
    bare = text.rstrip()
    inner = bare[:-1]
    several = any(mark in inner for mark in (". ", "。", "? ", "! ", "？", "！"))
    return inner if bare.endswith((".", "。", ";", "；")) and not bare.endswith("..") and not several else bare


def _feature(content: Content, number: int, said: Labels) -> Iterator[Feature]:
    """`content` as a table for the side column; `weight` puts tables of several rows first, single figures last."""
    match content:
        case Pairs(title=title, header=header, rows=rows) if rows:
            head = tuple(header[:2]) if len(header) >= 2 else (said.one_side, said.other_side)
            body = tuple((*row[:2], "")[:2] for row in rows)
            weight = 5 + min(len(rows), 5) / 10 if number else OVERVIEW
            yield Feature(said.comparison, title, number, (head, *body), header=True, weight=weight)
        case Versus(title=title, left=left, right=right):
            yield from _versus(content, title, left, right, number, said)
        case Steps(title=title, steps=steps, ordered=ordered):
            label = said.steps if ordered else said.framework
            rows = tuple((str(place), step.label) for place, step in enumerate(steps, start=1))
            yield Feature(label, title, number, rows, weight=4.5 + min(len(rows), 5) / 10)
        case Chart(title=title, quantities=quantities):
            rows = tuple((quantity.label, _figure(quantity.figure, quantity.unit)) for quantity in quantities)
            yield Feature(said.figures, title, number, rows, figures=True, weight=4)
        case BigNumber(quantity=quantity):
            figure, telling = _figure(quantity.figure, quantity.unit), told(quantity.point)
            yield Feature(said.figure, "", number, figure=figure, text="" if telling == figure else telling, weight=2)
        case Citation(text=text, speaker=speaker):
            yield Feature(
                said.quotation, "", number, text=_quoted(text, said) + (f" — {speaker}" if speaker else ""), weight=1
            )
        case _:
            return


def _versus(content: Versus, title: str, left: str, right: str, number: int, said: Labels) -> Iterator[Feature]:
    both = list(zip(content.left_points, content.right_points, strict=False))[:2]
    rows = ((left, right), *((told(old), told(new)) for old, new in both))
    if both and max(length(text) for row in rows for text in row) <= 24:
        yield Feature(said.comparison, title, number, rows, header=True, weight=4)


def _figure(figure: str, unit: str) -> str:
    """The figure with its unit, unless it carries it."""
    if not unit or unit.casefold() in figure.casefold():
        return figure
    close = len(unit) == 1 or is_han(unit[0])
    return f"{figure}{unit}" if close else f"{figure} {unit}"


def _quoted(text: str, said: Labels) -> str:
    """`text` in the quotation marks that the labels use themselves."""
    return f"「{text}」" if "「" in said.ask_statement else f"“{text}”"
