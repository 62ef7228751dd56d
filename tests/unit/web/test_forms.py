"""Every page of the menu that shows the graph is there in every form."""

from __future__ import annotations

import csv
import io

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

PAGES = ["/", "/graf", "/peta", "/linimasa", "/janji", "/pertentangan", "/celah", "/statistik", "/temuan", "/ontologi"]
BASE = "https://w3id.org/simpul/id/"


@pytest.mark.parametrize("path", PAGES)
def test_pages_of_the_menu(web: TestClient, path: str) -> None:
    stem = "/index" if path == "/" else path
    assert web.get(f"{stem}.json").json() is not None
    assert len(next(csv.reader(io.StringIO(web.get(f"{stem}.csv").text)))) > 1
    turtle, jsonld = web.get(f"{stem}.ttl"), web.get(f"{stem}.jsonld")
    assert turtle.headers["content-type"] == "text/turtle; charset=utf-8"
    one = set(ox.parse(turtle.content, format=ox.RdfFormat.TURTLE))
    assert len(set(ox.parse(jsonld.content, format=ox.RdfFormat.JSON_LD))) == len(one)
    assert web.get(path, headers={"Accept": "text/turtle"}).content == turtle.content


@pytest.mark.parametrize("path", ["/index.ttl?q=madiun", "/graf.ttl", "/peta.ttl", "/linimasa.ttl", "/celah.ttl"])
def test_lists_describe_what_they_name(web: TestClient, path: str) -> None:
    quads = list(ox.parse(web.get(path).content, format=ox.RdfFormat.TURTLE))
    subjects = {str(quad.subject.value) for quad in quads if isinstance(quad.subject, ox.NamedNode)}
    assert subjects
    assert all(subject.startswith(BASE) for subject in subjects)
    assert {quad.predicate.value for quad in quads} >= {"http://www.w3.org/2004/02/skos/core#prefLabel"}


def test_findings_as_they_are_in_the_build(web: TestClient) -> None:
    rows = web.get("/temuan.json").json()
    quads = ox.parse(web.get("/temuan.ttl").content, format=ox.RdfFormat.TURTLE)
    assert {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)} == {r["iri"] for r in rows}
    code = rows[0]["code"]
    some = web.get("/temuan.ttl", params={"kode": code}).text
    assert some.count("a sh:ValidationResult") == sum(row["code"] == code for row in rows)
