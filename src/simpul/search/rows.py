"""What the index says of one thing, read from the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox
from rdflib import DCTERMS, ORG, RDF, SDO, SKOS, TIME, URIRef

from simpul.graph.namespaces import M8G, SIMPUL, code_value
from simpul.graph.nodes import CLASSES
from simpul.identity.preferred import preferred
from simpul.model import EntityType


@dataclass(frozen=True, slots=True)
class Row:
    """A thing: ``names`` are all its names, ``articles`` those that describe it, ``near`` its places and bodies.

    ``span`` is what articles say of its beginning and its end, ISO 8601 dates as precise as the text.
    """

    iri: str
    type: EntityType
    kind: str | None
    name: str
    names: tuple[str, ...]
    code: str | None
    articles: tuple[str, ...]
    near: tuple[str, ...]
    span: tuple[str | None, str | None]


_TYPE, _CLASSES = str(RDF.type), tuple((name, str(classes[0])) for name, classes in CLASSES)
_NEAR = tuple(
    map(str, (DCTERMS.spatial, SDO.location, SDO.containedInPlace, SIMPUL.originatesFrom, ORG.memberOf,
              M8G.hasCompetentAuthority))
)  # fmt: skip
_NEAR_POST = (str(DCTERMS.spatial), str(ORG.organization))
_MOMENTS = tuple(map(str, (TIME.inXSDDate, TIME.inXSDgYearMonth, TIME.inXSDgYear)))
_BEGINS, _ENDS = frozenset({"start", "on"}), frozenset({"end", "on", "deadline"})


@dataclass(frozen=True)
class Source:
    """The two stores of a generation; ``members`` are the nodes that each node stands for."""

    facts: ox.Store
    articles: ox.Store
    members: Mapping[str, Iterable[str]]

    @cached_property
    def article_of(self) -> Mapping[str, str]:
        """The IRI of the article by the name of its graph."""
        news = ox.NamedNode(str(SDO.NewsArticle))
        found = self.articles.quads_for_pattern(None, ox.NamedNode(_TYPE), news)
        return {_text(q.graph_name): _text(q.subject) for q in found}

    def dates(self) -> Iterator[tuple[str, str | None]]:
        """All articles with their dates."""
        for iri in sorted(set(self.article_of.values())):
            yield iri, min(self.about(iri).get(str(SDO.datePublished), ()), default=None)

    def things(self) -> Iterator[str]:
        """All things of the facts, sorted."""
        found = {
            _text(q.subject)
            for _, name in _CLASSES
            for q in self.facts.quads_for_pattern(None, ox.NamedNode(_TYPE), ox.NamedNode(name))
        }
        return iter(sorted(found))

    def about(self, iri: str) -> dict[str, list[str]]:
        """Values by predicate of one subject of the facts."""
        found: dict[str, list[str]] = {}
        for quad in self.facts.quads_for_pattern(ox.NamedNode(iri), None, None, ox.DefaultGraph()):
            found.setdefault(quad.predicate.value, []).append(_text(quad.object))
        return found

    def row(self, iri: str) -> Row | None:
        """One thing; None where it is none of the types, or has no name."""
        said = self.about(iri)
        kinds = said.get(_TYPE, ())
        type_ = next((name for name, class_ in _CLASSES if class_ in kinds), None)
        names = said.get(str(SKOS.prefLabel), ())
        if type_ is None or not names:
            return None
        name = preferred(dict.fromkeys(names, 1))
        return Row(
            iri=iri,
            type=type_,
            kind=_first(code_value(URIRef(o), "kind") for o in said.get(str(DCTERMS.type), ())),
            name=name,
            names=tuple(sorted({*names, *said.get(str(SKOS.altLabel), ())})),
            code=self._code(iri) if type_ == "Place" else None,
            articles=self._articles(iri),
            near=tuple(sorted({*self._near(said)} - {iri})),
            span=self._span(said),
        )

    def member_of_post(self, iri: str) -> tuple[str, ...]:
        """The persons who hold the post that a node is about."""
        return tuple(self.about(iri).get(str(ORG.member), ()))

    def _articles(self, iri: str) -> tuple[str, ...]:
        graphs = (
            _text(q.graph_name)
            for each in (iri, *self.members.get(iri, ()))
            for q in self.articles.quads_for_pattern(ox.NamedNode(each), ox.NamedNode(_TYPE), None)
        )
        return tuple(sorted({self.article_of[name] for name in graphs if name in self.article_of}))

    def _near(self, said: Mapping[str, list[str]]) -> Iterator[str]:
        for predicate in _NEAR:
            yield from said.get(predicate, ())
        for post in said.get(str(ORG.hasMembership), ()):
            about = self.about(post)
            for predicate in _NEAR_POST:
                yield from about.get(predicate, ())

    def _span(self, said: Mapping[str, list[str]]) -> tuple[str | None, str | None]:
        begins, ends = [], []
        for time in said.get(str(SIMPUL.hasTime), ()):
            about = self.about(time)
            role = _first(code_value(URIRef(o), "time") for o in about.get(str(SIMPUL.timeRole), ()))
            values = [value for predicate in _MOMENTS for value in about.get(predicate, ())]
            begins += values if role in _BEGINS else []
            ends += values if role in _ENDS else []
        return min(begins, default=None), max(ends, default=None)

    def _code(self, iri: str) -> str | None:
        notations = self.facts.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(str(SKOS.notation)), None)
        values = (q.object for q in notations)
        kemendagri = str(SIMPUL.kemendagri)
        return min(
            (o.value for o in values if isinstance(o, ox.Literal) and o.datatype.value == kemendagri), default=None
        )


def _first(values: Iterable[str | None]) -> str | None:
    return min((v for v in values if v is not None), key=lambda v: (v == "other", v), default=None)


def _text(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else ""
