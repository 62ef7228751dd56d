"""``hasTime`` and ``hasQuantity``: dates as precise as the text, numbers with unit, bound and role."""

from __future__ import annotations

from typing import Any

from rdflib import RDF, RDFS, SDO, TIME, XSD, Literal, URIRef

from simpul.graph.assertion import Assertion, Family, Triple
from simpul.graph.ids import iri
from simpul.graph.literals import decimal, duration, integer, moment, plain, words
from simpul.graph.namespaces import SIMPUL, code, code_value
from simpul.graph.reading import Reading
from simpul.model import LinkedClaim

_CURRENCIES = frozenset({"IDR", "USD", "EUR", "SGD", "MYR", "JPY", "CNY", "AUD", "GBP", "SAR", "KRW"})
_TIME_PROPERTIES = {XSD.date: TIME.inXSDDate, XSD.gYearMonth: TIME.inXSDgYearMonth, XSD.gYear: TIME.inXSDgYear}
_BOUNDS = {"min": SDO.minValue, "max": SDO.maxValue}
_NUMBERS = (SDO.value, SDO.minValue, SDO.maxValue)


def _write_time(claim: LinkedClaim, base: str) -> Assertion:
    subject = URIRef(claim.subject.iri)
    value = "" if claim.value is None else str(claim.value)
    node = URIRef(iri(base, "time", subject, claim.role or "", value, claim.text or ""))
    triples: list[Triple] = [(node, RDF.type, TIME.Instant)]
    literal = moment(value)
    if literal is not None and literal.datatype is not None:
        triples.append((node, _TIME_PROPERTIES[literal.datatype], literal))
    triples += _common(claim, node, SIMPUL.timeRole, "time")
    return Assertion(subject, SIMPUL.hasTime, node, tuple(triples))


def _read_time(reading: Reading, subject: URIRef, object_: URIRef | None) -> dict[str, Any]:
    literal = reading.literal(object_, *_TIME_PROPERTIES.values())
    return {
        "subject": reading.node(subject),
        "value": None if literal is None else str(literal),
        "role": code_value(reading.iri(object_, SIMPUL.timeRole), "time"),
        "text": reading.text(object_, RDFS.label),
    }


def _write_quantity(claim: LinkedClaim, base: str) -> Assertion:
    subject, value, unit = URIRef(claim.subject.iri), claim.value, claim.unit
    raw = "" if value is None else f"{type(value).__name__}:{value}"
    fields = (claim.role or "", raw, unit or "", claim.bound or "", claim.text or "")
    node = URIRef(iri(base, "quantity", subject, *fields))
    money = unit in _CURRENCIES
    triples: list[Triple] = [(node, RDF.type, SDO.MonetaryAmount if money else SDO.QuantitativeValue)]
    if unit is not None:
        triples.append((node, SDO.currency, plain(unit)) if money else (node, SDO.unitText, words(unit)))
    if isinstance(value, str):
        length = duration(value)
        triples.append((node, SDO.value, plain(value)) if length is None else (node, SDO.duration, length))
    elif value is not None:
        number = integer(value) if isinstance(value, int) else decimal(value)
        triples.append((node, _BOUNDS.get(claim.bound or "", SDO.value), number))
    if claim.bound is not None:
        triples.append((node, SIMPUL.bound, code("bound", claim.bound)))
    triples += _common(claim, node, SIMPUL.quantityRole, "quantity")
    return Assertion(subject, SIMPUL.hasQuantity, node, tuple(triples))


def _read_quantity(reading: Reading, subject: URIRef, object_: URIRef | None) -> dict[str, Any]:
    unit = reading.literal(object_, SDO.currency, SDO.unitText)
    return {
        "subject": reading.node(subject),
        "value": _value(reading.literal(object_, SDO.duration, *_NUMBERS)),
        "unit": None if unit is None else str(unit),
        "bound": code_value(reading.iri(object_, SIMPUL.bound), "bound"),
        "role": code_value(reading.iri(object_, SIMPUL.quantityRole), "quantity"),
        "text": reading.text(object_, RDFS.label),
    }


def _value(literal: Literal | None) -> int | float | str | None:
    if literal is None:
        return None
    text = str(literal)
    if literal.datatype == XSD.integer:
        return int(text)
    return float(text) if literal.datatype == XSD.decimal else text


def _common(claim: LinkedClaim, node: URIRef, role: URIRef, family: str) -> list[Triple]:
    triples: list[Triple] = []
    if claim.role is not None:
        triples.append((node, role, code(family, claim.role)))
    if claim.text is not None:
        triples.append((node, RDFS.label, words(claim.text)))
    return triples


MOMENT = Family(_write_time, _read_time)
QUANTITY = Family(_write_quantity, _read_quantity)
