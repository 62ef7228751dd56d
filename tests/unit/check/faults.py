"""The seeded faults of ``tests/cases/faults``: a valid article graph, and one update for each way to damage it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rdflib import Graph

FOLDER = Path(__file__).parents[2] / "cases" / "faults"
_HEADER = re.compile(r"^# (\w+): (.*)$", re.M)


@dataclass(frozen=True)
class Fault:
    name: str
    check: str
    severity: str
    finds: frozenset[str]
    update: str


@cache
def _base() -> Graph:
    return Graph(bind_namespaces="none").parse(FOLDER / "base.ttl", format="turtle")


def base() -> Graph:
    """A fresh copy of the valid graph."""
    graph = Graph(bind_namespaces="none")
    for triple in _base():
        graph.add(triple)
    return graph


def faults() -> tuple[Fault, ...]:
    return tuple(_fault(path) for path in sorted(FOLDER.glob("*.ru")))


def damaged(fault: Fault) -> Graph:
    graph = base()
    graph.update(fault.update)
    return graph


def _fault(path: Path) -> Fault:
    text = path.read_text(encoding="utf-8")
    header = dict(_HEADER.findall(text))
    return Fault(path.stem, header["check"], header["severity"], frozenset(header["finds"].split()), text)
