"""Every IRI of the graph answers; the data set describes itself; files are those of the build."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pytest
from rdflib import DCTERMS, RDF, SH, VOID, Graph, Literal, URIRef
from starlette.testclient import TestClient

from simpul.graph.namespaces import DEFAULT_BASE, SIMPUL_IRI
from simpul.ontology_files import ontology_dir


@pytest.fixture(scope="session")
def iris(folder: Path) -> list[str]:
    graph = Graph().parse(folder / "graph.ttl", format="turtle")
    return sorted({str(s) for s in graph.subjects() if str(s).startswith(DEFAULT_BASE)})


def test_every_iri_answers_people_and_programs(web: TestClient, iris: list[str]) -> None:
    by_kind = {iri.removeprefix(DEFAULT_BASE).partition("/")[0]: iri for iri in iris}
    assert len(by_kind) > 12
    for iri in by_kind.values():
        path = "/id/" + iri.removeprefix(DEFAULT_BASE)
        assert web.get(path, headers={"accept": "text/html"}).status_code == 200, path
        answer = web.get(path, headers={"accept": "text/turtle"})
        assert answer.headers["content-type"].startswith("text/turtle"), path
        graph = Graph().parse(data=answer.text, format="turtle")
        assert (URIRef(iri), None, None) in graph
        triples = json.loads(web.get(path, headers={"accept": "application/ld+json"}).text)["@graph"]
        assert triples


def test_people_are_led_to_pages(web: TestClient, iris: list[str]) -> None:
    claim = next(iri for iri in iris if "/claim/" in iri).removeprefix(DEFAULT_BASE)
    answer = web.get(f"/id/{claim}", headers={"accept": "text/html"}, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/artikel/")
    assert answer.headers["location"].endswith("#" + claim.rpartition("/")[2])


def test_findings_and_the_shapes_behind_them_answer_too(web: TestClient) -> None:
    rows = web.get("/temuan.json").json()
    iri = rows[0]["iri"]
    answer = web.get("/id/" + iri.removeprefix(DEFAULT_BASE), headers={"accept": "text/turtle"})
    assert (URIRef(iri), DCTERMS.identifier, Literal(rows[0]["code"])) in Graph().parse(
        data=answer.text, format="turtle"
    )
    assert rows[0]["id"] in html.unescape(web.get("/id/" + iri.removeprefix(DEFAULT_BASE)).text)
    shapes = {row["shape"] for row in web.get("/shapes.json").json()}
    assert {row["code"].removeprefix("shape.") for row in rows if row["code"].startswith("shape.")} <= shapes
    graph = Graph().parse(data=web.get("/shapes", headers={"accept": "text/turtle"}).text, format="turtle")
    assert {str(s).rpartition("#")[2] for s in graph.subjects(SH.severity)} <= shapes
    for lang, words in (("id", "Judul artikel"), ("en", "headline")):
        assert words in web.get("/shapes", params={"lang": lang}).text


@pytest.mark.parametrize("path", ["/id/quantity/0000", "/id/finding/0000", "/id/nothing/0000", "/id/person/0000"])
def test_iris_that_are_not_there(web: TestClient, path: str) -> None:
    assert web.get(path).status_code == 404


def test_the_data_set_describes_itself(web: TestClient) -> None:
    answer = web.get("/.well-known/void", headers={"accept": "text/turtle"})
    graph = Graph().parse(data=answer.text, format="turtle")
    (me,) = graph.subjects(RDF.type, VOID.Dataset)
    assert str(graph.value(me, VOID.sparqlEndpoint)).endswith("/sparql")
    assert int(str(graph.value(me, VOID.triples))) > 100
    assert web.get("/void", headers={"accept": "text/html"}).status_code == 200


def test_files_are_those_of_the_build(web: TestClient, folder: Path) -> None:
    assert web.get("/unduh/graph.ttl").content == (folder / "graph.ttl").read_bytes()
    for name in ("state.sqlite", "store/store.json", "..%2Fgraf.jsonl"):
        assert web.get(f"/unduh/{name}").status_code == 404


def test_terms_have_anchors_and_are_data(web: TestClient) -> None:
    page = web.get("/ontologi").text
    terms = Graph().parse(ontology_dir() / "simpul.ttl")
    for term in {str(s) for s in terms.subjects() if str(s).startswith(SIMPUL_IRI)}:
        assert f'id="{term.removeprefix(SIMPUL_IRI)}"' in page
    told = Graph().parse(data=web.get("/ontologi.ttl").text, format="turtle")
    assert set(terms) <= set(told)
    assert "claim" in web.get("/ontologi?lang=en").text


def test_numbers_and_findings(web: TestClient) -> None:
    rows = {(row["what"], row["name"]): int(row["number"]) for row in web.get("/statistik.json").json()}
    assert rows["articles", ""] == 3
    findings = web.get("/temuan.json").json()
    codes = {row["code"] for row in findings}
    assert "care.withheld" in codes
    assert sum(n for (what, _), n in rows.items() if what == "findings") == len(findings)
    for code in codes:
        assert web.get(f"/temuan?kode={code}").text.count('class="card finding') == sum(
            row["code"] == code for row in findings
        )


@pytest.mark.parametrize("path", ["person/nobody", "person/0", "nothing/0a", "claim/0a"])
def test_what_is_not_there_is_told_here(web: TestClient, path: str) -> None:
    answer = web.get(f"/id/{path}", headers={"accept": "text/html"}, follow_redirects=False)
    assert not answer.headers.get("location", "/").startswith("http")
    assert web.get(f"/id/{path}", headers={"accept": "text/html"}).status_code == 404
