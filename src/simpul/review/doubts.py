"""Pairs of nodes to judge, out of a build's state: only the articles that name them are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from simpul.link import incremental
from simpul.link.judgements import Judgement, in_force
from simpul.link.profiles import profiles
from simpul.model import LinkedArticle
from simpul.review.cases import ASKED, Case, case_of, sentences_of
from simpul.state import Database, articles

_TOLD = 6
"""Articles that are read for one node: enough for its names and sentences."""


def doubtful(db: Database, judgements: Iterable[Judgement], *, limit: int) -> tuple[Case, ...]:
    """Pairs that nobody judged, the most likely first; those that lack articles here are left out."""
    judged = in_force(judgements)
    doubts = [k for k in incremental.doubts(db, ASKED) if (k.left, k.right) not in judged]
    chosen = sorted(doubts, key=lambda k: (-k.found.score, k.left, k.right))[:limit]
    count, numbers = dict[str, int](), set[int]()
    for iri in {iri for k in chosen for iri in (k.left, k.right)}:
        mine = [n for (n,) in db.execute("SELECT source FROM node WHERE iri = ? ORDER BY source", (iri,))]
        count[iri] = len(mine)
        numbers.update(mine[:_TOLD])
    read: list[LinkedArticle] = [articles.published(db, number) for number in sorted(numbers)]
    known, said = profiles(read), sentences_of(read)
    cases = (case_of(k, known, said) for k in chosen if k.left in known and k.right in known)
    return tuple(
        replace(
            case,
            left=replace(case.left, articles=count[case.left.iri]),
            right=replace(case.right, articles=count[case.right.iri]),
        )
        for case in cases
    )
