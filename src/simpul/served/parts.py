"""What is sent, part by part: the graphs of articles, and the joined facts subject by subject, from the build's files.

Not from a store, which rewrites literals. The files are sorted, so that no more than one part is held at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, groupby
from pathlib import Path

import pyoxigraph as ox

from simpul.graph.files import articles_file, facts_file
from simpul.link.store import RENAMED
from simpul.store.manifest import ontology_files

Part = tuple[str, list[ox.Triple]]
"""The IRI of a graph or a subject, and its triples."""


def article_graphs(folder: Path) -> Iterator[Part]:
    """The named graphs of ``graph.trig``."""
    quads = ox.parse(path=articles_file(folder), format=ox.RdfFormat.TRIG)
    for name, group in groupby(quads, key=lambda quad: quad.graph_name):
        if isinstance(name, ox.NamedNode):
            yield name.value, [quad.triple for quad in group]


def fact_subjects(folder: Path, gone: Mapping[str, str]) -> Iterator[Part]:
    """The subjects of ``graph.ttl`` and of the ontology, linked nodes joined as ``link.store.join_nodes`` joins them.

    ``gone`` says which node stands for each that went.
    """
    stands = frozenset(gone.values())
    held: dict[str, set[ox.Triple]] = defaultdict(set)
    files = (facts_file(folder), *ontology_files())
    quads = chain.from_iterable(ox.parse(path=path, format=ox.RdfFormat.TURTLE) for path in files)
    for subject, group in groupby(quads, key=lambda quad: quad.subject):
        if not isinstance(subject, ox.NamedNode):
            continue
        triples = {_joined(quad.triple, gone) for quad in group}
        name = gone.get(subject.value, subject.value)
        if name in stands:
            held[name] |= triples
        else:
            yield name, list(triples)
    for name in sorted(held):
        yield name, list(held[name])


def _joined(triple: ox.Triple, gone: Mapping[str, str]) -> ox.Triple:
    subject, predicate, value = triple.subject, triple.predicate, triple.object
    if isinstance(subject, ox.NamedNode) and subject.value in gone:
        predicate = ox.NamedNode(RENAMED.get(predicate.value, predicate.value))
        subject = ox.NamedNode(gone[subject.value])
    if isinstance(value, ox.NamedNode) and value.value in gone:
        value = ox.NamedNode(gone[value.value])
    return ox.Triple(subject, predicate, value)
