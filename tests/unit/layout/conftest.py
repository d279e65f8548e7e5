"""Themes and texts that the tests of layout share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.geometry import Rect
from briefing.theme import Composition, Face, Palette, Theme, TypeScale, Variants

PALETTE = Palette(
    page="FFFFFF", ink="1B2A3D", muted="5A6878", line="D5DCE4", tint="EEF3F8", panel="16324F", on_panel="FFFFFF",
    accent="0B5CAD", second="0F766E", third="8A4B08",
)  # fmt: skip
SCALE = TypeScale(
    cover=48, statement=40, quotation=30, number=110, section=36, title=30, body=20, small=16, label=12, footer=11
)
PLACE = Composition(title=Rect(54, 54, 852, 80), body=Rect(54, 150, 852, 320))


def make_theme(heading: str = "Calibri", body: str = "Calibri", palette: Palette = PALETTE) -> Theme:
    """A plain theme in these faces."""
    east = ("Microsoft YaHei", "Microsoft JhengHei")
    return Theme(
        name="plain", description="", page=Rect(0, 0, 960, 540), palette=palette,
        heading=Face(heading, *east), body=Face(body, *east), scale=SCALE, heading_bold=True, gutter=24,
        cover=PLACE, section=PLACE, loud=PLACE, content=PLACE,
        footer=Rect(54, 500, 600, 20), number=Rect(880, 500, 26, 20), variants=Variants(),
    )  # fmt: skip


@pytest.fixture(scope="session")
def theme_in() -> Callable[..., Theme]:
    """`theme_in(heading="Georgia", body="Calibri")`: a plain theme in these faces."""
    return make_theme


@pytest.fixture(scope="session")
def theme() -> Theme:
    return make_theme()
