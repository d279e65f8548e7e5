"""The figures of a chart in, the smallest workbook that holds them out: what opens when somebody edits the data."""

from __future__ import annotations

from briefing.deck import ChartFrame
from briefing.writers.package import CONTENT_TYPES, pack
from briefing.writers.pptx.xml import NAMESPACES, escape, figure, root, tag

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def workbook(frame: ChartFrame) -> bytes:
    """An .xlsx with one sheet: categories in column A from row 2, values in column B, the name of the series in B1."""
    rows = [_row(1, _text("B1", frame.series))]
    for number, (category, value) in enumerate(zip(frame.categories, frame.values, strict=True), 2):
        rows.append(_row(number, _text(f"A{number}", category) + tag("c", tag("v", figure(value)), r=f"B{number}")))
    sheet = tag("sheet", name="Sheet1", sheetId=1, **{"r:id": "rId1"})
    return pack(
        {
            CONTENT_TYPES: _content_types(),
            "_rels/.rels": _relations("officeDocument", "xl/workbook.xml"),
            "xl/_rels/workbook.xml.rels": _relations("worksheet", "worksheets/sheet1.xml"),
            "xl/workbook.xml": root("workbook", tag("sheets", sheet), prefixes="r", xmlns=_MAIN),
            "xl/worksheets/sheet1.xml": root("worksheet", tag("sheetData", *rows), prefixes="", xmlns=_MAIN),
        }
    )


def _row(number: int, cells: str) -> str:
    return tag("row", cells, r=number)


def _text(place: str, text: str) -> str:
    return tag("c", tag("is", tag("t", escape(text))), r=place, t="inlineStr")


def _content_types() -> bytes:
    defaults = (("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"))
    overrides = (("/xl/workbook.xml", "sheet.main+xml"), ("/xl/worksheets/sheet1.xml", "worksheet+xml"))
    return root(
        "Types",
        *(tag("Default", Extension=extension, ContentType=kind) for extension, kind in defaults),
        *(tag("Override", PartName=name, ContentType=_TYPES + kind) for name, kind in overrides),
        prefixes="",
        xmlns=f"{_PACKAGE}content-types",
    )


def _relations(kind: str, target: str) -> bytes:
    relation = tag("Relationship", Id="rId1", Type=f"{NAMESPACES['r']}/{kind}", Target=target)
    return root("Relationships", relation, prefixes="", xmlns=f"{_PACKAGE}relationships")
