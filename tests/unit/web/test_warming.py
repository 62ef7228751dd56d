"""What pages need is there before they ask."""

from __future__ import annotations

import os
import shutil
import threading
import time
import weakref
from collections.abc import Callable
from pathlib import Path

from starlette.testclient import TestClient
from tests.unit.web.conftest import HOST

from simpul.network.make import network_file
from simpul.web.app import create_app
from simpul.web.gaps.page import gaps_of
from simpul.web.settings import Settings


def _until(true: Callable[[], bool]) -> bool:
    limit = time.monotonic() + 20
    while not true() and time.monotonic() < limit:
        time.sleep(0.05)
    return true()


def test_what_a_generation_needs_is_made_when_it_comes_and_the_one_before_let_go(folder: Path, tmp_path: Path) -> None:
    own = Path(shutil.copytree(folder, tmp_path / "graf"))
    network_file(own).unlink(missing_ok=True)
    app = create_app(Settings(own, warm=True))
    with TestClient(app, base_url=HOST) as client:
        first = weakref.ref(app.state.library.current)
        assert _until(lambda: app.state.desk.at_hand)
        assert network_file(own).is_file()
        made = gaps_of(first())
        assert client.get("/celah").status_code == 200
        assert gaps_of(first()) is made
        os.utime(own / "store" / "store.json")
        assert _until(lambda: first() is None)
    assert _until(lambda: "simpul-warming" not in {thread.name for thread in threading.enumerate()})


def test_nothing_is_made_ahead_unless_it_is_said(opened: Callable[..., TestClient]) -> None:
    client = opened()
    assert client.get("/").status_code == 200
    assert "simpul-warming" not in {thread.name for thread in threading.enumerate()}
