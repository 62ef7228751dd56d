"""What the editor completes: the classes and properties that a graph may have."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from simpul.graph.matching import matching
from simpul.ontology_files import ontology_dir

_SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True)
class Terms:
    """IRIs, sorted."""

    classes: tuple[str, ...]
    properties: tuple[str, ...]


@cache
def terms() -> Terms:
    """The classes and properties that the shapes speak of."""
    shapes = ox.Store()
    for path in sorted((ontology_dir() / "shapes").rglob("*.ttl")):
        shapes.bulk_load(path=str(path))
    return Terms(_told(shapes, "targetClass", "class"), _told(shapes, "path"))


def _told(shapes: ox.Store, *names: str) -> tuple[str, ...]:
    found = (q.object for name in names for q in matching(shapes, predicate=ox.NamedNode(f"{_SH}{name}")))
    return tuple(sorted({term.value for term in found if isinstance(term, ox.NamedNode)}))
