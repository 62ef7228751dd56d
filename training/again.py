"""Fit the second look (``simpul.learned.second``): trees, and the weights, thresholds and floors of what they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from boost import Sample, crossed, fit_trees
from look import Look
from simpul.learned.features import PREDICATES, claim_rows, entity_rows, stands
from simpul.learned.policy import Policy, Second, Weight
from weights import fit_floors, fit_weights


def fit_second(looks: list[Look], others: list[Look], policy: Policy) -> tuple[Policy, list[Look]]:
    """The policy with a second look, and the looks as trees see them that were not fitted on the article: by those
    weights, thresholds and floors are fitted. ``others`` are articles read by a model that was not trained on them."""
    first = {p: w for p, w in policy.claims.items() if p in PREDICATES}
    own, elsewhere = samples(looks, first), samples(others, fit_weights(others))
    trees = [fit_trees(mine[0], theirs[0]) for mine, theirs in zip(own, elsewhere, strict=True)]
    claims, entities = (crossed(*mine, theirs[0]).tolist() for mine, theirs in zip(own, elsewhere, strict=True))
    again = []
    for one in looks:
        judged = [w.claim.predicate in first for w in one.weighed]
        mine, claims = claims[: sum(judged)], claims[sum(judged) :]
        theirs, entities = entities[: len(one.real)], entities[len(one.real) :]
        odds = iter(mine)
        weighed = tuple(replace(w, logit=next(odds)) if yes else w for w, yes in zip(one.weighed, judged, strict=True))
        ids = [e.id for e in one.context.entities if e.id in one.real]
        again.append(replace(one, weighed=weighed, real=dict(zip(ids, theirs, strict=True))))
    kept = {p: w for p, w in policy.claims.items() if p not in PREDICATES}
    second = Second(first, *trees)
    return replace(policy, second=second, real=fit_floors(again), claims=fit_weights(again) | kept), again


def samples(looks: list[Look], first: Mapping[str, Weight]) -> list[tuple[Sample, list[int]]]:
    """Of claims and of entities: rows of features, which are right, and the number of each row's article."""
    claims: list[tuple[np.ndarray, list[float]]] = []
    entities: list[tuple[np.ndarray, list[float]]] = []
    for one in looks:
        standing = stands(one.weighed, first)
        right = [r for w, r in zip(one.weighed, one.right, strict=True) if w.claim.predicate in first]
        claims.append((claim_rows(one.context, standing, one.real), right))
        ids, rows = entity_rows(one.context, standing, one.real)
        entities.append((rows, [float(i in one.named) for i in ids]))
    found = []
    for parts in (claims, entities):
        x = np.concatenate([rows for rows, _ in parts if len(rows)])
        y = np.array([r for _, right in parts for r in right])
        found.append(((x, y), [n for n, (_, right) in enumerate(parts) for _ in right]))
    return found
