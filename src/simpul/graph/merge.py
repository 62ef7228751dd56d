"""Many articles' graphs as one: the distinct triples, with one preferred name a thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rdflib import SKOS, Graph
from rdflib.term import Node as Term

from simpul.graph.namespaces import DEFAULT_BASE, prefixes


def merge(graphs: Iterable[Graph], *, base: str = DEFAULT_BASE) -> Graph:
    """A new graph with every triple of the given graphs once; the order of the graphs does not matter.

    Articles call one thing by different names, but SKOS allows only one preferred label in a language: the longest
    (then the first in order) stays preferred, the others become ``skos:altLabel``.
    """
    merged = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes(base).items():
        merged.bind(prefix, namespace)
    preferred: dict[Term, set[Term]] = defaultdict(set)
    for graph in graphs:
        for triple in graph:
            merged.add(triple)
            if triple[1] == SKOS.prefLabel:
                preferred[triple[0]].add(triple[2])
    for thing, labels in preferred.items():
        first, *others = sorted(labels, key=lambda label: (-len(str(label)), str(label)))
        for label in others:
            merged.remove((thing, SKOS.prefLabel, label))
            merged.add((thing, SKOS.altLabel, label))
        merged.remove((thing, SKOS.altLabel, first))
    return merged
