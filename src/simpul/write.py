"""A build's folder: every file of it, made in memory, then written whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rdflib import Graph

from simpul.check import findings_graph, findings_text
from simpul.export.files import write_together
from simpul.export.html import index_html
from simpul.export.spreadsheet import claims_csv
from simpul.graph import merge, trig, turtle
from simpul.graph.relations import relations_iri
from simpul.link.joined import joined
from simpul.link.published import Links
from simpul.link.rdf import links_graph_iri, read_pairs
from simpul.link.relations import with_relations
from simpul.link.stored import EARLIER, earlier_lines
from simpul.model import Finding, LinkedClaim, Node
from simpul.publish import Published


def write_build(
    output: Path,
    published: Published,
    links: Links,
    claims: Iterable[LinkedClaim],
    nodes: Iterable[Node],
    findings: tuple[Finding, ...],
    *,
    base: str,
    earlier: Sequence[Path] = (),
) -> None:
    """Write graph.trig, graph.ttl, quarantine.trig, findings.ttl, findings.txt, claims.csv and index.html.

    Nothing is written before everything is made, and no file takes its name before all of them are on the disk.
    Raises OSError where ``output`` cannot be written.
    """
    known = with_relations(claims, published.relations)
    related = {relations_iri(base): published.related} if len(published.related) else {}
    graphs = {**published.articles, **related}
    files = {
        **linked_files(graphs, published.merged, links, known, nodes, base=base),
        "quarantine.trig": trig(published.quarantine, base=base),
        "findings.ttl": turtle(findings_graph(findings, base=base), base=base),
        "findings.txt": findings_text(findings).encode(),
    }
    if earlier:
        files[EARLIER] = earlier_lines(output, earlier)
    write_together(output, files)


def linked_files(
    articles: Mapping[str, Graph],
    merged: Graph,
    links: Links,
    claims: Iterable[LinkedClaim],
    nodes: Iterable[Node] = (),
    *,
    base: str,
) -> dict[str, bytes]:
    """The files that depend on links, by name: the graphs with them, table and picture with linked nodes as one.

    ``nodes`` are all that the articles describe, where the claims come from articles and not from merged facts.
    """
    pairs = links.pairs.union(*map(read_pairs, articles.values()))
    whole = tuple(joined(claims, pairs, nodes))
    beside = {links_graph_iri(base): links.graph} if len(links.graph) else {}
    return {
        "graph.trig": trig({**articles, **beside}, base=base),
        "graph.ttl": turtle(merge([merged, links.graph], base=base), base=base),
        "claims.csv": claims_csv(whole),
        "index.html": index_html(whole),
    }
