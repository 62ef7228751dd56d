"""Statements of RDF files on the disk, looked up by subject or by object: more than memory should hold."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType

import pyoxigraph as ox
from rdflib import RDF, SKOS, XSD, BNode, Literal, URIRef
from rdflib.term import Node

from simpul.batches import batches
from simpul.graph.files import rdflib_term
from simpul.graph.merge import one_name

_BETWEEN = "\x1f"
_PREFERRED, _OTHER = f"<{SKOS.prefLabel}", f"<{SKOS.altLabel}"
_TOGETHER = 10_000


class Statements:
    """Distinct statements in a file of their own in a folder; they are ``Facts``, blank nodes among them."""

    def __init__(self, folder: Path) -> None:
        self._rows = sqlite3.connect(folder / "statements.sqlite")
        self._rows.executescript("""
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000;
            CREATE TABLE statement (s TEXT, p TEXT, o TEXT, PRIMARY KEY (s, p, o)) WITHOUT ROWID;
            CREATE TABLE name (s TEXT, graph TEXT, o TEXT, PRIMARY KEY (s, graph, o)) WITHOUT ROWID;
        """)

    def __enter__(self) -> Statements:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._rows.close()

    def add(self, quads: Iterable[ox.Quad | ox.Triple]) -> None:
        """Take in statements; which graph says so is kept of names only."""
        for some in batches(quads, _TOGETHER):
            rows = [(_told(q.subject), _told(q.predicate), _told(q.object)) for q in some]
            names = ((quad, s, o) for quad, (s, p, o) in zip(some, rows, strict=True) if p == _PREFERRED)
            named = ((s, str(getattr(quad, "graph_name", "")), o) for quad, s, o in names)
            self._rows.executemany("INSERT OR IGNORE INTO statement VALUES (?, ?, ?)", rows)
            self._rows.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", named)
        self._rows.execute("CREATE INDEX IF NOT EXISTS by_object ON statement (o, p, s)")

    def join_names(self) -> None:
        """Let every thing have one preferred name, as ``merge`` does."""
        several = "SELECT s FROM name GROUP BY s HAVING COUNT(DISTINCT o) > 1"
        for (subject,) in self._rows.execute(several).fetchall():
            thing = _node(subject)
            told = [{(thing, p, o) for p, o in self.about(thing) if p == SKOS.altLabel}]
            rows = self._rows.execute("SELECT graph, o FROM name WHERE s = ? ORDER BY graph", (subject,))
            for _, names in groupby(rows, key=itemgetter(0)):
                told.append({(thing, SKOS.prefLabel, _node(name)) for _, name in names})
            new = [(subject, _text(p), _text(o)) for _, p, o in one_name((each, 1) for each in told)]
            self._rows.executemany(
                "DELETE FROM statement WHERE s = ? AND p = ?", [(subject, _PREFERRED), (subject, _OTHER)]
            )
            self._rows.executemany("INSERT INTO statement VALUES (?, ?, ?)", new)

    def about(self, subject: Node) -> Iterable[tuple[Node, Node]]:
        """Predicate and object of every statement about a subject."""
        rows = self._rows.execute("SELECT p, o FROM statement WHERE s = ?", (_text(subject),))
        return [(_node(predicate), _node(obj)) for predicate, obj in rows]

    def referring(self, obj: Node, predicate: Node) -> Iterable[Node]:
        """The subjects of every statement with this predicate and object."""
        rows = self._rows.execute("SELECT s FROM statement WHERE o = ? AND p = ?", (_text(obj), _text(predicate)))
        return [_node(subject) for (subject,) in rows]

    def targets(self, classes: Iterable[Node], predicates: Iterable[Node]) -> Iterator[Node]:
        """The subjects that are of one of these classes or have one of these properties, each once, sorted."""
        kinds, terms = ([_text(term) for term in each] for each in (classes, predicates))
        found = self._rows.execute(
            f"SELECT DISTINCT s FROM statement WHERE p IN ({_marks(terms)}) OR (p = ? AND o IN ({_marks(kinds)}))"
            " ORDER BY s",
            [*terms, _text(RDF.type), *kinds],
        )
        return (_node(subject) for (subject,) in found)


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))


def _told(term: object) -> str:
    """A term of the parser as it is kept: its kind, and for a literal language and datatype, before its text."""
    if isinstance(term, ox.NamedNode):
        return f"<{term.value}"
    if isinstance(term, ox.BlankNode):
        return f"_{term.value}"
    assert isinstance(term, ox.Literal)
    return f'"{_BETWEEN.join((term.language or "", term.datatype.value, term.value))}'


def _text(term: Node) -> str:
    if isinstance(term, URIRef):
        return f"<{term}"
    if not isinstance(term, Literal):
        return f"_{term}"
    datatype = RDF.langString if term.language else term.datatype or XSD.string
    return f'"{_BETWEEN.join((term.language or "", datatype, term))}'


def _node(text: str) -> Node:
    kind, rest = text[0], text[1:]
    if kind == "<":
        return URIRef(rest)
    if kind == "_":
        return BNode(rest)
    language, datatype, value = rest.split(_BETWEEN, 2)
    if language:
        return rdflib_term(ox.Literal(value, language=language))
    return rdflib_term(ox.Literal(value, datatype=ox.NamedNode(datatype)))
