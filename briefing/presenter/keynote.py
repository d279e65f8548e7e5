"""A deck in, a show in Apple Keynote out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefing.presenter.programs import mac_program, run

SCRIPT = """
on run argv
    tell application "Keynote"
        activate
        start (open POSIX file (item 1 of argv))
    end tell
end run
"""


def find() -> Callable[[Path], None] | None:
    """What opens a deck as a show in the Keynote of this Mac; None where there is none."""
    return _show if mac_program("Keynote") else None


def on_mac(deck: Path) -> list[str]:
    """The call that starts the show of `deck`."""
    return ["osascript", "-e", SCRIPT, str(deck.resolve())]


def _show(deck: Path) -> None:
    run(on_mac(deck), "Keynote")
