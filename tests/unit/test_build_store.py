"""A build keeps the store of its folder up to date, where the folder has one."""

from pathlib import Path

import pytest
from tests.unit.link import news
from tests.unit.store.test_changes import contents

from simpul.pipeline import build, withdraw
from simpul.store import refresh as refreshing
from simpul.store import refresh_store, store_state
from simpul.store.manifest import STORE


def test_a_folder_with_a_store_has_it_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, text in enumerate((news.HEAD, news.SHORT, news.TOWN)):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    inputs, output = [tmp_path / f"{number}.txt" for number in range(3)], tmp_path / "out"
    build(inputs[:2], output)
    assert not (output / STORE).exists()
    refresh_store(output)
    with monkeypatch.context() as patch:
        patch.setattr(refreshing, "build_generation", None)
        build(inputs[2:], output, add=True)
        assert store_state(output) == "current"
        withdraw(output, ["0"])
    assert store_state(output) == "current"
    build(inputs[1:], tmp_path / "anew")
    refresh_store(tmp_path / "anew")
    assert contents(output) == contents(tmp_path / "anew")


def test_a_store_that_cannot_be_kept_is_left_to_whoever_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "0.txt").write_text(news.HEAD, encoding="utf-8")
    (tmp_path / "1.txt").write_text(news.TOWN, encoding="utf-8")
    build([tmp_path / "0.txt"], tmp_path / "out")
    refresh_store(tmp_path / "out")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(refreshing, "new_generation", full)
        assert build([tmp_path / "0.txt", tmp_path / "1.txt"], tmp_path / "out").articles == 2
    assert store_state(tmp_path / "out") == "stale"
    build([tmp_path / "0.txt", tmp_path / "1.txt"], tmp_path / "out")
    assert store_state(tmp_path / "out") == "current"
