"""Readers: a file or an address in, a `Document` out, one format a module; `Reading` does it where it can do no
harm. Slides in Markdown become an `Outline`. What lies behind is loaded at first use."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.outline import Outline
    from briefing.readers.isolation import Reading
    from briefing.readers.parsing import READERS, Reader, read

_FROM = {"Reading": "isolation", "READERS": "parsing", "Reader": "parsing", "read": "parsing"}


def expand(given: Iterable[str | Path]) -> list[str | Path]:
    """The single inputs that `given` names: files and addresses as given, folders as the readable files below them,
    sorted; each once."""
    from briefing.plugins import known
    from briefing.readers import inputs
    from briefing.readers.parsing import READERS

    return inputs.expand(given, {*READERS, *known("readers", {})})


def read_outline(path: Path) -> Outline:
    """The outline that the slide Markdown at `path` holds; raises UnreadableError where there is no slide in it."""
    from briefing.readers.slides import read_outline

    return read_outline(path)


def __getattr__(name: str) -> object:
    if name not in _FROM:
        raise AttributeError(f"module 'briefing.readers' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"briefing.readers.{_FROM[name]}"), name)


__all__ = ["READERS", "Reader", "Reading", "expand", "read", "read_outline"]
