"""A deck in, the package out: which parts it has and how they relate; python-pptx keeps the package, and only here."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from briefing.deck import ChartFrame, Deck, PictureFrame, Slide, SlideLayout
from briefing.writers.characters import sanitise
from briefing.writers.media import media_type
from briefing.writers.package import repack
from briefing.writers.pptx import properties
from briefing.writers.pptx.charts import chart_part
from briefing.writers.pptx.master import layout_part, master_part
from briefing.writers.pptx.notes import notes_master, notes_slide
from briefing.writers.pptx.scripts import Tongue
from briefing.writers.pptx.slides import lines_of, slide_part, tongue_of
from briefing.writers.pptx.text import Voice
from briefing.writers.pptx.themes import theme_part
from briefing.writers.pptx.workbook import workbook

_log = logging.getLogger(__name__)
_WEB = ("http", "https", "mailto")
_STRAY, _SAFE = re.compile("%(?![0-9A-Fa-f]{2})"), "%/:=&?~+!$,;'@()*-._"
_LONGEST = 2000  # characters; PowerPoint follows no address much longer
_OFFICE = "application/vnd.openxmlformats-officedocument."
_SHOW = f"{_OFFICE}presentationml."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


class Book:
    """A package that grows part by part; parts of a kind are numbered in the order in which they come."""

    def __init__(self) -> None:
        from pptx.package import Package

        self.package: Any = Package(io.BytesIO())
        self._counts: Counter[str] = Counter()
        self._media: dict[bytes, Any] = {}

    def part(self, name: str, kind: str, blob: bytes = b"") -> Any:
        """A new part; "#" in `name` becomes its number, counted here since python-pptx scans every part each time."""
        from pptx.opc.package import Part
        from pptx.opc.packuri import PackURI

        self._counts[name] += 1
        return Part(PackURI(name.replace("#", str(self._counts[name]))), kind, self.package, blob)

    def media(self, data: bytes) -> Any:
        """The part of a picture file, one for all equal ones."""
        if data not in self._media:
            kind = media_type(data)
            self._media[data] = self.part(f"/ppt/media/image#.{kind.rpartition('/')[2]}", kind, data)
        return self._media[data]

    def whole(self) -> bytes:
        """The bytes of the package, the same for the same parts."""
        buffer = io.BytesIO()
        self.package.save(buffer)
        return repack(buffer.getvalue())


def build(deck: Deck) -> bytes:
    """The whole .pptx; equal decks give equal bytes."""
    book = Book()
    main = book.part("/ppt/presentation.xml", f"{_SHOW}presentation.main+xml")
    book.package.relate_to(main, f"{_RELATION}officeDocument")
    core = book.part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
    core.blob = properties.core_properties(deck)
    book.package.relate_to(core, _CORE)
    app = book.part("/docProps/app.xml", f"{_OFFICE}extended-properties+xml", properties.app_properties(deck))
    book.package.relate_to(app, f"{_RELATION}extended-properties")
    theme = _theme(book, deck)
    master, layouts = _master(book, deck, theme)
    paper = book.part("/ppt/notesMasters/notesMaster1.xml", f"{_SHOW}notesMaster+xml", notes_master(deck.theme))
    paper.relate_to(_theme(book, deck), f"{_RELATION}theme")
    slides = [_slide(book, deck, slide, layouts, paper) for slide in deck.slides]
    related = [("slideMaster", master), ("notesMaster", paper), *(("slide", slide) for slide in slides)]
    to_master, to_paper, *to_slides = _relate(main, [*related, ("theme", theme), *_settings(book)])
    main.blob = properties.presentation(deck, to_master, to_paper, to_slides[: len(slides)])
    return book.whole()


def _relate(part: Any, targets: Sequence[tuple[str, Any]]) -> list[str]:
    """Relate `part` to many others at once, in order; one at a time python-pptx compares each with all before it."""
    from pptx.opc.oxml import CT_Relationships

    listed, names = CT_Relationships.new(), [f"rId{number}" for number in range(1, len(targets) + 1)]
    for name, (kind, target) in zip(names, targets, strict=True):
        listed.add_rel(name, _RELATION + kind, target.partname.relative_ref(part.partname.baseURI))
    part.load_rels_from_xml(listed, {target.partname: target for _, target in targets})
    return names


def _settings(book: Book) -> list[tuple[str, Any]]:
    """The small parts that every presentation has."""
    blobs = (
        ("presProps", properties.show_properties()),
        ("viewProps", properties.view_properties()),
        ("tableStyles", properties.table_styles()),
    )
    return [(name, book.part(f"/ppt/{name}.xml", f"{_SHOW}{name}+xml", blob)) for name, blob in blobs]


def _theme(book: Book, deck: Deck) -> Any:
    return book.part("/ppt/theme/theme#.xml", f"{_OFFICE}theme+xml", theme_part(deck.theme, deck.language))


def _master(book: Book, deck: Deck, theme: Any) -> tuple[Any, dict[str, tuple[SlideLayout, Any]]]:
    """The master and, by name, each layout with its part."""
    master = book.part("/ppt/slideMasters/slideMaster1.xml", f"{_SHOW}slideMaster+xml")
    relations, layouts = [], {}
    for layout in deck.layouts:
        blob = layout_part(layout, deck.theme)
        part = book.part("/ppt/slideLayouts/slideLayout#.xml", f"{_SHOW}slideLayout+xml", blob)
        part.relate_to(master, f"{_RELATION}slideMaster")
        relations.append(master.relate_to(part, f"{_RELATION}slideLayout"))
        layouts[layout.name] = layout, part
    master.relate_to(theme, f"{_RELATION}theme")
    master.blob = master_part(deck.theme, relations)
    return master, layouts


def _slide(book: Book, deck: Deck, slide: Slide, layouts: Mapping[str, tuple[SlideLayout, Any]], paper: Any) -> Any:
    layout, pattern = layouts[slide.layout]
    part = book.part("/ppt/slides/slide#.xml", f"{_SHOW}slide+xml")
    part.relate_to(pattern, f"{_RELATION}slideLayout")
    voice = Voice(tongue_of(slide, deck.language), _links(part, slide))
    if sanitise(slide.notes).strip():
        _notes(book, slide, part, paper, voice.tongue)
    related = {}
    for frame in slide.frames:
        if isinstance(frame, ChartFrame):
            related[frame.index] = part.relate_to(_chart(book, deck, frame, voice.tongue), f"{_RELATION}chart")
        elif isinstance(frame, PictureFrame):
            related[frame.index] = part.relate_to(book.media(frame.data), f"{_RELATION}image")
    part.blob = slide_part(slide, layout, deck.theme, voice, related)
    return part


def _notes(book: Book, slide: Slide, part: Any, paper: Any, tongue: Tongue) -> None:
    blob = notes_slide(slide.notes, slide.number, Voice(tongue, {}))
    notes = book.part("/ppt/notesSlides/notesSlide#.xml", f"{_SHOW}notesSlide+xml", blob)
    notes.relate_to(paper, f"{_RELATION}notesMaster")
    notes.relate_to(part, f"{_RELATION}slide")
    part.relate_to(notes, f"{_RELATION}notesSlide")


def _chart(book: Book, deck: Deck, frame: ChartFrame, tongue: Tongue) -> Any:
    part = book.part("/ppt/charts/chart#.xml", f"{_OFFICE}drawingml.chart+xml")
    data = book.part("/ppt/embeddings/Microsoft_Excel_Sheet#.xlsx", f"{_OFFICE}spreadsheetml.sheet", workbook(frame))
    related = part.relate_to(data, f"{_RELATION}package")
    part.blob = chart_part(frame, tongue, related, dark=deck.theme.palette.dark)
    return part


def _links(part: Any, slide: Slide) -> dict[str, str]:
    """The relationship of each address on the slide, in reading order."""
    links = {}
    for address in (run.link for line in lines_of(slide) for run in line.runs if run.link):
        target = _address(address)
        if target and address not in links:
            links[address] = part.relate_to(target, f"{_RELATION}hyperlink", is_external=True)
    return links


def _address(link: str) -> str:
    """`link` as an address that PowerPoint follows (ASCII, RFC 3986), "" where it is none for the web or mail."""
    try:
        parts = urlsplit(sanitise(link).strip())
        host = parts.netloc.encode("idna").decode()
    except ValueError:
        return _left_out(link)
    if parts.scheme not in _WEB or (parts.scheme != "mailto" and not host) or len(link) > _LONGEST:
        return _left_out(link)
    path, query, fragment = (quote(_STRAY.sub("%25", part), safe=_SAFE) for part in parts[2:])
    return urlunsplit((parts.scheme, host, path, query, fragment))


def _left_out(link: str) -> str:
    _log.warning("left out a link that PowerPoint cannot follow: %r", link[:200])
    return ""
