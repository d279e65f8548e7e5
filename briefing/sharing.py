"""Sharing out: a row of anything in runs of like size, for the slides that it takes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

Shared = TypeVar("Shared")


def shared_out(items: Sequence[Shared], most: int) -> list[tuple[Shared, ...]]:
    """`items` in order, in as few runs as hold them at `most` (1 or more) each, as equal as can be, longer ones first.

    No items, no runs.
    """
    if not items:
        return []
    runs = -(-len(items) // most)
    size, larger = divmod(len(items), runs)
    starts = [run * size + min(run, larger) for run in range(runs + 1)]
    return [tuple(items[begin:end]) for begin, end in pairwise(starts)]
