"""``holdsPost``: a person, a membership with its status and the bounds of its time, a post, its seat and a role."""

from __future__ import annotations

from typing import Any

from rdflib import DCTERMS, ORG, RDF, SKOS, TIME, Literal, URIRef

from simpul.graph.assertion import Assertion, Family, Triple
from simpul.graph.ids import iri
from simpul.graph.literals import date, words
from simpul.graph.namespaces import OPENGOV, SIMPUL, code, code_value
from simpul.graph.reading import Reading
from simpul.identity.seats import seat
from simpul.model import LinkedClaim

_HOLDING = frozenset({"current", "acting"})


def _write(claim: LinkedClaim, base: str) -> Assertion:
    person = URIRef(claim.subject.iri)
    body = claim.object.iri if claim.object else ""
    place = claim.place.iri if claim.place else ""
    title, status = claim.title or "", claim.status or ""
    membership = URIRef(iri(base, "membership", person, body, place, title, status))
    post = URIRef(iri(base, "post", body, place, title))
    triples: list[Triple] = [
        (membership, RDF.type, ORG.Membership),
        (membership, ORG.member, person),
        (membership, OPENGOV.post, post),
        (post, RDF.type, ORG.Post),
    ]
    if body:
        triples += [(membership, ORG.organization, URIRef(body)), (post, ORG.postIn, URIRef(body))]
    if place:
        triples += [(node, DCTERMS.spatial, URIRef(place)) for node in (membership, post)]
    if title:
        role = URIRef(iri(base, "role", title))
        triples += [(role, RDF.type, SKOS.Concept), (role, RDF.type, ORG.Role), (role, SKOS.prefLabel, words(title))]
        triples += [(node, ORG.role, role) for node in (membership, post)]
    if status:
        triples.append((membership, SIMPUL.postStatus, code("status", status)))
    if status in _HOLDING:
        triples.append((person, ORG.holds, post))
    held = seat(claim.title, claim.object, claim.place)
    if held:
        chair = URIRef(iri(base, "seat", *held.key))
        triples += [(post, SIMPUL.seat, chair), (chair, RDF.type, SIMPUL.Seat), (chair, RDF.type, SKOS.Concept)]
        triples.append((chair, SKOS.prefLabel, words(held.label)))
    if claim.article.date is not None:
        triples.append((membership, SIMPUL.asOf, date(claim.article.date)))
        triples += _time(membership, status, date(claim.article.date), base)
    return Assertion(person, ORG.hasMembership, membership, tuple(triples))


def _time(membership: URIRef, status: str, day: Literal, base: str) -> list[Triple]:
    """What an article of that day says about the time of a membership, as bounds that no other article can move.

    Who holds a post began on or before that day and ended on or after it; who held it ended on or before it.
    """
    period, begin, end = (URIRef(iri(base, "time", membership, part)) for part in ("period", "begin", "end"))
    if status in _HOLDING:
        bounds = [(TIME.hasBeginning, begin, SIMPUL.notAfter), (TIME.hasEnd, end, SIMPUL.notBefore)]
    else:
        bounds = [(TIME.hasEnd, end, SIMPUL.notAfter)] if status == "former" else []
    triples: list[Triple] = []
    for side, instant, bound in bounds:
        triples += [(membership, ORG.memberDuring, period), (period, RDF.type, TIME.ProperInterval)]
        triples += [(period, side, instant), (instant, RDF.type, TIME.Instant), (instant, bound, day)]
    return triples


def _read(reading: Reading, subject: URIRef, object_: URIRef | None) -> dict[str, Any]:
    return {
        "subject": reading.node(subject),
        "object": reading.node(reading.iri(object_, ORG.organization)),
        "place": reading.node(reading.iri(object_, DCTERMS.spatial)),
        "title": reading.text(reading.iri(object_, ORG.role), SKOS.prefLabel),
        "status": code_value(reading.iri(object_, SIMPUL.postStatus), "status"),
    }


POST = Family(_write, _read)
