"""Inputs → partitions at an address, by any engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from simpul.engines import Engine, Lost, choose
from simpul.engines.choice import FEW
from simpul.errors import SimpulError
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.learned.files import Model
from simpul.link.apart import parting
from simpul.model import Finding
from simpul.partitions import SIZE, files, listing
from simpul.partitions.making import Made, Making, make
from simpul.partitions.pieces import Piece, cut, grouped, is_long
from simpul.read.sources import Source, sources
from simpul.version import code_version
from simpul.work import Work, stamp_of


@dataclass(frozen=True, slots=True)
class PartitionReport:
    """How many partitions there are, how many records of the inputs were read for them, how many articles were
    extracted as they were in none before. ``findings`` are about what is in no partition."""

    partitions: int
    records: int
    extracted: int
    findings: tuple[Finding, ...]


def partition(
    inputs: Iterable[str | Path],
    address: str,
    *,
    base: str = DEFAULT_BASE,
    model: Model | None = None,
    engine: str = "auto",
    workers: int | None = None,
    size: int = SIZE,
    progress: Callable[[int, int | None], None] | None = None,
) -> PartitionReport:
    """Have workers read the inputs, extract, and write partitions to a folder here or elsewhere (fsspec).

    A partition that is there already is not made again. The folder's list is written last, and names what the inputs
    hold now. ``size`` is the number of articles in a partition. Raises SimpulError for unusable inputs, engines and
    addresses, and what the address's file system raises.
    """
    named = [str(item) for item in inputs]
    files.checked(address)
    found = list(sources(named))
    _check(named, found, address)
    findings = [each for each in found if isinstance(each, Finding)]
    places = list(enumerate(each for each in found if isinstance(each, Source)))
    work = Work(base, (model.path or model) if model else None, parting((), base=base))
    making = Making(work, stamp_of(work), address)
    name = "serial" if model and model.path is None else engine

    def chosen(few: bool) -> Engine:
        return choose(name, workers, few=few)

    pieces, made = _cut(places, size, chosen), list[Made]()
    while pieces:
        parts, lost = list(grouped(pieces, size)), list[Piece]()
        for result in chosen(len(parts) < 2).map(partial(make, making), parts):
            if isinstance(result, Lost):
                lost.append(result.item)
                continue
            made.append(result)
            if progress:
                progress(sum(each.records for each in made), None)
        findings += [_lost(piece) for piece in lost if not piece.smaller()]
        pieces = [part for piece in lost for part in piece.smaller()]
    made.sort(key=lambda each: each.key)
    names = tuple(each.name for each in made)
    listing.write(address, listing.Listing(names, tuple(findings), base, _model(model), code_version()))
    return PartitionReport(len(made), sum(e.records for e in made), sum(e.extracted for e in made), tuple(findings))


def _check(named: Sequence[str], found: Iterable[Source | Finding], address: str) -> None:
    """Raise SimpulError for inputs that cannot be divided, or that the partitions would be among the next time."""
    if "-" in named:
        raise SimpulError(
            "Masukan standar tidak dapat dibagi · standard input cannot be divided.", "Simpan dahulu · save it first."
        )
    for each in found:
        if isinstance(each, Source) and each.kind == "partitions":
            raise SimpulError(
                f"{each.name}: sudah partisi · these are partitions.",
                f"Bangun · build: simpul build {each.name} -o DIR",
            )
    for item in named:
        if files.inside(address, item):
            raise SimpulError(
                f"{address}: di dalam masukan · inside the input {item}",
                "Pilih folder lain · choose another: -o ADDRESS",
            )


def _cut(places: Sequence[tuple[int, Source]], size: int, chosen: Callable[[bool], Engine]) -> list[Piece]:
    """All sources as pieces, in their order; long ones are looked through by workers."""
    long = [(each,) for each in places if is_long(each[1])]
    pieces = [Piece(*each) for each in places if not is_long(each[1])]
    if long:
        for result in chosen(len(long) <= FEW).map(partial(cut, size), long):
            pieces += [Piece(*result.item)] if isinstance(result, Lost) else result
    return sorted(pieces, key=lambda piece: piece.key)


def _model(model: Model | None) -> str:
    return model.name if model else ""


def _lost(piece: Piece) -> Finding:
    return Finding(
        code="build.lost",
        severity="violation",
        message_id="bagian ini berulang kali menghentikan proses yang membacanya dan dilewati",
        message_en="this part ended the process that read it again and again, and is left out",
        source=piece.name,
    )
