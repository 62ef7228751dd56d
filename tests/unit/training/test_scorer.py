import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import scorer


@pytest.fixture(autouse=True)
def unloaded(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "path", [*sys.path])
    scorer.shared.cache_clear()
    yield
    scorer.shared.cache_clear()


def test_without_the_shared_data_a_call_stops_with_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("gold.SHARED", tmp_path / "shared")
    with pytest.raises(SystemExit, match="shared is absent"):
        scorer.alike({}, {})


def test_the_scorer_is_loaded_once_and_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    module = ModuleType("score")
    module.__dict__["token_f1"] = lambda one, other: one.startswith(other)
    module.__dict__["score"] = lambda gold, found, texts: {"all claims": (gold, found, texts)}
    monkeypatch.setattr("gold.SHARED", tmp_path)
    monkeypatch.setattr("scorer.SHARED", tmp_path)
    monkeypatch.setitem(sys.modules, "score", module)
    assert (scorer.token_f1("ab", "a"), scorer.token_f1("ab", "b")) == (1.0, 0.0)
    assert scorer.score({"a": {}}, {"b": {}}) == {"all claims": ({"a": {}}, {"b": {}}, None)}
    assert sys.path.count(str(tmp_path / "gold")) == 1
