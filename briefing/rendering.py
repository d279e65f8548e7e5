"""Slides in Markdown in, a deck out, as they are written: the short way, which loads nothing of what articles need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing import layout, readers, writers
from briefing import theme as themes


@dataclass(frozen=True, slots=True)
class Rendered:
    """What was written, and how many slides are in it."""

    written: tuple[Path, ...]
    slides: int


def render(
    outline: Path,
    out: Path,
    *,
    theme: str = "paper",
    page: str = "",
    progress: Callable[[str, int, int], None] | None = None,
) -> Rendered:
    """Write `deck.pptx` into `out` from the slide Markdown at `outline`, slide for slide as it is written.

    `page` is "16:9" or "4:3", "" for the theme's own. `progress` is told (stage, done, of). Raises UsageError for an
    unknown theme or page, UnreadableError where `outline` holds no slide, WriteError where `out` cannot be written.
    """
    look = themes.load(theme, page)
    deck = layout.lay_out(readers.read_outline(outline), look)
    return Rendered(writers.write_deck(deck, out, progress or _silent), len(deck.slides))


def _silent(stage: str, done: int, of: int) -> None:
    """Tell nobody."""
