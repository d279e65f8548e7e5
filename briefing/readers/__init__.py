"""Readers: a file in, a `Document` out, one format a module; `read` chooses by suffix, `expand` walks folders."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from briefing.document import Document, Source
from briefing.errors import UnreadableError
from briefing.plugins import find
from briefing.readers.files import load, source_of
from briefing.readers.html import read_html
from briefing.readers.markdown import read_markdown
from briefing.readers.text import read_text

log = logging.getLogger(__name__)

Reader = Callable[[bytes, Source], Document]

READERS: Mapping[str, Reader] = {
    "": read_text,
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}


def read(path: Path) -> Document:
    """What `path` holds, as its author wrote it, dirt included; blocks may hold line feeds where lines were broken.

    Raises UnreadableError, in one line and with a hint, for whatever cannot become a document.
    """
    data = load(path)
    try:
        document = _reader(path)(data, source_of(path, data))
    except RecursionError:
        raise UnreadableError(f"{path.name}: nested too deeply to be an article") from None
    if not any(block.text.strip() for block in document.blocks):
        raise UnreadableError(f"{path.name}: no text in it", hint="is the article in the file, or only linked from it?")
    return document


def expand(paths: Iterable[Path]) -> list[Path]:
    """The files that `paths` name: files as given, folders as the readable files below them, sorted; each file once.

    Hidden files and folders, unknown suffixes and symbolic links to folders are left out of folders.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _below(path) if path.is_dir() else [path]:
            found.setdefault(_identity(file), file)
    return list(found.values())


def _reader(path: Path) -> Reader:
    suffix = path.suffix.lower()
    if suffix in READERS:
        return READERS[suffix]
    try:
        reader: Reader = find("readers", {}, suffix)
    except Exception:
        return read_text  # notes.2024, article.asc: text unless its bytes say otherwise
    return reader


def _below(folder: Path) -> list[Path]:
    found = []
    for path in sorted(folder.rglob("*")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        if path.is_file() and path.suffix.lower() in READERS:
            found.append(path)
    return found


def _identity(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path
