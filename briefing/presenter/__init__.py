"""A deck in, a show on the screen: finds the deck, finds the program that this machine has, opens one in the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefing.errors import BriefingError, UnreadableError
from briefing.presenter import impress, keynote, powerpoint

PROGRAMS = {
    "PowerPoint": powerpoint.find,
    "Keynote": keynote.find,
    "LibreOffice Impress": impress.find,
}
"""What can show a deck, best first: each function gives the opener of its program, or None where it is missing."""


def find_deck(path: Path) -> Path:
    """The deck at `path`, which may be the folder it lies in; raises UnreadableError where there is none."""
    deck = path / "deck.pptx" if path.is_dir() else path
    if not deck.is_file():
        raise UnreadableError(f"no deck at {deck}", hint="make one with: briefing generate ARTICLE...")
    return deck


def find_program() -> tuple[str, Callable[[Path], None]]:
    """The first program of PROGRAMS that is here, by name, and the function that opens a deck in it as a show.

    Raises BriefingError that says what to install, or what to do without.
    """
    for name, find in PROGRAMS.items():
        if opener := find():
            return name, opener
    raise BriefingError(
        "nothing here can show a deck",
        hint="install LibreOffice (free, libreoffice.org), or open the deck on a machine with PowerPoint or Keynote",
    )
