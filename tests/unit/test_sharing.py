"""Sharing out keeps every item, in order, in runs of like size."""

from __future__ import annotations

from itertools import chain

import pytest

from briefing.sharing import shared_out


@pytest.mark.parametrize(
    ("count", "most", "sizes"),
    [(0, 3, []), (1, 3, [1]), (3, 3, [3]), (4, 3, [2, 2]), (7, 3, [3, 2, 2]), (5, 1, [1] * 5)],
)
def test_runs_are_few_and_of_like_size(count: int, most: int, sizes: list[int]) -> None:
    runs = shared_out(range(count), most)
    assert [len(run) for run in runs] == sizes
    assert list(chain.from_iterable(runs)) == list(range(count))
