"""The data set describes itself (VoID): what is in it, how much, and where it can be asked."""

from __future__ import annotations

from rdflib import DCTERMS, RDF, VOID, XSD, Graph, Literal, URIRef
from starlette.requests import Request

from simpul.graph.namespaces import PREFIXES, SIMPUL_IRI
from simpul.graph.nodes import CLASSES
from simpul.web.derived import derived
from simpul.web.library import Generation, generation
from simpul.web.linked.files import FILES
from simpul.web.linked.resource import short
from simpul.web.negotiate import View


def void(request: Request) -> View:
    """The description, with this server's addresses."""
    here, root = generation(request), str(request.base_url)
    triples, things, predicates = len(here.facts.engine), _classes(here), _predicates(here)
    told = {"things": things, "predicates": predicates, "triples": triples, "files": FILES}
    values = told | {"short": lambda iri: short(iri, here.base)}
    return View("linked/void.html.j2", values, graph=lambda: description(here, root), base=here.base)


def description(here: Generation, root: str) -> Graph:
    """The description as a graph; ``root`` is the server's address and ends with "/"."""
    graph, me = Graph(bind_namespaces="none"), URIRef(f"{root}void#graf")
    graph.add((me, RDF.type, VOID.Dataset))
    for language, title in (("id", "Graf Simpul"), ("en", "Simpul graph")):
        graph.add((me, DCTERMS.title, Literal(title, lang=language)))
    graph.add((me, VOID.uriSpace, Literal(here.base)))
    graph.add((me, VOID.sparqlEndpoint, URIRef(f"{root}sparql")))
    graph.add((me, VOID.triples, _number(len(here.facts.engine))))
    graph.add((me, VOID.entities, _number(sum(_classes(here).values()))))
    graph.add((me, VOID.vocabulary, URIRef(SIMPUL_IRI)))
    for name in ("graph.ttl", "graph.trig"):
        graph.add((me, VOID.dataDump, URIRef(f"{root}unduh/{name}")))
    for _, namespace in PREFIXES:
        graph.add((me, VOID.vocabulary, URIRef(namespace)))
    for type_, classes in CLASSES:
        part = URIRef(f"{root}void#{type_}")
        graph.add((me, VOID.classPartition, part))
        graph.add((part, VOID["class"], classes[0]))
        graph.add((part, VOID.entities, _number(_classes(here).get(type_, 0))))
    for number, (predicate, count) in enumerate(sorted(_predicates(here).items())):
        part = URIRef(f"{root}void#p{number}")
        graph.add((me, VOID.propertyPartition, part))
        graph.add((part, VOID.property, URIRef(predicate)))
        graph.add((part, VOID.triples, _number(count)))
    return graph


def _number(value: int) -> Literal:
    return Literal(str(value), datatype=XSD.integer)


@derived()
def _classes(here: Generation) -> dict[str, int]:
    """How many things there are of each type."""
    return dict(here.index.execute("SELECT type, count(*) FROM node GROUP BY type ORDER BY 2 DESC").fetchall())


@derived()
def _predicates(here: Generation) -> dict[str, int]:
    """How many facts have each predicate, the most first."""
    rows = here.facts.select("SELECT ?p (COUNT(*) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) ?p").rows
    return {predicate: int(count) for predicate, count in rows}
