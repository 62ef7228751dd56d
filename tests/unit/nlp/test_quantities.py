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
        ("dana Rp 12 M lebih", ("Rp 12 M lebih", 12_000_000_000, "IDR", "min")),
        ("sebesar Rp3. 450.000.000.", ("Rp3. 450.000.000", 3_450_000_000, "IDR", "exact")),
        ("sebesar Rp 2.450.000.000.00.", ("Rp 2.450.000.000.00", 2_450_000_000, "IDR", "exact")),
        ("tidak kurang dari 500 petani", ("tidak kurang dari 500 petani", 500, "orang", "min")),
        ("setidaknya ada 12 desa", ("setidaknya ada 12 desa", 12, "desa", "min")),
        ("terdiri atas 24 Kecamatan", ("24 Kecamatan", 24, "kecamatan", "exact")),
        ("melalui 14 Balai latihan", ("14 Balai", 14, "Balai", "exact")),
        ("Usai acara.\n15 siswa pulang", ("15 siswa", 15, "siswa", "exact")),
        ("jumlah dapur saat ini ada 1.240.", ("1.240", 1240, "dapur", "exact")),
        ("anggaran sebesar 7.250.000.000,-", ("7.250.000.000", 7_250_000_000, "IDR", "exact")),
        ("sudah diikuti sekitar 340, kata dia", ("sekitar 340", 340, "", "about")),
        ("penerima 9,5 juta tahun ini", ("9,5 juta", 9_500_000, "penerima", "exact")),
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


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("ada sekitar 40-70 lansia", ("sekitar 40", 40, "orang", "min"), ("sekitar 40-70 lansia", 70, "orang", "max")),
        ("dua-tiga juta orang", ("dua", 2_000_000, "orang", "min"), ("dua-tiga juta orang", 3_000_000, "orang", "max")),
        ("2-3 juta orang", ("2", 2_000_000, "orang", "min"), ("2-3 juta orang", 3_000_000, "orang", "max")),
        ("Rp1-2 miliar", ("Rp1", 10**9, "IDR", "min"), ("Rp1-2 miliar", 2 * 10**9, "IDR", "max")),
        ("dua atau tiga hari", ("dua", "P2D", "hari", "min"), ("dua atau tiga hari", "P3D", "hari", "max")),
    ],
)  # fmt: skip
def test_a_range_gives_its_low_end_and_the_whole(text, low, high):
    assert quantities(text) == [low, high]


def test_numbers_that_fall_are_no_range():
    assert [q[1] for q in quantities("dari 90 orang hingga 30 orang")] == [90, 30]


def test_numbers_in_brackets_count_only_where_several_do():
    assert [q[1] for q in quantities("unit di Arga (21), Bumi (16) dan Candi (9)")] == [21, 16, 9]
    assert quantities("warga bernama Surti (45) hadir") == []


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 12 ayat (1) dan ayat (2)", "pukul 08.00 sampai 10.00 WIB", "hubungi 081234567890", "sejak 1990-an",
        "SMAN 12 Bandung", "Pasar 16 Ilir", "kelompok desil 1 hingga 4", "posisi sepuluh", "Kemenpan RB menilai",
        "warga pekerja 2. Menjaga",
    ],
)  # fmt: skip
def test_numbers_that_count_nothing(text):
    assert quantities(text) == []


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
