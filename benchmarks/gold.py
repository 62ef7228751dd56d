"""The shared gold records as Simpul's own values, so that one stage can be measured with the stages before it perfect.

Needs ``../shared`` beside the checkout (users have none): every entry point says so when it is absent.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from simpul.claim.context import Context, make_context
from simpul.model import Article, Entity, Mention
from simpul.nlp import analyse
from simpul.read.dates import parse_date

Record = dict[str, Any]
"""A fact record, or an entity or a claim of one."""
SHARED = Path(__file__).resolve().parents[2] / "shared"
SETS = {
    "train": ("gold/train.jsonl", "gold/train.articles.jsonl"),
    "dev": ("gold/dev.jsonl", "gold/dev.articles.jsonl"),
    "seeds": ("seeds/gold.jsonl", "seeds/articles.jsonl"),
}


def require_shared() -> None:
    """Stop with one line when the shared data is absent."""
    if not SHARED.is_dir():
        sys.exit(f"benchmarks: {SHARED} is absent; this benchmark measures against data that is not distributed")


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """One dictionary a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def add_model(parser: argparse.ArgumentParser) -> None:
    """The option ``--model``, as the program has it."""
    parser.add_argument("--model", help="rules, or a .onnx file; the packaged model where it is not given")


def articles(name: str) -> dict[str, Article]:
    """The articles of a set by id."""
    require_shared()
    rows = read_jsonl(SHARED / SETS[name][1])
    return {
        r["id"]: Article(
            r["id"], r["text"], r.get("title"), parse_date(r.get("date")), r.get("publisher"), r.get("url")
        )
        for r in rows
    }


def records(name: str) -> dict[str, Record]:
    """The gold records of a set by article id."""
    require_shared()
    return {r["id"]: r for r in read_jsonl(SHARED / SETS[name][0])}


def gold_entities(record: Record, text: str) -> list[Entity]:
    """Gold entities with every occurrence of their mention strings in the text, longest first, none overlapping."""
    strings = sorted(
        ((m, e) for e in record["entities"] for m in e["mentions"]), key=lambda pair: (-len(pair[0]), pair[0])
    )
    taken = [False] * len(text)
    found: dict[str, list[Mention]] = {e["id"]: [] for e in record["entities"]}
    for string, e in strings:
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, string.split())) + r"(?!\w)"
        for m in re.finditer(pattern, text):
            if not any(taken[m.start() : m.end()]):
                taken[m.start() : m.end()] = [True] * (m.end() - m.start())
                found[e["id"]].append(Mention(m.start(), m.end(), m.group(), e["type"], e.get("kind"), 1.0, "gold"))
    return [
        Entity(e["id"], e["type"], e["name"], tuple(sorted(found[e["id"]], key=lambda m: m.start)), e.get("kind"))
        for e in record["entities"]
    ]


def contexts(name: str) -> Iterator[tuple[Record, Context]]:
    """Each gold record with the context a claim module would see if mentions and entities were perfect."""
    texts = articles(name)
    for key, record in records(name).items():
        document = analyse(texts[key])
        yield record, make_context(document, gold_entities(record, texts[key].text))
