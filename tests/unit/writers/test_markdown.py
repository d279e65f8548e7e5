"""The outline as Markdown: readable, complete, and read back by a Markdown parser as it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing import outline as kinds
from briefing.document import Span
from briefing.outline import Entry, Outline, Section
from briefing.points import KeyPoint, Quantity
from briefing.writers.characters import one_line
from briefing.writers.markdown import markdown, plain, write_outline


def point(text: str, sentence: str = "", number: int = 0) -> KeyPoint:
    return KeyPoint(text, sentence or f"{text}, in full.", Span("tea.txt", 0, number, 10 * number, 10 * number + 9))


def outline(*contents: object, **changes: str) -> Outline:
    return Outline("Tea", (Section("1 · Leaves", contents),), sources=("tea.txt",), **changes)


def slide(content: object) -> str:
    """The Markdown of one slide, without the front matter and without its notes."""
    text = markdown(outline(content)).partition("# 1 · Leaves\n\n")[2]
    return re.sub(r"\n::: notes\n.*?\n:::\n", "", text, flags=re.DOTALL).strip()


ONE, TWO = point("Steep it", number=3), point("Drink it", number=4)
QUANTITY = Quantity("Cups a day", 4.5, "4.5", "cups", ONE)


def test_the_front_matter_names_title_language_date_and_author():
    text = markdown(Outline('A "good" tea: why', (), "zh-Hans", "2026-01-02", "Ann"))
    head = '---\ntitle: "A \\"good\\" tea: why"\nlanguage: "zh-Hans"\ndate: "2026-01-02"\nauthor: "Ann"\n---\n'
    assert text == head


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (kinds.Cover("Tea", "Two articles", "2026"), "## Tea {.cover}\n\nTwo articles\n\n2026"),
        (
            kinds.Agenda("Agenda", (Entry(1, "Leaves", "Ann · 2025"), Entry(2, "Water"))),
            "## Agenda {.agenda}\n\n1. **Leaves** — Ann · 2025\n2. **Water**",
        ),
        (
            kinds.Opener(2, "Leaves", "Ann", ONE),
            '## Leaves {.opener number="2"}\n\n*Ann*\n\nSteep it',
        ),
        (kinds.Opener(3, "Bare"), '## Bare {.opener number="3"}'),
        (kinds.Statement("Message", ONE), "## Message {.statement}\n\nSteep it"),
        (kinds.Points("Points", (ONE, TWO), claim=point("Claim")), "## Points\n\n- Steep it\n- Drink it"),
        (
            kinds.Versus("A or B", "Bag", "Leaf", (ONE,), (TWO,)),
            "## A or B {.versus}\n\n### Bag\n\n- Steep it\n\n### Leaf\n\n- Drink it",
        ),
        (
            kinds.Pairs("Shifts", ("From", "To", "Why"), (("Bag", "Leaf", "a|b"), ("Hot", "Cold"))),
            "## Shifts\n\n| From | To | Why |\n| --- | --- | --- |\n| Bag | Leaf | a\\|b |\n| Hot | Cold |  |",
        ),
        (
            kinds.Steps("Steps", (kinds.Step("Boil", ONE), kinds.Step("Wait")), ordered=True),
            "## Steps {.steps}\n\n1. **Boil** — Steep it\n2. Wait",
        ),
        (kinds.Steps("Parts", (kinds.Step("Cup"), kinds.Step("Pot"))), "## Parts {.steps}\n\n- Cup\n- Pot"),
        (
            kinds.CaseStory("Ann", ONE, (TWO, ONE), (TWO,)),
            "## Ann {.case}\n\nSteep it\n\n1. Drink it\n2. Steep it\n\n- Drink it",
        ),
        (kinds.BigNumber("Much", QUANTITY), "## Much {.number}\n\n**4.5** cups — Cups a day\n\nSteep it"),
        (
            kinds.Chart("Cups", "cups", (QUANTITY, Quantity("Pots", 1.0, "1", "cups", TWO)), lit=0),
            "## Cups {.chart}\n\n|  | cups |\n| --- | --- |\n| **Cups a day** | **4.5** |\n| Pots | 1 |",
        ),
        (
            kinds.Picture("Leaves", "A *leaf*", "Green", b"", 3, 2, ONE, "my pics/leaf (1).png", "tea.txt"),
            "## Leaves {.picture}\n\n![A \\*leaf\\*](my%20pics/leaf%20%281%29.png)\n\nSteep it",
        ),
        (kinds.Picture("Leaves", "", "Green", b"", 3, 2), "## Leaves {.picture}\n\n![Green](picture)"),
        (kinds.Citation("Words", "Tea is life", "Ann", ONE), "## Words\n\n> Tea is life\n>\n> — Ann"),
        (kinds.Citation("Words", "Tea is life", "", ONE), "## Words\n\n> Tea is life"),
        (kinds.Discussion("Ask", (point("Why tea?"),)), "## Ask {.discussion}\n\n- Why tea?"),
        (
            kinds.Takeaways("Keep", (ONE, TWO), (2, 1)),
            "## Keep {.takeaways}\n\n- **2** — Steep it\n- **1** — Drink it",
        ),
        (
            kinds.References("Sources", (Entry(1, "Tea", "tea.txt", "https://a.example/x y"),)),
            "## Sources {.sources}\n\n1. **[Tea](<https://a.example/x%20y>)** — tea.txt",
        ),
    ],
)
def test_each_kind_of_slide_is_written_as_people_would(content, expected):
    assert slide(content) == expected


def test_a_chart_states_its_numbers_where_its_figures_do_not_tell_them():
    dozen = Quantity("Pots", 12.0, "a dozen", "cups", TWO)
    assert slide(kinds.Chart("Cups", "cups", (QUANTITY, dozen), lit=-1)).endswith(
        "|  | cups | = |\n| --- | --- | --- |\n| Cups a day | 4.5 | 4.5 |\n| Pots | a dozen | 12 |"
    )


def test_every_kind_of_content_can_be_written():
    from typing import get_args

    from briefing.writers.markdown import _KINDS

    assert set(_KINDS) == set(get_args(kinds.Content))


def test_notes_hold_the_full_sentences_once_each_with_where_they_stand():
    text = markdown(outline(kinds.Points("Points", (ONE, TWO, ONE))))
    notes = re.findall(r"::: notes\n(.*?)\n:::", text, re.DOTALL)
    assert notes == [
        "Steep it, in full.\n*Source 1: tea.txt, sentence 4*\n\nDrink it, in full.\n*Source 1: tea.txt, sentence 5*"
    ]


def test_the_notes_speak_the_language_of_the_outline():
    assert "*来源1：tea.txt，第4句*" in markdown(outline(kinds.Statement("要点", ONE), language="zh-Hans"))


def test_a_file_is_written_as_utf_8(tmp_path):
    write_outline(outline(kinds.Cover("茶 \ud800 🍵")), tmp_path / "outline.md")
    assert "## 茶 🍵 {.cover}" in (tmp_path / "outline.md").read_text("utf-8")


def read_back(source: str) -> str:
    """The text that a Markdown parser shows for the first paragraph, item or heading of `source`."""
    inline = [token for token in MarkdownIt().enable("table").parse(source) if token.type == "inline"]
    assert len(inline) == 1
    assert {child.type for child in inline[0].children or ()} <= {"text", "text_special"}
    return "".join(child.content for child in inline[0].children or ())


TRAPS = st.sampled_from(
    "# a|a #|- a|+ a|1. a|2) a|> a|a_b_c|_a_|*a*|**|`x`|[a](b)|![a](b)|<b>|---|===|a \\|&amp;|&#65; b|~~~|::: notes"
    "|~~a~~|{.x}|a {.x}|C#|5 * 3|    code|***".split("|")
)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=12)


@given(st.lists(TRAPS | WORDS, min_size=1, max_size=5).map(" ".join))
@pytest.mark.parametrize("lead", ["", "- ", "## ", "1. ", "> "])
def test_markdown_shows_text_as_it_was(lead, text):
    shown = one_line(text)
    if shown:
        assert read_back(lead + plain(text)) == shown
