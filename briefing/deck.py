"""The laid-out deck: pages with frames on them, every place, size, line and colour decided; writers only put it there.

All lengths are points (1/72 inch), all origins the top left corner of the page. Colours are names of palette roles
("ink", "accent", …), faces are "heading" or "body": what they stand for is in `Deck.theme`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from briefing.geometry import Rect, Shape
from briefing.theme import Theme

Align = Literal["left", "center", "right"]
Anchor = Literal["top", "middle", "bottom"]


@dataclass(frozen=True, slots=True)
class Style:
    """How the text of a frame is set. `leading` is the height of a line in points, `gap` the space between paragraphs;
    `fill` is the palette role behind the text ("" for none), `inset` the room between the frame's edge and its text
    on all four sides, `indent` the hanging indent of a marker, `start` the first number of a numbered list."""

    size: float
    leading: float
    face: Literal["heading", "body"] = "body"
    color: str = "ink"
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    anchor: Anchor = "top"
    gap: float = 0.0
    fill: str = ""
    inset: float = 0.0
    marker: Literal["", "bullet", "number"] = ""
    indent: float = 0.0
    start: int = 1


@dataclass(frozen=True, slots=True)
class Run:
    """Characters set alike; an empty `color` is the colour of the frame's style. `link` is an address or ""."""

    text: str
    bold: bool = False
    color: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a frame. `lines` are the texts of its lines as measured, for checking and for drawing;
    `marker` overrides that of the style ("none" takes it away)."""

    runs: tuple[Run, ...]
    lines: tuple[str, ...] = ()
    marker: Literal["", "none", "bullet", "number"] = ""

    @property
    def text(self) -> str:
        """The characters of all runs."""
        return "".join(run.text for run in self.runs)


Kind = Literal["title", "subtitle", "body", "table", "chart", "picture", "footer", "number"]


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A slot of a slide layout. `index` is unique in its layout, the title is 0; `name` and `prompt` are for people."""

    index: int
    kind: Kind
    name: str
    rect: Rect
    style: Style
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class SlideLayout:
    """A named slide layout of the master: its slots, its decoration (drawn in order, under the text), its ground."""

    name: str
    placeholders: tuple[Placeholder, ...]
    shapes: tuple[Shape, ...] = ()
    background: str = "page"
    footer_color: str = "muted"


@dataclass(frozen=True, slots=True)
class TextFrame:
    """Text in the placeholder `index` of the slide's layout. `rect` and `style` are final: a writer states what differs
    from the placeholder. `role` names what it is ("title", "point", "left", …)."""

    index: int
    role: str
    rect: Rect
    style: Style
    paragraphs: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    paragraph: Line
    bold: bool = False
    color: str = "ink"
    fill: str = ""
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class TableFrame:
    """A table: widths of columns, heights of rows, cells row by row; the first row is the header. Hairlines between
    rows in the colour "line". `style` sets size and leading of all cells, `inset` their padding."""

    index: int
    role: str
    rect: Rect
    style: Style
    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[tuple[Cell, ...], ...]
    alt: str


@dataclass(frozen=True, slots=True)
class ChartFrame:
    """A native chart of one series, values in the order given; `lit` is the one in the accent, the others are neutral.
    `figures` are the labels at the values, as the article writes them with their unit. A "share" is a ring, its parts
    clockwise from the top."""

    index: int
    role: str
    rect: Rect
    style: Style
    kind: Literal["bar", "column", "line", "share"]
    series: str
    categories: tuple[str, ...]
    values: tuple[float, ...]
    figures: tuple[str, ...]
    lit: int
    alt: str


@dataclass(frozen=True, slots=True)
class PictureFrame:
    """A picture, upright, that fills `rect`, whose proportions are its own; `data` is a PNG, JPEG or GIF file, `fill`
    the palette role behind what is transparent in it ("" for none)."""

    index: int
    role: str
    rect: Rect
    data: bytes = field(repr=False)
    alt: str
    fill: str = ""


Frame = TextFrame | TableFrame | ChartFrame | PictureFrame


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: frames in reading order, the title first; `notes` is plain text, paragraphs divided by line feeds."""

    layout: str
    frames: tuple[Frame, ...]
    notes: str
    number: int
    footer: str = ""


@dataclass(frozen=True, slots=True)
class DeckSection:
    """A named run of `count` slides."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Deck:
    """A whole deck, laid out. `date` is ISO 8601 or ""; `language` a language tag ("en", "zh-Hans", "zh-Hant")."""

    title: str
    author: str
    date: str
    language: str
    theme: Theme
    layouts: tuple[SlideLayout, ...]
    slides: tuple[Slide, ...]
    sections: tuple[DeckSection, ...]
    subject: str = ""
    keywords: tuple[str, ...] = field(default=())
