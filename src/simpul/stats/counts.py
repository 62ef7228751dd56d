"""A build counted: articles, claims, things, triples, findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
from rdflib import DCTERMS, RDF, SDO

from simpul.graph.files import ARTICLES, FACTS
from simpul.graph.namespaces import SIMPUL, SIMPUL_IRI
from simpul.graph.nodes import CLASSES
from simpul.graph.store import Store
from simpul.query import open_store
from simpul.store.manifest import ontology_files
from simpul.store.opened import open_articles

Counts = Mapping[str, int]
"""How many by name, the most first."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """``things``, ``claims``, ``outlets``, ``years`` and ``findings`` are counted by type, predicate, name, year, code.

    ``triples`` are the distinct facts, linked nodes joined; ``statements`` those of all articles' graphs. ``bytes`` are
    those of the files of both. ``quarantined`` claims were held back.
    """

    articles: int
    first: str
    last: str
    triples: int
    statements: int
    bytes: int
    quarantined: int
    things: Counts
    claims: Counts
    outlets: Counts
    years: Counts
    findings: Counts

    @property
    def bytes_per_triple(self) -> float:
        """Bytes of ``graph.ttl`` and ``graph.trig`` for each of their triples."""
        return round(self.bytes / max(self.triples + self.statements, 1), 1)

    @property
    def quarantined_share(self) -> float:
        """Claims held back, of all claims: 0..1."""
        return round(self.quarantined / max(self.quarantined + sum(self.claims.values()), 1), 4)


def stats(folder: Path) -> Statistics:
    """Count a build's folder; quick where its store is up to date. Raises SimpulError where there is no build."""
    facts = open_store(folder)
    dates = _numbers(facts, f"?a a <{SDO.NewsArticle}> . OPTIONAL {{ ?a <{SDO.datePublished}> ?d }}", "STR(?d)")
    days = sorted(filter(None, dates))
    years: Counter[str] = Counter()
    for day, number in dates.items():
        years[day[:4]] += number
    types = {name: f"?x a <{classes[0]}>" for name, classes in CLASSES}
    held, _ = _parsed(folder / "quarantine.trig", str(RDF.type), str(SIMPUL.Claim))
    findings = _parsed(folder / "findings.ttl", str(DCTERMS.identifier))[1]
    files = [folder / name for name in (FACTS, ARTICLES) if (folder / name).is_file()]
    return Statistics(
        articles=sum(dates.values()),
        first=days[0] if days else "",
        last=days[-1] if days else "",
        triples=len(facts.engine) - len(Store(ontology_files()).engine),
        statements=_statements(folder),
        bytes=sum(path.stat().st_size for path in files),
        quarantined=held,
        things=_ordered({name: sum(_numbers(facts, pattern, '""').values()) for name, pattern in types.items()}),
        claims=_ordered(_numbers(facts, f"?c <{SIMPUL.predicate}> ?p", f'STRAFTER(STR(?p), "{SIMPUL_IRI}predicate-")')),
        outlets=_ordered(_numbers(facts, f"?a a <{SDO.NewsArticle}> ; <{SDO.publisher}> ?o", "STR(?o)")),
        years=dict(sorted(years.items())),
        findings=_ordered(findings),
    )


def _numbers(facts: Store, pattern: str, name: str) -> dict[str, int]:
    rows = facts.select(f"SELECT ?n (COUNT(*) AS ?c) WHERE {{ {pattern} BIND ({name} AS ?n) }} GROUP BY ?n").rows
    return {name: int(count) for name, count in rows if int(count)}


def _ordered(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _parsed(path: Path, predicate: str, value: str | None = None) -> tuple[int, Counter[str]]:
    """The distinct subjects with this predicate and value, and how many have each value."""
    if not path.is_file():
        return 0, Counter()
    found = {
        (quad.subject, quad.object.value)
        for quad in ox.parse(path=path, format=ox.RdfFormat.TRIG)
        if quad.predicate.value == predicate and isinstance(quad.object, ox.Literal | ox.NamedNode)
        if value is None or quad.object.value == value
    }
    return len({subject for subject, _ in found}), Counter(name for _, name in found)


def _statements(folder: Path) -> int:
    articles = open_articles(folder)
    if articles is not None:
        return len(articles)
    path = folder / ARTICLES
    return sum(1 for _ in ox.parse(path=path, format=ox.RdfFormat.TRIG)) if path.is_file() else 0
