"""What only shows among articles: copies, links, warnings across articles. One seam each, fed from the state."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from rdflib import Graph

from simpul.check import check_merged
from simpul.link.copies import find_copies
from simpul.link.judgements import Judgement
from simpul.link.published import Links, published_links
from simpul.link.relations import Relations, related
from simpul.link.stored import read_earlier
from simpul.model import Finding
from simpul.state import Database, articles, facts, streams


def relations(db: Database, gone: Collection[str], new: Collection[str], base: str) -> Relations:
    """What the articles are to each other, after articles (IRIs) went and came; one that changed did both."""
    groups = find_copies(dict(articles.all_read(db)))
    members = [key for group in groups for key in (group.origin, *group.copies)]
    return related(groups, {iri: articles.whole(db, iri, base) for iri in members}, base)


def links(
    db: Database,
    gone: Collection[str],
    new: Collection[str],
    judgements: Collection[Judgement],
    earlier: Sequence[Path],
    base: str,
) -> Links:
    """Links among the nodes of all articles, and with those of ``earlier`` builds. Raises SimpulError for no build."""
    return published_links(articles.all_published(db), judgements, base=base, earlier=read_earlier(earlier))


def findings(db: Database, base: str) -> tuple[Finding, ...]:
    """Findings about the merged facts.

    What changed in these is in ``state.lookups``: ``added`` and ``removed``, and ``MergedFacts`` to look around.
    """
    graph = Graph(bind_namespaces="none")
    for triple in facts.triples(streams.merged(db, base), base):
        graph.add(triple)
    return tuple(check_merged(graph))
