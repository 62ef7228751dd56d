"""Files at an address, a folder here or elsewhere: each is there whole or not at all."""

from __future__ import annotations

import uuid
from contextlib import AbstractContextManager
from importlib import import_module
from pathlib import Path
from typing import IO

from simpul.errors import SimpulError
from simpul.export.files import write_whole
from simpul.read import remote


def joined(address: str, name: str) -> str:
    """The address of a file in a folder."""
    return f"{address.rstrip('/')}/{name}" if remote.is_remote(address) else str(Path(address, name))


def beside(address: str, name: str) -> str:
    """The address of another file in a file's folder."""
    if remote.is_remote(address):
        return f"{address.rpartition('/')[0]}/{name}"
    return str(Path(address).with_name(name))


def inside(address: str, folder: str) -> bool:
    """Whether an address is a folder or in it."""
    if remote.is_remote(address) or remote.is_remote(folder):
        return f"{address.rstrip('/')}/".startswith(f"{folder.rstrip('/')}/")
    return Path(address).resolve().is_relative_to(Path(folder).resolve())


def there(address: str) -> bool:
    """Whether there is a file. Raises what its file system raises, mostly OSError."""
    if not remote.is_remote(address):
        return Path(address).is_file()
    system, path = remote.system(address)
    return bool(system.isfile(path))


def opened(address: str) -> AbstractContextManager[IO[bytes]]:
    """A file, to be read. Raises what its file system raises, mostly OSError."""
    return remote.opened(address) if remote.is_remote(address) else Path(address).open("rb")


def write(address: str, content: bytes) -> None:
    """Write a file under another name, then move it, so that a reader never sees a part of it.

    Two that write one file at once do no harm where they write the same. Raises what its file system raises.
    """
    if not remote.is_remote(address):
        write_whole(Path(address), content)
        return
    system, path = remote.system(address)
    folder, _, name = path.rpartition("/")
    part = f"{folder}/.{name}.{uuid.uuid4().hex}.part"
    system.makedirs(folder, exist_ok=True)
    with system.open(part, "wb") as file:
        file.write(content)
    system.mv(part, path)


def checked(address: str) -> None:
    """Raise SimpulError where a package is missing that writes partitions, or opens the address."""
    try:
        import_module("pyarrow.parquet")
        if remote.is_remote(address):
            remote.system(address)
    except (ImportError, ValueError) as error:
        raise SimpulError(
            f"{address}: tidak dapat ditulis · cannot be written: {error}",
            'Periksa alamat dan paketnya · check address and packages: pip install "simpul[parquet,remote]"',
        ) from error
