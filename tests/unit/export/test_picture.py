import re
import xml.etree.ElementTree as ET
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from tests.unit.view.story import BAZNAS, CLAIMS, JAHIT, SEMBAKO

from simpul.export import make_picture, picture_png, picture_svg
from simpul.export.captions import LETTER, LINE, place_captions, wrap
from simpul.export.marks import COLOURS, SHAPES, community_colour, radius
from simpul.view import VIEWS, measure, project

GOLDEN = Path(__file__).parents[2] / "golden" / "view-all.svg"
SVG = "{http://www.w3.org/2000/svg}"


def test_the_golden_picture() -> None:
    """Rewrite with: python -m tests.golden.rewrite"""
    assert picture_svg(CLAIMS) == GOLDEN.read_bytes()


@pytest.mark.parametrize("view", list(VIEWS))
def test_every_node_and_edge_has_a_title(view: str) -> None:
    root = ET.fromstring(picture_svg(CLAIMS, view=view))
    graph = project(CLAIMS, view)
    nodes = [e for e in root.iter() if "node" in e.get("class", "").split()]
    edges = [e for e in root.iter() if e.get("class") == "edge"]
    assert len(nodes) == len(graph)
    assert len(edges) == graph.number_of_edges()
    assert all(e.find(f"{SVG}title").text for e in nodes + edges)


def test_names_are_escaped_and_shown() -> None:
    text = picture_svg(CLAIMS).decode()
    assert "bantuan sembako &lt;darurat&gt;" in text
    assert "<darurat>" not in text
    assert (
        "Dinas Sosial Kota Salatiga — menyelenggarakan — pelatihan menjahit (2 asal, 1 media · 2 origins, 1 outlet)"
        in text
    )


def test_everything_lies_inside_the_frame() -> None:
    root = ET.fromstring(picture_svg(CLAIMS))
    _, _, width, height = map(float, root.get("viewBox").split())
    for text in root.iter(f"{SVG}text"):
        for span in text.iter(f"{SVG}tspan"):
            half = len(span.text) * float(text.get("font-size")) * LETTER / 2
            assert half - 1 <= float(span.get("x")) <= width - half + 1
            assert 0 < float(text.get("y")) < height


def test_no_script_no_reference_out_of_the_file() -> None:
    text = picture_svg(CLAIMS, edge_labels=True, theme="dark").decode()
    assert "script" not in text
    assert re.findall(r"(?:href|src|url)\s*[=(]", text) == []
    assert "menyelenggarakan</text>" in text


def test_png_is_a_png_of_the_width_asked_for() -> None:
    content = picture_png(CLAIMS, width=640)
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(content[16:20], "big") == 640


def test_an_empty_view_is_drawn_too() -> None:
    assert b"0 simpul, 0 hubungan" in picture_svg(())


def test_only_the_largest_part_is_drawn_when_there_are_many_nodes_and_the_picture_says_so() -> None:
    picture = make_picture(CLAIMS, most=4)
    assert JAHIT.iri in {spot.iri for spot in picture.spots}
    assert len(picture.spots) <= 4
    assert picture.total == len(project(CLAIMS, "all"))
    assert picture.spots[0].measures == measure(project(CLAIMS, "all"))[picture.spots[0].iri]


def test_sizes_grow_with_the_measure() -> None:
    measures = measure(project(CLAIMS, "all"))
    best = max(m.pagerank for m in measures.values())
    assert radius(measures[JAHIT.iri].pagerank, best) == 17
    assert 4 < radius(measures[BAZNAS.iri].pagerank, best) < radius(measures[SEMBAKO.iri].pagerank, best) < 17


def test_colours_and_shapes_tell_types_apart() -> None:
    assert len(set(COLOURS.values())) == 6
    assert set(SHAPES) | {"Person"} == set(COLOURS)
    assert community_colour(1) != community_colour(2)
    assert community_colour(99) == community_colour(100)


def test_wrapping_keeps_words_and_says_where_it_cut() -> None:
    assert wrap("Dinas Sosial Kota Salatiga") == ("Dinas Sosial Kota", "Salatiga")
    assert wrap(" ".join(["panjang"] * 20))[-1].endswith("…")
    assert wrap("") == ()


def test_captions_do_not_cover_one_another() -> None:
    points = [(100.0 + 14 * i, 100.0 + 9 * (i % 5), 5.0) for i in range(20)]
    found = place_captions(points, ["Kelurahan Contoh"] * 20, [11.0] * 20, width=500, height=300)
    boxes = []
    for caption in filter(None, found):
        half = max(map(len, caption.lines)) * caption.size * LETTER / 2
        top = caption.y - caption.size * 0.92
        boxes.append((caption.x - half, top, caption.x + half, top + len(caption.lines) * caption.size * LINE))
    assert len(boxes) >= 3
    for a, b in combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_a_large_view_is_drawn_by_its_largest_parts() -> None:
    graph = project(CLAIMS, "official-agency")
    parts = sorted(nx.connected_components(graph.to_undirected()), key=len, reverse=True)
    assert len(parts) > 1
    picture = make_picture(CLAIMS, view="official-agency", most=len(graph) - 1)
    assert {spot.iri for spot in picture.spots} >= parts[0]
    assert len(picture.spots) < len(graph)


def test_of_a_very_large_view_the_nodes_with_most_neighbours_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = make_picture(CLAIMS)
    monkeypatch.setattr("simpul.export.picture.MOST_MEASURED", 4)
    part = make_picture(CLAIMS)
    assert (part.total, part.facts, part.articles) == (whole.total, whole.facts, whole.articles)
    assert len(part.spots) <= 4 < len(whole.spots)
    graph = project(CLAIMS, "all")
    least = min(graph.degree(spot.iri) for spot in part.spots)
    assert sum(graph.degree(iri) > least for iri in graph) <= 4
