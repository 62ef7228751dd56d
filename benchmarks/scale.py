"""How a build grows: one at each size, the last one grown by more articles, and each of them again with nothing new.

    python benchmarks/scale.py FILE.jsonl[.gz] [--sizes 250,500,1000] [--more 100]
                               [--engine serial] [--workers N] [--model rules]

Each build is a process of its own. Prints one JSON object: articles and sentences a second, seconds by the clock and of
the processor (children included), peak memory of the largest process in MiB, bytes of the state and of the files, the
fitted growth exponent of both times, what adding costs as a share of the largest build, and the machine.
"""

from __future__ import annotations

import argparse
import gzip
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

BUILD = """
import json, resource, sys, time
from pathlib import Path
if __name__ == "__main__":
    from simpul.cli.arguments import model_of
    from simpul.pipeline import build
    from simpul.state import articles, opened
    inputs, output, model, engine, workers = json.loads(sys.argv[1])
    began = time.perf_counter()
    build(inputs, Path(output), model=model_of(model), engine=engine, workers=workers)
    wall = time.perf_counter() - began
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    with opened(Path(output)) as db:
        counts = articles.counts(db)
    print(json.dumps({
        "articles": counts.articles, "sentences": counts.sentences, "claims": counts.claims, "wall": round(wall, 2),
        "processor": round(sum(u.ru_utime + u.ru_stime for u in (own, children)), 2),
        "peak_mib": round(max(own.ru_maxrss, children.ru_maxrss) / 1024),
    }))
"""


def lines(path: Path, count: int) -> list[str]:
    """The first lines of a file of JSON lines."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        return [line for _, line in zip(range(count), file, strict=False)]


def built(inputs: Sequence[Path], output: Path, options: argparse.Namespace) -> dict[str, float]:
    """One build in a process of its own, and its figures."""
    given = json.dumps([list(map(str, inputs)), str(output), options.model, options.engine, options.workers])
    with tempfile.NamedTemporaryFile("w", suffix=".py") as script:
        script.write(BUILD)
        script.flush()
        done = subprocess.run([sys.executable, script.name, given], check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def exponent(sizes: Sequence[float], times: Sequence[float]) -> float | None:
    """The slope of the line through the logarithms: 1 is linear."""
    if len(sizes) < 2:
        return None
    xs, ys = [math.log(s) for s in sizes], [math.log(t) for t in times]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return round(sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs), 3)


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
    parser.add_argument("--sizes", default="250,500,1000", type=lambda text: sorted(map(int, text.split(","))))
    parser.add_argument("--more", default=100, type=int)
    parser.add_argument("--engine", default="serial")
    parser.add_argument("--workers", default=None, type=int)
    parser.add_argument("--model", default="rules")
    options = parser.parse_args()
    texts, largest = lines(options.file, options.sizes[-1] + options.more), options.sizes[-1]
    result: dict[str, object] = {"machine": machine(), "engine": options.engine, "model": options.model}
    builds, began = [], time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for size in options.sizes:
            source, output = home / "berita.jsonl", home / f"out{size}"
            source.write_text("".join(texts[:size]), encoding="utf-8")
            row = built([source], output, options)
            row["articles_a_second"] = round(row["articles"] / row["wall"], 2)
            row["sentences_a_second"] = round(row["sentences"] / row["wall"], 2)
            row["state_bytes"] = (output / "state.sqlite").stat().st_size
            row["file_bytes"] = sum(path.stat().st_size for path in output.iterdir()) - row["state_bytes"]
            builds.append(row)
        more = home / "lagi.jsonl"
        more.write_text("".join(texts[largest:]), encoding="utf-8")
        result["grown"] = grown = built([source, more], home / f"out{largest}", options)
        result["again"] = built([source, more], home / f"out{largest}", options)
    counts = [row["articles"] for row in builds]
    result |= {
        "builds": builds,
        "exponent": {clock: exponent(counts, [row[clock] for row in builds]) for clock in ("wall", "processor")},
        "grown_share": {clock: round(grown[clock] / builds[-1][clock], 4) for clock in ("wall", "processor")},
        "took": round(time.perf_counter() - began, 1),
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
