"""What a line is made of: by its words, not by where it came through the code."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing import layout, outlining, pipeline, provenance
from briefing import theme as themes
from briefing.document import Document, Figure, Heading, Paragraph, Quote, Source, Span, Table
from briefing.outline import Content, Outline, Pairs, Points, Section, Statement
from briefing.points import KeyPoint
from briefing.provenance import Entry
from briefing.provenance.entries import Place
from briefing.provenance.shown import Shown
from briefing.provenance.texts import Searchable, folded, key
from briefing.provenance.tracing import Tracer

TEXT = "The shop on Mill Street answers every letter within a day. It costs 3.1 euros a letter, and not 31."
DOCUMENT = Document(
    Source("mill.txt", "notes/mill.txt", "ab" * 32),
    title="Why a Bakery Answers",
    byline="Ada Brandt",
    date="2025-03-12",
    site="Fieldnotes",
    blocks=(
        Heading("2. Letters vs Loaves"),
        Paragraph(TEXT),
        Quote("A promise is cheap to keep.", speaker="Tom Reed"),
        Table((("Channel", "Price"), ("Email", "12 €"), ("Post", "40 €")), caption="Prices of 2024"),
        Figure("a.png", "The counter at noon", alt="A man behind a counter"),
    ),
)


def point(text: str, sentence: int = 0) -> KeyPoint:
    found = DOCUMENT.sentences()[sentence]
    return KeyPoint(text, found.text, found.span)


def traced(text: str, role: str = "item", *contents: Content, document: Document = DOCUMENT) -> Entry:
    """The entry of a line on a slide of a section that holds `contents`."""
    outline = Outline("A deck", (Section("One", contents),), sources=("mill.txt",))
    parts, rule = Tracer([document], outline).trace(Shown(Place(1, "", role), text, 0))
    kind, why = provenance.kind_of(parts, {"mill.txt"} if document.title_made else set())
    return Entry(Place(1, "", role), text, kind, parts, rule or why)


def test_a_sentence_as_it_stands_is_extracted_with_its_range() -> None:
    entry = traced("A promise is cheap to keep")
    origin = entry.parts[0].origin
    assert entry.kind == "extracted"
    assert origin
    assert DOCUMENT.text[origin.start : origin.end] == origin.words == "A promise is cheap to keep."
    assert (origin.source, origin.number, origin.edits) == ("mill.txt", 3, ())


def test_a_key_point_with_words_left_out_is_shortened_and_names_what_went() -> None:
    shown = replace(point("The shop answers every letter"), edits=("place 'on Mill Street'", "tail"))
    entry = traced(shown.text, "item", Points("Letters", (shown,)))
    assert entry.kind == "shortened"
    assert entry.parts[0].origin
    assert entry.parts[0].origin.edits == ("place 'on Mill Street'", "tail")


def test_a_point_whose_words_are_not_those_of_its_sentence_is_unsupported() -> None:
    invented = point("The shop answers no letter")
    assert traced(invented.text, "item", Points("Letters", (invented,))).kind == "unsupported"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Letters vs Loaves", "extracted"),
        ("“A promise is cheap to keep.”", "extracted"),
        ("— Tom Reed", "extracted"),
        ("The counter at noon", "extracted"),
        ("A man behind a counter", "extracted"),
        ("Prices of 2024", "extracted"),
        ("every letter", "extracted"),
        ("EVERY LETTER", "extracted"),
        ("Why a Bakery Answers", "extracted"),
        ("12 €", "extracted"),
        ("Takeaways", "label"),
        ("A briefing on four articles", "label"),
        ("Questions that article 3 asks", "label"),
        ("Letters / Loaves", "rule"),
        ("Ada Brandt", "rule"),
        ("2025-03-12", "rule"),
        ("Ada Brandt · Fieldnotes · 2025-03-12", "rule"),
        ("Why a Bakery…", "rule"),
        ("Letters vs Loaves — continued 2", "rule"),
        ("Letters or Loaves: which of the two does our work show today?", "rule"),
        ("The shop sells cake", "unsupported"),
        ("every letter / every cake", "unsupported"),
        ("ever", "unsupported"),
        ("31 euros", "unsupported"),
        ("1 euros", "unsupported"),
        ("12 $ on Sunday", "unsupported"),
        ("12 $", "unsupported"),
    ],
)
def test_a_line_is_of_the_kind_that_its_words_make_it(text: str, kind: str) -> None:
    assert traced(text).kind == kind


def test_a_footer_is_a_number_and_a_title_cut_short() -> None:
    entry = traced("1 · Why a Bakery…", "footer")
    assert (entry.kind, entry.rule) == ("rule", "clipped")
    assert [part.made_of for part in entry.parts] == ["number", "mark", "source", "mark"]


def test_a_rule_lists_each_piece_with_its_place() -> None:
    entry = traced("Letters / Loaves", "title")
    assert [part.text for part in entry.parts] == ["Letters", " / ", "Loaves"]
    assert {part.origin.words for part in entry.parts if part.origin} == {"2. Letters vs Loaves"}


def test_a_question_made_of_a_point_names_the_pattern_and_the_point() -> None:
    text = "Where does this hold for us, and where not? “A promise is cheap to keep”"
    entry = traced(text)
    assert (entry.kind, entry.rule) == ("rule", "ask_statement")
    assert [part.text for part in entry.parts if part.origin] == ["A promise is cheap to keep"]


def test_a_title_that_was_made_is_a_rule() -> None:
    made = replace(DOCUMENT, title="Mill Street", title_made=True)
    entry = traced("Mill Street", "title", document=made)
    assert (entry.kind, entry.rule) == ("rule", "title made from the text")


def test_of_two_places_that_beside_its_point_is_named() -> None:
    twice = replace(DOCUMENT, blocks=(Paragraph("A letter waits. Many a letter is lost. It is sad."),))
    second = twice.sentences()[1]
    content = Statement("A letter", KeyPoint("Many a letter is lost", second.text, second.span))
    outline = Outline("A deck", (Section("One", (content,)),))
    parts, _ = Tracer([twice], outline).trace(Shown(Place(1, "", "item"), "A letter", 0))
    assert parts[0].origin
    assert parts[0].origin.number == 2


def test_a_text_that_is_a_label_and_a_heading_of_the_article_is_the_articles() -> None:
    own = replace(DOCUMENT, blocks=(Heading("Takeaways"), *DOCUMENT.blocks))
    outline = outlining.outline([own], [pipeline.digest(own)])
    tracer = Tracer([own], outline)
    assert [tracer.trace(Shown(Place(1, "", "title"), "Takeaways", at))[0][0].made_of for at in (1, 2)] == [
        "source",
        "label",
    ]


@pytest.mark.parametrize(("who", "kind"), [("Tom Reed", "rule"), ("Tom Reed’s", "rule"), ("Eve Stone", "unsupported")])
def test_a_pronoun_that_was_replaced_is_a_rule_where_the_name_stands_in_the_article(who: str, kind: str) -> None:
    shown = replace(point(f"[{who}] costs 3.1 euros a letter", 1), edits=("pronoun 'It'", "tail 'and not 31'"))
    entry = traced(shown.text, "item", Points("Letters", (shown,)))
    assert entry.kind == kind
    if kind == "rule":
        assert entry.rule == "pronoun"
        assert entry.parts[-1].origin
        assert entry.parts[-1].origin.edits == shown.edits


def test_a_line_of_a_table_may_end_with_the_number_of_its_article() -> None:
    shown = point("The shop on Mill Street answers every letter within a day")
    entry = traced(f"{shown.text} (1)", "cell", Points("Letters", (shown,)))
    assert (entry.kind, entry.parts[-2].text, entry.parts[-2].made_of) == ("rule", "1", "number")


def test_a_point_that_only_the_brief_has_room_for_is_traced() -> None:
    more = replace(point("The shop answers every letter"), edits=("place",))
    outline = Outline("A deck", (Section("One", (), more=(more,)),), sources=("mill.txt",))
    parts, _ = Tracer([DOCUMENT], outline).trace(Shown(Place(0, "main", "point"), "The shop answers every letter."))
    assert parts[0].origin
    assert parts[0].origin.number == 1


def test_a_content_of_a_kind_that_nobody_knows_is_traced_all_the_same() -> None:
    contents: tuple[Content, ...] = (
        Pairs("Letters / Loaves", ("On one side", "On the other"), (("Letters", "Loaves"),)),
    )
    alt = traced("On one side Letters, On the other Loaves", "alt", *contents)
    assert alt.kind == "rule"
    assert [part.made_of for part in alt.parts if part.made_of != "mark"] == ["label", "source", "label", "source"]


def test_an_outline_that_says_what_no_article_does_is_unsupported_and_nothing_is_raised() -> None:
    lie = KeyPoint("Sales fell by half", "Sales fell by half.", Span("elsewhere.txt", 0, 0, 0, 19))
    outline = Outline("A deck", (Section("One", (Points("Sales", (lie,)),)),), sources=("elsewhere.txt",))
    look = themes.load("paper")
    deck, page = layout.lay_out(outline, look), layout.lay_out_brief(outline, look)
    entries = provenance.trace([DOCUMENT], outline, deck, page)
    assert "unsupported" in {entry.kind for entry in entries if entry.text == "Sales fell by half"}


@pytest.mark.parametrize("piece", ["every letter", "EVERY LETTER", "every\u00a0letter"])
def test_words_are_found_whatever_their_case_and_spaces(piece: str) -> None:
    found = Searchable(DOCUMENT).find(folded(piece))
    assert found
    assert found.number == 1


@pytest.mark.parametrize("piece", ["etter", "ever", "1 euros", "3.1 euro"])
def test_no_word_and_no_number_is_found_inside_another(piece: str) -> None:
    assert Searchable(DOCUMENT).find(folded(piece)) is None


def test_a_decimal_is_another_number_than_its_digits() -> None:
    assert key("3.1 %") != key("31 %")
    assert key("“Three” one") == key("three one!")


def test_a_row_of_a_table_is_what_holds_its_cell() -> None:
    found = Searchable(DOCUMENT).find("12 €")
    assert found
    assert found.words == "Email\t12 €"
