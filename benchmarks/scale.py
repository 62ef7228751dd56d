"""How a build grows: one at each size and number of workers; the last ones grown by more articles, and again.

    python benchmarks/scale.py FILE.jsonl[.gz] [--sizes 1000,2000,4000] [--workers 1,2] [--more 100] [--model rules]
                               [--engine auto] [--earlier RESULT.json ...]

Each build is a process of its own, into a new folder. Prints one JSON object with the machine: of each build articles,
sentences and triples a second, seconds by the clock (of these until all articles were read) and of the processor, peak
memory of the build's process and of its largest worker in MiB, triples of ``graph.ttl`` and bytes of the folder for
each, bytes of the state; then the fitted exponent of growth for each number of workers, how much faster
each size is with more workers than with the fewest, and for each number of workers what ``--more`` articles added to
the largest build cost, as a share of it too, and the same again with nothing new. ``--earlier`` takes builds of earlier
results into exponents and speedups, so that one run may be split: a size a run.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox

from speed import lines

BUILD = """
import json, resource, sys, time
from pathlib import Path
if __name__ == "__main__":
    from simpul.cli.arguments import model_of
    from simpul.pipeline import build
    from simpul.state import articles, opened
    inputs, output, model, engine, workers, add = json.loads(sys.argv[1])
    began = read = time.perf_counter()
    def progress(done, total):
        global read
        read = time.perf_counter()
    build(inputs, Path(output), model=model_of(model), engine=engine, workers=workers, add=add, progress=progress)
    wall = time.perf_counter() - began
    own, workers_ = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    with opened(Path(output)) as db:
        counts = articles.counts(db)
    print(json.dumps({
        "articles": counts.articles, "sentences": counts.sentences, "claims": counts.claims,
        "wall": round(wall, 2), "read_wall": round(read - began, 2),
        "processor": round(sum(u.ru_utime + u.ru_stime for u in (own, workers_)), 2),
        "processor_of_workers": round(workers_.ru_utime + workers_.ru_stime, 2),
        "peak_mib": round(own.ru_maxrss / 1024), "peak_mib_of_a_worker": round(workers_.ru_maxrss / 1024),
    }))
"""
Row = dict[str, float]


def numbers(text: str) -> list[int]:
    """Numbers between commas, sorted."""
    return sorted(map(int, text.split(",")))


def built(inputs: Sequence[Path], output: Path, options: argparse.Namespace, workers: int, *, add: bool = False) -> Row:
    """One build in a process of its own, and its figures."""
    given = json.dumps([list(map(str, inputs)), str(output), options.model, options.engine, workers, add])
    with tempfile.NamedTemporaryFile("w", suffix=".py") as script:
        script.write(BUILD)
        script.flush()
        done = subprocess.run([sys.executable, script.name, given], check=True, stdout=subprocess.PIPE)
    row: Row = json.loads(done.stdout) | {"workers": workers}
    print(json.dumps(row), file=sys.stderr)
    return row


def weighed(row: Row, output: Path) -> Row:
    """The figures of a new build, with what they make of the folder."""
    state = (output / "state.sqlite").stat().st_size
    files = sum(path.stat().st_size for path in output.iterdir()) - state
    triples = sum(1 for _ in ox.parse(path=output / "graph.ttl", format=ox.RdfFormat.TURTLE))
    each = {f"{name}_a_second": round(row[name] / row["wall"], 2) for name in ("articles", "sentences")}
    return (
        row
        | each
        | {
            "triples": triples,
            "triples_a_second": round(triples / row["wall"]),
            "folder_bytes_a_triple": round(files / triples, 1),
            "state_bytes": state,
        }
    )


def exponent(rows: Sequence[Row], clock: str) -> float | None:
    """The slope of the line through the logarithms of articles and seconds: 1 is linear."""
    if len({row["articles"] for row in rows}) < 2:
        return None
    xs, ys = [math.log(row["articles"]) for row in rows], [math.log(row[clock]) for row in rows]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return round(sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs), 3)


def growth(rows: Sequence[Row]) -> dict[str, object]:
    """Exponents by number of workers, and speedups by number of articles."""
    workers = sorted({row["workers"] for row in rows})
    clocks = ("wall", "processor")
    wall = {(row["articles"], row["workers"]): row["wall"] for row in rows}
    return {
        "exponent": {
            count: {clock: exponent([row for row in rows if row["workers"] == count], clock) for clock in clocks}
            for count in workers
        },
        "speedup": {
            articles: {
                count: round(wall[articles, workers[0]] / wall[articles, count], 2)
                for count in workers[1:]
                if {(articles, workers[0]), (articles, count)} <= wall.keys()
            }
            for articles in sorted({row["articles"] for row in rows})
        },
    }


def machine() -> dict[str, object]:
    """What this was measured on."""
    known = Path("/proc/cpuinfo")
    names = known.read_text().splitlines() if known.is_file() else ()
    model = next((line.partition(":")[2].strip() for line in names if line.startswith("model name")), "")
    load = round(os.getloadavg()[0], 1)
    return {"processor": model, "cores": os.cpu_count(), "python": platform.python_version(), "load_before": load}


def main() -> None:
    """Build, grow, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--sizes", default="250,500,1000", type=numbers)
    parser.add_argument("--workers", default="1", type=numbers)
    parser.add_argument("--more", default=100, type=int)
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--model", default="rules")
    parser.add_argument("--earlier", default=[], nargs="+", type=Path)
    options = parser.parse_args()
    texts, largest = lines(options.file, options.sizes[-1] + options.more), options.sizes[-1]
    result: dict[str, object] = {"machine": machine(), "engine": options.engine, "model": options.model}
    builds, grown, began = list[Row](), list[dict[str, object]](), time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        source, more = Path(name, "berita.jsonl"), Path(name, "lagi.jsonl")
        more.write_text("".join(texts[largest:]), encoding="utf-8")
        for size in options.sizes:
            source.write_text("".join(texts[:size]), encoding="utf-8")
            for workers in options.workers:
                with tempfile.TemporaryDirectory(dir=name) as folder:
                    output = Path(folder)
                    builds.append(weighed(built([source], output, options, workers), output))
                    if size == largest and options.more:
                        added = built([more], output, options, workers, add=True)
                        again = built([source, more], output, options, workers)
                        share = round(added["wall"] / builds[-1]["wall"], 4)
                        grown.append({"workers": workers, "more": added, "share": share, "again": again})
    earlier = [row for path in options.earlier for row in json.loads(path.read_text())["builds"]]
    result |= {"builds": builds, "grown": grown} | growth([*earlier, *builds])
    print(json.dumps(result | {"took": round(time.perf_counter() - began, 1)}, indent=1))


if __name__ == "__main__":
    main()
