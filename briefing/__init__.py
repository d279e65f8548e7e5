"""Articles in, a PowerPoint deck and a one-page brief out: offline, deterministic, every line traceable to its source.

The public surface: `generate`, what it returns, and the errors it raises. What lies behind is loaded at first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import BriefingError, UnreadableError, UsageError, WriteError

if TYPE_CHECKING:
    from briefing.pipeline import Result, Skipped, generate

__version__ = "0.1.0"
__all__ = [
    "BriefingError",
    "Result",
    "Skipped",
    "UnreadableError",
    "UsageError",
    "WriteError",
    "__version__",
    "generate",
]


def __getattr__(name: str) -> object:
    if name not in ("Result", "Skipped", "generate"):
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    from briefing import pipeline

    return getattr(pipeline, name)
