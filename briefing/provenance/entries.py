"""What is known of a line that was written: where it stands, what it says, and which words of which source it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["extracted", "shortened", "label", "rule", "unsupported"]
Stuff = Literal["source", "label", "number", "mark", "given", "unknown"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Words of a source. `words` are characters `start` to `end` (exclusive) of `Document.text`: the sentence, heading
    or row of a table that the line was taken from; `number` counts sentences from 1, as the notes do, and is 0 for what
    is no sentence.

    What stands beside the text of a document has a `field` ("title", "byline", "date", "alt", …) and no range. `edits`
    names what was deleted, `reasons` what spoke for the sentence when it was chosen, strongest first.
    """

    source: str
    words: str
    number: int = 0
    start: int = 0
    end: int = 0
    field: str = ""
    edits: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line and what it is made of: words of a source, a label of the deck's own, a number that counts
    slides, articles or steps, marks between words, words that the user gave. `of` are the figures of a ratio."""

    text: str
    made_of: Stuff
    origin: Origin | None = None
    of: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: on a `slide` (from 1), or in an `area` of the brief (slide 0); `role` says as what."""

    slide: int
    area: str
    role: str

    def __str__(self) -> str:
        where = f"slide {self.slide}" if self.slide else f"brief, {self.area}"
        return f"{where}, {self.role}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of text of a deck or a brief. The texts of `parts` are `text`, piece by piece; `rule` names how they
    were put together where `kind` is "rule"."""

    place: Place
    text: str
    kind: Kind
    parts: tuple[Part, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A source: the `number` of its article (0 for one that no article was made of), the name that lines refer to, its
    path or address, the SHA-256 of its bytes."""

    number: int
    name: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that `provenance.json` says: the sources in the order in which they were read, the title that the user
    gave ("" for none), and every line."""

    sources: tuple[Listed, ...]
    entries: tuple[Entry, ...]
    title: str = ""
