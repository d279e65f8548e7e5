"""The words of a paragraph of a Word file: what a reader of the page sees, without what is deleted, hidden or
counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from briefing.document import Dropped
from briefing.readers.docx.styles import Styles, W, value
from briefing.readers.setting import Tally

_THROUGH = frozenset(
    "ins moveTo hyperlink smartTag customXml sdt sdtContent dir bdo Choice Fallback rt2 oMathPara oMath".split()
)
_GONE = {"del": "deleted", "moveFrom": "moved away"}
_COUNTED = re.compile(
    r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|INDEX|FILENAME|PRINTDATE|SAVEDATE|TIME|DATE|XE|TC)\b", re.I
)
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX)\b", re.I)
_BREAKS = {"textWrapping": "\n", "": "\n"}
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(slots=True)
class Words:
    """The words of one paragraph and how they are set; `pictures` are (relation, what it shows), `boxes` the text boxes
    that hang on it."""

    text: str = ""
    tally: Tally = field(default_factory=Tally)
    pictures: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)

    def add(self, text: str, bold: bool, size: float) -> None:
        """Take in a run of `size` points, 0.0 where it does not say."""
        self.text += text
        self.tally.add(text, bold, size)


class Walker:
    """Walks the paragraphs of one file in order; remembers the fields that are open from one to the next."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[list[str]] = []  # [instruction, "instruction" | "result"]
        self.dropped: list[Dropped] = []

    @property
    def in_contents(self) -> bool:
        """Whether a table of contents is open."""
        return any(_CONTENTS.match(instruction) for instruction, _ in self._fields)

    def words(self, paragraph: Any) -> Words:
        """The words of a w:p."""
        words = Words()
        self._walk(paragraph, words)
        return words

    def _walk(self, element: Any, words: Words) -> None:
        for child in element:
            kind = _kind(child)
            if kind == "r":
                self._run(child, words)
            elif kind in _GONE:
                self._drop(_GONE[kind], child)
            elif kind == "AlternateContent":
                self._walk(chosen(child), words)
            elif kind == "sdt" and is_placeholder(child):
                self._drop("placeholder", child)
            elif kind == "ruby":
                self._walk(child.find(f"{W}rubyBase"), words)
            elif kind in _THROUGH or (kind == "fldSimple" and not _COUNTED.match(child.get(f"{W}instr", ""))):
                self._walk(child, words)
            elif kind == "t":  # of a formula
                words.add(child.text or "", False, 0.0)

    def _run(self, run: Any, words: Words) -> None:
        properties = run.find(f"{W}rPr")
        if self._styles.run_is(properties, "vanish"):
            self._drop("hidden text", run)
            return
        bold, size = self._styles.run_is(properties, "b"), _size(properties)
        for child in run.iterchildren():
            kind = _kind(child)
            if kind == "fldChar":
                self._field(child.get(f"{W}fldCharType", ""))
            elif kind == "instrText" and self._fields:
                self._fields[-1][0] += child.text or ""
            elif kind in ("drawing", "pict", "object"):
                _drawing(child, words)
            elif kind == "AlternateContent":
                for inner in chosen(child):
                    _drawing(inner, words)
            elif kind == "ruby" and child.find(f"{W}rubyBase") is not None:
                self._walk(child.find(f"{W}rubyBase"), words)
            elif not self._silent():
                words.add(_written(child, kind), bold, size)

    def _silent(self) -> bool:
        """Whether what comes is an instruction, or the result of a field that only counts."""
        return any(phase == "instruction" or _COUNTED.match(instruction) for instruction, phase in self._fields)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(["", "instruction"])
        elif kind == "separate" and self._fields:
            self._fields[-1][1] = "result"
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _drop(self, reason: str, element: Any) -> None:
        text = "".join(piece.text or "" for piece in element.iter(f"{W}t", f"{W}delText")).strip()
        self.dropped += [Dropped(reason, text)] if text else []


def is_placeholder(control: Any) -> bool:
    """Whether a content control (w:sdt) still shows the words that ask for its content."""
    properties = control.find(f"{W}sdtPr")
    return properties is not None and properties.find(f"{W}showingPlcHdr") is not None


def chosen(element: Any) -> Any:
    """What an mc:AlternateContent shows: its first choice that holds something, else its fallback, never both."""
    options = [child for child in element if _kind(child) in ("Choice", "Fallback") and len(child)]
    return options[0] if options else ()


def _written(child: Any, kind: str) -> str:
    match kind:
        case "t":
            return child.text or ""
        case "tab":
            return "\t"
        case "br":
            return _BREAKS.get(child.get(f"{W}type", ""), "")
        case "cr":
            return "\n"
        case "noBreakHyphen":
            return "-"
        case _:
            return ""


def _drawing(element: Any, words: Words) -> None:
    boxes = [box for box in element.iter(f"{W}txbxContent") if not _inside(box, element)]
    words.boxes += boxes
    if boxes:
        return
    shows = next((e.get("descr", "") for e in element.iter() if _kind(e) == "docPr"), "")
    for inner in element.iter():
        if (
            relation := inner.get(_EMBED, "")
            if _kind(inner) == "blip"
            else inner.get(_ID, "")
            if _kind(inner) == "imagedata"
            else ""
        ):
            words.pictures.append((relation, shows))


def _inside(box: Any, top: Any) -> bool:
    """Whether `box` lies in another box, or in the fallback of one, below `top`."""
    for above in box.iterancestors():
        if above is top:
            return False
        if above.tag == box.tag or (_kind(above) == "Fallback" and _kind(above.getparent()[0]) == "Choice"):
            return True
    return False


def _size(properties: Any) -> float:
    size = value(properties, "sz")
    return int(size) / 2 if size.isdigit() else 0.0


def _kind(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
