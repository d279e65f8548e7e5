"""Bytes and a suffix in, the format that they are in out: what a file holds wins over what it is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from briefing.errors import UnreadableError

TEXT = frozenset({"", ".txt", ".text"})
PLAIN = TEXT | {".md", ".markdown", ".html", ".htm", ".xhtml"}
LARGEST_TEXT = 20 * 2**20  # bytes; the longest book is a tenth of it

_UNREADABLE = {
    b"\xd0\xcf\x11\xe0": ("an old Office file, or one with a password", "save it as .docx, without a password"),
    b"\x89PNG": ("a picture", "give the article as text, not as a picture of it"),
    b"\xff\xd8\xff": ("a picture", "give the article as text, not as a picture of it"),
    b"GIF8": ("a picture", "give the article as text, not as a picture of it"),
    b"{\\rtf": ("an RTF file", "save it as .docx or as text"),
    b"\x7fELF": ("a program", ""),
    b"MZ\x90": ("a program", ""),
    b"\x1f\x8b": ("a compressed file", "unpack it and give the folder"),
    b"7z\xbc\xaf": ("a compressed file", "unpack it and give the folder"),
    b"Rar!": ("a compressed file", "unpack it and give the folder"),
    b"SQLite": ("a database", ""),
}
# What a package of another program holds, by the part that only it has.
_PACKAGES: Mapping[str, str] = {"word/document.xml": ".docx", "META-INF/container.xml": ".epub"}
_OTHERS = {
    "ppt/presentation.xml": ("a PowerPoint file", "export its text, or save it as PDF"),
    "xl/workbook.xml": ("an Excel file", "export its text"),
    "content.xml": ("an OpenDocument file", "save it as .docx"),
    "Index/Document.iwa": ("a Pages file", "export it as Word"),
}
_HTML = re.compile(rb"\s*(?:<!--.{0,500}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html[\s>])", re.I | re.S)
_MAIL_START = re.compile(rb"\s*(?:[A-Za-z][A-Za-z-]{1,40}: ?[^\n]*\n(?:[ \t][^\n]*\n)*){3}")
_MAIL_FIELD = re.compile(rb"^(?:MIME-Version|Content-Type|Message-ID|Received):", re.I | re.M)
_MAIL = (".eml", ".mht", ".mhtml")


def format_of(data: bytes, suffix: str, name: str) -> str:
    """The suffix of the format that `data` is in: of a package, a PDF, a web page or a mail by what it holds, else
    `suffix` in small letters.

    `data` may be the beginning of a file, if that is no package. Raises UnreadableError, with what the file is, for one
    that cannot become an article.
    """
    suffix = suffix.lower()
    if b"%PDF-" in data[:1024]:
        return ".pdf"
    if data.startswith(b"PK\x03\x04"):
        return _package(data, name)
    for magic, (kind, hint) in _UNREADABLE.items():
        if data.startswith(magic):
            raise UnreadableError(f"{name}: this is {kind}, not an article", hint=hint)
    if suffix in _MAIL:
        return suffix
    if _HTML.match(data.removeprefix(b"\xef\xbb\xbf")[:2048]):
        return ".html"
    if _MAIL_START.match(data[:8192]) and _MAIL_FIELD.search(data[:8192]):
        return ".eml"
    if suffix in (".pdf", ".docx", ".epub"):
        raise UnreadableError(f"{name}: not a {suffix[1:]} file, or a damaged one", hint="save or download it again")
    return suffix


def _package(data: bytes, name: str) -> str:
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = set(package.namelist())
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        raise UnreadableError(f"{name}: a damaged file", hint="save or download it again") from None
    for part, suffix in _PACKAGES.items():
        if part in parts:
            return suffix
    kind, hint = next(
        (told for part, told in _OTHERS.items() if part in parts),
        ("a zip file", "unpack it and give the folder"),
    )
    raise UnreadableError(f"{name}: this is {kind}, not an article", hint=hint)
