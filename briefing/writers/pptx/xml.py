"""Strings and points in, elements as text out; every string from outside is made fit for XML on its way in."""

from __future__ import annotations

from briefing.writers.characters import sanitise

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}
_EMU = 12700  # English metric units in a point


def escape(text: str) -> str:
    """`text` as the content of an element."""
    return sanitise(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def tag(name: str, /, *children: str, **attributes: str | int | bool | None) -> str:
    """The element `name` ("a:off") with `attributes` (None: left out) and `children`, which are XML already."""
    opening = name + "".join(f' {key}="{_value(value)}"' for key, value in attributes.items() if value is not None)
    inner = "".join(children)
    return f"<{opening}>{inner}</{name}>" if inner else f"<{opening}/>"


def _value(value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return escape(str(value)).replace('"', "&quot;").replace("\n", " ").replace("\t", " ")


def root(name: str, /, *children: str, prefixes: str = "arp", **attributes: str | int | bool | None) -> bytes:
    """A whole part with the root element `name`; `prefixes` are the namespaces that its content uses."""
    spaces = {f"xmlns:{prefix}": NAMESPACES[prefix] for prefix in prefixes}
    element = tag(name, *children, **spaces, **attributes)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{element}'.encode()


def emu(points: float) -> int:
    """A length in the units of the file."""
    return round(points * _EMU)


def hundredths(points: float) -> int:
    """A size of type or a line height in the units of the file."""
    return round(points * 100)


def figure(value: float) -> str:
    """A number as spreadsheets write it, whole ones without a point."""
    return f"{value:.15g}"
