"""How many origins and outlets state a claim's fact: copies of one story count as one origin."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.graph.store import Store

_PREFIXES = """
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX sdo: <https://schema.org/>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
"""
_FACT = """
SELECT ?s ?p ?o WHERE {
  VALUES ?claim { <CLAIM> }
  ?claim rdf:subject ?s0 ; simpul:predicate ?p ; rdf:object ?o0 .
  OPTIONAL { ?s0 prov:alternateOf ?s1 } OPTIONAL { ?o0 prov:alternateOf ?o1 }
  BIND (COALESCE(?s1, ?s0) AS ?s) BIND (COALESCE(?o1, ?o0) AS ?o)
}"""
_SOURCES = """
SELECT DISTINCT ?article ?origin ?outlet WHERE {
  { BIND (<SUBJECT> AS ?s) } UNION { ?s prov:alternateOf <SUBJECT> }
  { BIND (<OBJECT> AS ?o) } UNION { ?o prov:alternateOf <OBJECT> }
  ?claim rdf:subject ?s ; simpul:predicate <PREDICATE> ; rdf:object ?o ; prov:wasDerivedFrom ?article .
  OPTIONAL { ?article prov:wasDerivedFrom ?from }
  OPTIONAL { ?article sdo:publisher ?outlet }
  BIND (COALESCE(?from, ?article) AS ?origin)
}"""

_OTHER = """
SELECT ?name WHERE {
  <CLAIM> prov:wasDerivedFrom/RELATION ?article . ?article dct:identifier ?id .
  OPTIONAL { ?article sdo:headline ?headline }
  BIND (COALESCE(STR(?headline), ?id) AS ?name)
} ORDER BY ?name"""


@dataclass(frozen=True, slots=True)
class Corroboration:
    """``outlets`` counts those known by name, and is one at least.

    ``copy_of`` and ``corrects`` are headlines (or identifiers) of the article that the claim's own article is a copy of
    and of the one that it supersedes; empty where there is none.
    """

    origins: int
    outlets: int
    articles: int
    copy_of: str = ""
    corrects: str = ""


def corroboration(store: Store, claim: str) -> Corroboration:
    """The sources of the fact that a claim (an IRI of the merged facts in ``store``) states."""
    facts = store.select(_PREFIXES + _FACT.replace("CLAIM", claim)).rows
    sources = [row for fact in facts for row in store.select(_PREFIXES + _filled(*fact)).rows]
    articles, origins, outlets = ({row[place] for row in sources} - {""} for place in range(3))
    return Corroboration(
        len(origins),
        max(len(outlets), 1),
        len(articles),
        _other(store, claim, "prov:wasDerivedFrom"),
        _other(store, claim, "prov:wasRevisionOf"),
    )


def _other(store: Store, claim: str, relation: str) -> str:
    rows = store.select(_PREFIXES + _OTHER.replace("CLAIM", claim).replace("RELATION", relation)).rows
    return rows[0][0] if rows else ""


def _filled(subject: str, predicate: str, object_: str) -> str:
    return _SOURCES.replace("SUBJECT", subject).replace("PREDICATE", predicate).replace("OBJECT", object_)
