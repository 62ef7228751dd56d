"""Codes of places and programmes as RDF and back.

A code is a ``skos:notation`` with the datatype of its list; the same thing in a list that gives IRIs is its
``skos:exactMatch``. Both identify officially; ``owl:sameAs`` is kept for what a person judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import SKOS, Graph, Literal, URIRef
from rdflib.term import Node as Term

from simpul.graph.namespaces import SIMPUL, code, code_value
from simpul.model import Codes, Node

PROGRAMME = "namedProgramme"
"""The family of the code list of national programmes."""
_NOTATIONS = (("bps", SIMPUL.bps), ("iso3166", SIMPUL.iso3166))
_MATCHES = (("geonames", "https://sws.geonames.org/", "/"), ("wikidata", "http://www.wikidata.org/entity/", ""))


def code_triples(node: Node) -> Iterator[tuple[Term, Term, Term]]:
    """The codes of a place, or the national programme that a programme is."""
    me, codes = URIRef(node.iri), dict(node.codes)
    if node.code is not None and node.type == "Program":
        yield me, SKOS.exactMatch, code(PROGRAMME, node.code)
    elif node.code is not None:
        yield me, SKOS.notation, Literal(node.code, datatype=SIMPUL.kemendagri)
    for name, datatype in _NOTATIONS:
        if name in codes:
            yield me, SKOS.notation, Literal(codes[name], datatype=datatype)
    for name, start, end in _MATCHES:
        if name in codes:
            yield me, SKOS.exactMatch, URIRef(f"{start}{codes[name]}{end}")


def read_code(graph: Graph, iri: URIRef) -> str | None:
    """A place's Kemendagri code or a programme's code in the list of national programmes."""
    programmes = [code_value(URIRef(str(o)), PROGRAMME) for o in graph.objects(iri, SKOS.exactMatch)]
    return min([*_notations(graph, iri, SIMPUL.kemendagri), *filter(None, programmes)], default=None)


def read_codes(graph: Graph, iri: URIRef) -> Codes:
    """A place's codes in other lists than Kemendagri's; the first in order where a list has several."""
    matches = sorted(str(o) for o in graph.objects(iri, SKOS.exactMatch))
    found = [(name, value) for name, datatype in _NOTATIONS for value in _notations(graph, iri, datatype)[:1]]
    for name, start, end in _MATCHES:
        found += [(name, m.removeprefix(start).removesuffix(end)) for m in matches if m.startswith(start)][:1]
    return tuple(found)


def _notations(graph: Graph, iri: URIRef, datatype: URIRef) -> list[str]:
    values = graph.objects(iri, SKOS.notation)
    return sorted(str(o) for o in values if isinstance(o, Literal) and o.datatype == datatype)
