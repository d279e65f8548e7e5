"""Which pictures of an article a section shows, where, under which title, beside which point."""

from __future__ import annotations

import io
import logging
from itertools import pairwise

import pytest
from PIL import Image, ImageOps

from briefing import outline as kinds
from briefing.document import Block, Document, Figure, Heading, Paragraph, Source, Span
from briefing.outline import Picture
from briefing.outlining import outline
from briefing.outlining.section import body
from briefing.pixels import upright
from briefing.points import Digest, KeyPoint

ORIENTATION = 0x0112


def file(width: int = 300, height: int = 200, form: str = "PNG", mode: str = "RGB", turn: int = 1) -> bytes:
    """A picture whose left half is dark; `turn` is its EXIF orientation."""
    image = Image.new(mode, (width, height), "white")
    image.paste("black", (0, 0, width // 2, height))
    exif = Image.Exif()
    exif[ORIENTATION] = turn
    made = io.BytesIO()
    image.save(made, form, exif=exif) if turn != 1 else image.save(made, form)
    return made.getvalue()


WORDS = (
    "The boats were full twice a week",
    "A discount moved nobody to the middle of the week",
    "Retired couples came for a table by the window",
    "The school tickets sold eleven times in all",
)


def article(*blocks: Block) -> tuple[Document, Digest]:
    """An article of `blocks`, every paragraph of it a key point, the first the most important."""
    document = Document(Source("a.txt", "a.txt"), "Filling the boats", blocks)
    points = [
        KeyPoint(sentence.text, sentence.text, sentence.span, rank, heading=sentence.heading)
        for rank, sentence in enumerate(document.sentences())
    ]
    return document, Digest(tuple(points), ())


def shown(*blocks: Block, of: int = 1) -> list[kinds.Content]:
    document, digest = article(*blocks)
    return list(body(1, document, digest, of).section.contents[1:])


def pictures(contents: list[kinds.Content]) -> list[Picture]:
    return [content for content in contents if isinstance(content, Picture)]


def texts(count: int = 8) -> list[Block]:
    return [Paragraph(f"{WORDS[number % 4]} in year {number}.") for number in range(count)]


def test_a_section_shows_two_pictures_those_with_a_caption_first_then_the_larger() -> None:
    small, large = Figure("s", data=file(200, 150)), Figure("l", data=file(900, 600))
    told = Figure("t", "The car deck", data=file(150, 130))
    assert [p.location for p in pictures(shown(*texts(), small, Paragraph("And so on."), large, *texts(), told))] == [
        "l",
        "t",
    ]


def test_of_many_articles_each_shows_one_picture() -> None:
    blocks = [Figure(str(number), f"Caption {number}", data=file(300 + number)) for number in range(3)]
    assert len(pictures(shown(*texts(), *blocks, of=12))) == 1


def test_an_article_shows_a_picture_once_however_often_it_has_it() -> None:
    twice = [Figure("a", "The deck", data=file()), *texts(), Figure("b", "The deck", data=file())]
    assert [p.location for p in pictures(shown(*twice))] == ["a"]


def test_a_figure_without_data_is_not_shown() -> None:
    assert not pictures(shown(*texts(), Figure("https://a.example/x.png", "A caption")))


def test_a_picture_takes_the_point_whose_words_its_caption_shares() -> None:
    blocks = [Paragraph(f"{text}.") for text in WORDS]
    figure = Figure("w", "A table at the window for couples", data=file())
    [picture] = pictures(shown(Heading("Who came"), *blocks[:3], blocks[3], figure))
    assert picture.point is not None
    assert picture.point.text == WORDS[2] + "."
    assert picture.title == WORDS[2]


def test_else_it_takes_the_nearest_under_the_same_heading() -> None:
    blocks = [Paragraph(f"{text}.") for text in WORDS]
    figure = Figure("x", "IMG", data=file())
    [picture] = pictures(shown(Heading("One"), *blocks[:3], Heading("Two"), figure, blocks[3]))
    assert picture.point is not None
    assert picture.point.text == WORDS[3] + "."


def test_a_picture_far_from_any_point_has_none_and_is_titled_by_its_heading() -> None:
    document, digest = article(*texts(2), Heading("The quay"), Figure("q", "The quay at dawn", data=file()))
    [picture] = pictures(list(body(1, document, digest).section.contents))
    assert picture.point is None
    assert picture.title == "The quay"


def test_what_somebody_only_believes_does_not_stand_beside_a_picture() -> None:
    blocks = [Paragraph("The boats run every day."), Paragraph("Most people believe that price decides.")]
    figure = Figure("x", "People and the price", data=file())
    assert all(p.point is None or "believe" not in p.point.text for p in pictures(shown(*blocks, figure)))


def test_a_point_beside_a_picture_is_on_no_other_slide() -> None:
    contents = shown(Heading("Who came"), *texts(), Figure("w", "A table at the window", data=file()))
    points = [point.span for content in contents for point in kinds.points_of(content)]
    assert len(points) == len(set(points))


def test_pictures_of_one_section_have_titles_of_their_own() -> None:
    first, second = (Figure(name, f"Caption {name}", data=file(300 + len(name))) for name in ("a", "bb"))
    titles = [content.title for content in shown(Heading("Who came"), *texts(4), first, *texts(4), second)]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("paragraphs", [1, 2, 3, 5, 9])
def test_two_pictures_never_stand_next_to_each_other(paragraphs: int) -> None:
    both = [Figure("a", "One", data=file()), Figure("b", "Two", data=file(400))]
    for blocks in ([*both, *texts(paragraphs)], [*texts(paragraphs), *both], [*texts(2), *both, *texts(paragraphs)]):
        contents = shown(*blocks)
        kind = [isinstance(content, Picture) for content in contents]
        assert not any(one and other for one, other in pairwise(kind))


def test_a_picture_stands_where_its_passage_is_treated() -> None:
    parts = [block for number in range(6) for block in (Heading(f"Part {number}"), *texts(4))]
    parts.insert(6, Figure("m", "In the middle", data=file()))
    contents = shown(*parts)
    place = next(index for index, content in enumerate(contents) if isinstance(content, Picture))
    starts = [min((p.span.start for p in kinds.points_of(c)), default=-1) for c in contents]
    assert 0 < place < len(contents) - 1
    assert starts[place - 1] < starts[place] or starts[place] < starts[place + 1]


def test_the_alt_text_is_that_of_the_page_unless_a_program_made_it() -> None:
    def alt(figure: Figure) -> str:
        return pictures(shown(*texts(), figure))[0].alt

    assert alt(Figure("a", "The deck", "A ferry from above", file())) == "A ferry from above"
    assert alt(Figure("a", "The deck", "IMG_4471.HEIC", file())) == "The deck"
    assert alt(Figure("a", "The deck", "", file())) == "The deck"
    assert alt(Figure("a", "The deck", "Chart Description automatically generated", file())) == "Chart"
    assert alt(Figure("a", "The deck", "圖片 1", file())) == "The deck"


def test_an_article_without_pictures_is_outlined_as_before() -> None:
    document, digest = article(Heading("Who came"), *texts())
    without = outline([document], [digest])
    blind = Document(document.source, document.title, (*document.blocks, Figure("far.png", "A far picture")))
    assert outline([blind], [digest]) == without


def test_a_picture_that_cannot_be_opened_is_left_out_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    broken = file(600, 400, "JPEG")[:900]
    with caplog.at_level(logging.WARNING):
        contents = shown(*texts(), Figure("b.jpg", "Broken", data=broken), Figure("w.png", "Whole", data=file()))
    assert [p.location for p in pictures(contents)] == ["w.png"]
    assert "b.jpg" in caplog.text


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF"])
def test_a_picture_that_slides_can_show_keeps_its_bytes(form: str) -> None:
    made = upright(data := file(form=form))
    assert made is not None
    assert made.data == data
    assert (made.width, made.height) == (300, 200)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_webp_becomes_a_png(mode: str) -> None:
    made = upright(file(form="WEBP", mode=mode))
    assert made is not None
    assert made.data.startswith(b"\x89PNG")
    assert Image.open(io.BytesIO(made.data)).size == (made.width, made.height) == (300, 200)


@pytest.mark.parametrize("turn", range(2, 9))
def test_a_photo_is_turned_as_the_camera_was_held_and_tells_nothing_else_of_it(turn: int) -> None:
    data = file(form="JPEG", turn=turn)
    made = upright(data)
    assert made is not None
    image = Image.open(io.BytesIO(made.data))
    wanted = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    assert image.size == wanted.size == (made.width, made.height)
    assert not image.getexif()
    for place in ((10, 10), (image.width - 10, image.height - 10)):
        assert image.convert("L").getpixel(place) == pytest.approx(wanted.convert("L").getpixel(place), abs=8)
    assert made == upright(data)


def test_a_picture_with_clear_parts_is_known_as_such() -> None:
    clear, solid = (upright(file(mode=mode)) for mode in ("RGBA", "RGB"))
    assert clear is not None
    assert solid is not None
    assert (clear.transparent, solid.transparent) == (True, False)


def test_a_picture_too_large_to_be_opened_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    assert upright(file()) is None


def test_the_spans_of_figures_are_no_sentences() -> None:
    document, _ = article(Figure("a", "A caption.", data=file()), Paragraph("One. Two."))
    assert [sentence.span for sentence in document.sentences()] == [
        Span("a.txt", 1, 0, 11, 15),
        Span("a.txt", 1, 1, 16, 20),
    ]
