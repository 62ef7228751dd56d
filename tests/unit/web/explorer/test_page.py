"""The explorer's page, and what its script asks for."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from lxml import html
from starlette.testclient import TestClient


@pytest.fixture
def graph(web: TestClient) -> Any:
    """All nodes and ties, as the canvas has them."""
    return web.get("/graf.json?most=20000").json()


def named(graph: Any, name: str) -> str:
    return next(str(node["key"]) for node in graph["nodes"] if node["name"] == name)


def test_a_page_without_a_script_has_form_drawing_and_table(web: TestClient) -> None:
    page = html.fromstring(web.get("/graf", headers={"accept": "text/html"}).text)
    assert page.get_element_by_id("filters").get("action") == "/graf"
    titles = [title.text for title in page.iter("title") if title.getparent().tag != "head"]
    assert any("Rahmat Hidayat" in (title or "") for title in titles)
    links = {a.text: a.get("href") for a in page.get_element_by_id("nodes").iter("a")}
    assert web.get(links["Rahmat Hidayat"]).status_code == 200


def test_the_canvas_has_each_node_once_and_ties_among_them(graph: Any) -> None:
    keys = [node["key"] for node in graph["nodes"]]
    assert len(keys) == len(set(keys)) == graph["total"] > 5
    assert graph["ties"] and all({tie["source"], tie["target"]} <= set(keys) for tie in graph["ties"])
    assert max(node["pagerank"] for node in graph["nodes"]) > 0


def test_filters_of_the_address(web: TestClient) -> None:
    found = web.get("/graf.json?types=Person&types=Organization").json()
    assert {node["type"] for node in found["nodes"]} == {"Person", "Organization"}
    assert all(tie["last"][:4] == "2023" for tie in web.get("/graf.json?since=2023&until=2023").json()["ties"])
    assert web.get("/graf.json?origins=50").json()["nodes"] == []


@pytest.mark.parametrize("query", ["by=nothing", "most=1", "most=x", "since=kemarin", "types=Dog", "confidence=2"])
def test_an_address_that_is_no_view(web: TestClient, query: str) -> None:
    answer = web.get(f"/graf.json?{query}")
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_the_table_as_csv(web: TestClient) -> None:
    lines = web.get("/graf.csv").text.splitlines()
    assert lines[0].startswith("iri,name,type") and len(lines) > 5


def test_neighbours_come_step_by_step(web: TestClient, graph: Any) -> None:
    person = named(graph, "Rahmat Hidayat")
    alone = web.post("/graf/bagian", json={"scene": {"nodes": [person]}}).json()
    assert [node["key"] for node in alone["nodes"]] == [person]
    more = web.post("/graf/bagian", json={"scene": {"nodes": [person]}, "expand": person}).json()
    around = {tie["source"] for tie in graph["ties"] if tie["target"] == person}
    around |= {tie["target"] for tie in graph["ties"] if tie["source"] == person}
    assert {node["key"] for node in more["nodes"]} == around | {person}
    assert len(around) > 0


def test_the_neighbourhood_of_one_thing_has_an_address(web: TestClient, graph: Any) -> None:
    person = named(graph, "Rahmat Hidayat")
    near = web.get(f"/graf.json?sekitar={person}").json()
    more = web.post("/graf/bagian", json={"scene": {"nodes": [person]}, "expand": person}).json()
    assert near["nodes"] == more["nodes"]
    assert web.get("/graf.json?sekitar=person/00").status_code == 404


def test_a_way_between_two_nodes(web: TestClient, graph: Any) -> None:
    person, tie = named(graph, "Rahmat Hidayat"), graph["ties"][0]
    other = next(t["target"] for t in graph["ties"] if t["source"] == person)
    found = web.post("/graf/bagian", json={"scene": {}, "path": [person, other]}).json()
    assert found["steps"] == [person, other]
    apart = web.post("/graf/bagian", json={"scene": {"origins": 50}, "path": [tie["source"], tie["target"]]}).json()
    assert apart["steps"] == []


def test_a_tie_gives_its_sentences(web: TestClient, graph: Any) -> None:
    tie = {"source": named(graph, "Rahmat Hidayat"), "target": named(graph, "Dinas Sosial Kota Madiun")}
    text = web.get(f"/graf/bukti?simpul={tie['source']}&simpul={tie['target']}").text
    page = html.fragment_fromstring(text, create_parent=True)
    assert any("Dinas Sosial Kota Madiun" in mark.text_content() for mark in page.iter("mark"))
    assert any(a.get("href").startswith("/artikel/") for a in page.iter("a"))
    assert "2024" in text and "keyakinan" in text
    empty = web.get(f"/graf/bukti?simpul={tie['source']}&simpul={tie['target']}&origins=50").text
    assert "Tidak ada kalimat" in empty


def test_a_node_gives_its_neighbours(web: TestClient, graph: Any) -> None:
    person = named(graph, "Rahmat Hidayat")
    page = html.fragment_fromstring(web.get(f"/graf/simpul?simpul={person}").text, create_parent=True)
    acts = {button.get("data-act") for button in page.iter("button")}
    assert acts == {"expand", "only", "hide", "tie"}
    assert web.get("/graf/simpul?simpul=person/0000000000000000").status_code == 404
    assert web.get("/graf/simpul").status_code == 400


def test_names_of_nodes(web: TestClient, graph: Any) -> None:
    found = web.get("/graf/nama?q=rahmat").json()
    assert {"key": named(graph, "Rahmat Hidayat"), "name": "Rahmat Hidayat", "type": "Person"} in found


@pytest.mark.parametrize("format", ["svg", "png", "gexf", "html"])
def test_the_canvas_as_a_file(opened: Callable[..., TestClient], format: str) -> None:
    web = opened(read_only=True)  # a POST that only asks
    start = {"svg": b"<?xml", "png": b"\x89PNG", "gexf": b"<?xml", "html": b"<!doctype html>"}[format]
    answer = web.post(f"/graf/unduh/{format}", data={"scene": json.dumps({"most": 50})})
    assert answer.status_code == 200
    assert answer.content.startswith(start)
    assert f'filename="graf.{format}"' in answer.headers["content-disposition"]
    if format in {"svg", "gexf", "html"}:
        assert "Rahmat Hidayat" in answer.text


def test_a_file_of_no_known_kind(web: TestClient) -> None:
    assert web.post("/graf/unduh/exe", data={"scene": "{}"}).status_code == 404
    assert web.post("/graf/unduh/svg", data={"scene": "x"}).status_code == 400
