"""Fit how rules and model are joined, on held-out articles: ``fit.py MODEL.onnx --shared DIR``.

Thresholds of names and topics by their F1 on a coarse grid; of each predicate the weights of a logistic function of the
model's logit and of whether a rule says it too (Newton's method, a Gaussian prior that means "the model alone"). To the
best F1 belongs half that F1 where probabilities are right (Lipton, Elkan and Naryanaswamy 2014, "Optimal thresholding
of classifiers to maximize F1 measure"). Writes the policy into the file.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np

from examples import matched
from export import attach
from held import Held, held_out, read_all, with_bias
from measure import table
from scorer import claim_alike
from simpul.claim.context import make_context
from simpul.export.records import claim_record
from simpul.learned.extract import find_entities, weigh
from simpul.learned.files import load_model
from simpul.learned.policy import NamePolicy, Policy, Weight

FITTED = (
    "runs", "partnerIn", "funds", "targets", "heldAt", "teaches", "partOfProgram", "hasTime", "hasQuantity",
    "hasStatus", "aimsAt", "obstacle",
)  # fmt: skip
BIASES = {"topics": (1.5, 2.25), "purposes": (0.0, 1.0)}
"""By head: more phrases than it is sure of, among which the judge chooses."""
SHOWN = (
    "all claims", "group programme", "group values", "group text", "all entities", "entity Program", "entity Group",
)  # fmt: skip
LEAST = 0.25
"""Least threshold: lower ones cost precision and gain no F1 on held-out articles."""
ENOUGH = 60
"""Annotated claims of a predicate from which it gets a threshold of its own."""
JUDGED, SUPPORT = ("Program", "Group"), 0.35
"""Topics of which a phrase is brought up however unsure, and a rule's where the model half supports it."""
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


def entity_f1(held: list[Held], policy: Policy, type_: str) -> float:
    """F1 of the entities of a type of name."""
    hits = found = total = 0
    for h in held:
        ours = [e for e in find_entities(h.document, h.reading, h.rules, policy) if e.type == type_]
        hits, found = hits + len(matched(h.record, ours)), found + len(ours)
        total += sum(e["type"] == type_ for e in h.record["entities"])
    return f1(hits, total, found)


def choose_names(held: list[Held], policy: Policy) -> Policy:
    for type_ in ("Person", "Organization", "Place"):
        scores = {}
        for veto, propose in product((0.0, 0.1, 0.2), (0.6, 0.85, 2.0)):
            one = replace(policy, names={**policy.names, type_: NamePolicy(veto, propose)})
            scores[veto, propose] = entity_f1(held, one, type_)
        best = max(scores, key=lambda k: (scores[k], k))
        print(f"{type_:14} rules {scores[0.0, 2.0]:.3f} joint {scores[best]:.3f} {best}", flush=True)
        policy = replace(policy, names={**policy.names, type_: NamePolicy(*best)})
    return policy


def judged_topics(policy: Policy) -> Policy:
    """The policy with every phrase of the ``JUDGED`` topics brought up."""
    topics = {t: replace(p, share=0.0, support=SUPPORT) if t in JUDGED else p for t, p in policy.topics.items()}
    return replace(policy, topics=topics)


def choose_bias(held: list[Held], policy: Policy, head: str) -> Policy:
    """How many phrases a head brings up, by the F1 of claims end to end with everything else fitted to it."""
    best: tuple[float, Policy] | None = None
    for bias in BIASES[head]:
        one = replace(policy, bias={**policy.bias, head: bias})
        tagged = [with_bias(h, one.bias) for h in held]
        one = fit_claims(tagged, one)
        result = table(tagged, one)
        print("bias of", head, bias, {k: result[k]["F1"] for k in SHOWN}, flush=True)
        score = result["all claims"]["F1"] + result["all entities"]["F1"]
        if best is None or score > best[0]:
            best = score, one
    assert best is not None
    return best[1]


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


def best_f1(shares: np.ndarray, hits: np.ndarray, annotated: int) -> float:
    """The best F1 of any threshold."""
    order = np.argsort(-shares, kind="stable")
    found = np.cumsum(hits[order])
    return float((2 * found / (annotated + np.arange(1, len(found) + 1))).max(initial=0.0))


def fit_claims(held: list[Held], policy: Policy) -> Policy:
    """The policy with weights and thresholds by predicate, and logits of "real" by type."""
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
    judged: dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]] = {}
    for p in FITTED:
        data = np.array([(1.0, max(-8.0, min(8.0, z)), r) for z, r, _ in rows[p]]).reshape(-1, 3)
        hits = np.array([h for _, _, h in rows[p]], float)
        if len(hits) < FEW:
            print(f"{p:14} left to the rules: {len(hits)} candidates", flush=True)
            continue
        w = newton(data, hits)
        judged[p] = w, 1 / (1 + np.exp(-(data @ w))), hits
    together = [np.concatenate([judged[p][n] for p in judged]) for n in (1, 2)]
    overall = best_f1(*together, sum(gold[p] for p in judged)) / 2
    weights = {}
    for p, (w, shares, hits) in judged.items():
        top = best_f1(shares, hits, gold[p])
        threshold = max(LEAST, round(top / 2 if gold[p] >= ENOUGH else overall, 3))
        weights[p] = Weight(*(round(float(v), 3) for v in w), threshold)
        print(
            f"{p:14} {weights[p]} candidates {len(hits)} right {int(hits.sum())} annotated {gold[p]} F1 {top:.3f}",
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
    return replace(policy, real={t: floors[t] for t in GATED}, claims=weights | STRUCTURE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--shared", type=Path, required=True)
    arguments = parser.parse_args()
    model = load_model(arguments.model)
    held = read_all(held_out(arguments.shared), model)
    print(len(held), "held-out articles,", sum(h.whole for h in held), "with whole records")
    policy = judged_topics(choose_names(held, model.policy))
    for head in BIASES:
        policy = choose_bias(held, policy, head)
    attach(arguments.model, {"policy": json.dumps(policy.as_json(), sort_keys=True)})


if __name__ == "__main__":
    main()
