"""Where annotated claims are lost on the way: ``missed.py MODEL.onnx [held|apart]``.

By predicate: how many the packaged policy holds likely enough, not likely enough, never weighs, or cannot weigh because
an entity of theirs is not found at all. (Trees were fitted on ``held``, so ``apart`` tells more of new articles.)
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

STAGES = ("likely", "unlikely", "unweighed", "not found")


def stage(claim: Mapping[str, Any], found: Collection[str], shares: Iterable[float], threshold: float) -> str:
    """How far an annotated claim gets; ``found`` are the annotated entities that are found (ids), ``shares`` the
    probabilities of the candidates that say what it says, in 0..1."""
    if not {claim["s"], claim.get("o") or claim["s"]} <= set(found):
        return "not found"
    best = max(shares, default=-1.0)
    return "unweighed" if best < 0 else "likely" if best >= threshold else "unlikely"


def main() -> None:
    from examples import matched
    from gold import SHARED
    from held import read_all
    from look import look
    from measure import items
    from scorer import claim_alike
    from simpul.export.records import claim_record
    from simpul.learned.features import PREDICATES
    from simpul.learned.files import load_model
    from simpul.learned.second import look_again

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("set", nargs="?", default="apart", choices=["held", "apart"])
    parser.add_argument("--shared", type=Path, default=SHARED)
    arguments = parser.parse_args()
    model = load_model(arguments.model)
    weights = model.policy.claims
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in (look(h, model.policy) for h in read_all(items(arguments.set, arguments.shared), model)):
        weighed, _ = look_again(one.context, one.weighed, one.real, model.policy.second)
        to_gold = matched(one.record, one.context.entities)
        for claim in one.record["claims"]:
            weight = weights.get(claim["p"])
            if claim["p"] not in PREDICATES or weight is None:
                continue
            shares = [
                weight.probability(w.logit, rule=w.rule)
                for w in weighed
                if w.claim.predicate == claim["p"] and claim_alike(claim, claim_record(w.claim), to_gold) > 0
            ]
            counts[claim["p"]][stage(claim, set(to_gold.values()), shares, weight.threshold)] += 1
    print(f"{'':16}{'annotated':>10}" + "".join(f"{s:>11}" for s in STAGES))
    for p in PREDICATES:
        if counts[p]:
            print(f"{p:16}{counts[p].total():10}" + "".join(f"{counts[p][s]:11}" for s in STAGES))


if __name__ == "__main__":
    main()
