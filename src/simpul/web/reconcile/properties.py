"""What can be fetched of a thing, and compared with a list's other columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import pyoxigraph as ox
from rdflib import DCTERMS, ORG, SDO, SKOS, URIRef

from simpul.graph.matching import matching
from simpul.graph.namespaces import M8G, SIMPUL
from simpul.identity.preferred import preferred
from simpul.model import EntityType
from simpul.search import TYPES

Form = Literal["str", "float", "entity"]


@dataclass(frozen=True, slots=True)
class Property:
    """Values at the end of a path of predicates; ``datatype`` keeps only literals of that one.

    ``types`` are those that have it, ``form`` what its values are.
    """

    id: str
    label_id: str
    label_en: str
    path: tuple[URIRef, ...]
    types: tuple[EntityType, ...] = TYPES
    form: Form = "str"
    datatype: URIRef | None = None


_P: tuple[EntityType, ...] = ("Place",)
_ROLE = (ORG.hasMembership, ORG.role, SKOS.prefLabel)
PROPERTIES: tuple[Property, ...] = (
    Property("nama-lain", "nama lain", "other name", (SKOS.altLabel,)),
    Property("jenis", "jenis", "kind", (DCTERMS.type, SKOS.prefLabel)),
    Property("jabatan", "jabatan", "post", _ROLE, ("Person",)),
    Property("lembaga", "lembaga", "body", (ORG.hasMembership, ORG.organization), ("Person",), "entity"),
    Property("anggota", "anggota dari", "member of", (ORG.memberOf,), ("Person", "Organization"), "entity"),
    Property("asal", "asal", "origin", (SIMPUL.originatesFrom,), ("Person",), "entity"),
    Property("tingkat", "tingkat", "level", (ORG.classification, SKOS.prefLabel), ("Organization",)),
    Property("induk", "bagian dari", "part of", (ORG.subOrganizationOf,), ("Organization",), "entity"),
    Property("wilayah", "wilayah", "territory", (DCTERMS.spatial,), ("Organization",), "entity"),
    Property("kode-kemendagri", "kode Kemendagri", "Kemendagri code", (SKOS.notation,), _P, datatype=SIMPUL.kemendagri),
    Property("kode-bps", "kode BPS", "BPS code", (SKOS.notation,), _P, datatype=SIMPUL.bps),
    Property("iso3166", "kode ISO 3166-2", "ISO 3166-2 code", (SKOS.notation,), _P, datatype=SIMPUL.iso3166),
    Property("sama", "sama dengan", "exact match", (SKOS.exactMatch,), ("Place", "Program")),
    Property("di", "terletak di", "lies in", (SDO.containedInPlace,), ("Place",), "entity"),
    Property("lintang", "lintang", "latitude", (SDO.latitude,), ("Place",), "float"),
    Property("bujur", "bujur", "longitude", (SDO.longitude,), ("Place",), "float"),
    Property("penyelenggara", "penyelenggara", "organiser", (M8G.hasCompetentAuthority,), ("Program",), "entity"),
    Property("pendana", "pendana", "funder", (SDO.funder,), ("Program",), "entity"),
    Property("lokasi", "lokasi", "location", (SDO.location,), ("Program", "Organization"), "entity"),
    Property("sasaran", "sasaran", "audience", (DCTERMS.audience,), ("Program",), "entity"),
    Property("mengajarkan", "mengajarkan", "teaches", (SDO.teaches,), ("Program",), "entity"),
)  # fmt: skip
BY_ID = {each.id: each for each in PROPERTIES}


def values(facts: ox.Store, iri: str, wanted: Property, language: str) -> list[str]:
    """The values of a property of a thing, sorted: texts (in one language where there are several) or IRIs."""
    ends = _walk(facts, [ox.NamedNode(iri)], wanted.path)
    fitting = [
        term
        for term in ends
        if wanted.datatype is None or (isinstance(term, ox.Literal) and term.datatype.value == str(wanted.datatype))
    ]
    ours = [term for term in fitting if isinstance(term, ox.Literal) and term.language == language]
    chosen = ours if ours and len(wanted.path) > 1 else fitting
    return sorted({term.value for term in chosen if isinstance(term, ox.NamedNode | ox.Literal)})


def name_of(facts: ox.Store, iri: str) -> str:
    """The preferred name of a thing; "" where it has none."""
    names = values(facts, iri, _NAME, "id")
    return preferred(dict.fromkeys(names, 1)) if names else ""


def names_of(facts: ox.Store, iri: str) -> list[str]:
    """All names of a thing, sorted."""
    return sorted({*values(facts, iri, _NAME, "id"), *values(facts, iri, BY_ID["nama-lain"], "id")})


_NAME = Property("nama", "nama", "name", (SKOS.prefLabel,))


def _walk(facts: ox.Store, starts: Iterable[object], path: tuple[URIRef, ...]) -> Iterator[object]:
    if not path:
        yield from starts
        return
    for start in starts:
        if isinstance(start, ox.NamedNode):
            found = matching(facts, start, ox.NamedNode(str(path[0])), graph=ox.DefaultGraph())
            yield from _walk(facts, [quad.object for quad in found], path[1:])
