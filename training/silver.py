"""Raw news tagged by the rules, to warm the encoder up: ``silver.py --shared DIR --keep NPY --out DIR [--articles N]``.

Every window of the chosen articles becomes an example of the auxiliary head ``silver``. Articles that are also
annotated (train or development) are left out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pickle
import random
from pathlib import Path

import gold as gold_files
import numpy as np

from examples import tags
from reader.encoder_pieces import make_pieces
from reader.encoder_windows import windows_of, words_of
from reader.model_tags import NAME_TAGS
from simpul.find.finders import find_mentions
from simpul.model import Article
from simpul.nlp import analyse
from source import cut, packaged, read_source


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=1200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    source = cut(read_source(packaged(), layers=0), np.load(arguments.keep))
    pieces = make_pieces(source.rows, **{k: source.rows[v][0] for k, v in source.special.items()})
    known = {start(a.text) for name in ("train", "dev") for a in gold_files.articles(name).values()}
    with gzip.open(arguments.shared / "corpora" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [
            t for t in (json.loads(line)["text"] for line in lines) if 600 < len(t) < 4000 and start(t) not in known
        ]
    random.Random(arguments.seed).shuffle(texts)
    rows = []
    for number, text in enumerate(texts[: arguments.articles]):
        document = analyse(Article(str(number), text))
        words = words_of(text, document.sentences)
        found = tags(words, [(m.start, m.end, m.type) for m in find_mentions(document)], NAME_TAGS)
        rows += [(w.pieces, w.heads, found[w.first : w.last]) for w in windows_of(text, words, pieces)]
    print(len(rows), "windows,", sum(len(r[0]) for r in rows), "pieces")
    with (arguments.out / "silver.pickle").open("wb") as file:
        pickle.dump(rows, file)


def start(text: str) -> str:
    """Words by which two copies of an article are known."""
    return " ".join(text.split())[:150].lower()


if __name__ == "__main__":
    main()
