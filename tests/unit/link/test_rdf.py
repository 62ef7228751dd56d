import datetime as dt

from rdflib import OWL, PROV, RDF, SKOS, URIRef
from tests.unit.link import news

from simpul.check import check_article
from simpul.graph.namespaces import SIMPUL
from simpul.link.joined import joined
from simpul.link.judgements import judgement
from simpul.link.links import find_links
from simpul.link.rdf import links_graph, read_pairs

NOON = dt.datetime(2026, 1, 2, 12, tzinfo=dt.UTC)


def test_only_judged_links_are_the_same_and_others_are_close_with_a_score() -> None:
    found = news.known(news.HEAD, news.SHORT)
    pair = tuple(sorted((news.iri(found, "Ratmoko"), news.iri(found, "Ratmoko Wibisono"))))
    machine = links_graph(find_links(found).links, (), base=news.BASE)
    assert (URIRef(pair[0]), SKOS.closeMatch, URIRef(pair[1])) in machine
    assert not list(machine.subjects(OWL.annotatedProperty, OWL.sameAs))
    assert all(list(machine.objects(k, SIMPUL.confidence)) for k in machine.subjects(RDF.type, SIMPUL.Link))
    by_hand = judgement("same", *pair, who="Ana", when=NOON, note="satu orang")
    judged = links_graph(find_links(found, [by_hand]).links, (), base=news.BASE)
    assert (URIRef(pair[0]), OWL.sameAs, URIRef(pair[1])) in judged
    assert (URIRef(pair[0]), SKOS.closeMatch, URIRef(pair[1])) not in judged
    assert list(judged.objects(None, PROV.wasAttributedTo))
    assert pair in read_pairs(machine) & read_pairs(judged)


def test_links_and_judgements_fulfil_the_shapes_and_a_link_without_score_does_not() -> None:
    found = news.known(news.HEAD, news.SHORT)
    first, second, *_ = sorted(found)
    graph = links_graph(
        find_links(found).links, [judgement("different", first, second, who="A", when=NOON)], base=news.BASE
    )
    assert (URIRef(first), OWL.differentFrom, URIRef(second)) in graph
    assert check_article(graph) == []
    graph.remove((None, SIMPUL.confidence, None))
    assert {f.code for f in check_article(graph)} == {"shape.link-warranted"}


def test_what_is_linked_is_one_node_with_all_names() -> None:
    articles = news.read(news.HEAD, news.SHORT)
    found = news.known(news.HEAD, news.SHORT)
    pairs = read_pairs(links_graph(find_links(found).links, (), base=news.BASE))
    claims = [c for a in articles for c in a.claims]
    whole = joined(claims, pairs)
    assert [c.iri for c in whole] == [c.iri for c in claims]
    holders = {c.subject.name: c.subject.names for c in whole if c.predicate == "holdsPost"}
    assert set(holders) == {"Ratmoko Wibisono"}
    assert {"Ratmoko", "Ratmoko Wibisono"} <= set(holders["Ratmoko Wibisono"])
