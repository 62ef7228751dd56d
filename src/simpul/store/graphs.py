"""The named graphs of ``graph.trig`` as texts: which of them have changed shows without reading them as RDF."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pyoxigraph as ox

from simpul.export.files import write_whole

_STEP = 1 << 20
_PREFIX = re.compile(r"@prefix (\S*): <(\S*)> \.\n")
_NAMED = re.compile(r"(?:<(?P<iri>[^<>\s]+)>|(?P<prefix>[\w-]*):(?P<local>[\w-]+)) \{\n")


@dataclass(frozen=True, slots=True)
class Graphs:
    """Digests of the graphs' texts by their names, and what the prefixes stand for.

    Nothing where a file is not of the form that ``graph.canonical`` writes: such a file is only read as a whole.
    """

    digests: Mapping[str, str] = field(default_factory=dict)
    prefixes: Mapping[str, str] = field(default_factory=dict)


def survey(path: Path) -> Graphs:
    """The graphs of a TriG file."""
    try:
        prefixes = dict(_PREFIX.findall(_head(path)))
        return Graphs({name: digest for name, digest, _ in _texts(path, prefixes)}, prefixes)
    except ValueError:
        return Graphs()


def changed(before: Graphs, now: Graphs) -> frozenset[str] | None:
    """Names of graphs that came, went or changed between two surveys; None where texts do not show it."""
    common = before.prefixes.keys() & now.prefixes.keys()
    if not (before.digests and now.digests) or any(before.prefixes[key] != now.prefixes[key] for key in common):
        return None
    names = {*before.digests, *now.digests}
    return frozenset(name for name in names if before.digests.get(name) != now.digests.get(name))


def read_quads(path: Path, names: frozenset[str], now: Graphs) -> Iterator[tuple[str, list[ox.Quad]]]:
    """What the named graphs of a TriG file hold, of those that are in it; ``now`` is its survey."""
    head = _head(path)
    for name, _, text in _texts(path, now.prefixes):
        if name in names:
            yield name, list(ox.parse(head + text, format=ox.RdfFormat.TRIG))


def write_graphs(path: Path, graphs: Graphs) -> None:
    """Keep a survey as a file."""
    write_whole(path, json.dumps(asdict(graphs)).encode())


def read_graphs(path: Path) -> Graphs:
    """A survey that was kept; an empty one where there is none."""
    try:
        return Graphs(**json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError):
        return Graphs()


def _head(path: Path) -> str:
    """The lines of prefixes at the beginning of a file."""
    lines = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            if not line.startswith("@prefix "):
                break
            lines.append(line)
    return "".join(lines)


def _texts(path: Path, prefixes: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Name, digest and text of each graph. Raises ValueError for a file of another form."""
    for text in _pieces(path):
        found = _NAMED.match(text)
        if found is None or (found["iri"] is None and found["prefix"] not in prefixes):
            raise ValueError(f"{path}: no graph begins with {text[:60]!r}")
        name = found["iri"] or prefixes[found["prefix"]] + found["local"]
        yield name, hashlib.blake2b(text.encode(), digest_size=16).hexdigest(), text


def _pieces(path: Path) -> Iterator[str]:
    """A graph ends with a brace at the beginning of a line: no literal has such a line."""
    with path.open(encoding="utf-8", newline="\n") as file:
        file.read(len(_head(path)))
        rest = ""
        while step := file.read(_STEP):
            *whole, rest = (rest + step).split("\n}\n")
            yield from (f"{text.lstrip()}\n}}\n" for text in whole)
        if rest.strip():
            yield rest.lstrip()
