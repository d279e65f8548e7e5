"""Where a picture stands: whole, in its proportions, with its texts beside it, in every theme."""

from __future__ import annotations

from itertools import combinations

import pytest

from briefing import theme as themes
from briefing.deck import Deck, PictureFrame, Slide, TextFrame
from briefing.document import Span
from briefing.geometry import Rect
from briefing.layout import lay_out
from briefing.layout.measuring import measure_for
from briefing.outline import Outline, Picture, Section, Statement
from briefing.points import KeyPoint

NAMES = [name for name, _ in themes.available()]
CAPTION = "The window tables on the MS Skarven, with the lunch menu of the first season"
SHAPES = [(520, 347), (1600, 900), (900, 1200), (800, 800), (2400, 500), (300, 1400), (130, 120)]


def said(text: str) -> KeyPoint:
    return KeyPoint(text, f"In fact, {text}.", Span("a.txt", 0, 0, 0, 50))


POINT = said("The most surprising line in the accounts was the café, whose takings doubled")


def picture(width: int = 520, height: int = 347, **changes: object) -> Picture:
    fields = {"title": "What happened in a year", "caption": CAPTION, "alt": "A table", "point": POINT} | changes
    return Picture(data=b"", width=width, height=height, source="a.txt", number=2, **fields)  # type: ignore[arg-type]


def laid_out(name: str, *contents: object, language: str = "en") -> Deck:
    outline = Outline("A deck", (Section("One", contents),), language, sources=("a.txt",))  # type: ignore[arg-type]
    return lay_out(outline, themes.load(name))


def frames(slide: Slide) -> tuple[PictureFrame, dict[str, TextFrame]]:
    [shown] = [frame for frame in slide.frames if isinstance(frame, PictureFrame)]
    return shown, {frame.role: frame for frame in slide.frames if isinstance(frame, TextFrame)}


def words(frame: TextFrame) -> str:
    return " ".join(line.text for line in frame.paragraphs).replace("\u00a0", " ")


def apart(one: Rect, other: Rect) -> bool:
    return one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("width", "height"), SHAPES)
def test_a_picture_keeps_its_proportions_and_its_texts_fit_beside_it(name: str, width: int, height: int) -> None:
    deck = laid_out(name, picture(width, height))
    [slide] = deck.slides
    shown, texts = frames(slide)
    assert shown.rect.width / shown.rect.height == pytest.approx(width / height)
    assert words(texts["text"]) == POINT.text
    assert words(texts["caption"]) == CAPTION
    measure = measure_for(deck.theme)
    for frame in texts.values():
        lines = [line.text for line in frame.paragraphs]
        assert measure.height(lines, frame.rect.width, frame.style) <= frame.rect.height
        assert frame.style.size >= deck.theme.scale.label
    assert all(apart(one.rect, other.rect) for one, other in combinations(slide.frames, 2))
    inside = [shown.rect, texts["text"].rect, texts["caption"].rect]
    assert all(rect.right <= deck.theme.content.body.right + 0.01 for rect in inside)
    assert all(rect.bottom <= deck.theme.content.body.bottom + 0.01 for rect in inside)


@pytest.mark.parametrize("name", NAMES)
def test_a_photo_takes_about_three_fifths_of_the_width_of_the_page(name: str) -> None:
    deck = laid_out(name, picture(1500, 1000, title="A year"))
    shown, _ = frames(deck.slides[0])
    assert 0.52 <= shown.rect.width / deck.theme.page.width <= 0.62  # least below a band that holds the title


@pytest.mark.parametrize("name", NAMES)
def test_a_small_picture_is_not_blown_up(name: str) -> None:
    shown, _ = frames(laid_out(name, picture(160, 120)).slides[0])
    assert shown.rect.width <= 160 * 1.5


@pytest.mark.parametrize("name", NAMES)
def test_a_caption_takes_the_place_of_a_point_that_is_missing_or_the_title(name: str) -> None:
    for content in (picture(point=None), picture(title=POINT.text)):
        _, texts = frames(laid_out(name, content).slides[0])
        assert words(texts["text"]) == CAPTION
        assert "caption" not in texts


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_without_any_text_has_the_room_to_itself(name: str) -> None:
    alone, texts = frames(laid_out(name, picture(caption="", point=None)).slides[0])
    beside, _ = frames(laid_out(name, picture()).slides[0])
    assert set(texts) <= {"title", "label"}
    assert alone.rect.width >= beside.rect.width


@pytest.mark.parametrize("name", NAMES)
def test_a_long_caption_makes_the_picture_smaller_and_a_very_long_one_is_left_to_the_notes(name: str) -> None:
    usual, _ = frames(laid_out(name, picture()).slides[0])
    longer = [frames(laid_out(name, picture(caption=" ".join([CAPTION] * times))).slides[0]) for times in range(2, 7)]
    assert any(smaller.rect.width < usual.rect.width and "caption" in texts for smaller, texts in longer)
    endless = " ".join([CAPTION] * 40)
    slide = laid_out(name, picture(caption=endless)).slides[0]
    assert "caption" not in frames(slide)[1]
    assert endless in slide.notes


@pytest.mark.parametrize("name", NAMES)
def test_a_point_too_long_for_its_place_goes_on_to_the_next_slide(name: str) -> None:
    endless = said(" ".join([POINT.text] * 12))
    first, second = laid_out(name, picture(point=endless)).slides
    assert (first.layout, second.layout) == ("Picture", "Statement")
    assert words(second.frames[0]) == endless.text  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_the_notes_hold_caption_and_sentence_each_with_its_source(name: str) -> None:
    [slide] = laid_out(name, picture()).slides
    assert slide.notes == (f"{CAPTION}\n[Source 1: a.txt, picture 2]\n{POINT.sentence}\n[Source 1: a.txt, sentence 1]")
    assert "第2张图" in laid_out(name, picture(), language="zh-Hans").slides[0].notes


def test_a_clear_picture_has_a_light_ground_on_a_dark_page_only() -> None:
    fills = {name: frames(laid_out(name, picture(transparent=True)).slides[0])[0].fill for name in NAMES}
    assert {name for name, fill in fills.items() if fill} == {name for name in NAMES if themes.load(name).palette.dark}
    assert not frames(laid_out("stage", picture()).slides[0])[0].fill


@pytest.mark.parametrize("name", NAMES)
def test_only_a_deck_with_pictures_has_a_slide_layout_for_them(name: str) -> None:
    with_one, without = (laid_out(name, content) for content in (picture(), Statement("Key message", POINT)))
    assert "Picture" in [layout.name for layout in with_one.layouts]
    assert "Picture" not in [layout.name for layout in without.layouts]


@pytest.mark.parametrize("name", NAMES)
def test_every_frame_has_its_slot(name: str) -> None:
    deck = laid_out(name, picture())
    [layout] = [layout for layout in deck.layouts if layout.name == "Picture"]
    kinds = {slot.index: slot.kind for slot in layout.placeholders}
    assert all(frame.index in kinds for frame in deck.slides[0].frames)
    assert kinds[10] == "picture"


@pytest.mark.parametrize("name", NAMES)
def test_the_layout_keeps_room_for_a_photo_and_its_texts(name: str) -> None:
    deck = laid_out(name, picture())
    [layout] = [layout for layout in deck.layouts if layout.name == "Picture"]
    rects = {slot.kind if slot.index == 10 else slot.name: slot.rect for slot in layout.placeholders}
    assert rects["picture"].width > deck.theme.page.width / 3
    assert all(rect.width > 0 and rect.height > deck.theme.scale.label for rect in rects.values())
    assert all(apart(one, other) for one, other in combinations(rects.values(), 2))
