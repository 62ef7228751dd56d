"""Measure one claim module with perfect mentions: ``python benchmarks/oracle.py MODULE [train|dev|seeds]``.

MODULE is a module of ``simpul.claim`` with a function ``claims(context) -> list[Claim]``; a predicate is printed
when the module makes claims with it. Use train for learning; dev only to measure.
"""

from __future__ import annotations

import argparse
import importlib
import sys

from gold import SHARED, Record, contexts, require_shared
from simpul.export.records import claim_record


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("module")
    parser.add_argument("set", nargs="?", default="train", choices=["train", "dev", "seeds"])
    parser.add_argument("--errors", type=int, default=0)
    arguments = parser.parse_args()
    require_shared()
    sys.path.insert(0, str(SHARED / "gold"))
    from score import score

    module = importlib.import_module(f"simpul.claim.{arguments.module}")
    gold, predicted, made = {}, {}, set()
    for record, context in contexts(arguments.set):
        claims = [claim_record(c) for c in module.claims(context)]
        made |= {c["p"] for c in claims}
        gold[record["id"]] = record
        predicted[record["id"]] = {"entities": record["entities"], "claims": claims}
    errors: list[tuple[str, str, Record]] = []
    result = score(gold, predicted, None, errors)
    for predicate in sorted(made):
        r = result[f"claim {predicate}"]
        print(
            f"{predicate:16} P {r['P']:.3f} R {r['R']:.3f} F1 {r['F1']:.3f}"
            f"  gold {r['gold']} predicted {r['predicted']}"
        )
    for kind, key, claim in [e for e in errors if e[2]["p"] in made][: arguments.errors]:
        print(kind, key, claim)


if __name__ == "__main__":
    main()
