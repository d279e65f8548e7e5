"""A logistic regression for the tools that fit weights: rows of signals in, weights out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def fitted(signals: Numbers, carries: Numbers, strength: float) -> tuple[Numbers, Numbers, Numbers]:
    """Means, spreads and weights (the bias last) of a ridge logistic regression, by Newton's method.

    `strength` is that of the ridge, which keeps weights small that few rows speak for.
    """
    middle, spread = signals.mean(0), signals.std(0) + 1e-9
    data = np.c_[(signals - middle) / spread, np.ones(len(signals))]
    weights = np.zeros(data.shape[1])
    ridge = np.r_[np.full(len(weights) - 1, strength), 1e-6]
    for _ in range(50):
        likely = 1 / (1 + np.exp(-data @ weights))
        slope = data.T @ (likely - carries) + ridge * weights
        curve = (data * (likely * (1 - likely))[:, None]).T @ data + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return middle, spread, weights


def area(scores: Numbers, carries: Numbers) -> float:
    """The area under the curve: the share of pairs of a row that carries and one that does not in the right order."""
    ours, others = scores[carries > 0], scores[carries == 0]
    if not len(ours) or not len(others):
        return 0.5
    pairs = ours[:, None] - others[None]
    return float((pairs > 0).mean() + 0.5 * (pairs == 0).mean())
