"""Real clients ask the endpoint over HTTP, one by one and many at once."""

from __future__ import annotations

import http.client
import json
import shutil
import subprocess
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from benchmarks.serve import SMALL, load, requests_of
from tests.unit.web.sparql.conftest import serving

from simpul.web.settings import Settings
from simpul.web.sparql.pool import Limits

TYPES = "SELECT ?s ?t { ?s a ?t } ORDER BY ?s ?t LIMIT 5"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("style", ["urlencoded", "postdirectly"])
def test_sparqlwrapper(served: str, method: str, style: str) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper", reason="SPARQLWRAPPER TESTS NOT RUN: pip install 'simpul[dev]'")
    client = wrapper.SPARQLWrapper(f"{served}/sparql")
    client.setMethod(method)
    client.setRequestMethod(style)
    client.setQuery(TYPES)
    client.setReturnFormat(wrapper.JSON)
    rows = client.queryAndConvert()["results"]["bindings"]
    assert len(rows) == 5
    for format_, sign in ((wrapper.XML, None), (wrapper.CSV, b"s,t\r\n"), (wrapper.TSV, b"?s\t?t\n")):
        client.setReturnFormat(format_)
        found = client.queryAndConvert()
        assert found.getElementsByTagName("result").length == 5 if sign is None else found.startswith(sign)
    client.setQuery("CONSTRUCT { ?s a ?t } { ?s a ?t } LIMIT 5")
    for format_ in (wrapper.TURTLE, wrapper.RDFXML, wrapper.JSONLD, wrapper.N3):
        client.setReturnFormat(format_)
        assert client.queryAndConvert()
    client.setReturnFormat(wrapper.JSON)
    client.setQuery("SELECT * {")
    with pytest.raises(wrapper.SPARQLExceptions.QueryBadFormed, match="Kueri salah"):
        client.query()


@pytest.mark.skipif(not shutil.which("curl"), reason="CURL TESTS NOT RUN: no curl")
def test_curl(served: str) -> None:
    def curl(*arguments: str) -> tuple[str, str]:
        done = subprocess.run(
            ["curl", "-sS", "-w", "\n%{http_code} %{content_type}", *arguments],
            check=True, capture_output=True, text=True, timeout=20,
        )  # fmt: skip
        body, _, about = done.stdout.rpartition("\n")
        return body, about

    place = f"{served}/sparql"
    body, about = curl("-G", place, "--data-urlencode", f"query={TYPES}", "-H", "Accept: text/csv")
    assert (body.count("\n"), about) == (6, "200 text/csv; charset=utf-8")
    body, about = curl(place, "-H", "Content-Type: application/sparql-query", "--data-binary", "ASK {}")
    assert (json.loads(body)["boolean"], about) == (True, "200 application/sparql-results+json")
    assert curl(place, "--data-urlencode", "update=CLEAR ALL")[1].startswith("403 ")
    assert curl("-X", "DELETE", place)[1].startswith("405 ")
    body, about = curl(place)
    assert about == "200 text/turtle; charset=utf-8"
    assert "sd:Service" in body
    assert "sh:SPARQLExecutable" in body
    assert curl(place, "-H", "Accept: text/html")[1].startswith("303")


def test_a_query_without_end_is_stopped_and_the_server_stays_up(served: str) -> None:
    text = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    forever = {"forever": "/sparql?" + urlencode({"query": text})}
    assert load(served, forever, 1, 0).statuses == {500: 1}
    assert load(served, requests_of([]), 1, 0).statuses == {200: 1}


def test_a_client_that_leaves_takes_its_query_along(folder: Path) -> None:
    text = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with serving(Settings(folder, limits=Limits(seconds=600, workers=1))) as address:
        connection = http.client.HTTPConnection(urlsplit(address).netloc)
        connection.request("GET", "/sparql?" + urlencode({"query": text}))
        time.sleep(0.3)
        connection.close()
        assert load(address, requests_of([]), 1, 0).statuses == {200: 1}


def test_fifty_clients_at_once_lose_no_answer(served: str) -> None:
    seen = load(served, requests_of(["jabatan-orang", "program-lembaga"]), 50, 0.5)
    assert seen.lost == []
    assert set(seen.statuses) == {200}
    assert sum(seen.statuses.values()) >= 50
    assert set(seen.times) >= set(SMALL)
