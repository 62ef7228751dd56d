"""A build's folder read back as linked articles: what linking needs of a build, also of an earlier one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rdflib import RDF, SDO, SKOS, Graph, URIRef

from simpul.graph.articles import read_article
from simpul.graph.files import articles_file, claims_of, read_graphs
from simpul.graph.ids import graph_iri
from simpul.graph.nodes import CLASSES, read_node
from simpul.graph.provenance import read_model
from simpul.graph.reading import Reading
from simpul.graph.reviews import read_reviews
from simpul.link.rdf import links_graph_iri
from simpul.model import LinkedArticle

EARLIER = "earlier.txt"
"""The file of a build's folder that names earlier builds, one a line, by their paths from that folder."""


@dataclass(frozen=True, slots=True)
class Stored:
    """``graphs`` of articles and ``beside`` them others, by name, without links; ``articles`` as they are linked."""

    base: str
    graphs: Mapping[str, Graph]
    beside: Mapping[str, Graph]
    articles: tuple[LinkedArticle, ...]


def read_stored(path: Path) -> Stored:
    """A build's folder. The articles' texts and findings are not in it. Raises SimpulError where it is none."""
    found = read_graphs(articles_file(path))
    articles = {iri: name for name, graph in found.items() for iri in _articles(graph)}
    base = next((iri.rsplit("article/", 1)[0] for iri in articles), "")
    graphs = {name: found[name] for iri, name in articles.items() if name == graph_iri(base, iri)}
    beside = {n: g for n, g in found.items() if n not in graphs and n != links_graph_iri(base)}
    linked = sorted((_article(graph, path) for graph in graphs.values()), key=lambda a: a.iri)
    return Stored(base, graphs, beside, tuple(linked))


def _articles(graph: Graph) -> list[str]:
    return sorted(str(s) for s in graph.subjects(RDF.type, SDO.NewsArticle))


def _article(graph: Graph, path: Path) -> LinkedArticle:
    iri = URIRef(_articles(graph)[0])
    typed = {s for c in CLASSES for s in graph.subjects(RDF.type, c[1][0]) if isinstance(s, URIRef)}
    nodes = tuple(read_node(graph, s) for s in sorted(typed) if (s, SKOS.prefLabel, None) in graph)
    claims, reading = claims_of({"": graph}, path), Reading(graph)
    model, reviews = read_model(graph), read_reviews(reading)
    return LinkedArticle(read_article(reading, iri), str(iri), nodes, claims, model=model, reviews=reviews)


def earlier_builds(path: Path) -> tuple[Path, ...]:
    """The earlier builds that a build's folder names; none where it names none."""
    file = path / EARLIER
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return tuple(Path(os.path.normpath(path / line)) for line in lines if line.strip())


def earlier_lines(path: Path, builds: Iterable[Path]) -> bytes:
    """The contents of the file that names them."""
    return "".join(f"{Path(os.path.relpath(each, path)).as_posix()}\n" for each in builds).encode()


def read_earlier(builds: Iterable[Path]) -> tuple[LinkedArticle, ...]:
    """All articles of earlier builds. Raises SimpulError for a folder that is no build."""
    return tuple(article for path in builds for article in read_stored(path).articles)
