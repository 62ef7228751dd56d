"""Claims found by what they name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from tests.unit.view.story import BAZNAS, CLAIMS, DINSOS, JAHIT

from simpul.model import LinkedClaim
from simpul.search.claims import (
    all_claims,
    claims_about,
    claims_in,
    claims_of,
    claims_with,
    count_about,
    facts_about,
    months_of,
    node_of,
    similar,
)  # fmt: skip
from simpul.search.claims_file import fact, write_claims
from simpul.search.tables import readable


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("claims") / "claims.sqlite"
    write_claims(path, CLAIMS)
    with closing(readable(path, "claim")) as found:
        yield found


def test_all_come_back(db: sqlite3.Connection) -> None:
    assert list(all_claims(db)) == sorted(CLAIMS, key=lambda claim: claim.iri)
    iris = [CLAIMS[2].iri, "https://example.org/none", CLAIMS[0].iri]
    assert claims_of(db, iris) == (CLAIMS[2], CLAIMS[0])


def test_of_one_article(db: sqlite3.Connection) -> None:
    article = CLAIMS[0].article_iri
    found = claims_in(db, article)
    assert {claim.iri for claim in found} == {claim.iri for claim in CLAIMS if claim.article_iri == article}
    starts = [claim.evidence.start for claim in found]
    assert starts == sorted(starts)


@pytest.mark.parametrize("iri", [DINSOS.iri, JAHIT.iri, BAZNAS.iri])
def test_about_one_thing(db: sqlite3.Connection, iri: str) -> None:
    naming = [claim for claim in CLAIMS if iri in {node.iri for node in claim.nodes}]
    found = claims_about(db, iri, limit=100)
    assert {claim.iri for claim in found} == {claim.iri for claim in naming}
    days = [claim.article.date for claim in found if claim.article.date]
    assert days == sorted(days, reverse=True)
    assert claims_about(db, iri, limit=1, offset=1) == found[1:2]
    counts = count_about(db, iri)
    assert sum(claims for _, claims in counts.values()) >= len(naming)
    facts = facts_about(db, iri, each=100)
    assert {fact(each.claim) for each in facts} == {fact(claim) for claim in naming}
    assert len(facts) == sum(facts for facts, _ in counts.values())
    for each in facts:
        same = claims_with(db, [fact(each.claim)])
        assert each.claims == len(same)
        assert each.origins == len({claim.origin_iri for claim in same})
    name = node_of(db, iri)
    assert name is not None and name.iri == iri


def test_what_is_told_with_the_same_things_is_alike(db: sqlite3.Connection) -> None:
    def named(claim: LinkedClaim) -> set[str]:
        return {node.iri for node in claim.nodes}

    def together(iri: str) -> set[str]:
        return set().union(*(named(claim) for claim in CLAIMS if iri in named(claim))) - {iri}

    found = {iri: similar(db, iri, limit=100) for iri in (DINSOS.iri, JAHIT.iri, BAZNAS.iri)}
    assert any(found.values())
    for iri, alike in found.items():
        for other, shared in alike:
            assert shared == len(together(iri) & (together(other.iri) | {other.iri})) > 0
            assert other.iri != iri
    assert similar(db, DINSOS.iri, common=0) == ()


def test_months(db: sqlite3.Connection) -> None:
    dated = {(c.article_iri, c.article.date) for c in CLAIMS if DINSOS in c.nodes and c.article.date}
    months = months_of(db, DINSOS.iri)
    assert sum(number for _, number in months) == len(dated)
    assert [month for month, _ in months] == sorted({day.isoformat()[:7] for _, day in dated if day})


def test_a_thing_that_nobody_names(db: sqlite3.Connection) -> None:
    assert claims_about(db, "https://example.org/none") == facts_about(db, "https://example.org/none") == ()
    assert node_of(db, "https://example.org/none") is None
