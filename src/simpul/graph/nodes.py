"""Entities as RDF and back."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import DCTERMS, FOAF, ORG, PROV, RDF, SDO, SKOS, Graph, URIRef
from rdflib.term import Node as Term

from simpul.graph.codes import code_triples, read_code, read_codes
from simpul.graph.literals import decimal, words
from simpul.graph.namespaces import CPSV, M8G, SIMPUL, code, code_value
from simpul.identity.preferred import preferred
from simpul.model import EntityType, Node

CLASSES: tuple[tuple[EntityType, tuple[URIRef, ...]], ...] = (
    ("Person", (FOAF.Person,)),
    ("Organization", (ORG.Organization,)),
    ("Place", (DCTERMS.Location,)),
    ("Program", (CPSV.PublicService,)),
    ("Group", (SDO.Audience, SKOS.Concept)),
    ("Skill", (SDO.DefinedTerm, SKOS.Concept)),
)
"""The first class of each row tells the type; the others are there as well."""

_ALSO: dict[str, URIRef] = (
    dict.fromkeys(("government", "agency", "legislature"), M8G.PublicOrganisation)
    | dict.fromkeys(("country", "province", "regency", "city", "district", "village"), SDO.AdministrativeArea)
    | dict.fromkeys(("training", "event"), M8G.PublicEvent)
)
_SCHEMES = {"Group": SIMPUL.groups, "Skill": SIMPUL.skills}
_TYPES = dict(CLASSES)


def node_triples(node: Node) -> Iterator[tuple[Term, Term, Term]]:
    """Everything that the graph says about an entity itself."""
    me = URIRef(node.iri)
    for kind in _TYPES[node.type]:
        yield me, RDF.type, kind
    if node.kind is not None:
        yield me, DCTERMS.type, code("kind", node.kind)
        if node.kind in _ALSO:
            yield me, RDF.type, _ALSO[node.kind]
    yield me, SKOS.prefLabel, words(node.name)
    for name in node.names:
        if name != node.name:
            yield me, SKOS.altLabel, words(name)
    if node.level is not None:
        yield me, ORG.classification, code("level", node.level)
    yield from code_triples(node)
    if node.type in _SCHEMES:
        yield me, SKOS.inScheme, _SCHEMES[node.type]
    for predicate, text in ((SDO.honorificPrefix, node.prefix), (SDO.honorificSuffix, node.suffix)):
        if text is not None:
            yield me, predicate, words(text)
    for predicate, degrees in ((SDO.latitude, node.latitude), (SDO.longitude, node.longitude)):
        if degrees is not None:
            yield me, predicate, decimal(degrees)


def read_node(graph: Graph, iri: URIRef) -> Node:
    """The entity with this IRI. Raises ValueError where the graph does not tell its type and name."""
    kinds = set(graph.objects(iri, RDF.type))
    type_ = next((name for name, classes in CLASSES if classes[0] in kinds), None)
    names = dict.fromkeys(map(str, graph.objects(iri, SKOS.prefLabel)), 1)
    if type_ is None or not names:
        raise ValueError(f"<{iri}> has no type or no name in this graph")
    name = preferred(names)
    latitude, longitude = _text(graph, iri, SDO.latitude), _text(graph, iri, SDO.longitude)
    return Node(
        iri=str(iri),
        type=type_,
        name=name,
        kind=_code(graph, iri, DCTERMS.type, "kind"),
        level=_code(graph, iri, ORG.classification, "level"),
        code=read_code(graph, iri),
        prefix=_text(graph, iri, SDO.honorificPrefix),
        suffix=_text(graph, iri, SDO.honorificSuffix),
        names=tuple(sorted({name, *map(str, graph.objects(iri, SKOS.altLabel))})),
        latitude=None if latitude is None else float(latitude),
        longitude=None if longitude is None else float(longitude),
        same_as=min(map(str, graph.objects(iri, PROV.alternateOf)), default=""),
        codes=read_codes(graph, iri),
    )


def _text(graph: Graph, iri: URIRef, predicate: URIRef) -> str | None:
    """The longest text: articles that know more about a thing say more ("Dr. H." beside "H.")."""
    return min(map(str, graph.objects(iri, predicate)), key=lambda text: (-len(text), text), default=None)


def _code(graph: Graph, iri: URIRef, predicate: URIRef, family: str) -> str | None:
    values = (code_value(URIRef(str(o)), family) for o in graph.objects(iri, predicate))
    return min((v for v in values if v is not None), key=lambda value: (value == "other", value), default=None)
