"""The raw articles of the shared collection."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Container, Mapping
from pathlib import Path
from typing import Any

from simpul.model import Article
from simpul.read.dates import parse_date


def raw(shared: Path, ids: Container[str]) -> dict[str, Article]:
    """Articles by id."""
    with gzip.open(shared / "corpora" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [r for r in map(json.loads, lines) if r["id"] in ids]
    return {r["id"]: article(r) for r in rows}


def spaced(words: str) -> str:
    """A pattern of these words with any white space between them."""
    return r"\s+".join(map(re.escape, words.split()))


def article(row: Mapping[str, Any]) -> Article:
    """One line of the collection."""
    return Article(
        row["id"], row["text"], row.get("title"), parse_date(row.get("date")), row.get("publisher"), row.get("url")
    )
