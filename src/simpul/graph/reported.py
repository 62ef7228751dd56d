"""Words: what a programme aims at, what stands in its way, and who said what."""

from __future__ import annotations

from typing import Any

from rdflib import PROV, RDF, SDO, URIRef

from simpul.graph.assertion import Assertion, Family, Triple
from simpul.graph.ids import iri
from simpul.graph.literals import words
from simpul.graph.namespaces import SIMPUL, code, code_value
from simpul.graph.reading import Reading
from simpul.model import LinkedClaim

_TERMS = {"aimsAt": ("aim", SIMPUL.aimsAt, SIMPUL.Aim), "obstacle": ("obstacle", SIMPUL.obstacle, SIMPUL.Obstacle)}


def _write_clause(claim: LinkedClaim, base: str) -> Assertion:
    kind, predicate, class_ = _TERMS[claim.predicate]
    subject = URIRef(claim.subject.iri)
    node = URIRef(iri(base, kind, subject, claim.text or ""))
    triples: list[Triple] = [(node, RDF.type, class_)]
    if claim.text is not None:
        triples.append((node, SDO.text, words(claim.text)))
    return Assertion(subject, predicate, node, tuple(triples))


def _read_clause(reading: Reading, subject: URIRef, object_: URIRef | None) -> dict[str, Any]:
    return {"subject": reading.node(subject), "text": reading.text(object_, SDO.text)}


def _write_quotation(claim: LinkedClaim, base: str) -> Assertion:
    """The triple points from the quotation to its speaker; an indirect one is also a claim in other words."""
    speaker = URIRef(claim.subject.iri)
    about = tuple(sorted(node.iri for node in claim.about))
    node = URIRef(iri(base, "quotation", speaker, claim.mode or "", claim.text or "", *about))
    triples: list[Triple] = [
        (node, RDF.type, SDO.Quotation),
        (node, PROV.wasQuotedFrom, URIRef(claim.article_iri)),
    ]
    if claim.mode is not None:
        triples.append((node, SIMPUL.quotationMode, code("mode", claim.mode)))
    if claim.mode == "indirect":
        triples.append((node, RDF.type, SDO.Claim))
    if claim.text is not None:
        triples.append((node, SDO.text, words(claim.text)))
    triples += [(node, SDO.about, URIRef(programme)) for programme in about]
    return Assertion(node, SDO.creator, speaker, tuple(triples))


def _read_quotation(reading: Reading, subject: URIRef, object_: URIRef | None) -> dict[str, Any]:
    return {
        "subject": reading.node(object_),
        "text": reading.text(subject, SDO.text),
        "mode": code_value(reading.iri(subject, SIMPUL.quotationMode), "mode"),
        "about": tuple(reading.node(programme) for programme in reading.iris(subject, SDO.about)),
    }


CLAUSE = Family(_write_clause, _read_clause)
QUOTATION = Family(_write_quotation, _read_quotation)
