"""The merged facts around single nodes, and how they changed: what checking them in proportion to a change needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rdflib import ORG, PROV, RDF, SDO, URIRef
from rdflib.term import Node

from simpul.batches import batches
from simpul.graph.canonical import Triple, term_text
from simpul.graph.namespaces import OA, OPENGOV, SIMPUL
from simpul.state import facts, references
from simpul.state.schema import Database

_INWARD = frozenset({
    SIMPUL.hasQuantity, SIMPUL.hasTime, SIMPUL.seat, SIMPUL.evidence, OPENGOV.post, ORG.hasMembership, ORG.member,
    SDO.organizer, OA.hasSelector, OA.hasSource, PROV.wasDerivedFrom, PROV.wasRevisionOf, RDF.subject, RDF.object,
})  # fmt: skip
"""Properties that point to nothing but what ``references`` keeps."""
_TOGETHER = 20_000
"""Subjects whose changes are told together: bounds the memory of a first build."""


@dataclass(frozen=True, slots=True)
class MergedFacts:
    """Merged facts as ``simpul.check`` looks them up. Terms are rdflib's; each statement is told once.

    ``near`` has what is said of some subjects, read together: a subject read alone takes twenty times as long.
    """

    db: Database
    base: str
    near: Mapping[Node, Collection[tuple[Node, Node]]] = field(default_factory=dict)

    def about(self, subject: Node) -> Iterator[tuple[Node, Node]]:
        """Property and object of every statement about a subject."""
        if subject in self.near:
            return iter(self.near[subject])
        text = facts.about(self.db, term_text(subject))
        return ((p, o) for _, p, o in facts.triples([text], self.base)) if text else iter(())

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


def removed(db: Database, base: str) -> list[Triple]:
    """The statements that this settling took out of the merged facts."""
    return [triple for before, after in _changed(db, base, "before IS NOT NULL") for triple in before - after]


def added(db: Database, base: str) -> Iterator[tuple[list[Triple], MergedFacts]]:
    """The statements that it put in, some at a time, and the facts with what is said of their subjects at hand."""
    for before, after in _changed(db, base, "1"):
        near = defaultdict[Node, list[tuple[Node, Node]]](list)
        for subject, predicate, obj in after:
            near[subject].append((predicate, obj))
        if new := after - before:
            yield list(new), MergedFacts(db, base, dict(near))


def _changed(db: Database, base: str, which: str) -> Iterator[tuple[set[Triple], set[Triple]]]:
    """What was said of touched subjects, and what is said now; subjects of one article together."""
    first = "(SELECT min(source) FROM told WHERE told.subject = touched.subject)"
    rows = db.execute(f"SELECT subject, before FROM touched WHERE {which} ORDER BY {first}, subject")
    for some in batches(rows, _TOGETHER):
        now = ((before, facts.about(db, subject)) for subject, before in some)
        differing = [(before, after) for before, after in now if before != after]
        yield (
            set(facts.triples((before for before, _ in differing if before), base)),
            set(facts.triples((after for _, after in differing if after), base)),
        )
