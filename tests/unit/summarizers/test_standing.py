"""What makes a line hang, and what lets it stand."""

from __future__ import annotations

import pytest

from briefing.document import Document, Heading, Paragraph, Source
from briefing.summarizers.parts import parts
from briefing.summarizers.places import cut_off, cut_open, places
from briefing.summarizers.standing import standing_in, stands


def document(*texts: str, title: str = "Selling by the hour", heading: str = "") -> Document:
    head = [Heading(heading, 2)] if heading else []
    language = "zh-Hans" if texts[0][0] > "\u3400" else "en"
    return Document(Source("a.txt", "0"), title, (*head, *(Paragraph(text) for text in texts)), language=language)


def likely(line: str, *around: str, heading: str = "") -> float:
    """How likely `line` is understood that stands behind the sentences `around`."""
    given = document(" ".join((*around, f"{line}.")), heading=heading)
    spots = places(given.sentences(), given)
    return stands(line, spots[-1])


@pytest.mark.parametrize(
    ("clear", "hanging"),
    [
        (
            "A shop that answers within an hour keeps its customers",
            "The bench was answered within an hour by customers",
        ),
        ("Most customers forgive a delay that is explained to them", "She forgave a delay that was explained to her"),
        ("Ask every new customer which question was never answered", "Seven, on closer look, were never answered"),
        ("Never send a second reminder before the first is read", "There is another one, which was sent then"),
    ],
)
def test_a_claim_stands_and_the_middle_of_a_story_hangs(clear: str, hanging: str) -> None:
    assert likely(clear) > likely(hanging) + 0.2


def test_a_line_of_its_heading_stands_better() -> None:
    line = "The reminder costs a shop more than it brings"
    assert likely(line, heading="What a reminder costs a shop") > likely(line) + 0.1


def test_a_line_among_claims_stands_better_than_one_in_a_story() -> None:
    line = "Reminders cost more than they bring"
    claims = ("Good shops are patient.", "A reminder is a cost.", "Nobody must be hurried.")
    story = ("She took the lamp and said nothing.", "“Leave it,” he told her.", "He waited.")
    assert likely(line, *claims) > likely(line, *story) + 0.1


@pytest.mark.parametrize(
    ("clear", "hanging"),
    [
        ("每一家店都应该先学会认人，再学打折", "后来她拿了两张回去，也没再说"),
        ("顾客需要的是被人记住，而不是一张优惠券", "把那家店的灯关了，老板才走"),
    ],
)
def test_the_same_of_chinese_lines(clear: str, hanging: str) -> None:
    def alone(line: str) -> float:
        given = document(f"{line}。", title="认人的生意")
        return stands(line, places(given.sentences(), given)[0])

    assert alone(clear) > alone(hanging) + 0.2


def test_standing_is_asked_for_a_text_and_its_point() -> None:
    from briefing.summarizers import key_points

    given = document(
        "A shop that answers within an hour keeps its customers for years to come. Most customers forgive."
    )
    point = key_points(given)[0]
    assert standing_in(given)(point.text, point) == point.stands


def test_a_text_knows_where_it_was_cut() -> None:
    whole = "In most shops, a reminder costs more than it brings, says the owner."
    assert cut_off("In most shops, a reminder costs more than it brings", whole)
    assert not cut_off("A reminder costs more than it brings, says the owner", whole)
    assert cut_open("A reminder costs more than it brings, says the owner", whole)


def said(text: str) -> list[str]:
    given = document(text)
    return [part.text for part in parts(given.sentences()[0])]


def test_one_statement_of_a_long_sentence_is_a_line() -> None:
    sentence = (
        "An agency that fears for its contract tells you what you like to hear, and in the eleven firms where somebody "
        "let me compare the letters of the first year with those of the fifth, this could be read on every page."
    )
    assert said(sentence) == ["An agency that fears for its contract tells you what you like to hear"]


@pytest.mark.parametrize(
    "sentence",
    [
        "If the price is hidden, the buyer leaves, and nobody who was in the room when it was decided will hear of it, "
        "because the form counts only those who stay to fill it in.",
        "Offer one thing and the buyer asks whether; offer three, as every waiter and every seller of carpets has "
        "always known, and the same buyer asks which.",
        "The owner believes that a discount brings people back, and the figures of the nine years in which he gave one "
        "every spring say no such thing to anyone who can read them.",
    ],
)
def test_no_statement_goes_without_what_it_depends_on(sentence: str) -> None:
    for part in said(sentence):
        assert part not in {
            "The buyer leaves",
            "Offer one thing and the buyer asks whether",
            "A discount brings people back",
        }


def test_a_chinese_sentence_and_a_question_have_no_parts() -> None:
    assert not parts(document("店员先认人，再说话；顾客先坐下，再开口。").sentences()[0])
    assert not said(
        "Who answers, and who decides that nobody needs to answer before the week in which it matters is over?"
    )
