"""A build's graphs as Turtle, TriG and N-Quads: read, sorted, and written canonically."""

from __future__ import annotations

from pathlib import Path

from simpul.graph import nquads, read_build, read_graphs, trig, turtle
from simpul.graph.files import ARTICLES


def turtle_file(build: Path, view: str = "all") -> bytes:
    """The merged facts (without graph names) as Turtle. Raises SimpulError where ``build`` is no build's folder."""
    return turtle(read_build(build).facts)


def trig_file(build: Path, view: str = "all") -> bytes:
    """One named graph an article, with its provenance, as TriG. Raises SimpulError."""
    return trig(read_build(build).articles)


def nquads_file(build: Path, view: str = "all") -> bytes:
    """One named graph an article, with its provenance, as sorted N-Quads. Raises SimpulError."""
    read_build(build)  # a helpful error where the folder holds no build
    return nquads(read_graphs(build / ARTICLES))
