"""Pictures in the package: in their slots, whole, told in words, each file once."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from decks import DARK, LAYOUTS, LIGHT, NS, TITLE_SLOT, deck, find, named, parts, slide, slide_xml, title
from PIL import Image

from briefing.deck import PictureFrame, Placeholder, SlideLayout, Style
from briefing.geometry import Rect
from briefing.writers.pictures import draw_slides
from briefing.writers.pptx import write_pptx
from briefing.writers.pptx.parts import build

ROOM, PLACE = Rect(48, 130, 480, 320), Rect(60, 140, 300, 200)
LAYOUT = SlideLayout("Picture", (TITLE_SLOT, Placeholder(10, "picture", "Photo", ROOM, Style(16, 20), "Picture")))


def file(form: str = "PNG", color: str = "#FF0000", mode: str = "RGB") -> bytes:
    made = io.BytesIO()
    Image.new(mode, (30, 20), color).save(made, form)
    return made.getvalue()


def picture(data: bytes | None = None, **changes: object) -> PictureFrame:
    return replace(PictureFrame(10, "picture", PLACE, data or file(), "A red <ferry>"), **changes)


def with_pictures(*frames: PictureFrame, palette=LIGHT):
    slides = [slide("Picture", title(f"Slide {number}"), frame) for number, frame in enumerate(frames, 1)]
    return deck(*slides, layouts=(*LAYOUTS, LAYOUT), palette=palette)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_deck_with_pictures_has_no_schema_errors(tmp_path, palette):
    from openxml_audit import OpenXmlValidator

    frames = [picture(file(form)) for form in ("PNG", "JPEG", "GIF")] + [picture(file(mode="RGBA"), fill="ink")]
    write_pptx(with_pictures(*frames, palette=palette), tmp_path / "deck.pptx")
    errors = OpenXmlValidator().validate(str(tmp_path / "deck.pptx")).errors
    assert [f"{error.part_uri} {error.path}: {error.description}" for error in errors] == []


def test_a_picture_stands_whole_in_its_slot_with_its_words():
    [shape] = find(slide_xml(build(with_pictures(picture()))), "//p:pic")
    assert find(shape, "p:nvPicPr/p:nvPr/p:ph/@type") == ["pic"]
    assert find(shape, "p:nvPicPr/p:cNvPr/@descr") == ["A red <ferry>"]
    assert find(shape, "p:nvPicPr/p:cNvPicPr/a:picLocks/@noChangeAspect") == ["1"]
    assert not find(shape, ".//a:srcRect")
    box = find(shape, "p:spPr/a:xfrm")[0]
    assert [int(value) / 12700 for child in box for value in child.attrib.values()] == [60, 140, 300, 200]


def test_python_pptx_reads_back_what_was_written(tmp_path):
    from pptx import Presentation

    write_pptx(with_pictures(picture()), tmp_path / "deck.pptx")
    read = Presentation(str(tmp_path / "deck.pptx"))
    shown = read.slides[0].placeholders[10]
    assert shown.image.blob == file()
    assert shown.image.content_type == "image/png"


def test_a_file_is_stored_once_however_often_it_is_shown():
    frames = [picture(), picture(file("JPEG")), picture(), picture(file(color="#0000FF")), picture(file("GIF"))]
    data = build(with_pictures(*frames))
    media = named(data, r"ppt/media/.*")
    assert media == [f"ppt/media/{name}" for name in ("image1.gif", "image1.jpeg", "image1.png", "image2.png")]
    assert parts(data)["ppt/media/image1.png"] == file()
    targets = [find(slide_xml(data, number), "//a:blip/@r:embed")[0] for number in (1, 3)]
    assert all(f'Id="{target}"'.encode() in parts(data)["ppt/slides/_rels/slide1.xml.rels"] for target in targets)


def test_the_same_pictures_give_the_same_bytes():
    assert build(with_pictures(picture(), picture(file("GIF")))) == build(
        with_pictures(picture(), picture(file("GIF")))
    )


def test_the_layout_keeps_a_slot_for_a_picture():
    data = build(with_pictures(picture()))
    pages = [name for name in named(data, r"ppt/slideLayouts/\w+\.xml") if b'name="Picture"' in parts(data)[name]]
    assert len(pages) == 1
    assert b'type="pic"' in parts(data)[pages[0]]


def test_what_is_clear_has_the_ground_that_the_deck_gives_it():
    [shape] = find(slide_xml(build(with_pictures(picture(fill="ink")))), "//p:pic")
    assert shape.xpath("p:spPr/a:solidFill/a:schemeClr/@val", namespaces=NS) == ["tx1"]


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF"])
def test_a_preview_draws_the_picture_where_it_stands(form):
    data = draw_slides(with_pictures(picture(file(form))), width=960)[0]
    image = Image.open(io.BytesIO(data)).convert("RGB")
    inside = [(PLACE.x + 2, PLACE.y + 2), (PLACE.right - 3, PLACE.bottom - 3)]
    assert all(image.getpixel(place)[0] > 240 and image.getpixel(place)[2] < 20 for place in inside)
    outside = [(PLACE.x - 3, PLACE.y + 50), (PLACE.right + 3, PLACE.y + 50), (PLACE.x + 50, PLACE.bottom + 3)]
    assert all(image.getpixel(place) == tuple(bytes.fromhex(LIGHT.page)) for place in outside)


def test_a_preview_draws_the_ground_of_a_clear_picture():
    clear = picture(file(color="#00000000", mode="RGBA"), fill="tint")
    image = Image.open(io.BytesIO(draw_slides(with_pictures(clear), width=960)[0])).convert("RGB")
    assert image.getpixel((100, 200)) == tuple(bytes.fromhex(LIGHT.tint))
