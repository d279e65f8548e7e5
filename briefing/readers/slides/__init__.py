"""Slide Markdown in, an `Outline` out: what `generate` writes as outline.md, and what people write by hand."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from briefing.errors import UnreadableError
from briefing.labels import labels
from briefing.language import detect_language
from briefing.outline import Content, Cover, Opener, Outline, Picture, Section, points_of
from briefing.pixels import upright
from briefing.readers.encoding import decode
from briefing.readers.files import load
from briefing.readers.front import front_matter
from briefing.readers.pictures import beside
from briefing.readers.slides.blocks import Image, SectionText, SlideText, sections
from briefing.readers.slides.contents import Origin, contents

_log = logging.getLogger(__name__)
LARGEST = 20 * 2**20  # bytes of an outline


def read_outline(path: Path) -> Outline:
    """The outline that the Markdown file at `path` holds, slide for slide; pictures lie beside it.

    A file without a cover of its own gets one where its front matter has a title, and an opener for each section with a
    name. Raises UnreadableError where there is no such file, or no slide in it.
    """
    fields, body = front_matter(decode(load(path, LARGEST), path.name))
    found = sections(body)
    if not found:
        raise _nothing(path)
    language = _language(fields, body)
    origin, look = Origin(path.name, labels(language)), beside(path.parent)
    own = any(slide.kind == "cover" for section in found for slide in section.slides)
    title = fields.get("title", "") or found[0].slides[0].title.text or path.stem
    made = [_section(number, part, origin, look, opened=not own) for number, part in enumerate(found, 1)]
    if not any(section.contents for section in made):
        raise _nothing(path)
    if not own and fields.get("title"):
        byline = " · ".join(filter(None, (fields.get("author", ""), fields.get("date", ""))))
        cover = Cover(title, fields.get("subtitle", ""), byline)
        first = made[0]
        made[0] = Section(first.name, (cover, *first.contents), notes=("", *first.notes))
    return Outline(title, tuple(made), language, fields.get("date", ""), fields.get("author", ""))


def _nothing(path: Path) -> UnreadableError:
    return UnreadableError(f"{path.name}: there is no slide in it", hint="begin each slide with a heading: ## Title")


def _language(fields: dict[str, str], body: str) -> str:
    """The language that the front matter names, as far as the deck has labels in it; else that of the text."""
    named = fields.get("language", fields.get("lang", "")).lower()
    for start, language in (("zh-hant", "zh-Hant"), ("zh-tw", "zh-Hant"), ("zh", "zh-Hans"), ("en", "en")):
        if named.startswith(start):
            return language
    return detect_language(body)


def _section(number: int, part: SectionText, origin: Origin, look: Callable[[str], bytes], *, opened: bool) -> Section:
    made: list[Content] = [Opener(number, part.name)] if opened and part.name else []
    notes = [""] * len(made)
    for slide in part.slides:
        found = [*_pictures(slide, origin, look)] or contents(slide, origin)
        made += found
        notes += [slide.notes if index == 0 else "" for index in range(len(found))]
    return Section(part.name, tuple(made), notes=tuple(notes))


def _pictures(slide: SlideText, origin: Origin, look: Callable[[str], bytes]) -> Iterable[Content]:
    """A slide for the first picture of `slide` that is at hand, with what else stands on it; none without any."""
    for number, image in enumerate((block for block in slide.blocks if isinstance(block, Image)), 1):
        data = look(image.address)
        opened = upright(data, image.address) if data else None
        if not opened:
            _log.warning("left out a picture that does not lie beside %s: %s", origin.name, image.address)
            continue
        rest = SlideText(slide.title, "", {}, tuple(block for block in slide.blocks if not isinstance(block, Image)))
        said = [point for content in contents(rest, origin) for point in points_of(content)]
        title = slide.title.text or image.alt or origin.labels.picture
        place = (image.address, origin.name, number, opened.transparent)
        yield Picture(
            title, image.alt, image.alt, opened.data, opened.width, opened.height, said[0] if said else None, *place
        )
        return
