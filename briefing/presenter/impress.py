"""A deck in, a show in LibreOffice Impress out, on any system.

The show runs on a copy, under a profile of its own: a lock file that an earlier crash left beside the deck, or an open
LibreOffice, raises a dialog that blocks the show.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from briefing.errors import BriefingError
from briefing.presenter.programs import mac_program, run, windows_program


def find() -> Callable[[Path], None] | None:
    """What opens a deck as a show in the LibreOffice of this machine; None where there is none."""
    program = _program()
    return partial(_show, program) if program else None


def _program() -> str | None:
    if on_path := shutil.which("soffice") or shutil.which("libreoffice"):
        return on_path
    if bundle := mac_program("LibreOffice"):
        return str(bundle / "Contents/MacOS/soffice")
    registered = windows_program("soffice.exe")
    return str(registered) if registered else None


def _show(program: str, deck: Path) -> None:
    """Show `deck` until the presenter ends the show."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise BriefingError("there is no screen to show the deck on", hint="run this in a desktop session")
    with tempfile.TemporaryDirectory(prefix="briefing-show-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder, deck.name)
        shutil.copyfile(deck, copy)
        profile = Path(folder, "profile").as_uri()
        run(
            [program, f"-env:UserInstallation={profile}", "--norestore", "--nologo", "--show", str(copy)], "LibreOffice"
        )
