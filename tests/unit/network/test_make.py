"""A network's file: what is in it, and when it is up to date."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from simpul.link.joined import read_joined
from simpul.network.filters import Filters
from simpul.network.make import is_current, make_network, network_file
from simpul.network.network import Network
from simpul.view.ties import entity_ties


def test_ties_are_those_of_the_view_of_everything(build: Path, network: Network) -> None:
    ties = [tie for tie in entity_ties(read_joined(build)) if tie.source.thing != tie.target.thing]
    everything = network.top(Filters(), most=20_000)
    iris = {spot.number: spot.iri for spot in everything.spots}
    told = {(iris[line.source], iris[line.target], line.predicate) for line in everything.lines}
    assert told == {(tie.source.thing, tie.target.thing, tie.predicate) for tie in ties}
    assert set(network.claims(list(iris.values()), Filters())) == {tie.claim.iri for tie in ties}
    assert len(told) > 100


def test_a_network_is_current_until_the_store_changes(build: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graf"
    shutil.copytree(build, folder)
    path = network_file(folder)
    assert is_current(folder, path)
    manifest = folder / "store" / "store.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('"size": ', '"size": 1'), encoding="utf-8")
    assert not is_current(folder, path)
    path.write_bytes(b"broken")
    assert not is_current(folder, path)
    make_network(folder, path)
    assert is_current(folder, path)
    assert not list(path.parent.glob(".*.part"))


def test_the_same_store_gives_the_same_network(build: Path, tmp_path: Path) -> None:
    again = make_network(build, tmp_path / "again.sqlite")
    assert again.read_bytes() == network_file(build).read_bytes()


def test_an_open_network_stays_when_a_new_one_is_made(build: Path, tmp_path: Path) -> None:
    path = make_network(build, tmp_path / "network.sqlite")
    opened = Network(path)
    path.unlink()
    assert len(opened) > 100


def test_no_store_no_network(tmp_path: Path) -> None:
    assert not is_current(tmp_path, network_file(tmp_path))
    with pytest.raises(FileNotFoundError):
        make_network(tmp_path, tmp_path / "network.sqlite")
