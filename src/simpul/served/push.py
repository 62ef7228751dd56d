"""A build sent to a server: article graphs by the Graph Store Protocol, merged facts by SPARQL Update in batches.

Everything may be sent twice with the same effect, and what the server took is written down at once: a push that was
cut off goes on where it stopped. The server's catalogue holds a token; where it is not the record's (another server,
another folder, data that were lost), everything is sent anew.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rdflib import SDO

from simpul.errors import SimpulError
from simpul.search.index import joined_map
from simpul.served.parts import article_graphs, fact_subjects
from simpul.served.record import Record, opened
from simpul.served.server import Server
from simpul.store.generation import INDEX
from simpul.store.opened import current_generation
from simpul.store.refresh import refresh_store

Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Pushed:
    """What the server was sent: article graphs and things of the facts that were new or changed, or had gone."""

    graphs: int
    graphs_deleted: int
    things: int
    things_deleted: int


@dataclass(frozen=True, slots=True)
class _Change:
    """A subject of the facts whose statements are to be these; ``known`` where the server has some of it already."""

    name: str
    lines: bytes
    digest: str
    known: bool


def push(folder: Path, server: Server, *, progress: Progress = lambda done, total: None) -> Pushed:
    """Make a server hold what a build's folder holds; only what differs from the last time is sent.

    Raises SimpulError where the folder is no build, and where the server cannot be reached or refuses.
    """
    refresh_store(folder)
    generation = current_generation(folder)
    if generation is None:
        raise SimpulError(f"{folder}: berubah selagi dikirim · changed while it was sent.", "Ulangi · run this again.")
    gone = joined_map(generation / INDEX)
    with opened(folder, f"{server.url} {server.facts}") as record:
        _begin(folder, server, record)
        graphs, deleted = _send_graphs(folder, server, record, progress)
        things, lost = _send_facts(folder, server, record, gone)
    return Pushed(graphs, deleted, things, lost)


def _begin(folder: Path, server: Server, record: Record) -> None:
    """Where the record is not of what the server holds, both begin anew."""
    token = f"GRAPH <{server.catalogue}> {{ <{server.catalogue}> <{SDO.identifier}> ?token }}"
    rows = server.select(f"SELECT ?token WHERE {{ {token} }}", everywhere=True).rows
    if record.token and rows == ((record.token,),):
        return
    server.delete_graph(server.facts)
    start = f"{server.base}graph/"
    named = f"SELECT DISTINCT ?g WHERE {{ GRAPH ?g {{ ?a a <{SDO.NewsArticle}> }} }}"
    articles = server.select(named, everywhere=True).rows
    kept = {name for name, _ in article_graphs(folder)}
    for (name,) in articles:
        if name.startswith(start) and name not in {*kept, server.facts}:
            server.delete_graph(name)
    fresh = uuid.uuid4().hex
    content = f'<{server.catalogue}> <{SDO.identifier}> "{fresh}" .\n'
    server.put_graph(server.catalogue, content.encode())
    record.start(fresh)


def _send_graphs(folder: Path, server: Server, record: Record, progress: Progress) -> tuple[int, int]:
    seen, sent = set(), 0
    for number, (name, triples) in enumerate(article_graphs(folder), start=1):
        seen.add(name)
        content = server.ntriples(triples)
        digest = _digest(content)
        if record.digest("graph", name) != digest:
            record.sends("graph", [name])
            server.put_graph(name, content)
            record.took("graph", [(name, digest)])
            sent += 1
        progress(number, None)
    stale = record.others("graph", seen)
    for name in stale:
        server.delete_graph(name)
        record.gave_up("graph", [name])
    return sent, len(stale)


def _send_facts(folder: Path, server: Server, record: Record, gone: dict[str, str]) -> tuple[int, int]:
    seen: set[str] = set()
    sent = 0
    for batch in _batches(_changes(folder, server, record, gone, seen), server.profile.batch):
        record.sends("subject", [change.name for change in batch])
        server.update(_replacing(server, batch))
        record.took("subject", [(change.name, change.digest) for change in batch])
        sent += len(batch)
    stale = record.others("subject", seen)
    for start in range(0, len(stale), server.profile.batch):
        some = stale[start : start + server.profile.batch]
        server.update(_deleting(server, some))
        record.gave_up("subject", some)
    return sent, len(stale)


def _changes(folder: Path, server: Server, record: Record, gone: dict[str, str], seen: set[str]) -> Iterator[_Change]:
    for name, triples in fact_subjects(folder, gone):
        seen.add(name)
        lines = server.ntriples(triples)
        digest, before = _digest(lines), record.digest("subject", name)
        if digest != before:
            yield _Change(name, lines, digest, before is not None)


def _batches(changes: Iterable[_Change], most: int) -> Iterator[list[_Change]]:
    """Changes together up to so many triples; one that has more goes alone."""
    batch: list[_Change] = []
    size = 0
    for change in changes:
        triples = change.lines.count(b"\n")
        if batch and size + triples > most:
            yield batch
            batch, size = [], 0
        batch.append(change)
        size += triples
    if batch:
        yield batch


def _replacing(server: Server, batch: list[_Change]) -> str:
    old = _deleting(server, [change.name for change in batch if change.known])
    data = b"".join(change.lines for change in batch).decode()
    new = f"INSERT DATA {{ {_in_facts(server, data)} }}"
    return " ;\n".join(filter(None, (old, new)))


def _deleting(server: Server, names: Iterable[str]) -> str:
    return " ;\n".join(f"DELETE WHERE {{ {_in_facts(server, f'<{name}> ?p ?o')} }}" for name in names)


def _in_facts(server: Server, pattern: str) -> str:
    return f"GRAPH <{server.facts}> {{ {pattern} }}" if server.facts else pattern


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]
