"""Queries that take too long, answer too much or break their process harm nobody else."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from simpul.web.sparql.child import Job, Place
from simpul.web.sparql.pool import Limits, Pool
from simpul.web.sparql.protocol import Asked, QueryError

FOREVER = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def test_a_query_is_stopped_and_the_next_is_answered(place: Place) -> None:
    pool = Pool(Limits(seconds=0.5, largest=10_000, workers=1))
    try:
        assert pool.answer((place, Asked("ASK {}"), "")).body == b'{"head":{},"boolean":true}'
        for text, why in ((FOREVER, "0.5 detik"), (FOREVER.replace("(COUNT(*) AS ?n)", "*"), "10000 bita")):
            began = time.monotonic()
            with pytest.raises(QueryError, match=why) as caught:
                pool.answer((place, Asked(text), ""))
            assert caught.value.status == 500
            assert time.monotonic() - began < 4
        assert b"true" in pool.answer((place, Asked("ASK {}"), "text/csv")).body
    finally:
        pool.close()


def test_nobody_waits_for_a_query_whose_asker_left(place: Place) -> None:
    pool, gone = Pool(Limits(seconds=30, workers=1)), threading.Event()
    try:
        pool.answer((place, Asked("ASK {}"), ""))
        threading.Timer(0.3, gone.set).start()
        began = time.monotonic()
        with pytest.raises(QueryError, match="pergi"):
            pool.answer((place, Asked(FOREVER), ""), gone)
        with pytest.raises(QueryError, match="pergi"):
            pool.answer((place, Asked("ASK {}"), ""), gone)
        assert time.monotonic() - began < 4
    finally:
        pool.close()


def test_a_process_that_dies_is_replaced(place: Place) -> None:
    pool = Pool(Limits(seconds=30, workers=1))
    try:
        pool.answer((place, Asked("ASK {}"), ""))
        (child,) = pool._idle
        assert child._process.pid
        killer = threading.Timer(0.3, os.kill, (child._process.pid, signal.SIGKILL))
        killer.start()
        with pytest.raises(QueryError, match="memori"):
            pool.answer((place, Asked(FOREVER), ""))
        assert pool.answer((place, Asked("ASK {}"), "")).body
    finally:
        pool.close()


def test_a_short_query_does_not_wait_for_long_ones(place: Place) -> None:
    pool, gone = Pool(Limits(seconds=60, workers=1, slice=0.1)), threading.Event()
    long = [(place, Asked(f"{FOREVER} # {number}"), "") for number in range(3)]
    asking = [threading.Thread(target=_refused, args=(pool, job, gone)) for job in long]
    try:
        pool.warm(place)
        for thread in asking:
            thread.start()
        time.sleep(0.3)
        assert b"true" in pool.answer((place, Asked("ASK { ?s ?p ?o }"), "")).body
        assert all(thread.is_alive() for thread in asking)
    finally:
        gone.set()
        for thread in asking:
            thread.join()
        pool.close()


def _refused(pool: Pool, job: Job, gone: threading.Event) -> None:
    with pytest.raises(QueryError, match="pergi"):
        pool.answer(job, gone)


def test_a_query_that_goes_on_in_the_second_lane_is_answered_by_its_process(place: Place) -> None:
    pool = Pool(Limits(seconds=30, workers=1, slice=-1.0))
    try:
        assert pool.answer((place, Asked("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"), "text/csv")).body.startswith(b"n\r\n")
        assert len(pool._idle) == 1
    finally:
        pool.close()


def test_the_same_is_answered_once_unless_it_changes(place: Place) -> None:
    pool = Pool(Limits(workers=1))
    try:
        counted, random = (
            (place, Asked(f"SELECT ?x {{ BIND({each} AS ?x) }}"), "text/csv") for each in ("1 + 1", "RAND()")
        )
        first = pool.answer(counted)
        assert pool.answer(counted) is first
        assert pool.answer(random) != pool.answer(random)
    finally:
        pool.close()


def test_who_comes_when_all_places_are_taken_is_told_to_come_back() -> None:
    pool = Pool(Limits(workers=1, waiting=1))
    with pool.place(), pool.place(), pytest.raises(QueryError) as caught, pool.place():
        pass
    assert caught.value.status == 503
    with pool.place():
        pass


def test_stores_that_are_gone_are_told_as_busy(place: Place) -> None:
    pool = Pool(Limits(workers=1))
    try:
        missing = (place[0] / "gone", place[1], place[2])
        with pytest.raises(QueryError) as caught:
            pool.answer((missing, Asked("ASK {}"), ""))
        assert caught.value.status == 503
        assert pool.answer((place, Asked("ASK {}"), "")).body
    finally:
        pool.close()
