"""Names of programs in, paths and running shows out: what the openers of all programs need."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from briefing.errors import BriefingError


def windows_program(name: str) -> Path | None:
    """Where Windows says that the program `name` ("powerpnt.exe") is; None elsewhere and for one it does not know."""
    if sys.platform != "win32":
        return None
    import winreg

    key = rf"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\{name}"
    for hive in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
        try:
            return Path(winreg.QueryValue(hive, key).strip('"'))
        except OSError:
            continue
    return None


def mac_program(name: str) -> Path | None:
    """The application `name` ("Keynote") of this Mac; None elsewhere and where it is not installed."""
    if sys.platform != "darwin":
        return None
    places = (Path("/Applications"), Path.home() / "Applications")
    return next((place / f"{name}.app" for place in places if (place / f"{name}.app").is_dir()), None)


def run(call: Sequence[str], program: str) -> None:
    """Run `call` to its end; raises BriefingError with its last words where it fails."""
    done = subprocess.run(call, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        raise BriefingError(f"{program} did not show the deck: {said[-1]}", hint="open the file in it by hand")
