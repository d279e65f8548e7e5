"""The laid-out brief: one page whose words, sizes, colours and columns are decided; writers only put them there.

All lengths are points (1/72 inch). Text flows inside four areas: `head` over the full width, `main` and `side` beside
each other under it, `foot` over the full width again in columns of equal width; any but `head` and `main` may be empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefing.deck import Run, Style
    from briefing.theme import Face, Theme

Paper = Literal["a4", "letter"]
Role = Literal[
    "kicker", "title", "lead", "label", "article", "point", "message", "plain", "question", "caption", "cell", "figure",
    "source",
]  # fmt: skip
SIZES: dict[str, tuple[float, float]] = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}


@dataclass(frozen=True, slots=True)
class Styles:
    """How each role is set. The indent of a style is where its text starts; its marker hangs in it. The title of an
    article without a marker starts at the edge."""

    kicker: Style
    title: Style
    lead: Style
    label: Style
    article: Style
    point: Style
    message: Style
    plain: Style
    question: Style
    caption: Style
    cell: Style
    figure: Style
    source: Style

    def style(self, role: Role) -> Style:
        """The style of a role."""
        found: Style = getattr(self, role)
        return found


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph. `marker` hangs before it ("•" or a number), `before` is the space above it (none at the top of an
    area), `language` the language tag of its words."""

    role: Role
    runs: tuple[Run, ...]
    marker: str = ""
    before: float = 0.0
    language: str = "en"

    @property
    def text(self) -> str:
        """Its words, without the marker."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Grid:
    """A real table: widths of columns, cells row by row, the first row the header where `header` is true. Hairlines
    between rows, `padding` above and below the text of a cell, twice that to the right; `figures` sets the last column
    to the right; `alt` says what it shows."""

    columns: tuple[float, ...]
    rows: tuple[tuple[Text, ...], ...]
    alt: str
    header: bool = True
    figures: bool = False
    padding: float = 3.0
    before: float = 0.0


@dataclass(frozen=True, slots=True)
class Ruling:
    """Lines to write on: `count` hairlines, `pitch` apart."""

    count: int
    pitch: float
    before: float = 0.0


Block = Text | Grid | Ruling


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the areas are: margins of the paper; the padding inside the head (where it is filled) and inside the side
    column; widths of text; heights that the areas are planned for, the insets among them; `gap` is between areas."""

    left: float
    top: float
    bottom: float
    head_inset: float
    side_inset: float
    main: float
    gutter: float
    side: float
    foot: float
    foot_gutter: float
    head_height: float
    body_height: float
    foot_height: float
    gap: float


@dataclass(frozen=True, slots=True)
class Page:
    """A brief of one page. `theme` is the deck's with a palette made fit for white paper; its faces are those to name
    in a document, `pdf_heading` and `pdf_body` those to embed in a PDF. `date` is ISO 8601 or ""; `head_fill` is the
    palette role behind the head ("" for none: then a rule in the accent stands above it)."""

    title: str
    author: str
    date: str
    language: str
    subject: str
    width: float
    height: float
    columns: Columns
    theme: Theme
    pdf_heading: Face
    pdf_body: Face
    styles: Styles
    head: tuple[Block, ...]
    main: tuple[Block, ...]
    side: tuple[Block, ...] = ()
    foot_label: Text | None = None
    foot: tuple[tuple[Text, ...], ...] = ()
    head_fill: str = ""
    keywords: tuple[str, ...] = ()
