"""A record as plain values that JSON can write, and back; a seal over them tells whether anything was changed since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from briefing.language import letters
from briefing.provenance.entries import Entry, Listed, Origin, Part, Place, Record

_FORMAT = 1


def to_values(record: Record) -> dict[str, Any]:
    """`record` as dicts, lists, strings and numbers, sealed; `from_values` gives it back."""
    values: dict[str, Any] = {
        "format": _FORMAT,
        **({"title": record.title} if record.title else {}),
        "sources": [asdict(source) for source in record.sources],
        "lines": [_line(entry) for entry in record.entries],
    }
    return {**values, "seal": _seal(values)}


def from_values(values: Mapping[str, Any]) -> Record:
    """The record that `to_values` gave, but that a line of one origin is one part; raises KeyError, TypeError or
    ValueError for anything else."""
    if values["format"] != _FORMAT:
        raise ValueError(f"format {values['format']}")
    return Record(
        tuple(Listed(**source) for source in values["sources"]),
        tuple(map(_entry, values["lines"])),
        values.get("title", ""),
    )


def is_sealed(values: Mapping[str, Any]) -> bool:
    """True where `values` are as they were when they were sealed."""
    return bool(values.get("seal") == _seal({name: value for name, value in values.items() if name != "seal"}))


def _seal(values: Mapping[str, Any]) -> str:
    return sha256(json.dumps(values, sort_keys=True).encode("ascii")).hexdigest()


def _line(entry: Entry) -> dict[str, Any]:
    place = {"slide": entry.place.slide} if entry.place.slide else {"area": entry.place.area}
    values = {**place, "role": entry.place.role, "kind": entry.kind, "text": entry.text}
    told = [part for part in entry.parts if part.made_of != "mark"]
    if entry.kind in ("extracted", "shortened"):
        return {**values, **_origin_values(told[0].origin)}
    if entry.kind == "label" and len(entry.parts) == 1:
        return values
    rule = {"rule": entry.rule} if entry.rule else {}
    return {**values, **rule, "from": [_part_values(part) for part in entry.parts]}


def _origin_values(origin: Origin | None) -> dict[str, Any]:
    if origin is None:
        return {}
    if origin.field:
        return {"source": origin.source, "field": origin.field, "sentence": origin.words}
    values = {"source": origin.source, "number": origin.number, "start": origin.start, "end": origin.end}
    told = {**values, "sentence": origin.words, "edits": list(origin.edits)}
    return {**told, "chosen_for": list(origin.reasons)} if origin.reasons else told


def _part_values(part: Part) -> dict[str, Any]:
    of = {"of": [_part_values(one) for one in part.of]} if part.of else {}
    return {"text": part.text, "made_of": part.made_of, **_origin_values(part.origin), **of}


def _entry(values: Mapping[str, Any]) -> Entry:
    place = Place(int(values.get("slide", 0)), str(values.get("area", "")), str(values["role"]))
    text, kind = str(values["text"]), values["kind"]
    if "from" in values:
        parts = tuple(map(_part, values["from"]))
    elif kind == "label":
        parts = (Part(text, "number" if text.isdecimal() else "label" if letters(text) else "mark"),)
    else:
        parts = (Part(text, "source", _origin(values)),)
    return Entry(place, text, kind, parts, str(values.get("rule", "")))


def _part(values: Mapping[str, Any]) -> Part:
    origin = _origin(values) if "source" in values else None
    return Part(str(values["text"]), values["made_of"], origin, tuple(map(_part, values.get("of", ()))))


def _origin(values: Mapping[str, Any]) -> Origin:
    if "field" in values:
        return Origin(str(values["source"]), str(values["sentence"]), field=str(values["field"]))
    return Origin(
        str(values["source"]),
        str(values["sentence"]),
        int(values["number"]),
        int(values["start"]),
        int(values["end"]),
        edits=tuple(map(str, values["edits"])),
        reasons=tuple(map(str, values.get("chosen_for", ()))),
    )
