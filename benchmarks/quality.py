"""Score the extractor against the gold records: ``python benchmarks/quality.py [seeds|dev|train] [--model rules]``.

Prints the table of ``../shared/gold/score.py`` (evidence checked against the articles).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from gold import SHARED, Record, add_model, articles, records, require_shared


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", nargs="?", default="dev", choices=["seeds", "dev", "train"])
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--predicate")
    parser.add_argument("--entities", metavar="TYPE", help="list missed and wrong entities of one type")
    add_model(parser)
    arguments = parser.parse_args()
    require_shared()
    sys.path.insert(0, str(SHARED / "gold"))
    from score import alike, one_to_one, score

    from simpul.cli.arguments import model_of
    from simpul.export.records import fact_record
    from simpul.pipeline import extract_article

    texts = articles(arguments.set)
    gold = records(arguments.set)
    model = model_of(arguments.model)
    predicted = {key: fact_record(extract_article(texts[key], model=model)) for key in gold}
    errors: list[tuple[str, str, Record]] = []
    for name, value in score(gold, predicted, {k: a.text for k, a in texts.items()}, errors).items():
        if isinstance(value, dict):
            print(
                f"{name:34}P {value['P']:.3f}  R {value['R']:.3f}  F1 {value['F1']:.3f}"
                f"   gold {value['gold']:5} predicted {value['predicted']:5}"
            )
        else:
            print(f"{name:34}{value}")
    wanted = [e for e in errors if not arguments.predicate or e[2]["p"] == arguments.predicate]
    for kind, key, claim in wanted[: arguments.errors]:
        print(kind, key, claim)
    if arguments.errors:
        print(Counter((kind, c.get("rule", "-")) for kind, _, c in wanted if kind == "wrong").most_common())
    if arguments.entities:
        for key, record in gold.items():
            ours = predicted[key]["entities"]
            pairs = one_to_one(record["entities"], ours, alike)
            hit_g, hit_p = {i for i, _ in pairs}, {j for _, j in pairs}
            for i, e in enumerate(record["entities"]):
                if e["type"] == arguments.entities and i not in hit_g:
                    print("missed", key, e["mentions"])
            for j, e in enumerate(ours):
                if e["type"] == arguments.entities and j not in hit_p:
                    print("wrong ", key, e["mentions"])


if __name__ == "__main__":
    main()
