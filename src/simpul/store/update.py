"""A generation made from the one before, by the graphs that have changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from simpul.graph.files import articles_file
from simpul.graph.namespaces import SIMPUL_IRI
from simpul.search.index import joined_map, update_index
from simpul.store.about import iri_of, joined_about, joined_nodes
from simpul.store.generation import ARTICLES, FACTS, GRAPHS, INDEX, flush, share_stores
from simpul.store.graphs import Graphs, read_quads, write_graphs


def update_generation(folder: Path, before: Path, into: Path, names: frozenset[str], graphs: Graphs) -> None:
    """Put what the graphs of these ``names`` hold now (nothing, where one went) in the place of what they held.

    ``graphs`` is the survey of the build's file.
    """
    share_stores(before, into)
    facts, articles = ox.Store(str(into / FACTS)), ox.Store(str(into / ARTICLES))
    gone = joined_map(before / INDEX)
    told, described = _replace(articles, folder, names, graphs)
    now = joined_nodes(articles)
    moved = {iri for iri in {*gone, *now} if gone.get(iri) != now.get(iri)}
    told |= moved | {_subject(q) for iri in moved for q in articles.quads_for_pattern(None, None, ox.NamedNode(iri))}
    touched = {each.get(iri, iri) for iri in told for each in (gone, now)} | {iri for iri in told if iri in gone}
    stands_for: dict[str, list[str]] = defaultdict(list)
    for iri, chosen in now.items():
        stands_for[chosen].append(iri)
    for iri in sorted(touched):
        _rewrite(facts, articles, iri, () if iri in now else stands_for[iri], now)
    update_index(before / INDEX, into / INDEX, facts, articles, now, touched | {now.get(i, i) for i in described})
    write_graphs(into / GRAPHS, graphs)
    flush(facts, articles)


def _replace(articles: ox.Store, folder: Path, names: frozenset[str], graphs: Graphs) -> tuple[set[str], set[str]]:
    """Put new graphs in the place of old ones: subjects of statements that came or went, and all subjects."""
    told, described = set(), set()
    held = dict(read_quads(articles_file(folder), names, graphs))
    for name in sorted(names):
        old = set(articles.quads_for_pattern(None, None, None, ox.NamedNode(name)))
        # The store writes numbers in a form of its own: what it would hold is found by putting it into a store.
        fresh = ox.Store()
        fresh.extend(held.get(name, ()))
        new = set(fresh)
        for quad in old - new:
            articles.remove(quad)
        articles.extend(new - old)
        told |= {_subject(q) for q in old ^ new}
        described |= {_subject(q) for q in old | new}
    return told, described


def _rewrite(facts: ox.Store, articles: ox.Store, iri: str, members: Iterable[str], gone: Mapping[str, str]) -> None:
    """Make the facts about one thing what the articles say now; nothing where another stands for it."""
    me = ox.NamedNode(iri)
    if iri.startswith(SIMPUL_IRI):
        return
    old = {(q.predicate, q.object) for q in facts.quads_for_pattern(me, None, None, ox.DefaultGraph())}
    new = set() if iri in gone else joined_about(articles, iri, members, gone)
    for predicate, value in old - new:
        facts.remove(ox.Quad(me, predicate, value))
    facts.extend(ox.Quad(me, predicate, value) for predicate, value in new - old)


def _subject(quad: ox.Quad) -> str:
    return iri_of(quad.subject)
