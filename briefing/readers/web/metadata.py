"""What a page says of its article — title, author, date, site, address — by JSON-LD, meta elements and its own
marks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from briefing.readers.properties import believed_author

_ARTICLES = re.compile(r"(?:Article|Posting|Report|Review|WebPage|CreativeWork|Blog)$")
_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "sailthru.title",
    "parsely-title",
)
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl")
_DATES = (
    "article:published_time datepublished date dc.date dcterms.date dc.date.issued dcterms.created publish_date "
    "pubdate "
    "publishdate citation_publication_date sailthru.date parsely-pub-date og:published_time og:article:published_time "
    "article.published weibo:article:create_at"
).split()
_SITES = ("og:site_name", "application-name", "dc.publisher", "al:android:app_name")
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{8}(?=T|$)")
_BY = re.compile(r"^(?:written |words |posted |text |story )?by\s*:?\s+|^(?:作者|撰文|文)\s*[:：/／|｜]\s*", re.I)
_NAME = 60  # characters of a name
_LARGEST = 200_000  # characters of JSON-LD


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states of itself; "" for what it does not. `page_title` is that of the window."""

    title: str = ""
    page_title: str = ""
    author: str = ""
    date: str = ""
    site: str = ""
    url: str = ""


def stated(root: Any) -> Stated:
    """What the page with the root element `root` states."""
    metas = _metas(root)
    linked = _linked(root)
    return Stated(
        title=_first([linked.get("title", ""), *_own(metas, _TITLES)]),
        page_title=_line(root.findtext(".//title") or ""),
        author=_first(map(_person, [linked.get("author", ""), *_own(metas, _AUTHORS), *_marked_authors(root)])),
        date=_first(map(_day, [linked.get("date", ""), *_own(metas, _DATES), *_marked_dates(root)])),
        site=_first([*_own(metas, _SITES), linked.get("site", "")]),
        url=_first(_addresses(root, metas)),
    )


def _first(values: Iterable[str]) -> str:
    return next((line for value in values if (line := _line(value))), "")


def _line(text: str) -> str:
    return " ".join(text.split())


def _metas(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        for name in ("property", "name", "itemprop"):
            if (key := meta.get(name, "").lower()) and meta.get("content"):
                found.setdefault(key, meta.get("content"))
    return found


def _own(metas: dict[str, str], names: Iterable[str]) -> list[str]:
    return [metas.get(name, "") for name in names]


def _linked(root: Any) -> dict[str, str]:
    """What the page's JSON-LD says of the first article in it."""
    for script in root.iter("script"):
        if script.get("type", "").lower() != "application/ld+json" or not script.text or len(script.text) > _LARGEST:
            continue
        try:
            data = json.loads(script.text.strip().removeprefix("<![CDATA[").removesuffix("]]>"), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            kinds = thing.get("@type", "")
            if any(_ARTICLES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                found = {
                    "title": _text(thing.get("headline") or thing.get("name")),
                    "author": _text(thing.get("author") or thing.get("creator")),
                    "date": _text(thing.get("datePublished") or thing.get("dateCreated")),
                    "site": _text(thing.get("publisher")),
                }
                if found["title"] or found["author"] or found["date"]:
                    return found
    return {}


def _things(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The objects in `data`, articles before the pages that they stand on."""
    if depth > 6:
        return
    if isinstance(data, list):
        every = [thing for entry in data for thing in _things(entry, depth + 1)]
        yield from sorted(every, key=lambda thing: str(thing.get("@type", "")) == "WebPage")
    elif isinstance(data, dict):
        yield from _things(data.get("@graph", []), depth + 1)
        yield from _things(data.get("mainEntity", []), depth + 1)
        yield data


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _text(value.get("name", ""))
    return "; ".join(filter(None, map(_text, value))) if isinstance(value, list) else ""


def _person(text: str) -> str:
    """A name, or several with commas; "" for an address, an account or a whole sentence."""
    name = believed_author(_BY.sub("", _line(text)))
    return "" if "://" in name or len(name) > 2 * _NAME else name.replace("; ", ", ")


def _day(text: str) -> str:
    match = _DAY.search(text)
    return match[0].replace("/", "-") if match else ""


def _marked_authors(root: Any) -> Iterator[str]:
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("meta", "script", "link"):
            continue
        if element.get("itemprop") == "author" or "author" in element.get("rel", "").split():
            named = element.find(".//*[@itemprop='name']")
            text = _line("".join((element if named is None else named).itertext()))
            if 2 < len(text) <= _NAME:
                yield text


def _marked_dates(root: Any) -> Iterator[str]:
    for element in root.iter():
        if isinstance(element.tag, str) and element.get("itemprop") in ("datePublished", "dateCreated"):
            yield element.get("datetime") or element.get("content") or _line("".join(element.itertext()))
    for element in root.iter("time"):
        if not any(above.tag in ("aside", "footer", "li") for above in element.iterancestors()):
            yield element.get("datetime", "")


def _addresses(root: Any, metas: dict[str, str]) -> Iterator[str]:
    for link in root.iter("link"):
        if "canonical" in link.get("rel", "").lower().split():
            yield _web(link.get("href", ""))
    yield _web(metas.get("og:url", ""))


def _web(address: str) -> str:
    return address if re.match(r"https?://[^\s<>\"]+$", address) else ""
