"""How fast the web app answers: medians over a build's folder, in one process, as JSON.

    python benchmarks/web.py DIR [--each 60]

Every address is asked for once: searches for words of names, articles, and pages of things (the most told of each type,
and others), and the fixed pages.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import time
from collections.abc import Iterable
from pathlib import Path

from starlette.testclient import TestClient

from simpul.search import TYPES, search
from simpul.store import refresh_store
from simpul.web.addresses import address
from simpul.web.app import create_app
from simpul.web.library import Generation, Library
from simpul.web.settings import Settings


def addresses(here: Generation, each: int) -> dict[str, list[str]]:
    """What is asked for, by kind."""
    hits = [hit for type_ in TYPES for hit in search(here.index, type=type_, limit=each)]
    words = sorted({hit.name.split()[0].lower() for hit in hits})[:each]
    articles = [iri for (iri,) in here.index.execute("SELECT iri FROM article ORDER BY iri LIMIT ?", [each])]
    hubs = [search(here.index, type=type_, limit=1) for type_ in TYPES]
    return {
        "search": [f"/?q={word}" for word in words],
        "search articles": [f"/?q={word}&jenis=Article" for word in words],
        "facets of a type": [f"/?jenis={type_}" for type_ in TYPES],
        "thing": [address(here.base, hit.iri) for hit in hits[3::6]],
        "most told thing": [address(here.base, hit.iri) for found in hubs for hit in found],
        "article": [address(here.base, iri) for iri in articles],
        "fixed page": ["/", "/statistik", "/temuan", "/ontologi", "/void"],
    }


def milliseconds(client: TestClient, paths: Iterable[str]) -> list[float]:
    """The time of each answer."""
    found = []
    for path in paths:
        start = time.perf_counter()
        answer = client.get(path)
        found.append((time.perf_counter() - start) * 1000)
        assert answer.status_code == 200, (path, answer.status_code)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=60)
    given = parser.parse_args()
    refresh_store(given.folder)
    asked = addresses(Library(given.folder).current, given.each)
    with TestClient(create_app(Settings(given.folder)), base_url="http://127.0.0.1") as client:
        client.get("/static/app.css")
        times = {kind: milliseconds(client, paths) for kind, paths in asked.items()}
    told = {
        kind: {"asked": len(each), "median_ms": round(statistics.median(each), 1), "most_ms": round(max(each), 1)}
        for kind, each in times.items()
    }
    print(json.dumps({"machine": platform.machine(), "cores": os.cpu_count(), "answers": told}, indent=1))


if __name__ == "__main__":
    main()
