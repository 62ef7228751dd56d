"""``DIR/store/network.sqlite``: made once for each state of a build's files, whole or not at all."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from importlib import resources
from pathlib import Path

import networkx as nx

from simpul.network.places import place_all
from simpul.search.claims import all_claims
from simpul.search.index import connect
from simpul.store.generation import INDEX
from simpul.store.manifest import STORE, read_manifest
from simpul.store.opened import generation_dir
from simpul.store.told import CLAIMS
from simpul.view.measures import measure, plain
from simpul.view.ties import Tie, entity_ties

NETWORK = "network.sqlite"
_VERSION = 1
"""Of the file; raised whenever an earlier Simpul's network would answer differently."""
_Thing = tuple[str, str, str, str | None, str | None, int]
_THING = "SELECT iri, name, type, kind, code, articles FROM node"


@dataclass(frozen=True, slots=True)
class _Stated:
    """What is kept of a tie that one claim makes; IRIs, and the article's date."""

    source: str
    target: str
    predicate: str
    claim: str
    article: str
    origin: str
    date: str | None
    confidence: float


def network_file(folder: Path) -> Path:
    """Where the network of a build's folder is."""
    return folder / STORE / NETWORK


def sources_of(folder: Path) -> str:
    """What the store in force was made from, as text: a network made from the same is up to date; "" for no store."""
    manifest = read_manifest(folder)
    if manifest is None:
        return ""
    files = {name: asdict(source) for name, source in manifest.sources.items()}
    return json.dumps({"version": _VERSION, "store": manifest.version, "files": files}, sort_keys=True)


def is_current(folder: Path, path: Path) -> bool:
    """Whether there is a network at ``path``, and it was made from the store in force."""
    if not path.is_file():
        return False
    try:
        with closing(connect(path)) as network:
            row = network.execute("SELECT sources FROM made").fetchone()
    except sqlite3.DatabaseError:
        return False
    return row is not None and row[0] == sources_of(folder)


def make_network(folder: Path, path: Path) -> Path:
    """Make the network of a build with a store in the file ``path``: a reader sees the one before it or the new one.

    5,000 articles take about half a minute. Raises FileNotFoundError where there is no store, OSError where the file
    cannot be written.
    """
    manifest, made = read_manifest(folder), sources_of(folder)
    if manifest is None:
        raise FileNotFoundError(folder / STORE)
    generation = generation_dir(folder, manifest.generation)
    with closing(connect(generation / INDEX)) as index:
        things: dict[str, _Thing] = {row[0]: row for row in index.execute(_THING)}
    with closing(connect(generation / CLAIMS)) as claims:
        # One by one: a build's claims, all at once, would take gigabytes.
        ties = [_stated(tie) for claim in all_claims(claims) for tie in entity_ties([claim])]
    ties = [tie for tie in ties if tie.source != tie.target and {tie.source, tie.target} <= things.keys()]
    handle, part = tempfile.mkstemp(prefix=f".{NETWORK}.", suffix=".part", dir=path.parent)
    os.close(handle)
    try:
        with closing(sqlite3.connect(part)) as network, network:
            network.execute("PRAGMA journal_mode = OFF")
            network.executescript((resources.files("simpul.network") / "schema.sql").read_text(encoding="utf-8"))
            _write(network, ties, things)
            network.execute("INSERT INTO made VALUES (?)", (made,))
        Path(part).replace(path)
    finally:
        Path(part).unlink(missing_ok=True)
    return path


def _stated(tie: Tie) -> _Stated:
    claim = tie.claim
    date = claim.article.date.isoformat() if claim.article.date else None
    return _Stated(
        tie.source.thing, tie.target.thing, tie.predicate, claim.iri, claim.article_iri, claim.origin_iri, date,
        claim.confidence,
    )  # fmt: skip


def _write(network: sqlite3.Connection, ties: Sequence[_Stated], things: dict[str, _Thing]) -> None:
    graph = _graph(ties)
    measures, numbers = measure(graph), {iri: n for n, iri in enumerate(sorted(graph), start=1)}
    places = place_all(plain(graph), [measures[iri].pagerank for iri in numbers]).tolist()
    network.executemany(
        "INSERT INTO node VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (number, *things[iri], *places[number - 1], m.degree, m.pagerank, m.betweenness, m.community)
            for iri, number in numbers.items()
            for m in [measures[iri]]
        ],
    )
    keys = {key: n for n, key in enumerate(sorted({(t.source, t.target, t.predicate) for t in ties}), start=1)}
    rows = [(n, numbers[source], numbers[target], predicate) for (source, target, predicate), n in keys.items()]
    network.executemany("INSERT INTO tie VALUES (?, ?, ?, ?)", rows)
    news = {iri: n for n, iri in enumerate(sorted({iri for t in ties for iri in (t.article, t.origin)}), start=1)}
    network.executemany(
        "INSERT OR IGNORE INTO stated VALUES (?, ?, ?, ?, ?, ?)",
        [
            (keys[t.source, t.target, t.predicate], t.claim, news[t.article], news[t.origin], t.date, t.confidence)
            for t in ties
        ],
    )
    network.execute("ANALYZE")


def _graph(ties: Iterable[_Stated]) -> nx.Graph[str]:
    """The simple graph of all ties; ``weight`` counts the origins between two things."""
    origins: dict[tuple[str, str], set[str]] = {}
    for tie in ties:
        pair = min(tie.source, tie.target), max(tie.source, tie.target)
        origins.setdefault(pair, set()).add(tie.origin)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_weighted_edges_from((a, b, len(found)) for (a, b), found in sorted(origins.items()))
    return graph
