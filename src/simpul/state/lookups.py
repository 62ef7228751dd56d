"""The merged facts around single nodes, and how they changed: what checking them in proportion to a change needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from rdflib import ORG, PROV, RDF, SDO, URIRef
from rdflib.term import Node

from simpul.batches import batches
from simpul.check.touched import Change
from simpul.graph.canonical import Triple, term_text
from simpul.graph.files import rdflib_term
from simpul.graph.namespaces import OA, OPENGOV, SIMPUL
from simpul.state import facts, references
from simpul.state.schema import Database

_INWARD = frozenset({
    SIMPUL.hasQuantity, SIMPUL.hasTime, SIMPUL.seat, SIMPUL.evidence, OPENGOV.post, ORG.hasMembership, ORG.member,
    SDO.organizer, OA.hasSelector, OA.hasSource, PROV.wasDerivedFrom, PROV.wasRevisionOf, RDF.subject, RDF.object,
})  # fmt: skip
"""Properties that point to nothing but what ``references`` keeps."""
_TOGETHER = 20_000
"""Subjects whose changes are told together: bounds memory."""
_HELD = 50_000
"""Terms that are held while facts are looked up: neighbours speak of the same."""
_MET = """SELECT subject FROM touched WHERE before IS NOT NULL
  OR (SELECT count(*) > 1 OR min(source) < 0 FROM told WHERE told.subject = touched.subject)"""
_DOUBTED = "SELECT DISTINCT focus FROM doubted CROSS JOIN touched ON subject = focus"


@dataclass(frozen=True, slots=True)
class MergedFacts:
    """Merged facts as ``simpul.check`` looks them up. Terms are rdflib's; each statement is told once."""

    db: Database
    base: str
    _term: facts.Terms = field(default_factory=lambda: lru_cache(_HELD)(rdflib_term), repr=False, compare=False)

    def about(self, subject: Node) -> Iterator[tuple[Node, Node]]:
        """Property and object of every statement about a subject."""
        return ((p, o) for _, p, o in facts.triples_about(self.db, term_text(subject), self.base, self._term))

    def referring(self, obj: Node, predicate: Node) -> Iterable[Node]:
        """The subjects of every statement with this property and object.

        Raises LookupError for an object that is no thing of the build, but for the class of articles.
        """
        if references.kept(predicate, obj, self.base):
            return references.referring(self.db, predicate, obj)
        if (predicate, obj) == (RDF.type, SDO.NewsArticle):
            return (URIRef(iri) for (iri,) in self.db.execute("SELECT iri FROM article ORDER BY iri"))
        if predicate in _INWARD:
            return ()
        raise LookupError(f"nothing is kept of what points to {obj} by {predicate}")


def change(db: Database, base: str) -> Change:
    """How this settling changed the merged facts."""
    told, met, doubted = (_nodes(db, query) for query in ("SELECT subject FROM touched", _MET, _DOUBTED))
    return Change(told, list(met), _removed(db, base), frozenset(doubted))


def _removed(db: Database, base: str) -> list[Triple]:
    """The statements that this settling took out of the merged facts."""
    found, rows = list[Triple](), db.execute("SELECT subject, before FROM touched WHERE before IS NOT NULL")
    for some in batches(rows, _TOGETHER):
        now = ((before, facts.about(db, subject)) for subject, before in some)
        differing = [(before, after) for before, after in now if before != after]
        after = set(facts.triples((text for _, text in differing if text), base))
        found += (triple for triple in facts.triples((text for text, _ in differing), base) if triple not in after)
    return found


def _nodes(db: Database, query: str) -> Iterator[Node]:
    return (URIRef(subject[1:-1]) for (subject,) in db.execute(query))
