"""A deck in, the parts that speak of it as a whole out: the presentation, its sections, its properties."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from uuid import NAMESPACE_URL, uuid5

from briefing.deck import Deck
from briefing.writers.characters import sanitise
from briefing.writers.moments import moment
from briefing.writers.pptx.master import default_text
from briefing.writers.pptx.notes import PAGE
from briefing.writers.pptx.scripts import tongue
from briefing.writers.pptx.xml import emu, escape, root, tag

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_FIRST_SLIDE = 256  # the least id a slide may have


def presentation(deck: Deck, master: str, notes_master: str, slides: Sequence[str]) -> bytes:
    """The main part; the strings are the relationships of the masters and of the slides in order."""
    page = deck.theme.page
    ids = (tag("p:sldId", id=_FIRST_SLIDE + n, **{"r:id": relation}) for n, relation in enumerate(slides))
    four_to_three = "screen4x3" if (page.width, page.height) == (720, 540) else None
    return root(
        "p:presentation",
        tag("p:sldMasterIdLst", tag("p:sldMasterId", id=2**31, **{"r:id": master})),
        tag("p:notesMasterIdLst", tag("p:notesMasterId", **{"r:id": notes_master})),
        tag("p:sldIdLst", *ids),
        tag("p:sldSz", cx=emu(page.width), cy=emu(page.height), type=four_to_three),
        tag("p:notesSz", cx=emu(PAGE.width), cy=emu(PAGE.height)),
        default_text(_language(deck)),
        _sections(deck),
        saveSubsetFonts="1",
    )


def _sections(deck: Deck) -> str:
    """The sections, each with an id that its place and name give."""
    if not deck.sections:
        return ""
    numbers = iter(range(_FIRST_SLIDE, _FIRST_SLIDE + len(deck.slides)))
    made = []
    for index, section in enumerate(deck.sections):
        identity = str(uuid5(NAMESPACE_URL, f"{sanitise(deck.title)}\n{index}\n{sanitise(section.name)}")).upper()
        slides = (tag("p14:sldId", id=number) for number in islice(numbers, section.count))
        made.append(tag("p14:section", tag("p14:sldIdLst", *slides), name=section.name, id=f"{{{identity}}}"))
    listed = tag("p14:sectionLst", *made, **{"xmlns:p14": _P14})
    return tag("p:extLst", tag("p:ext", listed, uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"))


def show_properties() -> bytes:
    """How the deck is shown: nothing of its own."""
    return root("p:presentationPr")


def view_properties() -> bytes:
    """How the deck is viewed: nothing of its own."""
    return root("p:viewPr")


def table_styles() -> bytes:
    """Which style a new table takes: one without bands or grid, as the deck's own."""
    return root("a:tblStyleLst", prefixes="a", **{"def": _NO_STYLE})


def core_properties(deck: Deck) -> bytes:
    """Title, author, subject, keywords, language and dates of the deck."""
    stamp = moment(deck.date).strftime("%Y-%m-%dT%H:%M:%SZ")
    texts = (
        ("dc:title", deck.title),
        ("dc:subject", deck.subject),
        ("dc:creator", deck.author),
        ("cp:keywords", "; ".join(deck.keywords)),
        ("dc:language", _language(deck)),
        ("cp:lastModifiedBy", deck.author),
    )
    dates = (tag(f"dcterms:{name}", stamp, **{"xsi:type": "dcterms:W3CDTF"}) for name in ("created", "modified"))
    stated = (tag(name, escape(" ".join(text.split()))) for name, text in texts if text.strip())
    return root("cp:coreProperties", *stated, tag("cp:revision", "1"), *dates, prefixes="", **_CORE)


_CORE = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def _language(deck: Deck) -> str:
    tags = tongue(deck.language, ())
    return tags.east if deck.language.startswith("zh") else tags.latin


def app_properties(deck: Deck) -> bytes:
    """What programs count: slides, notes."""
    wide = deck.theme.page.width / deck.theme.page.height > 1.5
    values = (
        ("TotalTime", 0),
        ("Application", "briefing"),
        ("PresentationFormat", "Widescreen" if wide else "On-screen Show (4:3)"),
        ("Slides", len(deck.slides)),
        ("Notes", sum(bool(slide.notes.strip()) for slide in deck.slides)),
        ("HiddenSlides", 0),
    )
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return root("Properties", *(tag(name, str(value)) for name, value in values), prefixes="", xmlns=space)
