"""The W3C's tests of the SPARQL 1.1 Protocol, sent by real clients to a real server."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pyoxigraph as ox
import pytest
from tests.docs.documents import ROOT
from tests.unit.web.process import serving

from simpul.store.generation import ARTICLES
from simpul.store.opened import current_generation

CASES = tomllib.loads((ROOT / "tests" / "data" / "sparql-protocol" / "cases.toml").read_text(encoding="utf-8"))
DATA = "http://kasei.us/2009/09/sparql/data/"
TABULAR = {"application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"}
RDF = {"text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"}


@dataclass(frozen=True)
class Case:
    """One request of the suite and what it expects."""

    name: str
    method: str = "POST"
    media: str = ""
    address: tuple[tuple[str, str], ...] = ()
    body: str = ""
    charset: str = "utf-8"
    expect: str = "4xx"


def graphs_named(text: str) -> str:
    """With the graphs' IRIs for their short names."""
    return re.sub(r"^data\d$|(?<=<)data\d(?=>)", lambda short: f"{DATA}{short[0]}.rdf", text)


def case(told: dict[str, Any]) -> Case:
    address = tuple((name, graphs_named(value)) for name, value in told.get("address", ()))
    return Case(**{**told, "address": address, "body": graphs_named(told.get("body", ""))})


QUERIES, UPDATES = ([case(told) for told in CASES[kind]] for kind in ("query", "update"))


@pytest.fixture(scope="module")
def address(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of its own process, over a store that also holds the graphs of the suite."""
    here = shutil.copytree(folder, tmp_path_factory.mktemp("w3c") / "graf")
    place = current_generation(here)
    assert place
    store, kind = ox.Store(str(place / ARTICLES)), ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    for name in map(ox.NamedNode, (f"{DATA}data{n}.rdf" for n in range(4))):
        store.add(ox.Quad(name, kind, ox.NamedNode("http://xmlns.com/foaf/0.1/Document"), name))
    store.flush()
    del store
    with serving(here) as server:
        yield f"{server}/sparql"


def sent(address: str, case: Case, folder: Path) -> tuple[int, str, str]:
    """What curl is answered: the status, the media type, the body."""
    if not shutil.which("curl"):
        pytest.skip("W3C PROTOCOL TESTS NOT RUN: no curl")
    body = folder / "body"
    body.write_bytes(case.body.encode(case.charset))
    content = ["--data-binary", f"@{body}", "-H", f"Content-Type: {case.media}" if case.media else "Content-Type:"]
    where = address + ("?" + urlencode(case.address) if case.address else "")
    done = subprocess.run(
        ["curl", "-sS", "-X", case.method, where, "-w", "\n%{http_code} %{content_type}",
         *(content if case.body or case.media else [])],
        check=True, capture_output=True, text=True, timeout=20,
    )  # fmt: skip
    answer, _, about = done.stdout.rpartition("\n")
    status, _, media = about.partition(" ")
    return int(status), media.partition(";")[0], answer


def test_the_whole_suite_is_here() -> None:
    assert len({case.name for case in QUERIES}) == len(QUERIES) == 20
    assert len({case.name for case in UPDATES}) == len(UPDATES) == 14


@pytest.mark.parametrize("case", QUERIES, ids=lambda case: case.name)
def test_queries(address: str, case: Case, tmp_path: Path) -> None:
    status, media, body = sent(address, case, tmp_path)
    if case.expect == "4xx":
        assert 400 <= status < 500
        return
    assert status == 200, body
    assert media in (RDF if case.expect == "RDF" else TABULAR)
    if case.expect == "true":
        assert json.loads(body)["boolean"] is True


@pytest.mark.parametrize("case", UPDATES, ids=lambda case: case.name)
def test_updates_are_refused_and_change_nothing(address: str, case: Case, tmp_path: Path) -> None:
    status, _, body = sent(address, case, tmp_path)
    assert 400 <= status < 500
    if case.name.startswith("update_"):
        assert (status, "UPDATE" in body) == (403, True)
    there = Case("there", media="application/sparql-query", body=f"ASK {{ GRAPH <{DATA}data1.rdf> {{ ?s ?p ?o }} }}")
    assert json.loads(sent(address, there, tmp_path)[2])["boolean"] is True


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
@pytest.mark.parametrize("case", [case for case in QUERIES if case.expect != "4xx"], ids=lambda case: case.name)
def test_queries_by_sparqlwrapper(address: str, case: Case) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper", reason="SPARQLWRAPPER TESTS NOT RUN: pip install 'simpul[dev]'")
    direct, told = case.media == "application/sparql-query", list(case.address)
    told += [("query", case.body)] if direct else parse_qsl(case.body)
    client = wrapper.SPARQLWrapper(address)
    client.setMethod(case.method)
    client.setRequestMethod("postdirectly" if direct else "urlencoded")
    client.setReturnFormat(wrapper.TURTLE if case.expect == "RDF" else wrapper.JSON)
    for name, value in told:
        if name == "query":
            client.setQuery(value)
        else:
            client.addParameter(name, value)
    found = client.queryAndConvert()
    if case.expect == "true":
        assert found["boolean"] is True
