"""Pieces hold what their sources hold, however they are cut."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.partitions import inputs

from simpul.partitions.pieces import Piece, cut, grouped, is_long
from simpul.read.formats import drafts
from simpul.read.reader import accepted, read_source
from simpul.read.sources import Source, sources
from simpul.read.stretch import Stretch

pytest.importorskip("pyarrow", reason="LOUD: pyarrow is not installed, partitions are not tested")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Source]:
    folder = inputs.folder(tmp_path_factory.mktemp("pieces") / "berita")
    return [each for each in sources([folder]) if isinstance(each, Source)]


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_the_pieces_of_a_source_are_the_source(found: list[Source], size: int) -> None:
    assert {source.kind for source in found} == {"plain", "json", "jsonl", "parquet"}
    for source in filter(is_long, found):
        pieces = cut(size, [(0, source)])
        read = list(chain.from_iterable(accepted(*piece.drafts()) for piece in pieces))
        assert read == list(read_source(source)), (source.name, size)
        smaller = [part for piece in pieces for part in piece.smaller() or (piece,)]
        parted = list(chain.from_iterable(part.drafts()[0] for part in smaller))
        assert parted == list(drafts(source)), (source.name, size)


def test_files_that_follow_each_other_are_read_together(found: list[Source]) -> None:
    named = [(n, s) for n, s in enumerate(found) if s.name in {"a0.txt", "a1.txt", "b.json", "c.jsonl", "dd.json"}]
    pieces = [piece for n, s in named for piece in (cut(3, [(n, s)]) if is_long(s) else [Piece(n, s)])]
    assert [[piece.name for piece in group] for group in grouped(pieces, 2)] == [
        ["a0.txt", "a1.txt"], ["b.json"], ["c.jsonl:1-3"], ["c.jsonl:4-6"], ["c.jsonl:7-9"], ["dd.json"],
    ]  # fmt: skip


@given(st.integers(1, 9), st.integers(1, 200), st.integers(1, 20))
def test_a_stretch_is_its_parts(first: int, count: int, number: int) -> None:
    whole = Stretch(first, count, start=7)
    parts = whole.parts(number)
    assert [n for part in parts for n in part.numbers] == list(whole.numbers)
    assert len(parts) <= number
    assert all(part.first - part.skip == first for part in parts)
