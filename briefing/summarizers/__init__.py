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

Summarizer = Callable[[Sequence[Sentence], Document], list[float]]

SUMMARIZERS: dict[str, Summarizer] = {
    "blend": blend.rate,
    **{name: partial(sumy_bridge.rate, name) for name in sorted(sumy_bridge.ALGORITHMS)},
}


def check(name: str) -> None:
    """Raise UsageError where no summarizer is called `name`."""
    plugins.find("summarizers", SUMMARIZERS, name)


def key_points(document: Document, summarizer: str = "blend") -> tuple[KeyPoint, ...]:
    """The points of `document` that are fit to show, `rank` 0 the most important.

    The first k of them cover as many sections as k allows; all of them are about 30 % of the article's words, and at
    least four points where the text has them. Raises UsageError for an unknown summarizer.
    """
    rate: Summarizer = plugins.find("summarizers", SUMMARIZERS, summarizer)
    sentences = document.sentences()
    return select(sentences, rate(sentences, document))


__all__ = ["SUMMARIZERS", "Summarizer", "check", "key_points", "shorten"]
