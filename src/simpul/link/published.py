"""The links of what a build publishes, and a build's links made anew after people judged."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rdflib import Graph

from simpul.link.judgements import Judgement, Pair, in_force
from simpul.link.links import Linking, find_links, only
from simpul.link.profiles import profiles
from simpul.link.rdf import links_graph, read_pairs, read_standing
from simpul.model import Finding, LinkedArticle


@dataclass(frozen=True, slots=True)
class Links:
    """``graph`` is what is written; ``pairs`` the nodes that it joins, ``standing`` those that stand for others;
    ``linking`` has the doubts as well."""

    graph: Graph
    pairs: frozenset[Pair]
    standing: frozenset[str]
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

    Nodes of ``earlier`` builds are linked with these, but not with each other, and stand for none of these.
    """
    here, mine = set[str](), set[str]()

    def all_() -> Iterator[LinkedArticle]:
        for article in articles:
            here.add(article.iri)
            mine.update(node.iri for node in article.nodes)
            yield article
        yield from (article for article in earlier if article.iri not in here)

    known = profiles(all_())
    return as_links(only(find_links(known, judgements, mine), mine), judgements, known.__contains__, base=base)


def as_links(linking: Linking, judgements: Collection[Judgement], known: Callable[[str], bool], *, base: str) -> Links:
    """A linking as it is written, with the judgements "different" about nodes that are ``known`` (by IRI)."""
    parted = [j for p, j in in_force(judgements).items() if j.verdict == "different" and known(p[0]) and known(p[1])]
    graph = links_graph(linking.links, parted, linking.stands_for or {}, base=base)
    return Links(graph, read_pairs(graph), read_standing(graph), linking, tuple(map(_finding, linking.refused)))


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
