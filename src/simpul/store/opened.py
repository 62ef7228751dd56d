"""The store of a build's folder, opened for reading."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Literal

import pyoxigraph as ox

from simpul.graph.store import Store
from simpul.search.index import connect
from simpul.store.generation import ARTICLES, FACTS, INDEX
from simpul.store.manifest import MANIFEST, STORE, VERSION, is_of, read_manifest

DAMAGED = (OSError, RuntimeError, sqlite3.DatabaseError)
"""What the engines raise for files that are missing or broken."""

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


def current_generation(folder: Path, *, stale: bool = False) -> Path | None:
    """The generation in force, where it is up to date; with ``stale`` also where only the build's files are newer.

    Raises SimpulError where a newer Simpul made the store.
    """
    fit = ("current", "stale") if stale else ("current",)
    manifest = read_manifest(folder) if store_state(folder) in fit else None
    return generation_dir(folder, manifest.generation) if manifest else None


def open_facts(folder: Path, *, stale: bool = False) -> Store | None:
    """The facts that questions ask, read-only; None where the store is not there, not up to date or damaged.

    With ``stale`` one that is not up to date will do: for those who serve others while it is brought up to date.
    """
    generation = current_generation(folder, stale=stale)
    try:
        return Store(engine=ox.Store.read_only(str(generation / FACTS))) if generation else None
    except DAMAGED:
        return None


def open_articles(folder: Path) -> ox.Store | None:
    """One named graph an article, read-only; None as in ``open_facts``."""
    generation = current_generation(folder)
    try:
        return ox.Store.read_only(str(generation / ARTICLES)) if generation else None
    except DAMAGED:
        return None


def open_index(folder: Path, *, stale: bool = False) -> sqlite3.Connection | None:
    """The index of names, types, places and times, read-only; None and ``stale`` as in ``open_facts``."""
    generation = current_generation(folder, stale=stale)
    try:
        return connect(generation / INDEX) if generation else None
    except DAMAGED:
        return None
