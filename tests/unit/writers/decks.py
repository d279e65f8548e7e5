"""Decks built by hand: one slide of every kind of frame, in a theme with no relation to those that ship."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

from lxml import etree

from briefing.deck import (
    Cell,
    ChartFrame,
    Deck,
    DeckSection,
    Line,
    Placeholder,
    Run,
    Slide,
    SlideLayout,
    Style,
    TableFrame,
    TextFrame,
)
from briefing.geometry import Rect, Shape
from briefing.theme import Composition, Face, Palette, Theme, TypeScale, Variants

LIGHT = Palette("FDFDFB", "101820", "5A6068", "D0D4D8", "EEF0F2", "203040", "FEFEFE", "A02020", "206040", "604020")
DARK = Palette("0C1014", "F4F6F8", "A0A8B0", "303840", "182028", "F0B000", "0C1014", "F0B000", "40C0E0", "80E080")
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
TITLE = Style(30, 36, "heading")
BODY = Style(20, 26, gap=8, marker="bullet", indent=20)
CARD = Style(18, 24, fill="tint", inset=14)
FIGURES = Style(16, 20)
TITLE_RECT, BODY_RECT = Rect(48, 40, 864, 60), Rect(48, 130, 864, 340)
HALF = Rect(48, 130, 420, 340)


def theme(palette: Palette = LIGHT, **changes: object) -> Theme:
    there = Composition(TITLE_RECT, BODY_RECT, shapes=(Shape("rect", Rect(0, 0, 12, 540), fill="accent"),))
    made = Theme(
        name="probe",
        description="",
        page=Rect(0, 0, 960, 540),
        palette=palette,
        heading=Face("Cambria", "SimSun", "PMingLiU"),
        body=Face("Calibri", "Microsoft YaHei", "Microsoft JhengHei"),
        scale=TypeScale(54, 44, 34, 120, 40, 30, 20, 18, 14, 11),
        heading_bold=True,
        gutter=24,
        cover=there,
        section=there,
        loud=there,
        content=there,
        footer=Rect(48, 505, 600, 18),
        number=Rect(840, 505, 72, 18),
        variants=Variants(),
    )
    return replace(made, **changes)


TITLE_SLOT = Placeholder(0, "title", "Title", TITLE_RECT, TITLE)
SHAPES = (
    Shape("rect", Rect(0, 0, 12, 540), fill="accent"),
    Shape("round", Rect(20, 20, 40, 20), fill="tint", stroke="line", weight=0.5),
    Shape("ellipse", Rect(900, 20, 20, 20), fill="second"),
    Shape("line", Rect(48, 110, 864, 0), stroke="line", weight=1),
    Shape("quarter", Rect(860, 440, 100, 100), fill="third", turn=180),
    Shape("triangle", Rect(20, 480, 20, 20), fill="panel"),
    Shape("arc", Rect(700, 440, 60, 60), stroke="accent", weight=2, turn=90),
)
LAYOUTS = (
    SlideLayout(
        "Opening", (TITLE_SLOT, Placeholder(1, "subtitle", "Subtitle", HALF, Style(20, 26))), SHAPES, "panel", ""
    ),
    SlideLayout("Text", (TITLE_SLOT, Placeholder(10, "body", "Text", BODY_RECT, BODY, "What proves it")), SHAPES[:1]),
    SlideLayout("Cards", (TITLE_SLOT, Placeholder(10, "body", "Card", HALF, CARD))),
    SlideLayout("Table", (TITLE_SLOT, Placeholder(10, "table", "Table", BODY_RECT, FIGURES))),
    SlideLayout("Chart", (TITLE_SLOT, Placeholder(10, "chart", "Chart", BODY_RECT, FIGURES))),
)


def line(*texts: str, **how: object) -> Line:
    return Line(tuple(Run(text, **how) for text in texts))


def text(*lines: Line, index: int = 10, rect: Rect = BODY_RECT, style: Style = BODY) -> TextFrame:
    return TextFrame(index, "point", rect, style, lines)


def title(words: str) -> TextFrame:
    return TextFrame(0, "title", TITLE_RECT, TITLE, (line(words),))


def table(**changes: object) -> TableFrame:
    rows = (("Object", "Speed"), ("Rocket", "6,000"), ("跑车", "100"))
    cells = tuple(tuple(Cell(line(words), align=("left", "right")[n]) for n, words in enumerate(row)) for row in rows)
    made = TableFrame(
        10,
        "table",
        Rect(48, 130, 600, 120),
        replace(FIGURES, inset=6),
        (400.0, 200.0),
        (40.0,) * 3,
        cells,
        "Two speeds",
    )
    return replace(made, **changes)


def chart(**changes: object) -> ChartFrame:
    made = ChartFrame(
        10,
        "chart",
        BODY_RECT,
        FIGURES,
        "bar",
        "Speed",
        ("Rocket", "Aircraft", "博尔特"),
        (6000.0, 300.0, 10.3),
        ("6,000 m/s", "300 m/s", "a dozen"),
        0,
        "Bars: rocket 6,000 m/s",
    )
    return replace(made, **changes)


def slide(
    layout: str, *frames: object, notes: str = "What to say.", number: int = 1, footer: str = "Part one"
) -> Slide:
    return Slide(layout, frames, notes, number, footer)


def deck(*slides: Slide, palette: Palette = LIGHT, language: str = "en", **changes: object) -> Deck:
    made = Deck(
        "A deck by hand",
        "Ann Author",
        "2026-03-04",
        language,
        theme(palette),
        LAYOUTS,
        slides or every_kind(),
        (DeckSection("All", len(slides)),) if slides else (DeckSection("First", 2), DeckSection("Second & last", 4)),
        "What it is about",
        ("one", "two"),
    )
    return replace(made, **changes)


def every_kind() -> tuple[Slide, ...]:
    point = Line(
        (Run("A bold lead", bold=True, color="accent"), Run(" and the rest, "), Run("linked", link="https://a.example"))
    )
    return (
        slide("Opening", title("Opening"), text(line("Under it"), index=1, rect=HALF, style=Style(20, 26)), footer=""),
        slide(
            "Text", title("Text"), text(point, line("营销在线化 24 小时 iPhone 产品")), number=2, notes="One.\n第二段。"
        ),
        slide("Cards", title("Card"), text(line("Inside"), rect=HALF, style=CARD), number=3),
        slide("Table", title("Table"), table(), number=4),
        slide("Chart", title("Bars"), chart(), number=5),
        slide("Chart", title("Columns"), chart(kind="column", lit=-1), number=6, notes=""),
    )


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def xml(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(parts(data)[name])


def slide_xml(data: bytes, number: int = 1) -> etree._Element:
    return xml(data, f"ppt/slides/slide{number}.xml")


def find(element: etree._Element, path: str) -> list[etree._Element]:
    return element.xpath(path, namespaces=NS)


def named(data: bytes, pattern: str) -> list[str]:
    return sorted(name for name in parts(data) if re.fullmatch(pattern, name))
