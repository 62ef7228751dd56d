"""Boosted trees at run time: rows of numbers → log odds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Trees:
    """All trees' nodes one after another. A row goes left where its ``feature`` is at most ``threshold``; a leaf leads
    to itself. Log odds = ``start`` + the ``value`` of the leaf that each tree leads to."""

    start: float
    roots: tuple[int, ...]
    depth: int
    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[float, ...]

    @cached_property
    def _nodes(self) -> tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.int32], NDArray[np.float64]]:
        steps = np.array([self.left, self.right], np.int32)
        return np.array(self.feature, np.int32), np.array(self.threshold), steps, np.array(self.value)

    def odds(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Log odds, one a row of features."""
        feature, threshold, steps, value = self._nodes
        at = np.tile(np.array(self.roots, np.int32), (len(rows), 1))
        each = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            at = steps[(rows[each, feature[at]] > threshold[at]).astype(np.int8), at]
        return np.asarray(self.start + value[at].sum(1))
