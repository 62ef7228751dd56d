"""The open list of national programmes, ``ontology/codelists/programmes.ttl``, as values."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal

import pyoxigraph as ox

from simpul.graph.namespaces import SIMPUL_IRI
from simpul.ontology_files import ontology_dir

Relation = Literal["same", "related", "apart"]
_FAMILY = f"{SIMPUL_IRI}namedProgramme-"
_DCT = "http://purl.org/dc/terms/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_PROVIDER = "https://schema.org/provider"


@dataclass(frozen=True, slots=True)
class Programme:
    """A national programme: its code and label, every name it goes by, and who runs it.

    ``renamed`` says in English how its name changed, "" where it did not; ``near`` are the codes of its successor and
    of the programme that it is a form of.
    """

    code: str
    label: str
    names: tuple[str, ...]
    provider: str
    renamed: str
    near: frozenset[str]


@cache
def programmes() -> dict[str, Programme]:
    """All programmes of the list, by code. Raises SimpulError where the ontology's files are missing."""
    told: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for quad in ox.parse(path=str(ontology_dir() / "codelists" / "programmes.ttl")):
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(_FAMILY):
            value = quad.object
            language = value.language or "" if isinstance(value, ox.Literal) else ""
            text = value.value if isinstance(value, ox.Literal | ox.NamedNode) else ""
            told[quad.subject.value.removeprefix(_FAMILY)][quad.predicate.value].append((language, text))
    return {code: _programme(code, facts) for code, facts in sorted(told.items())}


def relation(left: str, right: str) -> Relation:
    """Whether two codes are one programme, one the successor or a form of the other, or two."""
    if left == right:
        return "same"
    known = programmes()
    return "related" if right in known[left].near or left in known[right].near else "apart"


def _programme(code: str, facts: dict[str, list[tuple[str, str]]]) -> Programme:
    def texts(predicate: str, language: str = "id") -> list[str]:
        return [text for spoken, text in facts.get(predicate, []) if spoken == language]

    links = [*facts.get(f"{_DCT}isReplacedBy", []), *facts.get(f"{_SKOS}broader", [])]
    labels = texts(f"{_SKOS}prefLabel")
    return Programme(
        code=code,
        label=labels[0],
        names=tuple(n for p in ("prefLabel", "altLabel") for spoken in ("id", "en") for n in texts(_SKOS + p, spoken)),
        provider=next(iter(texts(_PROVIDER)), ""),
        renamed=next(iter(texts(f"{_SKOS}changeNote", "en")), ""),
        near=frozenset(text.removeprefix(_FAMILY) for _, text in links),
    )
