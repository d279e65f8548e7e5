"""What the one who stands in front needs besides the deck: the run of the session, slide by slide."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """What happens at slide `number`: from which minute of the session on, for how many, what to do, say and ask (""
    for nothing). `say` is plain text, paragraphs divided by line feeds."""

    number: int
    title: str
    start: float
    minutes: float
    do: str
    say: str
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Kit:
    """The run of a session of `minutes`; `headings` are what its columns are called. The handout is for `paper`."""

    title: str
    language: str
    date: str
    minutes: float
    headings: tuple[str, ...]
    turns: tuple[Turn, ...]
    paper: str = "a4"
