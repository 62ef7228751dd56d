"""Many clients at once: does the web app lose an answer, and how long does each take?

    python benchmarks/serve.py DIR [--clients 50] [--seconds 60] [--fresh]

DIR is a build's folder; the app is started on a free port. Each client sends one request after another: questions of
``ontology/queries``, small queries, pages. Prints one JSON object: requests, answers by status, requests without an
answer, milliseconds (median, 95 %, longest) by kind, and the machine. With ``--fresh`` no query is asked twice in
the same words, so that none is answered by what was answered before.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import platform
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count, cycle, islice, repeat
from urllib.parse import urlencode, urlsplit

from simpul.query import fill, questions

SMALL = {
    "ask": "ASK { ?s ?p ?o }",
    "count": "SELECT ?t (COUNT(*) AS ?n) { ?s a ?t } GROUP BY ?t ORDER BY ?t",
    "articles": "SELECT ?g { GRAPH ?g { ?a a <https://schema.org/NewsArticle> } } LIMIT 20",
}
PAGES = ("/?q=dinas", "/kueri")


@dataclass
class Seen:
    """What clients saw: milliseconds by kind, answers by status, and what was no answer."""

    times: dict[str, list[float]] = field(default_factory=dict)
    statuses: Counter[int] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)

    def add(self, other: Seen) -> None:
        for kind, times in other.times.items():
            self.times.setdefault(kind, []).extend(times)
        self.statuses += other.statuses
        self.lost += other.lost


def requests_of(names: Sequence[str]) -> dict[str, str]:
    """Addresses by kind: questions by their names, the small queries."""
    chosen = [each for each in questions() if each.name in names]
    texts = {q.name: fill(q, {p.name: "dinas" for p in q.parameters if p.required}) for q in chosen} | SMALL
    return {name: "/sparql?" + urlencode({"query": text}) for name, text in texts.items()}


def load(address: str, requests: Mapping[str, str], clients: int, seconds: float, *, fresh: bool = False) -> Seen:
    """Send requests by so many clients for so long, one each at least; each begins at another place of the list."""
    words = count() if fresh else repeat(None)
    end, all_seen, threads = time.monotonic() + seconds, [Seen() for _ in range(clients)], []
    for number, seen in enumerate(all_seen):
        order = list(islice(cycle(requests.items()), number, number + len(requests)))
        threads.append(threading.Thread(target=_client, args=(urlsplit(address).netloc, order, end, seen, words)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    whole = Seen()
    for seen in all_seen:
        whole.add(seen)
    return whole


def _client(
    place: str, requests: Sequence[tuple[str, str]], end: float, seen: Seen, words: Iterator[int | None]
) -> None:
    connection = http.client.HTTPConnection(place, timeout=120)
    for kind, path in cycle(requests):
        word = next(words)
        began = time.monotonic()
        try:
            connection.request("GET", path if word is None or "query=" not in path else f"{path}%0A%23{word}")
            answer = connection.getresponse()
            body = answer.read()
            seen.statuses[answer.status] += 1
            if not body:
                seen.lost.append(f"{kind}: empty")
        except (OSError, http.client.HTTPException) as error:
            seen.lost.append(f"{kind}: {error!r}")
            connection.close()
        now = time.monotonic()
        seen.times.setdefault(kind, []).append((now - began) * 1000)
        if now > end:
            break
    connection.close()


def figures(seen: Seen) -> dict[str, object]:
    """Numbers to print."""
    by_kind = {
        kind: {
            "n": len(times),
            "median": round(statistics.median(times)),
            "p95": _share(times, 0.95),
            "max": _share(times, 1),
        }
        for kind, times in sorted(seen.times.items())
    }
    every = [each for times in seen.times.values() for each in times]
    return {
        "requests": len(every),
        "statuses": dict(sorted(seen.statuses.items())),
        "lost": len(seen.lost),
        "first_lost": seen.lost[:3],
        "ms": {"median": round(statistics.median(every)), "p95": _share(every, 0.95), "max": _share(every, 1)},
        "ms_by_kind": by_kind,
    }


def _share(times: Sequence[float], share: float) -> int:
    return round(sorted(times)[min(int(len(times) * share), len(times) - 1)])


@contextmanager
def _started(folder: str) -> Iterator[str]:
    command = [sys.executable, "-m", "simpul", "serve", folder, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        told = next(line for line in process.stderr if "http://" in line)
        try:
            yield told[told.index("http://") :].strip().rstrip("/")
        finally:
            process.terminate()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--questions", default="jabatan-orang,program-lembaga,kata-orang")
    options = parser.parse_args()
    requests = requests_of(options.questions.split(",")) | {page: page for page in PAGES}
    with _started(options.folder) as address:
        for path in requests.values():  # processes are started, pages are made once
            load(address, {"first": path}, 1, 0)
        before = round(os.getloadavg()[0], 1)
        seen = load(address, requests, options.clients, options.seconds, fresh=options.fresh)
    about = {"cores": os.cpu_count(), "python": platform.python_version(), "load_before": before}
    print(json.dumps({"clients": options.clients, "seconds": options.seconds} | figures(seen) | about, indent=1))


if __name__ == "__main__":
    main()
