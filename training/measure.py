"""End to end, rules alone against rules with the model: ``measure.py MODEL_DIR [validation|dev|seeds]``.

``validation`` is the part of train that training held out. Policies: ``MODEL_DIR/policies.json`` (``choose.py``).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from gold import articles, records

from joint import Read, extract, policies_of, read_all
from scorer import score


def held_out(name: str) -> tuple[dict, dict]:
    """Articles and records of a set; of train every tenth by sorted id."""
    texts, gold = (
        articles("train" if name == "validation" else name),
        records("train" if name == "validation" else name),
    )
    keys = sorted(gold)[:: 10 if name == "validation" else 1]
    return {k: texts[k] for k in keys}, {k: gold[k] for k in keys}


def table(gold: dict, reads: list[Read], policies: dict | None, texts: dict) -> dict:
    """The scorer's table."""
    return score(
        gold, {r.document.article.id: extract(r, policies) for r in reads}, {k: a.text for k, a in texts.items()}
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("set", nargs="?", default="validation", choices=["validation", "dev", "seeds"])
    parser.add_argument("--policies", default="policies.json", help="file in MODEL_DIR")
    arguments = parser.parse_args()
    texts, gold = held_out(arguments.set)
    reads = read_all(texts.values(), arguments.model)
    rules = table(gold, reads, None, texts)
    both = table(gold, reads, policies_of(json.loads((arguments.model / arguments.policies).read_text())), texts)
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
