"""The things that a search finds, and their counts: page after page of one search, and facet after facet."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from simpul.search.facets import Count, Facets, count_types, facets
from simpul.search.search import found
from simpul.web.derived import derived
from simpul.web.home.asked import Asked
from simpul.web.library import Generation


@dataclass(frozen=True, slots=True)
class Counted:
    """All things that were found, by their numbers in the index; ``types`` are counted as if none were asked for."""

    numbers: Sequence[int]
    facets: Facets
    types: tuple[Count, ...]


def counted(here: Generation, asked: Asked) -> Counted:
    """What a search for things finds."""
    return _counted(here, Asked(asked.q, asked.jenis, asked.tempat, asked.lembaga, asked.tahun))


@derived(most=64)
def _counted(here: Generation, asked: Asked) -> Counted:
    since, until = asked.period
    numbers = found(here.index, asked.q, type=asked.type, near=asked.near, since=since, until=until)
    counts = facets(here.index, numbers)
    of_types = counts.types
    if asked.type:
        of_types = count_types(here.index, asked.q, near=asked.near, since=since, until=until)
    return Counted(array("L", numbers), counts, of_types)
