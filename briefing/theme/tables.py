"""The tables of a `theme.toml`: each value as the type that it should be, or an error that names its line and key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing.errors import UsageError
from briefing.geometry import Rect


@dataclass(frozen=True, slots=True)
class File:
    """The file of a theme, by its path, with its text."""

    path: str
    text: str

    def place(self, key: str) -> str:
        """The path with the line that `key` ("palette.ink", "cover.shapes[2].fill") stands on, or that of its table."""
        *tables, name = key.split(".")
        number, found, inside = 0, 0, not tables
        for number, line in enumerate(self.text.splitlines(), 1):
            header = re.match(r"\s*\[+\s*([\w.-]+)\s*\]", line)
            if header:
                inside = header[1] == ".".join(tables) or (bool(tables) and header[1] == tables[0].partition("[")[0])
                found = found or (number if inside else 0)
            elif inside and re.match(
                rf"\s*(?:{re.escape(name)}|{re.escape((tables or [name])[-1].partition('[')[0])})\s*=", line
            ):
                return f"{self.path}, line {number}"
        return f"{self.path}, line {found}" if found else self.path


class Table:
    """A table of the file that knows its own key, so that every complaint can name the place."""

    def __init__(self, values: Mapping[str, Any], file: File, prefix: str = "") -> None:
        self.values, self.file, self.prefix = values, file, prefix

    def fail(self, key: str, want: str) -> UsageError:
        """The error for `key`: where it stands, what it should be and what it is."""
        found = self.values.get(key, "nothing")
        return UsageError(
            f"{self.file.place(self.prefix + key)}: {self.prefix}{key} should be {want}, found {found!r}",
            hint="see the themes that ship",
        )

    def table(self, key: str) -> Table:
        """The table at `key`. This and the others raise UsageError for another type."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self.fail(key, "a table")
        return Table(value, self.file, f"{self.prefix}{key}.")

    def text(self, key: str, default: str | None = None) -> str:
        """The text at `key`, or `default`."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.fail(key, "a text")
        return value

    def number(self, key: str, default: float | None = None) -> float:
        """The number at `key`, 0 or more, or `default`."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise self.fail(key, "a number, 0 or more")
        return float(value)

    def flag(self, key: str, default: bool) -> bool:
        """The truth value at `key`, or `default`."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.fail(key, "true or false")
        return value

    def one_of(self, key: str, choices: tuple[str, ...], default: str | None = None) -> Any:
        """The value at `key`, or `default`, one of `choices`."""
        value = self.values.get(key, default)
        if value not in choices:
            raise self.fail(key, f"one of {', '.join(repr(choice) for choice in choices)}")
        return value

    def rect(self, key: str) -> Rect:
        """The rectangle at `key`, in points."""
        value = self.values.get(key)
        if not (isinstance(value, list) and len(value) == 4 and all(isinstance(v, int | float) for v in value)):
            raise self.fail(key, "[x, y, width, height] in points")
        return Rect(*(float(v) for v in value))

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts at `key`, none where it is missing."""
        value = self.values.get(key, [])
        if not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            raise self.fail(key, "a list of texts")
        return tuple(value)

    def color(self, key: str) -> str:
        """The colour at `key` as "RRGGBB"."""
        value = self.text(key)
        if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
            raise self.fail(key, "a colour such as '#1F1B16'")
        return value[1:].upper()
