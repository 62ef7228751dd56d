"""Titles that are one seat, and titles that are none."""

from __future__ import annotations

import pytest
from tests.unit.graph.linked import node

from simpul.identity.seats import seat
from simpul.model import Node

DINSOS = node("Organization", "Dinas Sosial Kota Salatiga", kind="agency", level="kota")
NOWHERE = node("Organization", "Dinas Sosial", kind="agency")
RSUD = node("Organization", "RSUD Salatiga", kind="agency", level="kota")
POLRES = node("Organization", "Kepolisian Resor Kendal", kind="agency", level="kabupaten")
KEMENSOS = node("Organization", "Kementerian Sosial", kind="agency", level="pusat")
PEMKAB = node("Organization", "Pemkab Kendal", kind="government", level="kabupaten")
PARTY = node("Organization", "Partai Padi Emas", kind="party")
KENDAL = node("Place", "Kabupaten Kendal", kind="regency", code="33.24")
BARE = node("Place", "Kendal", kind="regency", code="33.24")
DISTRICT = node("Place", "Kendal", kind="district", code="33.24.15")
SALATIGA = node("Place", "Kota Salatiga", kind="city", code="33.73")

Post = tuple[str, Node | None, Node | None]
ONE: tuple[tuple[Post, ...], ...] = (
    (
        ("Kepala", DINSOS, None),
        ("Kepala Dinas", DINSOS, None),
        ("Kepala Dinas Sosial", DINSOS, None),
        ("kepala dinas sosial kota salatiga", DINSOS, None),
        ("Kadis", DINSOS, None),
        ("Kadis Sosial", DINSOS, None),
        ("Kadinsos", DINSOS, None),
        ("Kepala Dinas Sosial (Dinsos)", DINSOS, None),
    ),
    (("Direktur", RSUD, None), ("Direktur RSUD", RSUD, None)),
    (("Kapolres", POLRES, None), ("Kepala", POLRES, None), ("Kapolres Kendal", POLRES, None)),
    (
        ("Bupati", None, KENDAL),
        ("Bupati", None, BARE),
        ("Bupati Kendal", PEMKAB, None),
        ("Bupati", PEMKAB, None),
        ("Bupati Kendal", None, None),
    ),
    (("Sekda", PEMKAB, None), ("Sekretaris Daerah", None, KENDAL), ("Sekda Kabupaten Kendal", PEMKAB, None)),
    (("Wali Kota", None, SALATIGA), ("Walikota", None, SALATIGA), ("Wali Kota Salatiga", None, None)),
    (
        ("Menteri Sosial", None, None),
        ("Menteri", KEMENSOS, None),
        ("Mensos", None, None),
        ("Menteri Sosial RI", KEMENSOS, None),
    ),
    (("Camat", None, DISTRICT), ("Camat Kendal", None, DISTRICT)),
    (("Ketua Umum", PARTY, None), ("Ketum", PARTY, None)),
)
NONE: tuple[Post, ...] = (
    ("Anggota", DINSOS, None),
    ("Wakil Ketua", node("Organization", "DPRD Kendal", kind="legislature", level="kabupaten"), None),
    ("Kepala Bidang", DINSOS, None),
    ("Kepala Bidang Rehabilitasi Sosial", DINSOS, None),
    ("Kepala", NOWHERE, None),
    ("Kepala", None, None),
    ("Kepala", PEMKAB, None),
    ("Kadisdik", DINSOS, None),
    ("Direktur", DINSOS, None),
    ("Ketua", PARTY, None),
    ("Ketua", node("Organization", "Pengurus Besar Tani Rukun", kind="ngo"), None),
    ("Bupati", DINSOS, None),
    ("Bupati", None, SALATIGA),
    ("Bupati", None, DISTRICT),
    ("Bupati Tegal", None, KENDAL),
    ("Bupati terpilih", None, KENDAL),
    ("Camat", None, KENDAL),
    ("Menteri", None, None),
    ("Menteri Luar Negeri", None, None),
    ("Menteri Percobaan", None, None),
    ("Presiden", None, None),
    ("", DINSOS, None),
    (None, DINSOS, None),  # type: ignore[list-item]
)


@pytest.mark.parametrize("posts", ONE, ids=lambda posts: posts[0][0])
def test_titles_of_one_seat(posts: tuple[Post, ...]) -> None:
    seats = {seat(*post) for post in posts}
    assert len(seats) == 1
    assert None not in seats


@pytest.mark.parametrize("post", NONE, ids=lambda post: str(post[0]))
def test_no_seat(post: Post) -> None:
    assert seat(*post) is None


def test_different_seats_differ() -> None:
    assert len({seat(*posts[0]) for posts in ONE}) == len(ONE)


def test_labels_are_words_for_people() -> None:
    labels = [found.label for posts in ONE if (found := seat(*posts[0]))]
    assert labels[0] == "Kepala Dinas Sosial Kota Salatiga"
    assert labels[3:8] == [
        "Bupati Kendal",
        "Sekretaris Daerah Kabupaten Kendal",
        "Wali Kota Salatiga",
        "Menteri Sosial",
        "Camat Kendal",
    ]
