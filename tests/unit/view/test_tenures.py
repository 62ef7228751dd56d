"""What articles together show of the time in which a person held a post."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from tests.unit.check.posts_held import DINSOS, Says, claims
from tests.unit.graph.linked import KOTA, claim, node

from simpul.days import day_words
from simpul.export.phrases import details, held_when
from simpul.model import Article
from simpul.view.tenures import Tenure, by_claim, tenures

A, B = "Rina Kartikasari", "Bagus Wirayuda"


def may(day: int | None) -> dt.date | None:
    return None if day is None else dt.date(2021, 5, day)


def bounds(*said: Says) -> list[tuple[str, bool, int | None, int | None, int | None, int | None]]:
    return [
        (t.person.name, t.acting, *(day and day.day for day in (t.first, t.last, t.over, t.candidate)))
        for t in tenures(claims(*said))
    ]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ((Says(A, 3),), [(A, False, 3, 3, None, None)]),
        ((Says(A, 3), Says(A, 1), Says(A, 9)), [(A, False, 1, 9, None, None)]),
        ((Says(A, 3), Says(A, 5, "former"), Says(A, 8, "former")), [(A, False, 3, 3, 5, None)]),
        ((Says(A, 5, "former"),), [(A, False, None, None, 5, None)]),
        ((Says(A, 5, "former"), Says(A, 9)), [(A, False, 9, 9, None, None)]),
        ((Says(A, 2, "candidate"), Says(A, 1, "candidate"), Says(A, 9)), [(A, False, 9, 9, None, 2)]),
        ((Says(A, 3, title="Kadinsos"), Says(A, 7, title="Kepala Dinas")), [(A, False, 3, 7, None, None)]),
        ((Says(A, 3, "acting"), Says(A, 7)), [(A, False, 7, 7, None, None), (A, True, 3, 3, None, None)]),
        ((Says(A, 3, "acting"), Says(A, 7, "former")), [(A, True, 3, 3, 7, None)]),
    ],
)
def test_bounds(said, wanted):
    assert bounds(*said) == wanted


def test_another_title_without_a_seat_is_another_tenure():
    found = tenures(claims(Says(A, 3, title="Anggota"), Says(A, 5, title="Staf")))
    assert sorted((t.title, t.body) for t in found) == [("Anggota", DINSOS), ("Staf", DINSOS)]


def test_an_article_without_a_date_gives_no_bound():
    undated = claim(
        Article(id="x", text=""), "Kepala Rina", "Rina", "holdsPost", node("Person", A), object=DINSOS,
        title="Kepala", status="current",
    )  # fmt: skip
    (tenure,) = tenures([undated])
    assert (tenure.first, tenure.last, tenure.claims) == (None, None, (undated.iri,))


def test_other_claims_are_passed_over():
    article = Article(id="x", text="", date=may(3))
    origin = claim(article, "Rina asal Salatiga", "Rina", "originatesFrom", node("Person", A), object=KOTA)
    assert tenures([origin]) == ()


def test_the_order_of_claims_does_not_matter_and_more_only_widens():
    said = [Says(p, d, s) for p in (A, B) for d, s in ((1, "current"), (4, "acting"), (6, "current"), (9, "former"))]
    found = list(claims(*said))
    expected = tenures(found)
    random.Random(1).shuffle(found)
    assert tenures(found) == expected
    assert len(by_claim(expected)) == len(found)
    few = tenures(claims(Says(A, 3), Says(A, 5)))[0]
    more = tenures(claims(Says(A, 3), Says(A, 5), Says(A, 1), Says(A, 9)))[0]
    assert (few.first, few.last) == (may(3), may(5))
    assert (more.first, more.last) == (may(1), may(9))


def test_words_in_two_languages():
    (tenure,) = tenures(claims(Says(A, 3), Says(A, 7), Says(A, 12, "former")))
    assert [words.id for words in held_when(tenure)] == [
        "sejak paling lambat 3 Mei 2021",
        "sekurang-kurangnya sampai 7 Mei 2021",
        "berakhir paling lambat 12 Mei 2021",
    ]
    assert [words.en for words in held_when(tenure)] == [
        "since 3 May 2021 at the latest",
        "until 7 May 2021 at least",
        "over by 12 May 2021",
    ]
    first = claims(Says(A, 3))[0]
    told = [words.id for words in details(first, tenure)]
    assert told[:3] == ["Kepala", "sekarang", "sejak paling lambat 3 Mei 2021"]
    assert isinstance(tenure, Tenure)


def test_every_month_has_its_name():
    assert [day_words(dt.date(2020, month, 1))[2:-5] for month in range(1, 13)] == [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ]  # fmt: skip
