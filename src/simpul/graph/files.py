"""A build's folder, read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
from rdflib import XSD, Graph, Literal, URIRef
from rdflib.term import Node as Term

from simpul.errors import SimpulError
from simpul.graph.from_rdf import claims_from_graph
from simpul.model import LinkedClaim

FACTS, ARTICLES = "graph.ttl", "graph.trig"
_FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
}


@dataclass(frozen=True, slots=True)
class Build:
    """A build: the merged facts, and one graph an article by the graph's name."""

    facts: Graph
    articles: dict[str, Graph]


def facts_file(path: Path) -> Path:
    """The merged facts of a build's folder, or ``path`` itself where it is a file. Raises SimpulError."""
    found = path / FACTS if path.is_dir() else path
    if not found.is_file():
        raise SimpulError(
            f"{path} tidak berisi graf · holds no graph ({FACTS}).",
            f"Bangun dulu · build one first: simpul build INPUT -o {path}",
        )
    return found


def articles_file(path: Path) -> Path:
    """The articles' graphs of a build's folder. Raises SimpulError where it is none."""
    found = path / ARTICLES
    if not found.is_file():
        raise SimpulError(
            f"{path} tidak berisi · holds no {ARTICLES}.",
            f"Bangun dulu · build one first: simpul build INPUT -o {path}",
        )
    return found


def read_graphs(path: Path) -> dict[str, Graph]:
    """The graphs of one RDF file by name, sorted; "" is the default graph. Raises SimpulError."""
    if path.suffix not in _FORMATS:
        raise SimpulError(
            f"{path.name} bukan berkas RDF · is no RDF file.", "Berikan salah satu · give one of: " + " ".join(_FORMATS)
        )
    graphs: dict[str, Graph] = {}
    try:
        for quad in ox.parse(path=path, format=_FORMATS[path.suffix]):
            name = quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""
            if name not in graphs:
                graphs[name] = Graph(bind_namespaces="none")
            graphs[name].add((rdflib_term(quad.subject), rdflib_term(quad.predicate), rdflib_term(quad.object)))
    except (OSError, SyntaxError) as error:
        raise SimpulError(
            f"{path.name} tidak dapat dibaca · cannot be read: {error}",
            "Bangun lagi · build it again: simpul build INPUT -o DIR",
        ) from error
    return dict(sorted(graphs.items()))


def read_build(path: Path) -> Build:
    """A build's folder. Raises SimpulError where it is not one."""
    articles = articles_file(path)
    return Build(read_graphs(facts_file(path)).get("", Graph()), read_graphs(articles))


def read_claims(path: Path) -> tuple[LinkedClaim, ...]:
    """The claims of a build's folder or of one RDF file, sorted by IRI. Raises SimpulError.

    The articles' texts are not in a graph: ``claim.article.text`` is empty, ``claim.sentence`` is there.
    """
    return claims_of(read_graphs(facts_file(path)), path)


def claims_of(graphs: Mapping[str, Graph], path: Path) -> tuple[LinkedClaim, ...]:
    """The claims of graphs that were read from ``path``, sorted by IRI. Raises SimpulError."""
    try:
        claims = [claim for graph in graphs.values() for claim in claims_from_graph(graph)]
    except ValueError as error:
        raise SimpulError(
            f"{path.name} berisi klaim yang tidak utuh · holds a claim that is not whole: {error}",
            f"Lihat · see: simpul check {path}",
        ) from error
    return tuple(sorted(claims, key=lambda claim: claim.iri))


def rdflib_term(term: object) -> Term:
    """A term of the store's library as one of rdflib's. Raises ValueError for blank nodes: a graph has none."""
    if isinstance(term, ox.NamedNode):
        return str.__new__(URIRef, term.value)  # URIRef's own check of what a parser has checked takes most of the time
    if not isinstance(term, ox.Literal):
        raise ValueError(f"neither IRI nor literal: {term}")
    if term.language:
        return Literal(term.value, lang=term.language)
    datatype = URIRef(term.datatype.value)
    return Literal(term.value) if datatype == XSD.string else Literal(term.value, datatype=datatype, normalize=False)


def store_term(term: Term) -> ox.NamedNode | ox.Literal:
    """The inverse of ``rdflib_term``."""
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if not isinstance(term, Literal):
        raise ValueError(f"neither IRI nor literal: {term!r}")
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype or XSD.string)))
