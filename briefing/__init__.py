"""Articles in, a PowerPoint deck and a one-page brief out: offline, deterministic, every line traceable to its source."""

from __future__ import annotations

__version__ = "0.1.0"
