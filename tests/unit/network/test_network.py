"""The network, read under filters."""

from __future__ import annotations

import networkx as nx
import pytest

from simpul.network.filters import Filters
from simpul.network.network import CENTRALITIES, Centrality, Network, Part

ALL = Filters()


def degrees(part: Part) -> dict[int, int]:
    found = dict.fromkeys((spot.number for spot in part.spots), 0)
    for line in part.lines:
        found[line.source] += 1
        found[line.target] += 1
    return found


@pytest.mark.parametrize("by", CENTRALITIES)
def test_the_most_central_nodes_are_tied_to_one_another(network: Network, by: Centrality) -> None:
    part = network.top(ALL, by=by, most=40)
    assert 20 <= len(part.spots) <= 40
    assert part.total == len(network)
    assert min(degrees(part).values()) > 0
    worst = min(getattr(spot, by) for spot in part.spots)
    everything = network.top(ALL, most=len(network))
    missing = {spot.number for spot in everything.spots} - {spot.number for spot in part.spots}
    # Who is left out is less central, or tied to nobody who is as central.
    for spot in everything.spots:
        if spot.number in missing and getattr(spot, by) > worst:
            kept = {s.number for s in part.spots if getattr(s, by) > worst}
            assert not any({line.source, line.target} <= kept | {spot.number} for line in everything.lines
                           if spot.number in (line.source, line.target))  # fmt: skip


def test_all_nodes_and_ties_where_there_is_room(network: Network) -> None:
    part = network.top(ALL, most=20_000)
    assert len(part.spots) == len(network)
    assert {(spot.x, spot.y) for spot in part.spots} and len({(s.x, s.y) for s in part.spots}) == len(network)


def test_filters_keep_what_they_say(network: Network) -> None:
    people = network.top(Filters(types=frozenset({"Person", "Organization"})), most=20_000)
    assert people.lines and {spot.type for spot in people.spots} == {"Person", "Organization"}
    run = network.top(Filters(predicates=frozenset({"runs"})), most=20_000)
    assert run.lines and {line.predicate for line in run.lines} == {"runs"}
    sure = network.top(Filters(confidence=0.8), most=20_000)
    assert sure.lines and all(line.confidence >= 0.8 for line in sure.lines)
    often = network.top(Filters(origins=2), most=20_000)
    assert all(line.origins >= 2 for line in often.lines)
    assert len(network.top(Filters(origins=1000), most=50).spots) == 0


def test_periods_are_as_precise_as_they_are_told(network: Network) -> None:
    year = network.years[0]
    within = network.top(Filters(since=year, until=year), most=20_000)
    assert within.lines
    assert all((line.first or "")[:4] == year == (line.last or "")[:4] for line in within.lines)
    months = [network.top(Filters(since=f"{year}-{m:02}", until=f"{year}-{m:02}"), most=20_000) for m in range(1, 13)]
    told = {line.number for month in months for line in month.lines}
    assert told == {line.number for line in within.lines}


def test_around_a_node_are_its_neighbours(network: Network) -> None:
    hub = max(network.top(ALL, most=500).spots, key=lambda spot: spot.degree)
    near = network.around(hub.iri, ALL, most=500)
    assert near.total == hub.degree + 1 == len(near.spots)
    few = network.around(hub.iri, ALL, most=3)
    assert len(few.spots) == 4 and few.total == near.total
    assert network.around("https://example.org/none", ALL) == Part((), (), 1)


def test_a_way_is_a_shortest_one(network: Network) -> None:
    everything = network.top(ALL, most=20_000)
    graph = nx.Graph((line.source, line.target) for line in everything.lines)
    largest = sorted(max(nx.connected_components(graph), key=len))
    iris = {spot.number: spot.iri for spot in everything.spots}
    for end in largest[1::40]:
        steps = network.path(iris[largest[0]], iris[end], ALL)
        assert len(steps) == nx.shortest_path_length(graph, largest[0], end) + 1
        assert (steps[0], steps[-1]) == (iris[largest[0]], iris[end])
    apart = next(number for number in graph if number not in largest)
    assert network.path(iris[largest[0]], iris[apart], ALL) == ()
    assert network.path(iris[largest[0]], "https://example.org/none", ALL) == ()


def test_nodes_that_are_asked_for_by_name(network: Network) -> None:
    line = network.top(ALL, most=500).lines[0]
    iris = {spot.number: spot.iri for spot in network.top(ALL, most=500).spots}
    ends = [iris[line.source], iris[line.target]]
    part = network.of([*ends, "https://example.org/none"], ALL)
    assert sorted(spot.iri for spot in part.spots) == sorted(ends)
    assert line.number in {each.number for each in part.lines}
    claims = network.claims(ends, ALL)
    assert len(claims) >= line.claims
    assert network.counts(part, ALL)[2] == len(claims)
