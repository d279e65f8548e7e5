"""A chart frame in, a native chart out: bars, columns, a line or a ring, figures at the values, nothing else."""

from __future__ import annotations

from dataclasses import replace

from briefing.deck import ChartFrame
from briefing.language import han_share
from briefing.writers.pptx.chart_labels import set_in
from briefing.writers.pptx.chart_plots import CATEGORIES, VALUES, plot
from briefing.writers.pptx.roles import solid
from briefing.writers.pptx.scripts import Tongue
from briefing.writers.pptx.xml import root, tag


def chart_part(frame: ChartFrame, tongue: Tongue, workbook: str, *, dark: bool = False) -> bytes:
    """The chart of `frame` on a light or `dark` page; `workbook` is the relationship of its data."""
    axes = () if frame.kind == "share" else (_category_axis(frame, tongue), _value_axis(frame))
    area = tag("c:plotArea", tag("c:layout"), plot(frame, tongue, dark=dark), *axes)
    chart = tag(
        "c:chart",
        tag("c:autoTitleDeleted", val=1),
        area,
        tag("c:plotVisOnly", val=1),
        tag("c:dispBlanksAs", val="gap"),
    )
    return root(
        "c:chartSpace",
        tag("c:date1904", val=0),
        tag("c:roundedCorners", val=0),
        chart,
        tag("c:spPr", tag("a:noFill"), tag("a:ln", tag("a:noFill"))),
        set_in(frame.style, tongue),
        tag("c:externalData", tag("c:autoUpdate", val=0), **{"r:id": workbook}),
        prefixes="car",
    )


def _category_axis(frame: ChartFrame, tongue: Tongue) -> str:
    bars = frame.kind == "bar"
    line = tag("c:spPr", tag("a:ln", solid("line"), w=9525))
    return tag(
        "c:catAx",
        tag("c:axId", val=CATEGORIES),
        tag("c:scaling", tag("c:orientation", val="maxMin" if bars else "minMax")),  # bars are counted from below
        tag("c:delete", val=0),
        tag("c:axPos", val="l" if bars else "b"),
        tag("c:numFmt", formatCode="General", sourceLinked=0),
        *(tag(f"c:{name}", val="none") for name in ("majorTickMark", "minorTickMark")),
        tag("c:tickLblPos", val="low"),
        line,
        set_in(replace(frame.style, bold=False), tongue),
        tag("c:crossAx", val=VALUES),
        tag("c:crosses", val="autoZero"),
        tag("c:auto", val=0),
        tag("c:lblAlgn", val="ctr"),
        tag("c:lblOffset", val=100),
        tag("c:noMultiLvlLbl", val=1),
    )


def _value_axis(frame: ChartFrame) -> str:
    low, high = (f"{end:.10g}" for end in axis_range(frame))
    scaling = tag("c:scaling", tag("c:orientation", val="minMax"), tag("c:max", val=high), tag("c:min", val=low))
    return tag(
        "c:valAx",
        tag("c:axId", val=VALUES),
        scaling,
        tag("c:delete", val=1),
        tag("c:axPos", val="b" if frame.kind == "bar" else "l"),
        tag("c:numFmt", formatCode="General", sourceLinked=0),
        *(tag(f"c:{name}", val="none") for name in ("majorTickMark", "minorTickMark", "tickLblPos")),
        tag("c:crossAx", val=CATEGORIES),
        tag("c:crosses", val="autoZero"),
    )


def axis_range(frame: ChartFrame) -> tuple[float, float]:
    """The ends of the hidden axis, with room for the longest label past the longest bar."""
    low, high = min(0.0, *frame.values), max(0.0, *frame.values)
    span = (high - low) or 1.0
    size, width = frame.style.size, max(frame.rect.width, 1.0)
    if frame.kind == "bar":
        names = min(max(map(_ems, frame.categories), default=0.0) * size, width * 0.4)
        share = min(max(map(_ems, frame.figures), default=3.0) * size / (width - names), 0.5)
    else:
        share = min(2.0 * size / max(frame.rect.height, 1.0), 0.5)
    room = span * share / (1.0 - share)
    return low - (room if low < 0 else 0.0), high + (room if high > 0 or low == 0 else 0.0)


def _ems(text: str) -> float:
    """The width of a label in ems, on the safe side."""
    return len(text) * (0.6 + 0.45 * han_share(text)) + 0.8
