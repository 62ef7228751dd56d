"""Graphs as bytes that never change: sorted, no blank nodes, canonical literals.

Never hash or compare a store's own dump: rdflib's N-Quads and TriG depend on the hash seed, and stores rewrite
literals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node as Term

from simpul.graph.namespaces import DEFAULT_BASE, prefixes

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile(r'[\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_-])?")
_BAD_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def term_text(term: Term) -> str:
    """A term as in N-Quads. Raises ValueError for blank nodes and IRIs with forbidden characters."""
    if isinstance(term, URIRef):
        if _BAD_IRI.search(term):
            raise ValueError(f"not an IRI: {term!r}")
        return f"<{term}>"
    if not isinstance(term, Literal):
        raise ValueError(f"neither IRI nor literal: {term!r}")
    text = '"' + _TO_ESCAPE.sub(lambda m: _ESCAPES.get(m[0], f"\\u{ord(m[0]):04X}"), str(term)) + '"'
    if term.language:
        return f"{text}@{term.language.lower()}"
    if term.datatype is None or term.datatype == XSD.string:
        return text
    return f"{text}^^{term_text(term.datatype)}"


def nquads(graphs: Mapping[str, Graph]) -> bytes:
    """Named graphs as sorted N-Quads; the graph with the name "" is the default graph."""
    lines = {
        " ".join([*map(term_text, triple), *([f"<{name}>"] if name else []), ".\n"])
        for name, graph in graphs.items()
        for triple in graph
    }
    return "".join(sorted(lines)).encode()


def turtle(graph: Graph, *, base: str = DEFAULT_BASE) -> bytes:
    """A graph as readable, sorted Turtle."""
    writer = _Writer(prefixes(base))
    body = "\n".join(writer.blocks(graph, indent=""))
    return (writer.head() + body).encode()


def trig(graphs: Mapping[str, Graph], *, base: str = DEFAULT_BASE) -> bytes:
    """Named graphs as readable, sorted TriG; the graph with the name "" is the default graph."""
    writer, parts = _Writer(prefixes(base)), []
    for name in sorted(graphs):
        if name:
            blocks = "\n".join(writer.blocks(graphs[name], indent="  "))
            parts.append(f"{writer.term(URIRef(name))} {{\n{blocks}}}\n")
        else:
            parts.append("\n".join(writer.blocks(graphs[name], indent="")))
    return (writer.head() + "\n".join(parts)).encode()


class _Writer:
    """Turtle's abbreviations, and which prefixes were needed."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = sorted(known.items(), key=lambda item: (-len(item[1]), item[0]))
        self._used: set[tuple[str, str]] = set()
        self._texts: dict[Term, str] = {}

    def head(self) -> str:
        """The prefixes that were used, sorted."""
        lines = [f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(self._used)]
        return "".join([*lines, "\n"]) if lines else ""

    def term(self, term: Term) -> str:
        """A term, with a prefix where one fits."""
        if term not in self._texts:
            self._texts[term] = self._term(term)
        return self._texts[term]

    def _term(self, term: Term) -> str:
        if isinstance(term, Literal) and term.datatype is not None and term.datatype != XSD.string:
            if term.datatype == XSD.integer and re.fullmatch(r"-?\d+", str(term)):
                return str(term)
            if term.datatype == XSD.decimal and re.fullmatch(r"-?\d+\.\d+", str(term)):
                return str(term)
            return f"{term_text(Literal(str(term)))}^^{self.term(term.datatype)}"
        text = term_text(term)
        if isinstance(term, URIRef):
            for prefix, namespace in self._known:
                if term.startswith(namespace) and _LOCAL.fullmatch(term, len(namespace)):
                    self._used.add((prefix, namespace))
                    return f"{prefix}:{term[len(namespace) :]}"
        return text

    def blocks(self, graph: Iterable[tuple[Term, Term, Term]], *, indent: str) -> Iterator[str]:
        """One block a subject, sorted; ``a`` comes first."""
        triples = sorted((term_text(s), p != RDF.type, term_text(p), term_text(o), s, p, o) for s, p, o in graph)
        for _, about in groupby(triples, key=lambda t: t[0]):
            rows = list(about)
            lines = []
            for _, same in groupby(rows, key=lambda t: t[2]):
                pairs = list(same)
                verb = "a" if not pairs[0][1] else self.term(pairs[0][5])
                lines.append(f"{indent}  {verb} " + ", ".join(self.term(t[6]) for t in pairs))
            yield f"{indent}{self.term(rows[0][4])}\n" + " ;\n".join(lines) + " .\n"
