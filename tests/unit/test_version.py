"""The version that records depend on follows from the files themselves."""

from pathlib import Path

import pytest

from simpul import version


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "a.py").write_text("a = 1")
    (tmp_path / "data" / "kata.tsv").write_text("kata")
    monkeypatch.setattr(version, "__file__", str(tmp_path / "version.py"))
    monkeypatch.setattr(version, "ontology_dir", lambda: tmp_path / "data")
    return tmp_path


def now() -> str:
    return version.code_version.__wrapped__()


def test_any_changed_file_is_another_version(folder: Path) -> None:
    first = now()
    assert now() == first
    (folder / "data" / "kata.tsv").write_text("kata lain")
    second = now()
    (folder / "b.py").write_text("")
    assert len({first, second, now()}) == 3


def test_another_library_is_another_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = now()
    monkeypatch.setattr(version, "version", lambda name: "999")
    assert now() != first


def test_models_and_caches_are_left_out(folder: Path) -> None:
    first = now()
    (folder / "data" / "reader.onnx").write_bytes(b"model")
    (folder / "a.pyc").write_bytes(b"")
    assert now() == first
