"""People's decisions about claims as RDF and back: who decided what and when, and what the machine had read.

A claim that people rejected or corrected is no ``rdf:Statement`` any more and asserts nothing; it is told in words.
``prov:wasAttributedTo`` is a claim's speaker, so that who decided is told by the activity.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from rdflib import PROV, RDF, RDFS, URIRef

from simpul.graph.assertion import Triple
from simpul.graph.ids import iri
from simpul.graph.literals import clock, decimal, plain, words
from simpul.graph.namespaces import SIMPUL, code, code_value
from simpul.graph.provenance import activity, evidence_triples, read_evidence
from simpul.graph.reading import Reading
from simpul.model import LinkedArticle, Review, Superseded, Verdict


def reviewer_triples(me: URIRef, who: str) -> Iterator[Triple]:
    """A person who decides."""
    yield me, RDF.type, PROV.Agent
    yield me, RDFS.label, plain(who)


def review_triples(article: LinkedArticle, base: str) -> Iterator[Triple]:
    """All decisions about an article's claims."""
    for each in article.reviews:
        me, who = URIRef(each.iri), URIRef(iri(base, "agent", "person", each.who))
        yield me, RDF.type, PROV.Activity
        yield me, RDF.type, SIMPUL.Review
        yield me, SIMPUL.verdict, code("verdict", each.verdict)
        yield me, PROV.wasAssociatedWith, who
        yield from reviewer_triples(who, each.who)
        yield me, PROV.endedAtTime, clock(each.when)
        if each.note:
            yield me, RDFS.comment, plain(each.note)
        if each.used:
            yield me, PROV.used, URIRef(each.used)
        if each.confidence is not None:
            yield me, SIMPUL.machineConfidence, decimal(each.confidence)
        if each.made:
            yield URIRef(each.made), PROV.wasInfluencedBy, me
            if each.superseded:
                yield URIRef(each.made), PROV.wasRevisionOf, URIRef(each.superseded.iri)
        if each.superseded:
            yield from _superseded_triples(each.superseded, me, article, base)


def maker(article: LinkedArticle, claim: str, base: str) -> URIRef:
    """The activity that made a claim (an IRI): the extraction, or a decision where no machine read it so."""
    mine = (r.iri for r in article.reviews if r.made == claim and r.used != claim)
    return URIRef(min(mine, default=activity(base, article.iri, article.model)))


def _superseded_triples(old: Superseded, review: URIRef, article: LinkedArticle, base: str) -> Iterator[Triple]:
    me = URIRef(old.iri)
    yield me, RDF.type, SIMPUL.SupersededClaim
    yield me, RDFS.label, words(old.label)
    yield me, RDF.value, plain(old.parts)
    yield me, SIMPUL.rule, plain(old.rule)
    yield me, SIMPUL.confidence, decimal(old.confidence)
    yield me, PROV.wasDerivedFrom, URIRef(article.iri)
    yield me, PROV.wasGeneratedBy, activity(base, article.iri, article.model)
    yield me, PROV.wasInvalidatedBy, review
    yield from evidence_triples(old.iri, article.iri, old.evidence, old.sentence, base)


def read_reviews(reading: Reading) -> tuple[Review, ...]:
    """The decisions in an article's graph, sorted by IRI."""
    found = (s for s in reading.graph.subjects(RDF.type, SIMPUL.Review) if isinstance(s, URIRef))
    return tuple(_read(reading, me) for me in sorted(found))


def _read(reading: Reading, me: URIRef) -> Review:
    used, who = reading.iri(me, PROV.used), reading.iri(me, PROV.wasAssociatedWith)
    made = min((str(s) for s in reading.graph.subjects(PROV.wasInfluencedBy, me)), default="")
    gave = reading.text(me, SIMPUL.machineConfidence)
    return Review(
        iri=str(me),
        verdict=cast(Verdict, code_value(reading.iri(me, SIMPUL.verdict), "verdict")),
        who=reading.text(who, RDFS.label) or "",
        when=reading.text(me, PROV.endedAtTime) or "",
        note=reading.text(me, RDFS.comment) or "",
        used=str(used or ""),
        confidence=None if gave is None else float(gave),
        made=made,
        superseded=_read_superseded(reading, used) if used and reading.is_a(used, SIMPUL.SupersededClaim) else None,
    )


def _read_superseded(reading: Reading, me: URIRef) -> Superseded:
    evidence, sentence = read_evidence(reading, me)
    label, parts, rule = (reading.text(me, p) or "" for p in (RDFS.label, RDF.value, SIMPUL.rule))
    return Superseded(str(me), label, parts, rule, float(reading.text(me, SIMPUL.confidence) or 0), evidence, sentence)
