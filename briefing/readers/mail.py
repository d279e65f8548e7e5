"""A mail or a page saved as one (.eml, .mht) in, its article as a `Document` out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from urllib.parse import unquote

from briefing.cleaning.credits import PLAIN_NAME
from briefing.document import Block, Document, Dropped, Properties, Source
from briefing.errors import UnreadableError
from briefing.language import HAN
from briefing.readers.encoding import decode
from briefing.readers.forwarding import own_words, untagged
from briefing.readers.text import paragraphs
from briefing.readers.trees import page_tree
from briefing.readers.web import page_document, whole_body
from briefing.readers.web.images import Lookup
from briefing.readers.web.parts import is_hidden

_PARTS = 2_000
_HAN_NAME = re.compile(f"[{HAN}]{{2,3}}")


def read_mail(data: bytes, source: Source) -> Document:
    """The letter or page in the mail in blocks; its subject and its sender, where the text names no others, are title
    and author, its day is the date."""
    mail = message_from_bytes(data, policy=default)
    parts = _parts(mail)
    if mail.get_content_type() == "multipart/related" and (
        mail.get("Snapshot-Content-Location") or _is_page(mail, source)
    ):
        return _page(mail, parts, source)
    sender = _header(mail, "From")
    return own_words(
        Document(
            source=source,
            blocks=tuple(_letter(parts, source)),
            site=_name(sender) if not _is_person(_name(sender)) else "",
            date=_day(mail),
            properties=Properties(
                title=untagged(_header(mail, "Subject")), author=_name(sender) if _is_person(_name(sender)) else ""
            ),
            dropped=_enclosed(parts),
        )
    )


def _parts(mail: EmailMessage) -> list[EmailMessage]:
    return [part for _, part in zip(range(_PARTS), mail.walk(), strict=False)]


def _is_page(mail: EmailMessage, source: Source) -> bool:
    return source.name.lower().endswith((".mht", ".mhtml")) or "Blink" in _header(mail, "From")


def _page(mail: EmailMessage, parts: list[EmailMessage], source: Source) -> Document:
    page = next((part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")), None)
    if page is None:
        raise UnreadableError(f"{source.name}: no page in it", hint="save the page again")
    address = mail.get("Snapshot-Content-Location") or page.get("Content-Location") or ""
    found = page_document(
        page_tree(_bytes(page), source.name, page.get_content_charset() or ""), source, _pictures(parts)
    )
    own = found.source
    if not own.url and re.match(r"https?://\S+$", str(address)):
        found = replace(found, source=Source(own.name, own.path, own.sha256, str(address)))
    return found if found.title else replace(found, title=_header(mail, "Subject"))


def _letter(parts: list[EmailMessage], source: Source) -> Iterator[Block]:
    """The blocks of the first text of the mail, set (HTML) rather than plain."""
    texts = [part for part in parts if part.get_content_disposition() != "attachment"]
    for part in texts:
        if part.get_content_type() == "text/html":
            page = page_tree(_bytes(part), source.name, part.get_content_charset() or "")
            hidden = {e: "hidden" for e in page.iter() if isinstance(e.tag, str) and is_hidden(e)}
            if blocks := whole_body(page, hidden, _pictures(parts)):
                yield from blocks
                return
    for part in texts:
        if part.get_content_type() == "text/plain" and (data := _bytes(part)).strip():
            yield from paragraphs(decode(data, source.name, part.get_content_charset() or ""))
            return


def _enclosed(parts: list[EmailMessage]) -> tuple[Dropped, ...]:
    names = [part.get_filename() for part in parts if part.get_content_disposition() == "attachment"]
    return tuple(Dropped("attachment", name) for name in names if name)


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _header(mail: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(mail.get(name, "")).split())
    except Exception:  # the library parses headers when they are asked for and fails on odd ones
        return ""


def _name(text: str) -> str:
    """The name of a sender; "" for an address alone."""
    name, address = parseaddr(text)
    return "" if "@" in name or name == address else name.strip("\"' ")


def _is_person(name: str) -> bool:
    """Whether a sender is somebody and not an office or a newsletter."""
    return bool(PLAIN_NAME.fullmatch(name) or _HAN_NAME.fullmatch(name)) and not name.startswith(("The ", "Team "))


def _day(mail: EmailMessage) -> str:
    try:
        day = mail["Date"].datetime
        return day.date().isoformat() if isinstance(day, datetime) else ""
    except Exception:  # see _header
        return ""


def _pictures(parts: list[EmailMessage]) -> Lookup:
    """Pictures by content id and by location."""
    found: dict[str, EmailMessage] = {}
    for part in parts:
        if part.get_content_maintype() == "image":
            if named := str(part.get("Content-ID", "")).strip(" <>"):
                found.setdefault(f"cid:{named}", part)
            if location := str(part.get("Content-Location", "")).strip():
                found.setdefault(location, part)

    def data(location: str) -> bytes:
        part = found.get(location) or found.get(unquote(location))
        return _bytes(part) if part else b""

    return data
