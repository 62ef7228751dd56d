"""A build's folder or a file of RDF, checked: article by article, and what they say together from the disk."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, groupby, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox
from rdflib import RDF, SDO, BNode, Graph
from rdflib.term import Node

from simpul.check.checks import check_article
from simpul.check.findings import distinct, order
from simpul.check.lookups import lookup_graph
from simpul.check.shapes import targets
from simpul.check.statements import Statements
from simpul.check.touched import check_nodes
from simpul.errors import SimpulError
from simpul.graph.files import ARTICLES, FACTS, rdflib_term
from simpul.model import Finding

FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
}
_LARGE = 20_000_000
"""From so many bytes on a second process is worth its start."""
_TOGETHER = 2000
"""So many nodes are checked before what was read around them is forgotten."""


class _ScatteredError(Exception):
    """A named graph goes on after another has begun, so that none is known to be whole before the file ends."""


def check(path: Path) -> tuple[Finding, ...]:
    """Findings about a build's folder, or about one file (.ttl, .trig, .nt, .nq), violations first.

    Every named graph is one article; a graph without a name is one too where it holds only one, otherwise merged facts.
    Memory holds one article and what lies around some merged facts, however large the files are.
    Raises SimpulError where there is nothing to check or it cannot be read.
    """
    if not path.is_dir():
        return _sorted(_across(path) if _is_merged(path) else _both(path, path))
    articles, facts = path / ARTICLES, path / FACTS
    if not articles.is_file() and not facts.is_file():
        raise SimpulError(f"{path} holds no graph.", f"Build one first: simpul build INPUT -o {path}")
    if not articles.is_file():
        return _sorted(_across(facts))
    return _sorted(_both(articles, facts if facts.is_file() else articles))


def _both(articles: Path, facts: Path) -> list[Finding]:
    """Each article by itself here and, where that is much, all together in a second process."""
    if facts.stat().st_size < _LARGE:
        return [*_each(articles), *_across(facts, join=facts == articles)]
    with ProcessPoolExecutor(1) as second:
        across = second.submit(_across, facts, join=facts == articles)
        return [*_each(articles), *across.result()]


def _each(path: Path) -> list[Finding]:
    with _impossible_values_are_findings():
        try:
            return [finding for graph in _graphs(path) for finding in check_article(graph)]
        except _ScatteredError:
            return [finding for graph in _whole_graphs(path) for finding in check_article(graph)]


def _across(path: Path, *, join: bool = False) -> list[Finding]:
    """Findings about all statements of a file together; ``join`` gives things that have several names one, as a build.

    The result is that of ``check_merged``.
    """
    found: list[Finding] = []
    with _impossible_values_are_findings(), TemporaryDirectory() as folder, Statements(Path(folder)) as statements:
        statements.add(_quads(path))
        if join:
            statements.join_names()
        foci = statements.targets(*targets("merged"))
        while some := list(islice(foci, _TOGETHER)):
            found += chain.from_iterable(check_nodes(lookup_graph(statements), some).values())
    return distinct(found)


def _sorted(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(dict.fromkeys(findings), key=order))


def _is_merged(path: Path) -> bool:
    """Whether a file holds one graph without a name, about more than one article."""
    articles = set()
    for quad in _quads(path):
        if not isinstance(quad.graph_name, ox.DefaultGraph):
            return False
        if quad.predicate.value == str(RDF.type) and str(quad.object) == f"<{SDO.NewsArticle}>":
            articles.add(quad.subject)
    return len(articles) > 1


def _graphs(path: Path) -> Iterator[Graph]:
    """The graphs of a file one after the other, blank nodes and all (``read_graphs`` refuses them)."""
    seen = set[str]()
    for name, quads in groupby(_quads(path), key=_graph_name):
        if name in seen:
            raise _ScatteredError
        seen.add(name)
        yield _graph(quads)


def _whole_graphs(path: Path) -> list[Graph]:
    return [_graph(quads) for _, quads in groupby(sorted(_quads(path), key=_graph_name), key=_graph_name)]


def _graph_name(quad: ox.Quad) -> str:
    return str(quad.graph_name)


def _graph(quads: Iterator[ox.Quad]) -> Graph:
    graph = Graph(bind_namespaces="none")
    for quad in quads:
        graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


def _quads(path: Path) -> Iterator[ox.Quad]:
    if path.suffix not in FORMATS:
        raise SimpulError(f"{path.name} is no RDF file.", "Give a build's folder or one of: " + " ".join(FORMATS))
    try:
        yield from ox.parse(path=path, format=FORMATS[path.suffix])
    except (OSError, SyntaxError, ValueError) as error:
        raise SimpulError(
            f"{path.name} cannot be read: {error}", "Build it again: simpul build INPUT -o DIR"
        ) from error


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
