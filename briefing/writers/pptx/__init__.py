"""A laid-out deck in, a native .pptx out: real theme, master, layouts, placeholders, tables, charts, notes, sections.

The writer places and never decides: every position, size, line and colour comes from the `Deck`.
"""

from __future__ import annotations

from pathlib import Path

from briefing.deck import Deck
from briefing.writers.files import replace_file


def write_pptx(deck: Deck, path: Path) -> None:
    """Write `deck` to `path`, whole or not at all; equal decks give equal bytes. Raises WriteError with a hint."""
    from briefing.writers.pptx.parts import build

    replace_file(path, build(deck))
