"""The store brought up to date: updated by what has changed, or made anew."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from simpul.errors import SimpulError
from simpul.export.files import remove_parts
from simpul.graph.files import articles_file, facts_file
from simpul.state import Database
from simpul.store.generation import GRAPHS, build_generation, migrate_generation, new_generation
from simpul.store.graphs import changed, read_graphs, survey
from simpul.store.history import record_build
from simpul.store.lock import locked
from simpul.store.manifest import Manifest, ontology_digest, read_manifest, same, sources
from simpul.store.opened import DAMAGED, generation_dir, store_state
from simpul.store.told import write_told
from simpul.store.update import update_generation

STORES_SINCE = 1
"""The first version whose stores (not the index) are those of this one."""

_FEW, _SHARE = 50, 0.2
"""Up to so many graphs, or this share of all, are updated: a graph costs some five times what loading it costs."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What was done to the store, and why (Indonesian · English)."""

    how: Literal["current", "updated", "migrated", "rebuilt"]
    why: str = ""


_WHY = {
    "none": "belum ada · not there yet",
    "older": "versi lama atau rusak · an older version, or damaged",
    "stale": "berkas berubah · the files have changed",
}


def refresh_store(folder: Path, db: Database | None = None) -> Refreshed:
    """Bring ``DIR/store`` up to date with the build's files; readers see the old store or the new one, never a part.

    Only graphs that have changed and the things that they speak of are touched; the rest is shared with the generation
    before. Where most have changed, or the store is damaged, it is made anew. ``db`` is the build's state where this
    process has it open. Raises SimpulError for a folder without a build and for the store of a newer Simpul, OSError
    where it cannot be written.
    """
    facts_file(folder), articles_file(folder)
    if store_state(folder) == "current":
        return Refreshed("current")
    with locked(folder) as place:
        remove_parts(place)
        state, manifest = store_state(folder), read_manifest(folder)
        if state == "current":
            return Refreshed("current")
        done = _renewed(folder, manifest, state, db)
        _record(folder, manifest)
        return done


def keep_store(folder: Path, db: Database | None = None) -> None:
    """Bring the store of a folder that has one up to date, where that can be done.

    Otherwise it stays as it is: whoever asks it sees that it is not of the build's files.
    """
    try:
        if store_state(folder) != "none":
            refresh_store(folder, db)
    except (*DAMAGED, SimpulError):
        return


def _renewed(folder: Path, manifest: Manifest | None, state: str, db: Database | None) -> Refreshed:
    before = generation_dir(folder, manifest.generation) if manifest else None
    if manifest and before and before.is_dir():
        try:
            if done := _brought_up(folder, manifest, state, db):
                return done
        except DAMAGED:
            pass  # damaged, or the disk is full: the next step tells
    with new_generation(folder, sources(folder, manifest)) as into:
        build_generation(folder, into)
        write_told(folder, before, into, db)
    return Refreshed("rebuilt", _WHY.get(state, ""))


def _record(folder: Path, before: Manifest | None) -> None:
    """Write the build down, unless the store held it before."""
    now = read_manifest(folder)
    if now is None or (before and same(before.sources, now.sources)):
        return
    with suppress(*DAMAGED):  # the store is in force, and worth more than its history
        known = generation_dir(folder, before.generation) if before else None
        record_build(folder, known if known and known.is_dir() else None, generation_dir(folder, now.generation))


def _brought_up(folder: Path, manifest: Manifest, state: str, db: Database | None) -> Refreshed | None:
    """The store, from the generation in force; None where it is better made anew."""
    before = generation_dir(folder, manifest.generation)
    if manifest.ontology != ontology_digest():
        return None
    now = sources(folder, manifest)
    if state == "older":
        if manifest.version < STORES_SINCE or not same(manifest.sources, now):
            return None
        with new_generation(folder, now) as into:
            migrate_generation(folder, before, into)
            write_told(folder, before, into, db)
        return Refreshed("migrated", _WHY[state])
    graphs = survey(articles_file(folder))
    names = changed(read_graphs(before / GRAPHS), graphs)
    if not names or len(names) > max(_FEW, _SHARE * len(graphs.digests)):
        return None
    with new_generation(folder, now) as into:
        update_generation(folder, before, into, names, graphs)
        write_told(folder, before, into, db, names)
    return Refreshed("updated", f"{len(names)} graf · graphs")
