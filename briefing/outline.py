"""The outline: what a deck says, in order and by kind; no sizes, no colours, no pages.

Each kind of content below becomes one kind of slide (or several, where it does not fit one).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.labels import Labels
from briefing.language import length
from briefing.points import KeyPoint, Quantity

_TIME = re.compile(
    r"\b(?:19|20)\d\d\b|\b[QH][1-4]\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|"
    r"\b(?:year|month|week|quarter|day)\s+\d+\b|\d\s*[年月季周週]|[一二三四五六七八九十]\s*(?:年|月|季度?)",
    re.IGNORECASE,
)

_PERCENT = re.compile(r"[%％]|per\s?cent(?!age\s+point)|百分之", re.IGNORECASE)
WHOLE, ROUNDING = 100.0, 1.0


@dataclass(frozen=True, slots=True)
class Cover:
    """The opening: what the deck is called, what it is made from, when."""

    title: str
    subtitle: str = ""
    dateline: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the agenda or of the sources: number, name, detail (author, site, date), link (may be "")."""

    number: int
    text: str
    detail: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Opener:
    """The start of a section: the article's number, title, byline and the sentence that says what it is about."""

    number: int
    title: str
    byline: str = ""
    point: KeyPoint | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, large; `title` is the short line above it, `key` words of it that are set off ("" for none)."""

    title: str
    point: KeyPoint
    key: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """Points under a title that says what they have in common; `claim` is the point that the title is made of.

    `leads` are short lines, one before each point, or none at all.
    """

    title: str
    points: tuple[KeyPoint, ...]
    claim: KeyPoint | None = None
    leads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Versus:
    """Two sides of one comparison, each with what is said of it."""

    title: str
    left: str
    right: str
    left_points: tuple[KeyPoint, ...]
    right_points: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Several comparisons of one article in a table: from, to and (may be empty) the point that explains each."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    points: tuple[KeyPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One part of a framework: a short label and what is said of it (None: nothing).

    Where the label says enough the point is not `shown`: it is there for the notes.
    """

    label: str
    point: KeyPoint | None = None
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Steps:
    """Two to six parts of one whole; `ordered` where they follow one another."""

    title: str
    steps: tuple[Step, ...]
    ordered: bool = False
    point: KeyPoint | None = None


@dataclass(frozen=True, slots=True)
class CaseStory:
    """What somebody did: `who` they are, their `acts` in order, and the `outcomes`."""

    title: str
    who: KeyPoint
    acts: tuple[KeyPoint, ...]
    outcomes: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class BigNumber:
    """One figure, as the article writes it, with the sentence that it stands in."""

    title: str
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Chart:
    """Comparable quantities of one unit, largest first; `lit` is the index of the one that matters, `remarks` are what
    is said of them."""

    title: str
    unit: str
    quantities: tuple[Quantity, ...]
    lit: int = 0
    remarks: tuple[KeyPoint, ...] = ()

    @property
    def timed(self) -> bool:
        """True where every quantity stands for a time: what changed goes from left to right."""
        return all(_TIME.search(quantity.label) for quantity in self.quantities)

    @property
    def shared(self) -> bool:
        """True where the quantities are the parts of one whole: percentages that add up to a hundred."""
        written = (f"{quantity.figure}{quantity.unit or self.unit}" for quantity in self.quantities)
        return (
            not self.timed
            and all(_PERCENT.search(text) for text in written)
            and all(quantity.value > 0 for quantity in self.quantities)
            and abs(sum(quantity.value for quantity in self.quantities) - WHOLE) <= ROUNDING
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the article, `width` by `height` pixels, upright, and the point that it stands beside.

    `data` is a PNG, JPEG or GIF, some of it perhaps `transparent`; `alt` tells those who do not see it what it shows;
    `location` is where it lay ("" for inside the article). It is picture `number`, from 1, of the article `source`.
    """

    title: str
    caption: str
    alt: str
    data: bytes = field(repr=False)
    width: int
    height: int
    point: KeyPoint | None = None
    location: str = ""
    source: str = ""
    number: int = 1
    transparent: bool = False

    @property
    def shows(self) -> str:
        """What the picture shows, in words: its caption where it has one."""
        return self.caption or self.alt or self.title


@dataclass(frozen=True, slots=True)
class Citation:
    """Somebody's words and who said them."""

    title: str
    text: str
    speaker: str
    point: KeyPoint


@dataclass(frozen=True, slots=True)
class Discussion:
    """Questions for the room."""

    title: str
    questions: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class Objectives:
    """What a room can do after the session, one line each, with the source that each is made from."""

    title: str
    points: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class Actions:
    """What to do after the session, one line each."""

    title: str
    points: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class QuizItem:
    """One question with two to four `options`, of which the one at `answer` is right, as `point` bears out."""

    prompt: str
    options: tuple[str, ...]
    answer: int
    point: KeyPoint

    @property
    def solution(self) -> str:
        """The option that is right."""
        return self.options[self.answer]


@dataclass(frozen=True, slots=True)
class Quiz:
    """One item of the quiz, its question as the title; `number` counts them from 1."""

    title: str
    number: int
    item: QuizItem


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to a quiz, in its order."""

    title: str
    items: tuple[QuizItem, ...]


@dataclass(frozen=True, slots=True)
class Takeaways:
    """What to remember: one line an article; `numbers` refer to the sources, one for each point."""

    title: str
    points: tuple[KeyPoint, ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class References:
    title: str
    entries: tuple[Entry, ...]


Content = (
    Cover
    | Agenda
    | Opener
    | Statement
    | Points
    | Versus
    | Pairs
    | Steps
    | CaseStory
    | BigNumber
    | Chart
    | Picture
    | Citation
    | Discussion
    | Objectives
    | Actions
    | Quiz
    | Answers
    | Takeaways
    | References
)


@dataclass(frozen=True, slots=True)
class Section:
    """Slides that belong together; `name` is short enough for a footer.

    `more` are points that the slides leave out, most important first: a page to read has room for them. `notes` are
    what to say with each content, where the outline states it; those of the others come from their sources.
    """

    name: str
    contents: tuple[Content, ...]
    more: tuple[KeyPoint, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole deck in words. `language` is that of the labels; `date` is ISO 8601 or ""; `sources` are the names of the
    articles' sources in the order of their numbers, the first is 1."""

    title: str
    sections: tuple[Section, ...]
    language: str = "en"
    date: str = ""
    author: str = ""
    sources: tuple[str, ...] = ()

    def contents(self) -> Iterator[Content]:
        """All contents, in order."""
        return (content for section in self.sections for content in section.contents)


def answer(item: QuizItem, said: Labels) -> str:
    """The right option with its letter, as a trainer reads it out."""
    return f"{said.letters[item.answer]} — {item.solution}"


def points_of(content: Content) -> tuple[KeyPoint, ...]:
    """Every key point that `content` shows, in reading order."""
    if isinstance(content, Quiz | Answers | CaseStory):
        return _points_in(content)
    match content:
        case Points():
            return ((content.claim,) if content.claim else ()) + content.points
        case Takeaways() | Pairs() | Objectives() | Actions():
            return content.points
        case Statement() | Citation() | Opener() | Picture():
            return (content.point,) if content.point else ()
        case Versus():
            return content.left_points + content.right_points
        case Steps():
            own = (content.point,) if content.point else ()
            return own + tuple(step.point for step in content.steps if step.point)
        case BigNumber():
            return (content.quantity.point,)
        case Chart():
            return tuple(quantity.point for quantity in content.quantities) + content.remarks
        case Discussion():
            return content.questions
        case _:
            return ()


def _points_in(content: Quiz | Answers | CaseStory) -> tuple[KeyPoint, ...]:
    match content:
        case Quiz():
            return (content.item.point,)
        case Answers():
            return tuple(item.point for item in content.items)
        case CaseStory():
            return (content.who, *content.acts, *content.outcomes)


def _texts(step: Step) -> tuple[str, ...]:
    """What a step shows: its label, and what is said of it; a text that begins with the label has it already."""
    if not (step.point and step.shown):
        return (step.label,)
    text = step.point.text
    return (text,) if text.casefold().startswith(step.label.casefold()) else (step.label, text)


def words_of(content: Content) -> float:
    """How many words of the article `content` shows: its points and the names of their parts, not the title."""
    shown: tuple[str, ...]
    match content:
        case Pairs():
            shown = sum(content.rows, ())
        case Chart():
            shown = tuple(f"{quantity.label} {quantity.figure}" for quantity in content.quantities)
        case Steps():
            shown = tuple(text for step in content.steps for text in _texts(step))
        case Versus():
            shown = (content.left, content.right, *(point.text for point in points_of(content)))
        case Points():
            shown = (*content.leads, *(point.text for point in points_of(content)))
        case _:
            shown = tuple(point.text for point in points_of(content))
    return sum(length(text) for text in shown)
