"""Sentences a second on one thread, rules alone and with the model: ``speed.py MODEL_DIR ARTICLES.jsonl.gz [N]``."""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import resource
import time
from pathlib import Path

from joint import Read, extract, policies_of
from reader.model_files import load_model
from reader.model_reading import read_document
from simpul.find.finders import find_mentions
from simpul.model import Article
from simpul.nlp import analyse


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("count", type=int, nargs="?", default=200)
    arguments = parser.parse_args()
    with gzip.open(arguments.articles, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in itertools.islice(lines, arguments.count)]
    texts = [Article(r["id"], r["text"], r.get("title")) for r in rows]
    began = time.process_time()
    model = load_model(arguments.model)
    print(f"model loaded in {time.process_time() - began:.2f} CPU s")
    policies = policies_of(json.loads((arguments.model / "policies.json").read_text()))
    analyse(texts[0])
    spent = dict.fromkeys(("document", "rules' names", "model's reading", "claims, rules", "claims, joint"), 0.0)
    sentences = 0
    for article in texts:
        marks = [time.process_time()]
        document = analyse(article)
        marks.append(time.process_time())
        mentions = tuple(find_mentions(document))
        marks.append(time.process_time())
        read = Read(document, mentions, read_document(document, model))
        marks.append(time.process_time())
        extract(read, None)
        marks.append(time.process_time())
        extract(read, policies)
        marks.append(time.process_time())
        for name, a, b in zip(spent, marks, marks[1:], strict=False):
            spent[name] += b - a
        sentences += len(document.sentences)
    rules = sum(spent[k] for k in ("document", "rules' names", "claims, rules"))
    joint = sum(spent.values()) - spent["claims, rules"]
    for name, seconds in spent.items():
        print(f"{name:18}{1000 * seconds / sentences:8.2f} CPU ms a sentence")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{sentences} sentences of {len(texts)} articles; peak memory {peak:.0f} MB")
    print(f"sentences a CPU second: rules {sentences / rules:.0f}, joint {sentences / joint:.0f}")


if __name__ == "__main__":
    main()
