"""The list of a run's partitions, in the order of their articles: what a build is given."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from simpul.errors import SimpulError
from simpul.model import Finding
from simpul.partitions import files
from simpul.read.sources import PARTITIONS

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
