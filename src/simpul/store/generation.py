"""One generation of the store, a folder: two RocksDB stores, an index, digests of graphs, claims and texts."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from simpul.graph.files import articles_file, facts_file
from simpul.graph.store import Store
from simpul.link.store import join_nodes
from simpul.search.index import create_index
from simpul.store.about import joined_nodes
from simpul.store.graphs import survey, write_graphs
from simpul.store.manifest import (
    STORE,
    VERSION,
    Manifest,
    Source,
    ontology_digest,
    ontology_files,
    read_manifest,
    write_manifest,
)

FACTS, ARTICLES, INDEX, GRAPHS = "facts", "articles", "index.sqlite", "graphs.json"


def build_generation(folder: Path, into: Path) -> None:
    """Make a generation from a build's files, by the bulk loader.

    ``facts`` are the merged facts with linked nodes joined, and the ontology; ``articles`` one named graph an article.
    The two are never one store: a question to the union of articles counts each fact as often as it is stated.
    """
    facts = Store([facts_file(folder)], engine=ox.Store(str(into / FACTS)))
    facts.engine.bulk_extend(chain.from_iterable(ox.parse(path=path) for path in ontology_files()))
    gone = join_nodes(facts)
    articles = Store([articles_file(folder)], engine=ox.Store(str(into / ARTICLES))).engine
    create_index(into / INDEX, facts.engine, articles, gone)
    write_graphs(into / GRAPHS, survey(articles_file(folder)))
    flush(facts.engine, articles)


def migrate_generation(folder: Path, before: Path, into: Path) -> None:
    """Make a generation of one of an earlier version whose stores hold the build's files already: a new index."""
    share_stores(before, into)
    facts, articles = (ox.Store.read_only(str(into / name)) for name in (FACTS, ARTICLES))
    create_index(into / INDEX, facts, articles, joined_nodes(articles))
    write_graphs(into / GRAPHS, survey(articles_file(folder)))


def share_stores(before: Path, into: Path) -> None:
    """Give a generation the stores of another; their files are shared by hard links until they change."""
    for name in (FACTS, ARTICLES):
        ox.Store.read_only(str(before / name)).backup(str(into / name))


def flush(*stores: ox.Store) -> None:
    """Write what is in memory to the stores' files: a copy of a store that is opened for reading has only these."""
    for store in stores:
        store.flush()


@contextmanager
def new_generation(folder: Path, made: Mapping[str, Source], *, keep: bool = True) -> Iterator[Path]:
    """A folder to make a generation in: it is put in force when the block ends well, otherwise it is deleted.

    ``made`` are the build's files that it is made from. The generation before stays for those who read it (RocksDB
    opens files late); all others go, and without ``keep`` that one, too.
    """
    place, before = folder / STORE, read_manifest(folder)
    into = place / f"g-{uuid.uuid4().hex[:8]}"
    into.mkdir()
    try:
        yield into
        write_manifest(folder, Manifest(VERSION, into.name, made, ontology_digest()))
    except BaseException:
        shutil.rmtree(into, ignore_errors=True)
        raise
    kept = {into.name, before.generation} if keep and before else {into.name}
    for path in place.glob("g-*"):
        if path.name not in kept:
            shutil.rmtree(path, ignore_errors=True)
