"""Front matter: a Markdown text in, the fields above it and the text itself out; no YAML is read, so no aliases."""

from __future__ import annotations

import json
import re

_FRONT = re.compile(r"\A(?:---|\+\+\+)[ \t]*\n(.{0,20000}?)\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_]+)[ \t]*[:=][ \t]*(.*(?:\n(?:[ \t]+|-[ \t]).*)*)", re.MULTILINE)
_ENTRY = re.compile(r"^[ \t]*-[ \t]+(?:name[ \t]*:[ \t]*)?(.+)$|^[ \t]+name[ \t]*:[ \t]*(.+)$", re.MULTILINE)
_HELD_DOWN = re.compile(r"([^\w\s])\1{199,}")  # 200,000 brackets take the parser 4 s


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields of the front matter of `text`, if it has one, and the text below it."""
    front = _FRONT.match(text)
    return _fields(front[1]) if front else {}, _HELD_DOWN.sub(r"\1\1\1", text[front.end() if front else 0 :])


def _fields(front: str) -> dict[str, str]:
    """The `key: value` lines of a front matter and its lists, with commas; no YAML is read, so no aliases."""
    found: dict[str, str] = {}
    for key, value in _FIELD.findall(front):
        first, _, rest = value.partition("\n")
        listed = [a or b for a, b in _ENTRY.findall(rest)] if rest and not first.strip() else []
        given = (
            listed or re.split(r"\s*,\s*", first.strip(" []")) if first.strip().startswith("[") or listed else [first]
        )
        found.setdefault(key.lower(), ", ".join(_unquoted(part.strip()) for part in given))
    return found


def _unquoted(value: str) -> str:
    """A value of a front matter without its quotation marks, and without the backslashes inside them."""
    if value.startswith('"') and value.endswith('"') and "\\" in value:
        try:
            return str(json.loads(value)).strip()
        except ValueError:
            pass
    return value.strip("\"'").strip()
