"""Bytes in, a file out: whole or not at all, and the file that was there before stays until then."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from briefing.errors import WriteError

_HINTS = {
    errno.ENOSPC: "the disk is full: free some space or choose another place with --out",
    errno.EDQUOT: "your quota on this disk is used up: free some space or choose another place with --out",
    errno.EROFS: "this disk is read-only: choose another place with --out",
    errno.EACCES: "choose a folder that you may write to with --out, and close the file if it is open elsewhere",
    errno.EPERM: "choose a folder that you may write to with --out, and close the file if it is open elsewhere",
    errno.ENAMETOOLONG: "choose a shorter name with --out",
    errno.EISDIR: "a folder has this name: move it or choose another place with --out",
    errno.ENOENT: "choose a folder that can be made and written to with --out",
    errno.ENOTDIR: "a part of this path is a file, not a folder: choose another place with --out",
    errno.EEXIST: "a part of this path is a file, not a folder: choose another place with --out",
}


def replace_file(path: Path, data: bytes) -> None:
    """Make `data` the content of the file at `path`; folders that are missing are made, a link keeps pointing.

    The bytes are written beside the file, flushed to the disk and renamed, so a reader sees the old file or the new
    one and a failure leaves the old one as it was. Raises WriteError with a hint.
    """
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WriteError(f"cannot write {path}: {reason}", hint=_HINTS.get(error.errno or 0, "")) from error


def _replace(target: Path, data: bytes) -> None:
    if target.is_dir():  # renaming onto a folder reports differently on every system
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    beside = target.with_name(f".{target.name[:200]}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
