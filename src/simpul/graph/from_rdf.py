"""Claims read back from a graph: the inverse of ``to_rdf``."""

from __future__ import annotations

from typing import cast, get_args

from rdflib import PROV, RDF, Graph, URIRef

from simpul.graph.articles import read_article
from simpul.graph.families import FAMILIES
from simpul.graph.namespaces import SIMPUL, code_value
from simpul.graph.provenance import read_evidence
from simpul.graph.reading import Reading
from simpul.model import Article, LinkedClaim, Predicate

_PREDICATES = frozenset(get_args(Predicate))


def claims_from_graph(graph: Graph) -> tuple[LinkedClaim, ...]:
    """All claims of a graph, sorted by IRI. The articles' texts and file names are not in a graph: they stay empty.

    Raises ValueError for a claim that cannot be read (graphs that ``simpul check`` passes have none).
    """
    reading, articles = Reading(graph), dict[URIRef, Article]()
    found = sorted(s for s in graph.subjects(RDF.type, SIMPUL.Claim) if isinstance(s, URIRef))
    return tuple(_read(reading, claim, articles) for claim in found)


def _read(reading: Reading, me: URIRef, articles: dict[URIRef, Article]) -> LinkedClaim:
    name = code_value(reading.iri(me, SIMPUL.predicate), "predicate")
    subject, article = reading.iri(me, RDF.subject), reading.iri(me, PROV.wasDerivedFrom)
    rule, confidence = reading.text(me, SIMPUL.rule), reading.text(me, SIMPUL.confidence)
    if name not in _PREDICATES or subject is None or article is None or confidence is None:
        raise ValueError(f"<{me}> is not a whole claim")
    predicate = cast(Predicate, name)
    if article not in articles:
        articles[article] = read_article(reading, article)
    evidence, sentence = read_evidence(reading, me)
    return LinkedClaim(
        iri=str(me),
        predicate=predicate,
        article=articles[article],
        article_iri=str(article),
        evidence=evidence,
        sentence=sentence,
        rule=rule or "",
        confidence=float(confidence),
        speaker=reading.node(reading.iri(me, PROV.wasAttributedTo)),
        origin=str(reading.iri(article, PROV.wasDerivedFrom) or ""),
        **FAMILIES[predicate].read(reading, subject, reading.iri(me, RDF.object)),
    )
