"""What is worked out of a generation: once, and let go with it."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from simpul.web.conflicts.page import found_of
from simpul.web.derived import Derived, derived
from simpul.web.gaps.page import gaps_of
from simpul.web.library import Library
from simpul.web.promises.page import promised
from simpul.web.statistics.page import numbers


class Thing:
    def __init__(self) -> None:
        self.derived = Derived()


def test_threads_that_ask_together_wait_for_the_one_that_makes_it() -> None:
    made = []

    @derived()
    def slow(thing: Thing) -> list[int]:
        made.append(threading.get_ident())
        time.sleep(0.1)
        return [1]

    thing = Thing()
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(slow, [thing] * 8))
    assert len(made) == 1
    assert all(each is found[0] for each in found)
    assert slow(Thing()) is not found[0]


def test_what_failed_is_tried_again() -> None:
    tried = []

    @derived()
    def doubtful(thing: Thing) -> int:
        tried.append(1)
        if len(tried) == 1:
            raise OSError("not yet")
        return 5

    thing = Thing()
    with pytest.raises(OSError, match="not yet"):
        doubtful(thing)
    assert [doubtful(thing), doubtful(thing)] == [5, 5]
    assert len(tried) == 2


def test_of_many_arguments_those_asked_last_are_kept() -> None:
    made = []

    @derived(most=2)
    def double(thing: Thing, number: int, *, times: int = 2) -> int:
        made.append(number)
        return number * times

    thing = Thing()
    assert [double(thing, n) for n in (1, 2, 1, 3, 1, 2)] == [2, 4, 2, 6, 2, 4]
    assert made == [1, 2, 3, 2]
    assert double(thing, 2, times=3) == 6


def test_a_generation_is_let_go_with_all_that_was_made_of_it(folder: Path) -> None:
    library = Library(folder)
    here = library.current
    for make in (found_of, gaps_of, promised, numbers):
        assert make(here) is make(here)
    gc.collect()
    gone = weakref.ref(here)
    gc.disable()
    try:
        del here, library
        assert gone() is None
    finally:
        gc.enable()
