"""A deck in, the run of its session out: what to do, say and ask at each slide, and how long it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefing.deck import Deck, Slide, TextFrame
from briefing.kit import Kit, Turn
from briefing.labels import Labels, labels

# Minutes that a slide of each kind usually takes; a figure or a statement is said sooner than points are.
MINUTES = {
    "Title": 1.0,
    "Section": 0.5,
    "Statement": 1.0,
    "Quotation": 1.0,
    "Big": 1.0,
    "Questions": 4.0,
    "Sources": 0.5,
}
USUAL = 1.5


def lay_out_guide(deck: Deck, minutes: float = 0, paper: str = "a4") -> Kit:
    """The run of a session with `deck`: so many `minutes`, or as long as its slides usually take (0)."""
    said = labels(deck.language)
    usual = [MINUTES.get(_kind(slide), USUAL) for slide in deck.slides]
    share = minutes / sum(usual) if minutes and usual else 1.0
    turns, start = [], 0.0
    for slide, own in zip(deck.slides, usual, strict=True):
        turns.append(_turn(slide, start, own * share, said))
        start += own * share
    return Kit(deck.title, deck.language, deck.date, start, said.guide, tuple(turns), paper)


def with_guide(deck: Deck, kit: Kit) -> Deck:
    """`deck` with what to ask, and for how long, at the end of the notes of each slide."""
    said = labels(deck.language)
    slides = (
        replace(slide, notes="\n".join(filter(None, (slide.notes, _remark(turn, said)))))
        for slide, turn in zip(deck.slides, kit.turns, strict=True)
    )
    return replace(deck, slides=tuple(slides))


def _remark(turn: Turn, said: Labels) -> str:
    time = said.takes.format(count=f"{turn.minutes:.1f}".removesuffix(".0"))
    return f"{said.guide[-1]}: {turn.ask}\n[{time}]" if turn.ask else f"[{time}]"


def _turn(slide: Slide, start: float, minutes: float, said: Labels) -> Turn:
    texts = _texts(slide)
    do = dict(said.deeds).get(_kind(slide), said.deed)
    return Turn(slide.number, texts.get("title", ("",))[0], start, minutes, do, slide.notes, _ask(slide, texts, said))


def _kind(slide: Slide) -> str:
    return slide.layout.split()[0]


def _texts(slide: Slide) -> Mapping[str, tuple[str, ...]]:
    """The paragraphs of each role on a slide."""
    found: dict[str, tuple[str, ...]] = {}
    for frame in slide.frames:
        if isinstance(frame, TextFrame):
            found[frame.role] = (*found.get(frame.role, ()), *(line.text for line in frame.paragraphs))
    return found


def _ask(slide: Slide, texts: Mapping[str, tuple[str, ...]], said: Labels) -> str:
    """A question that goes with what the slide shows, "" where none does."""
    sides = texts.get("header", ())
    if _kind(slide) == "Comparison" and len(sides) == 2:
        return said.ask_versus.format(left=sides[0], right=sides[1])
    if _kind(slide) == "Statement":
        return said.ask_statement[slide.number % len(said.ask_statement)].format(text=texts["title"][0].rstrip(".。"))
    return dict(said.asked).get(_kind(slide), "")
