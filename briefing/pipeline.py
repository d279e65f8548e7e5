"""Articles in, deck and brief out: the whole way, top to bottom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from briefing import cleaning, findings, layout, outlining, provenance, readers, samples, summarizers, writers
from briefing import theme as themes
from briefing.document import Document, Source
from briefing.errors import BriefingError, UnreadableError
from briefing.outline import Outline
from briefing.points import Digest

Item = TypeVar("Item")
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that gave no article, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a run wrote, in order, what it skipped, and how much it made of how much."""

    written: tuple[Path, ...]
    skipped: tuple[Skipped, ...]
    slides: int
    articles: int


@dataclass(frozen=True, slots=True)
class Batch:
    """What reading gave: the clean documents, each article once; what was skipped; the source of everything that was
    read, in order, also of what was no article."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]
    inputs: tuple[Source, ...]


def generate(  # noqa: PLR0913 (the options of the public call, by keyword)
    articles: Sequence[str | Path],
    out: Path,
    *,
    theme: str = "paper",
    page: str = "",
    title: str = "",
    summarizer: str = "blend",
    minutes: float = 0,
    purpose: str = "training",
    paper: str = "a4",
    formats: Sequence[str] = (),
    progress: Progress | None = None,
) -> Result:
    """Write `deck.pptx`, `brief.docx`, `brief.pdf`, `outline.md` and `provenance.json` into `out` from `articles`, for
    a training `facilitator.docx` and `handout.pdf` as well.

    Files, folders and addresses; what cannot be read is skipped and named. The deck is for a session of so many
    `minutes`, 0 for as long as the articles want, on a `page` of "16:9" or "4:3"; its `purpose` is "training", with
    objectives and a quiz, or "briefing". The brief is for `paper` "a4" or "letter", in further `formats` ("md",
    "html"). `progress` is told (stage, done, of). Raises UsageError for an unknown theme, page, purpose, paper, format
    or summarizer, UnreadableError where no article is left, WriteError where `out` cannot be written.
    """
    look = themes.load(theme, page)
    summarizers.check(summarizer)
    outlining.check(purpose)
    layout.check(paper)
    writers.check(formats)
    batch = read_all(articles, progress)
    outline = outlined(
        batch.documents, title=title, summarizer=summarizer, minutes=minutes, purpose=purpose, tell=progress
    )
    deck = layout.lay_out(outline, look)
    brief = layout.lay_out_brief(outline, look, paper)
    lines = provenance.trace(batch.documents, outline, deck, brief, title=title)
    record = provenance.Record(_listed(batch, out), lines, title)
    kit = layout.lay_out_guide(deck, minutes, paper) if purpose == "training" else None
    shown = layout.with_guide(deck, kit) if kit else deck
    written = writers.write_all(outline, shown, brief, record, out, progress or _silent, kit=kit, formats=formats)
    return Result(written, batch.skipped, slides=len(deck.slides), articles=len(batch.documents))


def _listed(batch: Batch, out: Path) -> tuple[provenance.Listed, ...]:
    """Every source that was read, as the record in `out` names it; those of one article have one number."""
    numbered = {
        source.path: (number, source.name)
        for number, document in enumerate(batch.documents, 1)
        for source in (document.source, *document.copies)
    }
    return tuple(
        provenance.Listed(
            *numbered.get(source.path, (0, source.name)), provenance.recorded(source.path, out), source.sha256
        )
        for source in batch.inputs
    )


def preview(out: Path, *, progress: Progress | None = None) -> tuple[Path, ...]:
    """Write `NAME.png` into `out` for every theme that ships: slides of the sample articles on one sheet.

    `progress` is told (stage, done, of). Raises WriteError where `out` cannot be written.
    """
    documents, _ = read(samples.paths(), progress)
    outline = outlined(documents, tell=progress)
    written = []
    for name, _ in _told(themes.available(), "draw", progress):
        path = out / f"{name}.png"
        writers.write_preview(layout.lay_out(outline, themes.load(name)), path)
        written.append(path)
    return tuple(written)


def read(given: Sequence[str | Path], tell: Progress | None = None) -> tuple[list[Document], tuple[Skipped, ...]]:
    """The clean documents that `given` names, in order and each article once, and what was skipped.

    Files, folders and `http(s)` addresses. Raises UnreadableError where no document is left.
    """
    batch = read_all(given, tell)
    return list(batch.documents), batch.skipped


def read_all(given: Sequence[str | Path], tell: Progress | None = None) -> Batch:
    """What `read` gives, with the sources of all that was read. Raises UnreadableError where no document is left."""
    inputs = readers.expand(given)
    failed: dict[str, UnreadableError] = {}
    with readers.Reading() as reading:
        raw = list(_sorted_out(reading.read, _told(inputs, "read", tell), failed))
    whole = cleaning.without_shared_lines(raw)
    clean = list(_sorted_out(cleaning.clean, _told(whole, "clean", tell), failed))
    if not clean:
        raise _nothing(list(failed.values()))
    skipped = tuple(Skipped(name, str(error)) for name, error in failed.items())
    return Batch(tuple(cleaning.merged(_named_apart(clean))), skipped, tuple(document.source for document in raw))


def _sorted_out(
    change: Callable[[Item], Document], items: Iterable[Item], failed: dict[str, UnreadableError]
) -> Iterator[Document]:
    """`change` of each item; those that it cannot read go to `failed` by their names."""
    for item in items:
        try:
            yield change(item)
        except UnreadableError as error:
            failed[item.source.path if isinstance(item, Document) else str(item)] = error


def _nothing(errors: Sequence[UnreadableError]) -> UnreadableError:
    """Why there is no article at all."""
    if len(errors) == 1:
        return errors[0]
    reasons = "; ".join(error.message for error in errors) or "there is no article in it"
    return UnreadableError(f"no article could be read: {reasons}", hint="give text, Markdown, HTML, Word, PDF or EPUB")


def _named_apart(documents: Sequence[Document]) -> list[Document]:
    """The documents with source names that tell them apart: files of one name in two folders go by their paths."""
    names = Counter(document.source.name for document in documents)
    return [
        replace(document, source=replace(document.source, name=document.source.path))
        if names[document.source.name] > 1
        else document
        for document in documents
    ]


def outlined(
    documents: Sequence[Document],
    *,
    title: str = "",
    summarizer: str = "blend",
    minutes: float = 0,
    purpose: str = "training",
    tell: Progress | None = None,
) -> Outline:
    """What a deck of `documents` says, by way of their digests."""
    digests = [digest(document, summarizer) for document in _told(documents, "summarize", tell)]
    return outlining.outline(documents, digests, title=title, minutes=minutes, training=purpose == "training")


def digest(document: Document, summarizer: str = "blend") -> Digest:
    """The key points and findings of one document."""
    points = summarizers.key_points(document, summarizer)
    return Digest(points, findings.find(document, points, summarizers.shorten, summarizers.standing_in(document)))


def _silent(stage: str, done: int, of: int) -> None:
    """Tell nobody."""


def _told(items: Iterable[Item], stage: str, tell: Progress | None) -> Iterator[Item]:
    """The items, `tell` being told of each before it is taken."""
    batch, tell = list(items), tell or _silent
    for done, item in enumerate(batch):
        tell(stage, done, len(batch))
        yield item
    tell(stage, len(batch), len(batch))


__all__ = [
    "Batch",
    "BriefingError",
    "Result",
    "Skipped",
    "digest",
    "generate",
    "outlined",
    "preview",
    "read",
    "read_all",
]
