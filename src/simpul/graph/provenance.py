"""Where a claim comes from: verbatim words, their place in the article, and the activity that found them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import metadata

from rdflib import PROV, RDF, RDFS, Graph, URIRef
from rdflib.term import Node as Term

from simpul.graph.ids import iri
from simpul.graph.literals import integer, plain
from simpul.graph.namespaces import OA, SIMPUL
from simpul.graph.reading import Reading
from simpul.model import Evidence

AROUND = 32
"""Characters of the sentence that a quote selector keeps before and after the words."""


@cache
def software_version() -> str:
    """The version of the installed package."""
    return metadata.version("simpul")


def activity(base: str, article_iri: str, model: str = "") -> URIRef:
    """The extraction of one article by this version and model. No clock: the same input gives the same bytes."""
    return URIRef(iri(base, "activity", software_version(), article_iri, *([model] if model else [])))


def activity_triples(base: str, article_iri: str, model: str = "") -> Iterator[tuple[Term, Term, Term]]:
    """The activity and the software behind it: Simpul, and the trained model (its file's name and hash) if one read."""
    me = activity(base, article_iri, model)
    agents = {URIRef(iri(base, "agent", "simpul", software_version())): f"Simpul {software_version()}"}
    if model:
        agents[URIRef(iri(base, "agent", "model", model))] = model
    yield me, RDF.type, PROV.Activity
    yield me, PROV.used, URIRef(article_iri)
    for agent, label in agents.items():
        yield me, PROV.wasAssociatedWith, agent
        yield agent, RDF.type, PROV.SoftwareAgent
        yield agent, RDFS.label, plain(label)


def read_model(graph: Graph) -> str:
    """The trained model that read an article, of the article's graph; "" where none did."""
    labels = {
        str(label)
        for agent in graph.subjects(RDF.type, PROV.SoftwareAgent)
        for label in graph.objects(agent, RDFS.label)
    }
    return min((label for label in labels if label != f"Simpul {software_version()}"), default="")


def evidence_triples(
    claim: str, article: str, evidence: Evidence, sentence: str, base: str
) -> Iterator[tuple[Term, Term, Term]]:
    """The words behind a claim (an IRI) as a W3C Web Annotation target with two selectors."""
    place = (article, str(evidence.start), str(evidence.end), evidence.text, sentence)
    target = URIRef(iri(base, "evidence", *place))
    quote, position = (URIRef(iri(base, "selector", kind, *place)) for kind in ("quote", "position"))
    yield URIRef(claim), SIMPUL.evidence, target
    yield target, SIMPUL.sentence, plain(sentence)
    yield target, RDF.type, OA.SpecificResource
    yield target, OA.hasSource, URIRef(article)
    yield target, OA.hasSelector, quote
    yield quote, RDF.type, OA.TextQuoteSelector
    yield quote, OA.exact, plain(evidence.text)
    # Never from the article's text: the sentence may have been narrowed so that a private name stays out.
    before, found, after = sentence.partition(evidence.text)
    if found:
        yield quote, OA.prefix, plain(before[-AROUND:])
        yield quote, OA.suffix, plain(after[:AROUND])
    yield target, OA.hasSelector, position
    yield position, RDF.type, OA.TextPositionSelector
    yield position, OA.start, integer(evidence.start)
    yield position, OA.end, integer(evidence.end)


def read_evidence(reading: Reading, claim: URIRef) -> tuple[Evidence, str]:
    """The words behind a claim and the sentence around them. Raises ValueError where they are not complete."""
    target = reading.iri(claim, SIMPUL.evidence)
    found: dict[URIRef, str] = {}
    for selector in reading.iris(target, OA.hasSelector):
        for predicate in (OA.exact, OA.start, OA.end):
            text = reading.text(selector, predicate)
            if text is not None:
                found[predicate] = text
    try:
        evidence = Evidence(int(found[OA.start]), int(found[OA.end]), found[OA.exact])
    except KeyError as error:
        raise ValueError(f"<{claim}> has no complete evidence: {error}") from error
    return evidence, reading.text(target, SIMPUL.sentence) or ""
