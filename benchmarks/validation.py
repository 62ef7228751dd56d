"""What validation costs: one article, the merged facts of many, and an update of their findings.

    python benchmarks/validation.py [FILE.jsonl|FILE.jsonl.gz] [--articles 800] [--more 100]

Prints one JSON object: CPU seconds that the shapes take to load, CPU milliseconds an article, CPU seconds of the merged
facts of a quarter, a half and all of the articles with the exponent of their growth in triples, and of bringing the
findings of these merged facts up to date when ``--more`` further articles come. Extraction is by rules and not timed.
"""

from __future__ import annotations

import argparse
import json
import math
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from speed import DEFAULT, Clock, articles, machine, peak_memory, start

T = TypeVar("T")


def cpu(call: Callable[[], T]) -> tuple[float, T]:
    """CPU seconds of a call, and its answer."""
    before = time.process_time()
    answer = call()
    return round(time.process_time() - before, 3), answer


def exponent(points: list[tuple[float, float]]) -> float:
    """The slope of a line through the points on logarithmic scales: 1 is linear growth."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    return round(statistics.linear_regression(xs, ys).slope, 2)


def measure(path: Path, count: int, more: int) -> dict[str, object]:
    """All figures for the first ``count`` articles of a file and the ``more`` after them."""
    from rdflib import Graph

    from simpul.check import check_article, check_merged
    from simpul.check.kept import kept_findings, update
    from simpul.check.lookups import GraphFacts
    from simpul.check.touched import change
    from simpul.graph import DEFAULT_BASE, article_graph, merge
    from simpul.link import link_article
    from simpul.pipeline import extract_article

    started, _ = cpu(start)
    sample = articles(path, count + more, Clock())
    graphs = [article_graph(link_article(extract_article(a), DEFAULT_BASE), base=DEFAULT_BASE) for a in sample]
    alone, _ = cpu(lambda: [check_article(graph) for graph in graphs])
    sizes: list[dict[str, float]] = []
    for number in (count // 4, count // 2, count):
        facts = merge(graphs[:number], base=DEFAULT_BASE)
        seconds, found = cpu(partial(check_merged, facts))
        sizes.append({"articles": number, "triples": len(facts), "cpu_seconds": seconds, "findings": len(found)})
    grown = merge(graphs, base=DEFAULT_BASE)
    connection = sqlite3.connect(":memory:")
    first, _ = cpu(lambda: update(connection, change(Graph(), facts), GraphFacts(facts)))
    grew = change(facts, grown)
    again, checked = cpu(lambda: update(connection, grew, GraphFacts(grown)))
    return {
        "machine": machine(),
        "start_cpu_seconds": started,
        "article": {"articles": len(graphs), "cpu_ms": round(1000 * alone / len(graphs), 2)},
        "merged": sizes,
        "merged_exponent": exponent([(each["triples"], each["cpu_seconds"]) for each in sizes]),
        "update": {
            "first_cpu_seconds": first,
            "articles": more,
            "statements_added": len(set(grown) - set(facts)),
            "statements_removed": len(grew.removed),
            "nodes_checked": checked,
            "cpu_seconds": again,
            "same_as_whole": kept_findings(connection) == check_merged(grown),
        },
        "peak_memory_mib": peak_memory(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--articles", type=int, default=800, help="how many articles are there at first (default: 800)")
    parser.add_argument("--more", type=int, default=100, help="how many come then (default: 100)")
    options = parser.parse_args()
    if not options.file.is_file():
        sys.exit(
            f"validation: {options.file.name} is absent; give a JSONL file of articles (id, text, date, publisher)"
        )
    print(json.dumps(measure(options.file, options.articles, options.more), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
