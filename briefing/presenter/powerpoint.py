"""A deck in, a show in Microsoft PowerPoint out, on Windows and macOS."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from briefing.presenter.programs import mac_program, run, windows_program

# PowerPoint for macOS has no switch that starts the show: open the deck, then ask it to run.
SCRIPT = """
on run argv
    tell application "Microsoft PowerPoint"
        activate
        open POSIX file (item 1 of argv)
        run slide show (slide show settings of active presentation)
    end tell
end run
"""


def find() -> Callable[[Path], None] | None:
    """What opens a deck as a show in the PowerPoint of this machine; None where there is none."""
    if program := windows_program("powerpnt.exe"):
        return partial(_show, lambda deck: on_windows(program, deck))
    return partial(_show, on_mac) if mac_program("Microsoft PowerPoint") else None


def on_windows(program: Path, deck: Path) -> list[str]:
    """The call that starts the show of `deck` on Windows."""
    return [str(program), "/S", str(deck.resolve())]


def on_mac(deck: Path) -> list[str]:
    """The call that starts the show of `deck` on macOS."""
    return ["osascript", "-e", SCRIPT, str(deck.resolve())]


def _show(call: Callable[[Path], list[str]], deck: Path) -> None:
    run(call(deck), "PowerPoint")
