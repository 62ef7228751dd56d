"""End to end, rules alone against rules with the model: ``measure.py MODEL.onnx [held|apart|dev|seeds]``.

``held`` are the articles that training held out (policies were fitted on them), ``apart`` further ones that nothing was
made with; of further articles only what their records tell is compared.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from annotations import APART, further
from gold import SHARED, Record, articles, records
from held import UNTOLD, Held, extracted, held_out, read_all, told
from scorer import Table, score
from simpul.export.records import fact_record
from simpul.learned.files import load_model
from simpul.learned.policy import Policy
from simpul.model import Article
from simpul.pipeline import extract_article


def items(name: str, shared: Path) -> list[tuple[Article, Record, bool]]:
    """Articles and records of a set."""
    if name == "held":
        return held_out(shared)
    if name == "apart":
        return [(*pair, False) for pair in further(shared, APART).values()]
    texts, gold = articles(name), records(name)
    return [(texts[k], gold[k], True) for k in sorted(gold)]


def table(held: list[Held], policy: Policy | None) -> Table:
    """The scorer's table."""
    gold, ours = {}, {}
    for h in held:
        key = h.record["id"]
        made = fact_record(extract_article(h.document.article)) if policy is None else extracted(h, policy)
        gold[key], ours[key] = told(h.record, whole=h.whole), told(made, whole=h.whole)
    return score(gold, ours, {h.record["id"]: h.document.text for h in held})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("set", nargs="?", default="held", choices=["held", "apart", "dev", "seeds"])
    parser.add_argument("--shared", type=Path, default=SHARED)
    arguments = parser.parse_args()
    model = load_model(arguments.model)
    held = read_all(items(arguments.set, arguments.shared), model)
    rules, both = table(held, None), table(held, model.policy)
    if arguments.set in ("held", "apart"):
        print("without", ", ".join(sorted(UNTOLD)), "of the further articles")
    print(f"{'':28}{'rules P':>8}{'R':>7}{'F1':>7}{'joint P':>9}{'R':>7}{'F1':>7}{'gold':>6}")
    for name, value in both.items():
        if isinstance(value, dict):
            r = rules.get(name, dict.fromkeys(("P", "R", "F1"), 0.0))
            cells = f"{r['P']:8.3f}{r['R']:7.3f}{r['F1']:7.3f}{value['P']:9.3f}{value['R']:7.3f}{value['F1']:7.3f}"
            print(f"{name:28}{cells}{value['gold']:6}")
        else:
            print(f"{name:28}{rules[name]} {value}")


if __name__ == "__main__":
    main()
