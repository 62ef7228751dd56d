"""The store made as small as it can be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from simpul.errors import SimpulError
from simpul.search.index import vacuum
from simpul.store.alone import alone
from simpul.store.generation import ARTICLES, FACTS, INDEX, flush, new_generation
from simpul.store.manifest import STORE
from simpul.store.opened import current_generation
from simpul.store.refresh import refresh_store
from simpul.store.told import CLAIMS, TEXTS


@dataclass(frozen=True, slots=True)
class Compacted:
    """Bytes on disk before and after."""

    before: int
    after: int


def compact(folder: Path) -> Compacted:
    """Merge what updates have left in layers, give free space back and delete what is not in force.

    The store is brought up to date first. Raises SimpulError for a folder without a build.
    """
    before = _bytes(folder)
    refresh_store(folder)
    generation = current_generation(folder)
    if generation is None:
        raise SimpulError(
            f"{folder / STORE}: berubah selagi dibaca · changed while it was read.",
            f"Ulangi · again: simpul compact {folder}",
        )
    with alone(folder), new_generation(folder) as into:
        for name in (FACTS, ARTICLES):
            ox.Store.read_only(str(generation / name)).backup(str(into / name))
            store = ox.Store(str(into / name))
            store.optimize()
            flush(store)
        for name in (INDEX, CLAIMS, TEXTS):
            vacuum(generation / name, into / name)
    return Compacted(before, _bytes(folder))


def _bytes(folder: Path) -> int:
    """What the store's files take; a file with two names counts once."""
    found = {(s.st_dev, s.st_ino): s.st_size for p in (folder / STORE).rglob("*") if p.is_file() for s in [p.stat()]}
    return sum(found.values())
