"""Documents as plain values and back: what `briefing read --json` prints and what a reading process hands over."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from briefing.document import (
    Block,
    Document,
    Dropped,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Properties,
    Quote,
    Source,
    Table,
)
from briefing.language import detect_language

_KINDS: Mapping[str, type[Block]] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "item": ListItem,
    "quote": Quote,
    "table": Table,
    "figure": Figure,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_PLAIN = ("title", "title_made", "byline", "date", "site", "language")


def to_values(document: Document) -> dict[str, Any]:
    """`document` as dicts, lists, strings and numbers that JSON can write; `from_values` gives it back."""
    return {
        **{name: getattr(document, name) for name in _PLAIN},
        "source": asdict(document.source),
        "copies": [asdict(source) for source in document.copies],
        "properties": asdict(document.properties),
        "blocks": [_block_values(block) for block in document.blocks],
        "dropped": [asdict(entry) for entry in document.dropped],
    }


def from_values(values: Mapping[str, Any]) -> Document:
    """The document that `to_values` gave; raises KeyError or TypeError for anything else."""
    return Document(
        **{name: values[name] for name in _PLAIN},
        source=Source(**values["source"]),
        copies=tuple(Source(**source) for source in values["copies"]),
        properties=Properties(**values["properties"]),
        blocks=tuple(_block(entry) for entry in values["blocks"]),
        dropped=tuple(Dropped(**entry) for entry in values["dropped"]),
    )


def to_report(document: Document) -> dict[str, Any]:
    """`document` for people and programs that look at what was understood: with the languages of text and blocks, and
    with the size of each picture in place of its bytes."""
    values = to_values(document)
    for block, entry in zip(document.blocks, values["blocks"], strict=True):
        entry["language"] = detect_language(block.text, document.language)
        if isinstance(block, Figure):
            entry["bytes"] = len(block.data)
            del entry["data"]
    values["author"] = values.pop("byline")
    values["languages"] = {name: round(share, 2) for name, share in document.languages.items()}
    order = ("title", "title_made", "author", "date", "site", "language", "languages", "source", "copies", "blocks")
    return {name: values[name] for name in (*order, "dropped")}


def _block_values(block: Block) -> dict[str, Any]:
    values: dict[str, Any] = {"kind": _NAMES[type(block)]}
    for name in (field.name for field in fields(block)):
        value = getattr(block, name)
        values[name] = b64encode(value).decode("ascii") if isinstance(value, bytes) else value
    return values


def _block(values: Mapping[str, Any]) -> Block:
    own = {name: value for name, value in values.items() if name != "kind"}
    if values["kind"] == "table":
        own["rows"] = tuple(tuple(row) for row in own["rows"])
    if values["kind"] == "figure":
        own["data"] = b64decode(own["data"])
    return _KINDS[values["kind"]](**own)
