"""Claims as readers want them: what is linked is one node, with all its names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from simpul.graph.files import claims_of, facts_file, read_graphs
from simpul.identity.preferred import preferred, preferred_node
from simpul.link.clusters import Edge, join, stands_for
from simpul.link.judgements import Pair
from simpul.link.rdf import read_pairs, read_standing
from simpul.model import LinkedClaim, Node, with_nodes


def read_joined(path: Path) -> tuple[LinkedClaim, ...]:
    """The claims of a build's folder or of one RDF file, sorted by IRI, what is linked as one node. Raises SimpulError.

    The articles' texts are not in a graph: ``claim.article.text`` is empty, ``claim.sentence`` is there.
    """
    graphs = read_graphs(facts_file(path))
    pairs = frozenset(pair for graph in graphs.values() for pair in read_pairs(graph))
    standing = frozenset(iri for graph in graphs.values() for iri in read_standing(graph))
    return joined(claims_of(graphs, path), pairs, standing)


def representatives(
    pairs: Collection[Pair], names: Mapping[str, str], standing: Collection[str] = ()
) -> dict[str, str]:
    """Of every linked node the IRI of the one that stands for its cluster.

    ``names`` are the names of the nodes by IRI; nodes without a name there (of earlier builds) join others, but stand
    for none. ``standing`` are those that stand for others by the links.
    """
    clusters = join((Edge(a, b, 1.0) for a, b in pairs), lambda a, b: False)
    here = {iri: tuple(m for m in members if m in names) for iri, members in clusters.items() if iri in names}
    return stands_for(here, lambda members: standing_for({iri: names[iri] for iri in members}, standing))


def standing_for(names: Mapping[str, str], standing: Collection[str]) -> str:
    """Of linked nodes by IRI the one that stands for all: by the links, otherwise by its name."""
    chosen = names.keys() & standing or names.keys()
    return preferred_node({iri: (names[iri], 1) for iri in chosen})


def joined(
    claims: Iterable[LinkedClaim], pairs: Collection[Pair], standing: Collection[str] = ()
) -> tuple[LinkedClaim, ...]:
    """The claims with one description of each node, and of all nodes that are linked; claims keep IRIs and order.

    ``standing`` are the nodes (IRIs) that stand for others by the links.
    """
    claims = tuple(claims)
    told: dict[str, dict[Node, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        for node in claim.nodes:
            told[node.iri][node].add(claim.article_iri)
    each = {iri: described({node: len(said) for node, said in many.items()}) for iri, many in told.items()}
    best = representatives(pairs, {iri: node.name for iri, node in each.items()}, standing)
    members: dict[str, list[Node]] = defaultdict(list)
    for iri in sorted(each):
        members[best.get(iri, iri)].append(each[iri])
    whole = {chosen: together(each[chosen], many) for chosen, many in members.items()}
    new = {iri: whole[best.get(iri, iri)] for iri in each}
    return tuple(with_nodes(c, lambda node: new[node.iri]) for c in claims)


def described(told: Mapping[Node, int]) -> Node:
    """One description of a node by those of articles, each with the number of these, under the preferred name.

    As ``graph.nodes.read_node`` reads them from merged facts. Raises ValueError for no descriptions.
    """
    names: Counter[str] = Counter()
    for node, articles in told.items():
        names[node.name] += articles
    name = preferred(names)
    return together(next(node for node in told if node.name == name), told)


def together(chosen: Node, nodes: Iterable[Node]) -> Node:
    """One description of one thing, as the ``chosen`` node and under its name: the longest texts of all ``nodes``, all
    names, a kind that says more than "other"."""
    nodes = tuple(nodes)

    def longest(texts: Iterable[str | None]) -> str | None:
        return min((t for t in texts if t is not None), key=lambda t: (-len(t), t), default=None)

    def first(values: Iterable[str | None]) -> str | None:
        return min((v for v in values if v is not None), key=lambda v: (v == "other", v), default=None)

    def any_of(values: Iterable[float | None]) -> float | None:
        return min((v for v in values if v is not None), default=None)

    return replace(
        chosen,
        same_as="",
        kind=first(n.kind for n in nodes),
        level=first(n.level for n in nodes),
        code=longest(n.code for n in nodes),
        prefix=longest(n.prefix for n in nodes),
        suffix=longest(n.suffix for n in nodes),
        codes=max((n.codes for n in nodes), key=lambda codes: (len(codes), codes)),
        names=tuple(sorted({name for n in nodes for name in (n.name, *n.names)})),
        latitude=any_of(n.latitude for n in nodes),
        longitude=any_of(n.longitude for n in nodes),
    )
