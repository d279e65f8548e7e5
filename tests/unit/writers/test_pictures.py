"""Pictures of slides: as many as there are slides, ink where the frames lie, in the colours of the palette."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from decks import BODY, BODY_RECT, CARD, DARK, HALF, LIGHT, TITLE_RECT, chart, deck, line, slide, table, text, title
from PIL import Image, ImageChops

from briefing import pipeline, theme
from briefing.deck import Line, Run, Style
from briefing.geometry import Rect
from briefing.layout.measuring import measure_for
from briefing.theme import Face, Variants
from briefing.writers.marks import marks_of, rows_of
from briefing.writers.pictures import contact_sheet, draw_slides, write_preview
from briefing.writers.pptx.chart_colors import neutral, steps

THEMES = [name for name, _ in theme.available()]


def picture(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def drawn(*slides, **how) -> Image.Image:
    """The first of `slides`, a pixel a point."""
    return picture(draw_slides(deck(*slides, **how), width=960)[0])


def rgb(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color))


def near(image: Image.Image, color: str, distance: int) -> Image.Image:
    """White where the image has about that colour, black elsewhere; 70 takes in the edges of letters."""
    red, green, blue = ImageChops.difference(image, Image.new("RGB", image.size, rgb(color))).split()
    away = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return away.point([255 if step <= distance else 0 for step in range(256)])


def ink(image: Image.Image, rect: Rect, color: str, distance: int = 70) -> int:
    """How many pixels inside `rect` have about that colour."""
    part = image.crop((round(rect.x), round(rect.y), round(rect.right), round(rect.bottom)))
    return near(part, color, distance).histogram()[255]


def extent(image: Image.Image, color: str, distance: int = 70) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what has about that colour, the last two exclusive."""
    box = near(image, color, distance).getbbox()
    assert box, f"nothing has the colour {color}"
    return box


def test_each_slide_is_a_picture_of_the_width_asked_for():
    pictures = draw_slides(deck(), width=640)
    assert len(pictures) == len(deck().slides)
    assert {picture(data).size for data in pictures} == {(640, 360)}


def test_a_deck_of_one_slide_is_one_picture_and_an_empty_one_is_none():
    assert len(draw_slides(deck(slide("Text", title("One"))))) == 1
    assert draw_slides(replace(deck(), slides=())) == []


def test_equal_decks_give_equal_bytes():
    assert draw_slides(deck()) == draw_slides(deck())


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ground_is_that_of_the_layout(palette):
    first, second, *_ = draw_slides(deck(palette=palette))
    assert picture(first).getpixel((640, 600)) == rgb(palette.panel)
    assert picture(second).getpixel((640, 600)) == rgb(palette.page)


def test_ink_lies_where_the_frames_lie_and_nowhere_else():
    image = drawn(slide("Text", title("A title"), text(line("A point")), number=0, footer=""))
    inside = ink(image, TITLE_RECT, LIGHT.ink) + ink(image, BODY_RECT, LIGHT.ink)
    assert ink(image, TITLE_RECT, LIGHT.ink) > 100
    assert ink(image, BODY_RECT, LIGHT.ink) > 50
    assert ink(image, Rect(0, 0, 960, 540), LIGHT.ink) == inside


def test_lines_stand_as_they_were_broken_a_leading_apart():
    style = Style(20, 30)
    tops = []
    for rows in (("Hut",), ("Hut", "Hut"), ("Hut", "Hut", "Hut")):
        paragraph = Line((Run(" ".join(rows)),), rows)
        tops.append(extent(drawn(slide("Text", text(paragraph, style=style), number=0, footer="")), LIGHT.ink))
    assert tops[1][3] - tops[0][3] == pytest.approx(30, abs=1)
    assert tops[2][3] - tops[0][3] == pytest.approx(60, abs=1)
    assert tops[2][0] == tops[0][0]


def test_text_keeps_to_its_anchor_and_its_side():
    def corner(**how):
        style = Style(20, 24, **how)
        return extent(drawn(slide("Text", text(line("HH"), style=style), number=0, footer="")), LIGHT.ink)

    assert corner()[1] < corner(anchor="middle")[1] < corner(anchor="bottom")[1]
    assert corner()[0] < corner(align="center")[0] < corner(align="right")[0]
    assert BODY_RECT.right - 4 < corner(align="right")[2] <= BODY_RECT.right


def test_a_line_that_is_too_wide_is_drawn_narrower():
    image = drawn(slide("Text", text(line("wide " * 24), style=Style(20, 24)), number=0, footer=""))
    left, _, right, _ = extent(image, LIGHT.ink)
    assert BODY_RECT.x - 1 <= left
    assert right <= BODY_RECT.right + 1


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
@pytest.mark.parametrize("name", ["Arial", "Calibri", "Cambria", "Times New Roman"])
def test_a_line_is_as_wide_as_it_was_measured(name, bold):
    words, style = "The quick brown fox jumps over the lazy dog and a cat", Style(24, 30, bold=bold)
    look = replace(deck().theme, body=Face(name, "SimSun", "PMingLiU"))
    left, _, right, _ = extent(
        drawn(slide("Text", text(line(words), style=style), number=0, footer=""), theme=look), LIGHT.ink
    )
    assert right - left == pytest.approx(measure_for(look).width(words, style), rel=0.04)


def test_runs_keep_their_colour_across_lines():
    runs = (Run("red words that "), Run("go on and on", color="accent"))
    image = drawn(slide("Text", text(Line(runs, ("red words that go", "on and on")), style=Style(20, 30)), number=0))
    first, second = Rect(48, 130, 400, 30), Rect(48, 160, 400, 30)
    assert ink(image, first, LIGHT.ink) > 50
    assert ink(image, first, LIGHT.accent) > 10
    assert ink(image, second, LIGHT.accent) > 50
    assert not ink(image, second, LIGHT.ink)


@pytest.mark.parametrize(
    ("runs", "lines"),
    [
        (("one two three",), ("one two", "three")),
        (("one ", "two", " three"), ("one two", "three")),
        (("a lead", "\n", "and more"), ("a lead", "and more")),
        (("two words tied",), ("two", "words\u00a0tied")),
        (("在線化", "產品 24 小時"), ("在線化產", "品 24", "小時")),
        (("more than was measured",), ("more",)),
        (("a", "b"), ()),
        ((), ()),
    ],
)
def test_no_character_is_lost_between_runs_and_lines(runs, lines):
    paragraph = Line(tuple(Run(words) for words in runs), lines)
    rows = ["".join(run.text for run in row) for row in rows_of(paragraph)]
    assert "".join("".join(rows).split()) == "".join(paragraph.text.split())
    assert len(rows) == max(len(lines), 1)


def test_numbers_go_on_from_the_start_and_skip_what_has_none():
    style = replace(BODY, marker="number", start=4)
    frame = text(line("a"), Line((Run("b"),), marker="none"), line("c"), line(""), style=style)
    marks = marks_of(slide("Text", frame, number=0, footer=""), deck().layouts[1], deck().theme)
    words = ["".join(piece["text"] for piece in mark["pieces"]) for mark in marks if mark["kind"] == "line"]
    assert words == ["4.", "a", "b", "5.", "c"]


def test_a_card_has_the_corners_of_the_theme():
    card = slide("Cards", text(line("Inside"), rect=HALF, style=CARD))
    round_ones = replace(deck().theme, variants=Variants(corner="round"))
    for look, corner in ((deck().theme, LIGHT.tint), (round_ones, LIGHT.page)):
        image = drawn(card, theme=look)
        assert image.getpixel((int(HALF.x), int(HALF.y))) == rgb(corner)
        assert image.getpixel((int(HALF.x) + 200, int(HALF.y) + 200)) == rgb(LIGHT.tint)


def test_footer_and_number_stand_on_layouts_that_have_them():
    with_both, with_none = (drawn(slide(name, title("T"), footer="Part one")) for name in ("Text", "Opening"))
    places = deck().theme.footer, deck().theme.number
    assert all(ink(with_both, place, LIGHT.muted) for place in places)
    assert not ink(with_none, places[0], LIGHT.page)


def test_a_table_has_a_rule_under_its_header_and_hairlines_below():
    image = drawn(slide("Table", title("T"), table(), number=0))
    across = [Rect(300, y - 2, 1, 4) for y in (130, 170, 210, 250)]  # above the rows, and below the last
    assert [ink(image, edge, LIGHT.ink) for edge in across] == [0, 2, 0, 0]
    bare = [ink(image, edge, LIGHT.page, 5) for edge in across]
    assert bare[0] == bare[3] == 4
    assert bare[2] < 4


def test_bars_are_as_long_as_their_values_and_one_is_lit():
    image = drawn(slide("Chart", title("T"), chart(values=(100.0, 50.0, 25.0), figures=("a", "b", "c")), number=0))
    left, _, right, _ = extent(image, LIGHT.accent, 0)
    lengths = []
    for y in (300, 413):
        row = [image.getpixel((x, y)) for x in range(left, right)]
        neutral = row[5]
        assert neutral not in (rgb(LIGHT.page), rgb(LIGHT.accent))
        lengths.append(row.count(neutral))
    assert lengths == pytest.approx([(right - left) / 2, (right - left) / 4], abs=3)


@pytest.mark.parametrize("kind", ["bar", "column", "line"])
def test_charts_of_zeros_and_of_negative_values_are_drawn(kind):
    made = (chart(kind=kind, values=values) for values in ((0.0, 0.0, 0.0), (-5.0, 3.0, 2.0), (-1.0, -2.0, -3.0)))
    slides = [slide("Chart", title("T"), frame) for frame in made]
    assert len(draw_slides(deck(*slides), width=320)) == 3


def test_the_parts_of_a_ring_cover_as_much_as_their_shares():
    ring = chart(kind="share", values=(75.0, 25.0), figures=("", ""), categories=("a", "b"), lit=1)
    image = drawn(slide("Chart", title("T"), ring, number=0))
    pixels = Counter(image.convert("RGB").get_flattened_data())
    quiet = rgb(neutral(LIGHT, steps(2, 1)[0]))
    assert pixels[quiet] / (pixels[quiet] + pixels[rgb(LIGHT.accent)]) == pytest.approx(0.75, abs=0.02)


def test_words_are_never_code():
    words = '#panic("x") *b* $x$ [ \\ // @a <b> `c` \x00 \ud800'
    frames = (title(words), text(line(words), Line((Run(words, link="https://a.example/#"),))))
    assert len(draw_slides(deck(slide("Text", *frames, footer=words)), width=320)) == 1


def test_a_sheet_shows_the_slides_in_rows_with_even_margins():
    red, blue = (Image.new("RGB", (160, 90), color) for color in ("#FF0000", "#0000FF"))
    pictures = []
    for image in (red, blue, red, blue):
        made = io.BytesIO()
        image.save(made, "PNG")
        pictures.append(made.getvalue())
    sheet = picture(contact_sheet(pictures, columns=3, width=640))
    margin = extent(sheet, "FF0000")[0]
    assert sheet.width == 640
    assert extent(sheet, "FF0000")[1] == margin
    assert sheet.height - extent(sheet, "0000FF")[3] == margin
    assert sheet.getpixel((630, sheet.height - margin - 5)) == sheet.getpixel((2, 2))


def test_a_preview_shows_each_kind_of_slide_once(tmp_path):
    twice = deck(*deck().slides, *deck().slides)
    for made, name in ((deck(), "once.png"), (twice, "twice.png")):
        write_preview(replace(made, sections=()), tmp_path / name)
    assert (tmp_path / "once.png").read_bytes() == (tmp_path / "twice.png").read_bytes()


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_ships_with_a_small_picture_of_itself(name):
    data = (Path(__file__).parents[3] / "themes" / name / "preview.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(data) < 400_000
    palette = theme.load(name).palette
    colors = {color for _, color in picture(data).getcolors(1 << 20)}
    assert any(max(abs(a - b) for a, b in zip(rgb(palette.page), color, strict=True)) <= 4 for color in colors)


def test_previews_are_the_same_bytes_each_time(tmp_path):
    first, second = (pipeline.preview(tmp_path / name) for name in ("first", "second"))
    assert [path.name for path in first] == [f"{name}.png" for name in THEMES]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
