"""The bytes of a picture file in, what kind of file it is out."""

from __future__ import annotations


def media_type(data: bytes) -> str:
    """The media type of a PNG, JPEG or GIF file, by its first bytes."""
    if data.startswith(b"\xff\xd8"):
        return "image/jpeg"
    return "image/gif" if data.startswith(b"GIF8") else "image/png"
