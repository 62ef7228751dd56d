"""A build that is multiplied for measuring is still a build: its facts are those that its articles state."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
from benchmarks.multiply import multiply
from tests.unit.store.builds import by_hand, written

from simpul.served.parts import article_graphs, fact_subjects


def test_copies_have_other_iris_and_share_places(tmp_path: Path) -> None:
    build = written(tmp_path / "build", by_hand())
    three = multiply(build, tmp_path / "three", 3)
    names = [name for name, _ in article_graphs(three)]
    assert len(names) == len(set(names)) == 6
    subjects = [name for name, _ in fact_subjects(three, {})]
    assert len(subjects) == len(set(subjects))
    places = [name for name in subjects if "/place/" in name]
    assert places == [name for name, _ in fact_subjects(build, {}) if "/place/" in name]
    stated = {quad.triple for quad in ox.parse(path=three / "graph.trig")}
    facts = {quad.triple for quad in ox.parse(path=three / "graph.ttl")}
    assert {triple.subject for triple in facts} == {triple.subject for triple in stated}
    assert len(facts) > 2.5 * len({quad.triple for quad in ox.parse(path=build / "graph.ttl")})
