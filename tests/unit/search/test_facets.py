"""What was found, counted: each count is what the search with that filter finds."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from pathlib import Path

from tests.unit.store.builds import by_hand, written

from simpul.search.facets import count_types, facets
from simpul.search.search import found, hits, search
from simpul.store import open_index, refresh_store


def test_counts_are_what_filters_find(tmp_path: Path) -> None:
    folder = written(tmp_path / "build", by_hand())
    refresh_store(folder)
    index = open_index(folder)
    assert index is not None
    with closing(index):
        numbers = found(index)
        counts = facets(index, numbers, each=100)
        assert sum(count.number for count in counts.types) == len(numbers) == len(hits(index, numbers)) > 5
        for count in counts.types:
            assert count.number == len(search(index, type=count.value, limit=1000))  # type: ignore[arg-type]
        assert count_types(index) == counts.types
        assert (
            count_types(index, since=dt.date(1000, 1, 1))
            == facets(index, found(index, since=dt.date(1000, 1, 1))).types
        )
        assert counts.places and counts.bodies and counts.years
        for count in (*counts.places, *counts.bodies):
            assert count.number == len(search(index, near=[count.value], limit=1000))
        for count in counts.years:
            year = int(count.value)
            within = search(index, since=dt.date(year, 1, 1), until=dt.date(year, 12, 31), limit=1000)
            assert count.number == len(within)
        assert facets(index, ()).types == ()
