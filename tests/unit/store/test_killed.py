"""A refresh that is killed leaves the store as it was, or the new one; the next one goes on."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.store.builds import by_hand, written

from simpul.store import open_facts, refresh_store, store_state
from simpul.store.manifest import STORE

CHILD = """
import os, signal, sys
from pathlib import Path
from simpul.store import refresh_store

def step(event, args):
    if event == sys.argv[2] and sys.argv[3] in str(args[0]):
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(step)
refresh_store(Path(sys.argv[1]))
"""


def claims(build: Path) -> int:
    store = open_facts(build, stale=True)
    assert store is not None
    return int(store.select("SELECT (COUNT(*) AS ?n) { ?c a <https://w3id.org/simpul/ontology#Claim> }").rows[0][0])


@pytest.mark.parametrize(
    ("event", "path", "new"),
    [("sqlite3.connect", "index.sqlite", False), ("os.rename", "store.json", False), ("shutil.rmtree", "g-", True)],
)
def test_killed(tmp_path: Path, event: str, path: str, new: bool) -> None:
    graphs = by_hand()
    build = written(tmp_path / "build", dict(list(graphs.items())[:1]))
    refresh_store(build)
    (build / STORE / "g-left").mkdir()
    before = claims(build)
    written(build, graphs)
    command = [sys.executable, "-c", CHILD, str(build), event, path]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert store_state(build) == ("current" if new else "stale")
    assert (claims(build) > before) == new
    refresh_store(build)
    assert store_state(build) == "current"
    assert claims(build) > before
    kept = [each.name for each in (build / STORE).iterdir() if each.name.startswith(("g-", "."))]
    assert "g-left" not in kept or new
    assert len(kept) <= 3
