"""The files that briefing has written in, what they say out: a record of provenance, the text of a deck, of a brief."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.errors import UnreadableError
from briefing.provenance.entries import Record
from briefing.provenance.record import from_values, is_sealed
from briefing.readers.files import load
from briefing.readers.packages import Package, resolved

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BREAKS = {f"{_DRAWING}br": "\n", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}tab": "\t"}
_FORMAT = re.compile(r'(?:"(?P<before>[^"]*)")?(?:(?P<grouped>#,##0)|0)(?:\.(?P<decimals>0+))?(?:"(?P<after>[^"]*)")?')
_TEXTS = (f"{_DRAWING}t", f"{_WORD}t")


def read_record(path: Path) -> tuple[Record, bool]:
    """The record in the file at `path`, and whether it is as it was written. Raises UnreadableError for any other
    file."""
    try:
        values = json.loads(load(path))
        return from_values(values), is_sealed(values)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UnreadableError(
            f"{path}: not a record that briefing has written", hint="make it anew with `briefing generate`"
        ) from None


def slide_texts(path: Path) -> list[list[str]]:
    """The texts on each slide of the deck at `path`, in the order of the show: paragraphs, cells, names and labels of
    charts, what is said of pictures; line feeds and tabs are kept. Raises UnreadableError for what is no deck."""
    package = Package(load(path), path.name)
    main = "ppt/presentation.xml"
    root = package.xml(main)
    if root is None:
        raise UnreadableError(f"{path}: not a PowerPoint file", hint="make it anew with `briefing generate`")
    targets = _targets(package, main)
    slides = [targets.get(entry.get(_LINK), "") for entry in root.iter(f"{_SLIDES}sldId")]
    return [list(_on_slide(package, part)) for part in slides]


def document_texts(path: Path) -> list[str]:
    """The paragraphs of the Word document at `path`, line feeds and tabs kept. Raises UnreadableError for what is
    none."""
    package = Package(load(path), path.name)
    root = package.xml("word/document.xml")
    if root is None:
        raise UnreadableError(f"{path}: not a Word file", hint="make it anew with `briefing generate`")
    captions = [element.get(f"{_WORD}val", "") for element in root.iter(f"{_WORD}tblCaption")]
    return [*(_text(paragraph) for paragraph in root.iter(f"{_WORD}p")), *captions]


def _on_slide(package: Package, part: str) -> Iterator[str]:
    root = package.xml(part)
    if root is None:
        return
    yield from (_text(paragraph) for paragraph in root.iter(f"{_DRAWING}p"))
    yield from (named.get("descr", "") for named in root.iter(f"{_SLIDES}cNvPr"))
    targets = _targets(package, part)
    for chart in root.iter(f"{_CHART}chart"):
        yield from _in_chart(package.xml(targets.get(chart.get(_LINK), "")))


def _in_chart(root: Any) -> Iterator[str]:
    """The names in a chart and the labels at its bars, those included that follow its data by a number format."""
    if root is None:
        return
    for strings in root.iter(f"{_CHART}strCache"):
        yield from (value.text or "" for value in strings.iter(f"{_CHART}v"))
    yield from (_text(paragraph) for paragraph in root.iter(f"{_DRAWING}p"))
    values = {
        point.get("idx"): point.findtext(f"{_CHART}v")
        for numbers in root.iter(f"{_CHART}numCache")
        for point in numbers.iter(f"{_CHART}pt")
    }
    for label in root.iter(f"{_CHART}dLbl"):
        code = label.find(f"{_CHART}numFmt")
        value = values.get(label.find(f"{_CHART}idx").get("val"))
        if label.find(f"{_CHART}tx") is None and code is not None and value:
            yield _formatted(code.get("formatCode", ""), float(value))


def _formatted(code: str, value: float) -> str:
    """`value` as a number format shows it that the writer of charts makes."""
    match = _FORMAT.fullmatch(code)
    if not match:
        return f"{value:.15g}"
    comma = "," if match["grouped"] else ""
    return f"{match['before'] or ''}{value:{comma}.{len(match['decimals'] or '')}f}{match['after'] or ''}"


def _text(paragraph: Any) -> str:
    """The text of a paragraph, breaks and tabs in their places."""
    return "".join(
        (element.text or "") if element.tag in _TEXTS else _BREAKS.get(element.tag, "") for element in paragraph.iter()
    )


def _targets(package: Package, part: str) -> dict[str, str]:
    """The parts that `part` leads to, by the names of its relationships."""
    folder, _, name = part.rpartition("/")
    root = package.xml(f"{folder}/_rels/{name}.rels")
    return {one.get("Id", ""): resolved(part, one.get("Target", "")) for one in root} if root is not None else {}
