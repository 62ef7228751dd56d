"""What the endpoint says of itself (SPARQL 1.1 Service Description), with the questions as examples."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from simpul.graph.namespaces import PREFIXES
from simpul.query import questions
from simpul.web.sparql.evaluate import Answer, preferred
from simpul.web.sparql.formats import GRAPHS

_RDF, _RDFS, _SH, _SDO = (dict(PREFIXES)[name] for name in ("rdf", "rdfs", "sh", "sdo"))
_SD, _FORMATS = "http://www.w3.org/ns/sparql-service-description#", "http://www.w3.org/ns/formats/"
_WRITTEN = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "RDF_XML", "JSON-LD",
)  # fmt: skip
Said = tuple[str, str, "str | ox.Literal"]


def description(endpoint: str, facts: str, accept: str) -> Answer:
    """What the endpoint at this address says of itself; ``facts`` names its default graph. Raises QueryError."""
    chosen = preferred(accept, GRAPHS)
    said = (*_service(endpoint, facts), *_prefixes(endpoint), *_examples(endpoint))
    triples = (
        ox.Triple(ox.NamedNode(s), ox.NamedNode(p), o if isinstance(o, ox.Literal) else ox.NamedNode(o))
        for s, p, o in said
    )
    body = ox.serialize(triples, format=chosen.writer, prefixes=chosen.prefixes | {"sd": _SD})
    return Answer(chosen.content_type, body or b"")


def _service(endpoint: str, facts: str) -> Iterator[Said]:
    dataset = f"{endpoint}#dataset"
    yield endpoint, f"{_RDF}type", f"{_SD}Service"
    yield endpoint, f"{_SD}endpoint", endpoint
    yield endpoint, f"{_SD}supportedLanguage", f"{_SD}SPARQL11Query"
    for name in _WRITTEN:
        yield endpoint, f"{_SD}resultFormat", f"{_FORMATS}{name}"
    yield endpoint, f"{_SD}defaultDataset", dataset
    yield dataset, f"{_RDF}type", f"{_SD}Dataset"
    yield dataset, f"{_SD}defaultGraph", facts
    yield facts, f"{_RDF}type", f"{_SD}Graph"
    yield facts, f"{_RDFS}label", ox.Literal("fakta gabungan", language="id")
    yield facts, f"{_RDFS}label", ox.Literal("merged facts", language="en")


def _prefixes(endpoint: str) -> Iterator[Said]:
    for name, iri in PREFIXES:
        declared = f"{endpoint}#prefix-{name}"
        yield f"{endpoint}#prefixes", f"{_SH}declare", declared
        yield declared, f"{_SH}prefix", ox.Literal(name)
        yield declared, f"{_SH}namespace", ox.Literal(iri, datatype=ox.NamedNode(f"{dict(PREFIXES)['xsd']}anyURI"))


def _examples(endpoint: str) -> Iterator[Said]:
    for question in questions():
        me = f"{endpoint}#{question.name}"
        yield me, f"{_RDF}type", f"{_SH}SPARQLExecutable"
        yield me, f"{_RDF}type", f"{_SH}SPARQLSelectExecutable"
        yield me, f"{_RDFS}comment", ox.Literal(question.title_id, language="id")
        yield me, f"{_RDFS}comment", ox.Literal(question.title_en, language="en")
        yield me, f"{_SH}prefixes", f"{endpoint}#prefixes"
        yield me, f"{_SH}select", ox.Literal(question.text)
        yield me, f"{_SDO}target", endpoint
