"""Whoever does the work, the bytes are the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.link import news

from simpul import ingest
from simpul.pipeline import build
from simpul.write import FILES


@pytest.mark.parametrize("engine", ["processes", "dask"])
def test_two_workers_give_the_bytes_of_one_process(
    engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if engine == "dask":
        pytest.importorskip("distributed", reason="LOUD: Dask is not installed, its engine is not tested")
    monkeypatch.setattr(ingest, "PARTITION", 1)
    (tmp_path / "in").mkdir()
    for n, text in enumerate((news.HEAD, news.SHORT, news.TOWN)):
        (tmp_path / "in" / f"{n}.txt").write_text(text, encoding="utf-8")
    one = build([tmp_path / "in"], tmp_path / "one")
    two = build([tmp_path / "in"], tmp_path / "two", engine=engine, workers=2)
    assert one == two
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name
