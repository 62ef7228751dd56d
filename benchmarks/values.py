"""Which annotated dates and quantities are among those found: ``python benchmarks/values.py [train|dev|seeds]``.

A value that is not among them can belong to no programme, whoever judges. Prints the share found by role, how often a
found quantity has the annotated unit and bound, and how many values an article has. ``--errors N`` lists missed ones,
``--fields N`` other units and bounds (both of train only).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable

from gold import SHARED, Record, articles, records, require_shared
from simpul.data import lexicon
from simpul.model import Document, Quantity
from simpul.nlp import analyse

VALUES = ("hasTime", "hasQuantity")


def words(text: str) -> str:
    """The text in lower case with single spaces."""
    return " ".join(text.lower().split())


def nearest(claim: Record, quantities: Iterable[Quantity], text: str) -> Quantity | None:
    """The found quantity with the claim's value, the one whose words the claim's own hold first."""
    from score import same_value

    same = [q for q in quantities if same_value(claim["value"], q.value)]
    said = words(claim.get("text") or "")
    return max(same, key=lambda q: words(text[q.start : q.end]) in said, default=None)


def same_unit(annotated: str, found: str) -> bool:
    """Whether two units are one word, one unit of the lexicon ("ha", "hektare"), or both people."""
    rows = {row["surface"].lower(): row for row in lexicon("units")}
    one, other = ({"unit": u, "family": "", **rows.get(u, {})} for u in (words(annotated), words(found)))
    return one["unit"] == other["unit"] or one["family"] == other["family"] == "person"


def times_hold(claim: Record, document: Document) -> bool:
    """Whether a found time begins or ends with the claim's value."""
    return any(claim["value"] in (t.value, t.end_value) for t in document.times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", nargs="?", default="train", choices=["seeds", "dev", "train"])
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--fields", type=int, default=0)
    arguments = parser.parse_args()
    require_shared()
    if (arguments.errors or arguments.fields) and arguments.set != "train":
        parser.error("single values are shown of train only")
    sys.path.insert(0, str(SHARED / "gold"))
    texts, count, listed = articles(arguments.set), Counter[str](), Counter[str]()
    gold = records(arguments.set)
    for key, record in gold.items():
        document = analyse(texts[key])
        count["times"] += len(document.times)
        count["quantities"] += len(document.quantities)
        for claim in (c for c in record["claims"] if c["p"] in VALUES):
            kind = f"{claim['p']} {claim['role']}"
            quantity = nearest(claim, document.quantities, document.text) if claim["p"] == "hasQuantity" else None
            hit = quantity is not None or (claim["p"] == "hasTime" and times_hold(claim, document))
            for name in (claim["p"], kind):
                count[f"gold {name}"] += 1
                count[f"found {name}"] += hit
            if not hit and (listed := listed + Counter(errors=1))["errors"] <= arguments.errors:
                print("missed", key, texts[key].date, claim)
            if quantity is not None:
                ours = {"unit": quantity.unit, "bound": quantity.bound}
                for field, value in ours.items():
                    said = str(claim.get(field) or "")
                    agrees = same_unit(said, value) if field == "unit" else said == value
                    count[f"same {field}"] += agrees
                    if not agrees and (listed := listed + Counter(fields=1))["fields"] <= arguments.fields:
                        print(field, key, repr(value), document.text[quantity.start : quantity.end], claim)
    for name in sorted(k.removeprefix("gold ") for k in count if k.startswith("gold ")):
        found, total = count[f"found {name}"], count[f"gold {name}"]
        print(f"{name:28}R {found / total:.3f}   gold {total:5} found {found:5}")
    for field in ("unit", "bound"):
        print(f"same {field:23}{count[f'same {field}'] / max(1, count['found hasQuantity']):.3f}")
    for name in ("times", "quantities"):
        print(f"{name + ' an article':28}{count[name] / max(1, len(gold)):.1f}")


if __name__ == "__main__":
    main()
