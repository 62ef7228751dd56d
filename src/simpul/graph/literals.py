"""Literals in canonical form: what a store would rewrite ("0.250", "@id-ID", "P2W") is never written."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from decimal import Decimal

from rdflib import XSD, Literal

LANGUAGE = "id"
JAKARTA = dt.timezone(dt.timedelta(hours=7))
_WEEKS = re.compile(r"P(\d+)W")
_DURATION = re.compile(r"P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")
_TIMES = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), XSD.date),
    (re.compile(r"\d{4}-\d{2}"), XSD.gYearMonth),
    (re.compile(r"\d{4}"), XSD.gYear),
)


def words(text: str) -> Literal:
    """Indonesian words."""
    return Literal(text, lang=LANGUAGE)


def plain(text: str) -> Literal:
    """A string that is not language: verbatim evidence, an id, the name of a rule."""
    return Literal(text)


def integer(value: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(value), datatype=XSD.integer)


def decimal(value: float) -> Literal:
    """An xsd:decimal without exponent and superfluous zeros (0.250 → "0.25", 1.0 → "1")."""
    text = format(Decimal(repr(value)), "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return Literal("0" if text == "-0" else text, datatype=XSD.decimal)


def date(value: dt.date) -> Literal:
    """An xsd:date without time zone."""
    return Literal(value.isoformat(), datatype=XSD.date)


def clock(value: str) -> Literal:
    """An xsd:dateTime of a time in ISO 8601, in Jakarta's time: UTC is "Z" to some stores and "+00:00" to others."""
    with suppress(ValueError):
        when = dt.datetime.fromisoformat(value)
        value = when.astimezone(JAKARTA).isoformat(timespec="seconds") if when.tzinfo else value
    return Literal(value, datatype=XSD.dateTime, normalize=False)


def address(url: str) -> Literal:
    """An xsd:anyURI: an address found in the wild, which need not be a valid IRI."""
    return Literal(url, datatype=XSD.anyURI)


def duration(value: str) -> Literal | None:
    """An xsd:duration; weeks, which XSD does not know, become days. None where ``value`` is no duration."""
    if weeks := _WEEKS.fullmatch(value):
        value = f"P{int(weeks[1]) * 7}D"
    return Literal(value, datatype=XSD.duration, normalize=False) if _DURATION.fullmatch(value) else None


def moment(value: str) -> Literal | None:
    """A date, month or year, as precise as ``value``; None where it is none of them."""
    for form, kind in _TIMES:
        if form.fullmatch(value):
            return Literal(value, datatype=kind) if _possible(value) else None
    return None


def _possible(value: str) -> bool:
    try:
        dt.date.fromisoformat(value + "0001-01-01"[len(value) :])
    except ValueError:
        return False
    return True
