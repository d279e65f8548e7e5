"""Themes: values only — page, palette, faces, type scale, spacing, and where each family of slides puts things.

A theme is a folder with a `theme.toml`, or such a file by path. Lengths are points; colours are `#RRGGBB`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from briefing.errors import UsageError
from briefing.geometry import Geometry, Rect, Shape

Role = Literal["page", "ink", "muted", "line", "tint", "panel", "on_panel", "accent", "second", "third"]
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
    """Where one family of slides has its title and its body, on which ground, with which decoration."""

    title: Rect
    body: Rect
    background: str = "page"
    title_color: str = "ink"
    body_color: str = "ink"
    label_color: str = "muted"
    title_anchor: Literal["top", "middle", "bottom"] = "top"
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class Variants:
    """Which of the ways to set a kind of content the theme takes."""

    points: Literal["cards", "rules", "plain"] = "rules"
    steps: Literal["cards", "rules", "plain"] = "rules"
    corner: Literal["rect", "round"] = "rect"


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
