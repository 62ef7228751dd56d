"""Two that make a store of one folder do it one after the other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.unit.store.builds import by_hand, written

from simpul.errors import SimpulError
from simpul.store import refresh_store, store_state
from simpul.store.lock import locked


def test_the_second_finds_what_the_first_has_made(tmp_path: Path) -> None:
    folder = written(tmp_path / "build", by_hand())
    with ThreadPoolExecutor(3) as workers:
        done = list(workers.map(refresh_store, [folder] * 3))
    assert sorted(each.how for each in done) == ["current", "current", "rebuilt"]
    assert store_state(folder) == "current"


def test_patience_ends(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(SimpulError, match="another process"), locked(tmp_path, patience=0.01):
        pass
