"""What articles leave out."""

from __future__ import annotations

from typing import Any

from tests.unit.graph.linked import DINSOS, GROUP, KOTA, LANSIA, PELATIHAN, RINA, claim

from simpul.model import Article, LinkedClaim
from simpul.view.gaps import ASPECTS, Gaps, gaps


def says(article: str, predicate: Any, subject: Any, **fields: Any) -> LinkedClaim:
    return claim(Article(id=article, text=""), "demikian", "demikian", predicate, subject, **fields)


def of(*claims: LinkedClaim) -> dict[str, Gaps]:
    return {each.programme.name: each for each in gaps(claims)}


def test_a_programme_that_is_only_spoken_of_misses_everything() -> None:
    found = of(says("a", "said", RINA, about=(PELATIHAN,)))[PELATIHAN.name]
    assert (found.articles, found.origins, found.missing) == (1, 1, ASPECTS)


def test_each_claim_fills_its_gap() -> None:
    claims = [
        says("a", "runs", DINSOS, object=PELATIHAN),
        says("a", "heldAt", PELATIHAN, object=KOTA),
        says("b", "hasTime", PELATIHAN, value="2024", role="start"),
        says("b", "targets", PELATIHAN, object=GROUP),
        says("c", "hasStatus", PELATIHAN, value="planned"),
        says("c", "hasQuantity", PELATIHAN, value=3, role="participants"),
    ]
    found = of(*claims)[PELATIHAN.name]
    assert (found.articles, found.missing) == (3, ("budget",))
    whole = of(*claims, says("d", "hasQuantity", PELATIHAN, value=3, role="budget"))[PELATIHAN.name]
    assert whole.missing == ()


def test_what_most_origins_tell_of_comes_first() -> None:
    claims = [says(article, "hasStatus", LANSIA, value="planned") for article in "abc"]
    found = gaps([says("a", "hasStatus", PELATIHAN, value="planned"), *claims])
    assert [each.programme for each in found] == [LANSIA, PELATIHAN]
