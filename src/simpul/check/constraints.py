"""SHACL's core constraints as checks that say "surely fulfilled" or "perhaps not".

A check may say no where pySHACL says yes, never yes where pySHACL says no; None stands for "cannot be told here".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from rdflib import RDF, RDFS, SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from simpul.check.described import Described

Check: TypeAlias = Callable[[Described, Node], bool]
Values: TypeAlias = Callable[[Described, Node], Sequence[Node]]
OfValues: TypeAlias = Callable[[Described, Node, Sequence[Node]], bool]
"""A check of a focus node and its value nodes."""
Compile: TypeAlias = Callable[[Graph, Node], Check | None]
Make: TypeAlias = Callable[[Graph, Node, Node, Compile], OfValues | None]
"""From shapes, shape and argument, with the means to compile a nested shape."""

_KINDS: Mapping[Node, type[Node]] = {SH.IRI: URIRef, SH.Literal: Literal}
_PYTHON: Mapping[Node, type] = {
    XSD.string: str, RDF.langString: str, XSD.integer: int, XSD.decimal: Decimal, XSD.float: float,
    XSD.boolean: bool, XSD.date: dt.date, XSD.time: dt.time, XSD.dateTime: dt.datetime,
}  # fmt: skip
_OPEN = frozenset({RDFS.Literal, RDFS.Datatype, XSD.string, RDF.langString})
"""Datatypes that literals match which do not name them."""


def _each(check: Check) -> OfValues:
    return lambda data, focus, values: all(check(data, value) for value in values)


def _number(term: Node | None) -> int | Decimal | None:
    value = term.value if isinstance(term, Literal) else None
    return value if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _min_count(shapes: Graph, shape: Node, count: Node, compile: Compile) -> OfValues | None:
    least = _number(count)
    return None if least is None else lambda data, focus, values: len(values) >= least


def _max_count(shapes: Graph, shape: Node, count: Node, compile: Compile) -> OfValues | None:
    most = _number(count)
    return None if most is None else lambda data, focus, values: len(values) <= most


def _datatype(shapes: Graph, shape: Node, datatype: Node, compile: Compile) -> OfValues:
    python = _PYTHON.get(datatype, object)

    def matches(data: Described, value: Node) -> bool:
        if not isinstance(value, Literal) or value.ill_typed or not isinstance(value.value, python):
            return False
        if value.language:
            return datatype == RDF.langString
        return (value.datatype or XSD.string) == datatype

    return _each(matches)


def _class(shapes: Graph, shape: Node, wanted: Node, compile: Compile) -> OfValues:
    return _each(lambda data, value: not isinstance(value, Literal) and wanted in data.objects(value, RDF.type))


def _node_kind(shapes: Graph, shape: Node, kind: Node, compile: Compile) -> OfValues | None:
    python = _KINDS.get(kind)
    return None if python is None else _each(lambda data, value: isinstance(value, python))


def _in(shapes: Graph, shape: Node, members: Node, compile: Compile) -> OfValues:
    allowed = frozenset(shapes.items(members))
    return _each(lambda data, value: value in allowed)


def _has_value(shapes: Graph, shape: Node, wanted: Node, compile: Compile) -> OfValues:
    return lambda data, focus, values: wanted in values


def _min_length(shapes: Graph, shape: Node, length: Node, compile: Compile) -> OfValues | None:
    least = _number(length)
    if least is None:
        return None
    return _each(lambda data, value: not isinstance(value, BNode) and len(str(value)) >= least)


def _pattern(shapes: Graph, shape: Node, pattern: Node, compile: Compile) -> OfValues:
    found = re.compile(str(pattern)).search
    return _each(lambda data, value: not isinstance(value, BNode) and found(str(value)) is not None)


def _min_inclusive(shapes: Graph, shape: Node, bound: Node, compile: Compile) -> OfValues | None:
    least = _number(bound)
    return None if least is None else _each(lambda data, v: (number := _number(v)) is not None and number >= least)


def _max_inclusive(shapes: Graph, shape: Node, bound: Node, compile: Compile) -> OfValues | None:
    most = _number(bound)
    return None if most is None else _each(lambda data, v: (number := _number(v)) is not None and number <= most)


def _less_than(shapes: Graph, shape: Node, other: Node, compile: Compile) -> OfValues:
    def less(data: Described, focus: Node, values: Sequence[Node]) -> bool:
        bounds = [_number(bound) for bound in data.objects(focus, other)]
        numbers = [_number(value) for value in values]
        return all(n is not None and b is not None and n < b for n in numbers for b in bounds)

    return less


def _unique_lang(shapes: Graph, shape: Node, wanted: Node, compile: Compile) -> OfValues:
    def unique(data: Described, focus: Node, values: Sequence[Node]) -> bool:
        languages = [value.language.lower() for value in values if isinstance(value, Literal) and value.language]
        return len(languages) == len(set(languages))

    return unique


def _language_in(shapes: Graph, shape: Node, members: Node, compile: Compile) -> OfValues:
    allowed = frozenset(str(language).lower() for language in shapes.items(members))
    return _each(lambda data, v: isinstance(v, Literal) and bool(v.language) and str(v.language).lower() in allowed)


def _or(shapes: Graph, shape: Node, members: Node, compile: Compile) -> OfValues | None:
    known = [check for check in (compile(shapes, member) for member in shapes.items(members)) if check]
    return _each(lambda data, value: any(check(data, value) for check in known)) if known else None


def _not(shapes: Graph, shape: Node, nested: Node, compile: Compile) -> OfValues | None:
    datatype = _only_datatype(shapes, nested)
    return None if datatype is None else _each(lambda data, value: not _has_datatype(value, datatype))


def _qualified(shapes: Graph, shape: Node, nested: Node, compile: Compile) -> OfValues | None:
    datatype, most = _only_datatype(shapes, nested), _number(shapes.value(shape, SH.qualifiedMaxCount))
    if datatype is None or most is None:
        return None
    return lambda data, focus, values: sum(_has_datatype(value, datatype) for value in values) <= most


def _only_datatype(shapes: Graph, nested: Node) -> Node | None:
    """The datatype of a shape that says nothing else, if it is one that no other datatype's literals can match."""
    said = [(p, o) for p, o in shapes.predicate_objects(nested) if p != RDF.type]
    datatype = said[0][1] if len(said) == 1 and said[0][0] == SH.datatype else None
    return None if datatype in _OPEN else datatype


def _has_datatype(value: Node, datatype: Node) -> bool:
    return isinstance(value, Literal) and value.datatype == datatype


def _closed(shapes: Graph, shape: Node, closed: Node, compile: Compile) -> OfValues | None:
    ignored = shapes.value(shape, SH.ignoredProperties)
    allowed = frozenset(shapes.items(ignored)) if ignored is not None else frozenset()
    return lambda data, focus, values: all(allowed.issuperset(data.properties(value)) for value in values)


CONSTRAINTS: Mapping[Node, Make] = {
    SH.minCount: _min_count,
    SH.maxCount: _max_count,
    SH.datatype: _datatype,
    SH["class"]: _class,
    SH.nodeKind: _node_kind,
    SH["in"]: _in,
    SH.hasValue: _has_value,
    SH.minLength: _min_length,
    SH.pattern: _pattern,
    SH.minInclusive: _min_inclusive,
    SH.maxInclusive: _max_inclusive,
    SH.lessThan: _less_than,
    SH.uniqueLang: _unique_lang,
    SH.languageIn: _language_in,
    SH["or"]: _or,
    SH["not"]: _not,
    SH.qualifiedValueShape: _qualified,
    SH.closed: _closed,
}
"""By parameter. Every parameter that is not here makes all targets of its shape suspects."""
