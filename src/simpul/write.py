"""A build's folder: every file of it, made in memory, then written whole."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from simpul.check import findings_graph, findings_text
from simpul.export.files import write_together
from simpul.export.html import index_html
from simpul.export.spreadsheet import claims_csv
from simpul.graph import trig, turtle
from simpul.graph.relations import relations_iri
from simpul.link.relations import with_relations
from simpul.model import Finding, LinkedArticle
from simpul.publish import Published


def write_build(
    output: Path,
    published: Published,
    linked: Iterable[LinkedArticle],
    kept: frozenset[str],
    findings: tuple[Finding, ...],
    *,
    base: str,
) -> None:
    """Write graph.trig, graph.ttl, quarantine.trig, findings.ttl, findings.txt, claims.csv and index.html.

    Nothing is written before everything is made, and no file takes its name before all of them are on the disk.
    Raises OSError where ``output`` cannot be written.
    """
    claims = with_relations((c for article in linked for c in article.claims if c.iri in kept), published.relations)
    related = {relations_iri(base): published.related} if len(published.related) else {}
    files = {
        "graph.trig": trig({**published.articles, **related}, base=base),
        "graph.ttl": turtle(published.merged, base=base),
        "quarantine.trig": trig(published.quarantine, base=base),
        "findings.ttl": turtle(findings_graph(findings, base=base), base=base),
        "findings.txt": findings_text(findings).encode(),
        "claims.csv": claims_csv(claims),
        "index.html": index_html(claims),
    }
    write_together(output, files)
