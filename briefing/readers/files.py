"""A path in, its bytes out — or one clear reason why not."""

from __future__ import annotations

import stat
from hashlib import sha256
from pathlib import Path

from briefing.document import Source
from briefing.errors import UnreadableError

LARGEST = 100 * 2**20  # bytes; a report full of photographs is a tenth of it
HEAD = 4096  # bytes that tell what kind of file it is


def load(path: Path, most: int = LARGEST) -> bytes:
    """The bytes of the regular file at `path`, all of them up to `most`; raises UnreadableError for anything else."""
    data = head(path, most + 1)
    if len(data) > most:
        raise UnreadableError(f"{path.name}: larger than {most >> 20} MB", hint="give single articles")
    if not data.strip():
        raise UnreadableError(f"{path.name}: the file is empty", hint="save the article's text into it")
    return data


def head(path: Path, size: int = HEAD) -> bytes:
    """The first `size` bytes of the regular file at `path`; raises UnreadableError where there is none to read.

    Folders, devices, pipes and sockets are refused before they are opened.
    """
    try:
        _refuse_irregular(path, path.stat().st_mode)
        with path.open("rb") as file:
            return file.read(size)
    except FileNotFoundError:
        raise UnreadableError(f"{path}: no such file", hint="check the name and the folder") from None
    except PermissionError:
        raise UnreadableError(f"{path}: not allowed to read it", hint="check its permissions") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{path!s}: cannot be opened ({getattr(error, 'strerror', None) or error})") from None


def source_of(path: Path, data: bytes) -> Source:
    """Where a document came from: its file's name, path and SHA-256."""
    return Source(name=path.name, path=str(path), sha256=sha256(data).hexdigest())


def _refuse_irregular(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableError(
            f"{path}: this is a folder", hint="name the files in it, or the folder on the command line"
        )
    if not stat.S_ISREG(mode):
        raise UnreadableError(f"{path}: not a regular file", hint="give a saved article")
