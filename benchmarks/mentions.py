"""Measure a mention finder: ``python benchmarks/mentions.py MODULE TYPE [train|dev|seeds] [--errors N]``.

MODULE is a module of ``simpul.find`` whose ``find`` is in ``FINDERS``. Counted are distinct strings of
an article against the gold mention strings of that type (an upper bound of what coreference can then join), after the
scorer's own normalisation; and how many gold entities have at least one of their strings found.
"""

from __future__ import annotations

import argparse
import importlib
import sys

from gold import SHARED, articles, records, require_shared
from simpul.find.finders import proposed_by
from simpul.nlp import analyse


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("module")
    parser.add_argument("type")
    parser.add_argument("set", nargs="?", default="train", choices=["train", "dev", "seeds"])
    parser.add_argument("--errors", type=int, default=0)
    arguments = parser.parse_args()
    require_shared()
    sys.path.insert(0, str(SHARED / "gold"))
    from score import norm

    module = importlib.import_module(f"simpul.find.{arguments.module}")
    texts = articles(arguments.set)
    right = wrong = missed = entities = reached = 0
    errors = []
    for key, record in records(arguments.set).items():
        person = arguments.type == "Person"
        found = {
            norm(m.text, person) for m in proposed_by(module.find, analyse(texts[key])) if m.type == arguments.type
        }
        gold_by_entity = [
            {norm(m, person) for m in e["mentions"]} for e in record["entities"] if e["type"] == arguments.type
        ]
        gold = set().union(*gold_by_entity)
        right += len(found & gold)
        wrong += len(found - gold)
        missed += len(gold - found)
        entities += len(gold_by_entity)
        reached += sum(bool(g & found) for g in gold_by_entity)
        errors += [("wrong", key, m) for m in sorted(found - gold)]
        errors += [("missed", key, " | ".join(sorted(g))) for g in gold_by_entity if not g & found]
    precision, recall = right / max(right + wrong, 1), reached / max(entities, 1)
    print(
        f"strings right {right} wrong {wrong} missed {missed}; precision {precision:.3f}; "
        f"entities reached {reached}/{entities} = {recall:.3f}"
    )
    for error in errors[: arguments.errors]:
        print(*error)


if __name__ == "__main__":
    main()
