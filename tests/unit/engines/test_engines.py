"""Every engine gives every result once, whatever becomes of its workers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.engines import work

from simpul.batches import batches
from simpul.engines import Engine, Lost, choose
from simpul.engines.processes import Processes
from simpul.engines.serial import Serial
from simpul.errors import SimpulError

NUMBERS = range(12)


@pytest.fixture(params=["processes", "dask"])
def engine(request: pytest.FixtureRequest) -> Engine:
    if request.param == "dask":
        pytest.importorskip("distributed", reason="LOUD: Dask is not installed, its engine is not tested")
    return choose(request.param, 2, few=True)


def flat(results: Iterator[list[int] | Lost[int]]) -> list[int]:
    found: list[int] = []
    for each in results:
        assert not isinstance(each, Lost)
        found += each
    return sorted(found)


def test_all_results_in_any_order(engine: Engine) -> None:
    expected = flat(Serial().map(work.doubled, batches(NUMBERS, 3)))
    assert expected == [2 * number for number in NUMBERS]
    assert flat(engine.map(work.doubled, batches(NUMBERS, 3))) == expected


def test_a_killed_worker_loses_nothing(engine: Engine, tmp_path: Path) -> None:
    tasks = [(number, str(tmp_path / "mati") if number == 4 else "") for number in NUMBERS]
    assert flat(engine.map(work.once_killing, batches(tasks, 3))) == [2 * number for number in NUMBERS]
    assert (tmp_path / "mati").exists()


def test_what_always_kills_is_lost_alone(engine: Engine) -> None:
    results = list(engine.map(work.always_killing, batches(NUMBERS, 3)))
    assert [each.item for each in results if isinstance(each, Lost)] == [7]
    rest = [number for each in results if not isinstance(each, Lost) for number in each]
    assert sorted(rest) == [2 * number for number in NUMBERS if number != 7]


def test_what_the_work_raises_is_raised(engine: Engine) -> None:
    with pytest.raises(ValueError, match="tujuh"):
        list(engine.map(work.failing, batches(NUMBERS, 3)))


def test_workers_leave_other_cores_alone(engine: Engine) -> None:
    assert flat(engine.map(work.native_threads, batches(NUMBERS, 6))) == [1] * len(NUMBERS)


def test_nothing_to_do(engine: Engine) -> None:
    assert list(engine.map(work.doubled, ())) == []


def test_the_engine_by_its_name() -> None:
    assert isinstance(choose("auto", 4, few=True), Serial)
    assert isinstance(choose("auto", 1, few=False), Serial)
    assert isinstance(choose("auto", 2, few=False), Processes)
    with pytest.raises(SimpulError, match="processes"):
        choose("proceses", None, few=False)


def test_a_scheduler_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="LOUD: Dask is not installed, its engine is not tested")
    monkeypatch.setattr("simpul.engines.dask._PATIENCE", 1)
    with pytest.raises(SimpulError, match="tcp://127"):
        list(choose("tcp://127.0.0.1:9", 1, few=False).map(work.doubled, batches(NUMBERS, 3)))
