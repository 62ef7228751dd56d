"""targets: for whom a programme is."""

import pytest
from tests.unit.claim.told import context_of, stated

from simpul.claim.audience import RULES, claims

TRAINING = ("Program:training", "pelatihan las")
YOUTH = ("Group", "pemuda desa")
ELDERLY = ("Group", "lansia")


def told(text, *entities, **options):
    return stated(claims, RULES, context_of(text, *entities, **options))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Dinas membuka pelatihan las bagi pemuda desa.", "targets.for"),
        ("Dinas membuka pelatihan las untuk para pemuda desa.", "targets.for"),
        ("Puluhan pemuda desa mengikuti pelatihan las.", "targets.receive"),
    ],
)
def test_the_group_of_a_programme(text, rule):
    assert told(text, TRAINING, YOUTH) == [("targets", "pelatihan las", "pemuda desa", rule)]


def test_a_list_of_groups():
    text = "Dinas membuka pelatihan las bagi pemuda desa dan lansia."
    assert [object_ for _, _, object_, _ in told(text, TRAINING, YOUTH, ELDERLY)] == ["pemuda desa", "lansia"]


def test_a_sentence_that_points_back_to_the_programme():
    text = "Dinas membuka pelatihan las. Kegiatan tersebut diperuntukkan bagi pemuda desa."
    assert told(text, TRAINING, YOUTH) == [("targets", "pelatihan las", "pemuda desa", "targets.given")]


@pytest.mark.parametrize(
    "text",
    [
        "Bengkel pelatihan las rusak dan pemuda desa kecewa.",
        "Dinas membuka pelatihan las. Jalan itu untuk pemuda desa.",
        "Dinas membuka pelatihan las. Pemuda lain menonton, kata pemuda desa.",
    ],
)
def test_a_group_that_is_only_named_is_no_target(text):
    assert told(text, TRAINING, YOUTH) == []


def test_a_vague_group_must_follow_at_once():
    near = "Dinas membuka pelatihan las bagi warga."
    far = "Dinas membuka pelatihan las di balai desa yang baru selesai dibangun untuk warga."
    group = ("Group", "warga")
    assert len(told(near, TRAINING, group, confidence=0.4)) == 1
    assert told(far, TRAINING, group, confidence=0.4) == []
