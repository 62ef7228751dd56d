"""What is drawn and written of a part."""

from __future__ import annotations

from xml.etree import ElementTree

from simpul.export.svg import draw
from simpul.network.filters import Filters
from simpul.network.network import Network
from simpul.network.pictures import MOST_DRAWN, gexf, picture

ALL = Filters()


def test_a_part_as_a_picture(network: Network) -> None:
    part = network.top(ALL, most=60)
    counts = network.counts(part, ALL)
    drawn = picture(part, counts)
    assert len(drawn.spots) == len(part.spots) and len(drawn.lines) == len(part.lines)
    assert (drawn.articles, drawn.origins, drawn.facts) == counts
    svg = ElementTree.fromstring(draw(drawn))
    titles = [element.text or "" for element in svg.iter("{http://www.w3.org/2000/svg}title")]
    assert all(any(spot.name in title for title in titles) for spot in part.spots)


def test_the_drawing_of_a_large_part_says_that_it_is_one(network: Network) -> None:
    part = network.top(ALL, most=20_000)
    drawn = picture(part, network.counts(part, ALL))
    assert len(drawn.spots) == min(MOST_DRAWN, len(part.spots))
    assert drawn.total == len(network)


def test_a_part_as_gexf(network: Network) -> None:
    part = network.top(ALL, most=60)
    root = ElementTree.fromstring(gexf(part))
    space = {"g": "http://www.gexf.net/1.2draft"}
    labels = {node.get("label") for node in root.iterfind(".//g:node", space)}
    assert labels == {spot.name for spot in part.spots}
    assert len(root.findall(".//g:edge", space)) == len(part.lines)


def test_nothing_is_drawn_too(network: Network) -> None:
    part = network.of([], ALL)
    assert "<svg" in draw(picture(part, network.counts(part, ALL)))
    assert b"<gexf" in gexf(part)
