"""The findings of a build, read back from ``findings.ttl``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pyoxigraph as ox
from rdflib import DCTERMS, SDO, SH, Graph

from simpul.check.findings import SEVERITIES
from simpul.graph.ids import iri
from simpul.graph.namespaces import SIMPUL_IRI
from simpul.model import Severity
from simpul.web.derived import derived
from simpul.web.graphs import about, graph
from simpul.web.library import Generation

FILE = "findings.ttl"


@dataclass(frozen=True, slots=True)
class Told:
    """A finding: what it is called, how grave it is, its words, and the sentence, thing, claim and source it names.

    ``article`` is the IRI behind the source, where that is an article of the build.
    """

    iri: str
    code: str
    severity: Severity
    id: str
    en: str
    source: str
    sentence: str
    focus: str
    claim: str
    article: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All findings, the grave ones first, and the claims that each names, by its IRI."""

    told: tuple[Told, ...]
    claims: Mapping[str, tuple[str, ...]]


def findings_of(here: Generation) -> tuple[Told, ...]:
    """All findings, the grave ones first; none where the folder has no such file."""
    return read_findings(here).told


@derived()
def read_findings(here: Generation) -> Findings:
    """The file of findings, read; empty where the folder has none."""
    path, said = here.folder / FILE, defaultdict[str, dict[str, list[str]]](lambda: defaultdict(list))
    for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE) if path.is_file() else ():
        value = quad.object
        if isinstance(quad.subject, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
            language = value.language if isinstance(value, ox.Literal) else None
            name = f"{quad.predicate.value}@{language}" if language else quad.predicate.value
            said[quad.subject.value][name].append(value.value)
    found = {name: each for name, each in said.items() if str(DCTERMS.identifier) in each}
    told = (_told(here, name, {key: values[0] for key, values in each.items()}) for name, each in found.items())
    return Findings(
        tuple(sorted(told, key=lambda each: (SEVERITIES.index(each.severity), each.code, each.source, each.iri))),
        {name: tuple(each.get(str(DCTERMS.references), ())) for name, each in found.items()},
    )


def graph_of(here: Generation, iris: Collection[str]) -> Graph:
    """What ``findings.ttl`` says of these findings."""
    path = here.folder / FILE
    quads = ox.parse(path=path, format=ox.RdfFormat.TURTLE) if path.is_file() else ()
    return graph(quad for quad in quads if isinstance(quad.subject, ox.NamedNode) and quad.subject.value in iris)


def _told(here: Generation, name: str, said: dict[str, str]) -> Told:
    severity = said.get(str(SH.resultSeverity), "").rpartition("#")[2].lower()
    source = said.get(str(DCTERMS.source), "")
    article = iri(here.base, "article", source)
    known = here.index.execute("SELECT 1 FROM article WHERE iri = ?", (article,)).fetchone()
    return Told(
        iri=name,
        code=said[str(DCTERMS.identifier)],
        severity=severity if severity in SEVERITIES else "info",
        id=said.get(f"{SH.resultMessage}@id", ""),
        en=said.get(f"{SH.resultMessage}@en", ""),
        source=source,
        sentence=said.get(f"{SIMPUL_IRI}sentence", ""),
        focus=said.get(str(SH.focusNode), ""),
        claim=said.get(str(DCTERMS.references), ""),
        article=article if known else "",
    )


def headline(here: Generation, told: Told) -> str:
    """The published headline of the article that a finding is about; "" without one."""
    said = {str(predicate): str(value) for _, predicate, value in about(here, told.article)} if told.article else {}
    return said.get(str(SDO.headline), "")
