"""Stories in running text: who, what they did in order, what came of it; and what only looks like one."""

from __future__ import annotations

import pytest

from briefing import findings
from briefing.document import Block, Document, Heading, Paragraph, Source
from briefing.points import Case
from briefing.summarizers import key_points, shorten


def cases(*blocks: Block | str, language: str = "en", title: str = "A title") -> list[Case]:
    made = tuple(Paragraph(block) if isinstance(block, str) else block for block in blocks)
    document = Document(Source("a.txt", "a.txt"), title, made, language=language)
    found = findings.find(document, key_points(document), shorten)
    return [finding for finding in found if isinstance(finding, Case)]


STORY = (
    "Marrow & Daughters is a hardware shop in Ilkeston with two tills. Last spring the owner, Petra Marrow, "
    "cleared the front window and put a workbench there. She invited the joiner from next door to mend "
    "chairs on Saturdays. Within four months the Saturday takings had doubled."
)


def test_a_story_has_somebody_their_acts_in_order_and_an_outcome() -> None:
    [case] = cases(Heading("Give the window away"), STORY)
    assert case.name == "Marrow & Daughters"
    assert case.who.text.startswith("Marrow & Daughters is a hardware shop in Ilkeston")
    assert [act.text for act in case.acts] == [
        "Cleared the front window and put a workbench there",
        "Invited the joiner from next door to mend chairs on Saturdays",
    ]
    assert [outcome.text for outcome in case.outcomes] == ["Within four months the Saturday takings had doubled"]


@pytest.mark.parametrize(
    "opening",
    [
        "Petra Marrow, who runs a hardware shop in Ilkeston, had two tills and few customers.",
        "A hardware shop in Ilkeston was losing its Saturdays.",
        "One of our clients, a hardware shop in Ilkeston, was losing its Saturdays.",
    ],
)
def test_somebody_may_be_introduced_by_an_apposition_or_without_a_name(opening: str) -> None:
    [case] = cases(opening, *STORY.split(". ", 1)[1:])
    assert len(case.acts) == 2


def test_every_line_is_cut_from_one_sentence_and_in_its_order() -> None:
    [case] = cases(STORY)
    lines = (case.who, *case.acts, *case.outcomes)
    assert all(line.text.casefold() in line.sentence.casefold() for line in lines)
    assert [line.span.start for line in lines] == sorted(line.span.start for line in lines)


@pytest.mark.parametrize("adverb", ["nearly", "hardly", "almost", "never"])
def test_what_somebody_only_nearly_did_is_no_act(adverb: str) -> None:
    text = STORY.replace("She invited", f"She {adverb} closed the shop. She invited")
    [case] = cases(text)
    assert not any("losed the shop" in act.text for act in case.acts)


def test_of_two_attempts_the_one_that_tells_more_is_the_story() -> None:
    text = (
        "Corvane, a maker of garden chairs, was losing its dealers. The company bought a stand at a fair. "
        "After the fair orders fell by 10 percent. Then the firm called every dealer. "
        "It asked each of them for one wish. It printed the prices on the box. "
        "By the end of the year orders had grown by 30 percent."
    )
    [case] = cases(text, title="What Corvane did")
    assert "Printed the prices on the box" in [act.text for act in case.acts]
    assert "Bought a stand at a fair" not in [act.text for act in case.acts]


@pytest.mark.parametrize(
    "text",
    [
        "Imagine a bakery in Leeds that is losing its mornings. It opened a second till. Within a year sales doubled.",
        "Advertising began in the coffee houses. It moved to papers and posted its prices. Within a century it grew.",
        "A shop in Derby was losing its customers. The street is quiet and the rents are high. Nobody knows why.",
        "A bakery in Leeds could open a second till. It would cut the queue. Within a year sales would have doubled.",
    ],
)
def test_what_is_supposed_or_has_no_actor_no_act_or_no_outcome_is_no_story(text: str) -> None:
    assert cases(text) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "苏州有家修伞铺，开在河边，店里只有一张凳子。去年春天，店主把门口的招牌换成了一把大红伞。"
            "后来又买了本账本，给每位客人记一页。半年之后，回头客多了三成。",
            "zh-Hans",
        ),
        (
            "蘇州有家修傘店，開在河邊，店裡只有一張凳子。去年春天，店主把門口的招牌換成了一把大紅傘。"
            "後來又買了本賬本，給每位客人記一頁。半年之後，回頭客多了三成。",
            "zh-Hant",
        ),
    ],
)
def test_chinese_stories_are_told_with_and_without_a_subject(text: str, language: str) -> None:
    [case] = cases(text, language=language)
    assert case.who.text.startswith(text[:4])
    assert len(case.acts) == 2
    assert case.outcomes[0].text.endswith("三成")


def test_chinese_suppositions_are_no_stories() -> None:
    text = "假设你开了一家店，店主把招牌换成了红伞。后来又买了本账本。半年之后，回头客多了三成。"
    assert cases(text, language="zh-Hans") == []
