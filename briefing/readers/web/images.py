"""An `img` of a page in, the picture that it shows out: no logo, icon, avatar or tracker."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote_to_bytes

from briefing.document import Figure
from briefing.readers import pictures
from briefing.readers.web.parts import names_of

Lookup = Callable[[str], bytes]

_NO_PICTURE = frozenset(
    "avatar gravatar logo icon icons emoji pixel tracker tracking badge spacer sprite profile".split()
)
_DATA = re.compile(r"data:image/[\w.+-]+(;base64)?,(.*)", re.S)


def picture_of(element: Any, lookup: Lookup) -> Figure | None:
    """The picture that `element` shows; None for one that an article would not show, or that is only for the layout.

    `lookup` gives the bytes of a picture by its address, b"" for one that is not at hand.
    """
    location = _location(element)
    named = set(names_of(element)) | _file_words(location)
    if not location or _is_small(element) or named & _NO_PICTURE:
        return None
    inside = location.startswith("data:")
    data = _from_data(location) if inside else lookup(location)
    if data and not pictures.shown(data):
        return None
    if not data and (inside or not (element.get("alt") or element.get("width"))):
        return None
    return Figure("" if inside else location, "", element.get("alt", ""), data)


def _location(element: Any) -> str:
    """Where a picture lies; pages that load pictures late write it elsewhere."""
    for name in ("data-src", "data-original", "data-lazy-src", "src"):
        if (found := element.get(name, "").strip()) and not found.startswith("data:image/svg"):
            return str(found)
    return ""


def _file_words(location: str) -> set[str]:
    if location.startswith("data:"):
        return set()
    name = location.split("?", maxsplit=1)[0].rpartition("/")[2].lower()
    return set(re.findall(r"[a-z]+", name))


def _is_small(element: Any) -> bool:
    sizes = [element.get(name, "").removesuffix("px") for name in ("width", "height")]
    given = [int(size) for size in sizes if size.isdigit()]
    return any(size < 100 for size in given) or (len(given) == 2 and not pictures.fits(given[0], given[1]))


def _from_data(location: str) -> bytes:
    match = _DATA.match(location)
    if not match:
        return b""
    try:
        return b64decode(match[2]) if match[1] else unquote_to_bytes(match[2])
    except (Base64Error, ValueError):
        return b""
