"""Search: things, articles, facets, and what fits nothing."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html
from starlette.testclient import TestClient
from tests.unit.web.sample import ARTICLES

from simpul.web.home.asked import Asked, read_asked


def results(page: str) -> list[str]:
    return [a.text_content() for a in html.fromstring(page).xpath("//ol[contains(@class, 'results')]/li/a")]


def test_the_first_page_tells_what_the_build_holds(web: TestClient) -> None:
    page = html.fromstring(web.get("/").text)
    assert page.xpath("//dl[@class='figures']//dd")[0].text_content() == str(len(ARTICLES))
    assert "Rahmat Hidayat" in page.text_content()
    assert len(page.xpath("//ol[contains(@class, 'results')]/li")) == len(ARTICLES)


def test_things_by_name(web: TestClient) -> None:
    assert results(web.get("/?q=rahmat").text)[0] == "Rahmat Hidayat"
    assert "Tidak ada yang cocok" in web.get("/?q=zzzzzz").text


def test_every_facet_leads_to_as_many_as_it_says(web: TestClient) -> None:
    page = html.fromstring(web.get("/?q=madiun").text)
    links = page.xpath("//aside[@class='facets']//a")
    assert len(links) > 4
    for link in links:
        count = int(link.find_class("number")[0].text_content())
        found = html.fromstring(web.get(link.get("href")).text)
        assert found.get_element_by_id("jumlah").text_content() == f"{count} ditemukan", link.get("href")


def test_articles_by_their_words(web: TestClient) -> None:
    page = web.get("/?q=sembako&jenis=Article").text
    assert results(page) == [ARTICLES[1]["title"]]
    assert "<mark>sembako</mark>" in page
    assert results(web.get("/?jenis=Article&media=ANTARA").text) == [ARTICLES[0]["title"], ARTICLES[2]["title"]]
    assert results(web.get("/?q=Wahyuni").text) == []


def test_htmx_gets_the_results_alone(web: TestClient) -> None:
    part = web.get("/?q=rahmat", headers={"hx-request": "true"})
    assert "<html" not in part.text
    assert "Rahmat Hidayat" in part.text
    assert "HX-Request" in part.headers["vary"]


def test_addresses_say_what_is_asked() -> None:
    asked = read_asked({"q": "a b", "jenis": "Person", "tahun": "2024", "halaman": "3"})
    assert asked == Asked(q="a b", jenis="Person", tahun="2024", halaman=3)
    assert asked.address(jenis="") == "/?q=a+b&tahun=2024"
    assert asked.to_page(4) == "/?q=a+b&jenis=Person&tahun=2024&halaman=4"
    assert read_asked({"jenis": "X", "tahun": "24", "halaman": "-1"}) == Asked()


def test_pages_of_results(web: TestClient) -> None:
    assert web.get("/?q=madiun&halaman=99").status_code == 200


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.dictionaries(st.sampled_from(["q", "jenis", "tempat", "lembaga", "tahun", "media"]), st.text(max_size=20))
)
def test_anything_can_be_asked(web: TestClient, query: dict[str, str]) -> None:
    assert web.get("/", params=query).status_code == 200


def test_the_last_builds(web: TestClient) -> None:
    page = html.fromstring(web.get("/").text)
    (row,) = page.xpath("//table[@class='builds']/tbody/tr")
    told = [cell.text_content() for cell in row.xpath("td")]
    (build,) = web.get("/index.json").json()
    assert told[:4] == ["3", "0", "0", "3"] == [str(build[k]) for k in ("added", "changed", "withdrawn", "articles")]
    assert told[4] == build["claims"] != "0"
    assert row.xpath("th/time/@datetime") == [build["built"]]
    assert web.get("/index.csv").text.startswith("built,articles,added")
