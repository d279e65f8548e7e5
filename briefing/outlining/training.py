"""What makes a deck a training: articles in, objectives, quiz and actions out, and how they go into its sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.document import Document
from briefing.labels import Labels
from briefing.outline import Actions, Agenda, Answers, Objectives, Quiz, QuizItem, Section
from briefing.outlining.actions import actions
from briefing.outlining.objectives import objectives
from briefing.outlining.quiz import LEAST, quiz
from briefing.points import Digest, KeyPoint

APART = 7.0  # minutes of a session for each item of its quiz


@dataclass(frozen=True, slots=True)
class Training:
    """The parts that a training has besides; a briefing has none of them."""

    objectives: tuple[KeyPoint, ...] = ()
    items: tuple[QuizItem, ...] = ()
    actions: tuple[KeyPoint, ...] = ()

    @property
    def slides(self) -> int:
        """How many slides they take."""
        return bool(self.objectives) + len(self.items) + bool(self.items) + bool(self.actions)

    def opened(self, opening: Section, said: Labels) -> Section:
        """The opening with the objectives behind cover and agenda."""
        place = 1 + any(isinstance(content, Agenda) for content in opening.contents)
        made = (Objectives(said.objectives, self.objectives),) if self.objectives else ()
        return replace(opening, contents=(*opening.contents[:place], *made, *opening.contents[place:]))

    def asked(self, said: Labels) -> list[Section]:
        """The quiz, a slide an item, with its answers behind it; nothing where there is none."""
        slides = tuple(Quiz(item.prompt, number, item) for number, item in enumerate(self.items, 1))
        return [Section(said.quiz, (*slides, Answers(said.answers, self.items)))] if slides else []

    def closed(self, closing: Section, said: Labels) -> Section:
        """The closing with the actions before its sources."""
        made = (Actions(said.actions, self.actions),) if self.actions else ()
        return replace(closing, contents=(*closing.contents[:-1], *made, *closing.contents[-1:]))


def training_on(numbered: Sequence[tuple[Document, Digest]], said: Labels, minutes: float = 0) -> Training:
    """The parts of a training on these articles; a session of so many `minutes` has a quiz that it has time for."""
    items = quiz(numbered)
    if minutes:
        items = items[: int(minutes / APART)]
    return Training(objectives(numbered, said), items if len(items) >= LEAST else (), actions(numbered))
