"""The links of what a build publishes, and a build's links made anew after people judged."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rdflib import Graph

from simpul.link.judgements import Judgement, Pair, in_force
from simpul.link.links import Link, Linking, find_links, only
from simpul.link.profiles import profiles
from simpul.link.rdf import links_graph
from simpul.model import Finding, LinkedArticle


@dataclass(frozen=True, slots=True)
class Links:
    """What is stated of pairs of nodes: ``linking`` says which are one (it has the doubts as well), ``parted`` are
    judgements that two are not; ``read_as`` which node stands for each that is linked, where that is another."""

    linking: Linking = field(default_factory=Linking)
    parted: tuple[Judgement, ...] = ()
    read_as: Mapping[str, str] = field(default_factory=dict)

    @property
    def pairs(self) -> frozenset[Pair]:
        """The nodes that are joined."""
        return frozenset((link.left, link.right) for link in self.linking.links)

    @property
    def standing(self) -> frozenset[str]:
        """The nodes that stand for others."""
        return frozenset(self.read_as.values())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Judgements that others contradict."""
        return tuple(map(_finding, self.linking.refused))

    def graph(self, base: str) -> Graph:
        """What is written."""
        return links_graph(self.linking.links, self.parted, self.read_as, base=base)

    def around(self, other: Links) -> Links:
        """Of these what shares a subject in ``graph`` with anything that ``other`` states otherwise.

        All that is judged counts: people are subjects, too.
        """
        mine, theirs = set(self._stated), set(other._stated)
        judged = (each for each in mine & theirs if isinstance(each, Judgement) or each.judgement)
        nodes = {iri for iri, _ in self.read_as.items() ^ other.read_as.items()}
        nodes.update(each.left for each in {*(mine ^ theirs), *judged})
        return Links(
            Linking(tuple(link for link in self.linking.links if link.left in nodes)),
            tuple(judgement for judgement in self.parted if judgement.left in nodes),
            {iri: standing for iri, standing in self.read_as.items() if iri in nodes},
        )

    @property
    def _stated(self) -> tuple[Link | Judgement, ...]:
        return (*self.linking.links, *self.parted)


def published_links(
    articles: Iterable[LinkedArticle],
    judgements: Collection[Judgement],
    *,
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
    return as_links(only(find_links(known, judgements, mine), mine), judgements, known.__contains__)


def as_links(linking: Linking, judgements: Collection[Judgement], known: Callable[[str], bool]) -> Links:
    """A linking with the judgements "different" about nodes that are ``known`` (by IRI)."""
    parted = (j for p, j in in_force(judgements).items() if j.verdict == "different" and known(p[0]) and known(p[1]))
    ends, standing = {iri for link in linking.links for iri in (link.left, link.right)}, linking.stands_for or {}
    return Links(linking, tuple(parted), {iri: standing[iri] for iri in sorted(ends) if standing.get(iri, iri) != iri})


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
