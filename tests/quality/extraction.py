"""How much of an article comes out of its file, and how much else: measures of one document against what is known of
it.

What is known stands beside each file as `NAME.json`: title, author, date, site, language, the blocks in order, and
strings of the dirt that must not survive anywhere.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.document import Document, Figure, Heading, ListItem, Quote, Table
from briefing.language import words

KINDS = {"heading": Heading, "item": ListItem, "quote": Quote, "table": Table, "figure": Figure}


@dataclass(frozen=True)
class Score:
    """Word-level `f1` of the text that was kept, the `forbidden` strings in it, what else is `wrong`, and for each kind
    of block how many were `wanted`, `found` and `made`."""

    f1: float
    forbidden: tuple[str, ...]
    wrong: tuple[str, ...]
    wanted: Counter[str]
    found: Counter[str]
    made: Counter[str]
    missing: tuple[str, ...]
    extra: tuple[str, ...]


def expected(path: Path) -> dict[str, Any]:
    """What is known of the article in the file at `path`."""
    known: dict[str, Any] = json.loads(path.with_name(path.name + ".json").read_text(encoding="utf-8"))
    return known


def folded(text: str) -> str:
    """`text` without case, width, spaces, ends of sentences and kinds of quotation marks and dashes."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s\"'“”‘’「」『』.,:;，。：；、–—-]+", "", plain)


def score(document: Document, known: dict[str, Any]) -> Score:
    """`document` measured against what is `known`."""
    kept = Counter(words(plain(kept_texts(document))))
    wanted = Counter(words(plain(known_texts(known))))
    common = (kept & wanted).total()
    whole = "\n".join([document.title, document.byline, document.site, *kept_texts(document)])
    blocks = {kind: Counter(map(folded, _made(document, kind))) for kind in KINDS}
    hoped = {kind: Counter(map(folded, _hoped(known, kind))) for kind in KINDS}
    return Score(
        f1=2 * common / max(kept.total() + wanted.total(), 1),
        forbidden=tuple(string for string in known["forbidden"] if string in whole),
        wrong=tuple(_wrong(document, known)),
        wanted=Counter({kind: hoped[kind].total() for kind in KINDS}),
        found=Counter({kind: (hoped[kind] & blocks[kind]).total() for kind in KINDS}),
        made=Counter({kind: blocks[kind].total() for kind in KINDS}),
        missing=tuple((wanted - kept).elements()),
        extra=tuple((kept - wanted).elements()),
    )


def kept_texts(document: Document) -> list[str]:
    """Everything of `document` that could reach a slide."""
    texts = [document.title if not document.title_made else ""]
    for block in document.blocks:
        texts.append(block.text)
        texts += [block.speaker] if isinstance(block, Quote) else [block.caption] if isinstance(block, Table) else []
    return texts


def known_texts(known: dict[str, Any]) -> list[str]:
    """The same of an article that is known."""
    texts = ["" if known["title_made"] else known["title"]]
    for block in known["blocks"]:
        texts += [block.get("text", ""), block.get("speaker", ""), block.get("caption", "")]
        texts += ["\t".join(row) for row in block.get("rows", ())]
    return texts


def plain(texts: Iterable[str]) -> str:
    return unicodedata.normalize("NFKC", "\n".join(texts))


def _made(document: Document, kind: str) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, KINDS[kind])]


def _hoped(known: dict[str, Any], kind: str) -> list[str]:
    own = [block for block in known["blocks"] if block["kind"] == kind]
    return ["\n".join("\t".join(row) for row in block["rows"]) if kind == "table" else block["text"] for block in own]


def _wrong(document: Document, known: dict[str, Any]) -> Iterable[str]:
    told = {
        "title": (document.title, known["title"]),
        "author": (document.byline, known["author"]),
        "date": (document.date, known["date"]),
        "site": (document.site, known["site"]),
        "language": (document.language, known["language"]),
    }
    if known["title_made"]:
        del told["title"]
        if not (document.title and document.title_made):
            yield f"title: made {document.title_made}, {document.title!r}"
    for name, (got, want) in told.items():
        if want and folded(got) != folded(want):
            yield f"{name}: {got!r}, not {want!r}"
        elif not want and got and name == "author":
            yield f"{name}: {got!r}, and there is none"
