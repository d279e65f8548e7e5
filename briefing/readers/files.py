"""A path in, its bytes out — or one clear reason why not."""

from __future__ import annotations

import stat
from hashlib import sha256
from pathlib import Path

from briefing.document import Source
from briefing.errors import UnreadableError

LARGEST = 20 * 2**20  # bytes; the longest book is a tenth of it

_MAGIC = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip, Word or PowerPoint file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"{\\rtf": "an RTF file",
    b"\x7fELF": "a program",
}


def load(path: Path) -> bytes:
    """The bytes of the regular file at `path`, at most `LARGEST` of them; raises UnreadableError for anything else."""
    try:
        status = path.stat()
        _check(path, status.st_mode, status.st_size)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise UnreadableError(f"{path}: no such file", hint="check the name and the folder") from None
    except PermissionError:
        raise UnreadableError(f"{path}: not allowed to read it", hint="check its permissions") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{path!s}: cannot be opened ({getattr(error, 'strerror', None) or error})") from None
    _check(path, stat.S_IFREG, len(data))
    if not data.strip():
        raise UnreadableError(f"{path.name}: the file is empty", hint="save the article's text into it")
    return data


def source_of(path: Path, data: bytes) -> Source:
    """Where a document came from: its file's name, path and SHA-256."""
    return Source(name=path.name, path=str(path), sha256=sha256(data).hexdigest())


def refuse_known_binary(data: bytes, name: str) -> None:
    """Raises UnreadableError where `data` opens like a format that is not text."""
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise UnreadableError(f"{name}: this is {kind}, not text", hint="save it as text, Markdown or HTML")


def _check(path: Path, mode: int, size: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableError(
            f"{path}: this is a folder", hint="name the files in it, or the folder on the command line"
        )
    if not stat.S_ISREG(mode):
        raise UnreadableError(f"{path}: not a regular file", hint="give a saved article")
    if size > LARGEST:
        raise UnreadableError(f"{path.name}: larger than {LARGEST >> 20} MB", hint="give single articles")
