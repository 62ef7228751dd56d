"""Inputs as the user names them → the single things to read, in one order whatever order they were named in."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import IO, cast
from zipfile import BadZipFile, ZipFile

from simpul.model import Finding
from simpul.read import remote
from simpul.read.findings import finding, unopened
from simpul.read.kinds import kind_of, passed_over, stem_of

PARTITIONS = "partitions.json"
"""The list of partitions (``simpul.partitions``) in a folder that holds nothing else."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """One file, or standard input where ``path`` is "-". ``name`` is what findings call it: never an absolute path.

    ``path`` may be an address that fsspec opens ("s3://…"); ``member`` is the file meant inside a zip.
    """

    name: str
    path: str
    kind: str
    member: str = ""

    @property
    def stem(self) -> str:
        """The id of an article that has no other."""
        return "stdin" if self.path == "-" else stem_of(self.member or self.path)

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """The bytes, unpacked (but a .warc.gz, whose records are packed one by one). Raises OSError, BadZipFile."""
        with ExitStack() as stack:
            if self.path == "-":
                yield sys.stdin.buffer
                return
            if remote.is_remote(self.path):
                file = stack.enter_context(remote.opened(self.path))
            else:
                file = stack.enter_context(Path(self.path).open("rb"))
            if self.member:
                file = stack.enter_context(stack.enter_context(ZipFile(file)).open(self.member))
            if self.kind != "warc" and (self.member or self.path).lower().endswith(".gz"):
                file = cast(IO[bytes], stack.enter_context(gzip.open(file)))
            yield file


def sources(inputs: Iterable[str | Path]) -> Iterator[Source | Finding]:
    """The files of all inputs, sorted by name, each once; then standard input if it was named.

    Web archives come first and from the last name to the first: names carry dates, and the newest capture counts.
    """
    named = [str(item) for item in inputs]
    found: list[Source] = []
    for item in dict.fromkeys(named):
        for part in chain.from_iterable(map(_unpacked, _files(item))):
            if isinstance(part, Source):
                found.append(part)
            else:
                yield part
    archives = sorted((source for source in found if source.kind == "warc"), reverse=True)
    seen: set[tuple[str, str]] = set()
    for source in (*archives, *sorted(source for source in found if source.kind != "warc")):
        real = (source.path if remote.is_remote(source.path) else os.path.realpath(source.path), source.member)
        if real not in seen:
            seen.add(real)
            yield source
    if "-" in named:
        yield Source("stdin", "-", "any")


def _files(item: str) -> Iterator[Source | Finding]:
    """The files that one input names; none for standard input."""
    path = Path(item)
    if item == "-":
        return
    if item.startswith(("http://", "https://")):
        yield finding("read.web", item)
    elif remote.is_remote(item):
        try:
            is_folder, files = remote.listed(item)
        except Exception as error:  # every file system has errors of its own
            yield finding("read.remote", item, detail=" ".join(f"{type(error).__name__}: {error}".split()))
            return
        lists = [address for name, address in files if is_folder and name == PARTITIONS]
        if lists:
            yield Source(item, lists[0], "partitions")
        else:
            yield from _inside(item, files) if is_folder else (_source(*files[0], unknown="read.unsupported"),)
    elif path.is_dir() and (path / PARTITIONS).is_file():
        yield Source(path.name or item, str(path / PARTITIONS), "partitions")
    elif path.is_dir():
        yield from _inside(path.name or item, _folder(path))
    elif not path.is_file():
        yield finding("read.missing", item if not path.is_absolute() else path.name)
    else:
        yield _source(path.name, item, unknown="read.unsupported")


def _source(name: str, path: str, *, unknown: str) -> Source | Finding:
    kind = kind_of(name)
    return Source(name, path, kind) if kind else finding(unknown, name)


def _inside(folder: str, files: Iterable[tuple[str, str] | Finding]) -> Iterator[Source | Finding]:
    """The files of a folder, each (name in it, path); hidden ones and notes about the folder are no input."""
    nothing = True
    for file in files:
        if isinstance(file, Finding):
            nothing = False
            yield file
        elif not passed_over(file[0]):
            part = _source(*file, unknown="read.skipped")
            nothing = nothing and isinstance(part, Finding)
            yield part
    if nothing:
        yield finding("read.nothing", folder)


def _folder(folder: Path) -> Iterator[tuple[str, str] | Finding]:
    closed: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            yield path.relative_to(folder).as_posix(), str(path)
    for error in sorted(closed, key=lambda error: str(error.filename)):
        yield unopened(error, Path(error.filename).relative_to(folder.parent).as_posix())


def _unpacked(part: Source | Finding) -> Iterator[Source | Finding]:
    if isinstance(part, Source) and part.kind == "zip":
        yield from _members(part)
    else:
        yield part


def _members(source: Source) -> Iterator[Source | Finding]:
    """The files in a zip; of a web archive collection (.wacz) the archives alone, as the rest is about them."""
    try:
        with source.opened() as file, ZipFile(file) as archive:
            names = [info.filename for info in archive.infolist() if not info.is_dir()]
    except OSError as error:
        yield unopened(error, source.name)
        return
    except BadZipFile as error:
        yield finding("read.packed", source.name, detail=str(error))
        return
    only = "warc" if source.path.lower().endswith(".wacz") else None
    for name in names:
        kind = kind_of(name)
        if passed_over(name) or (only and kind != only):
            continue
        if kind is None or kind == "zip":
            yield finding("read.skipped", f"{source.name}/{name}")
        else:
            yield replace(source, name=f"{source.name}/{name}", kind=kind, member=name)
