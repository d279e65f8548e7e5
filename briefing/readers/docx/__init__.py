"""A Word file in, a `Document` out: headings, lists, tables, boxes, pictures as they stand on the page, tracked
insertions kept; headers, footers, notes and comments left out."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document import Document, Dropped, Properties, Source
from briefing.readers.docx.body import Body
from briefing.readers.docx.styles import Numberings, Styles, W
from briefing.readers.packages import Package, resolved
from briefing.readers.properties import believed_author, believed_title
from briefing.readers.setting import with_headings

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ASIDE = ("header", "footer", "footnotes", "endnotes", "comments")
_CORE = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "creator": "{http://purl.org/dc/elements/1.1/}creator",
    "created": "{http://purl.org/dc/terms/}created",
}
_FACTORY = "2013-12-23"  # when the empty document was made that python-docx begins with


def read_docx(data: bytes, source: Source) -> Document:
    """The body of the file in blocks, with title, author and date that it states; what stands beside is in
    `dropped`."""
    package = Package(data, source.name)
    main = _main(package)
    relations = _relations(package, main)
    body = Body(
        Styles(package.xml(_beside(relations, "styles", main))),
        Numberings(package.xml(_beside(relations, "numbering", main))),
        {key: package.read(part) for key, (kind, part) in relations.items() if kind == "image"},
    )
    root = package.xml(main)
    blocks = tuple(with_headings(list(body.blocks(root.find(f"{W}body"))))) if root is not None else ()
    return Document(
        source=source,
        title=body.title,
        blocks=blocks,
        properties=_stated(package),
        dropped=(*body.dropped, *_asides(package, relations)),
    )


def _main(package: Package) -> str:
    for kind, part in _relations(package, "").values():
        if kind == "officeDocument" and part in package.names:
            return part
    return "word/document.xml"


def _relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """(kind, part) of each relation of `part` ("": of the package) by its id; those that lead outside are left out."""
    folder, _, name = part.rpartition("/")
    root = package.xml(f"{folder}/_rels/{name}.rels".lstrip("/"))
    found = {}
    for relation in () if root is None else root.iter(_RELATION):
        target = "" if relation.get("TargetMode") == "External" else resolved(part, relation.get("Target", ""))
        if target:
            found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], target)
    return found


def _beside(relations: dict[str, tuple[str, str]], kind: str, main: str) -> str:
    default = resolved(main, f"{kind}.xml")
    return next((part for named, part in relations.values() if named == kind), default)


def _stated(package: Package) -> Properties:
    root = package.xml("docProps/core.xml")
    text = {key: "" if root is None else (root.findtext(name) or "") for key, name in _CORE.items()}
    created = text["created"][:10]
    return Properties(
        believed_title(text["title"]), believed_author(text["creator"]), "" if created == _FACTORY else created
    )


def _asides(package: Package, relations: dict[str, tuple[str, str]]) -> Iterator[Dropped]:
    """The text of headers, footers, notes and comments."""
    for kind, part in relations.values():
        root = package.xml(part) if kind in _ASIDE else None
        for paragraph in () if root is None else root.iter(f"{W}p"):
            if text := "".join(piece.text or "" for piece in paragraph.iter(f"{W}t")).strip():
                yield Dropped(kind, text)


__all__ = ["read_docx"]
