"""What a theme is: values only — page, palette, faces, type scale, spacing, where each family of slides puts things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from briefing.geometry import Rect, Shape

Role = Literal["page", "ink", "muted", "line", "tint", "panel", "on_panel", "accent", "second", "third"]
Arrangement = Literal["rows", "columns", "cards"]
ROLES: tuple[str, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role, each "RRGGBB".

    `page` and `ink` are ground and text; `muted` is quiet text on the page; `line` hairlines; `tint` a soft fill that
    takes ink and muted; `panel` a strong fill that takes `on_panel`; `accent`, `second` and `third` are text and
    graphics on the page, and fills that take `page` as their text.
    """

    page: str
    ink: str
    muted: str
    line: str
    tint: str
    panel: str
    on_panel: str
    accent: str
    second: str
    third: str

    def color(self, role: str) -> str:
        """The "RRGGBB" of a role."""
        return str(getattr(self, role))

    @property
    def dark(self) -> bool:
        """True where the page is darker than the ink."""
        return sum(bytes.fromhex(self.page)) < sum(bytes.fromhex(self.ink))


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface: the name written into the deck for Latin text and for East Asian text (simplified, traditional),
    and the faces to take, in order, where the first is not at hand."""

    latin: str
    hans: str
    hant: str
    fallback: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Sizes in points, largest first in use: see the layouts for which takes which. Nothing is set below `label`,
    but the footer."""

    cover: float
    statement: float
    quotation: float
    number: float
    section: float
    title: float
    body: float
    small: float
    label: float
    footer: float


@dataclass(frozen=True, slots=True)
class Composition:
    """Where one family of slides has its title, its body and its label (the small line that names the section; None
    for no label), on which ground, with which decoration; `footer_color` is that of the folio on this ground."""

    title: Rect
    body: Rect
    background: str = "page"
    title_color: str = "ink"
    body_color: str = "ink"
    label: Rect | None = None
    label_color: str = "muted"
    footer_color: str = "muted"
    title_anchor: Literal["top", "middle", "bottom"] = "top"
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class Variants:
    """How items stand: in rows between hairlines, in columns under a rule, or on cards; the corners of cards and
    whether they have a coloured `edge`; whether numerals hang left of the body (where there must be room for them) or
    stand in it."""

    points: Arrangement = "rows"
    steps: Arrangement = "rows"
    corner: Literal["rect", "round"] = "rect"
    hanging_numerals: bool = False
    edge: Literal["", "top", "left"] = ""


@dataclass(frozen=True, slots=True)
class Theme:
    name: str
    description: str
    page: Rect
    palette: Palette
    heading: Face
    body: Face
    scale: TypeScale
    heading_bold: bool
    gutter: float
    cover: Composition
    section: Composition
    loud: Composition
    content: Composition
    footer: Rect
    number: Rect
    variants: Variants
    transition: Literal["", "fade", "push"] = ""
