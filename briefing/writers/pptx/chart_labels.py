"""The labels of a chart: the figures as the article writes them, as a number format where one gives them."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.deck import ChartFrame, Style
from briefing.writers.pptx.roles import solid
from briefing.writers.pptx.scripts import Tongue, split_by_script
from briefing.writers.pptx.text import face
from briefing.writers.pptx.xml import escape, hundredths, tag

_NUMBER = re.compile(r"[-+−]?\d[\d,]*(?:\.\d+)?")
NARROW = 0.06  # of the whole: a part of a ring that has no room for its figure
LABELLED = 12  # values of a line that all have their figure
_SHOWN = {"showLegendKey": 0, "showVal": 1, "showCatName": 0, "showSerName": 0, "showPercent": 0, "showBubbleSize": 0}


def set_in(style: Style, tongue: Tongue) -> str:
    """How the text of a part of the chart is set."""
    properties = tag(
        "a:defRPr", solid(style.color), face(style.face), sz=hundredths(style.size), b=style.bold, lang=tongue.latin
    )
    paragraph = tag("a:p", tag("a:pPr", properties), tag("a:endParaRPr", lang=tongue.latin))
    return tag("c:txPr", tag("a:bodyPr"), tag("a:lstStyle"), paragraph)


def labels(frame: ChartFrame, tongue: Tongue) -> str:
    """The figures at the bars: as a number format where one gives what the article wrote, so they follow the data."""
    single = [_label(frame, index, tongue) for index in range(len(frame.values))]
    common = number_format(frame.figures[0], frame.values[0]) if frame.figures else None
    form = tag("c:numFmt", formatCode=common or "General", sourceLinked=0)
    flags = (tag(f"c:{name}", val=value) for name, value in _SHOWN.items())
    return tag("c:dLbls", *single, form, _plain(), set_in(frame.style, tongue), _position(frame), *flags)


def labelled(frame: ChartFrame, index: int) -> bool:
    """Whether a figure stands at this value: of a long line only at its ends and its lit point, of a ring where its
    part is wide enough."""
    if frame.kind == "share":
        return frame.values[index] >= sum(frame.values) * NARROW
    return frame.kind != "line" or len(frame.values) <= LABELLED or index in (0, frame.lit, len(frame.values) - 1)


def label_style(frame: ChartFrame, index: int) -> Style:
    """How the figure at this value is set: bold where it is lit, there in a ring in the colour of the page."""
    lit = index == frame.lit
    on_accent = lit and frame.kind == "share"
    return replace(frame.style, bold=frame.style.bold or lit, color="page" if on_accent else frame.style.color)


def _label(frame: ChartFrame, index: int, tongue: Tongue) -> str:
    figure = frame.figures[index] if index < len(frame.figures) else ""
    form = number_format(figure, frame.values[index])
    if not labelled(frame, index):
        return tag("c:dLbl", tag("c:idx", val=index), tag("c:delete", val=1))
    style = label_style(frame, index)
    text = "" if form or not figure else _written(figure, style, tongue)
    setting = (tag("c:numFmt", formatCode=form or "General", sourceLinked=0), _plain(), set_in(style, tongue))
    flags = (tag(f"c:{name}", val=value) for name, value in _SHOWN.items())
    return tag("c:dLbl", tag("c:idx", val=index), text, *setting, _position(frame, index), *flags)


def below(frame: ChartFrame, index: int) -> bool:
    """True for a point of a line from which both sides rise: its figure stands below it, out of the way of the line."""
    near = [frame.values[place] for place in (index - 1, index + 1) if 0 <= place < len(frame.values)]
    return frame.kind == "line" and min(near, default=frame.values[index]) > frame.values[index]


def _position(frame: ChartFrame, index: int = -1) -> str:
    """Where labels stand: past the bar, above the point, and in a ring inside it, which has no other place for them."""
    place = {"bar": "outEnd", "column": "outEnd", "line": "t", "share": ""}[frame.kind]
    if index >= 0 and below(frame, index):
        place = "b"
    return tag("c:dLblPos", val=place) if place else ""


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
