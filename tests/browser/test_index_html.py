"""The picture in a real browser, from a file, with no network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.unit.view.story import BAZNAS, CLAIMS, DINSOS, JAHIT

from simpul.export import index_html, make_picture

pytestmark = pytest.mark.browser

PICTURE = make_picture(CLAIMS)
NUMBER = {spot.iri: number for number, spot in enumerate(PICTURE.spots)}


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("build") / "index.html"
    path.write_bytes(index_html(CLAIMS))
    return path


def edge_point(page: Any, one: str, other: str) -> dict[str, float]:
    """Where on the screen the middle of an edge of the interactive graph is."""
    return page.evaluate(
        """([a, b]) => {
            const { sigma, graph } = window.simpul;
            const [p, q] = [a, b].map((n) => sigma.graphToViewport(graph.getNodeAttributes(String(n))));
            const box = document.getElementById("graph").getBoundingClientRect();
            return { x: box.x + (p.x + q.x) / 2, y: box.y + (p.y + q.y) / 2 };
        }""",
        [NUMBER[one], NUMBER[other]],
    )


def node_point(page: Any, iri: str) -> dict[str, float]:
    return edge_point(page, iri, iri)


def click(page: Any, point: dict[str, float]) -> None:
    page.mouse.move(point["x"], point["y"])
    page.wait_for_timeout(150)
    page.mouse.click(point["x"], point["y"])
    page.wait_for_selector("#panel:not([hidden])")


def test_the_interactive_graph_takes_the_drawings_place(opened: Any, page_file: Path, tmp_path: Path) -> None:
    page = opened(page_file)
    page.wait_for_selector("html[data-surface=graph]")
    assert page.evaluate("window.simpul.graph.order") == len(PICTURE.spots)
    assert page.is_hidden("#drawing")
    assert page.is_visible("#graph canvas >> nth=0")


def test_a_click_on_an_edge_shows_the_sentence_with_the_words_marked(opened: Any, page_file: Path) -> None:
    page = opened(page_file)
    page.wait_for_selector("html[data-surface=graph]")
    click(page, edge_point(page, DINSOS.iri, JAHIT.iri))
    panel = page.locator("#panel")
    assert (
        panel.locator("h2").inner_text() == "Dinas Sosial Kota Salatiga — pelatihan menjahit"
        or panel.locator("h2").inner_text() == "pelatihan menjahit — Dinas Sosial Kota Salatiga"
    )
    assert panel.locator("mark").all_inner_texts() == [
        "Dinas Sosial Kota Salatiga membuka pelatihan menjahit",
        "Dinsos Salatiga kembali menyelenggarakan pelatihan menjahit",
    ]
    assert panel.locator(".support").inner_text() == "2 asal, 1 media · 2 origins, 1 outlet"
    first = panel.locator("article").first.inner_text()
    assert "di Kecamatan Tingkir." in first
    assert "Dinsos latih menjahit" in first
    assert "2019-07-25" in first
    assert "Warta Salatiga" in first
    assert "0.80" in first
    assert "contoh.runs" in first


def test_a_click_on_a_node_shows_its_facts_and_measures(opened: Any, page_file: Path) -> None:
    page = opened(page_file)
    page.wait_for_selector("html[data-surface=graph]")
    click(page, node_point(page, JAHIT.iri))
    assert page.locator("#panel h2").inner_text() == JAHIT.name
    assert page.locator("#panel article").count() == sum(JAHIT in (c.subject, c.object, *c.about) for c in CLAIMS)
    assert "tetangga · neighbours 6" in page.locator("#panel").inner_text()
    page.click("#panel .close")
    assert page.is_hidden("#panel")


def test_search_finds_a_node_by_part_of_its_name(opened: Any, page_file: Path) -> None:
    page = opened(page_file)
    page.fill("#search", "baznas")
    page.press("#search", "Enter")
    assert page.locator("#panel h2").inner_text() == BAZNAS.name


@pytest.mark.parametrize(
    ("control", "value", "left"),
    [("#predicate", "funds", 1), ("#year", "2020", 2), ("#type", "Skill", 1), ("#confidence", "0.9", 1)],
)
def test_filters_hide_the_rest(opened: Any, page_file: Path, control: str, value: str, left: int) -> None:
    page = opened(page_file)
    page.wait_for_selector("html[data-surface=graph]")
    if control == "#confidence":
        page.locator(control).evaluate(
            "(e, v) => { e.value = v; e.dispatchEvent(new Event('input', { bubbles: true })) }", value
        )
    else:
        page.select_option(control, value)
    shown = "() => window.simpul.graph.edges().filter((e) => !window.simpul.sigma.getEdgeDisplayData(e).hidden).length"
    assert page.evaluate(shown) == left
    page.click("#again")
    assert page.evaluate(shown) == page.evaluate("window.simpul.graph.size")


def test_size_and_colour_come_from_the_measures(opened: Any, page_file: Path) -> None:
    page = opened(page_file)
    page.wait_for_selector("html[data-surface=graph]")
    show = "(n) => { const d = window.simpul.sigma.getNodeDisplayData(String(n)); return [d.size, d.color] }"
    hub, leaf = (page.evaluate(show, NUMBER[iri]) for iri in (JAHIT.iri, BAZNAS.iri))
    assert hub[0] > leaf[0]
    page.select_option("#size", "betweenness")
    assert page.evaluate(show, NUMBER[BAZNAS.iri])[0] < leaf[0]
    page.select_option("#colour", "community")
    assert page.evaluate(show, NUMBER[JAHIT.iri])[1] != hub[1]


def test_english_on_a_switch(opened: Any, page_file: Path) -> None:
    page = opened(page_file)
    assert page.is_visible("text=Fakta dan buktinya")
    page.check("#english")
    assert page.is_visible("text=Facts and their evidence")
    assert page.is_hidden("text=Fakta dan buktinya")
    assert page.locator("tbody q").first.is_visible()
    assert page.evaluate("document.documentElement.lang") == "en"
    assert "runs" in page.locator("#predicate option").all_inner_texts()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_no_sideways_scrolling_in_either_scheme(opened: Any, page_file: Path, width: int, scheme: str) -> None:
    page = opened(page_file, viewport={"width": width, "height": 844}, color_scheme=scheme)
    page.wait_for_selector("html[data-surface=graph]")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(255, 255, 255)" if scheme == "light" else "rgb(20, 23, 28)")


def test_without_webgl_the_drawing_stays_and_answers_clicks(opened_without_webgl: Any, page_file: Path) -> None:
    page = opened_without_webgl(page_file)
    page.wait_for_selector("html[data-surface=drawing]")
    assert page.is_visible("#drawing svg")
    assert page.is_hidden("#graph")
    edge = next(
        i for i, e in enumerate(PICTURE.lines) if e.predicate == "runs" and PICTURE.spots[e.source].iri == DINSOS.iri
    )
    page.locator(f"[data-edge='{edge}']").dispatch_event("click")
    assert page.locator("#panel mark").first.inner_text() == "Dinas Sosial Kota Salatiga membuka pelatihan menjahit"
    page.locator(f"[data-node='{NUMBER[JAHIT.iri]}']").dispatch_event("click")
    assert page.locator("#panel h2").inner_text() == JAHIT.name
    page.select_option("#predicate", "funds")
    assert page.locator(".node:not(.away)").count() == 2


def test_without_scripts_the_picture_and_the_table_are_there(opened: Any, page_file: Path) -> None:
    page = opened(page_file, java_script_enabled=False)
    assert page.locator("#drawing svg .node").count() == len(PICTURE.spots)
    assert page.locator("tbody tr").count() == len(CLAIMS)
    assert page.is_hidden("#controls")
    page.check("#english")
    assert page.is_visible("text=Facts and their evidence")
