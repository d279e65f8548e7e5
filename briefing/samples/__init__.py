"""The articles behind `--sample`: original texts about invented companies, one with headed comparisons, one with
figures, one with wrapped lines and questions, one in Chinese."""

from __future__ import annotations

from pathlib import Path


def paths() -> list[Path]:
    """The sample articles, in the order in which a deck takes them."""
    folder = Path(__file__).parent
    return [folder / name for name in ("subscription.html", "newsletter.md", "trade-fair.txt", "bakery.txt")]
