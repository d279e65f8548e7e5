"""The words of a call in, single inputs out: files and addresses as they are, folders as the readable files in them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

_ADDRESS = re.compile(r"https?://\S+", re.I)
# How the folders end that browsers save beside a page, in the languages they come in.
SAVED_WITH = ("_files", ".files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_bestanden")


def is_address(given: str | Path) -> bool:
    """Whether `given` is an `http(s)` address and no file."""
    return isinstance(given, str) and bool(_ADDRESS.fullmatch(given))


def expand(given: Iterable[str | Path], suffixes: Collection[str]) -> list[str | Path]:
    """What `given` names, in order, each once: files and addresses as they are, folders as the files with one of
    `suffixes` below them, sorted.

    Hidden files and folders, symbolic links to folders and the folders that browsers save beside a page are left out.
    """
    found: dict[object, str | Path] = {}
    for one in given:
        if isinstance(one, str) and is_address(one):
            found.setdefault(one, one)
            continue
        path = Path(one)
        for file in _below(path, suffixes) if path.is_dir() else [path]:
            found.setdefault(_identity(file), file)
    return list(found.values())


def _below(folder: Path, suffixes: Collection[str]) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder).parts
        if any(part.startswith(".") for part in inner) or any(part.endswith(SAVED_WITH) for part in inner[:-1]):
            continue
        if path.suffix.lower() in suffixes and path.is_file():
            yield path


def _identity(file: Path) -> object:
    try:
        return file.resolve()
    except (OSError, RuntimeError, ValueError):
        return file
