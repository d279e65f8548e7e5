"""Zip packages (Word, EPUB): opened only after what they declare has been checked, their XML read without entities."""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import Any
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from briefing.errors import UnreadableError
from briefing.readers.trees import xml_root

_PARTS = 10_000
_PART = 64 * 2**20  # bytes of one part when unpacked
_WHOLE = 512 * 2**20  # bytes of all parts when unpacked
_RATIO = 300  # unpacked to packed, of a part over a megabyte: text reaches 20, a bomb 1,000


class Package:
    """The parts of the zip file in `data`; raises UnreadableError where it is damaged or unpacks to too much."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError):
            raise UnreadableError(f"{name}: a damaged file", hint="save or download it again") from None
        infos = self._zip.infolist()
        bombs = [i for i in infos if i.file_size > 2**20 and i.file_size > _RATIO * max(i.compress_size, 1)]
        large = max((info.file_size for info in infos), default=0) > _PART
        if bombs or large or len(infos) > _PARTS or sum(info.file_size for info in infos) > _WHOLE:
            raise UnreadableError(f"{name}: unpacks to more than an article may hold", hint="save it again, or as text")
        self.names = frozenset(info.filename for info in infos)

    def read(self, part: str) -> bytes:
        """The bytes of `part`; b"" where there is none, or none that can be unpacked."""
        if part not in self.names:
            return b""
        try:
            return self._zip.read(part)
        except (BadZipFile, RuntimeError, ValueError, OSError, NotImplementedError, EOFError):
            return b""

    def xml(self, part: str) -> Any:
        """The root element of the XML in `part`, or None; what is broken in it is passed over.

        Raises UnreadableError for a document type declaration: no writer of such files makes one.
        """
        data = self.read(part)
        if not data.strip():
            return None
        if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
            raise UnreadableError(
                f"{self._name}: declares a document type of its own", hint="save it again, or as text"
            )
        return xml_root(data)


def resolved(part: str, target: str) -> str:
    """The part that `target`, a reference inside `part`, names; "" where it leads out of the package."""
    if "://" in target or target.startswith(("data:", "file:", "//")):
        return ""
    path = unquote(target.split("#", maxsplit=1)[0])
    found = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(part), path)
    whole = posixpath.normpath(found)
    return "" if whole.startswith("..") else whole
