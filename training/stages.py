"""Sentences a second on one thread, rules alone and with the model: ``stages.py MODEL.onnx ARTICLES.jsonl.gz [N]``."""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from corpus import article
from simpul.claim.context import make_context
from simpul.find.finders import find_mentions
from simpul.learned.extract import find_entities, settle_claims, weigh
from simpul.learned.files import load_model
from simpul.learned.reading import read_document
from simpul.learned.second import look_again
from simpul.nlp import analyse
from simpul.pipeline import extract_article

T = TypeVar("T")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("count", type=int, nargs="?", default=200)
    arguments = parser.parse_args()
    with gzip.open(arguments.articles, "rt", encoding="utf-8") as lines:
        texts = [article(json.loads(line)) for line in itertools.islice(lines, arguments.count)]
    began = time.process_time()
    model = load_model(arguments.model)
    print(f"model loaded in {time.process_time() - began:.2f} CPU s")
    extract_article(texts[0])
    names = (
        "document",
        "model's reading",
        "rules' names",
        "entities",
        "pairs",
        "second look",
        "claims",
        "rules alone, all",
    )
    spent = dict.fromkeys(names, 0.0)
    sentences = 0

    def timed(name: str, call: Callable[..., T], *arguments: object) -> T:
        start = time.process_time()
        result = call(*arguments)
        spent[name] += time.process_time() - start
        return result

    for text in texts:
        document = timed("document", analyse, text)
        reading = timed("model's reading", read_document, document, model)
        mentions = timed("rules' names", find_mentions, document)
        entities = timed("entities", find_entities, document, reading, mentions, model.policy)
        context = make_context(document, entities)
        weighed, real = timed("pairs", weigh, context, reading)
        weighed, real = timed("second look", look_again, context, weighed, real, model.policy.second)
        timed("claims", settle_claims, context, weighed, real, model.policy)
        timed("rules alone, all", extract_article, text)
        sentences += len(document.sentences)
    for name, seconds in spent.items():
        print(f"{name:18}{1000 * seconds / sentences:8.2f} CPU ms a sentence")
    rules = spent["rules alone, all"]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{sentences} sentences of {len(texts)} articles; peak memory {peak:.0f} MB")
    print(
        f"sentences a CPU second: rules {sentences / rules:.0f}, joint {sentences / (sum(spent.values()) - rules):.0f}"
    )


if __name__ == "__main__":
    main()
