"""The plots of a chart: a frame in, its bars, columns, line or ring out, one series, one value lit."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.deck import ChartFrame
from briefing.writers.pptx.chart_colors import quiet, steps
from briefing.writers.pptx.chart_labels import labels
from briefing.writers.pptx.roles import solid
from briefing.writers.pptx.scripts import Tongue
from briefing.writers.pptx.xml import escape, figure, tag

CATEGORIES, VALUES = "111111111", "222222222"  # ids of the axes; python-pptx's own are negative: no schema allows that
HOLE = 58  # percent of the ring's width
_LINE = 28_575  # EMU, 2.25 points
_MARKER, _LIT_MARKER = 6, 11  # points
_BORDER = 25_400  # EMU between the parts of a ring


def plot(frame: ChartFrame, tongue: Tongue, *, dark: bool) -> str:
    """The plot of `frame`, on a light or `dark` page."""
    if frame.kind == "share":
        return _ring(frame, tongue, dark=dark)
    return _line(frame, tongue) if frame.kind == "line" else _bars(frame, tongue, dark=dark)


def _bars(frame: ChartFrame, tongue: Tongue, *, dark: bool) -> str:
    lit = tag("c:dPt", tag("c:idx", val=frame.lit), *_flat(), tag("c:spPr", solid("accent")))
    look = tag("c:spPr", quiet(dark=dark)), tag("c:invertIfNegative", val=0), lit if _is_lit(frame) else ""
    return tag(
        "c:barChart",
        tag("c:barDir", val="bar" if frame.kind == "bar" else "col"),
        tag("c:grouping", val="clustered"),
        tag("c:varyColors", val=0),
        _series(frame, *look, labels(frame, tongue)),
        tag("c:gapWidth", val=55),
        *_axes(),
    )


def _line(frame: ChartFrame, tongue: Tongue) -> str:
    """A line in the accent; a marker at each value, a large one at the lit."""
    lit = tag("c:dPt", tag("c:idx", val=frame.lit), _marker(_LIT_MARKER), tag("c:bubble3D", val=0))
    stroke = tag("c:spPr", tag("a:ln", solid("accent"), tag("a:round"), w=_LINE, cap="rnd"))
    look = stroke, _marker(_MARKER), lit if _is_lit(frame) else ""
    return tag(
        "c:lineChart",
        tag("c:grouping", val="standard"),
        tag("c:varyColors", val=0),
        _series(frame, *look, labels(frame, tongue), behind=tag("c:smooth", val=0)),
        tag("c:marker", val=1),
        *_axes(),
    )


def _marker(size: int) -> str:
    return tag("c:marker", tag("c:symbol", val="circle"), tag("c:size", val=size), tag("c:spPr", solid("accent")))


def _ring(frame: ChartFrame, tongue: Tongue, *, dark: bool) -> str:
    """A ring whose parts follow one another clockwise from the top, with the page between them."""
    border = tag("a:ln", solid("page"), w=_BORDER)
    fills = (
        solid("accent") if index == frame.lit else quiet(dark=dark, step=step)
        for index, step in enumerate(steps(len(frame.values), frame.lit))
    )
    parts = (
        tag("c:dPt", tag("c:idx", val=index), tag("c:bubble3D", val=0), tag("c:spPr", fill, border))
        for index, fill in enumerate(fills)
    )
    return tag(
        "c:doughnutChart",
        tag("c:varyColors", val=1),
        _series(frame, *parts, labels(frame, tongue)),
        tag("c:firstSliceAng", val=0),
        tag("c:holeSize", val=HOLE),
    )


def _series(frame: ChartFrame, *look: str, behind: str = "") -> str:
    return tag(
        "c:ser",
        tag("c:idx", val=0),
        tag("c:order", val=0),
        tag("c:tx", _strings("Sheet1!$B$1", (frame.series,))),
        *look,
        tag("c:cat", _strings(f"Sheet1!$A$2:$A${len(frame.categories) + 1}", frame.categories)),
        tag("c:val", _numbers(f"Sheet1!$B$2:$B${len(frame.values) + 1}", frame.values)),
        behind,
    )


def _axes() -> tuple[str, str]:
    return tag("c:axId", val=CATEGORIES), tag("c:axId", val=VALUES)


def _flat() -> tuple[str, str]:
    return tag("c:invertIfNegative", val=0), tag("c:bubble3D", val=0)


def _is_lit(frame: ChartFrame) -> bool:
    return 0 <= frame.lit < len(frame.values)


def _strings(place: str, texts: Sequence[str]) -> str:
    points = (tag("c:pt", tag("c:v", escape(text)), idx=index) for index, text in enumerate(texts))
    return tag("c:strRef", tag("c:f", place), tag("c:strCache", tag("c:ptCount", val=len(texts)), *points))


def _numbers(place: str, values: Sequence[float]) -> str:
    points = (tag("c:pt", tag("c:v", figure(value)), idx=index) for index, value in enumerate(values))
    cache = tag("c:numCache", tag("c:formatCode", "General"), tag("c:ptCount", val=len(values)), *points)
    return tag("c:numRef", tag("c:f", place), cache)
