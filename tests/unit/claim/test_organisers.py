"""runs and funds: who organises, leads or pays, and who does not."""

import pytest
from tests.unit.claim.told import context_of, stated

from simpul.claim.organisers import RULES, claims

BODY = ("Organization:government", "Pemkab Randu")
OFFICE = ("Organization:agency", "Dinas Sosial")
BANK = ("Organization:company", "Bank Tani")
AID = ("Program:assistance", "bantuan benih jagung")


def told(text, *entities):
    return stated(claims, RULES, context_of(text, *entities))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Kemarin Pemkab Randu menyalurkan bantuan benih jagung.", "runs.active"),
        ("Adapun bantuan benih jagung disalurkan oleh Pemkab Randu.", "runs.passive"),
        ("Petani menunggu bantuan benih jagung dari Pemkab Randu.", "runs.of"),
        ("Menurut dia, bantuan benih jagung merupakan program unggulan Pemkab Randu.", "runs.is"),
    ],
)
def test_who_runs_a_programme(text, rule):
    assert told(text, BODY, AID) == [("runs", "Pemkab Randu", "bantuan benih jagung", rule)]


def test_a_body_and_the_office_through_which_it_works_both_run_it():
    text = "Pemkab Randu melalui Dinas Sosial menyalurkan bantuan benih jagung."
    assert sorted(told(text, BODY, OFFICE, AID)) == [
        ("runs", "Dinas Sosial", "bantuan benih jagung", "runs.active"),
        ("runs", "Pemkab Randu", "bantuan benih jagung", "runs.through"),
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Tahun ini Bank Tani menanggung bantuan benih jagung.", "funds.active"),
        ("Adapun bantuan benih jagung bersumber dari Bank Tani.", "funds.source"),
    ],
)
def test_who_pays(text, rule):
    assert told(text, BANK, AID) == [("funds", "Bank Tani", "bantuan benih jagung", rule)]


def test_we_is_the_body_of_the_speaker():
    text = "“Kami akan menyalurkan bantuan benih jagung,” kata Kepala Dinas Sosial Wahyu Pratomo."
    person = ("Person", "Wahyu Pratomo")
    assert told(text, person, OFFICE, AID) == [("runs", "Dinas Sosial", "bantuan benih jagung", "runs.we")]


@pytest.mark.parametrize(
    "text",
    [
        "Kemarin Pemkab Randu menolak bantuan benih jagung.",
        "Pemkab Randu mengatakan bantuan benih jagung sudah habis.",
        "Kantor Pemkab Randu tutup. Warga membagikan bantuan benih jagung.",
    ],
)
def test_who_only_stands_near_does_not_run_it(text):
    assert told(text, BODY, AID) == []


def test_one_claim_for_a_body_and_a_programme_told_twice():
    text = "Pemkab Randu menyalurkan bantuan benih jagung. Petani senang. Pemkab Randu membagikan bantuan benih jagung."
    assert len(told(text, BODY, AID)) == 1
