import subprocess
import sys

import pytest

from simpul.gazetteer import (
    official_spelling,
    place,
    places_exactly,
    places_named,
    resolve,
    seats_named,
    villages_named,
)
from simpul.gazetteer.load import from_line, kind_of, upper_places, village_lines
from simpul.gazetteer.names import name_key, name_keys, split_head


def codes(places):
    return [p.code for p in places]


def test_every_level_is_complete():
    kinds = [p.kind for p in upper_places()]
    assert kinds.count("province") == 38
    assert kinds.count("regency") + kinds.count("city") == 514
    assert kinds.count("district") == 7277
    assert len(village_lines()) == 83763


def test_every_place_has_its_parent():
    known = {p.code for p in upper_places()}
    assert all(p.parent_code in known for p in upper_places() if p.parent_code)
    assert all(from_line(line).parent_code in known for line in village_lines())


def test_points_lie_in_indonesia_and_are_there_for_nearly_all_regencies():
    upper = [p for p in upper_places() if p.kind in ("province", "regency", "city")]
    with_point = [p for p in upper if p.latitude is not None and p.longitude is not None]
    assert len(with_point) >= 530
    assert all(-11.1 < p.latitude < 6.1 and 95 < p.longitude < 141.1 for p in with_point)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kab. Semarang", ["33.22"]),
        ("KOTA SEMARANG", ["33.74"]),
        ("Semarang", ["33.22", "33.74"]),
        ("Tulangbawang", ["18.05"]),
        ("Tulang Bawang", ["18.05"]),
        ("Jabar", ["32"]),
        ("Sumatra Utara", ["12"]),
        ("Provinsi Bali", ["51"]),
        ("Tangsel", ["36.74"]),
        ("Kabupaten Pesisir Barat (Pesbar)", ["18.13"]),
        ("Negeri Dongeng", []),
    ],
)
def test_places_named_understands_heads_case_and_short_forms(name, expected):
    assert codes(places_named(name)) == expected


def test_a_district_whose_name_begins_with_kota_is_found_whole():
    assert "18.06.01" in codes(places_named("Kota Agung"))
    assert codes(places_exactly("Kota Bandung")) == []


def test_place_by_code_and_unknown_code():
    assert place("33.74").name == "Kota Semarang"
    assert place("52.08.03.2005").kind == "village"
    with pytest.raises(KeyError):
        place("99.99")


@pytest.mark.parametrize(
    ("code", "kind"), [("33", "province"), ("33.22", "regency"), ("33.74", "city"), ("33.74.01", "district")]
)
def test_kind_of_a_code(code, kind):
    assert kind_of(code) == kind


def test_namesakes_are_not_guessed():
    assert resolve("Semarang") is None
    assert resolve("Semarang", near=["33"]) is None


def test_namesakes_are_told_apart_by_head_word_hint_or_neighbour():
    assert resolve("Kota Semarang").code == "33.74"
    assert resolve("Semarang", "regency").code == "33.22"
    assert resolve("Semarang", near=["33.74.05"]).code == "33.74"


def test_the_higher_level_is_meant_without_a_hint():
    assert resolve("Banyuwangi").kind == "regency"


def test_districts_and_villages_need_a_neighbour_where_names_repeat():
    assert resolve("Sukaraja", "district") is None
    assert resolve("Sukaraja", "district", near=["32.02"]).code.startswith("32.02.")
    assert resolve("Gumantar", "village", near=["52.08"]).code == "52.08.03.2005"
    assert resolve("Gumantar", "village", near=["33.74"]) is None


def test_villages_and_seats_by_name():
    assert len(villages_named("Desa Sukamaju")) > 5
    assert seats_named("Liwa") == ("18.04",)
    assert seats_named("Nirwana") == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jabar", "Jawa Barat"),
        ("Kab. Tulangbawang", "Kab. Tulang Bawang"),
        ("Kota Solo", "Kota Surakarta"),
        ("Semarang", "Semarang"),
        ("Desa Semarang", "Desa Semarang"),
        ("Pemuda", "Pemuda"),
    ],
)
def test_official_spelling(name, expected):
    assert official_spelling(name) == expected


def test_names_are_brought_to_one_form():
    assert name_key("Pangkal-Pinang") == name_key("PANGKALPINANG")
    assert split_head("Kec. Jagakarsa") == (("district",), "Jagakarsa")
    assert split_head("Jagakarsa") == ((), "Jagakarsa")


def test_many_keys_at_once_are_the_keys_one_by_one():
    names = ["Pangkal-Pinang", "SUMATRA_Barat", "Ujong  Tanoh (II)", "", "Koto Nan 4"]
    assert name_keys(names) == [name_key(name) for name in names]
    assert name_keys([]) == []
    every = [line.partition("\t")[2] for line in village_lines()]
    assert name_keys(every) == [name_key(name) for name in every]


def test_extraction_does_not_read_the_villages():
    program = (
        "import simpul.gazetteer.load as load; from simpul.gazetteer import places_named; places_named('Semarang'); "
        "assert load.village_lines.cache_info().currsize == 0; assert load.upper_places.cache_info().currsize == 1"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
