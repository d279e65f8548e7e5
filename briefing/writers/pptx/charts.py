"""A chart frame in, a native bar or column chart out: one series, one bar lit, figures at the bars, nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import replace

from briefing.deck import ChartFrame, Style
from briefing.language import han_share
from briefing.theme import Palette
from briefing.writers.pptx.roles import color, solid
from briefing.writers.pptx.scripts import Tongue, split_by_script
from briefing.writers.pptx.text import face
from briefing.writers.pptx.xml import escape, figure, hundredths, root, tag

_CATEGORIES, _VALUES = (
    "111111111",
    "222222222",
)  # ids of the axes; python-pptx's own are negative, which no schema allows
_TOWARDS_PAGE = {False: (0.6, 0.4), True: (0.55, 0.0)}  # on a dark page or not: share of the lightness, and what to add
_NUMBER = re.compile(r"[-+−]?\d[\d,]*(?:\.\d+)?")
_SHOWN = {"showLegendKey": 0, "showVal": 1, "showCatName": 0, "showSerName": 0, "showPercent": 0, "showBubbleSize": 0}


def chart_part(frame: ChartFrame, tongue: Tongue, workbook: str, *, dark: bool = False) -> bytes:
    """The chart of `frame` on a light or `dark` page; `workbook` is the relationship of its data."""
    bars = _bars(frame, tongue, _neutral(dark=dark))
    plot = tag("c:plotArea", tag("c:layout"), bars, _category_axis(frame, tongue), _value_axis(frame))
    chart = tag(
        "c:chart",
        tag("c:autoTitleDeleted", val=1),
        plot,
        tag("c:plotVisOnly", val=1),
        tag("c:dispBlanksAs", val="gap"),
    )
    return root(
        "c:chartSpace",
        tag("c:date1904", val=0),
        tag("c:roundedCorners", val=0),
        chart,
        tag("c:spPr", tag("a:noFill"), tag("a:ln", tag("a:noFill"))),
        _setting(frame.style, tongue),
        tag("c:externalData", tag("c:autoUpdate", val=0), **{"r:id": workbook}),
        prefixes="car",
    )


def _setting(style: Style, tongue: Tongue) -> str:
    """How the text of a part of the chart is set."""
    properties = tag(
        "a:defRPr", solid(style.color), face(style.face), sz=hundredths(style.size), b=style.bold, lang=tongue.latin
    )
    paragraph = tag("a:p", tag("a:pPr", properties), tag("a:endParaRPr", lang=tongue.latin))
    return tag("c:txPr", tag("a:bodyPr"), tag("a:lstStyle"), paragraph)


def _bars(frame: ChartFrame, tongue: Tongue, look: str) -> str:
    series = tag(
        "c:ser",
        tag("c:idx", val=0),
        tag("c:order", val=0),
        tag("c:tx", _strings("Sheet1!$B$1", (frame.series,))),
        look,
        tag("c:invertIfNegative", val=0),
        _lit(frame),
        _labels(frame, tongue),
        tag("c:cat", _strings(f"Sheet1!$A$2:$A${len(frame.categories) + 1}", frame.categories)),
        tag("c:val", _numbers(f"Sheet1!$B$2:$B${len(frame.values) + 1}", frame.values)),
    )
    return tag(
        "c:barChart",
        tag("c:barDir", val="bar" if frame.kind == "bar" else "col"),
        tag("c:grouping", val="clustered"),
        tag("c:varyColors", val=0),
        series,
        tag("c:gapWidth", val=55),
        tag("c:axId", val=_CATEGORIES),
        tag("c:axId", val=_VALUES),
    )


def _neutral(*, dark: bool) -> str:
    """Muted, and on towards the page: apart from the lit bar in grey print as well.

    Not by transparency: LibreOffice hands that of the series on to the lit bar.
    """
    share, more = _TOWARDS_PAGE[dark]
    shift = tag("a:lumMod", val=round(share * 100_000))
    shift += tag("a:lumOff", val=round(more * 100_000)) if more else ""
    return tag("c:spPr", tag("a:solidFill", color("muted").replace("/>", f">{shift}</a:schemeClr>")))


def neutral(palette: Palette) -> str:
    """The "RRGGBB" that bars have which are not lit: what a viewer makes of the fill in the deck."""
    share, more = _TOWARDS_PAGE[palette.dark]
    hue, light, saturation = rgb_to_hls(*(value / 255 for value in bytes.fromhex(palette.muted)))
    color = hls_to_rgb(hue, light * share + more, saturation)
    return bytes(round(value * 255) for value in color).hex().upper()


def _lit(frame: ChartFrame) -> str:
    if not 0 <= frame.lit < len(frame.values):
        return ""
    look = tag("c:spPr", solid("accent"))
    return tag("c:dPt", tag("c:idx", val=frame.lit), tag("c:invertIfNegative", val=0), tag("c:bubble3D", val=0), look)


def _labels(frame: ChartFrame, tongue: Tongue) -> str:
    """The figures at the bars: as a number format where one gives what the article wrote, so they follow the data."""
    single = [_label(frame, index, tongue) for index in range(len(frame.values))]
    common = number_format(frame.figures[0], frame.values[0]) if frame.figures else None
    form = tag("c:numFmt", formatCode=common or "General", sourceLinked=0)
    flags = (tag(f"c:{name}", val=value) for name, value in _SHOWN.items())
    position = tag("c:dLblPos", val="outEnd")
    return tag("c:dLbls", *single, form, _plain(), _setting(frame.style, tongue), position, *flags)


def _label(frame: ChartFrame, index: int, tongue: Tongue) -> str:
    figure = frame.figures[index] if index < len(frame.figures) else ""
    form = number_format(figure, frame.values[index])
    style = replace(frame.style, bold=frame.style.bold or index == frame.lit)
    text = "" if form or not figure else _written(figure, style, tongue)
    setting = (tag("c:numFmt", formatCode=form or "General", sourceLinked=0), _plain(), _setting(style, tongue))
    flags = (tag(f"c:{name}", val=value) for name, value in _SHOWN.items())
    return tag("c:dLbl", tag("c:idx", val=index), text, *setting, tag("c:dLblPos", val="outEnd"), *flags)


def _plain() -> str:
    return tag("c:spPr", tag("a:noFill"), tag("a:ln", tag("a:noFill")))


def _written(figure: str, style: Style, tongue: Tongue) -> str:
    """A label as text, for a figure that no number format gives."""
    runs = []
    for text, east in split_by_script(figure):
        size = hundredths(style.size)
        look = tag(
            "a:rPr",
            solid(style.color),
            face(style.face),
            lang=tongue.east if east else tongue.latin,
            sz=size,
            b=style.bold,
        )
        runs.append(tag("a:r", look, tag("a:t", escape(text))))
    return tag("c:tx", tag("c:rich", tag("a:bodyPr"), tag("a:lstStyle"), tag("a:p", *runs)))


def number_format(figure: str, value: float) -> str | None:
    """The number format that shows `value` as `figure` ("6,000 m/s" for 6000.0), or None where none does."""
    match = _NUMBER.search(figure)
    if not match:
        return None
    before, digits, after = figure[: match.start()], match.group(), figure[match.end() :]
    decimals = len(digits.partition(".")[2])
    grouped = "," in digits
    if f"{value:{',' if grouped else ''}.{decimals}f}" != digits or '"' in figure or "\\" in figure:
        return None
    core = ("#,##0" if grouped else "0") + ("." + "0" * decimals if decimals else "")
    return _literal(before) + core + _literal(after)


def _literal(text: str) -> str:
    return f'"{text}"' if text else ""


def _category_axis(frame: ChartFrame, tongue: Tongue) -> str:
    bars = frame.kind == "bar"
    line = tag("c:spPr", tag("a:ln", solid("line"), w=9525))
    return tag(
        "c:catAx",
        tag("c:axId", val=_CATEGORIES),
        tag("c:scaling", tag("c:orientation", val="maxMin" if bars else "minMax")),  # bars are counted from below
        tag("c:delete", val=0),
        tag("c:axPos", val="l" if bars else "b"),
        tag("c:numFmt", formatCode="General", sourceLinked=0),
        *(tag(f"c:{name}", val="none") for name in ("majorTickMark", "minorTickMark")),
        tag("c:tickLblPos", val="low"),
        line,
        _setting(replace(frame.style, bold=False), tongue),
        tag("c:crossAx", val=_VALUES),
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
        tag("c:axId", val=_VALUES),
        scaling,
        tag("c:delete", val=1),
        tag("c:axPos", val="b" if frame.kind == "bar" else "l"),
        tag("c:numFmt", formatCode="General", sourceLinked=0),
        *(tag(f"c:{name}", val="none") for name in ("majorTickMark", "minorTickMark", "tickLblPos")),
        tag("c:crossAx", val=_CATEGORIES),
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


def _strings(place: str, texts: Sequence[str]) -> str:
    points = (tag("c:pt", tag("c:v", escape(text)), idx=index) for index, text in enumerate(texts))
    return tag("c:strRef", tag("c:f", place), tag("c:strCache", tag("c:ptCount", val=len(texts)), *points))


def _numbers(place: str, values: Sequence[float]) -> str:
    points = (tag("c:pt", tag("c:v", figure(value)), idx=index) for index, value in enumerate(values))
    cache = tag("c:numCache", tag("c:formatCode", "General"), tag("c:ptCount", val=len(values)), *points)
    return tag("c:numRef", tag("c:f", place), cache)
