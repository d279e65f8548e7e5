"""Slides in Markdown, by hand and as the tool writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing import layout, pipeline, readers, samples, theme
from briefing import outline as kinds
from briefing.deck import ChartFrame, Deck, Style, TableFrame, TextFrame
from briefing.errors import UnreadableError
from briefing.layout.measuring import measure_for
from briefing.outline import Outline
from briefing.writers.markdown import markdown

FRONT = "---\ntitle: Tea\nsubtitle: For the room\nauthor: Ada\ndate: 2026-03-01\nlang: en\n---\n\n"


@pytest.fixture
def outlined(tmp_path: Path) -> Any:
    def made(text: str) -> Outline:
        path = tmp_path / "slides.md"
        path.write_text(text, encoding="utf-8")
        return readers.read_outline(path)

    return made


def only(outline: Outline) -> Any:
    """The one content, a cover aside."""
    [content] = [content for content in outline.contents() if not isinstance(content, kinds.Cover)]
    return content


def test_front_matter_makes_the_cover(outlined: Any) -> None:
    outline = outlined(f"{FRONT}# Cups\n\n- One\n- Two\n")
    cover = next(outline.contents())
    assert cover == kinds.Cover("Tea", "For the room", "Ada · 2026-03-01")
    assert (outline.title, outline.author, outline.date, outline.language) == ("Tea", "Ada", "2026-03-01", "en")


def test_without_a_title_in_its_front_matter_a_file_has_no_cover(outlined: Any) -> None:
    assert not any(isinstance(content, kinds.Cover) for content in outlined("# Cups\n\n- One\n- Two\n").contents())


@pytest.mark.parametrize(
    ("labels", "kind"),
    [
        (("2021", "2022", "2023"), "column"),
        (("Q1", "Q2"), "column"),
        (("1月", "2月"), "column"),
        (("May", "June 2024"), "column"),
        (("Price", "Habit"), "bar"),
        (("2021", "later"), "bar"),
        (tuple(f"the whole of the year {year}" for year in range(2010, 2020)), "bar"),
        (tuple(f"{year}" for year in range(2010, 2020)), "line"),
    ],
)
def test_what_changed_in_time_stands_in_columns(outlined: Any, labels: tuple[str, ...], kind: str) -> None:
    rows = "".join(f"| {label} | {10 + number} |\n" for number, label in enumerate(labels))
    deck = layout.lay_out(outlined(f"# Tea\n\n| When | cups |\n|---|---|\n{rows}"), theme.load("paper"))
    [chart] = [frame for slide in deck.slides for frame in slide.frames if isinstance(frame, ChartFrame)]
    assert chart.kind == kind


def test_first_headings_are_slides_where_there_are_no_second_ones(outlined: Any) -> None:
    titles = [content.title for content in outlined("# One\n\n- a\n- b\n\n# Two\n\n- c\n- d\n").contents()]
    assert titles == ["One", "Two"]


def test_first_headings_are_sections_above_second_ones(outlined: Any) -> None:
    outline = outlined("# Part\n\n## One\n\n- a\n- b\n\n# Other\n\n## Two\n\n- c\n- d\n")
    assert [section.name for section in outline.sections] == ["Part", "Other"]
    assert [type(content).__name__ for content in outline.contents()] == ["Opener", "Points", "Opener", "Points"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("- a cup\n- a pot", kinds.Points),
        ("1. Boil\n2. Wait", kinds.Steps),
        ("1. Why boil?\n2. Why wait?", kinds.Discussion),
        ("- Why boil?\n- Why wait?", kinds.Discussion),
        ("Tea needs time.", kinds.Statement),
        ("> Tea needs time.\n>\n> — Ada Lin", kinds.Citation),
        ("### Cup\n\n- small\n\n### Pot\n\n- large", kinds.Versus),
        ("| Cup | Size |\n|---|---|\n| Old | small |\n| New | large |", kinds.Pairs),
        ("| Cup | ml |\n|---|---|\n| Old | 200 |\n| New | 300 |", kinds.Chart),
        ("| Cup | Size | Price |\n|---|---|---|\n| Old | 200 | 3 |", kinds.Pairs),
        ("", kinds.Statement),
    ],
)
def test_what_a_slide_holds_decides_what_it_is(outlined: Any, body: str, kind: type) -> None:
    assert isinstance(only(outlined(f"# Tea\n\n{body}\n")), kind)


def test_bold_words_at_the_start_lead_a_point(outlined: Any) -> None:
    points = only(outlined("# Tea\n\n- **Time** makes it\n- **Heat** — Not too much\n- Plain\n"))
    assert points.leads == ("Time", "Heat", "")
    assert [point.text for point in points.points] == ["Time makes it", "Not too much", "Plain"]


def test_a_chart_knows_its_figures_its_unit_and_the_row_that_matters(outlined: Any) -> None:
    chart = only(outlined("# Tea\n\n| Cup | euros |\n|---|---|\n| Old | 1,200 |\n| **New** | **900** |\n"))
    assert (chart.unit, chart.lit) == ("euros", 1)
    assert [(one.label, one.figure, one.value) for one in chart.quantities] == [
        ("Old", "1,200", 1200),
        ("New", "900", 900),
    ]


@pytest.mark.parametrize("cell", ["3 to 4", "about a dozen", "€3 m", "12 of 40 shops"])
def test_a_column_that_is_more_than_figures_is_a_table(outlined: Any, cell: str) -> None:
    assert isinstance(
        only(outlined(f"# Tea\n\n| Cup | Size |\n|---|---|\n| Old | {cell} |\n| New | 3 |\n")), kinds.Pairs
    )


def test_two_units_make_no_chart(outlined: Any) -> None:
    assert isinstance(
        only(outlined("# Tea\n\n| Cup | Size |\n|---|---|\n| Old | 3 % |\n| New | 3 kg |\n")), kinds.Pairs
    )


def test_notes_are_those_of_the_file(outlined: Any) -> None:
    outline = outlined(
        "# Tea\n\n- a cup\n- a pot\n\n::: notes\nSay this.\n\nAsk **that**.\n:::\n\n# Cups\n\n- b\n- c\n"
    )
    deck = layout.lay_out(outline, theme.load("paper"))
    assert [slide.notes for slide in deck.slides] == ["Say this.\nAsk that.", "b\nc"]


def test_a_slide_of_several_kinds_becomes_several(outlined: Any) -> None:
    table = "| Cup | ml |\n|---|---|\n| Old | 200 |\n| New | 300 |\n"
    outline = outlined(f"# Tea\n\n- a cup\n- a pot\n\n{table}\n> Tea needs time.\n")
    assert [type(content).__name__ for content in outline.contents()] == ["Points", "Chart", "Citation"]


def test_what_is_said_below_a_chart_stands_with_it(outlined: Any) -> None:
    table = "| Cup | ml |\n|---|---|\n| Old | 200 |\n| New | 300 |\n"
    chart = only(outlined(f"# Tea\n\n{table}\n- The new one holds more\n- Nobody minds\n"))
    assert [point.text for point in chart.remarks] == ["The new one holds more", "Nobody minds"]


@pytest.mark.parametrize("name", [name for name, _ in theme.available()])
@pytest.mark.parametrize(("words", "slides"), [(6, 1), (90, 2)])
def test_remarks_that_do_not_fit_below_a_chart_have_a_slide_of_their_own(
    outlined: Any, name: str, words: int, slides: int
) -> None:
    said = "- " + "word " * words
    text = f"# Tea\n\n| Cup | ml |\n|---|---|\n| Old | 200 |\n| New | 300 |\n\n{said}\n{said}\n"
    deck = layout.lay_out(outlined(text), theme.load(name))
    assert len(deck.slides) >= slides
    assert (len(deck.slides) == 1) == (slides == 1)


@pytest.mark.parametrize("name", [name for name, _ in theme.available()])
def test_a_footer_takes_no_more_than_its_line(outlined: Any, name: str) -> None:
    look = theme.load(name)
    title = "What keeps a customer who has the choice of " + "many other shops " * 12
    deck = layout.lay_out(outlined(f"---\ntitle: {title}\n---\n\n# Tea\n\n- a\n- b\n"), look)
    footer = deck.slides[-1].footer
    assert footer.endswith("…")
    assert measure_for(look).width(footer, Style(look.scale.footer, look.scale.footer * 1.2)) <= look.footer.width


@pytest.mark.parametrize("name", [name for name, _ in theme.available()])
def test_a_table_of_many_words_is_shared_out_in_like_parts(outlined: Any, name: str) -> None:
    rows = "".join(f"| cup {number} | {'holds some tea ' * 8} |\n" for number in range(9))
    deck = layout.lay_out(outlined(f"# Tea\n\n| Cup | Says |\n|---|---|\n{rows}"), theme.load(name))
    counts = [len(frame.cells) - 1 for slide in deck.slides for frame in slide.frames if isinstance(frame, TableFrame)]
    assert sum(counts) == 9
    assert max(counts) - min(counts) <= 1


def test_words_before_a_colon_lead_where_half_of_the_points_have_them(outlined: Any) -> None:
    def bold(text: str) -> list[str]:
        deck = layout.lay_out(outlined(text), theme.load("paper"))
        frames = [frame for frame in deck.slides[0].frames if isinstance(frame, TextFrame) and frame.role == "item"]
        return [run.text for frame in frames for line in frame.paragraphs for run in line.runs if run.bold]

    assert bold("# Tea\n\n- First: boil it\n- Then: wait\n- Drink it\n") == ["First:", "Then:"]
    assert bold("# Tea\n\n- First: boil it\n- Wait\n- Drink it\n") == []
    assert bold("# 茶\n\n- 先：烧水\n- 再：等三分钟\n") == ["先：", "再："]
    assert bold("# Tea\n\n- What a cup of tea at five is for: a pause\n- At ten: work\n") == ["At ten:"]


def test_escaped_marks_are_plain_text(outlined: Any) -> None:
    assert only(outlined("# Tea \\{.steps}\n\n- 2 \\* 3\n- \\# one\n")).title == "Tea {.steps}"


def test_a_picture_beside_the_file_is_shown(outlined: Any, tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (400, 300), "red").save(tmp_path / "cup.png")
    picture = only(outlined("# Tea\n\n![A cup](cup.png)\n\nIt holds 300 ml.\n"))
    assert (picture.width, picture.alt, picture.point.text) == (400, "A cup", "It holds 300 ml.")


@pytest.mark.parametrize("address", ["../cup.png", "missing.png", "https://example.org/cup.png", "/etc/passwd"])
def test_a_picture_that_lies_elsewhere_is_left_out(outlined: Any, address: str) -> None:
    assert isinstance(only(outlined(f"# Tea\n\n![A cup]({address})\n\nIt holds 300 ml.\n")), kinds.Statement)


@pytest.mark.parametrize("text", ["", "\n \n", "---\ntitle: Tea\n---\n", "| a |\n|---|\n"])
def test_a_file_without_a_slide_is_refused(outlined: Any, text: str) -> None:
    with pytest.raises(UnreadableError):
        outlined(text)


@pytest.mark.parametrize(
    "text",
    [
        "# " + "word " * 400,
        "# Tea\n\n" + "- " * 300 + "x",
        "# Tea\n\n" + ">" * 400 + " deep",
        "# Tea\n\n::: notes\nopen",
        "# Tea\n\n- " + "x" * 5_000,
        "\x00\x01# Tea\n\n- a\n",
        "# Tea {.number}\n",
        "# Tea {.versus}\n\n- a\n",
        "# Tea {.chart}\n\n- a\n",
        "# Tea {.case}\n\n- a\n",
        "# {.cover}\n",
        '# Tea {.opener number="x"}\n',
    ],
)
def test_odd_files_still_make_a_deck(outlined: Any, text: str) -> None:
    assert layout.lay_out(outlined(text), theme.load("blocks")).slides


@pytest.mark.parametrize(
    ("figures", "kind"),
    [
        (("45 %", "30 %", "25 %"), "share"),
        (("44.6%", "30%", "25%"), "share"),
        (("45 %", "30 %", "15 %"), "bar"),
        (("45", "30", "25"), "bar"),
        (("95 %", "5 %"), "share"),
    ],
)
def test_percentages_that_make_a_whole_are_a_ring_with_the_list_of_its_parts(
    outlined: Any, figures: tuple[str, ...], kind: str
) -> None:
    rows = "".join(f"| Part {number} | {figure} |\n" for number, figure in enumerate(figures))
    deck = layout.lay_out(outlined(f"# Tea\n\n| What | of the sales |\n|---|---|\n{rows}"), theme.load("paper"))
    [chart] = [frame for frame in deck.slides[-1].frames if isinstance(frame, ChartFrame)]
    assert chart.kind == kind
    parts = [frame for frame in deck.slides[-1].frames if isinstance(frame, TextFrame) and frame.role == "parts"]
    listed = [paragraph.text for frame in parts for paragraph in frame.paragraphs]
    assert listed == ([f"{figure}  Part {n}" for n, figure in enumerate(figures)] if kind == "share" else [])


CASE = "# Ann's shop {.case}\n\nAnn has a shop\n\n1. Closed it\n2. Opened it\n\n- Sales doubled\n"


@pytest.mark.parametrize("name", [name for name, _ in theme.available()])
@pytest.mark.parametrize("page", ["16:9", "4:3"])
def test_a_case_has_its_three_fields_on_one_slide(outlined: Any, name: str, page: str) -> None:
    [slide] = layout.lay_out(outlined(CASE), theme.load(name, page)).slides
    assert slide.layout == "Case story"
    texts = {f.role: [line.text for line in f.paragraphs] for f in slide.frames if isinstance(f, TextFrame)}
    assert (texts["who"], texts["acts"], texts["outcome"]) == (
        ["Ann has a shop"],
        ["Closed it", "Opened it"],
        ["Sales doubled"],
    )


def test_a_case_too_long_for_one_slide_goes_on_as_points_that_name_their_field(outlined: Any) -> None:
    long = CASE.replace("Closed it", "Closed it " + "and swept the floor " * 9).replace("Opened it", "Sang " * 40)
    deck = layout.lay_out(outlined(long), theme.load("paper"))
    texts = [
        line.text for slide in deck.slides for f in slide.frames if isinstance(f, TextFrame) for line in f.paragraphs
    ]
    assert len(deck.slides) > 1
    assert all(any(part in text for text in texts) for part in ("Ann has a shop", "swept the floor", "Sales doubled"))


def shown(deck: Deck) -> list[tuple[str, list[str], str]]:
    """What every slide shows and says, white space aside."""
    found = []
    for slide in deck.slides:
        texts: list[str] = []
        for frame in slide.frames:
            if isinstance(frame, TextFrame):
                texts += [f"{frame.role}: {paragraph.text}" for paragraph in frame.paragraphs]
            elif isinstance(frame, TableFrame):
                texts += [cell.paragraph.text for row in frame.cells for cell in row]
            elif isinstance(frame, ChartFrame):
                texts += [frame.series, *frame.categories, *frame.figures, *map(str, frame.values), str(frame.lit)]
        found.append((slide.layout, texts, " ".join(slide.notes.split())))
    return found


ARTICLES = sorted((Path(__file__).parents[2] / "quality" / "articles").iterdir())


@pytest.mark.parametrize("paths", [samples.paths(), *[[path] for path in ARTICLES]], ids=lambda paths: paths[0].stem)
def test_what_generate_writes_is_rendered_as_the_same_deck(paths: list[Path], tmp_path: Path) -> None:
    documents, _ = pipeline.read(paths)
    outline = pipeline.outlined(documents)
    path = tmp_path / "outline.md"
    path.write_text(markdown(outline), encoding="utf-8")
    look = theme.load("paper")
    assert shown(layout.lay_out(readers.read_outline(path), look)) == shown(layout.lay_out(outline, look))


def test_a_title_of_another_article_says_of_which_and_one_that_goes_on_says_so(outlined: Any) -> None:
    again = "## Points\n\n- One\n- Two\n\n"
    text = f"---\ntitle: Tea\n---\n\n# 1 · Cups\n\n{again}{again}# 2 · Pots\n\n{again}{again}{again}"
    deck = layout.lay_out(outlined(text), theme.load("paper"))
    titles = [slide.frames[0].paragraphs[0].text for slide in deck.slides if isinstance(slide.frames[0], TextFrame)]
    assert [title for title in titles if title.startswith("Points")] == [
        "Points",
        "Points — continued",
        "Points (article 2)",
        "Points (article 2) — continued",
        "Points (article 2) — continued 2",
    ]


def test_every_option_of_a_quiz_has_its_letter_whatever_it_begins_with(outlined: Any) -> None:
    text = "# Who sells the tea? {.quiz}\n\n- Ann\n- **Bob**\n- Cy\n- dock\n"
    [slide] = layout.lay_out(outlined(text), theme.load("paper")).slides
    options = [frame for frame in slide.frames if isinstance(frame, TextFrame) and frame.role == "item"]
    assert [[line.text for line in frame.paragraphs] for frame in options] == [
        ["A", "Ann"],
        ["B", "Bob"],
        ["C", "Cy"],
        ["D", "dock"],
    ]
    assert slide.notes.startswith("B — Bob")


def test_a_story_that_goes_on_as_rows_leaves_the_points_of_its_theme_their_own_layout(outlined: Any) -> None:
    long = CASE.replace("Closed it", "Closed it " + "and swept the floor " * 9).replace("Opened it", "Sang " * 40)
    points = "\n\n# Points\n\n- One word\n- Two words\n- Three words\n"
    deck = layout.lay_out(outlined(f"{long}{points}"), theme.load("boardroom"))
    shapes = {made.name: made.shapes for made in deck.layouts}
    rows = [slide.layout for slide in deck.slides if "in rows" in slide.layout]
    assert rows
    assert shapes["Points 3"] != shapes.get("Points in rows 3", ())
    assert deck.slides[-1].layout == "Points 3"
