"""Themes: values only — page, palette, faces, type scale, spacing, and where each family of slides puts things.

A theme is a folder with a `theme.toml`, or such a file by path. Lengths are points; colours are `#RRGGBB`.
"""

from briefing.theme.loading import available, folder, load
from briefing.theme.narrow import narrowed
from briefing.theme.values import (
    ROLES,
    Arrangement,
    Composition,
    Face,
    Palette,
    Role,
    Theme,
    TypeScale,
    Variants,
)

__all__ = [
    "ROLES",
    "Arrangement",
    "Composition",
    "Face",
    "Palette",
    "Role",
    "Theme",
    "TypeScale",
    "Variants",
    "available",
    "folder",
    "load",
    "narrowed",
]
