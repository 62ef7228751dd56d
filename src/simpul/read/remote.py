"""Files elsewhere, by an address that fsspec knows ("s3://…", "memory://…"); the package is an optional extra."""

from __future__ import annotations

import re
from typing import IO, Any, cast

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://")


def is_remote(path: str) -> bool:
    """Whether ``path`` is an address with a scheme, not a path on this machine."""
    return bool(_SCHEME.match(path))


def opened(address: str) -> IO[bytes]:
    """The file at ``address``. Raises what its file system raises, mostly OSError; ImportError without fsspec."""
    import fsspec

    return cast(IO[bytes], fsspec.open(address, "rb").open())


def system(address: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it. Raises ValueError for an unknown one, ImportError."""
    from fsspec.core import url_to_fs

    found, path = url_to_fs(address)
    return found, path


def listed(address: str) -> tuple[bool, list[tuple[str, str]]]:
    """Whether ``address`` is a folder, and its files below: (name in it, address), sorted. Raises as ``opened``."""
    files, path = system(address)
    if files.isfile(path):
        return False, [(path.rsplit("/", 1)[-1], address)]
    if not files.exists(path):
        raise FileNotFoundError(address)
    root = path.rstrip("/") + "/"
    return True, [(file.removeprefix(root), files.unstrip_protocol(file)) for file in sorted(files.find(path))]
