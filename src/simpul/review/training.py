"""People's decisions as training records: reviewed articles in the form of the annotation guideline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from simpul.export.records import claim_record, fact_record
from simpul.folder import opened_state
from simpul.link.care import NAMELESS
from simpul.model import ArticleFacts, Claim, Entity, LinkedArticle, LinkedClaim, Mention, Node, stated
from simpul.review.decided import decided
from simpul.review.decisions import Decision, decisions_of, in_force
from simpul.state import articles


def training_records(folder: Path) -> Iterator[dict[str, Any]]:
    """One record for each article of a build that people decided about. Raises SimpulError where it has no state."""
    decisions = in_force(decisions_of(folder))
    with opened_state(folder) as db:
        for article in articles.all_read(db):
            mine = [d for d in decisions if d.concerns(article)]
            if mine:
                yield training_record(article, mine)


def training_record(article: LinkedArticle, decisions: list[Decision]) -> dict[str, Any]:
    """The fact record as it stands, with the text: ``review`` is the verdict about a claim that was decided about.

    ``rejected`` has the claims that the machine made and people took back, with ``review`` "reject" or "edit". Claims
    without ``review`` are the machine's alone.
    """
    base = article.iri.rsplit("article/", 1)[0]
    after = decided(article, decisions, base=base)
    verdicts = {r.made: r.verdict for r in after.reviews if r.made}
    gone = {r.used: r.verdict for r in after.reviews if r.superseded}
    names = {node.iri: f"e{n}" for n, node in enumerate(after.nodes, 1)}
    entities = tuple(_entity(node, names[node.iri], article.article.text) for node in after.nodes)
    old = [(gone[c.iri], _claim(c, names)) for c in article.claims if c.iri in gone]
    facts = ArticleFacts(after.article, entities, tuple(_claim(c, names) for c in after.claims))
    whole = ArticleFacts(after.article, entities, (*facts.claims, *(claim for _, claim in old)))
    record = fact_record(whole)
    claims = [
        claim_record(claim) | ({"review": verdicts[c.iri]} if c.iri in verdicts else {})
        for c, claim in zip(after.claims, facts.claims, strict=True)
    ]
    rejected = [claim_record(claim) | {"review": verdict} for verdict, claim in old]
    return record | {"text": article.article.text, "claims": claims, "rejected": rejected}


def _entity(node: Node, name: str, text: str) -> Entity:
    """An entity again, with the names that stand in the text; the label of people without a name stands nowhere."""
    found = [n for n in node.names if n in text] or ([node.name] if node.name != NAMELESS else [])
    mentions = tuple(Mention(max(text.find(n), 0), max(text.find(n), 0) + len(n), n, node.type) for n in found)
    return Entity(name, node.type, node.name, mentions, node.kind, node.level, node.code)


def _claim(claim: LinkedClaim, names: dict[str, str]) -> Claim:
    def maybe(node: Node | None) -> str | None:
        return names[node.iri] if node else None

    return Claim(
        **stated(claim),
        subject=names[claim.subject.iri],
        object=maybe(claim.object),
        place=maybe(claim.place),
        about=tuple(names[n.iri] for n in claim.about),
        speaker=maybe(claim.speaker),
    )
