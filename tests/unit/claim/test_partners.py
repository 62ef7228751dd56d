"""partnerIn: who helps, cooperates or takes part."""

import pytest
from tests.unit.claim.told import context_of, stated

from simpul.claim.partners import RULES, claims

CAMPUS = ("Organization:education", "Universitas Wening")
BANK = ("Organization:company", "Bank Tani")
TRAINING = ("Program:training", "pelatihan menjahit")


def told(text, *entities):
    return stated(claims, RULES, context_of(text, *entities))


def test_a_partner_behind_its_cue():
    text = "Pelaksanaan pelatihan menjahit menggandeng Universitas Wening."
    assert told(text, CAMPUS, TRAINING) == [("partnerIn", "Universitas Wening", "pelatihan menjahit", "partner.after")]


def test_all_members_of_a_list_are_partners():
    text = "Panitia pelatihan menjahit bekerja sama dengan Universitas Wening dan Bank Tani."
    assert told(text, CAMPUS, BANK, TRAINING) == [
        ("partnerIn", "Universitas Wening", "pelatihan menjahit", "partner.after"),
        ("partnerIn", "Bank Tani", "pelatihan menjahit", "partner.after"),
    ]


def test_a_partner_before_its_verb():
    assert told("Kini Bank Tani mendukung pelatihan menjahit.", BANK, TRAINING) == [
        ("partnerIn", "Bank Tani", "pelatihan menjahit", "partner.before")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peserta pelatihan menjahit berterima kasih kepada Bank Tani.",
        "Mereka menggandeng warga. Gedung Bank Tani jauh dari pelatihan menjahit.",
        "Bank Tani tutup. Warga mendukung pelatihan menjahit.",
    ],
)
def test_being_named_near_is_not_taking_part(text):
    assert told(text, BANK, TRAINING) == []


def test_without_a_programme_there_is_nothing_to_take_part_in():
    assert told("Kampus itu menggandeng Bank Tani.", BANK) == []
