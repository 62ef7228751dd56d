"""Links and copies brought up to date step by step, against the whole computation.

    python benchmarks/incremental.py [FILE.jsonl.gz] [--sizes 500,1000,2000] [--step 100] [--cache FILE.pickle]

Articles (extracted by rules; ``--cache`` keeps them for the next time) come in steps. At each size the last step is
taken out and comes again, and both results are compared with those of the whole computation. Prints one JSON object:
seconds of the processor (of a step the mean of the last three), KiB of the database, and how the steps grow from the
first size to the last (0: not at all, 1: with the number of articles).
"""

from __future__ import annotations

import argparse
import json
import math
import pickle
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean
from typing import TypeVar

from linking import DEFAULT, articles
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.link import copied, incremental
from simpul.link.links import find_links
from simpul.link.profiles import profiles
from simpul.link.relations import relate
from simpul.model import LinkedArticle

Row = dict[str, float]
T = TypeVar("T")


def linked(path: Path, count: int, cache: Path | None) -> list[LinkedArticle]:
    """The first articles of a file, extracted and linked one by one, now or before."""
    if cache and cache.exists():
        kept: list[LinkedArticle] = pickle.loads(cache.read_bytes())
        return kept[:count]
    found = articles(path, count)
    if cache:
        cache.write_bytes(pickle.dumps(found))
    return found


def timed(work: Callable[..., T], *given: object, **named: object) -> tuple[float, T]:
    """Seconds of the processor that the work takes, and what it gives."""
    began = time.process_time()
    found = work(*given, **named)
    return round(time.process_time() - began, 3), found


def signed(articles: Sequence[LinkedArticle]) -> dict[str, bytes]:
    """What copies of articles are found by; a build makes it where it reads them."""
    return {article.iri: copied.bands(article.article.text) for article in articles}


def grown(everything: Sequence[LinkedArticle], sizes: list[int], step: int, database: Path) -> list[Row]:
    """Figures at each size."""
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode = WAL")
    article = {a.iri: a for a in everything}.__getitem__

    def updated(removed: Sequence[LinkedArticle], added: Sequence[LinkedArticle]) -> Row:
        gone = [a.iri for a in removed]
        links, _ = timed(incremental.update, connection, gone, map(incremental.telling, added))
        copies, _ = timed(copied.update, connection, gone, signed(added), article, base=DEFAULT_BASE)
        connection.commit()
        return {"links": links, "copies": copies}

    rows, steps = list[Row](), list[Row]()
    for end in range(step, sizes[-1] + 1, step):
        new = everything[end - step : end]
        steps.append(updated((), new))
        if end in sizes:
            row: Row = {"articles": end}
            row |= {f"{name} step": round(mean(s[name] for s in steps[-3:]), 3) for name in steps[0]}
            row |= {f"{name} taken out": took for name, took in updated(new, ()).items()}
            updated((), new)
            row["links whole"], links = timed(lambda some: find_links(profiles(some)), everything[:end])
            row["copies whole"], relations = timed(relate, everything[:end], DEFAULT_BASE)
            row["equal"] = (links, relations) == (incremental.links_of(connection), copied.relations_of(connection))
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            rows.append(row | {"KiB": database.stat().st_size // 1024})
            print(rows[-1], file=sys.stderr)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--sizes", default="500,1000,2000")
    parser.add_argument("--step", type=int, default=100)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    if not options.file.is_file():
        raise SystemExit(f"{options.file.name} is absent: nothing to measure on.")
    sizes = sorted(map(int, options.sizes.split(",")))
    everything = linked(options.file, sizes[-1], options.cache)
    with tempfile.TemporaryDirectory() as folder:
        rows = grown(everything, sizes, options.step, Path(folder) / "state.sqlite")
    first, last = rows[0], rows[-1]
    exponents = {
        name: round(math.log(last[name] / first[name]) / math.log(sizes[-1] / sizes[0]), 2)
        for name in ("links step", "copies step")
        if len(rows) > 1
    }
    print(json.dumps({"step": options.step, "sizes": rows, "exponents": exponents}, indent=1))


if __name__ == "__main__":
    main()
