"""Whatever an outline holds, in whichever theme: nothing overflows, nothing overlaps, nothing is lost."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import outline as kinds
from briefing import theme as themes
from briefing.deck import Deck, Frame, Slide, TextFrame
from briefing.document import Span
from briefing.geometry import Rect
from briefing.layout import lay_out
from briefing.layout.measuring import Measure, measure_for
from briefing.outline import Outline, Section, points_of
from briefing.points import KeyPoint, Quantity

NAMES = [name for name, _ in themes.available()]
ENGLISH = "customers buy what they trust and remember why the brand promised less than it kept in every quarter".split()
CHINESE = "顾客记得住的品牌不靠打折而靠每一次兑现承诺这比广告更便宜也更长久"

words = st.lists(st.sampled_from([*ENGLISH, "internationalisation", "B2B", "40 %"]), min_size=1, max_size=22).map(
    " ".join
)
han = st.integers(2, 40).map(lambda size: (CHINESE * 2)[:size])
text = st.one_of(words, words, han, st.tuples(han, words).map(" ".join), st.just("x" * 60))


@st.composite
def point(draw: st.DrawFn) -> KeyPoint:
    said = draw(text)
    return KeyPoint(said, f"{said}.", Span("a.txt", 0, draw(st.integers(0, 99)), draw(st.integers(0, 9999)), 9999))


def points(least: int, most: int) -> st.SearchStrategy[tuple[KeyPoint, ...]]:
    return st.lists(point(), min_size=least, max_size=most).map(tuple)


@st.composite
def quantity(draw: st.DrawFn) -> Quantity:
    value = draw(st.integers(1, 10**9))
    return Quantity(
        draw(words), float(value), f"{value:,}", draw(st.sampled_from(["", "%", "metres per second"])), draw(point())
    )


@st.composite
def picture(draw: st.DrawFn) -> kinds.Picture:
    caption = draw(st.one_of(st.just(""), text, st.lists(words, min_size=8, max_size=30).map(" ".join)))
    sizes = draw(st.integers(120, 6000)), draw(st.integers(120, 6000))
    return kinds.Picture(draw(title), caption, "", b"", *sizes, draw(st.one_of(st.none(), point())), source="a.txt")


title = st.one_of(words, han)
steps = st.lists(st.builds(kinds.Step, words, st.one_of(st.none(), point())), min_size=2, max_size=6).map(tuple)
entries = st.lists(st.builds(kinds.Entry, st.integers(1, 99), text, text, st.just("")), min_size=1, max_size=30).map(
    tuple
)
rows = st.lists(st.tuples(words, words), min_size=1, max_size=12).map(tuple)
content = st.one_of(
    st.builds(kinds.Cover, title, text, st.just("2026-01-31")),
    st.builds(kinds.Agenda, title, entries),
    st.builds(kinds.Opener, st.integers(1, 99), title, text, point()),
    st.builds(kinds.Statement, title, point()),
    st.builds(kinds.Points, title, points(1, 9)),
    st.builds(kinds.Versus, title, words, words, points(1, 4), points(1, 4)),
    st.builds(kinds.Pairs, title, st.just(("From", "To")), rows),
    st.builds(kinds.Steps, title, steps),
    st.builds(kinds.BigNumber, title, quantity()),
    st.builds(kinds.Chart, title, st.just("euros"), st.lists(quantity(), min_size=3, max_size=7).map(tuple)),
    picture(),
    st.builds(
        kinds.Citation,
        title,
        text,
        st.sampled_from(
            ["", "Ada Brandt, head of service", "Ada Brandt, head of service at the Brandt & Lindqvist Works"]
        ),
        point(),
    ),
    st.builds(kinds.Discussion, title, points(1, 7)),
    st.builds(kinds.Takeaways, title, points(1, 8)),
    st.builds(kinds.References, title, entries),
)
outlines = st.lists(content, min_size=1, max_size=4).map(
    lambda contents: Outline("A deck", (Section("One", tuple(contents)),), sources=("a.txt",))
)


def overlap(one: Rect, other: Rect) -> float:
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width * height if width > 0 and height > 0 else 0.0


def plain(said: str) -> str:
    return "".join(said.split()).casefold()


def words_on(slide: Slide) -> str:
    def of(frame: Frame) -> str:
        if isinstance(frame, TextFrame):
            return " ".join(line.text for line in frame.paragraphs)
        cells = getattr(frame, "cells", ())
        return " ".join(cell.paragraph.text for row in cells for cell in row) + frame.alt

    return plain(" ".join(of(frame) for frame in slide.frames))


def overflows(frame: TextFrame, measure: Measure) -> bool:
    inset = 2 * frame.style.inset
    texts = [line.text for line in frame.paragraphs]
    return measure.height(texts, frame.rect.width - inset, frame.style) > frame.rect.height - inset + 0.01


def check(deck: Deck, measure: Measure) -> None:
    page = deck.theme.page
    for slide in deck.slides:
        for frame in slide.frames:
            assert frame.rect.x >= 0
            assert frame.rect.y >= 0
            assert frame.rect.right <= page.right + 0.01
            assert frame.rect.bottom <= page.bottom + 0.01
            if isinstance(frame, TextFrame):
                assert not overflows(frame, measure), (slide.layout, frame.role)
        for one, other in combinations(slide.frames, 2):
            assert overlap(one.rect, other.rect) < 1.0, (slide.layout, one.role, other.role)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None)
@given(outline=outlines)
def test_no_slide_overflows_or_overlaps_and_no_point_is_lost(name: str, outline: Outline) -> None:
    look = themes.load(name)
    deck = lay_out(outline, look)
    check(deck, measure_for(look))
    said = "".join(words_on(slide) for slide in deck.slides)
    for one in outline.contents():
        if not isinstance(one, kinds.Citation | kinds.Chart | kinds.BigNumber):
            assert all(plain(shown.text) in said for shown in points_of(one))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=30, deadline=None)
@given(outline=outlines)
def test_no_slide_of_a_narrow_page_overflows_or_overlaps(name: str, outline: Outline) -> None:
    look = themes.load(name, "4:3")
    check(lay_out(outline, look), measure_for(look))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=20, deadline=None)
@given(outline=outlines)
def test_every_slide_has_a_title_of_its_own_notes_and_a_number(name: str, outline: Outline) -> None:
    deck = lay_out(outline, themes.load(name))
    titles = [
        slide.frames[0].paragraphs[0].text.casefold() for slide in deck.slides if isinstance(slide.frames[0], TextFrame)
    ]
    assert len(titles) == len(set(titles)) == len(deck.slides)
    assert all(slide.notes.strip() for slide in deck.slides)
    assert [slide.number for slide in deck.slides] == list(range(1, len(deck.slides) + 1))
    assert sum(section.count for section in deck.sections) == len(deck.slides)
    known = {layout.name: {slot.index for slot in layout.placeholders} for layout in deck.layouts}
    assert all({frame.index for frame in slide.frames} <= known[slide.layout] for slide in deck.slides)
