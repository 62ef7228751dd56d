"""A build's merged facts as JSON-LD: sorted, compact, with the project's own context inside the file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node as Term

from simpul.graph import read_build
from simpul.ontology_files import ontology_dir


def jsonld_file(build: Path, view: str = "all") -> bytes:
    """The merged facts as one JSON-LD document. Raises SimpulError where ``build`` is no build's folder."""
    return jsonld(read_build(build).facts)


def jsonld(graph: Graph, *, context: Mapping[str, Any] | None = None) -> bytes:
    """A graph without blank nodes as JSON-LD; keys and values sorted, so that the same graph gives the same bytes.

    ``context`` is the ``@context`` (by default ``ontology/context.jsonld``); only its prefixes shorten IRIs, so that
    the file means the same to a reader who knows nothing but JSON-LD 1.1.
    """
    prefixes = {k: v for k, v in _prefixes(context or _own_context()).items() if any(_within(graph, v))}
    nodes: dict[str, dict[str, Any]] = {}
    for subject, predicate, value in sorted(graph, key=lambda t: tuple(term.n3() for term in t)):
        node = nodes.setdefault(str(subject), {"@id": _short(str(subject), prefixes)})
        if predicate == RDF.type:
            node.setdefault("@type", []).append(_short(str(value), prefixes))
        else:
            node.setdefault(_short(str(predicate), prefixes), []).append(_value(value, prefixes))
    document = {"@context": prefixes, "@graph": [nodes[iri] for iri in sorted(nodes)]}
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _own_context() -> dict[str, Any]:
    text = (ontology_dir() / "context.jsonld").read_text(encoding="utf-8")
    context: dict[str, Any] = json.loads(text)["@context"]
    return context


def _prefixes(context: Mapping[str, Any]) -> dict[str, str]:
    """Terms of the context that can be prefixes: simple ones whose IRI ends in a separator."""
    return {
        k: v for k, v in sorted(context.items()) if isinstance(v, str) and not k.startswith("@") and v[-1:] in "/#:"
    }


def _within(graph: Graph, namespace: str) -> list[bool]:
    return [True for triple in graph for term in triple if isinstance(term, URIRef) and term.startswith(namespace)]


def _short(iri: str, prefixes: Mapping[str, str]) -> str:
    fits = [
        (len(ns), name, ns)
        for name, ns in prefixes.items()
        if iri.startswith(ns) and not iri[len(ns) :].startswith("//")
    ]
    if not fits:
        return iri
    _, name, namespace = max(fits)
    return f"{name}:{iri[len(namespace) :]}"


def _value(value: Term, prefixes: Mapping[str, str]) -> dict[str, str]:
    if not isinstance(value, Literal):
        return {"@id": _short(str(value), prefixes)}
    if value.language:
        return {"@language": value.language, "@value": str(value)}
    if value.datatype is None or value.datatype == XSD.string:
        return {"@value": str(value)}
    return {"@type": _short(str(value.datatype), prefixes), "@value": str(value)}
