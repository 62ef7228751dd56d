"""Pages of things: what is known, who says so; nothing of what the graph withholds."""

from __future__ import annotations

import re

import pytest
from lxml import html
from starlette.testclient import TestClient

KINDS = {"Person": "orang", "Organization": "lembaga", "Place": "tempat", "Program": "program", "Group": "kelompok"}


def address(web: TestClient, name: str, type_: str) -> str:
    (found,) = (hit for hit in web.get(f"/index.json?q={name}&jenis={type_}").json() if hit["name"] == name)
    return f"/{KINDS[type_]}/{found['iri'].rpartition('/')[2]}"


@pytest.fixture
def rahmat(web: TestClient) -> str:
    return address(web, "Rahmat Hidayat", "Person")


def test_a_person(web: TestClient, rahmat: str) -> None:
    page = html.fromstring(web.get(rahmat).text)
    assert page.xpath("//h1")[0].text_content().strip() == "Rahmat Hidayat"
    posts = page.find_class("posts")[0].text_content()
    assert "Kepala" in posts and "Dinas Sosial Kota Madiun" in posts
    assert "sejak paling lambat 4 Maret 2024" in posts
    proofs = page.find_class("proof")
    assert proofs and all(proof.xpath(".//mark")[0].text_content() for proof in proofs)


def test_every_page_of_a_thing_opens(web: TestClient) -> None:
    hits = web.get("/index.json?q=madiun").json() + web.get("/index.json?q=bedah").json()
    assert {hit["type"] for hit in hits} >= {"Organization", "Place", "Program"}
    for hit in hits:
        path = f"/{KINDS[hit['type']]}/{hit['iri'].rpartition('/')[2]}"
        page = html.fromstring(web.get(path).text)
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        local = {a.get("href") for a in page.iter("a") if re.match(r"/\w+/[0-9a-f]{16}$", a.get("href", ""))}
        assert {web.get(link).status_code for link in local} <= {200}


def test_evidence_is_chosen_by_relation_and_by_fact(web: TestClient, rahmat: str) -> None:
    page = html.fromstring(web.get(f"{rahmat}?hubungan=said").text)
    assert {each.text_content() for each in page.xpath("//li[@class='proof']//span[@class='relation']")} == {
        "menyatakan"
    }
    fact = page.xpath("//a[contains(@href, 'fakta=')]")[0].get("href")
    assert html.fromstring(web.get(rahmat + fact).text).find_class("proof")


def test_forms(web: TestClient, rahmat: str) -> None:
    data = web.get(f"{rahmat}.json").json()
    assert data["name"] == "Rahmat Hidayat"
    assert {fact["predicate"] for fact in data["facts"]} >= {"said"}
    assert "org:hasMembership" in web.get(rahmat, headers={"accept": "text/turtle"}).text
    assert web.get(f"{rahmat}.jsonld").json()["@graph"]
    assert web.get(f"{rahmat}.csv").text.startswith("claim,article,")


def test_private_names_stay_out(web: TestClient) -> None:
    hits = web.get("/index.json?jenis=Person").json()
    assert hits
    for hit in hits:
        for suffix in ("", ".json", ".ttl", ".csv"):
            assert "Wahyuni" not in web.get(f"/orang/{hit['iri'].rpartition('/')[2]}{suffix}").text


@pytest.mark.parametrize("path", ["/orang/0000000000000000", "/lembaga/x", "/orang/%3Cscript%3E", "/orang/x.ttl"])
def test_things_that_are_not_there(web: TestClient, path: str) -> None:
    assert web.get(path).status_code == 404


def test_odd_pages_are_the_first(web: TestClient, rahmat: str) -> None:
    for page in ("0", "-1", "x", "٣", "9" * 5000):
        assert web.get(f"{rahmat}?halaman={page}").status_code == 200
