from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from brief_outlines import CASES, NUMBER, PAIRS, QUESTIONS, STEPS, article, outline, point

from briefing.layout.brief import lay_out_brief
from briefing.outline import Outline, Points
from briefing.page import SIZES, Grid, Page, Ruling, Text
from briefing.theme import load


def texts(page: Page, *areas: str) -> list[Text]:
    blocks = [block for area in areas or ("head", "main", "side") for block in getattr(page, area)]
    blocks += [text for column in page.foot for text in column] if not areas or "foot" in areas else []
    return [block for block in blocks if isinstance(block, Text)]


def words(page: Page) -> str:
    return "\n".join(text.text.replace("\u00a0", " ") for text in texts(page))


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_areas_add_up_to_less_than_the_sheet(theme, name, paper):
    page = lay_out_brief(CASES[name](), theme, paper)
    columns = page.columns
    gaps = columns.gap * (2 if page.foot else 1)
    used = columns.head_height + columns.body_height + columns.foot_height + gaps
    assert (page.width, page.height) == SIZES[paper]
    assert 0.9 < used / (page.height - columns.top - columns.bottom) < 0.97


@pytest.mark.parametrize("name", CASES)
def test_no_type_is_under_nine_points(theme, name):
    page = lay_out_brief(CASES[name](), theme)
    assert min(page.styles.style(text.role).size for text in texts(page)) >= 9


def test_every_article_of_five_has_its_title_and_a_message(theme):
    page = lay_out_brief(CASES["five"](), theme)
    roles = [(text.role, text.marker) for text in texts(page, "main") if text.role in {"article", "point"}]
    assert [marker for role, marker in roles if role == "article"] == ["1", "2", "3", "4", "5"]
    assert all(later[0] == "point" for (role, _), later in pairwise(roles) if role == "article")


def test_what_does_not_fit_is_dropped_by_rank(theme):
    sections = tuple(article(number, points=9) for number in range(1, 13))
    page = lay_out_brief(outline("Many", *sections), theme)
    shown = {text.text for text in texts(page, "main", "head")}
    assert any(section.contents[1].points[0].text.removesuffix(".") in shown for section in sections[:3])
    assert not any(section.contents[1].points[-1].text.removesuffix(".") in shown for section in sections[6:])


def test_many_articles_are_numbered_messages_and_the_numbers_are_those_of_the_sources(theme):
    page = lay_out_brief(CASES["thirty"](), theme)
    numbers = [text.marker for text in texts(page, "main") if text.role == "message" and text.marker]
    sources = {text.marker for text in texts(page, "foot")}
    assert len(numbers) >= 8
    assert set(numbers) <= sources
    assert "more in the deck" in words(page)


def test_one_article_needs_no_references_and_no_title_of_its_own(theme):
    page = lay_out_brief(CASES["one"](), theme)
    assert not [text for text in texts(page, "main") if text.role == "article"]
    assert "[1]" not in words(page)


def test_a_sentence_is_said_once(theme):
    page = lay_out_brief(CASES["five"](), theme)
    points = [text.text for text in texts(page, "main") if text.role == "point"]
    lead = next(text.text for text in texts(page, "head") if text.role == "lead")
    assert len(points) == len(set(points))
    assert not [one for one in points if one in lead]


def test_the_comparison_that_matters_most_is_a_table_with_a_header(theme):
    grids = [block for block in lay_out_brief(CASES["five"](), theme).side if isinstance(block, Grid)]
    assert [cell.text for cell in grids[0].rows[0]] == ["Campaign", "Conversation"]
    assert grids[0].header
    assert len(grids[0].rows) == 1 + len(PAIRS.rows)


def test_a_framework_that_is_the_table_is_not_listed_again(theme):
    page = lay_out_brief(outline("Four", article(1, points=3, extra=(STEPS,))), theme)
    assert "Who decides; " not in words(page)
    both = lay_out_brief(outline("Both", article(1, extra=(STEPS,)), article(2, extra=(PAIRS,))), theme)
    assert "Who decides; What they did before; What it costs to wait; Who tells others" in words(both)


def test_a_figure_alone_stands_large(theme):
    page = lay_out_brief(outline("Figure", article(1, points=3, extra=(NUMBER,))), theme)
    figure = next(text for text in texts(page, "side") if text.role == "figure")
    assert figure.text == "5×"
    assert page.styles.figure.size > 2 * page.styles.plain.size


def test_three_questions_to_discuss_at_most(theme):
    page = lay_out_brief(outline("Ask", article(1), questions=(*QUESTIONS, "And a fourth?")), theme)
    assert [text.text for text in texts(page, "side") if text.role == "question"] == list(QUESTIONS)


def test_a_thin_outline_leaves_lines_for_notes(theme):
    page = lay_out_brief(CASES["thin"](), theme)
    ruling = page.main[-1]
    assert isinstance(ruling, Ruling)
    assert ruling.count >= 8
    assert page.styles.point.size > 12


def test_more_to_say_is_said_in_smaller_type(theme):
    sizes = [lay_out_brief(CASES[name](), theme).styles.plain.size for name in ("thin", "mixed", "thirty")]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_a_title_breaks_by_sense_and_a_long_one_shrinks(theme):
    page = lay_out_brief(outline("What buyers remember: and what it costs to be forgotten", article(1)), theme)
    title = next(text for text in page.head if text.role == "title")
    assert title.text == "What buyers remember:\nand what it costs to be forgotten"
    long = lay_out_brief(outline("A title of many words that goes on " * 6, article(1)), theme)
    assert long.styles.title.size < page.styles.title.size


def test_chinese_text_says_which_chinese_it_is_and_its_labels_are_in_it(theme):
    page = lay_out_brief(CASES["chinese"](), theme)
    assert {text.language for text in texts(page, "main") if text.role == "point"} == {"zh-Hant"}
    assert page.main[0].text == "要點"
    mixed = lay_out_brief(CASES["mixed"](), theme)
    assert {text.language for text in texts(mixed, "main")} == {"en", "zh-Hant", "zh-Hans"}


def test_points_that_are_too_short_to_stand_alone_give_their_sentence(theme):
    short = replace(point("21 years", 1), sentence="The firm had sold by mail for 21 years before it opened a shop.")
    base = article(1, points=2)
    section = replace(base, contents=(*base.contents, Points("More", (short,))))
    assert "sold by mail for 21 years" in words(lay_out_brief(outline("Short", section), theme))


def test_links_that_nobody_should_follow_are_left_out(theme):
    base = CASES["five"]()
    references = base.sections[-1].contents[-1]
    bad = tuple(replace(entry, link="javascript:alert(1)") for entry in references.entries)
    closing = replace(base.sections[-1], contents=(*base.sections[-1].contents[:-1], replace(references, entries=bad)))
    page = lay_out_brief(replace(base, sections=(*base.sections[:-1], closing)), theme)
    assert not [run for text in texts(page) for run in text.runs if run.link]


def test_an_outline_with_nothing_in_it_still_gives_a_page(theme):
    page = lay_out_brief(Outline("", ()), theme)
    assert page.title == "Briefing"
    assert page.head


def test_accents_of_a_dark_theme_can_be_read_on_paper():
    palette = lay_out_brief(CASES["one"](), load("stage")).theme.palette
    assert palette.page == "FFFFFF"
    assert not palette.dark
    red, green, blue = bytes.fromhex(palette.accent)
    assert red + green + blue < 330


def test_the_only_article_keeps_its_own_headings_in_its_order(theme):
    def under(heading: str, place: int, text: str):
        made = point(text, 20 - place)
        return replace(made, heading=heading, span=replace(made.span, start=place))

    told = [
        under("Second", place, f"Buyers tell story number {place} about what they bought") for place in (9, 7, 8, 6)
    ]
    told += [under("First", place, f"Sellers lose sale number {place} by waiting for a day") for place in (1, 3, 2, 4)]
    base = article(1, points=0)
    section = replace(base, contents=(*base.contents, Points("All", tuple(told))))
    page = lay_out_brief(outline("Headed", section), theme)
    main = [text.text for text in texts(page, "main") if text.role in {"article", "point"}]
    first, second = main.index("First"), main.index("Second")
    assert main[first + 1 : second] == sorted(text for text in main if text.startswith("Sellers"))
    assert main[second + 1 :] == sorted(text for text in main if text.startswith("Buyers"))
    assert len(main[first + 1 : second]) >= 2


def test_titles_and_bylines_that_go_on_for_lines_are_cut_after_a_word(theme):
    title = "A title whose writer could not stop " * 12
    made = [
        replace(article(number), contents=(replace(article(number).contents[0], title=title),)) for number in (1, 2)
    ]
    page = lay_out_brief(outline("Long", *made), theme)
    shown = [text.text for text in texts(page, "main") if text.role == "article"]
    assert len(shown) == 2
    assert all(text.endswith("…") and title.startswith(text[:-1]) and len(text) < 200 for text in shown)
