"""What makes a deck training: objectives that one can watch, a quiz in which every item has a source and one answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing import pipeline, samples
from briefing.document import Document, Span
from briefing.labels import every_language, labels
from briefing.outline import Agenda, Answers, Objectives, Outline, Quiz, QuizItem
from briefing.outlining import outline
from briefing.outlining.actions import actions
from briefing.outlining.objectives import LONGEST, MOST, objectives
from briefing.outlining.quiz import quiz
from briefing.points import Comparison, Digest, Framework, KeyPoint, Part, Quantity, Quotation
from briefing.terms import terms

ARTICLES = sorted((Path(__file__).parents[2] / "quality" / "articles").iterdir())
GROUPS = [ARTICLES[at : at + 6] for at in range(0, len(ARTICLES), 6)] + [samples.paths()]


@pytest.fixture(scope="module", params=range(len(GROUPS)))
def numbered(request: pytest.FixtureRequest) -> list[tuple[Document, Digest]]:
    documents, _ = pipeline.read(GROUPS[request.param])
    return [(document, pipeline.digest(document)) for document in documents]


def made(numbered: list[tuple[Document, Digest]], *, training: bool = True) -> Outline:
    return outline([document for document, _ in numbered], [digest for _, digest in numbered], training=training)


def test_every_item_has_two_to_four_options_that_differ_and_a_source(numbered: list[tuple[Document, Digest]]) -> None:
    sources = {document.source.name for document, _ in numbered}
    for item in quiz(numbered):
        assert 2 <= len(item.options) <= 4
        assert len({option.casefold() for option in item.options}) == len(item.options)
        assert item.point.span.source in sources


def test_no_answer_can_be_read_off_the_wording(numbered: list[tuple[Document, Digest]]) -> None:
    for item in quiz(numbered):
        common = set.intersection(*(set(terms(option)) for option in item.options))
        assert not (set(terms(item.solution)) - common) & set(terms(item.prompt)), item.prompt


def test_no_other_option_says_the_same_as_the_answer_or_more_or_less_of_it(
    numbered: list[tuple[Document, Digest]],
) -> None:
    for item in quiz(numbered):
        right = set(terms(item.solution))
        others = [set(terms(option)) for option in item.options if option != item.solution]
        assert not any(other and right and (other <= right or right <= other) for other in others), item.options


def test_the_answer_stands_in_the_article(numbered: list[tuple[Document, Digest]]) -> None:
    texts = {document.source.name: set(terms(f"{document.title} {document.text}")) for document, _ in numbered}
    for item in quiz(numbered):
        assert set(terms(item.solution)) <= texts[item.point.span.source]


def test_objectives_are_few_short_and_made_from_something(numbered: list[tuple[Document, Digest]]) -> None:
    found = objectives(numbered, labels(numbered[0][0].language))
    assert len(found) <= MOST
    assert len({point.text for point in found}) == len(found)
    assert all(point.span.source and len(point.text.split()) <= LONGEST + 2 for point in found)


def test_a_training_has_its_parts_in_their_places_and_a_briefing_none(numbered: list[tuple[Document, Digest]]) -> None:
    contents = list(made(numbered).contents())
    kinds = [type(content) for content in contents]
    if Objectives in kinds:
        assert kinds[kinds.index(Objectives) - 1] is Agenda
    items = [content.item for content in contents if isinstance(content, Quiz)]
    answers = [content for content in contents if isinstance(content, Answers)]
    assert [answer.items for answer in answers] == ([tuple(items)] if items else [])
    plain = {type(content) for content in made(numbered, training=False).contents()}
    assert not plain & {Objectives, Quiz, Answers}


def point(text: str, at: int = 0) -> KeyPoint:
    return KeyPoint(text, text, Span("a.txt", 0, at, at * 100, at * 100 + 50))


def asked(*findings: object) -> tuple[QuizItem, ...]:
    from briefing.document import Paragraph, Source

    document = Document(Source("a.txt", "a.txt"), "A title", (Paragraph("Words."),))
    return quiz([(document, Digest((), findings))])  # type: ignore[arg-type]  # findings of any kind


def steps(*names: str) -> Framework:
    parts = tuple(Part(name, point(name, at)) for at, name in enumerate(names, 1))
    return Framework("The way", parts, point("The way"), ordered=True)


def test_steps_are_asked_for_by_what_comes_after() -> None:
    items = asked(steps("Boil water", "Warm the pot", "Pour slowly", "Wait"))
    assert [item.prompt for item in items] == [
        "What comes right after “Boil water”?",
        "What comes right after “Warm the pot”?",
        "What comes right after “Pour slowly”?",
    ]
    assert [item.solution for item in items] == ["Warm the pot", "Pour slowly", "Wait"]


def test_a_step_that_names_the_next_is_not_asked_for() -> None:
    items = asked(steps("Boil water for the pot", "Warm the pot", "Pour slowly", "Wait", "Serve"))
    assert all("Boil water for the pot" not in item.prompt for item in items)


def test_the_same_speaker_under_two_names_is_no_choice() -> None:
    said = [
        Quotation(f"We sell {n} cups", who, point(f"We sell {n} cups", n)) for n, who in enumerate(("Ann", "Ann Lee"))
    ]
    assert asked(*said) == ()


def test_a_figure_is_left_out_and_others_of_its_unit_stand_beside_it() -> None:
    found = [
        Quantity("sales", float(n), f"{n}", "%", point(f"{who} makes {n} percent of sales", n))
        for n, who in ((12, "Tea"), (30, "Coffee"), (45, "Cake"))
    ]
    [first, *_] = asked(*found)
    assert first.prompt == "Which figure belongs here? “Tea makes ____ percent of sales”"
    assert (first.solution, sorted(first.options)) == ("12", ["12", "30", "45"])


def test_which_side_a_line_belongs_to_is_asked_without_its_name() -> None:
    versus = [
        Comparison(
            f"Old {n}", f"New {n}", point("", n).span, "", (point(f"It waits {n}", n),), (point(f"New {n} acts", n),)
        )
        for n in range(1, 5)
    ]
    prompts = [item.prompt for item in asked(*versus)]
    assert not any("acts" in prompt for prompt in prompts)


@pytest.mark.parametrize("said", every_language(), ids=lambda said: said.language)
def test_every_language_says_what_to_do_at_the_same_kinds_of_slides(said: object) -> None:
    english = labels("en")
    assert [kind for kind, _ in said.deeds] == [kind for kind, _ in english.deeds]  # type: ignore[attr-defined]
    assert [kind for kind, _ in said.asked] == [kind for kind, _ in english.asked]  # type: ignore[attr-defined]


def test_the_article_before_a_gap_does_not_tell_the_word() -> None:
    documents, _ = pipeline.read(ARTICLES[:12])
    items = [item for document in documents for item in quiz([(document, pipeline.digest(document))])]
    gaps = [item for item in items if re.search(r"\b[Aa]n? ____", item.prompt)]
    assert gaps
    assert all(len({option[0] in "aeiouAEIOU" for option in item.options}) == 1 for item in gaps)


@pytest.mark.parametrize(("minutes", "items"), [(0, 6), (15, 0), (28, 4), (60, 6)])
def test_a_session_has_a_quiz_that_it_has_time_for(minutes: int, items: int) -> None:
    documents, _ = pipeline.read(samples.paths())
    digests = [pipeline.digest(document) for document in documents]
    contents = list(outline(documents, digests, minutes=minutes).contents())
    assert sum(isinstance(content, Quiz) for content in contents) == items
    if minutes:
        plain = list(outline(documents, digests, minutes=minutes, training=False).contents())
        assert len(contents) <= max(len(plain) + 4, minutes / 1.5 + 4)


def asked_for(*texts: str, findings: tuple[object, ...] = ()) -> list[str]:
    from briefing.document import Paragraph, Source

    points = tuple(point(text, at) for at, text in enumerate(texts, 1))
    document = Document(Source("a.txt", "a.txt"), "A title", (Paragraph("Words."),))
    return [one.text for one in actions([(document, Digest(points, findings))])]  # type: ignore[arg-type]


def test_actions_are_what_an_article_asks_its_reader_to_do() -> None:
    texts = (
        "Ask one question early",
        "Customers ask for discounts",
        "Write to three old customers",
        "Why not call them?",
    )
    assert asked_for(*texts) == ["Ask one question early", "Write to three old customers"]


def test_an_action_that_goes_on_from_another_is_not_said_twice() -> None:
    texts = ("Write down the questions", "Write down the questions that customers asked", "Give each of them a call")
    assert asked_for(*texts) == ["Write down the questions", "Give each of them a call"]


def test_the_beginning_of_a_clause_is_no_action_but_the_clause_is() -> None:
    cut = Part("Ask for a referral right", point("Ask for a referral right after a compliment", 1))
    whole = Part("Give each of them a call", point("Give each of them a call. It takes an hour", 2))
    parts = Framework("What to do", (cut, whole), point("What to do"))
    assert asked_for(findings=(parts,)) == ["Ask for a referral right after a compliment", "Give each of them a call"]


def test_chinese_actions_begin_with_what_is_to_be_done() -> None:
    texts = ("把客服搬上楼", "问题是没有人来", "每周给老客人写一封信", "他把店关了三天")
    assert asked_for(*texts) == ["把客服搬上楼", "每周给老客人写一封信"]
