"""The embedded store, in memory or on disk: Turtle or TriG in, rows out.

LOUD WARNINGS (measured with pyoxigraph 0.5.13; see docs/ontology.md):
1. Never query the union of named graphs: the union default graph does not de-duplicate. A triple that three
   articles state counts three times, COUNT and SUM are wrong, and joins become hundreds of times slower.
   Load ``graph.ttl`` (merged facts) to ask about facts, ``graph.trig`` only to ask which article said what.
2. The store rewrites literals ("0.250" → "0.25", "PT24H" → "P1D") and lower-cases language tags. Never hash, compare
   or publish its dump; ``graph.canonical`` writes.
3. A query cannot be cancelled from Python: run queries that you do not trust in a child process.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from simpul.errors import SimpulError
from simpul.graph.matching import matching
from simpul.graph.service import refuse_service

Cell: TypeAlias = str


@dataclass(frozen=True, slots=True)
class Rows:
    """What a SELECT query answers: texts, empty where a variable is not bound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Store:
    """Triples that answer SPARQL: in memory, or those of a store of the engine that is open already."""

    def __init__(self, paths: Iterable[Path] = (), *, engine: ox.Store | None = None) -> None:
        """An empty store, or one with these files. Raises SimpulError for a file that cannot be read."""
        self._store = ox.Store() if engine is None else engine
        for path in paths:
            self.load(path)

    @property
    def engine(self) -> ox.Store:
        """The store of the engine, for what is not a query."""
        return self._store

    def load(self, path: Path) -> None:
        """Add a Turtle, TriG, N-Triples or N-Quads file. Raises SimpulError where it cannot be read."""
        try:
            self._store.bulk_load(path=str(path))
        except (OSError, SyntaxError, ValueError) as error:
            raise SimpulError(
                f"{path.name} tidak dapat dibaca · cannot be read: {error}",
                "Bangun lagi · build it again: simpul build INPUT -o DIR",
            ) from error

    def select(self, text: str) -> Rows:
        """The answer to a SELECT query (an ASK answers one row, "true" or "false").

        Raises SimpulError for a query with a mistake or of another form, and for one that would ask the network.
        """
        refuse_service(text)
        try:
            result = self._store.query(text)
        except SyntaxError as error:
            raise SimpulError(
                f"Kueri SPARQL salah · mistake in the SPARQL query: {error}", "Contoh · examples: docs/questions.md"
            ) from error
        try:
            if isinstance(result, ox.QueryBoolean):
                return Rows(("ask",), (("true" if result else "false",),))
            if isinstance(result, ox.QuerySolutions):
                columns, solutions = tuple(variable.value for variable in result.variables), tuple(result)
                return Rows(columns, tuple(tuple(map(_text, solution)) for solution in solutions))
        finally:
            del result  # only its own thread may let it go, and an error may outlive that
        raise SimpulError(
            "Hanya SELECT dan ASK memberi tabel · only SELECT and ASK give a table.",
            "Untuk RDF · for RDF: simpul export",
        )

    def rename(self, new: Mapping[str, str], predicates: Mapping[str, str]) -> None:
        """Put other things in the place of some, in all statements; ``new`` gives IRIs by the old ones.

        In statements about a thing that is replaced ``predicates`` replace predicates.
        """
        for old, fresh in new.items():
            was, now = ox.NamedNode(old), ox.NamedNode(fresh)
            for quad in matching(self._store, was):
                predicate = ox.NamedNode(predicates.get(quad.predicate.value, quad.predicate.value))
                self._store.remove(quad)
                self._store.add(ox.Quad(now, predicate, quad.object, quad.graph_name))
            for quad in matching(self._store, object=was):
                self._store.remove(quad)
                self._store.add(ox.Quad(quad.subject, quad.predicate, now, quad.graph_name))

    def outgoing(self, iri: str) -> tuple[ox.Quad, ...]:
        """All statements about one thing in the default graph, in no order."""
        return matching(self._store, ox.NamedNode(iri), graph=ox.DefaultGraph())


def _text(term: object) -> Cell:
    return (
        term.value if isinstance(term, ox.NamedNode | ox.BlankNode | ox.Literal) else "" if term is None else str(term)
    )
