"""The colours of a chart: what matters in the accent, the others muted and on towards the page."""

from __future__ import annotations

from colorsys import hls_to_rgb, rgb_to_hls

from briefing.theme import Palette
from briefing.writers.pptx.roles import color
from briefing.writers.pptx.xml import tag

_TOWARDS_PAGE = {False: (0.6, 0.4), True: (0.55, 0.0)}  # on a dark page or not: share of the lightness, and what to add
_FURTHER = {False: (-0.3, 0.3), True: (-0.25, 0.0)}  # what is added to both for the one that is nearest to the page
_RING = 0.5  # of that way, from which on the parts of a ring are shaded: figures stand on them


def quiet(*, dark: bool, step: float = 0.0) -> str:
    """The fill of what is not lit: muted, and on towards the page, apart from the lit one in grey print as well.

    `step`, from 0 to 1, leads nearer to the page. Not by transparency: LibreOffice hands that of the series on to the
    lit bar.
    """
    share, more = _shift(dark=dark, step=step)
    shift = tag("a:lumMod", val=round(share * 100_000))
    shift += tag("a:lumOff", val=round(more * 100_000)) if more else ""
    return tag("a:solidFill", color("muted").replace("/>", f">{shift}</a:schemeClr>"))


def neutral(palette: Palette, step: float = 0.0) -> str:
    """The "RRGGBB" of `quiet`: what a viewer makes of it."""
    share, more = _shift(dark=palette.dark, step=step)
    hue, light, saturation = rgb_to_hls(*(value / 255 for value in bytes.fromhex(palette.muted)))
    shifted = hls_to_rgb(hue, min(light * share + more, 1.0), saturation)
    return bytes(round(value * 255) for value in shifted).hex().upper()


def steps(count: int, lit: int) -> tuple[float, ...]:
    """The step of each of `count` parts of a ring, that of the `lit` one not used: from part to part further on."""
    others = max(count - 1 - (0 <= lit < count), 1)
    places = (index - (0 <= lit < index) for index in range(count))
    return tuple(_RING + (1 - _RING) * min(place / others, 1.0) for place in places)


def _shift(*, dark: bool, step: float) -> tuple[float, float]:
    (share, more), (less, further) = _TOWARDS_PAGE[dark], _FURTHER[dark]
    return round(share + less * step, 4), round(more + further * step, 4)
