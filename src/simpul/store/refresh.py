"""The store brought up to date: updated by what has changed, or made anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pyoxigraph as ox
from rdflib import Graph

from simpul.graph.files import store_term
from simpul.graph.namespaces import SIMPUL_IRI
from simpul.search.index import joined_map, update_index
from simpul.store.about import iri_of, joined_about, joined_nodes
from simpul.store.alone import alone
from simpul.store.generation import ARTICLES, FACTS, INDEX, build_generation, flush, new_generation
from simpul.store.manifest import VERSION, read_manifest
from simpul.store.opened import generation_dir, store_state
from simpul.store.told import write_told

Changes = Mapping[str, Graph | None]
"""By the names of graphs of ``graph.trig`` that have changed what they hold now; None for a graph that went."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What was done to the store, and why (Indonesian · English)."""

    how: Literal["current", "updated", "rebuilt"]
    why: str = ""


_WHY = {
    "none": "belum ada · not there yet",
    "older": "versi lama atau rusak · an older version, or damaged",
    "stale": "berkas berubah · the files have changed",
}


def refresh_store(folder: Path, changes: Changes | None = None) -> Refreshed:
    """Bring ``DIR/store`` up to date with the build's files; readers see the old store or the new one, never a part.

    With ``changes`` (all graphs that differ from those that the store was made from; ask ``store_state`` before the
    files are written) only these and the things that they speak of are touched; the rest is shared with the generation
    before by hard links. Without them the store is made anew, unless it is current. Raises SimpulError for a folder
    without a build and for the store of a newer Simpul, OSError where it cannot be written.
    """
    if store_state(folder) == "current" and not changes:
        return Refreshed("current")
    with alone(folder):
        return _refreshed(folder, changes)


def _refreshed(folder: Path, changes: Changes | None) -> Refreshed:
    state = store_state(folder)
    if state == "current" and not changes:
        return Refreshed("current")
    manifest = read_manifest(folder)
    if changes is not None and manifest and manifest.version == VERSION and state != "older":
        with new_generation(folder) as into:
            before = generation_dir(folder, manifest.generation)
            _update(before, into, changes)
            write_told(folder, before, into)
        return Refreshed("updated", f"{len(changes)} graf · graphs")
    with new_generation(folder) as into:
        build_generation(folder, into)
        write_told(folder, generation_dir(folder, manifest.generation) if manifest else None, into)
    return Refreshed("rebuilt", _WHY.get(state, ""))


def _update(before: Path, into: Path, changes: Changes) -> None:
    for name in (FACTS, ARTICLES):
        ox.Store.read_only(str(before / name)).backup(str(into / name))
    facts, articles = ox.Store(str(into / FACTS)), ox.Store(str(into / ARTICLES))
    gone = joined_map(before / INDEX)
    told, described = _replace(articles, changes)
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
    flush(facts, articles)


def _replace(articles: ox.Store, changes: Changes) -> tuple[set[str], set[str]]:
    """Put new graphs in the place of old ones: subjects of statements that came or went, and all subjects."""
    told, described = set(), set()
    for name, graph in sorted(changes.items()):
        here = ox.NamedNode(name)
        old = set(articles.quads_for_pattern(None, None, None, here))
        # The store writes numbers in a form of its own: what it would hold is found by putting it into a store.
        fresh = ox.Store()
        fresh.extend(_quads(here, graph) if graph is not None else ())
        new = set(fresh)
        for quad in old - new:
            articles.remove(quad)
        articles.extend(new - old)
        told |= {_subject(q) for q in old ^ new}
        described |= {_subject(q) for q in old | new}
    return told, described


def _quads(name: ox.NamedNode, graph: Graph) -> Iterable[ox.Quad]:
    for s, p, o in graph:
        yield ox.Quad(store_term(s), store_term(p), store_term(o), name)  # type: ignore[arg-type]


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
