"""What goes on which slide: kinds by content, each point once, titles that say a point, questions that stand alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefing import outline as kinds
from briefing.document import Document, Paragraph, Source, Span
from briefing.language import length
from briefing.outline import Outline, points_of, words_of
from briefing.outlining import outline
from briefing.outlining.section import SHARE, slides_each
from briefing.outlining.wording import is_belief, is_claim, leans, take_title
from briefing.points import (
    Comparison,
    Digest,
    Finding,
    Framework,
    KeyPoint,
    Part,
    Quantity,
    Questions,
    Quotation,
    Series,
)

LONG_TEXT = "Customers stay with shops that keep what they have promised to them. " * 40


def said(text: str, at: int, *, rank: int = 0, heading: str = "", source: str = "a.txt") -> KeyPoint:
    return KeyPoint(text, f"In fact, {text}.", Span(source, 0, at, at * 100, at * 100 + 50), rank, heading=heading)


def article(
    name: str = "a.txt", title: str = "Trust pays", text: str = "Trust pays.", language: str = "en"
) -> Document:
    return Document(Source(name, name), title, (Paragraph(text),), language=language)


def told(findings: Sequence[Finding] = (), points: Sequence[KeyPoint] = (), text: str = LONG_TEXT) -> Outline:
    return outline([article(text=text)], [Digest(tuple(points), tuple(findings))])


def kinds_in(made: Outline, section: int = 1) -> list[str]:
    return [type(content).__name__ for content in made.sections[section].contents]


POINTS = [
    said("Customers stay where promises are kept", 1, rank=2),
    said("A discount must never replace a reason", 2, rank=1),
    said("Most teams believe that price decides", 3, rank=0),
    said("The counter is the best place to listen to people", 4, rank=3),
]


def versus(number: int, *, both: bool = True) -> Comparison:
    left = said(f"Reach number {number} counts heads", number * 10 + 1)
    right = said(f"Frequency number {number} counts habits", number * 10 + 2)
    span = Span("a.txt", 0, number, number * 1000, number * 1000 + 9)
    sides = ((left,), (right,)) if both else ((), (right,))
    return Comparison(f"Reach {number}", f"Frequency {number}", span, f"Reach {number} vs Frequency {number}", *sides)


CLAIMS = [
    said("Every promise must be kept on the same day", 5, rank=5),
    said("Never send two offers in one letter", 6, rank=6),
    said("A good counter matters more than a good poster", 7, rank=7),
]


def test_a_deck_opens_with_cover_and_agenda_and_closes_with_takeaways_and_sources() -> None:
    made = told(points=[*POINTS, *CLAIMS])
    assert [type(content) for content in made.sections[0].contents] == [kinds.Cover, kinds.Agenda, kinds.Objectives]
    closing = [type(content) for content in made.sections[-1].contents]
    assert closing[0] is kinds.Takeaways
    assert closing[-1] is kinds.References


def test_the_deck_of_one_article_bears_its_title_unless_one_is_given() -> None:
    assert told(points=POINTS).title == "Trust pays"
    assert outline([article()], [Digest((), ())], title="Monday").title == "Monday"


def test_the_deck_of_several_articles_is_called_by_the_terms_that_they_share() -> None:
    texts = [
        "Retailers trust loyalty. Loyalty pays retailers.",
        "Loyalty grows. Retailers know loyalty, retailers pay.",
    ]
    documents = [article(f"{number}.txt", text=text) for number, text in enumerate(texts)]
    title = outline(documents, [Digest((), ())] * 2).title
    assert title == "Loyalty and retailers: what two articles say"


def test_labels_follow_the_language_of_most_articles() -> None:
    documents = [article(), article("b.txt", "信任", "信任", "zh-Hans"), article("c.txt", "信任", "信任", "zh-Hans")]
    made = outline(documents, [Digest((), ())] * 3)
    assert made.language == "zh-Hans"
    assert made.sections[-1].contents[-1].title == "来源"


def test_two_sides_with_points_become_a_comparison() -> None:
    assert "Versus" in kinds_in(told([versus(1)]))


def test_three_comparisons_are_shown_in_one_table_first() -> None:
    made = told([versus(1), versus(2), versus(3)])
    assert kinds_in(made)[1:] == ["Pairs", "Versus", "Versus", "Versus"]
    table = made.sections[1].contents[1]
    assert isinstance(table, kinds.Pairs)
    assert table.title == "Three comparisons at a glance"
    assert table.rows[0] == ("Reach 1", "Frequency 1")


def test_a_comparison_with_one_silent_side_shows_its_point_as_a_statement() -> None:
    assert "Statement" in kinds_in(told([versus(1, both=False)]))


def test_a_framework_becomes_steps_and_a_series_a_chart_sorted_by_value() -> None:
    parts = tuple(Part(f"Part {n}", said(f"Part {n} holds", n)) for n in range(3))
    framework = Framework("Three parts", parts, said("There are three parts", 9))
    speeds = tuple(
        Quantity(f"Shop {n}", float(n), str(n), "minutes", said(f"Shop {n} takes {n} minutes", 20 + n))
        for n in (2, 9, 4)
    )
    made = told([framework, Series("Waiting time", "minutes", speeds)])
    assert kinds_in(made)[1:] == ["Steps", "Chart"]
    chart = made.sections[1].contents[2]
    assert isinstance(chart, kinds.Chart)
    assert [quantity.value for quantity in chart.quantities] == [9.0, 4.0, 2.0]
    assert chart.title == "Shop 9: 9 minutes, 2.2 times Shop 4"


def test_only_a_quotation_that_fills_a_slide_gets_one() -> None:
    short = Quotation("They liked us", "Ada", said("They liked us", 3))
    long = Quotation("A lead is a problem that somebody has told you about", "Ada", said("A lead is a problem", 4))
    made = told([short, long])
    assert [c.text for c in made.contents() if isinstance(c, kinds.Citation)] == [long.text]


def test_three_questions_make_a_slide_and_two_do_not() -> None:
    asked = tuple(said(f"Who owns number {n}?", n) for n in range(3))
    assert "Discussion" in kinds_in(told([Questions(asked)]))
    assert "Discussion" not in kinds_in(told([Questions(asked[:2])]))


def test_a_sentence_too_long_for_a_list_becomes_a_statement() -> None:
    long = said(" ".join(["promise"] * 26), 50, rank=4)
    made = told(points=[*POINTS, said("Trust grows with every kept promise", 7, rank=5), long])
    assert [c.point for c in made.contents() if isinstance(c, kinds.Statement)] == [long]


def test_what_somebody_believes_is_never_a_statement() -> None:
    belief = said("Many owners wrongly believe that only a lower price brings back the customers whom they lost", 50)
    alone = [said("Trust grows with every kept promise", 7, rank=5, heading="One"), replace(belief, heading="Two")]
    made = told(points=[*POINTS, *alone])
    assert not any(is_belief(c.point.text) for c in made.contents() if isinstance(c, kinds.Statement))


def test_each_point_stands_once_in_the_section_of_its_article() -> None:
    made = told([versus(1), versus(2)], [*POINTS, versus(1).left_points[0]])
    shown = Counter(point.span.start for content in made.sections[1].contents for point in points_of(content))
    assert set(shown.values()) == {1}


def test_contents_follow_the_order_of_the_article() -> None:
    made = told([versus(3), versus(1)], POINTS)
    starts = [points_of(content)[0].span.start for content in made.sections[1].contents[1:] if points_of(content)]
    assert starts == sorted(starts)


def test_a_title_is_a_claim_and_not_what_somebody_believes() -> None:
    title, rest, taken = take_title(POINTS)
    assert title == "A discount must never replace a reason"
    assert taken is POINTS[1]
    assert len(rest) == 3
    assert is_belief(POINTS[2].text)


@pytest.mark.parametrize(
    ("articles", "minutes", "slides"),
    [(5, 45, 3), (5, 20, 1), (1, 30, 13), (1, 10, 1), (3, 60, 10), (30, 10, 1), (1, 600, 28)],
)
def test_a_session_has_a_slide_for_every_minute_and_a_half(articles: int, minutes: int, slides: int) -> None:
    assert slides_each(articles, minutes) == slides


@pytest.mark.parametrize(("articles", "slides"), [(1, 14), (2, 10), (5, 9), (30, 4)])
def test_the_more_articles_the_fewer_slides_each(articles: int, slides: int) -> None:
    assert slides_each(articles) == slides


def test_a_section_keeps_to_its_share_of_words_and_drops_points_before_structures() -> None:
    headed = [said(f"Point {n} of many more to say", 100 + n, rank=n, heading=f"Heading {n // 2}") for n in range(60)]
    made = told([versus(1), versus(2)], headed)
    shown = sum(words_of(content) for content in made.sections[1].contents)
    assert shown <= SHARE * length(LONG_TEXT)
    assert kinds_in(made).count("Versus") == 2
    assert made.sections[1].more  # what the slides leave out is there for the page


def test_an_article_of_a_few_words_shows_four_points_all_the_same() -> None:
    headed = [said(f"Point {n} of many more to say", 100 + n, rank=n) for n in range(20)]
    made = told(points=headed, text="Trust pays.")
    assert sum(len(points_of(content)) for content in made.sections[1].contents) == 5  # the opener's and four


def test_no_two_questions_for_the_room_follow_one_pattern() -> None:
    claims = [said(f"Brands must keep promise number {word}", n) for n, word in enumerate(("one", "two", "three"))]
    digests = [Digest(tuple(claims), (versus(1),)), Digest(tuple(CLAIMS), (versus(2),))]
    room = outline([article("a.txt"), article("b.txt")], digests).sections[-1].contents[1]
    assert isinstance(room, kinds.Discussion)
    openings = [question.text.split("?")[0] for question in room.questions]
    assert len(openings) == len(set(openings)) >= 3


def test_one_article_alone_is_asked_about_by_its_claims_only_where_it_asks_nothing_itself() -> None:
    asks = Questions((said("What would you miss if the shop closed tomorrow?", 9),))
    room = told([asks], [*POINTS, *CLAIMS]).sections[-1].contents
    assert [q.text for c in room if isinstance(c, kinds.Discussion) for q in c.questions] == [asks.questions[0].text]
    without = told(points=[*POINTS, *CLAIMS]).sections[-1].contents
    assert sum(len(c.questions) for c in without if isinstance(c, kinds.Discussion)) == 2


def test_claims_and_leaning_sentences_are_told_apart() -> None:
    assert is_claim("Teams must measure what they promise")
    assert not is_claim("Greenacre had nine shops in 2024")
    assert leans("They never came back")
    assert not leans("Customers never came back")


def test_sources_are_numbered_like_the_sections() -> None:
    documents = [article("a.txt", "One"), article("b.txt", "Two")]
    made = outline(documents, [Digest((), ())] * 2)
    references = made.sections[-1].contents[-1]
    assert isinstance(references, kinds.References)
    assert [(entry.number, entry.text) for entry in references.entries] == [(1, "One"), (2, "Two")]
    assert made.sources == ("a.txt", "b.txt")
