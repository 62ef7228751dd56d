"""A build's folder with its links made anew: from the articles' graphs and the judgements, nothing else.

So a judgement that is undone gives back the same bytes; the articles themselves are not needed again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rdflib import RDF, SDO, Graph

from simpul.errors import SimpulError
from simpul.export.files import write_together
from simpul.graph.files import ARTICLES, claims_of, read_graphs
from simpul.graph.ids import graph_iri
from simpul.graph.merge import merge
from simpul.graph.to_rdf import article_graph
from simpul.link.apart import apart
from simpul.link.judgements import FILE, Judgement, append, read_judgements
from simpul.link.published import Links, published_links, read_articles
from simpul.link.rdf import links_graph_iri
from simpul.model import LinkedArticle
from simpul.write import linked_files


@dataclass(frozen=True, slots=True)
class Folder:
    """A build as its files tell it: article graphs and other graphs by name, articles, links under the judgements."""

    base: str
    graphs: Mapping[str, Graph]
    beside: Mapping[str, Graph]
    articles: tuple[LinkedArticle, ...]
    links: Links


def read_folder(path: Path, judgements: Iterable[Judgement] | None = None) -> Folder:
    """Read a build's folder; without ``judgements`` those of its file count. Raises SimpulError where it is none."""
    trig = path / ARTICLES
    if not trig.is_file():
        raise SimpulError(
            f"{path} tidak berisi · holds no {ARTICLES}.",
            f"Bangun dulu · build one first: simpul build INPUT -o {path}",
        )
    found = read_graphs(trig)
    articles = {iri: name for name, graph in found.items() for iri in _articles(graph)}
    base = next((iri.rsplit("article/", 1)[0] for iri in articles), "")
    graphs = {name: found[name] for iri, name in articles.items() if name == graph_iri(base, iri)}
    beside = {n: g for n, g in found.items() if n not in graphs and n != links_graph_iri(base)}
    given = read_judgements(path / FILE) if judgements is None else tuple(judgements)
    before = read_articles(graphs, trig)
    linked, decided = apart(before, given, base=base)
    changed = set(linked) - set(before)
    graphs |= {graph_iri(base, a.iri): article_graph(a, base=base) for a in changed}
    return Folder(base, graphs, beside, linked, published_links(linked, graphs, decided, base=base))


def relink(path: Path) -> Folder:
    """Write the files of a build's folder that depend on links anew, under the judgements in it. Raises SimpulError."""
    folder = read_folder(path)
    merged = merge([*folder.graphs.values(), *folder.beside.values()], base=folder.base)
    claims = claims_of({"": merged}, path)
    graphs = {**folder.graphs, **folder.beside}
    write_together(path, linked_files(graphs, merged, folder.links, claims, base=folder.base))
    return folder


def judge(path: Path, judgements: Iterable[Judgement]) -> Folder:
    """Add judgements to a build's file of them, and make its links anew. Raises SimpulError and OSError."""
    append(path / FILE, judgements)
    return relink(path)


def _articles(graph: Graph) -> list[str]:
    return sorted(str(s) for s in graph.subjects(RDF.type, SDO.NewsArticle))
