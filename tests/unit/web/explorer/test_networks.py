"""The network that is open: made when it is missing or no longer right."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from simpul.errors import SimpulError
from simpul.network.make import network_file
from simpul.web.explorer.networks import Networks

MANY = 10**6


def test_a_small_network_is_made_at_once_and_stays_open(folder: Path, tmp_path: Path) -> None:
    own = Path(shutil.copytree(folder, tmp_path / "graf"))
    network_file(own).unlink(missing_ok=True)
    networks = Networks(own)
    first = networks.current(1)
    assert first is not None and len(first) > 5
    assert networks.current(1) is first


def test_a_large_one_is_made_in_a_process_of_its_own(folder: Path, tmp_path: Path) -> None:
    own = Path(shutil.copytree(folder, tmp_path / "graf"))
    network_file(own).unlink(missing_ok=True)
    networks = Networks(own)
    assert networks.current(MANY) is None
    limit = time.monotonic() + 20
    while (found := networks.current(MANY)) is None and time.monotonic() < limit:
        time.sleep(0.1)
    assert found is not None and len(found) > 5


def test_what_cannot_be_made_is_said_and_not_tried_again(folder: Path, tmp_path: Path) -> None:
    own = Path(shutil.copytree(folder, tmp_path / "graf"))
    network_file(own).unlink(missing_ok=True)
    next(own.glob("store/g-*/claims.sqlite")).write_bytes(b"broken")
    networks = Networks(own)
    assert networks.current(MANY) is None
    with pytest.raises(SimpulError, match="could not be arranged"):
        for _ in range(200):
            networks.current(MANY)
            time.sleep(0.1)
    with pytest.raises(SimpulError):
        networks.current(MANY)


def test_where_the_folder_cannot_be_written_it_is_kept_elsewhere(folder: Path, tmp_path: Path, monkeypatch) -> None:
    own = Path(shutil.copytree(folder, tmp_path / "graf"))
    network_file(own).unlink(missing_ok=True)
    monkeypatch.setattr("simpul.web.explorer.networks.os.access", lambda path, mode: False)
    networks = Networks(own)
    found = networks.current(1)
    assert found is not None and len(found) > 5
    assert not network_file(own).exists()
