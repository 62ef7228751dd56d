"""Measure how often each rule is right and write it down: ``python benchmarks/confidence.py``.

For every rule of the claim modules: the share of its claims on the training articles that the gold records hold, shrunk
towards the share over all rules (``WEIGHT`` claims' worth). The result is the lexicon ``rule_confidence``, which gives
every claim of the rules its confidence. With ``--check dev [--model rules]`` it writes nothing and prints a reliability
table on another set.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from gold import SHARED, add_model, articles, records, require_shared

TABLE = Path(__file__).resolve().parents[1] / "src/simpul/data/lexicons/rule_confidence.tsv"
WEIGHT = 10
HEAD = """# source: measured on the project's own annotated articles by benchmarks/confidence.py
# licence: MIT (written for Simpul)
# date: 2026-11-21
# confidence: share of a rule's claims that are right, shrunk to that of all rules; claims: how many were judged
rule\tconfidence\tclaims
"""


def judged(name: str, model: str | None) -> list[tuple[str, float, bool]]:
    """Every claim of a set: its rule, its confidence, whether gold holds it."""
    sys.path.insert(0, str(SHARED / "gold"))
    from score import alike, claim_alike, one_to_one

    from simpul.cli.arguments import model_of
    from simpul.export.records import fact_record
    from simpul.pipeline import extract_article

    reader, texts, out = model_of(model), articles(name), []
    for key, gold in records(name).items():
        found = fact_record(extract_article(texts[key], model=reader))
        pairs = one_to_one(gold["entities"], found["entities"], alike)
        to_gold = {found["entities"][j]["id"]: gold["entities"][i]["id"] for i, j in pairs}
        hits = one_to_one(gold["claims"], found["claims"], lambda a, b, t=to_gold: claim_alike(a, b, t))
        right = {j for _, j in hits}
        out += [(c["rule"], c["confidence"], j in right) for j, c in enumerate(found["claims"])]
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", choices=["dev", "train", "seeds"])
    add_model(parser)
    arguments = parser.parse_args()
    require_shared()
    if arguments.check:
        reliability(judged(arguments.check, arguments.model))
        return
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for rule, _, right in judged("train", "rules"):
        counts[rule][0] += 1
        counts[rule][1] += right
    share = sum(r for _, r in counts.values()) / sum(n for n, _ in counts.values())
    rows = [f"{rule}\t{(r + WEIGHT * share) / (n + WEIGHT):.2f}\t{n}\n" for rule, (n, r) in sorted(counts.items())]
    TABLE.write_text(HEAD + "".join(rows), encoding="utf-8")
    print(f"{len(rows)} rules, {share:.3f} of all claims right -> {TABLE.name}")


def reliability(claims: list[tuple[str, float, bool]]) -> None:
    """Print, for each tenth of confidence, how many claims there are and how many are right."""
    bins: dict[int, list[float]] = defaultdict(lambda: [0, 0, 0.0])
    for _, confidence, right in claims:
        row = bins[min(int(confidence * 10), 9)]
        row[0] += 1
        row[1] += right
        row[2] += confidence
    error = 0.0
    for low, (count, hits, total) in sorted(bins.items()):
        print(f"{low / 10:.1f}+  claims {count:5.0f}  confidence {total / count:.2f}  right {hits / count:.2f}")
        error += abs(total / count - hits / count) * count
    print(f"expected calibration error {error / len(claims):.3f} over {len(claims)} claims")


if __name__ == "__main__":
    main()
