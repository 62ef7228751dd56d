"""Fit how rules and model are joined, on held-out articles: ``fit.py MODEL.onnx --shared DIR [--first FIRST.onnx]``.

Thresholds of names and topics by their F1 on a coarse grid; of each predicate the weights of a logistic function of the
model's logit and of whether a rule says it too (Newton's method, a Gaussian prior that means "the model alone"). To the
best F1 belongs half that F1 where probabilities are right (Lipton, Elkan and Naryanaswamy 2014, "Optimal thresholding
of classifiers to maximize F1 measure"). With a first model, also a second look at claims and entities beside their
rivals. Writes the policy into the file.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from itertools import product
from pathlib import Path

from again import fit_second
from annotations import AGAIN, LATER, further, packed
from examples import matched
from export import attach
from held import Held, held_out, read_all, with_bias
from look import Look, look, table
from simpul.learned.extract import find_entities
from simpul.learned.files import load_model
from simpul.learned.policy import NamePolicy, Policy, Weight
from weights import f1, fit_floors, fit_weights

BIASES = {"topics": (1.5, 2.25), "purposes": (0.0, 1.0)}
"""By head: more phrases than it is sure of, among which the judge chooses."""
SHOWN = (
    "all claims", "group programme", "group values", "group text", "all entities", "entity Program", "entity Group",
)  # fmt: skip
JUDGED, SUPPORT = ("Program", "Group"), 0.35
"""Topics of which a phrase is brought up however unsure, and a rule's where the model half supports it."""
STRUCTURE = {p: Weight(0.0, 0.5, 5.0, 0.9) for p in ("partOf", "jurisdiction", "locatedIn")}
"""Structure is left to the rules unless the model is sure: the further articles' records say nothing of it."""


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


def choose_bias(held: list[Held], policy: Policy, head: str) -> tuple[Policy, list[Look]]:
    """How many phrases a head brings up, by the F1 of claims end to end with everything else fitted to it."""
    best: tuple[float, Policy, list[Look]] | None = None
    for bias in BIASES[head]:
        one = replace(policy, bias={**policy.bias, head: bias})
        looks = [look(with_bias(h, one.bias), one) for h in held]
        one = replace(one, real=fit_floors(looks), claims=fit_weights(looks) | STRUCTURE)
        score = shown(f"bias of {head} {bias}", looks, one)
        if best is None or score > best[0]:
            best = score, one, looks
    assert best is not None
    return best[1:]


def shown(name: str, looks: list[Look], policy: Policy) -> float:
    """F1 of claims and of entities together; the table's main figures are printed."""
    result = table(looks, policy)
    print(name, {k: result[k]["F1"] for k in SHOWN}, flush=True)
    return float(result["all claims"]["F1"] + result["all entities"]["F1"])


def elsewhere(shared: Path, path: Path) -> list[Look]:
    """Half of the later articles, those read twice first, as a first model reads them that was not trained on any."""
    model, twice = load_model(path), packed(AGAIN)
    items = sorted(further(shared, LATER).items(), key=lambda item: (item[0] not in twice, item[0]))
    chosen = [(*item, False) for _, item in items[: len(items) // 2]]
    return [look(h, model.policy) for item in chosen for h in read_all([item], model)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--first", type=Path, help="a fitted model that was not trained on the later articles")
    arguments = parser.parse_args()
    model = load_model(arguments.model)
    held = read_all(held_out(arguments.shared), model)
    print(len(held), "held-out articles,", sum(h.whole for h in held), "with whole records")
    policy = judged_topics(choose_names(held, replace(model.policy, second=None)))
    for head in BIASES:
        policy, looks = choose_bias(held, policy, head)
    if arguments.first:
        policy, again = fit_second(looks, elsewhere(arguments.shared, arguments.first), policy)
        shown("second look, by trees that did not see the article", again, policy)
    attach(arguments.model, {"policy": json.dumps(policy.as_json(), sort_keys=True)})


if __name__ == "__main__":
    main()
