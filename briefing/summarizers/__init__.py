"""Summarizers: a document in, its key points out, most important first; sumy's algorithms and the own blend."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from briefing import plugins
from briefing.document import Document, Sentence
from briefing.points import KeyPoint
from briefing.summarizers import blend, sumy_bridge
from briefing.summarizers.selection import select
from briefing.summarizers.shortening import shorten
from briefing.summarizers.standing import standing_in

Summarizer = Callable[[Sequence[Sentence], Document], list[float]]

SUMMARIZERS: dict[str, Summarizer] = {
    "blend": blend.rate,
    **{name: partial(sumy_bridge.rate, name) for name in sorted(sumy_bridge.ALGORITHMS)},
}


def check(name: str) -> None:
    """Raise UsageError where no summarizer is called `name`."""
    plugins.find("summarizers", SUMMARIZERS, name)


def key_points(document: Document, summarizer: str = "blend") -> tuple[KeyPoint, ...]:
    """All that is fit to show of `document`, `rank` 0 what is most worth its words; each section's best comes early.

    Any other summarizer than "blend" decides alone what a sentence is worth. Raises UsageError for an unknown one.
    """
    rate: Summarizer = plugins.find("summarizers", SUMMARIZERS, summarizer)
    sentences = document.sentences()
    return select(sentences, rate(sentences, document), document, bare=summarizer != "blend")


__all__ = ["SUMMARIZERS", "Summarizer", "check", "key_points", "shorten", "standing_in"]
