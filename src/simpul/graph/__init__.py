"""Claims as RDF and back; the stores."""

from simpul.graph.canonical import nquads, trig, turtle
from simpul.graph.files import Build, read_build, read_claims, read_graphs
from simpul.graph.from_rdf import claims_from_graph
from simpul.graph.ids import claim_iri, graph_iri, iri
from simpul.graph.merge import merge
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.graph.store import Store
from simpul.graph.to_rdf import article_graph, claim_triples

__all__ = [
    "DEFAULT_BASE",
    "Build",
    "Store",
    "article_graph",
    "claim_iri",
    "claim_triples",
    "claims_from_graph",
    "graph_iri",
    "iri",
    "merge",
    "nquads",
    "read_build",
    "read_claims",
    "read_graphs",
    "trig",
    "turtle",
]
