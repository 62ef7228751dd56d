"""A build's folder or a file of RDF, checked."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox
from rdflib import RDF, SDO, BNode, Graph
from rdflib.term import Node

from simpul.check.checks import check_article, check_merged
from simpul.check.findings import order
from simpul.errors import SimpulError
from simpul.graph.files import ARTICLES, FACTS, rdflib_term
from simpul.graph.merge import merge
from simpul.model import Finding

FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
}


def check(path: Path) -> tuple[Finding, ...]:
    """Findings about a build's folder, or about one file (.ttl, .trig, .nt, .nq), violations first.

    Every named graph is one article; a graph without a name is one too where it holds only one, otherwise merged facts.
    Raises SimpulError where there is nothing to check or it cannot be read.
    """
    if path.is_dir():
        articles, facts = path / ARTICLES, path / FACTS
        if not articles.is_file() and not facts.is_file():
            raise SimpulError(f"{path} holds no graph.", f"Build one first: simpul build INPUT -o {path}")
        graphs = _graphs(articles) if articles.is_file() else {}
        merged = _graphs(facts).get("", Graph()) if facts.is_file() else merge(graphs.values())
        return _sorted([*_each(graphs), *check_merged(merged)])
    graphs = _graphs(path)
    if set(graphs) <= {""} and len(set(graphs.get("", Graph()).subjects(RDF.type, SDO.NewsArticle))) > 1:
        return _sorted(check_merged(graphs[""]))
    return _sorted([*_each(graphs), *check_merged(merge(graphs.values()))])


def _each(graphs: dict[str, Graph]) -> list[Finding]:
    return [finding for name in sorted(graphs) for finding in check_article(graphs[name])]


def _sorted(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(dict.fromkeys(findings), key=order))


def _graphs(path: Path) -> dict[str, Graph]:
    """The graphs of a file by name, blank nodes and all (``read_graphs`` refuses them; here they are findings)."""
    if path.suffix not in FORMATS:
        raise SimpulError(f"{path.name} is no RDF file.", "Give a build's folder or one of: " + " ".join(FORMATS))
    graphs: dict[str, Graph] = defaultdict(lambda: Graph(bind_namespaces="none"))
    try:
        with _impossible_values_are_findings():
            for quad in ox.parse(path=path, format=FORMATS[path.suffix]):
                name = "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)
                graphs[name].add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    except (OSError, SyntaxError, ValueError) as error:
        raise SimpulError(
            f"{path.name} cannot be read: {error}", "Build it again: simpul build INPUT -o DIR"
        ) from error
    return dict(graphs)


@contextmanager
def _impossible_values_are_findings() -> Iterator[None]:
    """rdflib logs a traceback for each literal such as "2019-13-45"^^xsd:date; a shape reports it instead."""
    logger = logging.getLogger("rdflib.term")
    before = logger.disabled
    logger.disabled = True
    try:
        yield
    finally:
        logger.disabled = before


def _term(term: object) -> Node:
    return BNode(term.value) if isinstance(term, ox.BlankNode) else rdflib_term(term)
