"""Inputs as the user names them → the single things to read, in one order whatever order they were named in."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simpul.model import Finding
from simpul.read.findings import finding, unopened

KINDS = {
    ".txt": "plain",
    ".text": "plain",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """One file, or standard input where ``path`` is "-". ``name`` is what findings call it: never an absolute path."""

    name: str
    path: str
    kind: str

    @property
    def stem(self) -> str:
        """The id of an article that has no other."""
        return "stdin" if self.path == "-" else Path(self.path).stem


def sources(inputs: Iterable[str | Path]) -> Iterator[Source | Finding]:
    """The files of all inputs, sorted by name, each once; then standard input if it was named."""
    named = [str(item) for item in inputs]
    found: list[Source] = []
    seen: set[str] = set()
    for item in dict.fromkeys(named):
        path = Path(item)
        if item == "-":
            continue
        if path.is_dir():
            inside = list(_folder(path))
            if all(isinstance(part, Finding) and part.code == "read.skipped" for part in inside):
                yield finding("read.nothing", path.name or item)
            for part in inside:
                if isinstance(part, Source):
                    found.append(part)
                else:
                    yield part
        elif not path.is_file():
            yield finding("read.missing", item if not path.is_absolute() else path.name)
        elif path.suffix.lower() not in KINDS:
            yield finding("read.unsupported", path.name)
        else:
            found.append(Source(path.name, item, KINDS[path.suffix.lower()]))
    for source in sorted(found):
        real = os.path.realpath(source.path)
        if real not in seen:
            seen.add(real)
            yield source
    if "-" in named:
        yield Source("stdin", "-", "any")


def _folder(folder: Path) -> Iterator[Source | Finding]:
    """Files below ``folder``; hidden ones and notes about the folder (README) are no input."""
    closed: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith(".") or path.stem.casefold().startswith("readme"):
                continue
            relative = path.relative_to(folder).as_posix()
            kind = KINDS.get(path.suffix.lower())
            yield Source(relative, str(path), kind) if kind else finding("read.skipped", relative)
    for error in sorted(closed, key=lambda error: str(error.filename)):
        yield unopened(error, Path(error.filename).relative_to(folder.parent).as_posix())
