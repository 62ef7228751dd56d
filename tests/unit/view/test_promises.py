"""The promise ledger."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from typing import Any

import pytest
from tests.unit.graph.linked import DINSOS, PELATIHAN, RINA, claim

from simpul.model import Article, LinkedClaim
from simpul.view.promises import Promise, promises


def says(month: int | None, predicate: Any, **fields: Any) -> LinkedClaim:
    day = dt.date(2024, month, 1) if month else None
    article = Article(id=f"a{month}-{fields.get('value')}", text="", date=day)
    return claim(article, "Pelatihan jahit direncanakan.", "direncanakan", predicate, PELATIHAN, **fields)


def status(month: int | None, value: str) -> LinkedClaim:
    return says(month, "hasStatus", value=value)


def due(value: str, role: str = "deadline") -> LinkedClaim:
    return says(1, "hasTime", value=value, role=role)


def only(*claims: LinkedClaim, today: str = "2024-07-01") -> Promise:
    (found,) = promises(claims, today=today)
    return found


@pytest.mark.parametrize(
    ("claims", "state", "when"),
    [
        ([status(1, "planned")], "open", None),
        ([status(1, "planned"), due("2024-09")], "open", "2024-09"),
        ([status(1, "planned"), due("2024-07")], "open", "2024-07"),
        ([status(1, "planned"), due("2024-06")], "overdue", "2024-06"),
        ([status(1, "proposed"), due("2024-02")], "overdue", "2024-02"),
        ([status(1, "proposed"), due("2023")], "open", None),
        ([status(2, "planned"), due("2024-01", "deadline"), due("2024-02", "on")], "overdue", "2024-02"),
        ([status(None, "proposed"), due("2023")], "overdue", "2023"),
        ([status(1, "planned"), due("2024-02"), status(3, "ongoing")], "ongoing", "2024-02"),
        ([status(1, "planned"), status(3, "ongoing"), status(5, "completed")], "completed", None),
        ([status(1, "planned"), status(2, "cancelled")], "cancelled", None),
        ([status(1, "planned"), due("2024-05", "start"), due("2024-12", "end")], "open", "2024-12"),
    ],
)
def test_what_became_of_a_promise(claims: list[LinkedClaim], state: str, when: str | None) -> None:
    for _ in range(3):
        random.Random(7).shuffle(claims)
        found = only(*claims)
        assert (found.state, found.due) == (state, when)


def test_copies_promise_once_and_organisers_are_named() -> None:
    first = status(1, "planned")
    copy = replace(status(2, "planned"), origin=first.article_iri)
    runs = claim(Article(id="x", text=""), "Dinsos", "Dinsos", "runs", DINSOS, object=PELATIHAN)
    found = only(first, copy, runs)
    assert (found.origins, len(found.claims), found.organisers) == (1, 2, (DINSOS,))


def test_what_was_never_promised_is_not_in_the_ledger() -> None:
    assert promises([status(1, "ongoing"), due("2023")], today="2024-07-01") == ()
    said = claim(Article(id="x", text=""), "kata Rina", "Rina", "said", RINA, about=(PELATIHAN,))
    assert promises([said], today="2024-07-01") == ()


def test_the_latest_that_is_overdue_and_the_next_that_is_open_stand_at_the_top() -> None:
    names = {"a": "2024-02", "b": "2024-05", "c": "2024-09", "d": "2024-08", "e": "2024-05"}
    claims = []
    for name, day in names.items():
        programme = replace(PELATIHAN, iri=f"{PELATIHAN.iri}{name}", name=f"Pelatihan {name}")
        claims += [replace(status(1, "planned"), subject=programme), replace(due(day), subject=programme)]
    found = promises(claims, today="2024-07-01")
    assert [each.programme.name[-1] for each in found] == ["b", "e", "a", "d", "c"]
