"""The bytes of a picture in, whether an article would show it: no icon, tracker, rule or banner."""

from __future__ import annotations

import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

LARGEST = 15 * 2**20  # bytes
_HELD = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")  # PNG, JPEG, GIF, WebP
_LEAST = 120  # pixels of the shorter side; logos and avatars are smaller
_SLENDER = 5.0  # times as long as high: a banner or a rule


def beside(folder: Path | None) -> Callable[[str], bytes]:
    """A look-up of pictures by an address relative to `folder`: those that lie in it or below, b"" for all others."""

    def found(location: str) -> bytes:
        if folder is None or "://" in location or location.startswith(("/", "data:", "file:")):
            return b""
        try:
            file = (folder / unquote(location.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0])).resolve()
            inside = file.is_relative_to(folder.resolve()) and file.is_file() and file.stat().st_size <= LARGEST
            data = file.read_bytes() if inside else b""
        except (OSError, ValueError):
            return b""
        return data if dimensions(data) else b""

    return found


def shown(data: bytes) -> bool:
    """Whether `data` is a PNG, JPEG, GIF or WebP picture of a size and shape that an article shows."""
    size = dimensions(data)
    return bool(size) and fits(*size)


def fits(width: float, height: float) -> bool:
    """Whether a picture of `width` by `height` pixels is more than an icon, a tracker or a rule."""
    return min(width, height) >= _LEAST and max(width, height) <= _SLENDER * min(width, height)


def dimensions(data: bytes) -> tuple[int, int] | tuple[()]:
    """Width and height in pixels, () where `data` is no picture that slides can hold; only its head is looked at."""
    import imagesize

    if not data.startswith(_HELD) or len(data) > LARGEST:
        return ()
    try:
        width, height = imagesize.get(BytesIO(data))
    except (ValueError, OSError, ArithmeticError, LookupError, struct.error):
        return ()
    return (width, height) if width > 0 and height > 0 else ()
