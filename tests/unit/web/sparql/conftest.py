"""The endpoint in this process, and served on a port of this machine."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient

from simpul.store.generation import ARTICLES, FACTS
from simpul.store.opened import current_generation
from simpul.web.app import create_app
from simpul.web.settings import Settings
from simpul.web.sparql.child import Place, open_stores
from simpul.web.sparql.pool import Limits
from simpul.web.sparql.scope import Stores

LIMITS = Limits(seconds=2.0, largest=200_000, workers=1, waiting=60)


@pytest.fixture(scope="session")
def place(folder: Path) -> Place:
    """The stores' folders and the name of the facts."""
    generation = current_generation(folder)
    assert generation
    return generation / FACTS, generation / ARTICLES, "https://w3id.org/simpul/id/graph/facts"


@pytest.fixture(scope="session")
def stores(place: Place) -> Stores:
    return open_stores(place)


@pytest.fixture(scope="session")
def graphs(stores: Stores) -> list[str]:
    """The names of the articles' graphs, sorted."""
    return sorted(name.value for name in stores.articles.named_graphs() if hasattr(name, "value"))


@pytest.fixture(scope="session")
def asking(folder: Path) -> Iterator[TestClient]:
    """A client of the app; its queries are limited to two seconds and 200 kB."""
    with TestClient(create_app(Settings(folder, limits=LIMITS)), base_url="http://127.0.0.1:8000") as client:
        yield client


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """The app on a free port of this machine: gives its address."""
    server = uvicorn.Server(uvicorn.Config(create_app(settings), port=0, log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def served(folder: Path) -> Iterator[str]:
    """The address of the app on this machine."""
    with serving(Settings(folder, limits=LIMITS)) as address:
        yield address
