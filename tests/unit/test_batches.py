"""Items are handed out in their order, each once; fewer at a time towards the end."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from simpul.batches import batches, tapering


@given(st.lists(st.integers()), st.integers(1, 20))
def test_each_item_once_in_its_order(items: list[int], size: int) -> None:
    for divided in (batches(items, size), tapering(items, size)):
        assert [item for batch in divided for item in batch] == items


@given(st.integers(0, 300), st.integers(1, 20))
def test_the_last_batches_are_small(count: int, size: int) -> None:
    sizes = [len(batch) for batch in tapering(range(count), size)]
    assert sizes == sorted(sizes, reverse=True)
    assert all(1 <= each <= size for each in sizes)
    assert not sizes or sizes[-1] == 1
    assert count < 4 * size or sizes[0] == size


def test_little_is_read_ahead() -> None:
    read = list[int]()

    def items() -> Iterator[int]:
        for number in range(1000):
            read.append(number)
            yield number

    next(tapering(items(), 16))
    assert len(read) <= 5 * 16
