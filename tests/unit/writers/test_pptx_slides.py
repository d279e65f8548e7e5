"""What stands on the slides: placeholders, what differs from the layout, languages, tables, charts, notes."""

from __future__ import annotations

import logging
import re
from dataclasses import replace

import pytest
from decks import (
    BODY,
    BODY_RECT,
    CARD,
    DARK,
    HALF,
    LIGHT,
    chart,
    deck,
    find,
    line,
    named,
    parts,
    slide,
    slide_xml,
    table,
    text,
    theme,
    title,
    xml,
)

from briefing import theme as themes
from briefing.deck import Line, Run, Style
from briefing.geometry import Rect
from briefing.theme import Variants
from briefing.writers.pptx.chart_colors import neutral, steps
from briefing.writers.pptx.chart_labels import number_format
from briefing.writers.pptx.parts import build
from briefing.writers.pptx.scripts import split_by_script, tongue


def shape(data, name, number=1):
    (found,) = find(slide_xml(data, number), f"//p:sp[p:nvSpPr/p:cNvPr/@name='{name}']")
    return found


def only(frame, **changes):
    return build(deck(slide("Text", title("T"), frame), **changes))


# --- themes -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_colours_and_typefaces_are_named_in_the_theme_part_alone(palette):
    hard = re.compile(rb'srgbClr|sysClr|prstClr|typeface="(?!\+)')
    files = {name: blob for name, blob in parts(build(deck(palette=palette))).items() if name.endswith(".xml")}
    assert [name for name, blob in files.items() if hard.search(blob)] == [
        "ppt/theme/theme1.xml",
        "ppt/theme/theme2.xml",
    ]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_every_role_reaches_its_colour_through_the_map_of_the_master(palette):
    data = build(deck(palette=palette))
    (mapped,) = find(xml(data, "ppt/slideMasters/slideMaster1.xml"), "p:clrMap")
    scheme = xml(data, "ppt/theme/theme1.xml").find(".//{*}clrScheme")
    colors = {element.tag.rpartition("}")[2]: element[0].get("val") for element in scheme}
    assert {slot: colors[mapped.get(slot)] for slot in ("bg1", "tx1", "bg2", "tx2", "accent1", "accent6", "hlink")} == {
        "bg1": palette.page,
        "tx1": palette.ink,
        "bg2": palette.tint,
        "tx2": palette.panel,
        "accent1": palette.accent,
        "accent6": palette.on_panel,
        "hlink": palette.accent,
    }


def test_notes_are_dark_on_light_also_where_the_deck_is_light_on_dark():
    data = build(deck(palette=DARK))
    (mapped,) = find(xml(data, "ppt/notesMasters/notesMaster1.xml"), "p:clrMap")
    assert (mapped.get("bg1"), mapped.get("tx1")) == ("lt1", "dk1")


@pytest.mark.parametrize(("language", "east"), [("en", "SimSun"), ("zh-Hans", "SimSun"), ("zh-Hant", "PMingLiU")])
def test_the_theme_names_a_typeface_for_each_script(language, east):
    (major,) = find(xml(build(deck(language=language)), "ppt/theme/theme1.xml"), "//a:majorFont")
    names = {element.get("script", element.tag.rpartition("}")[2]): element.get("typeface") for element in major}
    assert names == {"latin": "Cambria", "ea": east, "cs": "", "Hans": "SimSun", "Hant": "PMingLiU"}


def test_decoration_is_native_and_marked_as_such():
    layout = xml(build(deck()), "ppt/slideLayouts/slideLayout1.xml")
    drawn = find(layout, "//p:sp[not(.//p:ph)] | //p:cxnSp")
    assert len(drawn) == 7
    assert len(layout.findall(".//{*}decorative[@val='1']")) == 7
    assert [element.get("prst") for element in find(layout, "//p:cxnSp//a:prstGeom")] == ["line"]
    assert find(layout, "//p:bg//a:schemeClr/@val") == ["tx2"]


def test_footer_and_number_follow_the_layout_and_the_slide():
    data = build(
        deck(
            slide("Text", title("A"), number=7),
            slide("Text", title("B"), number=0, footer=" "),
            slide("Opening", title("C")),
        )
    )
    for number, kinds in ((1, ["title", "ftr", "sldNum"]), (2, ["title"]), (3, ["title"])):
        assert find(slide_xml(data, number), "//p:ph/@type") == kinds
    (count,) = find(slide_xml(data), "//a:fld[@type='slidenum']")
    assert "".join(count.itertext()) == "7"
    assert find(shape(data, "Footer"), ".//a:r//a:latin/@typeface") == ["+mn-lt"]


# --- text -------------------------------------------------------------------------------------------------------------


def test_a_frame_as_its_placeholder_has_it_states_nothing():
    data = only(text(line("Plain")))
    point = shape(data, "Text")
    assert find(point, "p:spPr/* | .//a:lstStyle/* | .//a:bodyPr/@* | .//a:r/a:rPr/@sz | .//a:r/a:rPr/*") == []


def test_a_frame_states_only_what_differs_from_its_placeholder():
    data = only(text(line("Moved"), rect=HALF, style=replace(BODY, size=18, anchor="middle")))
    point = shape(data, "Text")
    assert [element.tag.rpartition("}")[2] for element in find(point, "p:spPr")[0]] == ["xfrm"]
    assert dict(find(point, ".//a:bodyPr")[0].attrib) == {"anchor": "ctr"}
    assert [dict(element.attrib) for element in find(point, ".//a:lstStyle//*")] == [{}, {"sz": "1800"}]


def test_a_layout_states_sizes_line_heights_and_typefaces_of_its_placeholders():
    layout = xml(build(deck()), "ppt/slideLayouts/slideLayout2.xml")
    (level,) = find(layout, "//p:sp[.//p:ph[@idx='10']]//a:lvl1pPr")
    assert find(level, "a:lnSpc/a:spcPts/@val | a:spcBef/a:spcPts/@val") == ["2600", "800"]
    assert find(level, "a:defRPr/@sz | a:defRPr/*/@typeface") == ["2000", "+mn-lt", "+mn-ea", "+mn-cs"]
    assert find(layout, "//p:sp[.//p:ph[@idx='10']]//a:t/text()") == ["What proves it"]
    assert find(layout, "//a:normAutofit") == []


def test_the_first_paragraph_has_no_gap_above_it():
    point = shape(only(text(line("One"), line("Two"))), "Text")
    assert [find(element, "a:pPr/a:spcBef/a:spcPts/@val") for element in find(point, ".//a:p")] == [["0"], []]


def test_a_paragraph_can_drop_or_change_its_marker():
    lines = (line("kept"), replace(line("none"), marker="none"), replace(line("counted"), marker="number"))
    point = shape(only(text(*lines, style=replace(BODY, start=4))), "Text")
    marks = [
        [element.tag.rpartition("}")[2] for element in find(p, "a:pPr/a:*[starts-with(local-name(), 'bu')]")]
        for p in find(point, ".//a:p")
    ]
    assert marks == [[], ["buNone"], ["buClr", "buFont", "buAutoNum"]]
    assert find(point, ".//a:p//a:buAutoNum/@startAt") == ["4"]
    assert find(point, ".//a:p[2]/a:pPr/@marL") == ["0"]


def test_bold_colour_and_links_are_stated_on_the_run():
    link = Run("there", link="https://例子.example/a b?q=50%|x#part")
    data = only(text(Line((Run("Lead", bold=True, color="second"), Run(" plain "), link))))
    lead, plain, there = find(shape(data, "Text"), ".//a:r/a:rPr")
    assert (lead.get("b"), find(lead, "a:solidFill/a:schemeClr/@val")) == ("1", ["accent2"])
    assert (dict(plain.attrib), len(plain)) == ({"lang": "en-US"}, 0)
    relations = xml(data, "ppt/slides/_rels/slide1.xml.rels")
    targets = {
        element.get("Id"): element.get("Target") for element in relations if element.get("TargetMode") == "External"
    }
    assert targets[find(there, "a:hlinkClick/@r:id")[0]] == "https://xn--fsqu00a.example/a%20b?q=50%25%7Cx#part"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "no address", "http://[", "https:///x"]
)
def test_a_link_that_leads_nowhere_is_left_out_with_a_warning(address, caplog):
    with caplog.at_level(logging.WARNING):
        data = only(text(line("there", link=address)))
    assert b"hlinkClick" not in parts(data)["ppt/slides/slide1.xml"]
    assert "cannot follow" in caplog.text


def test_a_frame_without_text_leaves_no_empty_placeholder():
    data = build(deck(slide("Text", title("T"), text(line(" ")), text(index=10))))
    assert find(slide_xml(data), "//p:ph[@idx='10']") == []


def test_a_card_has_a_fill_and_round_corners_do_not_move_its_text():
    look = theme(LIGHT, variants=Variants(corner="round"))
    frame = text(line("Inside"), rect=Rect(48, 130, 300, 100), style=CARD)
    data = build(replace(deck(slide("Cards", title("T"), frame)), theme=look))
    card = shape(data, "Card")
    assert find(card, "p:spPr/a:solidFill/a:schemeClr/@val") == ["bg2"]
    assert find(card, "p:spPr//a:gd/@fmla") == ["val 10000"]
    # PowerPoint sets text inside the round corners: 1 - 1/sqrt(2) of their radius of 10 points comes off the inset.
    layout = xml(data, "ppt/slideLayouts/slideLayout3.xml")
    (room,) = find(layout, "//p:sp[.//p:ph[@idx='10']]//a:bodyPr/@lIns")
    assert int(room) / 12700 == pytest.approx(14 - 2.93, abs=0.01)


def test_a_line_feed_breaks_the_line_within_its_paragraph():
    point = shape(only(text(line("one\ntwo"))), "Text")
    assert [element.tag.rpartition("}")[2] for element in find(point, ".//a:p/*")] == [
        "pPr",
        "r",
        "br",
        "r",
        "endParaRPr",
    ]


# --- languages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("Only Latin, 24 words.", [("Only Latin, 24 words.", False)]),
        ("只有中文。", [("只有中文。", True)]),
        (
            "用户 24 小时买 iPhone 产品",
            [("用户 ", True), ("24 ", False), ("小时买 ", True), ("iPhone ", False), ("产品", True)],
        ),
        ("— 店主说", [("— 店主说", True)]),
        ("他说“Marketing”是对的", [("他说“", True), ("Marketing", False), ("”是对的", True)]),
        ("The word 营销 (marketing)", [("The word ", False), ("营销 (", True), ("marketing)", False)]),
        ("", [("", False)]),
    ],
)
def test_text_is_parted_where_its_script_changes(words, pieces):
    assert split_by_script(words) == pieces


@pytest.mark.parametrize(
    ("language", "words", "latin", "east"),
    [
        ("en", "plain", "en-US", "zh-CN"),
        ("en", "營銷線上化時代", "en-US", "zh-TW"),
        ("en", "营销在线化时代", "en-US", "zh-CN"),
        ("zh-Hant", "大小", "en-US", "zh-TW"),
        ("zh-Hans", "plain", "en-US", "zh-CN"),
        ("en-GB", "plain", "en-GB", "zh-CN"),
        ("en", "マーケティング戦略", "en-US", "ja-JP"),
        ("en", "마케팅", "en-US", "ko-KR"),
    ],
)
def test_the_language_of_a_slide_follows_its_characters(language, words, latin, east):
    made = tongue(language, [words])
    assert (made.latin, made.east) == (latin, east)


def test_every_run_of_a_deck_has_a_language():
    data = build(deck())
    for name in named(data, r"ppt/(slides|notesSlides|slideLayouts|slideMasters|notesMasters)/\w+\.xml"):
        assert find(xml(data, name), "//a:r[not(a:rPr/@lang)] | //a:fld[not(a:rPr/@lang)]") == [], name
    tags = {run.get("lang"): run.get("altLang") for run in find(slide_xml(data, 2), "//a:rPr")}
    assert tags == {"en-US": None, "zh-CN": "en-US"}


def test_chinese_stays_upright_in_an_italic_style():
    runs = find(shape(only(text(line("said 他说"), style=replace(BODY, italic=True))), "Text"), ".//a:r/a:rPr/@i")
    assert runs == ["0"]


# --- tables -----------------------------------------------------------------------------------------------------------


def test_a_table_fills_the_slot_of_its_layout_and_leaves_none_empty():
    made = slide_xml(build(deck(slide("Table", title("T"), table()))))
    assert find(made, "//p:ph[@idx='10']/@type") == ["tbl"]
    assert len(find(made, "//p:graphicFrame")) == 1
    assert find(made, "//p:graphicFrame//p:cNvPr/@descr") == ["Two speeds"]


def test_a_table_has_its_widths_heights_header_and_paddings():
    made = slide_xml(build(deck(slide("Table", title("T"), table()))))
    assert [int(width) / 12700 for width in find(made, "//a:gridCol/@w")] == [400, 200]
    assert [int(height) / 12700 for height in find(made, "//a:tr/@h")] == [40, 40, 40]
    assert find(made, "//a:tblPr/@firstRow") == ["1"]
    assert set(find(made, "//a:tcPr/@marT")) == {"76200"}
    assert [set(find(row, ".//a:r/a:rPr/@b")) for row in find(made, "//a:tr")] == [{"1"}, {"0"}, {"0"}]
    assert find(made, "//a:tr[2]/a:tc[2]//a:pPr/@algn") == ["r"]


def test_hairlines_run_between_rows_and_a_rule_under_the_header():
    made = slide_xml(build(deck(slide("Table", title("T"), table()))))
    edges = [
        [
            (find(row, f"a:tc[1]/a:tcPr/a:{side}/@w")[0], find(row, f"a:tc[1]/a:tcPr/a:{side}//@val"))
            for side in ("lnT", "lnB")
        ]
        for row in find(made, "//a:tr")
    ]
    rule, hairline, none = ("19050", ["tx1"]), ("9525", ["accent5"]), ("0", [])
    assert edges == [[none, rule], [rule, hairline], [hairline, none]]


# --- charts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figure", "value", "form"),
    [
        ("6,000 m/s", 6000.0, '#,##0" m/s"'),
        ("6000", 6000.0, "0"),
        ("10.3 秒", 10.3, '0.0" 秒"'),
        ("US$ 1,234.50", 1234.5, '"US$ "#,##0.00'),
        ("40 %", 40.0, '0" %"'),
        ("-3.5", -3.5, "0.0"),
        ("a third", 33.3, None),
        ("about 10", 10.3, '"about "0'),
        ("1.2 million", 1200000.0, None),
        ("6.000", 6000.0, None),
        ('5"', 5.0, None),
    ],
)
def test_a_number_format_gives_the_figure_as_written_or_is_none(figure, value, form):
    assert number_format(figure, value) == form


def test_labels_show_the_figures_of_the_article_by_format_or_as_text():
    made = xml(build(deck(slide("Chart", title("T"), chart()))), "ppt/charts/chart1.xml")
    labels = [
        (find(label, "c:numFmt/@formatCode")[0], "".join(find(label, "c:tx//a:t/text()")))
        for label in find(made, "//c:dLbl")
    ]
    assert labels == [('#,##0" m/s"', ""), ('0" m/s"', ""), ("General", "a dozen")]


def test_a_chart_lights_one_bar_and_has_no_legend_gridlines_or_value_axis():
    made = xml(build(deck(slide("Chart", title("T"), chart(lit=1)))), "ppt/charts/chart1.xml")
    assert find(made, "//c:dPt/c:idx/@val") == ["1"]
    assert find(made, "//c:dPt//a:schemeClr/@val") == ["accent1"]
    assert find(made, "//c:legend | //c:majorGridlines | //c:title") == []
    assert find(made, "//c:valAx/c:delete/@val") == ["1"]
    assert all(int(number) > 0 for number in find(made, "//c:axId/@val | //c:crossAx/@val"))


@pytest.mark.parametrize(("kind", "direction", "order"), [("bar", "bar", "maxMin"), ("column", "col", "minMax")])
def test_the_first_category_stands_on_top_or_at_the_left(kind, direction, order):
    made = xml(build(deck(slide("Chart", title("T"), chart(kind=kind)))), "ppt/charts/chart1.xml")
    assert find(made, "//c:barDir/@val") == [direction]
    assert find(made, "//c:catAx/c:scaling/c:orientation/@val") == [order]


def test_the_axis_leaves_room_for_the_label_of_the_longest_bar_and_for_negative_ones():
    def ends(*values):
        changed = chart(values=values, figures=tuple(map(str, values)))
        made = xml(build(deck(slide("Chart", title("T"), changed))), "ppt/charts/chart1.xml")
        return [float(find(made, f"//c:valAx/c:scaling/c:{end}/@val")[0]) for end in ("min", "max")]

    low, high = ends(10.0, 5.0, 1.0)
    assert low == 0
    assert high > 10
    low, high = ends(10.0, 5.0, -4.0)
    assert low < -4
    assert ends(0.0, 0.0, 0.0)[1] > 0


def test_a_line_has_a_marker_at_each_value_and_its_figure_above_or_in_a_dip_below():
    dip = chart(kind="line", values=(5.0, 3.0, 9.0), figures=("5", "3", "9"), lit=2)
    made = xml(build(deck(slide("Chart", title("T"), dip))), "ppt/charts/chart1.xml")
    assert find(made, "//c:lineChart/c:ser/c:marker/c:symbol/@val") == ["circle"]
    assert find(made, "//c:dPt/c:idx/@val") == ["2"]
    assert find(made, "//c:dLbl/c:dLblPos/@val") == ["t", "b", "t"]


def test_a_long_line_has_figures_at_its_ends_and_its_lit_point_only():
    count = 20
    values = tuple(float(number) for number in range(count))
    names = tuple(f"{number}" for number in range(count))
    long = chart(kind="line", categories=names, values=values, figures=names, lit=7)
    made = xml(build(deck(slide("Chart", title("T"), long))), "ppt/charts/chart1.xml")
    kept = [label for label in find(made, "//c:dLbl") if not find(label, "c:delete")]
    assert [find(label, "c:idx/@val")[0] for label in kept] == ["0", "7", "19"]


def test_shares_are_a_ring_without_axes_in_shades_that_the_page_divides():
    ring = chart(kind="share", values=(45.0, 30.0, 21.0, 4.0), figures=("45%", "30%", "21%", "4%"), lit=0)
    ring = replace(ring, categories=("a", "b", "c", "d"))
    made = xml(build(deck(slide("Chart", title("T"), ring))), "ppt/charts/chart1.xml")
    assert find(made, "//c:catAx | //c:valAx | //c:dLblPos") == []
    assert find(made, "//c:dPt/c:spPr/a:solidFill/a:schemeClr/@val") == ["accent1", "accent4", "accent4", "accent4"]
    assert len(set(find(made, "//c:dPt/c:spPr/a:solidFill/a:schemeClr/a:lumMod/@val"))) == 3
    assert find(made, "//c:dPt/c:spPr/a:ln/a:solidFill/a:schemeClr/@val") == ["bg1"] * 4
    assert find(made, "//c:dLbl[c:delete]/c:idx/@val") == ["3"]  # 4 % has no room for its figure


@pytest.mark.parametrize("name", [name for name, _ in themes.available()])
def test_figures_on_a_ring_are_readable_in_every_theme(name):
    palette = themes.load(name).palette
    aim = 7.0 if name == "contrast" else 4.5
    assert contrast(palette.page, palette.accent) >= aim
    assert all(contrast(palette.ink, neutral(palette, step)) >= aim for step in steps(5, 0)[1:])


def contrast(one: str, other: str) -> float:
    def light(color: str) -> float:
        parts = [value / 255 for value in bytes.fromhex(color)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_a_chart_without_a_lit_bar_has_none():
    made = xml(build(deck(slide("Chart", title("T"), chart(lit=-1)))), "ppt/charts/chart1.xml")
    assert find(made, "//c:dPt") == []


# --- notes ------------------------------------------------------------------------------------------------------------


def test_notes_keep_their_paragraphs_and_languages():
    data = build(deck(slide("Text", title("T"), notes="First.\n\n第二段 notes", number=3)))
    page = xml(data, "ppt/notesSlides/notesSlide1.xml")
    assert ["".join(p.itertext()) for p in find(page, "//p:sp[.//p:ph[@type='body']]//a:p")] == [
        "First.",
        "",
        "第二段 notes",
    ]
    assert find(page, "//p:sp[.//p:ph[@type='body']]//a:r/a:rPr/@lang") == ["en-US", "zh-CN", "en-US"]
    assert find(page, "//a:fld/a:t/text()") == ["3"]


def test_a_style_of_one_size_is_the_same_in_cells_and_placeholders():
    made = slide_xml(build(deck(slide("Table", title("T"), table(style=Style(15, 19, inset=4))))))
    assert set(find(made, "//a:tc//a:r/a:rPr/@sz")) == {"1500"}
    assert set(find(made, "//a:tc//a:lnSpc/a:spcPts/@val")) == {"1900"}


def test_frames_stand_in_reading_order_with_ids_of_their_own():
    made = slide_xml(build(deck(slide("Text", title("T"), text(line("a"), rect=BODY_RECT)))))
    ids = find(made, "//p:cNvPr/@id")
    assert len(ids) == len(set(ids))
    assert find(made, "//p:ph/@type") == ["title", "body", "ftr", "sldNum"]
