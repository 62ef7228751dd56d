"""What a claim asserts: one triple, and the triples around the nodes that it goes through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from rdflib import URIRef
from rdflib.term import Node as Term

from simpul.graph.reading import Reading
from simpul.model import LinkedClaim

Triple: TypeAlias = tuple[Term, Term, Term]


@dataclass(frozen=True, slots=True)
class Assertion:
    """``subject predicate object`` is what the claim's statement reifies.

    ``object`` is None where the claim lacks it: then nothing is asserted, and the statement fails its shape.
    """

    subject: URIRef
    predicate: URIRef
    object: URIRef | None
    triples: tuple[Triple, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """How claims of some predicates are written, and how their fields are read back."""

    write: Callable[[LinkedClaim, str], Assertion]
    read: Callable[[Reading, URIRef, URIRef | None], Mapping[str, Any]]
