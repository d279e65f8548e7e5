"""Transcripts: stamps and stage directions go, questions become headings, answers lose the name before them."""

import pytest

from briefing.cleaning import clean
from briefing.cleaning.transcripts import speakers, stamps
from briefing.document import Block, Document, Heading, Paragraph, Source

HEAD = "Vera Lund has run the ferry kiosk for twenty years. She told Paul Reed why the coffee costs nothing in winter."
TALK = """[00:00:09]
Paul Reed: Vera, thank you for coming. Why is the coffee free in winter?

Vera Lund: [laughs] Because nobody would come. In January we had eleven customers a day, and now we have ninety.

Paul: That is brave.

[00:03:10]
VL: It costs me forty euros a day, and the cake pays for it.

PR: And what do you do in summer?

Vera: In summer I sell the same coffee at three euros, and nobody has ever complained about it.

[music]"""


def document(*blocks: Block | str) -> Document:
    parts = tuple(Paragraph(block) if isinstance(block, str) else block for block in blocks)
    return Document(source=Source("a.txt", "a.txt"), blocks=parts)


def shown(cleaned: Document) -> list[tuple[str, str]]:
    return [(type(block).__name__, block.text) for block in cleaned.blocks]


def test_a_transcript_becomes_questions_and_answers_under_its_own_title() -> None:
    title = "“A free cup is the cheapest sign”: Vera Lund on running a kiosk"
    page = ["HARBOUR TALK — Episode 12 transcript (auto-generated, lightly edited)", title, HEAD, *TALK.split("\n\n")]
    cleaned = clean(document(*page))
    assert cleaned.title == title
    assert shown(cleaned) == [
        ("Paragraph", HEAD),
        ("Heading", "Vera, thank you for coming. Why is the coffee free in winter?"),
        ("Paragraph", "Because nobody would come. In January we had eleven customers a day, and now we have ninety."),
        ("Paragraph", "It costs me forty euros a day, and the cake pays for it."),
        ("Heading", "And what do you do in summer?"),
        ("Paragraph", "In summer I sell the same coffee at three euros, and nobody has ever complained about it."),
    ]
    assert "interviewer: That is brave." in map(str, cleaned.dropped)
    assert clean(cleaned) == cleaned


def test_questions_and_answers_of_a_chinese_interview_are_parted() -> None:
    turns = ("记者：冬天的咖啡为什么不要钱？", "林老板：因为没有人来。", "记者：夏天呢？", "林老板：夏天卖三块钱。")
    assert shown(speakers(document(*turns))) == [
        ("Heading", "冬天的咖啡为什么不要钱？"),
        ("Paragraph", "因为没有人来。"),
        ("Heading", "夏天呢？"),
        ("Paragraph", "夏天卖三块钱。"),
    ]


def test_numbered_questions_and_answers_are_two_parties() -> None:
    turns = ("Q1: Who pays?", "A1: The cake does.", "Q2: Since when?", "A2: Since the first winter.")
    assert [kind for kind, _ in shown(speakers(document(*turns)))] == ["Heading", "Paragraph"] * 2


def test_a_question_too_long_for_a_heading_is_dropped() -> None:
    long = "Paul: " + "What would you say " + "to somebody who runs a kiosk " * 5 + "?"
    turns = (long, "Vera: Wait for winter.", "Paul: And then?", "Vera: Then wait for summer.")
    assert [text for _, text in shown(speakers(document(*turns)))] == [
        "Wait for winter.",
        "And then?",
        "Then wait for summer.",
    ]


@pytest.mark.parametrize(
    "turns",
    [
        ("Email: It is cheap.", "Text: It is fast.", "Email: It is patient.", "Text: It is short."),
        ("Problem: Who pays?", "Solution: The cake does.", "The rest is coffee."),
        ("Cost: How much?", "Time: How long?", "Risk: How bad?", "Staff: How many?"),
    ],
)
def test_labels_that_nobody_speaks_stay(turns: tuple[str, ...]) -> None:
    talk = document(*turns)
    assert speakers(talk) == talk


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("00:04:40", []),
        ("[1:02]", []),
        ("[00:04:40] Vera: We wait.", ["Vera: We wait."]),
        ("04:40 Vera: We wait.", ["Vera: We wait."]),
        ("The ferry leaves at 10:40.", ["The ferry leaves at 10:40."]),
        ("10:40 is when the ferry leaves.", ["10:40 is when the ferry leaves."]),
        ("We wait [laughter] for winter (all of it).", ["We wait for winter (all of it)."]),
        ("The transcript of the trial was read by nobody.", ["The transcript of the trial was read by nobody."]),
    ],
)
def test_stamps_and_stage_directions_go_and_times_of_day_stay(line: str, left: list[str]) -> None:
    assert [block.text for block in stamps(document(line)).blocks] == left


def test_a_question_that_was_taken_for_a_heading_loses_its_speaker() -> None:
    talk = document(Heading("Paul: Why?"), "Vera: Because.", Heading("Paul: And then?"), "Vera: Then nothing.")
    assert shown(speakers(talk))[0] == ("Heading", "Why?")
