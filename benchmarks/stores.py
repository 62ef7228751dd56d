"""How fast a build is loaded and asked: in memory, on disk, and on the servers that are installed here.

    python benchmarks/stores.py DIR [DIR...] [--triples N...] [--stores memory disk oxigraph virtuoso] [--rounds 3]
                                [-o FILE.json]

DIR are builds. With --triples the first is multiplied to at least so many merged facts (10^5, 10^6, 10^7 are written
100000 1000000 10000000): copies of its articles and nodes under other IRIs, with the same texts (``multiply.py``).
For each store and size, each store in a process of its own: seconds to load, triples a second, bytes a triple, the
median latency of every question, without its parameters and with them, and whether every answer is the one that the
first store gives. On disk the loading of facts, articles and index is timed apart from that of the claims. Growth
exponents are fitted over the sizes (1 is linear). Servers are Oxigraph (PyPI ``oxigraph``)
and Virtuoso 7 (Debian), started on free ports of the loopback interface; one that is not installed is left out. Times
are seconds of the wall clock, memory is the peak in MiB (of the server itself, where there is one).
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import multiprocessing
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import servers
from multiply import multiply
from speed import machine, peak_memory

if TYPE_CHECKING:
    from simpul.graph.store import Store

VALUES = {
    "lembaga": "dinas", "nama": "dinas", "orang": "budi", "program": "pelatihan", "tempat": "lampung",
    "penyelenggara": "dinas", "kelompok": "petani", "wilayah": "lampung",
}  # fmt: skip
SEARCHES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("name", {"text": "dinas sosial"}),
    ("prefix", {"text": "kab"}),
    ("slip", {"text": "pelatiham"}),
    ("type and place", {"text": "", "type": "Program", "place": "33"}),
    ("all", {"text": "din", "type": "Organization", "place": "Lampung", "since": dt.date(2020, 1, 1)}),
)
ENOUGH = 60.0
"""Seconds after which a question is not asked once more, and after which a server that has not answered is left."""
CHANGED = 10
"""Graphs that change before a store on disk is brought up to date."""
WITH_CLAIMS = 3_000_000
"""Facts up to which the store on disk is given claims, too: multiplied builds have no state, so they are read from the
graph, which is held whole."""
VIRTUOSO_BUFFERS = 85_000
"""Pages of 8 KiB: what Virtuoso advises for 1 GB of memory."""
FILES = ("graph.ttl", "graph.trig")
Answer = tuple[tuple[str, ...], ...]
Answers = dict[str, Answer]
Figures = dict[str, Any]
"""By name; some have figures of their own."""


def asked() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Every question without and with its parameters."""
    from simpul.query import questions

    for question in questions():
        few = {p.name: VALUES.get(p.name, "a") for p in question.parameters if p.required}
        many = {**few, **{p.name: VALUES[p.name] for p in question.parameters if p.name in VALUES}}
        yield question.name, question.name, few
        if many != few:
            yield f"{question.name} +", question.name, many


def questions_asked(
    answer: Callable[[str, dict[str, str]], Answer], rounds: int
) -> tuple[dict[str, float | None], Answers]:
    """Median seconds and the answer of every question; neither where a server does not answer in time."""
    from simpul.errors import SimpulError

    took: dict[str, float | None] = {}
    answers: Answers = {}
    for label, name, parameters in asked():
        times: list[float] = []
        try:
            while len(times) < rounds and sum(times) < ENOUGH:
                start = time.perf_counter()
                answers[label] = answer(name, parameters)
                times.append(time.perf_counter() - start)
        except SimpulError as error:
            print(f"{label}: {error}", file=sys.stderr)
        took[label] = round(statistics.median(times), 4) if times else None
    return took, answers


def asking(store: Store) -> Callable[[str, dict[str, str]], Answer]:
    """The answers of an embedded store."""
    from simpul.arrange import arranged
    from simpul.query import fill, find

    def answer(name: str, parameters: dict[str, str]) -> Answer:
        text = fill(find(name), parameters)
        return arranged(text, store.select(text)).rows

    return answer


@contextmanager
def clock(found: Figures, name: str) -> Iterator[None]:
    """Wall and CPU seconds of a block."""
    wall, cpu = time.perf_counter(), time.process_time()
    yield
    found[name] = round(time.perf_counter() - wall, 3)
    found[f"{name}_cpu"] = round(time.process_time() - cpu, 3)


def in_memory(build: Path, rounds: int) -> tuple[Figures, Answers]:
    from simpul.query import open_store

    found: Figures = {}
    with clock(found, "load"):
        store = open_store(build)
    found["triples"] = len(store.engine)
    found["questions"], answers = questions_asked(asking(store), rounds)
    found["peak_memory_mib"] = peak_memory()
    return found, answers


def on_disk(build: Path, rounds: int) -> tuple[Figures, Answers]:
    from simpul.store import compact, open_facts, refresh_store
    from simpul.store.generation import build_generation, new_generation
    from simpul.store.manifest import STORE, sources
    from simpul.store.opened import open_articles
    from simpul.store.told import write_told

    found: Figures = {}
    (build / STORE).mkdir(exist_ok=True)
    with clock(found, "load"), new_generation(build, sources(build, None)) as into:
        build_generation(build, into)
    found["load_peak_memory_mib"] = peak_memory()
    with clock(found, "open"):
        store = open_facts(build)
    articles = open_articles(build)
    assert store is not None and articles is not None
    found |= {"triples": len(store.engine), "statements": len(articles)}
    found["bytes"] = size_of(build / "store")
    found["questions"], answers = questions_asked(asking(store), rounds)
    found["search"] = searches(build, rounds)
    del store, articles
    if found["triples"] > WITH_CLAIMS:
        return found | {"peak_memory_mib": peak_memory()}, answers
    with clock(found, "load_claims"):
        write_told(build, None, into)
    text = (build / "graph.trig").read_text(encoding="utf-8")
    (build / "graph.trig").write_text(text.replace('sdo:headline "', 'sdo:headline "+ ', CHANGED), encoding="utf-8")
    with clock(found, f"refresh_{CHANGED}_graphs"):
        assert refresh_store(build).how == "updated"
    found["bytes_after_refresh"] = size_of(build / "store")
    (build / "graph.trig").write_text(text, encoding="utf-8")
    with clock(found, "compact"):
        compact(build)
    found["peak_memory_mib"] = peak_memory()
    return found, answers


def searches(build: Path, rounds: int) -> Figures:
    from simpul.search import search
    from simpul.store import open_index

    index, found = open_index(build), Figures()
    assert index is not None
    for label, options in SEARCHES:
        times = []
        for _ in range(rounds + 1):
            start = time.perf_counter()
            search(index, **options)
            times.append(time.perf_counter() - start)
        found[label] = round(statistics.median(times[1:]), 5)
    found["nodes"] = index.execute("SELECT count(*) FROM node").fetchone()[0]
    index.close()
    return found


def served(build: Path, rounds: int, kind: str) -> tuple[Figures, Answers]:
    from simpul.served import Server, ask, profile, push
    from simpul.store import refresh_store

    found: Figures = {}
    refresh_store(build)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        start = servers.oxigraph if kind == "oxigraph" else servers.virtuoso
        options = {"buffers": VIRTUOSO_BUFFERS, "seconds": int(ENOUGH)} if kind == "virtuoso" else {}
        running = stack.enter_context(start(Path(folder), **options))
        server = Server(running.address, profile(kind))
        with clock(found, "load"):
            sent = push(build, server)
        with clock(found, "push_again"):
            push(build, server)
        found |= {"graphs": sent.graphs, "things": sent.things}
        found["triples"] = int(server.select("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }").rows[0][0])
        count = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } FILTER (STRSTARTS(STR(?g), '%s')) }"
        everywhere = server.select(count % f"{server.base}graph/", everywhere=True)
        found["statements"] = int(everywhere.rows[0][0]) - found["triples"] - 1  # the catalogue
        found["bytes"] = size_of(Path(folder))
        asker = Server(running.address, replace(profile(kind), timeout=ENOUGH, retries=0))
        found["questions"], answers = questions_asked(lambda name, given: ask(asker, name, given).rows, rounds)
        found["peak_memory_mib"] = running.peak_memory()
    return found, answers


def size_of(folder: Path) -> int:
    """Bytes that the files take on the disk; one with two names counts once."""
    found = {(s.st_dev, s.st_ino): s.st_blocks * 512 for p in folder.rglob("*") if p.is_file() for s in [p.stat()]}
    return sum(found.values())


def measured(name: str, build: Path, rounds: int) -> tuple[Figures, Answers]:
    """One store over one build."""
    if name in ("memory", "disk"):
        return (in_memory if name == "memory" else on_disk)(build, rounds)
    return served(build, rounds, name)


def alone(name: str, build: Path, rounds: int) -> tuple[Figures, Answers]:
    """The same in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(measured, name, build, rounds).result()


def measure(source: Path, triples: int | None, names: list[str], rounds: int) -> Figures:
    """All stores over one build or what it is multiplied to: a copy, as its own store is left alone."""
    with tempfile.TemporaryDirectory() as folder:
        build, copies = Path(folder) / "build", 1
        if triples is None:
            build.mkdir()
            for name in FILES:
                shutil.copy(source / name, build)
        else:
            copies = -(-triples // facts_of(source))
            multiply(source, build, copies)
        stores: dict[str, Figures] = {}
        wanted: Answers = {}
        for name in names:
            found, answers = alone(name, build, rounds)
            wanted = wanted or answers
            different = sorted(label for label in answers if answers[label] != wanted.get(label))
            late = sorted(found["questions"].keys() - answers.keys())
            held = found["triples"] + found.get("statements", 0)
            stores[name] = found | {"answers_equal": not different, "different": different, "not_in_time": late}
            stores[name]["triples_per_second"] = round(held / found["load"])
            stores[name]["questions_sum"] = round(sum(filter(None, found["questions"].values())), 3)
            if "bytes" in found:
                stores[name]["bytes_per_triple"] = round(found["bytes"] / held, 1)
            print(f"{source.name} x{copies} {name}: {json.dumps(stores[name])}", file=sys.stderr)
        file_bytes = sum((build / name).stat().st_size for name in FILES)
    rows = {label: len(answer) for label, answer in wanted.items()}
    made = "a real build" if triples is None else f"{copies} copies of a real build under other IRIs, same texts"
    head = {"build": source.name, "made_of": made, "triples": stores[names[0]]["triples"]}
    return {**head, "bytes_of_files": file_bytes, "rows": rows, "stores": stores}


def facts_of(source: Path) -> int:
    """The merged facts of a build."""
    import pyoxigraph as ox

    return sum(1 for _ in ox.parse(path=source / "graph.ttl"))


def exponents(sizes: list[Figures]) -> dict[str, dict[str, float]]:
    """Least squares over log(size): how the time to load and the sum of all questions grow."""
    if len({size["triples"] for size in sizes}) < 2:
        return {}
    found: dict[str, dict[str, float]] = {}
    for name in set.intersection(*(set(size["stores"]) for size in sizes)):
        x = [math.log(size["triples"]) for size in sizes]
        for what in ("load", "questions_sum"):
            y = [math.log(size["stores"][name][what]) for size in sizes]
            slope = statistics.linear_regression(x, y).slope
            found.setdefault(name, {})[what] = round(slope, 2)
    return dict(sorted(found.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("builds", nargs="+", type=Path)
    parser.add_argument("--triples", nargs="+", type=int, metavar="N", help="multiply the first build to so many facts")
    parser.add_argument("--rounds", type=int, default=3, help="how often each question is asked (default: 3)")
    parser.add_argument("--stores", nargs="+", metavar="NAME", help="memory disk oxigraph virtuoso (default: all)")
    parser.add_argument("-o", "--output", type=Path, help="write the JSON to this file, too")
    options = parser.parse_args()
    installed = {"oxigraph": servers.oxigraph_binary(), "virtuoso": servers.virtuoso_binary()}
    here = ["memory", "disk", *(name for name, binary in installed.items() if binary)]
    names = [name for name in here if name in (options.stores or here)]
    os.environ.setdefault("SIMPUL_STORE_USER", servers.VIRTUOSO_USER)
    os.environ.setdefault("SIMPUL_STORE_PASSWORD", servers.VIRTUOSO_PASSWORD)
    wanted = [(build, None) for build in options.builds]
    if options.triples:
        wanted = [(options.builds[0], number) for number in options.triples]
    sizes = [measure(build, number, names, options.rounds) for build, number in wanted]
    result = {"machine": machine(), "rounds": options.rounds, "sizes": sizes, "exponents": exponents(sizes)}
    text = json.dumps(result, ensure_ascii=False, indent=2)
    if options.output:
        options.output.write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
