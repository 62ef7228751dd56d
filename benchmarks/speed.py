"""How fast one process is: articles and sentences a second, triples, peak memory, and the share of each stage.

    python benchmarks/speed.py [FILE.jsonl|FILE.jsonl.gz] [--articles 500] [--merged] [--model rules]

Prints one JSON object. Without a file it measures on ``../shared/corpora/articles.jsonl.gz`` and stops with one line
where that is absent. Times are seconds of the wall clock unless they are called CPU; loading of models, lexicons and
shapes is measured by itself (``start``) and is no part of the rates.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import os
import platform
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gold import add_model

if TYPE_CHECKING:
    from simpul.model import Article

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "articles.jsonl.gz"
WARM_UP = 'SEMARANG - Kepala Dinas Sosial Kota Contoh, Budi Santoso, mengatakan, "Pelatihan diikuti 30 orang."'
T = TypeVar("T")


class Clock:
    """Wall and CPU seconds by stage."""

    def __init__(self) -> None:
        self.wall: dict[str, float] = defaultdict(float)
        self.cpu: dict[str, float] = defaultdict(float)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        wall, cpu = time.perf_counter(), time.process_time()
        yield
        self.wall[name] += time.perf_counter() - wall
        self.cpu[name] += time.process_time() - cpu

    def timed(self, name: str, call: Callable[..., T], *arguments: object, **options: object) -> T:
        with self.stage(name):
            return call(*arguments, **options)


def lines(path: Path, count: int) -> list[str]:
    """The first ``count`` lines of a JSONL file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return list(itertools.islice(file, count))


def articles(path: Path, count: int, clock: Clock) -> list[Article]:
    """The first articles of a file, read by the program's own reader."""
    from simpul.model import Article
    from simpul.read import read

    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.jsonl"
        sample.write_text("".join(lines(path, count)), encoding="utf-8")
        with clock.stage("read"):
            return [item for item in read([sample]) if isinstance(item, Article)]


def start() -> None:
    """Load everything that is loaded once."""
    from simpul.check import check_article, check_merged
    from simpul.graph import article_graph
    from simpul.link import link_article
    from simpul.model import Article
    from simpul.pipeline import extract_article

    graph = article_graph(link_article(extract_article(Article("warm-up", WARM_UP)), "https://w3id.org/simpul/id/"))
    check_article(graph)
    check_merged(graph)


def measure(path: Path, count: int, *, merged: bool, model: str | None) -> dict[str, object]:
    """All figures for the first ``count`` articles of a file."""
    from simpul.check import check_article, check_merged, split
    from simpul.cli.arguments import model_of
    from simpul.graph import DEFAULT_BASE, article_graph, merge
    from simpul.link import link_article
    from simpul.pipeline import extract_article

    warm, clock, totals, codes = Clock(), Clock(), Counter[str](), Counter[str]()
    warm.timed("start", start)
    reader = warm.timed("start", model_of, model)
    sample, graphs = articles(path, count, clock), []
    for article in sample:
        facts = clock.timed("extract", extract_article, article, model=reader)
        linked = clock.timed("link", link_article, facts, DEFAULT_BASE)
        graph = clock.timed("graph", article_graph, linked, base=DEFAULT_BASE)
        findings = clock.timed("check", check_article, graph)
        codes.update(f"{finding.severity} {finding.code}" for finding in findings)
        valid, _ = clock.timed("quarantine", split, graph, findings)
        totals["sentences"] += len(facts.sentences)
        totals["claims"] += len(linked.claims)
        totals["triples"] += len(graph)
        totals["triples_held_back"] += len(graph) - len(valid)
        if merged:
            graphs.append(valid)
    seconds, cpu = sum(clock.wall.values()), sum(clock.cpu.values())
    result: dict[str, object] = {
        "machine": machine(),
        "articles": len(sample),
        **totals,
        "seconds": round(seconds, 2),
        "cpu_seconds": round(cpu, 2),
        "articles_per_second": round(len(sample) / seconds, 2),
        "sentences_per_second": round(totals["sentences"] / seconds, 1),
        "triples_per_article": round(totals["triples"] / max(len(sample), 1), 1),
        "cpu_ms_per_article": {name: round(1000 * s / max(len(sample), 1), 2) for name, s in clock.cpu.items()},
        "shacl_share_of_cpu": round(clock.cpu["check"] / cpu, 3),
        "start_cpu_seconds": round(warm.cpu["start"], 2),
        "peak_memory_mib": peak_memory(),
        "findings": dict(sorted(codes.items())),
    }
    if merged:
        facts_graph = warm.timed("merge", merge, graphs, base=DEFAULT_BASE)
        across = warm.timed("check_merged", check_merged, facts_graph)
        result["merged"] = {
            "triples": len(facts_graph),
            "check_cpu_seconds": round(warm.cpu["check_merged"], 2),
            "findings": dict(sorted(Counter(f"{f.severity} {f.code}" for f in across).items())),
            "peak_memory_mib": peak_memory(),
        }
    return result


def peak_memory() -> float:
    """The most memory that this process has held, in MiB (ru_maxrss is KiB on Linux, bytes on macOS)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024 * 1024 if sys.platform == "darwin" else 1024), 1)


def machine() -> dict[str, object]:
    """What the figures were measured on."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        names = [line.partition(":")[2].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line]
        model = names[0] if names else model
    load = round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None
    return {"cpu": model, "cores": os.cpu_count(), "python": platform.python_version(), "load": load}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--articles", type=int, default=500, help="how many articles of the file (default: 500)")
    parser.add_argument("--merged", action="store_true", help="also merge the graphs and check across articles")
    add_model(parser)
    options = parser.parse_args()
    if not options.file.is_file():
        sys.exit(
            f"speed: {options.file.name} is absent; give a JSONL file of articles (id, text, date, publisher, url)"
        )
    found = measure(options.file, options.articles, merged=options.merged, model=options.model)
    print(json.dumps(found, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
