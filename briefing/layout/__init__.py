"""The layout engine: an outline and a theme in, a deck of frames out — and the one-page brief."""

from __future__ import annotations

from briefing.layout.brief import lay_out_brief
from briefing.layout.slides import lay_out

__all__ = ["lay_out", "lay_out_brief"]
