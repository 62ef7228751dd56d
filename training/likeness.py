"""How like annotated programme news each raw article is: ``likeness.py --shared DIR --out JSON``.

A logistic regression over words and pairs of words (scikit-learn), out-of-fold, told annotated articles (train) from
all others. Left out are annotated articles and near copies of them (train or development: a tenth of their runs of five
words in common), copies of each other (a quarter), very short and very long ones. The articles that were annotated
further, and those that warm the encoder up (``silver.py``), were drawn from the head of this list.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import gold as gold_files

Row = dict[str, Any]
"""An article of the collection."""


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of five words."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[n : n + 5]) for n in range(len(words) - 4)}


def fresh(rows: Iterable[Row], known: Mapping[str, str]) -> list[Row]:
    """Rows that are no copies, neither of the known articles nor of an earlier row."""
    taken = {run for text in known.values() for run in runs(text)}
    seen: set[tuple[str, ...]] = set()
    found = []
    for row in rows:
        own = runs(row["text"])
        if row["id"] in known or not own or not 700 <= len(row["text"]) <= 4500:
            continue
        copied, repeated = len(own & taken) / len(own), len(own & seen) / len(own)
        seen |= own
        if copied < 0.10 and repeated < 0.25:
            found.append(row)
    return found


def main() -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_predict

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    train, dev = ({k: a.text for k, a in gold_files.articles(name).items()} for name in ("train", "dev"))
    with gzip.open(arguments.shared / "corpora" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = fresh([json.loads(line) for line in lines], train | dev)
    texts = [*train.values(), *(r["text"][:4000] for r in rows)]
    words = TfidfVectorizer(sublinear_tf=True, min_df=3, max_features=60000, ngram_range=(1, 2)).fit_transform(texts)
    model = LogisticRegression(C=10, class_weight="balanced", max_iter=300)
    kinds = [1] * len(train) + [0] * len(rows)
    shares = cross_val_predict(model, words, kinds, cv=5, method="predict_proba")[len(train) :, 1]
    scored = sorted(
        ((r["id"], round(float(s), 6)) for r, s in zip(rows, shares, strict=True)), key=lambda x: (-x[1], x[0])
    )
    arguments.out.write_text(json.dumps(scored) + "\n", encoding="utf-8")
    print(len(scored), "articles;", *(f"{sum(s > t for _, s in scored)} above {t}" for t in (0.5, 0.1, 0.02)))


if __name__ == "__main__":
    main()
