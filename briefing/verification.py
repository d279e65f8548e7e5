"""A folder that `generate` has written in, what in it does not hold out: the record against the sources, read again,
and the deck and the brief against the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing import pipeline, provenance
from briefing.document import Document, Source
from briefing.errors import UnreadableError
from briefing.provenance import Failure, Listed, Record
from briefing.readers import written

RECORD, DECK, BRIEF = "provenance.json", "deck.pptx", "brief.docx"
_KINDS = (("extracted", "extracted"), ("shortened", "shortened"), ("label", "labels"), ("rule", "by rule"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What does not hold, in the order of the deck, and how much was looked at; `kinds` counts the lines of each."""

    failures: tuple[Failure, ...]
    kinds: Mapping[str, int]
    sources: int

    @property
    def lines(self) -> int:
        """How many lines were checked."""
        return sum(self.kinds.values())

    def __str__(self) -> str:
        counts = ", ".join(f"{self.kinds.get(kind, 0)} {name}" for kind, name in _KINDS)
        sources = "1 source" if self.sources == 1 else f"{self.sources} sources"
        return f"{self.lines} lines checked: {counts}; {sources} unchanged"


def verify(folder: Path, *, progress: pipeline.Progress | None = None) -> Verdict:
    """Whether every line in the deck and the brief in `folder` is still what its record says, and the record true.

    The sources are read and cleaned again, all of them together, addresses fetched anew. Raises UnreadableError where
    there is no record, or a file in the folder is none of ours.
    """
    record, sealed = written.read_record(folder / RECORD)
    paths = [provenance.found(source.path, folder) for source in record.sources]
    by_path = {str(path): listed for path, listed in zip(paths, record.sources, strict=True)}
    batch = _read_again(paths, progress)
    documents = _named(batch.documents, {path: listed.name for path, listed in by_path.items()})
    now = {source.path: source for source in batch.inputs}
    states = [(listed, _state(path, listed, now.get(path))) for path, listed in by_path.items()]
    failures = [failure for _, failure in states if failure]
    reasons = {listed.name: failure.reason for listed, failure in states if failure and listed.number}
    failures += provenance.check(record, documents, reasons)
    failures += _unrecorded(record, folder)
    if not sealed:
        hint = "undo the change, or make it anew with `briefing generate`"
        failures.append(Failure(RECORD, "was changed after it was written: its seal is broken", hint))
    return Verdict(tuple(failures), Counter(entry.kind for entry in record.entries), len(record.sources))


def _read_again(paths: Sequence[str | Path], progress: pipeline.Progress | None) -> pipeline.Batch:
    try:
        return pipeline.read_all(paths, progress)
    except UnreadableError:  # each of them is named as a source that is missing
        return pipeline.Batch((), (), ())


def _state(path: str, listed: Listed, now: Source | None) -> Failure | None:
    """What has become of a source, None where it is as it was."""
    what = f"source {listed.name}"
    if now is None and "://" not in path and not Path(path).exists():
        return Failure(what, f"is missing: there is no {path}", "put it back, or move it together with the folder")
    if now is None:
        return Failure(what, f"cannot be read any more from {path}", "`briefing read` says why")
    if now.sha256 != listed.sha256:
        return Failure(what, "has changed: its SHA-256 is another", "make the deck anew from it, or restore it")
    return None


def _named(documents: Sequence[Document], names: Mapping[str, str]) -> list[Document]:
    """The documents, their sources under the names that the record has for their paths."""

    def named(source: Source) -> Source:
        return replace(source, name=names.get(source.path, source.name))

    return [
        replace(document, source=named(document.source), copies=tuple(map(named, document.copies)))
        for document in documents
    ]


def _unrecorded(record: Record, folder: Path) -> Iterator[Failure]:
    """Each line of the deck and the brief, as far as they lie in the folder, that the record does not know."""
    if (deck := folder / DECK).is_file():
        for number, texts in enumerate(written.slide_texts(deck), 1):
            yield from provenance.untold(record, number, texts, DECK)
    if (brief := folder / BRIEF).is_file():
        yield from provenance.untold(record, 0, written.document_texts(brief), BRIEF)
