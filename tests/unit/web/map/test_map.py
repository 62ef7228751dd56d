"""The map."""

from __future__ import annotations

import sqlite3

import pytest
from lxml import html
from starlette.testclient import TestClient

from simpul.gazetteer.load import upper_places
from simpul.web.map.counted import Asked, counted
from simpul.web.map.drawing import HIGH, WIDE, outlines, signs, window

SCHEMA = """
CREATE TABLE node (id INTEGER PRIMARY KEY, iri TEXT, type TEXT, name TEXT, code TEXT, articles INT);
CREATE TABLE near (node INT, other TEXT); CREATE TABLE told (node INT, article INT);
CREATE TABLE article (id INTEGER PRIMARY KEY, date TEXT);
INSERT INTO node VALUES (1, 'p/kota', 'Place', 'Madiun', '35.77', 1), (2, 'p/desa', 'Place', 'x', '35.77.01.1001', 1),
  (3, 'p/jatim', 'Place', 'Jawa Timur', '35', 1), (4, 'p/tua', 'Place', 'Dili', '54', 1),
  (5, 'prog/1', 'Program', 'satu', NULL, 1), (6, 'prog/2', 'Program', 'dua', NULL, 1),
  (7, 'org/1', 'Organization', 'd', NULL, 1);
INSERT INTO near VALUES (5, 'p/kota'), (5, 'p/desa'), (6, 'p/desa'), (6, 'p/jatim'), (6, 'p/tua'), (7, 'p/kota');
INSERT INTO article VALUES (1, '2024-03-04'), (2, '2025-01-01'); INSERT INTO told VALUES (5, 1), (6, 2);
"""


@pytest.fixture
def index() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.executescript(SCHEMA)
    return db


@pytest.mark.parametrize(
    ("asked", "counts"),
    [
        (Asked(), {"35.77": 2, "35": 1}),
        (Asked(since="2024", until="2024"), {"35.77": 1}),
        (Asked(since="2025"), {"35.77": 1, "35": 1}),
        (Asked(code="35.77"), {"35.77": 2}),
        (Asked(code="35"), {"35.77": 2, "35": 1}),
        (Asked(code="33"), {}),
        (Asked(type="Organization"), {"35.77": 1}),
    ],
)
def test_what_lies_in_a_village_lies_in_its_city(
    index: sqlite3.Connection, asked: Asked, counts: dict[str, int]
) -> None:
    assert {each.place.code: each.count for each in counted(index, asked)} == counts


def test_all_regencies_lie_on_the_map() -> None:
    whole = window(())
    assert (whole.width, whole.height) == (WIDE, HIGH)
    places = [place for place in upper_places() if place.kind in {"regency", "city"} and place.latitude is not None]
    assert len(places) > 450
    around = window(places)
    assert around.left > -100 and around.top > -200 and around.width < WIDE + 100


def test_outlines_are_those_of_the_provinces() -> None:
    assert len(outlines()) == 33
    assert all(path.startswith("M") and path.endswith("z") for _, path in outlines())


def test_circles_have_areas_as_the_counts(index: sqlite3.Connection) -> None:
    found = [each for each in counted(index, Asked()) if each.place.kind == "city"]
    (sign,) = signs(found, window(()))
    assert sign.radius > 0 and sign.caption is not None
    assert 0 < sign.x < WIDE and 0 < sign.y < HIGH


def test_the_page_and_its_data(web: TestClient) -> None:
    page = html.fromstring(web.get("/peta", headers={"accept": "text/html"}).text)
    titles = [title.text_content() for title in page.iter("title")]
    assert any(title.startswith("Kabupaten Kendal: ") for title in titles)
    features = web.get("/peta.json").json()["features"]
    kendal = next(each for each in features if each["properties"]["code"] == "33.24")
    assert kendal["geometry"]["coordinates"][0] == pytest.approx(110.2, abs=0.5)
    assert "33.24,Kabupaten Kendal,regency," in web.get("/peta.csv").text
    assert "Rehabilitasi Rumah Tidak Layak Huni" in web.get("/peta?kode=33.24", headers={"accept": "text/html"}).text


@pytest.mark.parametrize(("query", "status"), [("kode=99.99", 404), ("jenis=Dog", 404), ("sejak=kemarin", 400)])
def test_what_is_not_known(web: TestClient, query: str, status: int) -> None:
    assert web.get(f"/peta?{query}").status_code == status
