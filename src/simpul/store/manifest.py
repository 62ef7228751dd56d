"""``DIR/store/store.json``: the generation of the store that is in force, its version, and what it was made from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from simpul.errors import SimpulError
from simpul.export.files import write_whole
from simpul.graph.files import ARTICLES, FACTS
from simpul.ontology_files import ontology_dir

VERSION = 2
"""Of everything in ``DIR/store``; raised whenever an earlier Simpul's store would answer differently."""

STORE, MANIFEST = "store", "store.json"


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
    for name in (FACTS, ARTICLES):
        path = folder / name
        if not path.is_file():
            continue
        stat, before = path.stat(), known.sources.get(name) if known else None
        same = before is not None and (before.size, before.changed) == (stat.st_size, stat.st_mtime_ns)
        found[name] = before if same and before else Source(stat.st_size, stat.st_mtime_ns, _digest(path))
    return found


def is_of(manifest: Manifest, folder: Path) -> bool:
    """Whether the store was made from the build's files as they are, and with the ontology in force."""
    now = sources(folder, manifest)
    told = {name: source.digest for name, source in manifest.sources.items()}
    return told == {name: source.digest for name, source in now.items()} and manifest.ontology == ontology_digest()


def ontology_files() -> tuple[Path, ...]:
    """The files that questions need beside the facts, for their labels."""
    folder = ontology_dir()
    return folder / "simpul.ttl", *sorted((folder / "codelists").glob("*.ttl"))


@cache
def ontology_digest() -> str:
    """One digest of all of them."""
    return hashlib.sha256("".join(map(_digest, ontology_files())).encode()).hexdigest()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
