"""A record of where every line comes from in, `provenance.json` out: for people to look things up and for `verify`."""

from __future__ import annotations

import json
import re
from pathlib import Path

from briefing.provenance.entries import Record
from briefing.provenance.record import to_values
from briefing.writers.files import replace_file

_LONE = re.compile("[\ud800-\udfff]")  # half a character, from a file name of another encoding


def write_provenance(record: Record, path: Path) -> None:
    """Write `record` to `path` as UTF-8 JSON, whole or not at all; equal records give equal bytes. Raises WriteError
    with a hint."""
    text = json.dumps(to_values(record), ensure_ascii=False, indent=1)
    replace_file(path, f"{_LONE.sub(_escaped, text)}\n".encode())


def _escaped(half: re.Match[str]) -> str:
    return f"\\u{ord(half[0]):04x}"
