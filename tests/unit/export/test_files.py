import os
from pathlib import Path

import pytest

from simpul.export import write_whole
from simpul.export.files import write_together


def test_writes_the_bytes_and_makes_folders(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b.txt"
    write_whole(target, b"satu")
    write_whole(target, b"dua")
    assert target.read_bytes() == b"dua"
    assert [p.name for p in target.parent.iterdir()] == ["b.txt"]


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "graph.ttl"
    write_whole(target, b"lama")

    def fail(descriptor: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        write_whole(target, b"baru, setengah")
    assert target.read_bytes() == b"lama"
    assert [p.name for p in tmp_path.iterdir()] == ["graph.ttl"]


def test_an_ordinary_file_with_ordinary_permissions(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    write_whole(tmp_path / "whole", b"")
    assert (tmp_path / "whole").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_files_of_a_folder_change_together_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_together(tmp_path, {"a": b"lama", "b": b"lama"})
    calls = []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_together(tmp_path, {"a": b"baru", "b": b"baru"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"lama", "b": b"lama"}
