"""Fit how rules and model are joined, on held-out articles: ``fit.py MODEL.onnx --shared DIR``.

Thresholds of names and topics by their F1 on a coarse grid; of each predicate the weights of a logistic function of the
model's logit and of whether a rule says it too (Newton's method, a Gaussian prior that means "the model alone"). To the
best F1 belongs half that F1 where probabilities are right (Lipton, Elkan
and Naryanaswamy 2014, "Optimal thresholding of classifiers to maximize F1 measure"). Writes the policy into the file.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np

from examples import matched
from export import attach
from held import Held, held_out, read_all, with_bias
from scorer import claim_alike
from simpul.claim.context import make_context
from simpul.export.records import claim_record
from simpul.learned.extract import find_entities, weigh
from simpul.learned.files import load_model
from simpul.learned.policy import NamePolicy, Policy, TopicPolicy, Weight
from simpul.learned.topics import clusters, phrases
from simpul.model import Entity

FITTED = (
    "runs", "partnerIn", "funds", "targets", "heldAt", "teaches", "partOfProgram", "hasTime", "hasQuantity",
    "hasStatus", "aimsAt", "obstacle",
)  # fmt: skip
THRESHOLDS = dict.fromkeys(FITTED, 0.2) | dict.fromkeys(
    ("hasTime", "hasQuantity", "hasStatus", "aimsAt", "obstacle"), 0.3
)
"""About half of the F1 that they reach on held-out articles; values and purposes did not gain below 0.3."""
GATED = ("Program", "Group", "Organization", "Person")
STRUCTURE = {p: Weight(0.0, 0.5, 5.0, 0.9) for p in ("partOf", "jurisdiction", "locatedIn")}
"""Structure is left to the rules unless the model is sure: the further articles' records say nothing of it."""
FEW = 20
"""Candidates below which a predicate is left to the rules."""
PRIOR = np.array([0.0, 1.0, 0.5])
STRENGTH = np.array([0.5, 4.0, 1.0])
"""Precision of the prior of bias, logit and rule."""


def f1(hit: int, gold: int, found: int) -> float:
    return 2 * hit / (gold + found) if gold + found else 0.0


def type_f1(held: list[Held], type_: str, find: Callable[[Held], Sequence[Entity]]) -> float:
    """F1 of the entities of a type, without the gate of "real"."""
    hits = found = total = 0
    for h in held:
        ours = [e for e in find(h) if e.type == type_]
        hits, found = hits + len(matched(h.record, ours)), found + len(ours)
        total += sum(e["type"] == type_ for e in h.record["entities"])
    return f1(hits, total, found)


def entity_f1(held: list[Held], policy: Policy, type_: str) -> float:
    """F1 of a type of name."""
    return type_f1(held, type_, lambda h: find_entities(h.document, h.reading, h.rules, policy))


def topic_f1(held: list[Held], policy: Policy, type_: str) -> float:
    """F1 of a type of topic, phrases of one thing together; the rest of an article is not looked at."""
    topic = policy.topics[type_]

    def find(h: Held) -> list[Entity]:
        mentions = phrases(h.document, h.reading, h.rules, {type_: topic})
        joined = clusters(h.reading, mentions, threshold=topic.same)
        return [Entity(str(n), c[0].type, c[0].text, tuple(c)) for n, c in enumerate(joined)]

    return type_f1(held, type_, find)


def choose_names(held: list[Held], policy: Policy) -> Policy:
    for type_ in ("Person", "Organization", "Place"):
        scores = {}
        for veto, propose in product((0.0, 0.2), (0.6, 0.85, 2.0)):
            one = replace(policy, names={**policy.names, type_: NamePolicy(veto, propose)})
            scores[veto, propose] = entity_f1(held, one, type_)
        best = max(scores, key=lambda k: (scores[k], k))
        print(f"{type_:14} rules {scores[0.0, 2.0]:.3f} joint {scores[best]:.3f} {best}", flush=True)
        policy = replace(policy, names={**policy.names, type_: NamePolicy(*best)})
    return policy


def choose_topics(held: list[Held], policy: Policy) -> Policy:
    """The bias of the topics' head (one for all), then of each type the least probabilities."""
    scores: dict[float, float] = {}
    tagged: dict[float, list[Held]] = {}
    for bias in (0.0, 0.5, 1.0, 1.5):
        tagged[bias] = [with_bias(h, {**policy.bias, "topics": bias}) for h in held]
        scores[bias] = topic_f1(tagged[bias], policy, "Program")
    best = max(scores, key=lambda k: (scores[k], -k))
    print("bias of topics", {k: round(v, 3) for k, v in scores.items()}, flush=True)
    policy, held = replace(policy, bias={**policy.bias, "topics": best}), tagged[best]
    for type_ in ("Program", "Group"):
        grid = {}
        for share, support, same in product((0.0, 0.5), (0.35, 0.5, 2.0), (0.3, 0.5, 0.7)):
            one = replace(policy, topics={**policy.topics, type_: TopicPolicy(share, support, same)})
            grid[share, support, same] = topic_f1(held, one, type_)
        chosen = max(grid, key=lambda k: (grid[k], k))
        print(f"{type_:14} joint {grid[chosen]:.3f} {chosen}", flush=True)
        policy = replace(policy, topics={**policy.topics, type_: TopicPolicy(*chosen)})
    return policy


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


def fit_claims(held: list[Held], policy: Policy) -> tuple[dict[str, Weight], dict[str, float]]:
    """Weights by predicate , and logits of "real" by type."""
    rows: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    gold: dict[str, int] = defaultdict(int)
    real: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for h in held:
        context = make_context(h.document, find_entities(h.document, h.reading, h.rules, policy))
        to_gold = matched(h.record, context.entities)
        weighed, scores = weigh(context, h.reading)
        for entity in context.entities:
            if entity.id in scores:
                real[entity.type].append((scores[entity.id], int(entity.id in to_gold)))
        for c in h.record["claims"]:
            gold[c["p"]] += 1
        for p in FITTED:
            mine = [w for w in weighed if w.claim.predicate == p]
            theirs = [c for c in h.record["claims"] if c["p"] == p]
            for w in mine:
                claim = claim_record(w.claim)
                hit = any(claim_alike(c, claim, to_gold) > 0 for c in theirs)
                rows[p].append((w.logit, float(w.rule), int(hit)))
    weights = {}
    for p in FITTED:
        data = np.array([(1.0, max(-8.0, min(8.0, z)), r) for z, r, _ in rows[p]]).reshape(-1, 3)
        hits = np.array([h for _, _, h in rows[p]], float)
        if len(hits) < FEW:
            print(f"{p:14} left to the rules: {len(hits)} candidates", flush=True)
            continue
        bias, logit, rule = newton(data, hits)
        weights[p] = Weight(*(round(float(v), 3) for v in (bias, logit, rule)), THRESHOLDS[p])
        shares = np.array([weights[p].probability(z, rule=bool(r)) for z, r, _ in rows[p]])
        made = shares >= THRESHOLDS[p]
        print(
            f"{p:14} {weights[p]} candidates {len(hits)} right {int(hits.sum())} annotated {gold[p]}"
            f" F1 about {f1(int(hits[made].sum()), gold[p], int(made.sum())):.3f}",
            flush=True,
        )
    floors = {}
    for type_ in GATED:
        values = sorted(real[type_])
        total = sum(h for _, h in values)
        left_out, lost, best = 0, 0, (f1(total, total, len(values)), -9.0)
        for n, (logit, hit) in enumerate(values):
            left_out, lost = left_out + 1, lost + hit
            score = f1(total - lost, total, len(values) - left_out)
            if score > best[0] + 0.002 and n + 1 < len(values):
                best = (score, round((logit + values[n + 1][0]) / 2, 2))
        floors[type_] = best[1]
        print(f"real {type_:12} {len(values)} of which {total}: floor {best[1]} F1 of found ones {best[0]:.3f}")
    return weights, floors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--shared", type=Path, required=True)
    arguments = parser.parse_args()
    model = load_model(arguments.model)
    held = read_all(held_out(arguments.shared), model)
    print(len(held), "held-out articles,", sum(h.whole for h in held), "with whole records")
    half = held[::2]  # the grids are walked on every other article, which is enough for a few numbers
    policy = choose_topics(half, choose_names(half, model.policy))
    held = [with_bias(h, policy.bias) for h in held]
    weights, floors = fit_claims(held, policy)
    claims = weights | STRUCTURE
    policy = replace(policy, real={t: floors[t] for t in GATED}, claims=claims)
    attach(arguments.model, {"policy": json.dumps(policy.as_json(), sort_keys=True)})


if __name__ == "__main__":
    main()
