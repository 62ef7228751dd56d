"""A build that is killed at any moment goes on where it stopped, and gives the same bytes."""

import os
import random
import signal
import sqlite3
import sys
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from tests.unit.link import news

from simpul import ingest, work
from simpul.pipeline import build
from simpul.state import FILE

TEXTS = (news.HEAD, news.SHORT, news.TOWN, news.ELSEWHERE)


@pytest.fixture(scope="module", autouse=True)
def small_partitions() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(work, "extract_article", cache(work.extract_article))
        patch.setattr(ingest, "PARTITION", 1)
        yield


@pytest.fixture
def inputs(tmp_path: Path) -> list[Path]:
    (tmp_path / "in").mkdir()
    for n, text in enumerate(TEXTS):
        (tmp_path / "in" / f"{n}.txt").write_text(text, encoding="utf-8")
    return [tmp_path / "in"]


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != FILE}


def counted(step: Callable[[], None]) -> None:
    """Have ``step`` called before every statement of SQL, and before files are opened, renamed and removed."""
    real = sqlite3.connect

    def connect(*args: object, **options: object) -> sqlite3.Connection:
        db = real(*args, **options)
        db.set_trace_callback(lambda _statement: step())
        return db

    sqlite3.connect = connect
    sys.addaudithook(lambda event, _args: step() if event in ("open", "os.rename", "os.remove", "os.chmod") else None)


def steps_in_a_child(inputs: list[Path], output: Path, *, kill_at: int) -> int:
    """Build in a child that kills itself at a step (0: never); answers how many steps it took."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of threads beside: the child only builds
        child = os.fork()
    if not child:
        done = 0

        def step() -> None:
            nonlocal done
            done += 1
            if done == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

        counted(step)
        build(inputs, output)
        os.write(writing, str(done).encode())
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) == bool(kill_at)
    with os.fdopen(reading, "rb") as file:
        return int(file.read() or 0)


def test_killed_at_any_step_and_gone_on(inputs: list[Path], tmp_path: Path) -> None:
    build(inputs, tmp_path / "whole")
    steps = steps_in_a_child(inputs, tmp_path / "counted", kill_at=0)
    assert content(tmp_path / "counted") == content(tmp_path / "whole")
    chance = random.Random(20261122)
    for number in range(4):
        output = tmp_path / f"killed{number}"
        steps_in_a_child(inputs, output, kill_at=chance.randint(1, steps))
        build(inputs, output)
        assert content(output) == content(tmp_path / "whole"), number


def test_killed_while_growing(inputs: list[Path], tmp_path: Path) -> None:
    few = [tmp_path / "in" / "0.txt", tmp_path / "in" / "1.txt"]
    build(inputs, tmp_path / "whole")
    build(few, tmp_path / "grown")
    steps = steps_in_a_child(inputs, tmp_path / "grown", kill_at=0)
    assert content(tmp_path / "grown") == content(tmp_path / "whole")
    chance = random.Random(5)
    for number in range(2):
        output = tmp_path / f"killed{number}"
        build(few, output)
        steps_in_a_child(inputs, output, kill_at=chance.randint(1, steps))
        build(inputs, output)
        assert content(output) == content(tmp_path / "whole"), number


def test_what_was_committed_is_not_done_again(
    inputs: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    once = work.extract_article

    def two(article: object, **options: object) -> object:
        if len(done) == 2:
            raise KeyboardInterrupt
        done.append(article.id)
        return once(article, **options)

    monkeypatch.setattr(work, "extract_article", two)
    with pytest.raises(KeyboardInterrupt):
        build(inputs, tmp_path / "out")
    done.clear()
    build(inputs, tmp_path / "out")
    assert done == ["2", "3"]
