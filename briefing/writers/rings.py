"""A chart of shares in, the parts of its ring out: outlines in points of the page, and the places of their figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil, cos, pi, sin

from briefing.deck import ChartFrame
from briefing.geometry import Rect
from briefing.writers.pptx.chart_colors import steps
from briefing.writers.pptx.chart_plots import HOLE

BORDER = 2.0  # points of page between two parts
_OUTER = 0.96  # of half the frame: viewers leave a margin around a ring as well
_ARC = pi / 90  # radians that a straight piece of the rim stands for at most

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a ring: its outline, the place of its figure, whether it is lit, its step towards the page."""

    points: tuple[Point, ...]
    label: Rect
    lit: bool
    step: float


def ring_parts(frame: ChartFrame) -> Iterator[Part]:
    """The parts of the ring of `frame`, clockwise from the top."""
    rect = frame.rect
    outer = min(rect.width, rect.height) / 2 * _OUTER
    inner = outer * HOLE / 100
    middle = (rect.x + rect.width / 2, rect.y + rect.height / 2)
    total = sum(frame.values) or 1.0
    ends = accumulate(frame.values, initial=0.0)
    angles = [end / total * 2 * pi for end in ends]
    shades = steps(len(frame.values), frame.lit)
    for index, (start, end) in enumerate(pairwise(angles)):
        rim = (*_arc(middle, outer, start, end), *_arc(middle, inner, end, start))
        x, y = _at(middle, (outer + inner) / 2, (start + end) / 2)
        width, height = outer - inner, frame.style.leading
        label = Rect(x - width / 2, y - height / 2, width, height)
        yield Part(rim, label, index == frame.lit, shades[index])


def _arc(middle: Point, radius: float, start: float, end: float) -> tuple[Point, ...]:
    pieces = max(ceil(abs(end - start) / _ARC), 1)
    return tuple(_at(middle, radius, start + (end - start) * piece / pieces) for piece in range(pieces + 1))


def _at(middle: Point, radius: float, angle: float) -> Point:
    return round(middle[0] + radius * sin(angle), 3), round(middle[1] - radius * cos(angle), 3)
