"""Amounts: value, unit, bound, and the stretch of text that holds them."""

import pytest

from simpul.model import Article
from simpul.nlp.quantities import find_quantities
from simpul.nlp.quantity_units import duration
from simpul.nlp.times import find_times


def quantities(text):
    return [
        (text[q.start : q.end], q.value, q.unit, q.bound) for q in find_quantities(text, find_times(Article("a", text)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("anggaran Rp4,3 miliar.", ("Rp4,3 miliar", 4_300_000_000, "IDR", "exact")),
        ("uang Rp 900 ribu", ("Rp 900 ribu", 900_000, "IDR", "exact")),
        ("sebesar Rp.84.035.913.000 itu", ("Rp.84.035.913.000", 84_035_913_000, "IDR", "exact")),
        ("senilai 4 miliar rupiah", ("4 miliar rupiah", 4_000_000_000, "IDR", "exact")),
        ("hibah US$ 2 juta", ("US$ 2 juta", 2_000_000, "USD", "exact")),
        ("dana lebih dari Rp 30 triliun", ("lebih dari Rp 30 triliun", 30_000_000_000_000, "IDR", "min")),
        ("jumlahnya sekitar 30 orang/kelompok.", ("sekitar 30 orang/kelompok", 30, "orang", "about")),
        ("ada setidaknya 460 orang", ("setidaknya 460 orang", 460, "orang", "min")),
        ("ada 20 juta lebih warga", ("20 juta lebih warga", 20_000_000, "orang", "min")),
        ("maksimal 24 peserta", ("maksimal 24 peserta", 24, "peserta", "max")),
        ("ada 40-70 lansia", ("40-70 lansia", 70, "orang", "max")),
        ("beras 10 kg/KPM", ("10 kg/KPM", 10, "kg", "exact")),
        ("bagi 80 ribu Kepala Keluarga", ("80 ribu Kepala Keluarga", 80_000, "KK", "exact")),
        ("lahan 73,75 hektare", ("73,75 hektare", 73.75, "hektare", "exact")),
        ("di 15 Kabupaten/Kota", ("15 Kabupaten/Kota", 15, "kabupaten/kota", "exact")),
        ("dua (2) ambulans baru", ("dua (2) ambulans", 2, "ambulans", "exact")),
        ("selama lima hari berturut-turut", ("lima hari", "P5D", "hari", "exact")),
        ("selama 3 bulan", ("3 bulan", "P3M", "bulan", "exact")),
        ("selama sebulan", ("sebulan", "P1M", "bulan", "exact")),
        ("baru 20 ribu lebih.", ("20 ribu lebih", 20_000, "", "min")),
    ],
)
def test_one_quantity(text, expected):
    assert quantities(text) == [expected]


@pytest.mark.parametrize("text", ["Kamis (25/7)", "tahun 2020", "pukul 10.00 WIB", "tahap 2", "25 Juli 2019", "kelima"])
def test_no_quantity(text):
    assert quantities(text) == []


def test_duration_has_an_exact_form_or_none():
    assert duration(1.5, "duration:Y") == "P18M"
    assert duration(2, "duration:H") == "PT2H"
    assert duration(2, "duration:W") == "P2W"
    assert duration(1.5, "duration:M") is None


def test_a_bound_word_belongs_to_one_amount_only():
    assert quantities("sekitar 30 orang dan 12 unit") == [
        ("sekitar 30 orang", 30, "orang", "about"),
        ("12 unit", 12, "unit", "exact"),
    ]
