"""Rectangles and native shapes, in points from the top left corner of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Geometry = Literal["rect", "round", "ellipse", "line", "quarter", "triangle", "arc"]


@dataclass(frozen=True, slots=True)
class Rect:
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Shape:
    """A native shape: `fill` and `stroke` are palette roles ("" for none), `weight` the stroke in points.

    A "line" runs from the top left to the bottom right of its rect; a "quarter" is a quarter disc whose square corner
    is at the top left; `turn` turns the shape clockwise by so many degrees.
    """

    geometry: Geometry
    rect: Rect
    fill: str = ""
    stroke: str = ""
    weight: float = 0.0
    turn: int = 0
