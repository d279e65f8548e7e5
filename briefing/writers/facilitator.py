"""The run of a session and its deck in, a guide for the one who stands in front out: a table in Word, a row a slide.

Each row has a small picture of its slide, drawn from the laid-out frames. python-docx is met here alone among writers.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.kit import Kit, Turn
from briefing.writers.characters import sanitise
from briefing.writers.files import replace_file
from briefing.writers.moments import moment
from briefing.writers.package import pack
from briefing.writers.pictures import draw_slides

if TYPE_CHECKING:
    from briefing.deck import Deck

PIXELS = 420  # of the width of a picture: sharp at 130 points
SIZE, SMALL = 10.0, 9.0  # points
WIDTHS = (46.0, 140.0, 112.0, 320.0, 132.0)  # points of the columns: time, slide, do, say, ask
MARGIN = 36.0


def write_facilitator(kit: Kit, deck: Deck, path: Path) -> None:
    """Write the guide to `path` as a Word document, landscape; equal kits and decks give equal bytes.

    Raises WriteError where the file cannot be written or a package that brings the fonts is missing.
    """
    replace_file(path, _document(kit, draw_slides(deck, width=PIXELS)))


def _document(kit: Kit, pictures: list[bytes]) -> bytes:
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Pt

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Pt(842), Pt(595)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Pt(MARGIN))
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(SIZE)
    document.styles["Normal"].paragraph_format.space_after = Pt(2)
    _properties(document, kit)
    document.add_heading(sanitise(kit.title), 0)
    table = document.add_table(rows=1, cols=len(WIDTHS), style="Table Grid")
    table.autofit = False
    for cell, heading in zip(table.rows[0].cells, kit.headings, strict=True):
        cell.paragraphs[0].add_run(heading).bold = True
    _repeated(table.rows[0])
    for turn, picture in zip(kit.turns, pictures, strict=True):
        _row(table.add_row(), turn, picture)
    for column, width in enumerate(WIDTHS):
        table.columns[column].width = Pt(width)
        for cell in table.columns[column].cells:
            cell.width = Pt(width)
    related = document.part.package.rels
    for key in [key for key, relation in related.items() if relation.reltype.endswith("/thumbnail")]:
        del related[key]  # a picture of somebody else's page
    saved = io.BytesIO()
    document.save(saved)
    return _packed(saved.getvalue())


def _row(row: Any, turn: Turn, picture: bytes) -> None:
    """One slide: when, its picture with its number, what to do, say and ask."""
    from docx.shared import Pt

    _unbroken(row)
    time, slide, do, say, ask = row.cells
    time.text = f"{int(turn.start):d}′"
    time.add_paragraph(f"+{turn.minutes:.1f}′")
    shown = slide.paragraphs[0].add_run().add_picture(io.BytesIO(picture), width=Pt(WIDTHS[1] - 12))
    shown._inline.docPr.set("descr", sanitise(turn.title))
    slide.add_paragraph(f"{turn.number}. {sanitise(turn.title)}").runs[0].font.size = Pt(SMALL)
    do.text = turn.do
    ask.text = sanitise(turn.ask)
    lines = [line for line in turn.say.split("\n") if line.strip()]
    for number, line in enumerate(lines):
        paragraph = say.paragraphs[0] if not number else say.add_paragraph()
        run = paragraph.add_run(sanitise(line))
        run.font.size = Pt(SMALL)
        run.italic = line.startswith("[")


def _repeated(row: Any) -> None:
    """Mark a row as the header that stands on every page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _unbroken(row: Any) -> None:
    """A row stays on one page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _properties(document: Any, kit: Kit) -> None:
    core = document.core_properties
    when: datetime = moment(kit.date)
    core.title, core.author, core.last_modified_by = sanitise(kit.title), "briefing", "briefing"
    core.created = core.modified = when.replace(tzinfo=None)
    core.language, core.comments, core.revision = kit.language, "", 1


def _packed(saved: bytes) -> bytes:
    """The same package, its parts in an order and with dates that do not change."""
    with zipfile.ZipFile(io.BytesIO(saved)) as package:
        return pack({name: package.read(name) for name in package.namelist()})
