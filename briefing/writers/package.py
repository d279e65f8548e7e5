"""A zip package (.pptx, .docx, .xlsx) in, the same package out with nothing in it that depends on time or machine."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

CONTENT_TYPES = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date a zip entry can carry
_NESTED = (".xlsx", ".docx", ".pptx")


def repack(data: bytes) -> bytes:
    """The package `data` written anew: content types first, other parts by name, one date, one level of compression.

    Packages inside it (the workbook of a chart) are treated alike. Equal parts give equal bytes; what the parts say
    about dates is left to whoever wrote them.
    """
    with ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist() if not name.endswith("/")}
    return pack({name: repack(part) if name.endswith(_NESTED) else part for name, part in parts.items()})


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A zip package of `parts` (name to content), the same bytes for the same parts in any order."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=6) as package:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            entry = ZipInfo(name, _EPOCH)
            entry.create_system = 0  # else the zip tells which system it was written on
            entry.compress_type = ZIP_DEFLATED
            package.writestr(entry, parts[name], compresslevel=6)
    return buffer.getvalue()
