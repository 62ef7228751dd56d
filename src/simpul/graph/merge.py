"""Many articles' graphs as one: the distinct triples, with one preferred name a thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rdflib import SKOS, Graph
from rdflib.term import Node as Term

from simpul.graph.canonical import Triple
from simpul.graph.namespaces import DEFAULT_BASE, prefixes
from simpul.identity.preferred import preferred_by


def merge(graphs: Iterable[Iterable[Triple]], *, base: str = DEFAULT_BASE) -> Graph:
    """A new graph with every triple of the given graphs once; the order of the graphs does not matter.

    Each graph is what one article says; others name nothing that articles name.
    """
    merged = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes(base).items():
        merged.bind(prefix, namespace)
    for triple in one_name((graph, 1) for graph in graphs):
        merged.add(triple)
    return merged


def one_name(told: Iterable[tuple[Iterable[Triple], int]]) -> set[Triple]:
    """The triples with one preferred name a thing; ``told`` is what an article says, with how many say just that.

    Articles call one thing by different names, but SKOS allows only one preferred label in a language: the
    ``preferred`` one stays so, the others become ``skos:altLabel``. An article that has several counts for one.
    """
    found: set[Triple] = set()
    names: dict[Term, list[tuple[set[Term], int]]] = defaultdict(list)
    for triples, articles in told:
        mine: dict[Term, set[Term]] = defaultdict(set)
        for triple in triples:
            found.add(triple)
            if triple[1] == SKOS.prefLabel:
                mine[triple[0]].add(triple[2])
        for thing, labels in mine.items():
            names[thing].append((labels, articles))
    for thing, given in names.items():
        first = preferred_by(given)
        for label in {label for labels, _ in given for label in labels} - {first}:
            found.discard((thing, SKOS.prefLabel, label))
            found.add((thing, SKOS.altLabel, label))
        found.discard((thing, SKOS.altLabel, first))
    return found
