"""Gradient-boosted trees for the second look (``simpul.learned.second``), fitted by scikit-learn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from simpul.learned.trees import Trees

FOLDS = 5
SETTINGS: dict[str, Any] = {
    "max_iter": 200, "learning_rate": 0.05, "max_leaf_nodes": 16, "min_samples_leaf": 40, "l2_regularization": 5.0,
    "max_features": 0.3, "random_state": 0,
}  # fmt: skip
ELSEWHERE = 0.3
"""Weight of a row of another model's reading beside one of the model's own."""

Sample = tuple[np.ndarray, np.ndarray]
"""Rows of features and how far each is right, in 0..1."""


def fit_trees(own: Sample, other: Sample) -> Trees:
    """Trees over both samples."""
    (x, y), (more_x, more_y) = own, other
    weights = np.concatenate([np.ones(len(y)), np.full(len(more_y), ELSEWHERE)])
    rows, right = np.concatenate([x, more_x]), np.concatenate([y, more_y])
    doubtful = (right > 0) & (right < 1)  # once as right and once as wrong
    model = HistGradientBoostingClassifier(**SETTINGS)
    model.fit(
        np.concatenate([rows, rows[doubtful]]),
        np.concatenate([right > 0, np.zeros(doubtful.sum(), bool)]),
        sample_weight=np.concatenate([weights * np.where(doubtful, right, 1.0), (weights * (1.0 - right))[doubtful]]),
    )
    return as_trees(model)


def crossed(own: Sample, articles: Sequence[int], other: Sample) -> np.ndarray:
    """Log odds of each own row by trees that saw no row of its article."""
    x, y = own
    fold = np.array(articles) % FOLDS
    odds = np.zeros(len(y))
    for n in range(FOLDS):
        kept = fold != n
        if not kept.all():
            odds[~kept] = fit_trees((x[kept], y[kept]), other).odds(x[~kept])
    return odds


def as_trees(model: HistGradientBoostingClassifier) -> Trees:
    """The form that the run time reads. The nodes are no public part of scikit-learn, so its version is pinned."""
    roots, parts, first = [], [], 0
    for (tree,) in model._predictors:
        nodes = tree.nodes
        here = np.arange(first, first + len(nodes))
        leaf = nodes["is_leaf"].astype(bool)
        left, right = (np.where(leaf, here, nodes[side].astype(int) + first) for side in ("left", "right"))
        threshold = np.where(leaf, 0.0, nodes["num_threshold"])
        value = np.where(leaf, nodes["value"], 0.0)
        parts.append((np.where(leaf, 0, nodes["feature_idx"]), threshold, left, right, value))
        roots.append(first)
        first += len(nodes)
    feature, threshold, left, right, value = (np.concatenate(part).tolist() for part in zip(*parts, strict=True))
    depth = max(int(tree.nodes["depth"].max()) for (tree,) in model._predictors)
    start = float(np.asarray(model._baseline_prediction).ravel()[0])
    short = tuple(float(f"{v:.6g}") for v in threshold)
    return Trees(
        start, tuple(roots), depth, tuple(feature), short, tuple(left), tuple(right), tuple(round(v, 5) for v in value)
    )
