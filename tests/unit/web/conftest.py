"""The web app in this process, over a small build."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.unit.web.sample import built

from simpul.web.app import create_app
from simpul.web.settings import Settings

HOST = "http://127.0.0.1:8000"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build with its store; read it only."""
    return built(tmp_path_factory.mktemp("web") / "graf")


@pytest.fixture
def opened(folder: Path) -> Iterator[Callable[..., TestClient]]:
    """Gives a client of the app with other settings."""
    with ExitStack() as clients:

        def give(**settings: Any) -> TestClient:
            app = create_app(Settings(**{"folder": folder, **settings}))
            return clients.enter_context(TestClient(app, base_url=HOST, raise_server_exceptions=False))

        yield give


@pytest.fixture
def web(opened: Callable[..., TestClient]) -> TestClient:
    """A client of the app."""
    return opened()
