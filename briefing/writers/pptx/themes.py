"""A theme in, the theme part out: its colours, its typefaces by script, and a plain set of formats."""

from __future__ import annotations

from briefing.theme import Face, Theme
from briefing.writers.pptx.roles import scheme
from briefing.writers.pptx.xml import emu, root, tag

_PH = tag("a:solidFill", tag("a:schemeClr", val="phClr"))
_EFFECT = tag("a:effectStyle", tag("a:effectLst"))


def theme_part(theme: Theme, language: str) -> bytes:
    """The theme part of a master; the East Asian face is that of `language`."""
    colors = (tag(f"a:{slot}", tag("a:srgbClr", val=value)) for slot, value in scheme(theme.palette).items())
    major = tag("a:majorFont", _fonts(theme.heading, language))
    minor = tag("a:minorFont", _fonts(theme.body, language))
    elements = (
        tag("a:clrScheme", *colors, name=theme.name),
        tag("a:fontScheme", major, minor, name=theme.name),
        _formats(theme.name),
    )
    return root(
        "a:theme", tag("a:themeElements", *elements), tag("a:objectDefaults"), tag("a:extraClrSchemeLst"),
        prefixes="a", name=theme.name,
    )  # fmt: skip


def _fonts(face: Face, language: str) -> str:
    east = face.hant if language == "zh-Hant" else face.hans
    scripts = (tag("a:font", script="Hans", typeface=face.hans), tag("a:font", script="Hant", typeface=face.hant))
    return "".join(
        (tag("a:latin", typeface=face.latin), tag("a:ea", typeface=east), tag("a:cs", typeface=""), *scripts)
    )


def _formats(name: str) -> str:
    """Flat fills, thin lines, no effects: a shape that somebody adds looks like the rest of the deck."""
    lines = (tag("a:ln", _PH, tag("a:prstDash", val="solid"), w=emu(weight)) for weight in (0.75, 1.5, 2.25))
    return tag(
        "a:fmtScheme",
        tag("a:fillStyleLst", _PH * 3),
        tag("a:lnStyleLst", *lines),
        tag("a:effectStyleLst", _EFFECT * 3),
        tag("a:bgFillStyleLst", _PH * 3),
        name=name,
    )
