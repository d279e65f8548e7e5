"""The layout engine: an outline and a theme in, a deck of frames out — and the one-page brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import UsageError
from briefing.layout.guide import lay_out_guide, with_guide
from briefing.layout.slides import lay_out

if TYPE_CHECKING:
    from briefing.layout.brief import lay_out_brief

__all__ = ["check", "lay_out", "lay_out_brief", "lay_out_guide", "with_guide"]

PAPERS = ("a4", "letter")


def check(paper: str) -> None:
    """Raises UsageError for a paper that is none of `PAPERS`."""
    if paper not in PAPERS:
        raise UsageError(f"no paper called '{paper}'", hint=f"known: {', '.join(PAPERS)}")


def __getattr__(name: str) -> object:
    if name != "lay_out_brief":  # a deck alone does not load what sets a page
        raise AttributeError(f"module 'briefing.layout' has no attribute {name!r}")
    from briefing.layout.brief import lay_out_brief

    return lay_out_brief
