"""Articles in, deck and brief out: the whole way, top to bottom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from briefing import cleaning, findings, layout, outlining, readers, samples, summarizers, writers
from briefing import theme as themes
from briefing.document import Document
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


def generate(
    paths: Sequence[Path],
    out: Path,
    *,
    theme: str = "paper",
    title: str = "",
    summarizer: str = "blend",
    progress: Progress | None = None,
) -> Result:
    """Write `deck.pptx`, `brief.docx`, `brief.pdf` and `outline.md` into `out` from the articles at `paths`.

    Files and folders; what cannot be read is skipped and named. `progress` is told (stage, done, of). Raises
    UsageError for an unknown theme or summarizer, UnreadableError where no article is left, WriteError where `out`
    cannot be written.
    """
    tell = progress or _silent
    look = themes.load(theme)
    summarizers.check(summarizer)
    documents, skipped = read(paths, tell)
    outline = outlined(documents, title=title, summarizer=summarizer, tell=tell)
    deck = layout.lay_out(outline, look)
    page = layout.lay_out_brief(outline, look)
    written = writers.write_all(outline, deck, page, out, tell)
    return Result(written, skipped, slides=len(deck.slides), articles=len(documents))


def preview(out: Path, *, progress: Progress | None = None) -> tuple[Path, ...]:
    """Write `NAME.png` into `out` for every theme that ships: slides of the sample articles on one sheet.

    `progress` is told (stage, done, of). Raises WriteError where `out` cannot be written.
    """
    tell = progress or _silent
    documents, _ = read(samples.paths(), tell)
    outline = outlined(documents, tell=tell)
    written = []
    for name, _ in _told(themes.available(), "draw", tell):
        path = out / f"{name}.png"
        writers.write_preview(layout.lay_out(outline, themes.load(name)), path)
        written.append(path)
    return tuple(written)


def read(paths: Sequence[Path], tell: Progress) -> tuple[list[Document], tuple[Skipped, ...]]:
    """The clean documents at `paths`, in order, and what was skipped; raises UnreadableError where none is left."""
    failed: list[tuple[str, UnreadableError]] = []
    raw = _each(readers.read, readers.expand(paths), str, failed, tell, "read")
    documents = _each(cleaning.clean, cleaning.without_shared_lines(raw), _name, failed, tell, "clean")
    if not documents and len(failed) == 1:
        raise failed[0][1]
    if not documents:
        reasons = "; ".join(error.message for _, error in failed) or "there is no article in it"
        raise UnreadableError(f"no article could be read: {reasons}", hint="give .txt, .md or .html files")
    return _named_apart(documents), tuple(Skipped(name, str(error)) for name, error in failed)


def _each(
    change: Callable[[Item], Document],
    items: Sequence[Item],
    name: Callable[[Item], str],
    failed: list[tuple[str, UnreadableError]],
    tell: Progress,
    stage: str,
) -> list[Document]:
    """`change` of each item; those that it cannot read go to `failed` with their names."""
    made = []
    for item in _told(items, stage, tell):
        try:
            made.append(change(item))
        except UnreadableError as error:
            failed.append((name(item), error))
    return made


def _name(document: Document) -> str:
    return document.source.path


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
    documents: Sequence[Document], *, title: str = "", summarizer: str = "blend", tell: Progress | None = None
) -> Outline:
    """What a deck of `documents` says, by way of their digests."""
    digests = [digest(document, summarizer) for document in _told(documents, "summarize", tell or _silent)]
    return outlining.outline(documents, digests, title=title)


def digest(document: Document, summarizer: str = "blend") -> Digest:
    """The key points and findings of one document."""
    points = summarizers.key_points(document, summarizer)
    return Digest(points, findings.find(document, points, summarizers.shorten))


def _silent(stage: str, done: int, of: int) -> None:
    """Tell nobody."""


def _told(items: Iterable[Item], stage: str, tell: Progress) -> Iterable[Item]:
    batch = list(items)
    for done, item in enumerate(batch):
        tell(stage, done, len(batch))
        yield item
    tell(stage, len(batch), len(batch))


__all__ = ["BriefingError", "Result", "Skipped", "digest", "generate", "outlined", "preview", "read"]
