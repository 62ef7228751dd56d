import csv
import io
from dataclasses import replace

import pytest
from tests.unit.view.story import CLAIMS

from simpul.export import claims_csv
from simpul.export.spreadsheet import COLUMNS, FORMULA


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_one_line_a_claim_with_everything_in_it() -> None:
    table = rows(claims_csv(CLAIMS))
    assert len(table) == len(CLAIMS)
    assert tuple(table[0]) == COLUMNS
    post = next(row for row in table if row["predicate"] == "holdsPost" and row["subject"] == "Siti Aminarti")
    assert post["predikat"] == "menjabat di"
    assert (post["post"], post["status"], post["object"], post["object_kind"]) == (
        "Kepala", "current", "Dinas Sosial Kota Salatiga", "agency",
    )  # fmt: skip
    assert (post["date"], post["publisher"], post["confidence"]) == ("2019-07-25", "Warta Salatiga", "0.95")
    assert post["evidence"] in post["sentence"]
    money = next(row for row in table if row["unit"] == "IDR")
    assert (money["value"], money["bound"], money["speaker"]) == ("1500000000", "about", "Budi Prakoso")
    mayor = next(row for row in table if row["post"] == "Wali Kota")
    assert (mayor["place"], mayor["place_code"], mayor["object"]) == ("Kota Salatiga", "33.73", "")


def test_codes_of_a_place_stand_in_one_cell() -> None:
    mayor = next(claim for claim in CLAIMS if claim.place)
    place = replace(mayor.place, code="33.73", codes=(("bps", "3373"), ("geonames", "6257933")))
    row = rows(claims_csv([replace(mayor, place=place)]))[0]
    assert (row["place_code"], row["place_codes"]) == ("33.73", "bps:3373; geonames:6257933")
    assert row["subject_codes"] == ""


def test_sorted_by_date_article_and_place_in_the_text() -> None:
    table = rows(claims_csv(reversed(CLAIMS)))
    keys = [(row["date"], row["article"], int(row["start"])) for row in table]
    assert keys == sorted(keys)
    assert claims_csv(CLAIMS) == claims_csv(reversed(CLAIMS))


@pytest.mark.parametrize("sign", FORMULA)
def test_no_cell_can_be_run_as_a_formula(sign: str) -> None:
    bad = replace(CLAIMS[0], text=f'{sign}HYPERLINK("http://example.org")')
    row = rows(claims_csv([bad]))[0]
    assert row["text"] == f'\'{sign}HYPERLINK("http://example.org")'


def test_numbers_stay_numbers() -> None:
    row = rows(claims_csv([replace(CLAIMS[0], value=-5)]))[0]
    assert row["value"] == "-5"


def test_the_mark_for_excel() -> None:
    assert claims_csv(CLAIMS, bom=True) == b"\xef\xbb\xbf" + claims_csv(CLAIMS)
