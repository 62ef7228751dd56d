"""Many articles' graphs as one: the distinct triples, with one preferred name a thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rdflib import SKOS, Graph
from rdflib.term import Node as Term

from simpul.graph.canonical import Triple
from simpul.graph.namespaces import DEFAULT_BASE, prefixes


def merge(graphs: Iterable[Iterable[Triple]], *, base: str = DEFAULT_BASE) -> Graph:
    """A new graph with every triple of the given graphs once; the order of the graphs does not matter."""
    merged = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes(base).items():
        merged.bind(prefix, namespace)
    for triple in one_name(triple for graph in graphs for triple in graph):
        merged.add(triple)
    return merged


def one_name(triples: Iterable[Triple]) -> set[Triple]:
    """The triples with one preferred name a thing.

    Articles call one thing by different names, but SKOS allows only one preferred label in a language: the longest
    (then the first in order) stays preferred, the others become ``skos:altLabel``. What went through this before and
    is joined with more gives the same as all at once.
    """
    found = set(triples)
    preferred: dict[Term, set[Term]] = defaultdict(set)
    for thing, predicate, label in found:
        if predicate == SKOS.prefLabel:
            preferred[thing].add(label)
    for thing, labels in preferred.items():
        first, *others = sorted(labels, key=lambda label: (-len(str(label)), str(label)))
        for label in others:
            found.discard((thing, SKOS.prefLabel, label))
            found.add((thing, SKOS.altLabel, label))
        found.discard((thing, SKOS.altLabel, first))
    return found
