import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import networkx as nx
from tests.unit.view.story import CLAIMS

from simpul.view import layout, project
from simpul.view.places import pack

ROOT = Path(__file__).parents[3]
SCRIPT = """
import hashlib
from simpul.view import VIEWS, layout, measure, project
from tests.unit.view.story import CLAIMS
made = [(layout(g), measure(g), list(g.edges(data=True))) for g in (project(CLAIMS, name) for name in VIEWS)]
print(hashlib.sha256(repr(made).encode()).hexdigest())
"""


def test_every_node_has_a_place_apart_from_the_others() -> None:
    places = layout(project(CLAIMS, "all"))
    assert list(places) == sorted(places)
    for (x1, y1), (x2, y2) in combinations(places.values(), 2):
        assert ((x1 - x2) / 1.15) ** 2 + ((y1 - y2) / 0.68) ** 2 > 0.5
    assert all(x >= 0 and y >= 0 for x, y in places.values())


def test_places_do_not_depend_on_the_order_of_the_claims() -> None:
    assert layout(project(CLAIMS, "all")) == layout(project(tuple(reversed(CLAIMS)), "all"))


def test_hash_seeds_do_not_matter() -> None:
    made = set()
    for seed in ("0", "1", "4242"):
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        made.add(done.stdout)
    assert len(made) == 1


def test_parts_are_packed_without_overlap() -> None:
    sizes = [(9.0, 6.0), (4.0, 4.0), (4.0, 2.0), *[(2.8, 0.7)] * 12]
    corners = pack(sizes)
    boxes = [(x, y, x + w, y + h) for (x, y), (w, h) in zip(corners, sizes, strict=True)]
    for a, b in combinations(boxes, 2):
        assert a[2] <= b[0] + 1e-9 or b[2] <= a[0] + 1e-9 or a[3] <= b[1] + 1e-9 or b[3] <= a[1] + 1e-9


def test_an_empty_graph_and_a_lonely_node() -> None:
    assert layout(nx.MultiDiGraph()) == {}
    lonely = nx.MultiDiGraph()
    lonely.add_node("a")
    assert list(layout(lonely)) == ["a"]
