"""heldAt: where a programme happens."""

import pytest
from tests.unit.claim.told import context_of, stated

from simpul.claim.venues import RULES, claims

TRAINING = ("Program:training", "pelatihan las")
VILLAGE = ("Place:village", "Desa Sumberwening")
REGENCY = ("Place:regency", "Kabupaten Randu")
SCHOOL = ("Organization:education", "SMK Wening")


def told(text, *entities):
    return stated(claims, RULES, context_of(text, *entities))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Dinas menggelar pelatihan las di Desa Sumberwening.", "heldAt.in"),
        ("Di Desa Sumberwening, dinas menggelar pelatihan las.", "heldAt.front"),
        ("Dinas membuka pelatihan las. Kegiatan tersebut berlangsung di Desa Sumberwening.", "heldAt.topic"),
    ],
)
def test_the_place_of_a_programme(text, rule):
    assert told(text, TRAINING, VILLAGE) == [("heldAt", "pelatihan las", "Desa Sumberwening", rule)]


def test_of_a_chain_of_places_the_smallest_is_meant():
    text = "Dinas menggelar pelatihan las di Desa Sumberwening, Kabupaten Randu."
    assert [object_ for _, _, object_, _ in told(text, TRAINING, VILLAGE, REGENCY)] == ["Desa Sumberwening"]


def test_premises_of_a_school():
    text = "Dinas menggelar pelatihan las di aula SMK Wening."
    assert told(text, TRAINING, SCHOOL) == [("heldAt", "pelatihan las", "SMK Wening", "heldAt.in")]


@pytest.mark.parametrize(
    "text",
    [
        "Peserta pelatihan las berasal dari Desa Sumberwening.",
        "Soal pelatihan las, kata Wahyu saat ditemui di Desa Sumberwening, dana belum cair.",
        "Dinas membuka pelatihan las. Banjir melanda sawah di Desa Sumberwening.",
    ],
)
def test_a_place_of_something_else(text):
    assert told(text, TRAINING, VILLAGE) == []
