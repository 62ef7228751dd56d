"""Weights of claims by predicate, their thresholds, and floors of entities by type, fitted on held-out articles."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from look import Look, worth
from simpul.learned.features import PREDICATES
from simpul.learned.policy import Weight, clipped

LEAST, LEAST_OF = 0.28, {"targets": 0.25}
"""Least thresholds: second readings tell more than whole records do; a group is an entity only through a claim, so what
is said of groups may be less sure."""
ENOUGH = 60
"""Annotated claims of a predicate from which it gets a threshold of its own."""
GATED = ("Program", "Group", "Organization", "Person", "Place")
FEW = 20
"""Candidates below which a predicate is left to the rules."""
PRIOR = np.array([0.0, 1.0, 0.5])
STRENGTH = np.array([0.5, 4.0, 1.0])
"""Precision of the prior of bias, logit and rule."""


def f1(hit: float, gold: float, found: float) -> float:
    return 2 * hit / (gold + found) if gold + found else 0.0


def newton(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression with the prior; a step that makes it worse is halved."""

    def loss(w: np.ndarray) -> float:
        odds = x @ w
        return float(np.logaddexp(0, odds).sum() - y @ odds + 0.5 * STRENGTH @ (w - PRIOR) ** 2)

    w = PRIOR.copy()
    for _ in range(30):
        p = 1 / (1 + np.exp(-(x @ w)))
        gradient = x.T @ (p - y) + STRENGTH * (w - PRIOR)
        step = np.linalg.solve((x.T * (p * (1 - p))) @ x + np.diag(STRENGTH), gradient)
        while loss(w - step) > loss(w) + 1e-9 and np.abs(step).max() > 1e-6:
            step = step / 2
        w = w - step
    return w


def best_f1(shares: np.ndarray, hits: np.ndarray, annotated: float) -> float:
    """The best F1 of any threshold."""
    order = np.argsort(-shares, kind="stable")
    found = np.cumsum(hits[order])
    return float((2 * found / (annotated + np.arange(1, len(found) + 1))).max(initial=0.0))


def fit_weights(looks: list[Look]) -> dict[str, Weight]:
    """Weights and thresholds by predicate, those aside that have too few candidates."""
    rows: dict[str, list[tuple[float, float, float, float]]] = defaultdict(list)
    gold: dict[str, float] = defaultdict(float)
    for one in looks:
        for c in one.record["claims"]:
            gold[c["p"]] += worth(c)
        for each, right in zip(one.weighed, one.right, strict=True):
            rows[each.claim.predicate].append((1.0, clipped(each.logit), float(each.rule), right))
    judged: dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]] = {}
    for p in PREDICATES:
        if len(rows[p]) < FEW:
            print(f"{p:14} left to the rules: {len(rows[p])} candidates", flush=True)
            continue
        *columns, hits = np.array(rows[p]).T
        data = np.stack(columns, 1)
        w = newton(data, hits)
        judged[p] = w, 1 / (1 + np.exp(-(data @ w))), hits
    shares, hits = (np.concatenate([each[n] for each in judged.values()]) for n in (1, 2))
    overall = best_f1(shares, hits, sum(gold[p] for p in judged)) / 2
    weights = {}
    for p, (w, shares, hits) in judged.items():
        top = best_f1(shares, hits, gold[p])
        threshold = max(LEAST_OF.get(p, LEAST), round(top / 2 if gold[p] >= ENOUGH else overall, 3))
        bias, logit, rule = (round(float(v), 3) for v in w)
        weights[p] = Weight(bias, logit, rule, threshold)
        print(
            f"{p:14} {weights[p]} candidates {len(hits)} right {hits.sum():.1f} annotated {gold[p]:.1f} F1 {top:.3f}",
            flush=True,
        )
    print(f"together F1 {2 * overall:.4f}", flush=True)
    return weights


def fit_floors(looks: list[Look]) -> dict[str, float]:
    """The logit by type from which an entity is one at all."""
    floors = {}
    for type_ in GATED:
        values = sorted(
            (one.real[e.id], e.id in one.named)
            for one in looks
            for e in one.context.entities
            if e.type == type_ and e.id in one.real
        )
        total = sum(h for _, h in values)
        left_out, lost, best = 0, 0, (f1(total, total, len(values)), -9.0)
        for n, (logit, hit) in enumerate(values):
            left_out, lost = left_out + 1, lost + hit
            score = f1(total - lost, total, len(values) - left_out)
            if score > best[0] + 0.002 and n + 1 < len(values):
                best = (score, round((logit + values[n + 1][0]) / 2, 2))
        floors[type_] = best[1]
        print(f"real {type_:12} {len(values)} of which {total}: floor {best[1]} F1 of found ones {best[0]:.3f}")
    return floors
