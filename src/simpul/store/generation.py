"""One generation of the store, a folder: ``facts`` and ``articles`` (RocksDB), ``index.sqlite``, and what is told."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from simpul.graph.files import articles_file, facts_file
from simpul.graph.store import Store
from simpul.link.store import join_nodes
from simpul.search.index import create_index
from simpul.store.manifest import STORE, VERSION, Manifest, ontology_digest, ontology_files, sources, write_manifest

FACTS, ARTICLES, INDEX = "facts", "articles", "index.sqlite"


def build_generation(folder: Path, into: Path) -> None:
    """Make a generation from a build's files, by the bulk loader.

    ``facts`` are the merged facts with linked nodes joined, and the ontology; ``articles`` one named graph an article.
    The two are never one store: a question to the union of articles counts each fact as often as it is stated.
    """
    facts = Store([facts_file(folder), *ontology_files()], engine=ox.Store(str(into / FACTS)))
    gone = join_nodes(facts)
    articles = ox.Store(str(into / ARTICLES))
    Store([articles_file(folder)], engine=articles)
    create_index(into / INDEX, facts.engine, articles, gone)
    flush(facts.engine, articles)


def flush(*stores: ox.Store) -> None:
    """Write what is in memory to the stores' files: a copy of a store that is opened for reading has only these."""
    for store in stores:
        store.flush()


@contextmanager
def new_generation(folder: Path) -> Iterator[Path]:
    """A folder to make a generation in: it is put in force when the block ends well, otherwise it is deleted."""
    place = folder / STORE
    place.mkdir(parents=True, exist_ok=True)
    made = sources(folder)
    into = place / f"g-{uuid.uuid4().hex[:8]}"
    into.mkdir()
    try:
        yield into
        write_manifest(folder, Manifest(VERSION, into.name, made, ontology_digest()))
    except BaseException:
        shutil.rmtree(into, ignore_errors=True)
        raise
    remove_stale(folder, into.name)


def remove_stale(folder: Path, kept: str) -> tuple[str, ...]:
    """Delete the generations that are not in force; gives their names. What is still open elsewhere stays readable."""
    stale = sorted(p for p in (folder / STORE).glob("g-*") if p.name != kept)
    for path in stale:
        shutil.rmtree(path, ignore_errors=True)
    return tuple(path.name for path in stale)
