"""How much of what the articles with known contents say reaches a slide and the brief; floors that only rise.

Each article is made into a deck of its own. An idea counts where one slide (one block of the brief) holds all its
keywords. `floors.json` holds the shares that must be reached: raise them with what you improve, never lower them.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefing import layout, outlining, pipeline
from briefing import theme as themes
from briefing.cleaning import clean
from briefing.deck import ChartFrame, Deck, Frame, TableFrame
from briefing.page import Page
from briefing.readers import read

FOLDER = Path(__file__).parent
FLOORS: dict[str, float] = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))
EXPECTED: dict[str, dict[str, Any]] = {
    entry["file"]: entry for entry in json.loads((FOLDER / "expect.json").read_text(encoding="utf-8"))
}


def folded(text: str) -> str:
    """`text` without case, width, spaces and kinds of quotation marks."""
    return re.sub(r"[\s\"'“”‘’「」『』]+", "", unicodedata.normalize("NFKC", text).casefold())


@cache
def made(name: str) -> tuple[Deck, Page]:
    document = clean(read(FOLDER / "articles" / name))
    outline = outlining.outline([document], [pipeline.digest(document)])
    look = themes.load("paper")
    return layout.lay_out(outline, look), layout.lay_out_brief(outline, look)


def shown(frame: Frame) -> str:
    match frame:
        case TableFrame():
            return " ".join(cell.paragraph.text for row in frame.cells for cell in row)
        case ChartFrame():
            return " ".join((*frame.categories, *frame.figures, frame.series))
        case _:
            return " ".join(line.text for line in frame.paragraphs)


@cache
def slides(name: str) -> tuple[str, ...]:
    return tuple(folded(" ".join(shown(frame) for frame in slide.frames)) for slide in made(name)[0].slides)


@cache
def plain(name: str) -> tuple[str, ...]:
    """The slides as they read, for figures that must not run into one another."""
    deck = made(name)[0]
    return tuple(unicodedata.normalize("NFKC", " ".join(map(shown, slide.frames))) for slide in deck.slides)


@cache
def page(name: str) -> tuple[str, ...]:
    return (folded(str(made(name)[1])),)


def holds(units: tuple[str, ...], keywords: list[str]) -> bool:
    return any(all(folded(keyword) in unit for keyword in keywords) for unit in units)


def share_of_ideas(units: Any) -> float:
    found = total = 0
    for name, entry in EXPECTED.items():
        for idea in entry["ideas"]:
            total += idea["weight"]
            found += idea["weight"] * any(holds(units(name), keywords) for keywords in idea["any_of"])
    return found / total


def share(kind: str, wanted: Any, units: Any = slides) -> float:
    """The share of what `expect.json` lists under `kind` that some slide shows."""
    found = [wanted(units(name), one) for name, entry in EXPECTED.items() for one in entry["structures"].get(kind, [])]
    return sum(found) / len(found)


def has_figure(units: tuple[str, ...], number: dict[str, Any]) -> bool:
    value = str(number["value"])
    figure = re.escape(f"{float(value):,.0f}") if re.fullmatch(r"\d{4,}", value) else re.escape(value)
    return any(re.search(rf"(?<![\d.])(?:{re.escape(value)}|{figure})(?!\d)", unit) for unit in units)


def test_the_ideas_of_the_articles_reach_the_slides() -> None:
    assert share_of_ideas(slides) >= FLOORS["ideas_on_slides"]


def test_the_ideas_of_the_articles_reach_the_brief() -> None:
    assert share_of_ideas(page) >= FLOORS["ideas_in_brief"]


def test_every_planted_comparison_is_on_a_slide() -> None:
    assert share("comparisons", holds) >= FLOORS["comparisons"]


def test_most_planted_quotations_are_on_a_slide() -> None:
    assert share("quotes", lambda units, said: holds(units, [said[:60].rstrip(".。")])) >= FLOORS["quotations"]


def test_planted_figures_are_on_a_slide() -> None:
    assert share("numbers", has_figure, plain) >= FLOORS["numbers"]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_nothing_of_the_page_is_on_a_slide_or_in_the_notes(name: str) -> None:
    deck, brief = made(name)
    notes = "\n".join(slide.notes for slide in deck.slides)
    text = "\n".join(shown(frame) for slide in deck.slides for frame in slide.frames) + notes + str(brief)
    assert [string for string in EXPECTED[name]["forbidden"] if string in text] == []


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_no_chart_has_fewer_than_three_bars(name: str) -> None:
    charts = [frame for slide in made(name)[0].slides for frame in slide.frames if isinstance(frame, ChartFrame)]
    assert all(len(chart.values) >= 3 for chart in charts)
