"""An EPUB in, one `Document` of its chapters in reading order out; cover, contents and imprint are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefing.document import Block, Document, Dropped, Heading, Source
from briefing.language import length
from briefing.readers.packages import Package, resolved
from briefing.readers.properties import believed_author, believed_title
from briefing.readers.trees import page_tree, xml_root
from briefing.readers.web import whole_body
from briefing.readers.web.images import Lookup

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_TYPE = "{http://www.idpf.org/2007/ops}type"
_CHAPTERS = 2_000
_MATTER = re.compile(
    r"cover|titlepage|title-page|halftitle|nav|toc|ncx|contents?|copyright|imprint|colophon|dedication|also-?by|"
    r"acknowledge?ments?|about-?(?:the-?)?(?:author|publisher)s?|endorsements?|advert\w*|index|loi|lot|newsletter",
    re.I,
)
_SAID = re.compile(
    r"(?:table of )?contents|copyright(?: page)?|imprint|colophon|dedication|also by .*|other (?:books|titles) .*"
    r"|about (?:the |this )?(?:author|publisher|book)s?|acknowledge?ments|cover|title page|index|endnotes|notes"
    r"|目录|目錄|版权(?:页|信息|声明)?|版權(?:頁|資訊|聲明)?|封面|扉页|扉頁|献词|獻詞|致谢|致謝|关于作者|關於作者",
    re.I,
)
_SHORT = 25  # words of a page without a heading that opens a book
_IMPRINT = re.compile(r"\bISBN\b|all rights reserved|版权所有|版權所有|©|书号|書號", re.I)


def read_epub(data: bytes, source: Source) -> Document:
    """The chapters of the book in blocks, their titles as headings, with title, author and date of the book."""
    package = Package(data, source.name)
    opf = _opf(package)
    root = package_xml(package, opf)
    dropped: list[Dropped] = []
    blocks: list[Block] = []
    for part, matter in _spine(root, opf):
        blocks += _chapter(package, part, matter, dropped)
    stated = (
        {} if root is None else {key: root.findtext(f".//{_DC}{key}") or "" for key in ("title", "creator", "date")}
    )
    creators = [] if root is None else [element.text or "" for element in root.iter(f"{_DC}creator")]
    return Document(
        source=source,
        title=believed_title(stated.get("title", "")),
        blocks=tuple(blocks),
        byline=believed_author("; ".join(creators)),
        date=stated.get("date", "")[:10],
        dropped=tuple(dropped),
    )


def package_xml(package: Package, part: str) -> Any:
    """The root of an XML part that may declare a document type, as older books do; the declaration is not looked at."""
    return xml_root(re.sub(rb"<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>", b"", package.read(part)))


def _opf(package: Package) -> str:
    container = package_xml(package, "META-INF/container.xml")
    files = [] if container is None else [element.get("full-path", "") for element in container.iter(_CONTAINER)]
    return next((file for file in files if file in package.names), "")


def _spine(root: Any, opf: str) -> Iterator[tuple[str, bool]]:
    """(part, whether the book calls it no chapter) for each page in reading order."""
    if root is None:
        return
    manifest = {item.get("id", ""): item for item in root.iter(f"{_OPF}item")}
    guide = {resolved(opf, r.get("href", "")): r.get("type", "") for r in root.iter(f"{_OPF}reference")}
    for entry in list(root.iter(f"{_OPF}itemref"))[:_CHAPTERS]:
        item = manifest.get(entry.get("idref", ""))
        if item is None or not (part := resolved(opf, item.get("href", ""))):
            continue
        name = part.rpartition("/")[2].rpartition(".")[0]
        named = bool(_MATTER.fullmatch(re.sub(r"^[\d_-]+|[\d_-]+$", "", name)) or _MATTER.fullmatch(item.get("id", "")))
        told = guide.get(part, "text") not in ("text", "bodymatter", "start", "chapter")
        yield part, named or told or "nav" in item.get("properties", "").split() or entry.get("linear") == "no"


def _chapter(package: Package, part: str, matter: bool, dropped: list[Dropped]) -> list[Block]:
    data = package.read(part)
    if not data.strip():
        return []
    page = page_tree(data, part, "utf-8")
    blocks = whole_body(page, _asides(page), _pictures(package, part))
    if matter or _is_matter(page, blocks):
        text = " ".join(block.text for block in blocks)
        dropped += [Dropped("front or back matter", " ".join(text.split()))] if text.strip() else []
        return []
    if blocks and not any(isinstance(block, Heading) for block in blocks[:3]):
        title = believed_title(page.findtext(".//title") or "")
        return [Heading(title, 1), *blocks] if title and length(title) <= _SHORT and _names_chapter(title) else blocks
    return blocks


def _names_chapter(title: str) -> bool:
    return bool(re.match(r"chapter\b|part\b|第.{1,3}[章节節]", title, re.I))


def _is_matter(page: Any, blocks: list[Block]) -> bool:
    """Whether a page is the book's and not its text: it says so, or it is an imprint or a few words without a
    heading."""
    body = page.find("body")
    types = f"{'' if body is None else body.get(_TYPE, '') or body.get('epub:type', '')} "
    types += " ".join(e.get("epub:type", "") for e in page.iter("section", "nav", "div"))
    if re.search(
        r"\b(?:cover|titlepage|halftitlepage|copyright-page|dedication|toc|landmarks|colophon|imprint)\b", types
    ):
        return True
    head = next((block.text.strip() for block in blocks if block.text), "")
    text = " ".join(block.text for block in blocks)
    has_heading = any(isinstance(block, Heading) for block in blocks)
    return (
        bool(_SAID.fullmatch(head.strip(" .:")))
        or (length(text) <= 150 and bool(_IMPRINT.search(text)))
        or (not has_heading and length(text) <= _SHORT)
    )


def _asides(page: Any) -> dict[Any, str]:
    """The notes of a chapter."""
    notes = re.compile(r"\b(?:footnotes?|endnotes?|rearnotes?|noteref|pagebreak)\b")
    return {
        e: "notes"
        for e in page.iter("aside", "section", "div", "ol", "a", "span", "p", "li")
        if notes.search(e.get("epub:type", ""))
    }


def _pictures(package: Package, part: str) -> Lookup:
    return lambda location: package.read(resolved(part, location))
