"""Raw news tagged by the rules, to warm the encoder up: ``silver.py LIKENESS.json --shared DIR --keep NPY --out DIR``.

Every window of the chosen articles, with the names and topics that the rules find in it. Chosen are the articles most
like annotated ones and a sample of the next (``likeness.py``, which leaves annotated articles and their copies out).
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
from pathlib import Path

import numpy as np

from corpus import raw
from examples import tags
from simpul.find.finders import find_mentions
from simpul.learned.pieces import make_pieces
from simpul.learned.tags import NAME_TYPES, TOPIC_TYPES
from simpul.learned.windows import windows_of, words_of
from simpul.nlp import analyse
from source import cut, packaged, read_source

SILVER_TAGS = ("O", *(f"{b}-{t}" for t in (*NAME_TYPES, *TOPIC_TYPES) for b in "BI"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("likeness", type=Path)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--head", type=int, default=3500)
    parser.add_argument("--next", type=int, default=2500, help="drawn from as many again as the head has")
    arguments = parser.parse_args()
    source = cut(read_source(packaged(), layers=0), np.load(arguments.keep))
    pieces = make_pieces(source.rows, **{k: source.rows[v][0] for k, v in source.special.items()})
    ids = [key for key, _ in json.loads(arguments.likeness.read_text(encoding="utf-8"))]
    head, rest = ids[: arguments.head], ids[arguments.head : 2 * arguments.head]
    chosen = {*head, *random.Random(1).sample(rest, arguments.next)}
    rows = []
    for _, article in sorted(raw(arguments.shared, chosen).items()):
        document = analyse(article)
        words = words_of(article.text, document.sentences)
        found = tags(words, [(m.start, m.end, m.type) for m in find_mentions(document)], SILVER_TAGS)
        rows += [(w.pieces, w.heads, found[w.first : w.last]) for w in windows_of(article.text, words, pieces)]
    print(len(rows), "windows,", sum(len(r[0]) for r in rows), "pieces")
    with (arguments.out / "silver.pickle").open("wb") as file:
        pickle.dump(rows, file)


if __name__ == "__main__":
    main()
