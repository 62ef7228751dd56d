"""Facts of articles → one graph's nodes and claims: the same thing is the same node in every article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from simpul.graph.ids import claim_iri, digest, iri
from simpul.graph.literals import duration
from simpul.link.care import protect
from simpul.link.nodes import nameless, node
from simpul.link.sentences import sentence_around
from simpul.model import Article, ArticleFacts, Claim, LinkedArticle, LinkedClaim, Node, stated

__all__ = ["link", "link_article"]


def link(facts: Sequence[ArticleFacts], base: str) -> tuple[LinkedArticle, ...]:
    """Every article linked, sorted by IRI. What one article gives does not depend on the others."""
    return tuple(sorted((link_article(f, base) for f in facts), key=lambda a: a.iri))


def link_article(facts: ArticleFacts, base: str) -> LinkedArticle:
    """One article's nodes and claims; ``base`` is the start of all IRIs and ends with "/"."""
    article_iri = iri(base, "article", facts.article.id)
    protected = protect(facts)
    nodes: dict[str, Node] = {}
    for entity in protected.facts.entities:
        make = nameless if entity.id in protected.private else node
        nodes[entity.id] = make(entity, article_iri, base)
    nodes = _one_each(nodes)
    claims = {
        c.iri: c
        for c in (_linked(claim, protected.facts, article_iri, base, nodes) for claim in protected.facts.claims)
    }
    used = {n.iri: n for c in claims.values() for n in c.nodes}
    named = {n.iri: n for key, n in nodes.items() if key not in protected.private}
    return LinkedArticle(
        article=protected.article,
        iri=article_iri,
        nodes=tuple(sorted({**named, **used}.values(), key=lambda n: n.iri)),
        claims=tuple(sorted(claims.values(), key=lambda c: c.iri)),
        findings=protected.facts.findings,
        model=facts.model,
        source=_source(facts.article),
    )


def _source(article: Article) -> str:
    day = article.date.isoformat() if article.date else ""
    return digest(article.title or "", day, article.text)


def _one_each(nodes: dict[str, Node]) -> dict[str, Node]:
    """Entities that turn out to be one node share one description (all their names)."""
    together: dict[str, Node] = {}
    for each in nodes.values():
        known = together.get(each.iri)
        together[each.iri] = replace(known, names=tuple(sorted({*known.names, *each.names}))) if known else each
    return {key: together[n.iri] for key, n in nodes.items()}


def _in_days(value: float | int | str | None) -> float | int | str | None:
    """A value as a graph can tell it: weeks, which XSD does not know, as days."""
    whole = duration(value) if isinstance(value, str) and value.endswith("W") else None
    return value if whole is None else str(whole)


def _linked(claim: Claim, facts: ArticleFacts, article_iri: str, base: str, nodes: dict[str, Node]) -> LinkedClaim:
    linked = LinkedClaim(
        **stated(claim) | {"value": _in_days(claim.value)},
        iri="",
        subject=nodes[claim.subject],
        article=facts.article,
        article_iri=article_iri,
        sentence=sentence_around(facts.article.text, facts.sentences, claim.evidence),
        object=nodes.get(claim.object or ""),
        place=nodes.get(claim.place or ""),
        about=tuple(sorted({nodes[i].iri: nodes[i] for i in claim.about}.values(), key=lambda n: n.iri)),
        speaker=nodes.get(claim.speaker or ""),
    )
    return replace(linked, iri=claim_iri(base, linked))
