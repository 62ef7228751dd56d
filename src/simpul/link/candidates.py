"""Which pairs of articles are worth comparing: MinHash signatures in bands, so that nobody compares each with each."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from rensa import RMinHash

SIZE = 192
"""Values of a signature."""
ROWS = 3
"""Values of a band: sets that share 40 % of all their members meet in one of the 64 bands 98 times in 100."""
BANDS = SIZE // ROWS
SEED = 20261122


def signature(members: Collection[str]) -> bytes:
    """The MinHash signature of a set of texts; empty for an empty set. The order of the members does not matter."""
    if not members:
        return b""
    found = RMinHash(SIZE, SEED)
    found.update(list(members))  # its functions for many sets hand each to a thread, for which a busy core has no time
    return array("I", found.digest()).tobytes()


def candidates(*views: Sequence[bytes]) -> tuple[tuple[int, int], ...]:
    """Pairs of positions, each once and sorted, whose signatures agree in a band of one of the views.

    The views (whole texts, leads) have the same length. Whether two positions are a pair depends on their own
    signatures alone, so that more articles only add pairs; empty signatures are in none.
    """
    found: set[tuple[int, int]] = set()
    for signatures in views:
        for bucket in _buckets(signatures):
            found.update(combinations(bucket, 2))
    return tuple(sorted(found))


def band(signature: bytes, number: int) -> bytes:
    """One of the ``BANDS`` of a signature, by its number from 0."""
    width = ROWS * array("I").itemsize
    return signature[number * width : (number + 1) * width]


def _buckets(signatures: Sequence[bytes]) -> Iterator[list[int]]:
    """Positions that agree in a band, ascending."""
    for number in range(BANDS):
        found: dict[bytes, list[int]] = defaultdict(list)
        for position, each in enumerate(signatures):
            if each:
                found[band(each, number)].append(position)
        yield from (bucket for bucket in found.values() if len(bucket) > 1)
