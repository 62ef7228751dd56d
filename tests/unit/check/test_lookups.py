"""Statements that are looked up, in memory or on the disk, are those that were given."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from rdflib import RDF, SKOS, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node
from tests.unit.check.faults import base, damaged, faults

from simpul.check.lookups import GraphFacts, lookup_graph
from simpul.check.statements import Statements
from simpul.check.support import claims_of, supports, users, users_of
from simpul.graph.canonical import nquads, term_text
from simpul.graph.merge import merge

A, B, P = URIRef("x:a"), URIRef("x:b"), URIRef("x:p")
TERMS = (
    Literal("satu"), Literal("satu", lang="id"), Literal("", lang="en"),
    Literal("007", datatype=XSD.integer, normalize=False),
    Literal('"\\\x1f\n', datatype=URIRef("x:t")), Literal("2021-13-45", datatype=XSD.string), BNode("b"), A,
)  # fmt: skip


def graph_of(*triples: tuple) -> Graph:
    graph = Graph(bind_namespaces="none")
    for triple in triples:
        graph.add(triple)
    return graph


def written(term: Node) -> str:
    return term.n3() if isinstance(term, BNode) else term_text(term)


def parsed(graph: Graph) -> list[ox.Quad]:
    return list(ox.parse(nquads({"": graph}), format=ox.RdfFormat.N_QUADS))


def test_terms_come_back_from_the_disk_as_they_were(tmp_path):
    graph = graph_of(*((A, P, term) for term in TERMS), (BNode("b"), P, B))
    lines = "".join(" ".join(map(written, triple)) + " .\n" for triple in graph)
    with Statements(tmp_path) as statements:
        statements.add(ox.parse(lines, format=ox.RdfFormat.N_TRIPLES))
        statements.add(ox.parse(lines, format=ox.RdfFormat.N_TRIPLES))
        about = list(statements.about(A))
        assert len(about) == len(TERMS)
        for term in TERMS:
            assert list(statements.referring(term, P)) == [A]
        assert {(p, type(o), str(o)) for p, o in about} >= {(P, type(o), str(o)) for o in TERMS if o != BNode("b")}
        assert len(list(statements.about(next(o for _, o in about if isinstance(o, BNode))))) == 1


def test_things_on_the_disk_get_the_one_name_that_merging_gives_them(tmp_path):
    names = [(A, SKOS.prefLabel, Literal(n, lang="id")) for n in ("Dinsos", "Dinas Sosial", "Dinas sosial")]
    graph = graph_of(*names, (A, SKOS.altLabel, names[1][2]), (B, SKOS.prefLabel, Literal("Satu", lang="id")))
    with Statements(tmp_path) as statements:
        statements.add(parsed(graph))
        statements.join_names()
        assert {(A, *pair) for pair in statements.about(A)} | {(B, *pair) for pair in statements.about(B)} == set(
            merge([graph])
        )


def test_the_one_name_on_the_disk_is_that_of_most_graphs(tmp_path):
    graphs = [graph_of((A, SKOS.prefLabel, Literal(n, lang="id"))) for n in ("Bulog", "Perum Bulog", "Bulog")]
    quads = nquads({f"x:{number}": graph for number, graph in enumerate(graphs)})
    with Statements(tmp_path) as statements:
        statements.add(ox.parse(quads, format=ox.RdfFormat.N_QUADS))
        statements.join_names()
        assert {(A, *pair) for pair in statements.about(A)} == set(merge(graphs))


def test_only_the_nodes_that_shapes_look_at_are_targets(tmp_path):
    graph = graph_of((A, RDF.type, B), (B, P, A), (P, SKOS.note, A), (P, RDF.type, P))
    with Statements(tmp_path) as statements:
        statements.add(parsed(graph))
        assert list(statements.targets([B], [P])) == [A, B]


def test_a_lookup_graph_answers_like_the_graph_and_knows_what_is_beside():
    whole, more = base(), (A, P, B)
    graph, both = lookup_graph(GraphFacts(whole), [more]), whole + graph_of(more)
    for subject, predicate, obj in both:
        assert (subject, predicate, obj) in graph
        assert set(graph.objects(subject, predicate)) == set(both.objects(subject, predicate))
        assert set(graph.subjects(predicate, obj)) == set(both.subjects(predicate, obj))
        assert set(graph.predicate_objects(subject)) == set(both.predicate_objects(subject))
    assert (A, P, A) not in graph
    with pytest.raises(LookupError, match="looked up"):
        list(graph.subjects(P))


@pytest.mark.parametrize("fault", faults()[::6], ids=lambda fault: fault.name)
def test_the_claims_about_one_node_are_those_whose_support_holds_it(fault):
    graph = damaged(fault)
    known = users(supports(graph))
    assert claims_of(graph)
    for node in graph.all_nodes():
        if not isinstance(node, Literal):
            assert users_of(graph, node) == known.get(node, ())
