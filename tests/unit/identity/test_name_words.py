"""Words of names, short names of offices, territories, and the lexicons behind them."""

import pytest

from simpul.data import lexicon
from simpul.identity.organization_parts import parse
from simpul.identity.organization_words import long_words
from simpul.identity.place_parts import parse as parse_place
from simpul.identity.territories import relate
from simpul.identity.words import name_words, number, sound


def test_words_are_plain() -> None:
    assert name_words("R.S. «Kasih»  Ibu & Anak, No. 2") == ("rs", "kasih", "ibu", "dan", "anak", "no", "2")
    assert name_words("SMPN1 Kudus") == ("smpn", "1", "kudus")


@pytest.mark.parametrize(
    ("word", "value"), [("IX", None), ("ix", "9"), ("iv", "4"), ("xiv", "14"), ("007", "7"), ("", None), ("d", None)]
)
def test_numbers_in_either_signs(word: str, value: str | None) -> None:
    assert number(word) == value


def test_old_and_new_spelling_sound_alike() -> None:
    assert sound("soekaboemi") == sound("sukabumi")
    assert sound("djaja") != sound("jaya") or sound("djaja") == "jaja"
    assert sound("kudus") != sound("kupang")


def test_short_names_of_offices_are_put_together_from_pieces() -> None:
    assert long_words("Disperinaker") == ("dinas", "perindustrian", "tenaga", "kerja")
    assert long_words("Sudinsos") == ("suku", "dinas", "sosial")
    assert long_words("Distilasi") == ("distilasi",)


def test_parts_of_a_body() -> None:
    name = parse("Bidang Sosial Dinsos Kab. Kudus, Jawa Tengah")
    assert name.words == ("bidang", "sosial", "dinas", "sosial")
    assert name.territory is not None
    assert name.territory.codes == {"33.19"}
    assert parse("Pemerintah Kecamatan Ngaliyan").locality is not None


def test_parts_of_a_place() -> None:
    name = parse_place("Kelurahan Ngaliyan, Kota Semarang")
    assert (name.head, name.words, name.codes) == (("kelurahan",), ("ngaliyan",), frozenset({"33.74.15.1007"}))
    assert parse_place("Jl. Pemuda No. 12").numbers == ("12",)


def test_territories_relate() -> None:
    town, regency, bare = (parse(f"Dinas Sosial {x} Semarang").territory for x in ("Kota", "Kab.", ""))
    assert relate(town, regency)[0] == "clash"
    assert relate(town, bare)[0] == "open"
    assert relate(None, bare)[0] == "open"
    assert relate(bare, bare)[0] == "same"


def test_every_change_of_name_has_a_source_and_two_names() -> None:
    for row in lexicon("organization_changes"):
        assert row["change"] in ("renamed", "split", "merged"), row
        assert row["source"], row
        assert parse(row["old"]) != parse(row["new"]), row
    for row in lexicon("place_names_other"):
        assert row["how"] in ("short", "english", "spelling", "renamed", "split"), row
        assert row["source"] or row["how"] not in ("renamed", "split"), row


@pytest.mark.parametrize(
    "name", ["office_pieces", "organization_aliases", "organization_words", "place_words", "place_names_other"]
)
def test_rows_of_the_lexicons_are_whole_and_told_once(name: str) -> None:
    rows = [tuple(row.values()) for row in lexicon(name)]
    assert all(None not in row for row in rows), name
    assert len(rows) == len(set(rows)), name
