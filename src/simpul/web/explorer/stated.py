"""A claim as the pages show it: relation, details, the sentence around its words, its article."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.export.marking import marked
from simpul.export.phrases import Words, details, relation
from simpul.model import Article, LinkedClaim, Node


@dataclass(frozen=True, slots=True)
class Stated:
    """``sentence`` is cut around the words of the evidence: before, words, after."""

    subject: Node
    relation: Words
    object: Node | None
    details: tuple[Words, ...]
    sentence: tuple[str, str, str]
    article: Article
    article_iri: str
    copy: bool
    confidence: float
    rule: str


def stated(claim: LinkedClaim) -> Stated:
    """What a page shows of a claim."""
    return Stated(
        claim.subject,
        relation(claim),
        claim.object,
        details(claim),
        marked(claim),
        claim.article,
        claim.article_iri,
        bool(claim.origin),
        claim.confidence,
        claim.rule,
    )
