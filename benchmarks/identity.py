"""How well bare names are matched: ``python benchmarks/identity.py [--errors] [--nomenklatura]``.

Reads ``tests/data/identity_pairs.tsv`` (type, left, right, gold, part, note). F1 is that of the verdict ``same``: a
gold ``maybe`` counts as not the same. ``--errors`` lists what is wrong among the pairs of the part ``open``; those of
the part ``blind`` are never listed. ``--nomenklatura`` measures the matcher LogicV2 of nomenklatura instead, at the
usual threshold, where it is installed.
"""

from __future__ import annotations

import argparse
import csv
import importlib
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

PAIRS = Path(__file__).resolve().parents[1] / "tests/data/identity_pairs.tsv"
MODULES = {"person": "persons", "organization": "organizations", "place": "places", "program": "programs"}
# Of a place, LogicV2 judges the name as a body better than as an address.
SCHEMATA = {"person": "Person", "organization": "Organization", "place": "Organization", "program": "Organization"}
THRESHOLD = 0.7  # from which a score of LogicV2 is a match where it is used for screening
PARTS = ("all", "open", "blind")
Verdicts = Callable[[str, str, str], str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of one kind and what a careful person says of them."""

    type: str
    left: str
    right: str
    gold: str
    part: str
    note: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair and a matcher's verdict."""

    pair: Pair
    verdict: str

    @property
    def merges_levels(self) -> bool:
        """Whether a town and the regency of its name were taken for one."""
        return self.pair.gold == "different" and self.verdict == "same" and "kota/kabupaten" in self.pair.note


def read_pairs(path: Path = PAIRS) -> list[Pair]:
    """The labelled pairs, in the order of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Pair(**row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def simpul(kind: str, left: str, right: str) -> str:
    """The verdict of Simpul."""
    verdict: str = importlib.import_module(f"simpul.identity.{MODULES[kind]}").compare(left, right).verdict
    return verdict


def nomenklatura() -> Verdicts:
    """The verdicts of nomenklatura's LogicV2 at the usual threshold: same or different."""
    try:
        from followthemoney import EntityProxy
        from nomenklatura.matching import LogicV2
    except ImportError:
        sys.exit("benchmarks: nomenklatura is not installed; install it in an environment of its own")
    settings = LogicV2.default_config()

    def verdict(kind: str, left: str, right: str) -> str:
        schema = SCHEMATA[kind]
        one, other = (
            EntityProxy.from_dict({"id": f"{key}-{schema}-{text}", "schema": schema, "properties": {"name": [text]}})
            for key, text in (("left", left), ("right", right))
        )
        return "same" if LogicV2.compare(one, other, settings).score >= THRESHOLD else "different"

    return verdict


def judge(pairs: Iterable[Pair], verdict: Verdicts = simpul) -> list[Judged]:
    """Every pair with its verdict."""
    return [Judged(pair, verdict(pair.type, pair.left, pair.right)) for pair in pairs]


def scores(judged: Iterable[Judged]) -> tuple[float, float, float]:
    """Precision, recall and F1 of ``same``."""
    counts = Counter((one.pair.gold == "same", one.verdict == "same") for one in judged)
    right = counts[True, True]
    precision = right / max(1, right + counts[False, True])
    recall = right / max(1, right + counts[True, False])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def chosen(judged: Iterable[Judged], kind: str | None = None, part: str = "all") -> list[Judged]:
    """Those of one kind and one part."""
    return [j for j in judged if kind in (None, j.pair.type) and part in ("all", j.pair.part)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--nomenklatura", action="store_true")
    parser.add_argument("--type", choices=MODULES)
    arguments = parser.parse_args()
    pairs = [pair for pair in read_pairs() if arguments.type in (None, pair.type)]
    verdict = nomenklatura() if arguments.nomenklatura else simpul
    judge(pairs[:1] + pairs[-1:], verdict)
    start = time.perf_counter()
    judged = judge(pairs, verdict)
    seconds = time.perf_counter() - start
    for kind in [k for k in MODULES if arguments.type in (None, k)] + [None]:
        for part in PARTS:
            subset = chosen(judged, kind, part)
            precision, recall, f1 = scores(subset)
            exact = sum(j.verdict == j.pair.gold for j in subset) / len(subset)
            print(
                f"{kind or 'all':13} {part:6} pairs {len(subset):4}   P {precision:.3f}  R {recall:.3f}"
                f"  F1 {f1:.3f}   verdict right {exact:.3f}"
            )
    merged = sum(j.merges_levels for j in judged)
    print(f"town and regency merged: {merged}   {len(pairs) / seconds:.0f} pairs a second")
    if arguments.errors:
        for j in chosen(judged, part="open"):
            if j.verdict != j.pair.gold:
                counts = "in F1" if "same" in (j.verdict, j.pair.gold) else "not in F1"
                print(j.pair.type, j.pair.left, j.pair.right, j.pair.gold, j.verdict, counts, j.pair.note, sep="\t")


if __name__ == "__main__":
    main()
