"""A slide in, what is to be drawn of it out: shapes, lines of text at their baselines, charts, in drawing order.

Marks are plain data for `slides.typ`: points from the top left corner of the page, colours as "#RRGGBB". They stand
where `pptx` has the same frames.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefing.deck import (
    Cell,
    ChartFrame,
    Frame,
    Line,
    PictureFrame,
    Run,
    Slide,
    SlideLayout,
    Style,
    TableFrame,
    TextFrame,
)
from briefing.faces import proportions
from briefing.geometry import Rect, Shape
from briefing.theme import Theme
from briefing.writers.characters import sanitise
from briefing.writers.media import media_type
from briefing.writers.pptx.chart_colors import neutral
from briefing.writers.pptx.chart_labels import below, label_style, labelled
from briefing.writers.pptx.charts import axis_range
from briefing.writers.pptx.master import footers
from briefing.writers.pptx.scripts import split_by_script
from briefing.writers.pptx.shapes import RADIUS
from briefing.writers.pptx.tables import HAIRLINE, RULE
from briefing.writers.rings import BORDER, ring_parts

Mark = dict[str, Any]
_DESCENT = 0.21  # ems below the baseline, of Arial; what a fixed line has to spare stands above its letters


def marks_of(slide: Slide, layout: SlideLayout, theme: Theme) -> list[Mark]:
    """The marks of one slide: decoration, frames, then footer and number."""
    drawing = _Drawing(theme)
    marks = [drawing.shape(shape) for shape in layout.shapes]
    for frame in slide.frames:
        marks += drawing.frame(frame)
    for place in footers(layout, theme):
        words = slide.footer if place.kind == "footer" else str(slide.number or "")
        if words.strip():
            marks += drawing.text(place.rect, place.style, (Line((Run(words),)),))
    return marks


@dataclass(frozen=True, slots=True)
class _Drawing:
    """How the frames of one theme become marks."""

    theme: Theme

    def color(self, role: str) -> str:
        return f"#{self.theme.palette.color(role)}" if role else ""

    def shape(self, shape: Shape) -> Mark:
        return {
            "kind": "shape",
            "geometry": shape.geometry,
            **_place(shape.rect),
            "radius": RADIUS,
            "fill": self.color(shape.fill),
            "stroke": self.color(shape.stroke),
            "weight": shape.weight or 1.0,
            "turn": shape.turn,
        }

    def frame(self, frame: Frame) -> Iterator[Mark]:
        match frame:
            case TextFrame():
                if any(sanitise(line.text).strip() for line in frame.paragraphs):
                    yield from self.card(frame)
                    yield from self.text(frame.rect, frame.style, frame.paragraphs)
            case TableFrame():
                yield from self.table(frame)
            case ChartFrame() if frame.values:
                yield from self.ring(frame) if frame.kind == "share" else [self.chart(frame)]
            case PictureFrame():
                if frame.fill:
                    yield self.shape(Shape("rect", frame.rect, fill=frame.fill))
                yield self.picture(frame)

    def card(self, frame: TextFrame) -> Iterator[Mark]:
        """The fill behind the text of a frame."""
        if frame.style.fill:
            corners = self.theme.variants.corner
            yield self.shape(Shape(corners, frame.rect, fill=frame.style.fill))

    def text(self, rect: Rect, style: Style, paragraphs: Sequence[Line]) -> Iterator[Mark]:
        """Every line of `paragraphs` where it stands in `rect`."""
        rows = [rows_of(line) for line in paragraphs]
        height = sum(map(len, rows)) * style.leading + (len(rows) - 1) * style.gap
        spare = rect.height - 2 * style.inset - height
        y = rect.y + style.inset + spare * {"top": 0.0, "middle": 0.5, "bottom": 1.0}[style.anchor]
        number = style.start
        for line, parts in zip(paragraphs, rows, strict=True):
            marker = "" if line.marker == "none" or not line.text.strip() else line.marker or style.marker
            indent = style.indent if marker else 0.0
            left, width = rect.x + style.inset + indent, rect.width - 2 * style.inset - indent
            if marker:
                sign = Run(f"{number}." if marker == "number" else "•", line.runs[0].bold, "accent")
                plain = replace(style, align="left", face="body", italic=False)
                yield self.line((sign,), plain, left - indent, indent, y)
                number += marker == "number"
            for part in parts:
                if part:
                    yield self.line(part, style, left, width, y)
                y += style.leading
            y += style.gap

    def line(self, runs: Iterable[Run], style: Style, left: float, width: float, top: float) -> Mark:
        """One line of text in the line box that begins at `top`."""
        baseline = top + style.leading - _DESCENT * style.size
        pieces = [piece for run in runs for piece in self.pieces(run, style)]
        return {"kind": "line", "x": left, "y": baseline, "width": width, "align": style.align, "pieces": pieces}

    def pieces(self, run: Run, style: Style) -> Iterator[Mark]:
        """The characters of `run`, a piece for each script: packaged faces differ in size and width by script."""
        size, tracking = proportions(self.theme.heading if style.face == "heading" else self.theme.body)
        for text, east in split_by_script(run.text):
            yield {
                "text": text,
                "face": style.face,
                "east": east,
                "size": style.size * (1.0 if east else size),
                "tracking": 0.0 if east else tracking,
                "bold": style.bold or run.bold,
                "italic": style.italic and not east,
                "color": self.color(run.color or style.color),
                "link": bool(run.link),
            }

    def table(self, frame: TableFrame) -> Iterator[Mark]:
        """Cells with their text in the middle, a rule under the header, hairlines between the other rows."""
        y = frame.rect.y
        for row, (height, cells) in enumerate(zip(frame.rows, frame.cells, strict=True)):
            x = frame.rect.x
            for width, cell in zip(frame.columns, cells, strict=True):
                yield from self.cell(cell, Rect(x, y, width, height), frame.style, header=row == 0)
                x += width
            if row:
                role, weight = ("ink", RULE) if row == 1 else ("line", HAIRLINE)
                edge = Rect(frame.rect.x, y, sum(frame.columns), 0.0)
                yield self.shape(Shape("line", edge, stroke=role, weight=weight))
            y += height

    def cell(self, cell: Cell, place: Rect, style: Style, *, header: bool) -> Iterator[Mark]:
        """A cell of a table whose cells are set in `style`."""
        if cell.fill:
            yield self.shape(Shape("rect", place, fill=cell.fill))
        own = replace(style, bold=cell.bold or header, color=cell.color, align=cell.align, anchor="middle", marker="")
        yield from self.text(place, own, (cell.paragraph,))

    def chart(self, frame: ChartFrame) -> Mark:
        """A chart as shares of its axis: where the bars end, what stands at them."""
        low, high = axis_range(frame)
        quiet = "#" + neutral(self.theme.palette)
        plain = replace(frame.style, bold=False)
        bars = []
        for index, (name, value) in enumerate(zip(frame.categories, frame.values, strict=True)):
            lit = index == frame.lit
            figure = figure_at(frame, index) if labelled(frame, index) else ""
            bars.append(
                {
                    "name": list(self.pieces(Run(name), plain)),
                    "figure": list(self.pieces(Run(figure, bold=lit), frame.style)),
                    "end": (value - low) / (high - low),
                    "color": self.color("accent") if lit or frame.kind == "line" else quiet,
                    "lit": lit,
                    "below": below(frame, index),
                }
            )
        axis = {"zero": -low / (high - low), "line": self.color("line"), "size": frame.style.size}
        return {"kind": "chart", "direction": frame.kind, **_place(frame.rect), **axis, "bars": bars}

    def ring(self, frame: ChartFrame) -> Iterator[Mark]:
        """The parts of a ring, then the figures on them."""
        border = {"stroke": self.color("page"), "weight": BORDER}
        for part in ring_parts(frame):
            fill = self.color("accent") if part.lit else "#" + neutral(self.theme.palette, part.step)
            yield {"kind": "polygon", "points": [list(point) for point in part.points], "fill": fill, **border}
        for index, part in enumerate(ring_parts(frame)):
            if labelled(frame, index):
                style = replace(label_style(frame, index), align="center", anchor="middle")
                yield from self.text(part.label, style, (Line((Run(figure_at(frame, index)),)),))

    def picture(self, frame: PictureFrame) -> Mark:
        """A picture, wrapped as a drawing: typst takes texts from outside and no bytes."""
        size = f'width="{frame.rect.width:.4f}" height="{frame.rect.height:.4f}"'
        address = f"data:{media_type(frame.data)};base64,{b64encode(frame.data).decode('ascii')}"
        image = f'<image {size} preserveAspectRatio="none" href="{address}"/>'
        return {
            "kind": "picture",
            **_place(frame.rect),
            "drawing": f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{image}</svg>',
        }


def figure_at(frame: ChartFrame, index: int) -> str:
    """What stands at a value: the figure as the article writes it, or else the number."""
    return frame.figures[index] if index < len(frame.figures) else f"{frame.values[index]:g}"


def _place(rect: Rect) -> Mark:
    return {"x": rect.x, "y": rect.y, "width": rect.width, "height": rect.height}


def rows_of(line: Line) -> list[tuple[Run, ...]]:
    """The runs of each line of a paragraph, as it was broken when it was measured; no character but space is lost."""
    text = line.text
    rows, end = [], 0
    broken = line.lines or tuple(text.split("\n"))
    for index, row in enumerate(broken):
        start = end + len(text[end:]) - len(text[end:].lstrip())
        left = sum(not character.isspace() for character in row)
        end = len(text.rstrip()) if index == len(broken) - 1 else _after(text, start, left)
        rows.append(_cut(line.runs, start, end))
    return rows


def _after(text: str, start: int, count: int) -> int:
    """Where in `text` the first `count` characters from `start` on end, spaces not counted."""
    for place in range(start, len(text)):
        if not count:
            return place
        count -= not text[place].isspace()
    return len(text)


def _cut(runs: Iterable[Run], start: int, end: int) -> tuple[Run, ...]:
    """The characters from `start` to `end` of `runs`, in their runs."""
    parts, place = [], 0
    for run in runs:
        text = run.text[max(start - place, 0) : max(end - place, 0)]
        parts += [replace(run, text=text.replace("\n", " "))] if text else []
        place += len(run.text)
    return tuple(parts)
