"""Claims that are one triple between two entities, and a programme's status."""

from __future__ import annotations

from typing import Any

from rdflib import DCTERMS, ORG, SDO, URIRef

from simpul.graph.assertion import Assertion, Family
from simpul.graph.namespaces import ADMS, M8G, SIMPUL, code, code_value
from simpul.graph.reading import Reading
from simpul.model import LinkedClaim

PROPERTIES: dict[str, URIRef] = {
    "memberOf": ORG.memberOf,
    "originatesFrom": SIMPUL.originatesFrom,
    "partOf": ORG.subOrganizationOf,
    "jurisdiction": DCTERMS.spatial,
    "targets": DCTERMS.audience,
    "heldAt": SDO.location,
    "teaches": SDO.teaches,
    "partOfProgram": DCTERMS.isPartOf,
}


def _object(claim: LinkedClaim) -> URIRef | None:
    return None if claim.object is None else URIRef(claim.object.iri)


def _write(claim: LinkedClaim, base: str) -> Assertion:
    return Assertion(URIRef(claim.subject.iri), PROPERTIES[claim.predicate], _object(claim))


def _write_place(claim: LinkedClaim, base: str) -> Assertion:
    predicate = SDO.containedInPlace if claim.subject.type == "Place" else SDO.location
    return Assertion(URIRef(claim.subject.iri), predicate, _object(claim))


def _read(reading: Reading, subject: URIRef, object_: URIRef | None) -> dict[str, Any]:
    return {"subject": reading.node(subject), "object": reading.node(object_)}


def _write_from_programme(claim: LinkedClaim, base: str) -> Assertion:
    """``runs`` and ``funds`` point from the programme to the body, the other way round than in the fact record."""
    if claim.predicate == "funds":
        predicate = SDO.funder
    else:
        predicate = M8G.hasCompetentAuthority if claim.subject.type == "Organization" else SDO.organizer
    programme = _object(claim)
    if programme is None:
        return Assertion(URIRef(claim.subject.iri), predicate, None)
    return Assertion(programme, predicate, URIRef(claim.subject.iri))


def _read_from_programme(reading: Reading, subject: URIRef, object_: URIRef | None) -> dict[str, Any]:
    if object_ is None:
        return {"subject": reading.node(subject)}
    return {"subject": reading.node(object_), "object": reading.node(subject)}


def _write_status(claim: LinkedClaim, base: str) -> Assertion:
    status = None if claim.value is None else code("programme", str(claim.value))
    return Assertion(URIRef(claim.subject.iri), ADMS.status, status)


def _read_status(reading: Reading, subject: URIRef, object_: URIRef | None) -> dict[str, Any]:
    return {"subject": reading.node(subject), "value": code_value(object_, "programme")}


DIRECT = Family(_write, _read)
LOCATED = Family(_write_place, _read)
FROM_PROGRAMME = Family(_write_from_programme, _read_from_programme)
STATUS = Family(_write_status, _read_status)
