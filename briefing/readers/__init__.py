"""Readers: a file or an address in, a `Document` out, one format a module; `Reading` does it where it can do no
harm."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from briefing.plugins import known
from briefing.readers import inputs
from briefing.readers.isolation import Reading
from briefing.readers.parsing import READERS, Reader, read
from briefing.readers.slides import read_outline


def expand(given: Iterable[str | Path]) -> list[str | Path]:
    """The single inputs that `given` names: files and addresses as given, folders as the readable files below them,
    sorted; each once."""
    return inputs.expand(given, {*READERS, *known("readers", {})})


__all__ = ["READERS", "Reader", "Reading", "expand", "read", "read_outline"]
