"""``partnerIn``: a programme, and who takes part in it as a partner."""

from __future__ import annotations

from typing import Any

from rdflib import RDF, URIRef

from simpul.graph.assertion import Assertion, Family
from simpul.graph.ids import iri
from simpul.graph.namespaces import M8G, code
from simpul.graph.reading import Reading
from simpul.model import LinkedClaim


def _write(claim: LinkedClaim, base: str) -> Assertion:
    agent = URIRef(claim.subject.iri)
    if claim.object is None:
        return Assertion(agent, M8G.hasParticipation, None)
    programme = URIRef(claim.object.iri)
    node = URIRef(iri(base, "participation", programme, agent, "partner"))
    triples = (
        (node, RDF.type, M8G.Participation),
        (node, M8G.role, code("participation", "partner")),
        (node, M8G.hasParticipant, agent),
    )
    return Assertion(programme, M8G.hasParticipation, node, triples)


def _read(reading: Reading, subject: URIRef, object_: URIRef | None) -> dict[str, Any]:
    if object_ is None:
        return {"subject": reading.node(subject)}
    agent = reading.node(reading.iri(object_, M8G.hasParticipant))
    return {"subject": agent, "object": reading.node(subject)}


PARTICIPATION = Family(_write, _read)
