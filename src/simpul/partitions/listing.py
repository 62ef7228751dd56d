"""The list of a run's partitions, in the order of their articles: what a build is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from simpul.errors import SimpulError
from simpul.model import Finding
from simpul.partitions import files
from simpul.read.sources import PARTITIONS
from simpul.version import code_version

TABLE = ".parquet"
QUADS = ".nq.gz"


@dataclass(frozen=True, slots=True)
class Listing:
    """``partitions`` are names without ending; ``findings`` say what is in none of them."""

    partitions: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    base: str = ""
    model: str = ""
    version: str = ""


def write(address: str, listing: Listing) -> None:
    """Write the list of a folder of partitions."""
    files.write(files.joined(address, PARTITIONS), msgspec.json.format(msgspec.json.encode(listing), indent=1) + b"\n")


def read(address: str) -> Listing:
    """The list in a file. Raises SimpulError where it is none, and what its file system raises."""
    with files.opened(address) as file:
        try:
            return msgspec.json.decode(file.read(), type=Listing)
        except msgspec.DecodeError as error:
            raise SimpulError(
                f"{address}: bukan daftar partisi · no list of partitions ({error}).",
                "Buat lagi · make it again: simpul partition INPUT... -o FOLDER",
            ) from error


def others(inputs: Iterable[str], base: str, model: str) -> list[str]:
    """The inputs that are partitions of another version, base or model, so that a build extracts their articles again.

    One that cannot be opened is left to who reads it.
    """
    found = []
    for item in inputs:
        address = files.joined(item, PARTITIONS)
        try:
            own = read(address) if files.there(address) else None
        except Exception:  # every file system has errors of its own
            continue
        if own and (own.version, own.base, own.model) != (code_version(), base, model):
            found.append(item)
    return found
