"""Claims that a person should look at, those first where asking changes most."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path

from simpul.errors import SimpulError
from simpul.folder import opened_state
from simpul.model import Finding, LinkedArticle, LinkedClaim
from simpul.review.decided import decided
from simpul.review.decisions import Decision, decisions_of, hash_of, in_force
from simpul.review.parts import Parts, parts_of
from simpul.state import Database, articles
from simpul.write import findings


@dataclass(frozen=True, slots=True)
class Question:
    """A claim as the machine read it, in its article; what is found about it, and what it gains to ask."""

    article: LinkedArticle
    claim: LinkedClaim
    gain: float = 0.0
    findings: tuple[Finding, ...] = ()

    @property
    def name(self) -> str:
        """The last part of the claim's IRI."""
        return hash_of(self.claim.iri)


@dataclass(frozen=True, slots=True)
class Questions:
    """The first of the claims that nobody decided about, by gain, and those with findings; ``open`` counts all."""

    base: str
    claims: tuple[Question, ...]
    found: tuple[Question, ...]
    open: int


def gain(claim: LinkedClaim, reach: int) -> float:
    """What asking is expected to change: the chance that the claim is wrong, weighed by how many articles meet it.

    ``reach`` is in how many articles the better known of its things is named; ten times as many count three times.
    """
    return (1 - claim.confidence) * (1 + log2(max(reach, 1)))


def read_questions(folder: Path, *, limit: int = 200) -> Questions:
    """The questions of a build's folder. Raises SimpulError where it has no state, or a build is at work in it."""
    with opened_state(folder) as db:
        return questions(db, in_force(decisions_of(folder)), limit=limit)


def questions(db: Database, decisions: Sequence[Decision], *, limit: int) -> Questions:
    """As ``read_questions``; at most ``limit`` of each kind."""
    met = dict(db.execute("SELECT iri, count(*) FROM node GROUP BY iri"))
    about = defaultdict[str, list[Finding]](list)
    for finding in findings(db):
        for iri in {finding.claim, finding.other_claim} - {None}:
            if finding.severity != "info" and iri:
                about[iri].append(finding)
    asked = list(_undecided(db, decisions, met, about))
    first = heapq.nsmallest(limit, asked, key=lambda q: (-q.gain, q.claim.iri))
    found = heapq.nsmallest(limit, (q for q in asked if q.findings), key=lambda q: (_weight(q), -q.gain, q.claim.iri))
    base = next((q.article.iri.rsplit("article/", 1)[0] for q in asked), "")
    return Questions(base, tuple(first), tuple(found), len(asked))


def find_question(folder: Path, name: str) -> Question:
    """The claim of a hash as the machine read it, also by the hash of its correction. Raises SimpulError for none."""
    decisions = in_force(decisions_of(folder))
    with opened_state(folder) as db:
        for article in articles.naming(db, name):
            mine = [d for d in decisions if d.concerns(article)]
            reviews = decided(article, mine, base=article.iri.rsplit("article/", 1)[0]).reviews
            names = {name, *(hash_of(review.used) for review in reviews if hash_of(review.made) == name)}
            for claim in article.claims:
                if hash_of(claim.iri) in names:
                    return Question(article, claim)
    raise SimpulError(
        f"Tidak ada klaim · no claim “{name}”.", f"Daftar · list them: simpul review {folder} --claims --list"
    )


def parts_for(question: Question, decisions: Sequence[Decision]) -> Parts:
    """How a new decision names the claim: as the one in force does, so that it takes its place."""
    mine = (d for d in decisions if d.concerns(question.article))
    found = next((d for d in mine if d.claim.says(question.claim) or (d.now and d.now.says(question.claim))), None)
    return found.claim if found else parts_of(question.claim)


def _undecided(
    db: Database, decisions: Sequence[Decision], met: dict[str, int], about: dict[str, list[Finding]]
) -> Iterator[Question]:
    for article in articles.all_read(db):
        mine = [d for d in decisions if d.concerns(article)]
        base = article.iri.rsplit("article/", 1)[0]
        settled = {review.used for review in decided(article, mine, base=base).reviews}
        for claim in article.claims:
            if claim.iri not in settled:
                reach = max(met.get(node.iri, 1) for node in claim.nodes)
                yield Question(article, claim, gain(claim, reach), tuple(about.get(claim.iri, ())))


def _weight(question: Question) -> int:
    return min(("violation", "warning", "info").index(f.severity) for f in question.findings)
