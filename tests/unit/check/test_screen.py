"""The screen passes over nothing that pySHACL would report, and clears what is well."""

from __future__ import annotations

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import RDF, RDFS, SH, Graph, Literal, URIRef
from tests.unit.check.faults import base

from simpul.check.described import Described
from simpul.check.engine import compiled, validate, validate_plainly
from simpul.check.screen import screens
from simpul.graph.namespaces import SIMPUL

QUICK = settings(deadline=None, max_examples=6, suppress_health_check=[HealthCheck.too_slow])
ODD = (Literal(""), Literal("7 Mei"), Literal(-1), Literal("x", lang="en"), Literal("9.5"), URIRef("x:y"))


def shuffled(seed: int) -> Graph:
    """The valid graph of an article with objects exchanged, taken away, doubled and made odd."""
    chance, graph = random.Random(seed), base()
    triples = sorted(graph)
    for subject, predicate, obj in chance.sample(triples, chance.randint(1, 25)):
        if chance.random() < 0.6:
            graph.remove((subject, predicate, obj))
        if chance.random() < 0.7:
            graph.add((subject, predicate, chance.choice(triples)[2] if chance.random() < 0.5 else chance.choice(ODD)))
    return graph


@QUICK
@given(st.integers(0, 2**32))
def test_a_spoiled_article_has_the_results_of_plain_pyshacl(seed):
    graph = shuffled(seed)
    assert validate(graph, "article") == validate_plainly(graph, "article")


def test_only_what_is_about_links_is_unknown_and_a_valid_article_has_no_suspects_but_them():
    data = Described(base())
    found = {
        str(screen.shape).rpartition("#")[2]: screen.suspects(data, None)
        for family in ("article", "merged")
        for screen in screens(compiled(family).graph)
        if not screen.fulfils or screen.suspects(data, None)
    }
    links = list(data.graph.subjects(RDF.type, SIMPUL.Link))
    assert links
    assert found == {"link-asserted": links, "link-warranted": links}


def test_a_constraint_that_is_not_known_makes_all_targets_suspects():
    shapes = Graph().parse(
        data="""
        @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix x: <x:> .
        x:shape a sh:PropertyShape ; sh:targetSubjectsOf x:p ; sh:path x:p ; sh:disjoint x:q .
        """,
        format="turtle",
    )
    node, term = URIRef("x:a"), URIRef("x:p")
    data = Graph()
    data.add((node, term, node))
    (screen,) = screens(shapes)
    assert screen.suspects(Described(data), None) == [node]
    assert screen.suspects(Described(data), [node, term]) == [node]
    assert (screen.shape, SH.disjoint, URIRef("x:q")) in shapes


def test_subclasses_are_left_to_pyshacl():
    graph = base()
    graph.add((URIRef("x:Berita"), RDFS.subClassOf, SIMPUL.Claim))
    graph.add((URIRef("x:klaim"), RDF.type, URIRef("x:Berita")))
    results = validate(graph, "article")
    assert results == validate_plainly(graph, "article")
    assert results
