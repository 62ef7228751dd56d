"""The links of what a build publishes, and a build's links made anew after people judged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rdflib import Graph

from simpul.link.judgements import Judgement, Pair, in_force
from simpul.link.links import Linking, find_links, only
from simpul.link.profiles import profiles
from simpul.link.rdf import links_graph, read_pairs
from simpul.model import Finding, LinkedArticle


@dataclass(frozen=True, slots=True)
class Links:
    """``graph`` is what is written; ``pairs`` the nodes that it joins; ``linking`` has the doubts as well."""

    graph: Graph
    pairs: frozenset[Pair]
    linking: Linking
    findings: tuple[Finding, ...]


def published_links(
    articles: Iterable[LinkedArticle],
    judgements: Collection[Judgement],
    *,
    base: str,
    earlier: Sequence[LinkedArticle] = (),
) -> Links:
    """Links among the nodes of what is published (``publish.Published.article``).

    Nodes of ``earlier`` builds are linked with these, but not with each other.
    """
    here, mine = set[str](), set[str]()

    def all_() -> Iterator[LinkedArticle]:
        for article in articles:
            here.add(article.iri)
            mine.update(node.iri for node in article.nodes)
            yield article
        yield from (article for article in earlier if article.iri not in here)

    known = profiles(all_())
    linking = only(find_links(known, judgements), mine)
    parted = [
        j for p, j in in_force(judgements).items() if j.verdict == "different" and p[0] in known and p[1] in known
    ]
    graph = links_graph(linking.links, parted, base=base)
    return Links(graph, read_pairs(graph), linking, tuple(map(_finding, linking.refused)))


def _finding(judgement: Judgement) -> Finding:
    return Finding(
        code="identity.refused",
        severity="warning",
        message_id=f'Putusan "same" dari {judgement.who} ({judgement.when}) bertentangan dengan putusan lain.',
        message_en=f'The judgement "same" of {judgement.who} ({judgement.when}) contradicts other judgements.',
        source="judgements.tsv",
        focus=judgement.left,
        value=judgement.right,
    )
