"""The pure parts of the tool that joins codes; the data itself is checked in test_codes.py."""

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[3] / "tools"


@pytest.fixture(scope="module")
def tool():
    sys.path.insert(0, str(TOOLS))
    try:
        spec = importlib.util.spec_from_file_location("build_place_codes", TOOLS / "build_place_codes.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(TOOLS))
    return module


@pytest.fixture
def sources(tool):
    return tool.Sources(
        provinces=[["33", "Jawa Tengah"], ["34", "Daerah Istimewa Yogyakarta"], ["95", "Papua Pegunungan"]],
        regencies=[["33.22", "Kabupaten Semarang"], ["33.74", "Kota Semarang"], ["95.01", "Kabupaten Jayawijaya"]],
        geonames=[
            ["Jawa Tengah", "ID-JT", "ID.07", "1", "Province", ""],
            ["Yogyakarta", "ID-YO", "ID.10", "2", "Special region", ""],
            ["Semarang Regency", "", "ID.07.3322", "3", "", "Kabupaten Semarang"],
            ["Kota Semarang", "", "ID.07.3374", "4", "", "Kabupaten Semarang|Kotamadya Semarang"],
            ["Kabupaten Jayawijaya", "", "ID.PE.9402", "5", "", ""],
        ],
        bps_provinces={"33": "Jawa Tengah", "34": "DI Yogyakarta", "97": "Papua Pegunungan"},
        bps_names={"3322": "KABUPATEN SEMARANG", "3374": "KOTA SEMARANG", "9402": "KABUPATEN JAYAWIJAYA"},
        iso={"ID-JT": "Jawa Tengah", "ID-YO": "Yogyakarta", "ID-PE": "Papua Pengunungan"},
        natural_earth=[
            {"iso_3166_2": "ID-JT", "gn_id": 1, "wikidataid": "Q3557"},
            {"iso_3166_2": "ID-YO", "gn_id": 99, "wikidataid": "Q3741"},
        ],
    )


def test_areas_join_by_name_and_an_ambiguous_other_name_joins_nothing(tool, sources):
    found, plain = tool.regency_codes(sources)
    assert found == {"33.74": ("3374", "4"), "95.01": ("", "5")}
    assert plain == 2


def test_an_own_name_wins_over_the_other_name_of_a_neighbour(tool, sources):
    rows = [["Kabupaten Semarang", *r[1:]] if r[3] == "3" else r for r in sources.geonames]
    assert tool.regency_codes(replace(sources, geonames=rows))[0]["33.22"] == ("3322", "3")


def test_a_code_of_another_province_or_of_another_name_is_left_out(tool, sources):
    assert tool.regency_codes(sources)[0]["95.01"][0] == ""  # 94 was Papua, the province is 97 now
    swapped = replace(sources, bps_names={**sources.bps_names, "3374": "KABUPATEN SEMARANG"})
    assert tool.regency_codes(swapped)[0]["33.74"] == ("", "4")


def test_provinces_join_over_spellings_and_wikidata_needs_two_witnesses(tool, sources):
    assert tool.province_bps(sources) == {"33": "33", "34": "34", "95": "97"}
    assert tool.province_iso(sources) == {"33": "ID-JT", "34": "ID-YO", "95": "ID-PE"}
    assert tool.province_geonames(sources) == {"33": "1", "34": "2"}
    assert tool.province_wikidata(sources) == {"33": "Q3557"}


def test_the_file_counts_what_joined(tool, sources):
    lines = tool.lines(sources)
    assert "# regencies and cities (3): BPS 1, GeoNames 2" in lines
    assert any(line.endswith("not joined: 1") for line in lines)
    assert "33\t33\tID-JT\t1\tQ3557" in lines
