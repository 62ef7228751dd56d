"""Figures of one programme that do not agree."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from tests.unit.graph.linked import BAGUS, DINSOS, JATENG, KOTA, PELATIHAN, PEMKOT, RINA, claim

from simpul.model import Article, LinkedClaim, Node
from simpul.view.figures import differing_figures


def figure(article: str, value: float, **fields: Any) -> LinkedClaim:
    given = {"role": "participants", "unit": "orang", "bound": "exact"} | fields
    return claim(
        Article(id=article, text=""), f"{value} orang", "orang", "hasQuantity", PELATIHAN, value=value, **given
    )


def held(article: str, place: Node) -> LinkedClaim:
    return claim(Article(id=article, text=""), "di sini", "sini", "heldAt", PELATIHAN, object=place)


def run(article: str, body: Node) -> LinkedClaim:
    return claim(Article(id=article, text=""), "oleh dinas", "dinas", "runs", body, object=PELATIHAN)


HERE = (held("a", KOTA), held("b", KOTA))


@pytest.mark.parametrize(
    ("claims", "differ"),
    [
        ((*HERE, figure("a", 30), figure("b", 40)), True),
        ((*HERE, figure("a", 30), figure("b", 30)), False),
        ((*HERE, figure("a", 30), figure("a", 40)), False),
        ((held("a", KOTA), held("b", JATENG), figure("a", 30), figure("b", 40)), False),
        ((run("c", DINSOS), figure("a", 30), figure("b", 40)), True),
        ((run("c", DINSOS), run("d", PEMKOT), figure("a", 30), figure("b", 40)), False),
        ((*HERE, figure("a", 30, bound="min"), figure("b", 40)), False),
        ((*HERE, figure("a", 30), figure("b", 40, bound="max")), False),
        ((*HERE, figure("a", 30, bound="max"), figure("b", 40, bound="min")), True),
        ((*HERE, figure("a", 30), figure("b", 40, unit="kelompok")), False),
        ((*HERE, figure("a", 30), figure("b", 40, role="budget")), False),
        ((*HERE, figure("a", 30, role="count"), figure("b", 40, role="count")), False),
        ((figure("a", 30, speaker=RINA), figure("a", 40, speaker=BAGUS)), True),
        ((figure("a", 30, speaker=RINA), figure("a", 40, speaker=RINA)), False),
    ],
)
def test_when_figures_differ(claims: tuple[LinkedClaim, ...], differ: bool) -> None:
    shuffled = random.Random(3).sample(claims, len(claims))
    found = differing_figures(shuffled)
    assert bool(found) == differ
    assert found == differing_figures(claims)
    if differ:
        assert [claim.value for claim in found[0].claims] == [30, 40]


def test_a_copy_does_not_differ_from_its_origin() -> None:
    one, other = figure("a", 30), figure("b", 40)
    assert differing_figures([*HERE, one, other])
    assert not differing_figures([*HERE, one, replace(other, origin=one.article_iri)])
