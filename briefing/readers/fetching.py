"""An address that the user named in, what lies there out: one page, vetted at each hop, bounded in size."""

from __future__ import annotations

import re
import ssl
from hashlib import sha256
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from importlib.metadata import version
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from briefing.document import Source
from briefing.errors import UnreadableError
from briefing.readers.files import LARGEST

_HOPS = 5
_SECONDS = 20.0  # of silence; the whole is bounded by the process that this runs in
_MOVED = (301, 302, 303, 307, 308)
_SAFE = "/?&=%#:;,@!$'()*+~[]"  # in the target of a request
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]+)", re.I)
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
}


def fetch(address: str) -> tuple[bytes, str, Source]:
    """The bytes at `address`, the suffix of the format that the server says they are in, and their source.

    Redirects are followed to public addresses and within the host that was named; what is named may lie anywhere.
    Raises UnreadableError where nothing can be had.
    """
    place = address
    for _ in range(_HOPS + 1):
        parts = _parted(place, address)
        try:
            response = _asked(parts, named=_host(parts) == _host(urlsplit(address)))
        except (OSError, HTTPException, ValueError) as error:
            raise UnreadableError(f"{address}: cannot be fetched ({error})", hint="check the address") from None
        if response.status in _MOVED and (moved := response.headers.get("Location")):
            place = urljoin(place, moved)
            continue
        if response.status != 200:
            hint = "open it in a browser and save the page"
            raise UnreadableError(f"{address}: the server answers {response.status} {response.reason}", hint=hint)
        data = _body(response, address)
        kind = response.headers.get("Content-Type", "")
        suffix = _SUFFIXES.get(kind.split(";")[0].strip().lower(), "")
        return _marked(data, kind, suffix), suffix, Source(address, address, sha256(data).hexdigest(), place)
    raise UnreadableError(f"{address}: redirected more than {_HOPS} times", hint="check the address")


def _parted(place: str, address: str) -> SplitResult:
    parts = urlsplit(place)
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise UnreadableError(f"{address}: leads to {place[:80]}, which is no web page", hint="check the address")
    return parts


def _host(parts: SplitResult) -> tuple[str | None, int | None]:
    return parts.hostname, parts.port


def _asked(parts: SplitResult, *, named: bool) -> HTTPResponse:
    """The answer of the server; where the user did not name its host, it must be a public one."""
    assert parts.hostname
    if parts.scheme.lower() == "https":
        connection: HTTPConnection = HTTPSConnection(
            parts.hostname, parts.port, timeout=_SECONDS, context=ssl.create_default_context()
        )
    else:
        connection = HTTPConnection(parts.hostname, parts.port, timeout=_SECONDS)
    connection.connect()
    if not named:
        _vet(connection.sock.getpeername()[0])  # what was connected to, whatever name led there
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"User-Agent": f"briefing/{version('briefing')}", "Accept-Encoding": "identity", "Connection": "close"}
    connection.request("GET", quote(target, safe=_SAFE), headers=headers)
    return connection.getresponse()


def _vet(peer: str) -> None:
    found = ip_address(peer.split("%", maxsplit=1)[0])
    found = getattr(found, "ipv4_mapped", None) or found
    if not found.is_global:
        raise OSError(f"redirected to the private address {peer}")


def _body(response: HTTPResponse, address: str) -> bytes:
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise UnreadableError(
            f"{address}: the server packs what it was asked not to", hint="save the page in a browser"
        )
    data = response.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableError(f"{address}: larger than {LARGEST >> 20} MB", hint="give single articles")
    if not data.strip():
        raise UnreadableError(f"{address}: there is nothing", hint="open it in a browser and save the page")
    return data


def _marked(data: bytes, kind: str, suffix: str) -> bytes:
    """`data` as UTF-8 with its mark, where the server names the encoding of a text."""
    named = _CHARSET.search(kind)
    if not named or suffix not in (".html", ".txt", ".md"):
        return data
    try:
        return b"\xef\xbb\xbf" + data.decode(named[1], "replace").encode()
    except LookupError:
        return data
