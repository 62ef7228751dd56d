"""An article as people decided about its claims; what the machine read stays beside it.

A decision holds as long as the machine reads the same, whatever became of the words, and as long as the words are the
same, whatever the machine reads. Where both changed it is no longer asked for its opinion: people are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from simpul.graph.ids import iri
from simpul.model import Finding, LinkedArticle, LinkedClaim, Review, Superseded, Verdict
from simpul.review.decisions import FILE, Decision, hash_of, parts_text
from simpul.review.labels import label
from simpul.review.parts import parts_of
from simpul.review.restored import restored

RULES = {
    "review.confirm": "a person confirmed what an earlier extraction of the same words had read",
    "review.edit": "a person corrected what was extracted from these words",
}
"""Rules of the claims that stand by people's word."""


@dataclass(slots=True)
class _Desk:
    """What comes of the decisions, filled claim by claim."""

    article: LinkedArticle
    base: str
    claims: dict[str, LinkedClaim] = field(default_factory=dict)
    reviews: dict[str, Review] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def decided(article: LinkedArticle, decisions: Sequence[Decision], *, base: str) -> LinkedArticle:
    """The article with its claims confirmed, corrected or left out; ``decisions`` are in force, of any article."""
    mine = [d for d in decisions if d.concerns(article)]
    if not mine:
        return article
    mine.sort(key=lambda d: d.article == hash_of(article.iri))
    desk, found, rest = _Desk(article, base), set[Decision](), list[LinkedClaim]()
    for claim in article.claims:
        chosen = next((d for d in reversed(mine) if d.claim.says(claim) or (d.now and d.now.says(claim))), None)
        if chosen is None:
            rest.append(claim)
        else:
            found.add(chosen)
            _decide(desk, chosen, claim)
    for each in mine:
        if each not in found and each.verdict in ("confirm", "edit") and each.of_the_words(article):
            _stand(desk, each, rest)
    claims = {c.iri: c for c in rest} | desk.claims
    nodes = {n.iri: n for n in article.nodes} | {n.iri: n for c in desk.claims.values() for n in c.nodes}
    return replace(
        article,
        nodes=tuple(sorted(nodes.values(), key=lambda n: n.iri)),
        claims=tuple(sorted(claims.values(), key=lambda c: c.iri)),
        findings=(*article.findings, *desk.findings),
        reviews=tuple(sorted(desk.reviews.values(), key=lambda r: r.iri)),
    )


def _decide(desk: _Desk, decision: Decision, claim: LinkedClaim) -> None:
    """What becomes of a claim that was decided about; the machine may have learnt to read what people had corrected."""
    made, learnt = None, False
    if decision.now is not None:
        made = restored(decision.now, desk.article, rule="review.edit", base=desk.base, like=claim)
        if made is None:
            desk.claims[claim.iri] = claim
            desk.findings.append(_unresolved(desk.article, decision))
            return
        learnt = made.iri == claim.iri or not decision.claim.says(claim)
    if learnt or decision.verdict in ("confirm", "unsure"):
        made = claim if decision.verdict == "unsure" else replace(claim, confidence=1.0)
        desk.claims[made.iri] = made
        _review(desk, decision, used=claim, made=made)
        return
    if made is not None:
        desk.claims.setdefault(made.iri, made)
    _review(desk, decision, used=claim, made=made, superseded=_superseded(claim))


def _stand(desk: _Desk, decision: Decision, rest: list[LinkedClaim]) -> None:
    """The words are as they were, but the machine reads something else: what people said stands.

    A single other reading of these words about the same things is the successor of the claim that was judged.
    """
    parts, rule = (decision.now, "review.edit") if decision.now else (decision.claim, "review.confirm")
    made = restored(parts, desk.article, rule=rule, base=desk.base)
    if made is None:
        desk.findings.append(_unresolved(desk.article, decision))
        return
    others = [claim for claim in rest if decision.claim.reads(claim)]
    successor = others[0] if len(others) == 1 else None
    desk.claims.setdefault(made.iri, made)
    if successor is not None:
        rest.remove(successor)
    _review(desk, decision, used=successor, made=made, superseded=_superseded(successor) if successor else None)


def _review(
    desk: _Desk,
    decision: Decision,
    *,
    used: LinkedClaim | None,
    made: LinkedClaim | None,
    superseded: Superseded | None = None,
) -> None:
    name = used.iri if used else ""
    values = (desk.article.iri, *decision.key, name, decision.verdict, decision.who, decision.when)
    verdict: Verdict = decision.verdict  # type: ignore[assignment]  # those that were undone are not in force
    each = Review(
        iri=iri(desk.base, "activity", "review", *values), verdict=verdict, who=decision.who, when=decision.when,
        note=decision.note, used=name, confidence=used.confidence if used else None, made=made.iri if made else "",
        superseded=superseded,
    )  # fmt: skip
    desk.reviews[each.iri] = each


def _superseded(claim: LinkedClaim) -> Superseded:
    parts = parts_text(replace(parts_of(claim), sentence="", rule=""))
    return Superseded(claim.iri, label(claim), parts, claim.rule, claim.confidence, claim.evidence, claim.sentence)


def _unresolved(article: LinkedArticle, decision: Decision) -> Finding:
    return Finding(
        code="review.unresolved",
        severity="warning",
        message_id=f"Putusan {decision.who} ({decision.when}) tidak dapat diterapkan: nama atau bukti hilang.",
        message_en=f"The decision of {decision.who} ({decision.when}) cannot be applied: a name or its words are gone.",
        source=FILE,
        article=article.article.id,
        text=decision.claim.evidence,
    )
