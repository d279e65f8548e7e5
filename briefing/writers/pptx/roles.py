"""Palette roles in, slots of the theme's colour scheme out: slides name slots, so a new theme recolours them."""

from __future__ import annotations

from briefing.theme import Palette
from briefing.writers.pptx.xml import tag

SLOTS = {
    "page": "bg1",
    "ink": "tx1",
    "tint": "bg2",
    "panel": "tx2",
    "accent": "accent1",
    "second": "accent2",
    "third": "accent3",
    "muted": "accent4",
    "line": "accent5",
    "on_panel": "accent6",
}
_LIGHT = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_DARK = {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}
_ORDER = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")


def scheme(palette: Palette) -> dict[str, str]:
    """The colour scheme of `palette`: slot of the theme part to "RRGGBB", in the order of the schema.

    "dk" is dark and "lt" is light on a dark page as well: what lies behind and what before is the matter of the map.
    """
    behind = _behind(palette)
    slots = {behind.get(slot, slot): palette.color(role) for role, slot in SLOTS.items()}
    slots |= {"hlink": palette.accent, "folHlink": palette.muted}
    return {slot: slots[slot] for slot in _ORDER}


def color_map(palette: Palette, *, light: bool = False) -> str:
    """The map from what slides name to what the theme holds; `light` for pages that are printed."""
    names = dict(_LIGHT if light else _behind(palette))
    names |= {slot: slot for slot in _ORDER[4:]}
    return tag("p:clrMap", **names)


def _behind(palette: Palette) -> dict[str, str]:
    return _DARK if palette.dark else _LIGHT


def color(role: str) -> str:
    """The colour of a role."""
    return tag("a:schemeClr", val=SLOTS[role])


def solid(role: str) -> str:
    """A fill in the colour of a role; "" is no fill."""
    return tag("a:solidFill", color(role)) if role else tag("a:noFill")
