"""Contents of an outline in, what their lines are made from out: key points, names and figures, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from briefing.document import Span
from briefing.points import KeyPoint, Quantity
from briefing.provenance.texts import key, tidy


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The key points of some contents by their keys; every other text, in lower case, with the spans beside it; and the
    figures that stand side by side."""

    points: dict[str, KeyPoint] = field(default_factory=dict)
    units: dict[str, list[Span]] = field(default_factory=dict)
    series: list[tuple[Quantity, ...]] = field(default_factory=list)


def vocabulary(contents: Iterable[object]) -> Vocabulary:
    """What `contents`, of whichever kind, hold: of equal texts the first counts."""
    made = Vocabulary()
    for content in contents:
        for held in _held(content, None):
            if isinstance(held, KeyPoint):
                for text in (held.text, held.sentence):
                    made.points.setdefault(key(text), held)
            elif isinstance(held[0], Quantity):
                made.series.append(held)
            else:
                text, span = held
                made.units.setdefault(text, []).extend([span] if span else [])
    return made


def _held(value: Any, span: Span | None) -> Iterator[KeyPoint | tuple[Quantity, ...] | tuple[str, Span | None]]:
    """The key points, rows of figures and texts in `value`, however deep; a text comes with the span of the point
    beside it."""
    if isinstance(value, KeyPoint):
        yield value
        if value.heading:
            yield tidy(value.heading).lower(), None
    elif isinstance(value, str):
        if value.strip():
            yield tidy(value).lower(), span
    elif isinstance(value, tuple):
        if value and isinstance(value[0], Quantity):
            yield value
        for item in value:
            yield from _held(item, span)
    elif is_dataclass(value):
        point = getattr(value, "point", None)
        beside = point.span if isinstance(point, KeyPoint) else getattr(value, "span", span)
        for one in fields(value):
            yield from _held(getattr(value, one.name), beside)
