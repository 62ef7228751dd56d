"""Fact records out of a graph: what a build says, article by article, in the form of the annotation guideline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from simpul.export.records import fact_record, record_line
from simpul.model import ArticleFacts, Claim, Entity, LinkedClaim, Mention, Node, stated
from simpul.view.ties import arguments


def records_jsonl(claims: Iterable[LinkedClaim]) -> bytes:
    """One JSON line an article, sorted by article id; entity ids are local and follow the order of the text."""
    articles: dict[str, list[LinkedClaim]] = {}
    for claim in claims:
        articles.setdefault(claim.article_iri, []).append(claim)
    groups = sorted(articles.values(), key=lambda group: (group[0].article.id, group[0].article_iri))
    return "".join(record_line(fact_record(linked_facts(group))) for group in groups).encode()


def linked_facts(claims: Iterable[LinkedClaim]) -> ArticleFacts:
    """Linked claims of one article as its facts; a node's names are mentions where the claims' sentences hold them."""
    ordered = sorted(claims, key=lambda c: (c.evidence.start, c.evidence.end, c.iri))
    nodes = {node.iri: node for claim in ordered for node in arguments(claim)}
    ids = {iri: f"e{number}" for number, iri in enumerate(nodes, start=1)}
    words = "\n".join(claim.sentence for claim in ordered)
    entities = tuple(_entity(ids[iri], node, words) for iri, node in nodes.items())
    return ArticleFacts(ordered[0].article, entities, tuple(_claim(claim, ids) for claim in ordered))


def _entity(local: str, node: Node, words: str) -> Entity:
    names = [name for name in (node.name, *node.names) if name in words] or [node.name]
    mentions = tuple(Mention(0, len(n), n, node.type) for n in dict.fromkeys(names))
    return Entity(local, node.type, node.name, mentions, node.kind, node.level, node.code, node.prefix, node.suffix)


def _claim(claim: LinkedClaim, ids: Mapping[str, str]) -> Claim:
    return Claim(
        **stated(claim),
        subject=ids[claim.subject.iri],
        object=ids[claim.object.iri] if claim.object else None,
        place=ids[claim.place.iri] if claim.place else None,
        about=tuple(ids[node.iri] for node in claim.about),
        speaker=ids[claim.speaker.iri] if claim.speaker else None,
    )
