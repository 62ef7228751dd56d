"""The store of a build's folder, opened for reading."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Literal

import pyoxigraph as ox

from simpul.graph.store import Store
from simpul.search.index import connect
from simpul.store.generation import FACTS, INDEX
from simpul.store.manifest import MANIFEST, STORE, VERSION, is_of, read_manifest

State = Literal["none", "older", "stale", "current"]
"""No store; one of an earlier version, or damaged; one that is older than the build's files; one that is up to date."""


def store_state(folder: Path) -> State:
    """How the store of a build's folder stands. Raises SimpulError where a newer Simpul made it."""
    if not (folder / STORE / MANIFEST).is_file():
        return "none"
    manifest = read_manifest(folder)
    if manifest is None or manifest.version != VERSION or not generation_dir(folder, manifest.generation).is_dir():
        return "older"
    return "current" if is_of(manifest, folder) else "stale"


def generation_dir(folder: Path, name: str) -> Path:
    """The folder of a generation."""
    return folder / STORE / name


def current_generation(folder: Path) -> Path | None:
    """The generation in force, where it is up to date. Raises SimpulError where a newer Simpul made the store."""
    manifest = read_manifest(folder) if store_state(folder) == "current" else None
    return generation_dir(folder, manifest.generation) if manifest else None


def open_facts(folder: Path) -> Store | None:
    """The facts that questions ask, read-only; None where the store is not there, not up to date or damaged."""
    generation = current_generation(folder)
    try:
        return Store(engine=ox.Store.read_only(str(generation / FACTS))) if generation else None
    except OSError:
        return None


def open_index(folder: Path) -> sqlite3.Connection | None:
    """The index of names, types, places and times, read-only; None where the store is not there or not up to date."""
    generation = current_generation(folder)
    return connect(generation / INDEX) if generation else None
