"""Closed namespaces: a misspelt term raises AttributeError instead of getting out into a graph.

Mind that rdflib's ``SDO`` is https://schema.org/ (much data on the web says http), and that rdflib's own
``DefinedNamespace`` only warns about unknown terms: check with ``in``, never by attribute access.
"""

from __future__ import annotations

from urllib.parse import quote, unquote

from rdflib import DCTERMS, FOAF, ORG, PROV, RDF, RDFS, SDO, SKOS, TIME, XSD, URIRef
from rdflib.namespace import ClosedNamespace

DEFAULT_BASE = "https://w3id.org/simpul/id/"
"""Things live under this IRI unless a build says otherwise."""

SIMPUL_IRI = "https://w3id.org/simpul/ontology#"

TERMS: dict[str, tuple[str, ...]] = {
    SIMPUL_IRI: (
        "Claim", "SupersededClaim", "Review", "Link", "Aim", "Obstacle", "Seat",
        "kemendagri", "bps", "iso3166", "groups", "skills",
        "predicate", "rule", "confidence", "evidence", "sentence", "verdict", "machineConfidence",
        "originatesFrom", "postStatus", "seat", "asOf", "notAfter", "notBefore",
        "hasTime", "timeRole", "hasQuantity", "quantityRole", "bound",
        "aimsAt", "obstacle", "quotationMode", "readAs",
    ),
    "http://www.w3.org/ns/oa#": (
        "SpecificResource", "TextQuoteSelector", "TextPositionSelector",
        "hasSource", "hasSelector", "exact", "prefix", "suffix", "start", "end",
    ),
    "http://data.europa.eu/m8g/": (
        "PublicOrganisation", "PublicEvent", "Participation",
        "hasCompetentAuthority", "hasParticipation", "hasParticipant", "role",
    ),
    "http://purl.org/vocab/cpsv#": ("PublicService",),
    "http://www.w3.org/ns/adms#": ("status",),
    "http://www.w3.org/ns/opengov#": ("post",),
}  # fmt: skip
"""All terms of the namespaces that rdflib does not bundle, codes aside; ``ontology/`` declares the same (tested)."""

SIMPUL, OA, M8G, CPSV, ADMS, OPENGOV = (ClosedNamespace(iri, list(terms)) for iri, terms in TERMS.items())

PREFIXES: tuple[tuple[str, str], ...] = (
    ("adms", str(ADMS)),
    ("cpsv", str(CPSV)),
    ("dct", str(DCTERMS)),
    ("foaf", str(FOAF)),
    ("m8g", str(M8G)),
    ("oa", str(OA)),
    ("opengov", str(OPENGOV)),
    ("org", str(ORG)),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", str(PROV)),
    ("rdf", str(RDF)),
    ("rdfs", str(RDFS)),
    ("sdo", str(SDO)),
    ("sh", "http://www.w3.org/ns/shacl#"),
    ("simpul", SIMPUL_IRI),
    ("skos", str(SKOS)),
    ("time", str(TIME)),
    ("xsd", str(XSD)),
)
"""Prefixes of the vocabularies, sorted."""

KINDS = (
    "activity", "agent", "aim", "article", "claim", "evidence", "finding", "graph", "group", "link", "membership",
    "obstacle", "organization", "participation", "person", "place", "post", "program", "quantity",
    "quotation", "role", "seat", "selector", "skill", "time",
)  # fmt: skip
"""What the IRIs of things are divided by."""


def prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """All prefixes, with one for each kind of thing under ``base`` ("id-person:")."""
    return dict(sorted([*PREFIXES, *((f"id-{kind}", f"{base}{kind}/") for kind in KINDS)]))


def code(family: str, value: str) -> URIRef:
    """The concept of a value of a code list: ``code("status", "acting")`` is ``simpul:status-acting``."""
    return URIRef(f"{SIMPUL_IRI}{family}-{quote(value, safe='')}")


def code_value(concept: URIRef | None, family: str) -> str | None:
    """The value behind a concept of a code list; None where it belongs to another list."""
    start = f"{SIMPUL_IRI}{family}-"
    if concept is None or not str(concept).startswith(start):
        return None
    return unquote(str(concept).removeprefix(start))
