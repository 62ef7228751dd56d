"""How fast a build is loaded and asked: in memory, on disk, and on the servers that are installed here.

    python benchmarks/stores.py DIR [DIR...] [--rounds 3] [--no-servers] [-o FILE.json]

DIR are builds of different sizes. For each store and each build: seconds to load, triples a second, bytes a triple,
the median latency of every question, and whether every answer is the one that the memory store gives. Growth exponents
are fitted over the builds (1 is linear). Servers are Oxigraph (PyPI ``oxigraph``) and Virtuoso 7 (Debian), started on
free ports of the loopback interface; one that is not installed is left out. Times are seconds of the wall clock.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import servers

from speed import machine, peak_memory

VALUES = {
    "lembaga": "dinas", "nama": "dinas", "orang": "budi", "program": "pelatihan", "tempat": "lampung",
    "penyelenggara": "dinas", "kelompok": "petani", "wilayah": "lampung",
}  # fmt: skip
SEARCHES = (
    ("name", {"text": "dinas sosial"}),
    ("prefix", {"text": "kab"}),
    ("slip", {"text": "pelatiham"}),
    ("type and place", {"text": "", "type": "Program", "place": "33"}),
    ("all", {"text": "din", "type": "Organization", "place": "Lampung", "since": "2020-01-01"}),
)


def asked() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Every question without and with its parameters."""
    from simpul.query import questions

    for question in questions():
        few = {p.name: VALUES.get(p.name, "a") for p in question.parameters if p.required}
        many = {**few, **{p.name: VALUES[p.name] for p in question.parameters if p.name in VALUES}}
        yield question.name, question.name, few
        if many != few:
            yield f"{question.name} +", question.name, many


def questions_asked(answer: Callable[[str, dict[str, str]], object], rounds: int) -> tuple[dict, dict]:
    """Median seconds and the answer of every question."""
    took, answers = {}, {}
    for label, name, parameters in asked():
        times = []
        for _ in range(rounds):
            start = time.perf_counter()
            answers[label] = answer(name, parameters)
            times.append(time.perf_counter() - start)
        took[label] = round(statistics.median(times), 4)
    return took, answers


@contextmanager
def clock(found: dict, name: str) -> Iterator[None]:
    """Wall and CPU seconds of a block."""
    wall, cpu = time.perf_counter(), time.process_time()
    yield
    found[name] = round(time.perf_counter() - wall, 3)
    found[f"{name}_cpu"] = round(time.process_time() - cpu, 3)


def in_memory(build: Path, rounds: int) -> tuple[dict, dict]:
    from simpul.arrange import arranged
    from simpul.query import fill, find, open_store

    found: dict = {}
    with clock(found, "load"):
        store = open_store(build)
    found["triples"] = len(store.engine)

    def answer(name: str, parameters: dict[str, str]) -> object:
        text = fill(find(name), parameters)
        return arranged(text, store.select(text)).rows

    found["questions"], answers = questions_asked(answer, rounds)
    return found, answers


def on_disk(build: Path, rounds: int) -> tuple[dict, dict]:
    from simpul.arrange import arranged
    from simpul.query import fill, find
    from simpul.store import compact, open_facts, refresh_store

    found: dict = {}
    with clock(found, "load"):
        refresh_store(build)
    with clock(found, "compact"):
        sizes = compact(build)
    with clock(found, "open"):
        store = open_facts(build)
    found |= {"triples": len(store.engine), "bytes": sizes.after, "bytes_before_compact": sizes.before}

    def answer(name: str, parameters: dict[str, str]) -> object:
        text = fill(find(name), parameters)
        return arranged(text, store.select(text)).rows

    found["questions"], answers = questions_asked(answer, rounds)
    found["search"] = searches(build, rounds)
    return found, answers


def searches(build: Path, rounds: int) -> dict:
    import datetime as dt

    from simpul.search import search
    from simpul.store import open_index

    index, found = open_index(build), {}
    for label, given in SEARCHES:
        options = {**given, **({"since": dt.date.fromisoformat(given["since"])} if "since" in given else {})}
        times = []
        for _ in range(rounds + 1):
            start = time.perf_counter()
            search(index, **options)
            times.append(time.perf_counter() - start)
        found[label] = round(statistics.median(times[1:]), 5)
    found["nodes"] = index.execute("SELECT count(*) FROM node").fetchone()[0]
    index.close()
    return found


def served(kind: str, build: Path, rounds: int) -> tuple[dict, dict]:
    from simpul.served import Server, ask, profile, push

    found: dict = {}
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        start = servers.oxigraph if kind == "oxigraph" else servers.virtuoso
        options = {"buffers": 40_000} if kind == "virtuoso" else {}
        server = Server(stack.enter_context(start(Path(folder), **options)), profile(kind))
        with clock(found, "load"):
            sent = push(build, server)
        with clock(found, "push_again"):
            push(build, server)
        found |= {"graphs": sent.graphs, "things": sent.things}
        found["triples"] = int(server.select("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").rows[0][0])
        found["bytes"] = sum(p.stat().st_size for p in Path(folder).rglob("*") if p.is_file())
        found["questions"], answers = questions_asked(lambda name, given: ask(server, name, given).rows, rounds)
    return found, answers


def measure(source: Path, rounds: int, kinds: list[str]) -> dict:
    """All stores over one build, which is copied first: its own store is left alone."""
    with tempfile.TemporaryDirectory() as folder:
        build = Path(folder) / "build"
        build.mkdir()
        for name in ("graph.ttl", "graph.trig"):
            shutil.copy(source / name, build)
        memory, wanted = in_memory(build, rounds)
        disk, answers = on_disk(build, rounds)
        stores = {"memory": memory, "disk": compared(disk, answers, wanted)}
        for kind in kinds:
            stores[kind] = compared(*served(kind, build, rounds), wanted)
        file_bytes = sum((build / name).stat().st_size for name in ("graph.ttl", "graph.trig"))
    for found in stores.values():
        found["triples_per_second"] = round(found["triples"] / found["load"])
        if "bytes" in found:
            found["bytes_per_triple"] = round(found["bytes"] / found["triples"], 1)
    return {"triples": memory["triples"], "bytes_of_files": file_bytes, "rows": rows(wanted), "stores": stores}


def compared(found: dict, answers: dict, wanted: dict) -> dict:
    different = sorted(label for label in wanted if answers[label] != wanted[label])
    return {**found, "answers_equal": not different, "different": different}


def rows(answers: dict) -> dict[str, int]:
    return {label: len(answer) for label, answer in answers.items()}


def exponents(sizes: list[dict]) -> dict:
    """Least squares over log(size): how the time to load and the sum of all questions grow."""
    if len(sizes) < 2:
        return {}
    found: dict = {}
    for name in set.intersection(*(set(size["stores"]) for size in sizes)):
        x = [math.log(size["triples"]) for size in sizes]
        for what, value in (("load", lambda s: s["load"]), ("questions", lambda s: sum(s["questions"].values()))):
            y = [math.log(value(size["stores"][name])) for size in sizes]
            slope = statistics.linear_regression(x, y).slope
            found.setdefault(name, {})[what] = round(slope, 2)
    return dict(sorted(found.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("builds", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3, help="how often each question is asked (default: 3)")
    parser.add_argument("--no-servers", action="store_true", help="only the embedded stores")
    parser.add_argument("-o", "--output", type=Path, help="write the JSON to this file, too")
    options = parser.parse_args()
    here = {"oxigraph": servers.oxigraph_binary(), "virtuoso": servers.virtuoso_binary()}
    kinds = [] if options.no_servers else [kind for kind, binary in here.items() if binary]
    os.environ.setdefault("SIMPUL_STORE_USER", servers.VIRTUOSO_USER)
    os.environ.setdefault("SIMPUL_STORE_PASSWORD", servers.VIRTUOSO_PASSWORD)
    sizes = [measure(build, options.rounds, kinds) for build in options.builds]
    result = {
        "machine": machine(), "sizes": sizes, "exponents": exponents(sizes), "peak_memory_mib": peak_memory(),
    }  # fmt: skip
    text = json.dumps(result, ensure_ascii=False, indent=2)
    if options.output:
        options.output.write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    sys.exit(main())
