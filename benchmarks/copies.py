"""How many articles are copies of another, and what finding them costs.

    python benchmarks/copies.py [FILE.jsonl|FILE.jsonl.gz] [--articles 2000] [--show 40]

Prints one JSON object; ``--show N`` prints N groups, chosen by their hashes, to read by eye (headline, outlet, date and
the first words of each article) on stderr. Without a file it measures on ``../shared/corpora/articles.jsonl.gz`` and
stops with one line where that is absent. Times are seconds of the wall clock; reading the file is left out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

from simpul.link import copies
from simpul.link.candidates import candidates
from simpul.link.copies import Group, find_copies
from simpul.link.near import near
from simpul.link.shingles import Fingerprint
from simpul.model import Article
from speed import DEFAULT, Clock, articles


def figures(read: dict[str, Article]) -> tuple[tuple[Group, ...], dict[str, object]]:
    """Groups and figures. Counts the comparisons by watching the two steps, without changing what they do."""
    seen = {"candidates": 0, "compared": 0}

    def counted(*views: Sequence[bytes]) -> tuple[tuple[int, int], ...]:
        pairs = candidates(*views)
        seen["candidates"] = len(pairs)
        return pairs

    def compared(one: Fingerprint, other: Fingerprint, *, same_outlet: bool, correction: bool) -> bool:
        seen["compared"] += 1
        return near(one, other, same_outlet=same_outlet, correction=correction)

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with patch.object(copies, "candidates", counted), patch.object(copies, "near", compared):
        start = time.perf_counter()
        groups = find_copies(read)
        seconds = time.perf_counter() - start
    sizes = [1 + len(group.copies) for group in groups]
    return groups, {
        "articles": len(read),
        "origins": len(read) - sum(sizes) + len(sizes),
        "groups": len(groups),
        "in groups": sum(sizes),
        "largest": max(sizes, default=0),
        "revisions": sum(len(group.revisions) for group in groups),
        **seen,
        "seconds": round(seconds, 1),
        "more memory MiB": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024,
    }


def show(groups: tuple[Group, ...], read: dict[str, Article], count: int) -> None:
    """Groups to judge by eye."""
    chosen = sorted(groups, key=lambda group: hashlib.sha256(group.origin.encode()).hexdigest())[:count]
    for number, group in enumerate(chosen, start=1):
        print(f"--- {number}", file=sys.stderr)
        for key in (group.origin, *group.copies):
            article = read[key]
            words = " ".join(article.text.split())
            print(
                f"{article.title or '-'} | {article.publisher} | {article.date} | {len(words)} | "
                f"{words[:300]} … {words[-100:]}",
                file=sys.stderr,
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    if not options.file.is_file():
        raise SystemExit(f"{options.file} is absent: nothing to measure on.")
    read = {article.id: article for article in articles(options.file, options.articles, Clock())}
    groups, found = figures(read)
    print(json.dumps(found))
    show(groups, read, options.show)


if __name__ == "__main__":
    main()
