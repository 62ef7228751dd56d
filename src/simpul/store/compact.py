"""The store made as small as it can be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from simpul.graph.files import articles_file, facts_file
from simpul.store.generation import build_generation, new_generation
from simpul.store.lock import locked
from simpul.store.manifest import STORE, read_manifest, sources
from simpul.store.opened import generation_dir
from simpul.store.told import write_told


@dataclass(frozen=True, slots=True)
class Compacted:
    """Bytes on disk before and after."""

    before: int
    after: int


def compact(folder: Path) -> Compacted:
    """Load the build's files anew: without the layers that updates leave, and without what is not in force.

    What the bulk loader writes is smaller than what the engine's own compaction makes of it (measured: docs/stores.md).
    Who reads the store at this time may have to open it again. Raises SimpulError for a folder without a build and for
    the store of a newer Simpul.
    """
    facts_file(folder), articles_file(folder)
    known = read_manifest(folder)
    with locked(folder):
        before = _bytes(folder)
        with new_generation(folder, sources(folder, known), keep=False) as into:
            build_generation(folder, into)
            write_told(folder, generation_dir(folder, known.generation) if known else None, into)
    return Compacted(before, _bytes(folder))


def _bytes(folder: Path) -> int:
    """What the store's files take; a file with two names counts once."""
    found = {(s.st_dev, s.st_ino): s.st_size for p in (folder / STORE).rglob("*") if p.is_file() for s in [p.stat()]}
    return sum(found.values())
