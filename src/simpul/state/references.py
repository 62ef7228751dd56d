"""Which subjects point to a thing: the merged facts the other way round.

Kept are numbers for pairs of object and property, for objects that have an IRI of the build's own, and for what claims
state of their subjects (a status, say, is a concept of the ontology).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from rdflib import RDF, URIRef
from rdflib.term import Node

from simpul.graph.canonical import Triple, term_text
from simpul.state.schema import Database


def key(predicate: Node, obj: Node) -> int:
    """A number for a property and an object that SQLite can hold."""
    return int.from_bytes(blake2b(f"{predicate} {obj}".encode(), digest_size=8).digest(), signed=True)


def kept(predicate: Node, obj: Node, base: str) -> bool:
    """Whether it is kept which subjects point to this object by this property."""
    return isinstance(obj, URIRef) and (obj.startswith(base) or predicate == RDF.object)


def references(triples: Iterable[Triple], places: Mapping[str, int], base: str) -> tuple[tuple[int, int], ...]:
    """For each triple that points to a thing of the build its key, and the place of its subject."""
    found = {
        (key(predicate, obj), places[term_text(subject)])
        for subject, predicate, obj in triples
        if kept(predicate, obj, base)
    }
    return tuple(sorted(found))


def put(db: Database, source: int, rows: Iterable[tuple[int, str]]) -> None:
    """The keys of what a source says, each with its subject."""
    db.executemany("INSERT INTO fresh_reference VALUES (?, ?, ?)", ((each, about, source) for each, about in rows))


def take(db: Database, source: int, rows: Iterable[tuple[int, str]]) -> None:
    """Take them back."""
    db.executemany(
        "DELETE FROM reference WHERE key = ? AND subject = ? AND source = ?",
        ((each, about, source) for each, about in rows),
    )


def referring(db: Database, predicate: Node, obj: Node) -> Iterator[URIRef]:
    """The subjects that point to a thing by a property, sorted."""
    rows = db.execute("SELECT DISTINCT subject FROM reference WHERE key = ? ORDER BY subject", (key(predicate, obj),))
    return (URIRef(subject[1:-1]) for (subject,) in rows)
