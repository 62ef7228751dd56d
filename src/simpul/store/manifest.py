"""``DIR/store/store.json``: the generation of the store that is in force, its version, and what it was made from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from pathlib import Path

from simpul.errors import SimpulError
from simpul.export.files import write_whole
from simpul.graph.files import ARTICLES, FACTS
from simpul.ontology_files import ontology_dir

VERSION = 4
"""Of everything in ``DIR/store``; raised whenever an earlier Simpul's store would answer differently.

1 had no ``graphs.json``, 2 no claims and texts, 3 no members among the claims.
"""

STORE, MANIFEST = "store", "store.json"
_FILES = (FACTS, ARTICLES)


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was: size in bytes, time of its last change in nanoseconds, SHA-256."""

    size: int
    changed: int
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """``generation`` is the folder in force; ``sources`` are the build's files by name, ``ontology`` a digest."""

    version: int
    generation: str
    sources: Mapping[str, Source]
    ontology: str


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a build's store; None where there is none, or one that cannot be read.

    Raises SimpulError for the store of a newer Simpul: it is never touched.
    """
    path = folder / STORE / MANIFEST
    try:
        found = json.loads(path.read_bytes())
        version = int(found["version"])
        if version > VERSION:
            raise SimpulError(
                f"{path}: dari Simpul yang lebih baru · made by a newer Simpul (version {version} > {VERSION}).",
                "Perbarui Simpul, atau hapus foldernya · update Simpul, or delete the folder: " + str(path.parent),
            )
        sources = {name: Source(**source) for name, source in found["sources"].items()}
        return Manifest(version, found["generation"], sources, found["ontology"])
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put a generation in force, in one step."""
    text = json.dumps(asdict(manifest), indent=2, sort_keys=True) + "\n"
    write_whole(folder / STORE / MANIFEST, text.encode())


def sources(folder: Path, known: Manifest | None = None) -> dict[str, Source]:
    """The build's files as they are; a file with the size and time that ``known`` tells is not read again."""
    found = {}
    for name in _FILES:
        path = folder / name
        if not path.is_file():
            continue
        stat, before = path.stat(), known.sources.get(name) if known else None
        if before is None or (before.size, before.changed) != (stat.st_size, stat.st_mtime_ns):
            before = Source(stat.st_size, stat.st_mtime_ns, _digest_of(path, stat.st_size, stat.st_mtime_ns))
        found[name] = before
    return found


def is_of(manifest: Manifest, folder: Path) -> bool:
    """Whether the store was made from the build's files as they are, and with the ontology in force."""
    sizes = {name: source.size for name, source in manifest.sources.items()}
    if manifest.ontology != ontology_digest() or any(_size(folder / name) != sizes.get(name) for name in _FILES):
        return False
    return same(manifest.sources, sources(folder, manifest))


def same(before: Mapping[str, Source], now: Mapping[str, Source]) -> bool:
    """Whether files hold what they held, whenever they were written."""
    return {name: each.digest for name, each in before.items()} == {name: each.digest for name, each in now.items()}


def ontology_files() -> tuple[Path, ...]:
    """The files that questions need beside the facts, for their labels."""
    folder = ontology_dir()
    return folder / "simpul.ttl", *sorted((folder / "codelists").glob("*.ttl"))


@cache
def ontology_digest() -> str:
    """One digest of all of them."""
    return hashlib.sha256("".join(map(_digest, ontology_files())).encode()).hexdigest()


@lru_cache(maxsize=8)
def _digest_of(path: Path, size: int, changed: int) -> str:
    """The digest of a file of this size and time: who asks often does not read it each time."""
    return _digest(path)


def _size(path: Path) -> int | None:
    return path.stat().st_size if path.is_file() else None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
