"""The claims of a generation: made from a build's state, or brought up to date by what has changed in it."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from simpul.graph.ids import graph_iri
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.model import LinkedClaim, Node
from simpul.search.claims_file import (
    Member,
    members_of,
    origins_of,
    replace_claims,
    replace_members,
    write_claims,
)
from simpul.search.tables import writable
from simpul.state import Database, articles, settings, things
from simpul.state.claims import all_claims, origins, whole_claims
from simpul.state.values import decode


def make_claims(path: Path, db: Database) -> None:
    """Make the file of claims from a build's state."""
    descriptions = things.descriptions(db)
    nodes = _nodes(descriptions)
    write_claims(path, all_claims(db, nodes), _members(descriptions, nodes))


def renew_claims(before: Path, path: Path, db: Database, graphs: Container[str]) -> bool:
    """Make the file of claims of the one ``before``; answers whether that could be done.

    ``graphs`` are the names of the articles' graphs that came, went or changed since. Written anew are the claims of
    these articles, of those with another origin, and of those that name a node for which another stands now; of all
    other things only the descriptions.
    """
    shutil.copyfile(before, path)
    with closing(writable(path)) as file, file:
        known, now = members_of(file), things.descriptions(db)
        if not known:
            return False
        fresh = {iri: data for iri, data in now.items() if iri not in known or known[iri][1] != _digest(data)}
        nodes, gone = _nodes(fresh), known.keys() - now.keys()
        moved = gone | {iri for iri, node in nodes.items() if iri not in known or known[iri][0] != node.iri}
        here = articles.digests(db).keys()
        stale = _stale(origins_of(file), here, db, graphs) | things.naming(db, moved)
        replace_members(file, gone, _members(fresh, nodes))
        replace_claims(file, sorted(stale), list(nodes.values()), _claims(db, sorted(stale & here), nodes))
    return True


def _stale(before: Mapping[str, str], here: Iterable[str], db: Database, graphs: Container[str]) -> set[str]:
    """The articles, ``before`` or ``here``, that the graphs are of, and those with another origin than before."""
    base, now = settings.get(db, "base", str, DEFAULT_BASE), origins(db)
    found = {iri for iri in (*before, *here) if graph_iri(base, iri) in graphs}
    return found | {iri for iri, origin in before.items() if now.get(iri, iri) != origin}


def _claims(db: Database, iris: Iterable[str], known: dict[str, Node]) -> Iterator[LinkedClaim]:
    """The claims of these articles."""
    for article in articles.some_published(db, iris):
        yield from whole_claims(db, article, known)


def _nodes(descriptions: Mapping[str, bytes]) -> dict[str, Node]:
    return {iri: decode(data, Node) for iri, data in descriptions.items()}


def _members(descriptions: Mapping[str, bytes], nodes: Mapping[str, Node]) -> Iterator[Member]:
    return ((iri, nodes[iri].iri, _digest(data)) for iri, data in descriptions.items())


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=8).digest()
