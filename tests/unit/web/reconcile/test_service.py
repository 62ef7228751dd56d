"""The Reconciliation Service API 0.2 as OpenRefine uses it, over the small build."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient


def ask(web: TestClient, **queries: object) -> Any:
    answer = web.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200, answer.text
    return answer.json()


def first(web: TestClient, **query: object) -> Any:
    (found, *_) = ask(web, q0=query)["q0"]["result"]
    return found


def test_the_manifest(web: TestClient) -> None:
    found = web.get("/reconcile").json()
    assert "0.2" in found["versions"]
    assert found["identifierSpace"] == "https://w3id.org/simpul/id/"
    assert found["schemaSpace"].startswith("https://")
    assert [each["id"] for each in found["defaultTypes"]][:2] == ["Person", "Organization"]
    assert "{{id}}" in found["view"]["url"]
    assert "{{id}}" in found["preview"]["url"]
    for each in ("entity", "type", "property"):
        place = found["suggest"][each]
        assert (
            web.get(place["service_url"] + place["service_path"], params={"prefix": "pe"}).json()["result"] is not None
        )
    assert found["extend"]["propose_properties"]["service_path"] == "/properties"


def test_names_as_lists_have_them_are_found(web: TestClient) -> None:
    found = ask(
        web,
        q0={"query": "Dinsos Kota Madiun", "type": "Organization", "type_strict": "should"},
        q1={"query": "Rahmat Hidayat, S.Sos.", "type": ["Person"], "limit": 1},
        q2={"query": "Kab. Kendal"},
        q3={"query": "Dinas Kesehatan Kota Padang", "type": "Organization"},
    )
    for key, name in (("q0", "Dinas Sosial Kota Madiun"), ("q1", "Rahmat Hidayat"), ("q2", "Kabupaten Kendal")):
        best = found[key]["result"][0]
        assert (best["name"], best["match"]) == (name, True)
        assert 80 <= best["score"] <= 100
        assert best["type"][0]["id"] in {"Organization", "Person", "Place"}
    assert len(found["q1"]["result"]) == 1
    assert not any(each["match"] for each in found["q3"]["result"])


def test_other_columns_count(web: TestClient) -> None:
    known = {"pid": "jabatan", "v": "Kepala Dinas Sosial"}
    with_post = first(web, query="Rahmat Hidayat", type="Person", properties=[known])
    wrong = first(web, query="Rahmat Hidayat", type="Person", properties=[{"pid": "jabatan", "v": ["Bupati", "Camat"]}])
    assert {each["id"] for each in with_post["features"]} == {"nama", "jabatan"}
    assert with_post["score"] > wrong["score"]
    assert wrong["match"] is False


def test_values_of_other_columns_may_be_several_and_things(web: TestClient) -> None:
    agency = first(web, query="Dinas Sosial Kota Madiun")["id"]
    known = {"pid": "lembaga", "v": ["Polres Madiun", {"id": agency, "name": "Dinas Sosial Kota Madiun"}]}
    found = first(web, query="Rahmat Hidayat", type="Person", limit=5, properties=[known], type_strict="should")
    assert {each["id"]: each["value"] for each in found["features"]}["lembaga"] == 100.0
    assert found["match"] is True


def test_values_are_fetched(web: TestClient) -> None:
    agency = first(web, query="Dinas Sosial Kota Madiun")["id"]
    person = first(web, query="Rahmat Hidayat")["id"]
    wanted = {"ids": [agency, person, "person/none"], "properties": [{"id": "wilayah"}, {"id": "jabatan"}, {"id": "x"}]}
    found = web.post("/reconcile", data={"extend": json.dumps(wanted)}).json()
    assert [each["id"] for each in found["meta"]] == ["wilayah", "jabatan", "x"]
    assert found["rows"][agency]["wilayah"][0]["name"] == "Kota Madiun"
    assert found["rows"][person]["jabatan"][0]["str"].startswith("Kepala")
    assert found["rows"]["person/none"] == {"wilayah": [], "jabatan": [], "x": []}
    for cell in (cell for row in found["rows"].values() for cells in row.values() for cell in cells):
        assert set(cell) in ({"id", "name"}, {"str"}, {"float"})


def test_things_types_and_properties_are_suggested(web: TestClient) -> None:
    things = web.get("/reconcile/suggest/entity", params={"prefix": "dinas"}).json()["result"]
    assert things[0]["name"] == "Dinas Sosial Kota Madiun"
    assert things[0]["notable"][0]["id"] == "Organization"
    assert web.get("/reconcile/suggest/entity", params={"prefix": "dinas", "cursor": "50"}).json() == {"result": []}
    assert web.get("/reconcile/suggest/entity").json() == {"result": []}
    assert [each["id"] for each in web.get("/reconcile/suggest/type?prefix=lemb").json()["result"]] == ["Organization"]
    assert web.get("/reconcile/suggest/property?prefix=Kemendagri").json()["result"][0]["id"] == "kode-kemendagri"
    assert web.get("/reconcile/suggest/nothing").status_code == 404
    proposed = web.get("/reconcile/properties", params={"type": "Place", "limit": "3"}).json()
    assert (proposed["type"], proposed["limit"], len(proposed["properties"])) == ("Place", 3, 3)


def test_a_preview_may_stand_in_a_frame_of_this_machine(web: TestClient) -> None:
    agency = first(web, query="Dinas Sosial Kota Madiun")["id"]
    shown = web.get("/reconcile/preview", params={"id": agency})
    assert "Dinas Sosial Kota Madiun" in shown.text
    assert "Kota Madiun" in shown.text
    assert "frame-ancestors http://127.0.0.1:*" in shown.headers["content-security-policy"]
    assert "style-src" not in shown.headers["content-security-policy"]
    assert web.get("/reconcile/preview?id=organization/none").status_code == 404


@pytest.mark.parametrize(
    "data",
    [
        {"queries": "{"},
        {"queries": "[]"},
        {"queries": '{"q0": {}}'},
        {"queries": '{"q0": "Madiun"}'},
        {"queries": '{"q0": {"query": "a", "limit": "b"}}'},
        {"queries": '{"q0": {"query": "a", "properties": [{"pid": "x"}]}}'},
        {"queries": json.dumps({str(n): {"query": "a"} for n in range(501)})},
        {"extend": '{"ids": "a"}'},
        {"extend": '{"ids": [], "properties": [{}]}'},
        {"extend": "[" * 100_000},
    ],
)
def test_bad_requests_are_told_so(web: TestClient, data: dict[str, str]) -> None:
    answer = web.post("/reconcile", data=data)
    assert answer.status_code == 400
    assert " · " in answer.json()["error"] or "perlu" in answer.json()["error"]


def test_what_asks_for_nothing_known_is_answered_with_nothing(web: TestClient) -> None:
    assert ask(web, a={"query": "xyzzy"}, b={"query": "***"}) == {"a": {"result": []}, "b": {"result": []}}
    assert ask(web, a={"properties": [{"pid": "kode-bps", "v": "3577"}]})["a"]["result"] is not None
