"""A saved web page in, its article as a `Document` out, with what stands around it in `dropped`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from briefing.cleaning.credits import is_meta, is_name
from briefing.document import Block, Document, Dropped, Heading, Paragraph, Source
from briefing.language import letters
from briefing.readers.inputs import SAVED_WITH
from briefing.readers.pictures import beside
from briefing.readers.trees import page_tree
from briefing.readers.web.blocks import blocks_of
from briefing.readers.web.images import Lookup
from briefing.readers.web.metadata import Stated, stated
from briefing.readers.web.region import Region

_PARTED = re.compile(r"\s+[-–—|»·_]+\s+|\s*[:：]\s+|\s*[|｜»_]+\s*")
_ABOUT = re.compile(r"^(?:written by|about|by|posted by|作者[:：]?|關於|关于)\s*", re.I)
_TOP = 15  # blocks among which a title stands
_FAR = 40  # blocks among which one stands that the window's title names
_TELLING = 6  # letters of a heading that can be told from others


def read_html(data: bytes, source: Source) -> Document:
    """The article of the page in blocks, with the title, author, date and site that the page states.

    Pictures come from the page itself and from the folder that a browser saved beside it.
    """
    return page_document(page_tree(data, source.name), source, _pictures(Path(source.path)))


def page_document(root: Any, source: Source, lookup: Lookup) -> Document:
    """The article of the page with the element `root`; `lookup` gives the bytes of a picture by its address."""
    told = stated(root)
    region = Region(root)
    outside = list(_outside(root, region))
    elements = [*_between(_title_head(root, told), region), *region.elements]
    blocks = [block for element in elements for block in blocks_of(element, region.dropped, lookup)]
    head = _head(blocks, told)
    if head is not None:
        blocks[head : head + 1] = _without_credit(blocks[head].text, told)
    above = [block for block in blocks[: head or 0] if block.text]
    credits = [Paragraph(block.text) for block in above if is_meta(block.text)]
    outside += [Dropped("above the title", block.text) for block in above if not is_meta(block.text)]
    return Document(
        source=Source(source.name, source.path, source.sha256, source.url or told.url),
        title=told.title or told.page_title if head is None else blocks[head].text,
        blocks=(*credits, *blocks[head or 0 :]),
        byline=told.author or _signed(region),
        date=told.date,
        site=told.site,
        dropped=tuple(outside),
    )


def _signed(region: Region) -> str:
    """The name that heads the lines about the author, where a page says only there who wrote it."""
    for element, reason in region.dropped.items():
        if reason == "about the author":
            for inner in element.iter("h2", "h3", "h4", "h5", "h6", "strong", "b", "a"):
                name = _ABOUT.sub("", " ".join("".join(inner.itertext()).split()))
                if is_name(name):
                    return name
    return ""


def _title_head(root: Any, told: Stated) -> Any:
    """The heading that says what the window's title begins with; None where none does."""
    wanted = [letters(title) for title in (told.title, told.page_title) if title]
    for head in root.iter("h1", "h2", "h3"):
        key = letters("".join(head.itertext()))
        if len(key) >= _TELLING and any(title.startswith(key) for title in wanted):
            return head
    return None


def _between(head: Any, region: Region) -> list[Any]:
    """The elements from the title's heading down to the article, where it stands above and outside: lines about it."""
    around = {region.element, *region.element.iterancestors()}
    if head is None or head in around or any(above in region.elements for above in head.iterancestors()):
        return []
    found = [head]
    at = head
    while at is not None and at not in around:
        for below in at.itersiblings():
            if below in around:
                return found if len(found) <= _TOP else []
            if isinstance(below.tag, str) and below not in region.dropped:
                found.append(below)
        at = at.getparent()
    return []


def _head(blocks: Sequence[Block], told: Stated) -> int | None:
    """The index of the title: of the headings near the top the last that the window's title names and, failing that,
    the one heading of the first level that is not the name of the site."""
    heads = [index for index, block in enumerate(blocks[:_FAR]) if isinstance(block, Heading)]
    parts = {key for title in (told.title, told.page_title) for key in _keys(_PARTED.split(title))} - {""}
    site = letters(told.site)
    named = [index for index in heads if letters(blocks[index].text) in parts - {site}]
    if named:
        return named[-1] if len(named) < 3 else named[0]
    tops = [
        index
        for index, block in enumerate(blocks[:_TOP])
        if isinstance(block, Heading) and block.level == 1 and letters(block.text) != site
    ]
    return tops[0] if len(tops) == 1 else None


def _keys(parts: Sequence[str]) -> Iterator[str]:
    """The keys of all stretches of the parts of a window's title."""
    for start in range(len(parts)):
        for end in range(start + 1, len(parts) + 1):
            yield letters("".join(parts[start:end]))


def _without_credit(text: str, told: Stated) -> list[Block]:
    """The title, and apart from it what a page writes behind it in the same heading: day, source and author."""
    for title in (told.title, *_PARTED.split(told.page_title)):
        rest = text.removeprefix(title).strip()
        if len(title) >= _TELLING and rest != text and rest and is_meta(rest):
            return [Heading(title, 1), Paragraph(rest)]
    return [Heading(text, 1)]


def whole_body(root: Any, dropped: Mapping[Any, str], lookup: Lookup) -> list[Block]:
    """The blocks of a page that is all article: a chapter of a book, a letter."""
    body = root.find("body")
    return blocks_of(root if body is None else body, dropped, lookup)


def _outside(root: Any, region: Region) -> Iterator[Dropped]:
    """The texts of the page outside its article and of what was left out inside, in the order of the page."""
    body = root.find("body")
    yield from _passed(root if body is None else body, region, {*region.element.iterancestors()})


def _passed(element: Any, region: Region, around: set[Any]) -> Iterator[Dropped]:
    """What is left out below `element`; `around` are the elements that the article lies in."""
    inside = element not in around
    for child in element:
        if not isinstance(child.tag, str) or child.tag in ("script", "style", "template"):
            continue
        if child in region.dropped:
            yield from _told(region.dropped[child], child)
        elif inside or child in around or child in region.elements:
            yield from _passed(child, region, around)
        else:
            yield from _told("outside the article", child)


def _told(reason: str, element: Any) -> Iterator[Dropped]:
    if text := " ".join("".join(element.itertext()).split()):
        yield Dropped(reason, text)


def _saved_with(path: Path) -> Path | None:
    """The folder that a browser saved with the page at `path`."""
    folders = [path.parent / f"{path.stem}{ending}" for ending in SAVED_WITH]
    return next((folder for folder in folders if folder.is_dir() and not folder.is_symlink()), None)


def _pictures(path: Path) -> Lookup:
    """Pictures in the folder that was saved with the page at `path`, named from where the page lies."""
    folder = _saved_with(path)
    inside = beside(folder)

    def found(location: str) -> bytes:
        name = unquote(location).removeprefix("./")
        return inside(name.partition("/")[2]) if folder and name.startswith(f"{folder.name}/") else b""

    return found


__all__ = ["page_document", "read_html", "whole_body"]
