"""``simpul serve``: what it refuses before it answers anybody. That it answers is tried in ``tests/browser/web``."""

import socket

import pytest
from tests.unit.store.builds import by_hand, written


@pytest.fixture
def folder(tmp_path):
    return written(tmp_path / "graf", by_hand())


def test_other_addresses_need_a_password(simpul, folder, tmp_path):
    done = simpul("serve", folder, "--host", "0.0.0.0")
    assert done.exit_code == 2
    assert "--password-file" in done.stderr
    empty = tmp_path / "sandi.txt"
    empty.write_text("\n")
    done = simpul("serve", folder, "--host", "0.0.0.0", "--password-file", empty)
    assert (done.exit_code, "kosong" in done.stderr) == (2, True)
    assert not (folder / "store").exists()


def test_a_port_that_is_taken(simpul, folder):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = simpul("serve", folder, "--port", port)
    assert done.exit_code == 2
    assert f"--port {port}" in done.stderr


def test_a_folder_without_a_build(simpul, tmp_path):
    assert simpul("serve", tmp_path / "none").exit_code == 2
    done = simpul("serve", tmp_path)
    assert done.exit_code == 2
    assert "graph.ttl" in done.stderr
