"""Findings written out: as SHACL validation results, and as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from rdflib import DCTERMS, RDF, SH, XSD, Graph, Literal, URIRef
from rdflib.util import from_n3

from simpul.check.findings import SEVERITIES, order
from simpul.graph.canonical import Triple
from simpul.graph.ids import iri
from simpul.graph.namespaces import DEFAULT_BASE, SIMPUL, prefixes
from simpul.model import Finding

_SEVERITIES = {"violation": SH.Violation, "warning": SH.Warning, "info": SH.Info}
_HEADINGS = {
    "violation": "Pelanggaran · Violations",
    "warning": "Peringatan · Warnings",
    "info": "Catatan · Notes",
}


def findings_graph(findings: Iterable[Finding], *, base: str = DEFAULT_BASE) -> Graph:
    """A SHACL validation report with IRIs instead of blank nodes, the same for the same findings in any order.

    Beyond SHACL's own terms a result has its code (``dct:identifier``), its source (``dct:source``), the claim that it
    is about (``dct:references``) and the sentence (``simpul:sentence``).
    """
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes(base).items():
        graph.bind(prefix, namespace)
    ordered = sorted(set(findings), key=order)
    results = [result_triples(finding, base) for finding in ordered]
    for triple in chain(report_triples(ordered, base), *results):
        graph.add(triple)
    return graph


def report_triples(ordered: Sequence[Finding], base: str) -> set[Triple]:
    """What is said of the report about findings, in their ``order``."""
    names = [_name(finding, base) for finding in ordered]
    report = URIRef(iri(base, "finding", "report", *names))
    violated = any(finding.severity == "violation" for finding in ordered)
    return {
        (report, RDF.type, SH.ValidationReport),
        (report, SH.conforms, Literal("false" if violated else "true", datatype=XSD.boolean)),
        *((report, SH.result, URIRef(name)) for name in names),
    }


def result_triples(finding: Finding, base: str) -> set[Triple]:
    """What is said of one finding, a result of the report."""
    result = URIRef(_name(finding, base))
    return {(result, predicate, obj) for predicate, obj in _properties(finding)}


def findings_text(findings: Iterable[Finding]) -> str:
    """A summary to read, Indonesian first: what was found, in which article and sentence. Ends with a line break."""
    ordered = sorted(set(findings), key=order)
    if not ordered:
        return "Tidak ada temuan: semua klaim memenuhi aturan.\nNo findings: all claims fulfil the rules.\n"
    lines = []
    for severity in SEVERITIES:
        group = [finding for finding in ordered if finding.severity == severity]
        if group:
            heading = f"{_HEADINGS[severity]}: {len(group)}"
            lines += [heading, "=" * len(heading), ""]
            for finding in group:
                lines += [*_paragraph(finding), ""]
    return "\n".join(lines)


def _paragraph(finding: Finding) -> list[str]:
    place = "" if finding.start is None else f" [{finding.start}–{finding.end}]"
    lines = [f"[{finding.code}] {finding.source}{place}", f"  {finding.message_id}", f"  {finding.message_en}"]
    if finding.text:
        lines.append(f"  “{' '.join(finding.text.split())}”")
    claims = (("klaim · claim", finding.claim), ("klaim lain · other claim", finding.other_claim))
    for name, value in (*claims, ("simpul · node", finding.focus)):
        if value and (name.startswith("klaim") or value != finding.claim):
            lines.append(f"  {name}: {value}")
    return lines


def _name(finding: Finding, base: str) -> str:
    place = "" if finding.start is None else f"{finding.start}-{finding.end}"
    texts = (finding.code, finding.source, finding.article, finding.focus, finding.path, finding.value, finding.claim)
    return iri(base, "finding", *(text or "" for text in texts), place, finding.message_en)


def _properties(finding: Finding) -> list[tuple[URIRef, URIRef | Literal]]:
    found: list[tuple[URIRef, URIRef | Literal]] = [
        (RDF.type, SH.ValidationResult),
        (SH.resultSeverity, _SEVERITIES[finding.severity]),
        (SH.resultMessage, Literal(finding.message_id, lang="id")),
        (SH.resultMessage, Literal(finding.message_en, lang="en")),
        (DCTERMS.identifier, Literal(finding.code)),
        (DCTERMS.source, Literal(finding.source)),
    ]
    for predicate, text in (
        (SH.focusNode, finding.focus),
        (SH.resultPath, finding.path),
        (SH.value, finding.value),
        (SH.sourceShape, finding.shape),
        (SH.sourceConstraintComponent, finding.component),
        (DCTERMS.references, finding.claim),
        (DCTERMS.references, finding.other_claim),
    ):
        term = _term(text)
        if term is not None:
            found.append((predicate, term))
    if finding.text is not None:
        found.append((SIMPUL.sentence, Literal(finding.text)))
    return found


def _term(text: str | None) -> URIRef | Literal | None:
    """A term from its text in a finding; a blank node has no name outside its own graph and is left out."""
    if text is None or text.startswith("_:"):
        return None
    if not text.startswith('"'):
        return URIRef(text)
    term = from_n3(text)
    return term if isinstance(term, Literal) else None
