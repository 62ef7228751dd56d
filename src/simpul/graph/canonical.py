"""Graphs as bytes that never change: sorted, no blank nodes, canonical literals.

Never hash or compare a store's own dump: rdflib's N-Quads and TriG depend on the hash seed, and stores rewrite
literals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TypeAlias

from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node as Term

from simpul.graph.namespaces import DEFAULT_BASE, prefixes

Triple: TypeAlias = tuple[Term, Term, Term]

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


def turtle(graph: Iterable[Triple], *, base: str = DEFAULT_BASE) -> bytes:
    """A graph as readable, sorted Turtle."""
    blocks = list(Writer(base).blocks(graph))
    return (head(base, used(blocks)) + "\n".join(block.text for block in blocks)).encode()


def trig(graphs: Mapping[str, Iterable[Triple]], *, base: str = DEFAULT_BASE) -> bytes:
    """Named graphs as readable, sorted TriG; the graph with the name "" is the default graph."""
    writer = Writer(base)
    parts = [writer.graph(name, writer.blocks(graphs[name])) for name in sorted(graphs)]
    return (head(base, used(parts)) + "\n".join(part.text for part in parts)).encode()


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of Turtle or TriG: ``about`` is the subject or the graph's name (``term_text``).

    ``used`` says which prefixes it needs, as bits by their places in ``prefixes(base)``.
    """

    about: str
    text: str
    used: int


def used(blocks: Iterable[Block]) -> int:
    """The prefixes that any of these blocks needs."""
    bits = 0
    for block in blocks:
        bits |= block.used
    return bits


def indented(text: str) -> str:
    """A block inside a graph with a name; no line of a block is inside a literal."""
    return "  " + text[:-1].replace("\n", "\n  ") + "\n"


@lru_cache(maxsize=4096)
def head(base: str, used: int) -> str:
    """The lines that declare the used prefixes, sorted, and an empty line."""
    known = prefixes(base).items()
    lines = [f"@prefix {prefix}: <{namespace}> .\n" for n, (prefix, namespace) in enumerate(known) if used >> n & 1]
    return "".join([*lines, "\n"]) if lines else ""


class Writer:
    """Turtle, block by block, with the abbreviations of one ``base``."""

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        known = [(prefix, namespace, 1 << n) for n, (prefix, namespace) in enumerate(prefixes(base).items())]
        self._known = {namespace: (prefix, bit) for prefix, namespace, bit in sorted(known, reverse=True)}
        self._texts: dict[Term, tuple[str, int]] = {}

    def term(self, term: Term) -> tuple[str, int]:
        """A term, with a prefix where one fits, and the bit of that prefix."""
        if term not in self._texts:
            self._texts[term] = self._term(term)
        return self._texts[term]

    def _term(self, term: Term) -> tuple[str, int]:
        if isinstance(term, Literal) and term.datatype is not None and term.datatype != XSD.string:
            if term.datatype == XSD.integer and re.fullmatch(r"-?\d+", str(term)):
                return str(term), 0
            if term.datatype == XSD.decimal and re.fullmatch(r"-?\d+\.\d+", str(term)):
                return str(term), 0
            datatype, bit = self.term(term.datatype)
            return f"{term_text(Literal(str(term)))}^^{datatype}", bit
        text = term_text(term)
        if isinstance(term, URIRef):
            start = max(term.rfind("/"), term.rfind("#")) + 1  # each namespace ends with one, no local name has one
            known = self._known.get(term[:start])
            if known and _LOCAL.fullmatch(term, start):
                prefix, bit = known
                return f"{prefix}:{term[start:]}", bit
        return text, 0

    def blocks(self, graph: Iterable[Triple]) -> Iterator[Block]:
        """One block a subject, sorted; ``a`` comes first."""
        triples = sorted((term_text(s), p != RDF.type, term_text(p), term_text(o), s, p, o) for s, p, o in graph)
        for about, rows in groupby(triples, key=lambda t: t[0]):
            lines, bits, subject = list[str](), 0, ""
            for _, same in groupby(rows, key=lambda t: t[2]):
                pairs = list(same)
                subject, bit = self.term(pairs[0][4])
                verb, own = ("a", 0) if not pairs[0][1] else self.term(pairs[0][5])
                objects = [self.term(pair[6]) for pair in pairs]
                lines.append(f"  {verb} " + ", ".join(text for text, _ in objects))
                bits |= bit | own
                for _, each in objects:
                    bits |= each
            yield Block(about, f"{subject}\n" + " ;\n".join(lines) + " .\n", bits)

    def graph(self, name: str, blocks: Iterable[Block]) -> Block:
        """The blocks of one graph under its name."""
        inside = list(blocks)
        if not name:
            return Block("", "\n".join(block.text for block in inside), used(inside))
        text, bit = self.term(URIRef(name))
        moved = "\n".join(indented(block.text) for block in inside)
        return Block(f"<{name}>", f"{text} {{\n{moved}}}\n", bit | used(inside))
