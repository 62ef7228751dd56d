"""What other lists call places: samples that anybody can look up, and the form of all."""

import re

import pytest

from simpul.gazetteer import codes_of, place
from simpul.gazetteer.codes import NAMES
from simpul.gazetteer.load import UPPER, upper_places

FORMS = {"bps": r"\d{2}(\d{2})?", "iso3166": r"ID-[A-Z]{2}", "geonames": r"[1-9]\d*", "wikidata": r"Q[1-9]\d*"}
NEW_ON_PAPUA = ("93", "94", "95", "96")


@pytest.mark.parametrize(
    ("code", "listed"),
    [
        ("33", {"bps": "33", "iso3166": "ID-JT", "geonames": "1642669", "wikidata": "Q3557"}),
        ("33.74", {"bps": "3374", "geonames": "1627893"}),
        ("11.01", {"bps": "1103", "geonames": "1215634"}),  # Aceh Selatan: not 1101
        ("12.76", {"bps": "1274", "geonames": "1213498"}),  # Tebing Tinggi
        ("65.01", {"bps": "6502", "geonames": "8613240"}),  # Bulungan: 6501 is Malinau
        ("91", {"bps": "94", "iso3166": "ID-PA", "geonames": "1643012", "wikidata": "Q5095"}),
        ("92", {"bps": "91", "iso3166": "ID-PB", "geonames": "1996549", "wikidata": "Q5096"}),
        ("95", {"bps": "97", "iso3166": "ID-PE", "geonames": "12503512"}),
        ("12.12", {"bps": "1206", "geonames": "9165769"}),  # Toba, once Toba Samosir
    ],
)
def test_samples(code, listed):
    assert dict(codes_of(code)) == listed
    assert place(code).codes == codes_of(code)


def test_codes_have_their_form_and_no_two_places_share_one():
    upper = [p for p in upper_places() if p.kind in UPPER]
    assert all(re.fullmatch(FORMS[name], value) for p in upper for name, value in p.codes)
    every = [pair for p in upper for pair in p.codes]
    assert len(set(every)) == len(every)
    assert all(tuple(name for name in NAMES if name in dict(p.codes)) == tuple(dict(p.codes)) for p in upper)


def test_how_many_have_which():
    upper = [p for p in upper_places() if p.kind in UPPER]
    count = {name: sum(name in dict(p.codes) for p in upper) for name in NAMES}
    assert count == {"bps": 38 + 488, "iso3166": 38, "geonames": 38 + 514, "wikidata": 33}


def test_no_code_from_before_the_provinces_of_2022():
    """Their regencies have new BPS codes that no source with a fit licence gives: better none than the old ones."""
    later = [p for p in upper_places() if p.parent_code in NEW_ON_PAPUA]
    assert later
    assert not [p for p in later if "bps" in dict(p.codes)]


def test_a_bps_code_begins_with_that_of_its_province():
    regencies = [p for p in upper_places() if p.kind in ("regency", "city") and "bps" in dict(p.codes)]
    assert all(dict(p.codes)["bps"].startswith(dict(codes_of(p.parent_code))["bps"]) for p in regencies)


def test_districts_villages_and_unknown_codes_have_none():
    assert codes_of("33.74.01") == codes_of("33.74.01.1001") == codes_of("99") == ()
