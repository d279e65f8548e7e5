"""A theme in, how a printed page looks in it out: colours fit for white paper, faces of the PDF, styles of a size."""

from __future__ import annotations

from dataclasses import replace

from briefing.deck import Style
from briefing.faces import stand_in
from briefing.page import Styles
from briefing.theme import Palette, Theme

LEAST = 9.0  # points: below it words are dropped, not shrunk
INDENT = 20.0


def pdf_theme(theme: Theme) -> Theme:
    """`theme` in the faces of the PDF, for measuring."""
    return replace(theme, heading=stand_in(theme.heading), body=stand_in(theme.body))


def paper_palette(palette: Palette) -> Palette:
    """`palette` for white paper. Of a dark one ground and ink change places, its ground becomes the panel, and accents
    are darkened until they can be read; `third` then is the accent as it was, for words on the panel."""
    if not palette.dark:
        accents = {name: _readable(palette.color(name)) for name in ("accent", "second", "muted")}
        return replace(palette, page="FFFFFF", third=palette.on_panel, **accents)
    return Palette(
        page="FFFFFF",
        ink=palette.page,
        muted=_mixed(palette.page, "FFFFFF", 0.36),
        line=_mixed(palette.page, "FFFFFF", 0.8),
        tint=_mixed(palette.accent, "FFFFFF", 0.9),
        panel=palette.page,
        on_panel=palette.ink,
        accent=_readable(palette.accent),
        second=_readable(palette.second),
        third=palette.accent,
    )


def _mixed(color: str, other: str, share: float) -> str:
    """`color` with a `share` of `other` in it."""
    pairs = zip(bytes.fromhex(color), bytes.fromhex(other), strict=True)
    return bytes(round(one * (1 - share) + two * share) for one, two in pairs).hex().upper()


def _luminance(color: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [value / 255 for value in bytes.fromhex(color)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _readable(color: str) -> str:
    """`color`, darkened until its contrast with a light tint is at least 4.5 to 1."""
    while 0.9 / (_luminance(color) + 0.05) < 4.5:
        color = _mixed(color, "000000", 0.06)
    return color


def styles(theme: Theme, size: float, title: float, *, filled: bool, chinese: bool, tight: bool = False) -> Styles:
    """Every role for body text of `size` points under a title of `title` points; `filled` where the head has a
    fill, `tight` where a page has more to say than it holds."""
    loose = (1.45 if chinese else 1.28) if tight else (1.55 if chinese else 1.38)
    close = (1.4 if chinese else 1.25) if tight else (1.45 if chinese else 1.3)

    def style(factor: float, leading: float = loose, **more: object) -> Style:
        own = max(LEAST, round(size * factor * 2) / 2)  # Word knows half points
        return Style(own, round(own * leading * 4) / 4, **more)  # type: ignore[arg-type]

    ink, quiet = ("on_panel", "on_panel") if filled else ("ink", "muted")
    bold = theme.heading_bold
    return Styles(
        kicker=style(0.95, color="third" if filled else "accent", bold=True),
        title=Style(title, round(title * (1.3 if chinese else 1.18) * 4) / 4, face="heading", color=ink, bold=bold),
        lead=style(1.1 if tight else min(1.18, 14 / size), color=ink if filled else quiet),
        label=style(1.1, color="accent", bold=True),
        article=style(1.15, 1.25 if not chinese else 1.4, face="heading", bold=True, indent=INDENT),
        point=style(1.0, indent=INDENT, marker="bullet"),
        message=style(1.0, indent=INDENT),
        plain=style(1.0),
        question=style(1.0, indent=16.0, marker="number"),
        caption=style(1.0, close, bold=True),
        cell=style(0.95, close),
        figure=style(2.6, 1.15, face="heading", color="accent", bold=bold),
        source=style(0.92, close, color="muted", indent=18.0),
    )
