"""The network of the repository's own sample build."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from simpul.network.make import make_network, network_file
from simpul.network.network import Network
from simpul.store import refresh_store

GRAPHS = Path(__file__).parents[3] / "graphs"


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build's folder with its store and network; read it only."""
    folder = tmp_path_factory.mktemp("network") / "graf"
    folder.mkdir()
    for name in ("graph.ttl", "graph.trig"):
        shutil.copy(GRAPHS / name, folder)
    refresh_store(folder)
    make_network(folder, network_file(folder))
    return folder


@pytest.fixture
def network(build: Path) -> Network:
    """The network, opened."""
    return Network(network_file(build))
