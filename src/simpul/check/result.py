"""What a validation finds, as RDF terms."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib.term import Node


@dataclass(frozen=True, slots=True)
class Result:
    """One validation result: which node breaks which shape, on which path, with which value."""

    focus: Node
    shape: Node
    component: Node
    path: Node | None = None
    value: Node | None = None
