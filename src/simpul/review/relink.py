"""A build's folder with its links made anew, under other judgements.

So a judgement that is undone gives back the same bytes; the articles themselves are not needed again. A folder that
came without its state (``simpul.state``) is made anew from the articles' graphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph

from simpul.export.files import write_together
from simpul.export.html import index_html
from simpul.export.spreadsheet import claims_csv
from simpul.graph.canonical import trig, turtle
from simpul.graph.files import claims_of
from simpul.graph.ids import graph_iri
from simpul.graph.merge import merge
from simpul.graph.to_rdf import article_graph
from simpul.link.apart import apart
from simpul.link.joined import joined
from simpul.link.judgements import FILE, Judgement, append, read_judgements
from simpul.link.published import Links, published_links
from simpul.link.rdf import links_graph_iri, read_pairs
from simpul.link.stored import earlier_builds, read_earlier, read_stored
from simpul.model import LinkedArticle
from simpul.publish import within
from simpul.review.decisions import decisions_of
from simpul.state import has_state


@dataclass(frozen=True, slots=True)
class Folder:
    """A build as its files tell it: article graphs and other graphs by name, articles, links under the judgements; and
    the articles of earlier builds that were linked with."""

    base: str
    graphs: Mapping[str, Graph]
    beside: Mapping[str, Graph]
    articles: tuple[LinkedArticle, ...]
    links: Links
    earlier: tuple[LinkedArticle, ...] = ()


def read_folder(path: Path, judgements: Iterable[Judgement] | None = None) -> Folder:
    """Read a build's folder; without ``judgements`` those of its file count. Raises SimpulError where it is none."""
    stored = read_stored(path)
    given = read_judgements(path / FILE) if judgements is None else tuple(judgements)
    linked, decided = apart(stored.articles, given, base=stored.base)
    changed = set(linked) - set(stored.articles)
    again = {graph_iri(stored.base, a.iri): article_graph(a, base=stored.base) for a in changed}
    graphs = {**stored.graphs, **again}
    earlier = read_earlier(earlier_builds(path))
    published = (within(a, graphs[graph_iri(stored.base, a.iri)]) for a in linked)
    links = published_links(published, decided, earlier=earlier)
    return Folder(stored.base, graphs, stored.beside, linked, links, earlier)


def relink(path: Path) -> Folder:
    """Write the files of a build's folder that depend on links anew, under the judgements in it. Raises SimpulError."""
    if has_state(path):
        from simpul.pipeline import rejudge

        rejudge(path, read_judgements(path / FILE), decisions_of(path))
        return read_folder(path)
    folder = read_folder(path)
    write_together(path, _linked_files(folder, path))
    return folder


def judge(path: Path, judgements: Iterable[Judgement]) -> Folder:
    """Add judgements to a build's file of them, and make its links anew. Raises SimpulError and OSError."""
    append(path / FILE, judgements)
    return relink(path)


def _linked_files(folder: Folder, path: Path) -> dict[str, bytes]:
    """The files that depend on links, by name."""
    merged = merge([*folder.graphs.values(), *folder.beside.values()], base=folder.base)
    graphs = {**folder.graphs, **folder.beside}
    pairs = folder.links.pairs.union(*map(read_pairs, graphs.values()))
    claims = joined(claims_of({"": merged}, path), pairs, folder.links.standing)
    links = folder.links.graph(folder.base)
    named = {links_graph_iri(folder.base): links} if len(links) else {}
    return {
        "graph.trig": trig({**graphs, **named}, base=folder.base),
        "graph.ttl": turtle(merge([merged, links], base=folder.base), base=folder.base),
        "claims.csv": claims_csv(claims),
        "index.html": index_html(claims),
    }
