"""What is no longer used is let go; what stays is looked at again afterwards."""

from __future__ import annotations

import gc
import weakref

import pytest

from simpul.memory import looking_at_new


class Circle:
    """Refers to itself, so that only the garbage collector lets go of it."""

    def __init__(self) -> None:
        self.me = self


def test_what_came_is_let_go() -> None:
    with looking_at_new():
        circle = weakref.ref(Circle())
    assert circle() is None


def test_what_was_there_stays_and_nothing_is_kept_back() -> None:
    before = Circle()
    with looking_at_new():
        assert gc.get_freeze_count() > 0
        assert not any(each is before for each in gc.get_objects())
    assert gc.get_freeze_count() == 0
    assert any(each is before for each in gc.get_objects())
    seen = weakref.ref(before)
    del before
    gc.collect()
    assert seen() is None


def test_an_error_ends_it() -> None:
    with pytest.raises(ValueError, match="rusak"), looking_at_new():
        raise ValueError("rusak")
    assert gc.get_freeze_count() == 0
