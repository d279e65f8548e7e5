"""Notes in, notes pages out: the slide, what to say to it, its number; and the master they follow."""

from __future__ import annotations

from briefing.deck import Line, Placeholder, Run, Style
from briefing.geometry import Rect
from briefing.theme import Theme
from briefing.writers.characters import sanitise
from briefing.writers.pptx.master import inherit_colors, number_field
from briefing.writers.pptx.roles import color_map
from briefing.writers.pptx.shapes import background, placeholder, preset, transform, tree
from briefing.writers.pptx.text import Voice, body, level, paragraphs
from briefing.writers.pptx.xml import root, tag

PAGE = Rect(0, 0, 540, 720)  # points, upright
_TEXT = Style(12, 16, gap=6)
_QUIET = Style(10, 12, color="muted", align="right", anchor="bottom")
_WORDS = Placeholder(1, "body", "Notes", Rect(54, 342, 432, 324), _TEXT)
_NUMBER = Placeholder(5, "number", "Slide number", Rect(306, 684, 180, 24), _QUIET)


def notes_master(theme: Theme) -> bytes:
    """The master of the notes pages: black on white where the deck is light on dark, since notes are printed."""
    words = _held(_WORDS, tag("a:p", tag("a:r", tag("a:rPr", lang="en-US"), tag("a:t", "Notes"))))
    number = _held(_NUMBER, tag("a:p", number_field("‹#›")))
    page = tag("p:cSld", background("page"), tree(_picture(theme.page), words, number))
    return root("p:notesMaster", page, color_map(theme.palette, light=True), tag("p:notesStyle", level(_TEXT)))


def _held(slot: Placeholder, text: str) -> str:
    properties = (transform(slot.rect), preset("rect"))
    return placeholder(3 + slot.index, slot, properties, (body(slot.style), tag("a:lstStyle", level(slot.style)), text))


def _picture(page: Rect | None = None) -> str:
    """The picture of the slide; with `page` its place, in the proportions of the slide."""
    locks = tag("p:cNvSpPr", tag("a:spLocks", noGrp="1", noRot="1", noChangeAspect="1"))
    head = tag("p:nvSpPr", tag("p:cNvPr", id=2, name="Slide"), locks, tag("p:nvPr", tag("p:ph", type="sldImg", idx=2)))
    if not page:
        return tag("p:sp", head, tag("p:spPr"))
    width = min(432.0, 252.0 * page.width / page.height)
    place = Rect((PAGE.width - width) / 2, 54, width, width * page.height / page.width)
    frame = tag("a:ln", tag("a:solidFill", tag("a:schemeClr", val="tx1")), w=6350)
    return tag("p:sp", head, tag("p:spPr", transform(place), preset("rect"), tag("a:noFill"), frame))


def notes_slide(notes: str, number: int, voice: Voice) -> bytes:
    """The notes page of one slide; a line feed in `notes` ends a paragraph."""
    lines = [Line((Run(text),) if text else ()) for text in sanitise(notes).split("\n")]
    words = (tag("a:bodyPr"), tag("a:lstStyle"), paragraphs(lines, Style(_TEXT.size, _TEXT.leading), voice))
    count = (tag("a:bodyPr"), tag("a:lstStyle"), tag("a:p", number_field(str(number))))
    shapes = (_picture(), placeholder(3, _WORDS, (), words), placeholder(4, _NUMBER, (), count))
    return root("p:notes", tag("p:cSld", tree(*shapes)), inherit_colors())
