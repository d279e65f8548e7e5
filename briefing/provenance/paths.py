"""Paths of sources as a record names them, and back: so that they lead to the sources when both are moved together."""

from __future__ import annotations

import os
from pathlib import Path

from briefing import samples

_SAMPLE = "sample:"
_ADDRESSES = ("http://", "https://")


def recorded(path: str, folder: Path) -> str:
    """How the record in `folder` names the source at `path`.

    An address and a sample article by their names; a file from `folder` on, with strokes on every system. Only a path
    that was given from the root of the disk, to a file that does not lie beside `folder`, stays as it is.
    """
    if path.lower().startswith(_ADDRESSES):
        return path
    if Path(path) in samples.paths():
        return f"{_SAMPLE}{Path(path).name}"
    beside = Path(os.path.normpath(folder.absolute())).parent  # not resolved: a link is a place of its own
    if Path(path).is_absolute() and not Path(path).is_relative_to(beside):
        return Path(path).as_posix()
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return Path(path).absolute().as_posix()


def found(name: str, folder: Path) -> str | Path:
    """Where the source lies that the record in `folder` names so."""
    if name.lower().startswith(_ADDRESSES):
        return name
    if name.startswith(_SAMPLE):
        return next((path for path in samples.paths() if path.name == name.removeprefix(_SAMPLE)), Path(name))
    return Path(os.path.normpath(folder / name))
