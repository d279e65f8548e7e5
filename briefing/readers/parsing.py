"""Bytes in, a `Document` out, by the reader for the format that they are in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from briefing.document import Document, Figure, Source
from briefing.errors import UnreadableError
from briefing.plugins import find
from briefing.readers.docx import read_docx
from briefing.readers.epub import read_epub
from briefing.readers.files import load, source_of
from briefing.readers.formats import LARGEST_TEXT, PLAIN, format_of
from briefing.readers.mail import read_mail
from briefing.readers.markdown import read_markdown
from briefing.readers.pdf import read_pdf
from briefing.readers.text import read_text
from briefing.readers.web import read_html

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
    ".docx": read_docx,
    ".pdf": read_pdf,
    ".epub": read_epub,
    ".eml": read_mail,
    ".mht": read_mail,
    ".mhtml": read_mail,
}

_LONGEST = 10_000_000  # characters: a hundred books


def read(path: Path) -> Document:
    """What the file at `path` holds, as its author wrote it, dirt included; blocks may hold line feeds where lines were
    broken.

    Raises UnreadableError, in one line and with a hint, for whatever cannot become a document.
    """
    data = load(path)
    return parse(data, path.suffix, source_of(path, data))


def parse(data: bytes, suffix: str, source: Source) -> Document:
    """The document in `data`, read as the format it is in or, where the bytes do not tell, as `suffix` says.

    Raises UnreadableError for whatever cannot become a document.
    """
    name = source.name
    suffix = format_of(data, suffix, name)
    if suffix in PLAIN and len(data) > LARGEST_TEXT:
        raise UnreadableError(f"{name}: larger than {LARGEST_TEXT >> 20} MB", hint="give single articles")
    try:
        document = reader_of(suffix)(data, source)
    except RecursionError:
        raise UnreadableError(f"{name}: nested too deeply to be an article") from None
    if not any(block.text.strip() for block in document.blocks if not isinstance(block, Figure)):
        raise UnreadableError(f"{name}: no text in it", hint="is the article in the file, or only linked from it?")
    if sum(len(block.text) for block in document.blocks) > _LONGEST:
        raise UnreadableError(f"{name}: more than {_LONGEST:,} characters", hint="give single articles")
    return document


def reader_of(suffix: str) -> Reader:
    """The reader for files with `suffix`: a built-in one, one by entry point, else that for plain text."""
    if suffix in READERS:
        return READERS[suffix]
    try:
        reader: Reader = find("readers", {}, suffix)
    except Exception:
        return read_text  # notes.2024, article.asc: text unless its bytes say otherwise
    return reader
