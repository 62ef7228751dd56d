"""Pieces → one partition: what a worker does, from reading to writing."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph

from simpul.errors import SimpulError
from simpul.graph.canonical import head
from simpul.memory import looking_at_new
from simpul.model import Article, Finding
from simpul.partitions import files, listing
from simpul.partitions.pieces import Piece
from simpul.partitions.table import Row, written
from simpul.read.dates import Order
from simpul.read.draft import Draft
from simpul.read.reader import accepted
from simpul.state.record import Part, Record, sealed
from simpul.state.values import unpack_bytes
from simpul.work import Work, digest_of, records, stamp_of

Read = tuple[Piece, list[Draft | Finding], dict[str | None, Order]]


@dataclass(frozen=True, slots=True)
class Making:
    """``stamp`` is what records follow from where the work is handed out, ``address`` where partitions go."""

    work: Work
    stamp: str
    address: str


@dataclass(frozen=True, slots=True)
class Made:
    """A partition by its name, and where its first piece stands; ``extracted`` is 0 where it was there before."""

    key: tuple[int, int]
    name: str
    records: int
    extracted: int


def make(making: Making, pieces: Sequence[Piece]) -> Made:
    """Write the partition of these pieces, unless it is there. Raises SimpulError where this is another Simpul."""
    if stamp_of(making.work) != making.stamp:
        raise SimpulError(
            "Pekerja memakai versi atau model lain · a worker has other versions of Simpul or of its model.",
            "Pasang yang sama di semua mesin · install the same on all machines.",
        )
    reads = [(piece, *piece.drafts()) for piece in pieces]
    count = sum(isinstance(item, Draft) for _, items, _ in reads for item in items)
    name = _name(reads, making.stamp)
    table = files.joined(making.address, name + listing.TABLE)
    if files.there(table):
        return Made(pieces[0].key, name, count, 0)
    items = [(item, piece.source.kind == "warc") for piece, found, orders in reads for item in accepted(found, orders)]
    tasks = ((item, digest_of(item, making.stamp)) for item, _ in items if isinstance(item, Article))
    with looking_at_new():
        made = list(records(making.work, tasks))
    files.write(files.joined(making.address, name + listing.QUADS), _quads(making.work.base, (r.graph for r in made)))
    files.write(table, written(_rows(items, made)))
    return Made(pieces[0].key, name, count, len(made))


def _name(reads: Iterable[Read], stamp: str) -> str:
    """What a partition follows from: its drafts and their days, and the stamp."""
    content = hashlib.sha256()
    for _, items, orders in reads:
        content.update(repr((items, sorted(orders.items(), key=repr))).encode("utf-8", "surrogatepass"))
    return f"{content.hexdigest()[:24]}-{hashlib.sha256(stamp.encode()).hexdigest()[:8]}"


def _rows(items: Iterable[tuple[Article | Finding, bool]], made: Iterable[Record]) -> Iterator[Row]:
    waiting = iter(made)
    for item, archived in items:
        yield Row(item, sealed(next(waiting)) if isinstance(item, Article) else None, archived)


def _quads(base: str, graphs: Iterable[Part]) -> bytes:
    """What is published of the articles, as packed N-Quads."""
    lines = (
        pyoxigraph.serialize(
            pyoxigraph.parse(head(base, graph.used).encode() + unpack_bytes(graph.text), pyoxigraph.RdfFormat.TRIG),
            format=pyoxigraph.RdfFormat.N_QUADS,
        )
        for graph in graphs
    )
    return gzip.compress(b"".join(line for line in lines if line), 6, mtime=0)
