"""Questions about who held which post when, on graphs made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.unit.check.posts_held import Says, merged
from tests.unit.test_query import columns

from simpul.graph import turtle
from simpul.query import query

A, B, C = "Rina Kartikasari", "Bagus Wirayuda", "Umbu Lestaluhu"
SAID = (
    Says(A, 1),
    Says(A, 3, title="Kepala Dinas"),
    Says(A, 12, "former"),
    Says(B, 7),
    Says(B, 9, title="Kadinsos"),
    Says(B, 8, "acting"),
    Says(C, 20),
)
WHEN = ("sejak_paling_lambat", "sampai_setidaknya", "berakhir_paling_lambat")


@pytest.fixture
def build(tmp_path: Path) -> Path:
    (tmp_path / "graph.ttl").write_bytes(turtle(merged(*SAID)))
    return tmp_path


def test_bounds_hold_for_all_titles_of_a_seat(build: Path) -> None:
    rows = columns(query(build, "jabatan-orang", {"orang": A}), "jabatan", "status", *WHEN)
    assert rows == [
        ("Kepala", "mantan", "", "", "2021-05-12"),
        ("Kepala", "sedang menjabat", "2021-05-01", "2021-05-03", "2021-05-12"),
        ("Kepala Dinas", "sedang menjabat", "2021-05-01", "2021-05-03", "2021-05-12"),
    ]


def test_acting_and_definitive_are_told_apart(build: Path) -> None:
    rows = columns(query(build, "pejabat-lembaga", {"lembaga": "dinas sosial"}), "orang", "status", *WHEN)
    assert (B, "pelaksana tugas", "2021-05-08", "2021-05-08", "") in rows
    assert (B, "sedang menjabat", "2021-05-07", "2021-05-09", "") in rows


@pytest.mark.parametrize(
    ("parameters", "wanted"),
    [
        ({"lembaga": "dinas SOSIAL"}, [(A, B), (B, C)]),
        ({"lembaga": "salatiga", "jabatan": "kepala", "sejak": "2021-05-08"}, [(B, C)]),
        ({"lembaga": "dinas", "sampai": "2021-05-07"}, [(A, B)]),
        ({"lembaga": "dinas", "jabatan": "bupati"}, []),
        ({"lembaga": "bank"}, []),
    ],
)
def test_successions(build: Path, parameters: Mapping[str, str], wanted: list[tuple[str, str]]) -> None:
    assert columns(query(build, "pergantian-pejabat", parameters), "dari", "kepada") == wanted


def test_a_succession_has_both_sentences_and_claims(build: Path) -> None:
    names = ("jabatan", "sampai_setidaknya", "sejak_paling_lambat", "kalimat_dari", "kalimat_kepada")
    table = query(build, "pergantian-pejabat", {"lembaga": "dinas"})
    post, until, begin, before, after = columns(table, *names)[0]
    assert (post, until, begin) == ("Kepala Dinas Sosial Kota Salatiga", "2021-05-03", "2021-05-07")
    assert A in before
    assert B in after
    assert all(len(claim) == 16 for row in columns(table, "klaim_dari", "klaim_kepada") for claim in row)


def test_a_name_that_holds_the_other_is_no_succession(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_bytes(turtle(merged(Says("Wirya Sirajuddin", 1), Says("Wirya", 5))))
    assert query(tmp_path, "pergantian-pejabat", {"lembaga": "dinas"}).rows == ()
