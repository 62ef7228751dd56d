"""Every kind of answer has the form that the API's specification gives it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.unit.web.reconcile import schemas

jsonschema = pytest.importorskip("jsonschema", reason="RECONCILIATION SCHEMAS NOT CHECKED: pip install 'simpul[dev]'")
TYPES = ("Person", "Organization", "Place", "Program", "Group", "Skill")


def fits(answer: Any, schema: schemas.Schema) -> Any:
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    jsonschema.Draft202012Validator(schema).validate(answer.json())
    return answer.json()


def test_the_schemas_are_schemas() -> None:
    for schema in (
        schemas.MANIFEST,
        schemas.RESULTS,
        schemas.EXTENDED,
        schemas.PROPERTIES,
        *schemas.SUGGESTED.values(),
    ):
        jsonschema.Draft202012Validator.check_schema(schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"q0": {}}, schemas.RESULTS)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_manifest(web: TestClient, lang: str) -> None:
    fits(web.get("/reconcile", params={"lang": lang}), schemas.MANIFEST)


def test_a_batch_of_queries(web: TestClient) -> None:
    told = {"pid": "jabatan", "v": "Kepala Dinas Sosial"}
    asked = {f"q{n}": {"query": "Madiun", "type": name, "limit": 3} for n, name in enumerate(TYPES)}
    asked |= {"none": {"query": "xyzzy"}, "told": {"query": "Rahmat Hidayat", "properties": [told]}}
    for found in (
        fits(web.post("/reconcile", data={"queries": json.dumps(asked)}), schemas.RESULTS),
        fits(web.get("/reconcile", params={"queries": json.dumps(asked)}), schemas.RESULTS),
    ):
        assert found.keys() == asked.keys()
        assert found["told"]["result"][0]["features"]


@pytest.mark.parametrize("what", schemas.SUGGESTED)
@pytest.mark.parametrize("prefix", ["", "d", "dinas", "pe"])
def test_suggestions(web: TestClient, what: str, prefix: str) -> None:
    fits(web.get(f"/reconcile/suggest/{what}", params={"prefix": prefix}), schemas.SUGGESTED[what])


@pytest.mark.parametrize("type_", TYPES)
def test_all_properties_of_things_of_a_type(web: TestClient, type_: str) -> None:
    proposed = fits(web.get("/reconcile/properties", params={"type": type_}), schemas.PROPERTIES)
    fits(web.get("/reconcile/properties", params={"type": type_, "limit": 2}), schemas.PROPERTIES)
    things = [row["iri"] for row in web.get(f"/index.json?jenis={type_}").json()]
    ids = [iri.removeprefix("https://w3id.org/simpul/id/") for iri in things]
    wanted = {"ids": ids, "properties": [{"id": each["id"]} for each in proposed["properties"]]}
    found = fits(web.post("/reconcile", data={"extend": json.dumps(wanted)}), schemas.EXTENDED)
    assert [*found["rows"]] == ids
    assert [each["id"] for each in found["meta"]] == [each["id"] for each in proposed["properties"]]
