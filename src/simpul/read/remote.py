"""Files elsewhere, by an address that fsspec knows ("s3://…", "memory://…"); the package is an optional extra."""

from __future__ import annotations

import re
from typing import IO, cast

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://")


def is_remote(path: str) -> bool:
    """Whether ``path`` is an address with a scheme, not a path on this machine."""
    return bool(_SCHEME.match(path))


def opened(address: str) -> IO[bytes]:
    """The file at ``address``. Raises what its file system raises, mostly OSError; ImportError without fsspec."""
    import fsspec

    return cast(IO[bytes], fsspec.open(address, "rb").open())


def listed(address: str) -> tuple[bool, list[tuple[str, str]]]:
    """Whether ``address`` is a folder, and its files below: (name in it, address), sorted. Raises as ``opened``."""
    from fsspec.core import url_to_fs

    system, path = url_to_fs(address)
    if system.isfile(path):
        return False, [(path.rsplit("/", 1)[-1], address)]
    if not system.exists(path):
        raise FileNotFoundError(address)
    root = path.rstrip("/") + "/"
    return True, [(file.removeprefix(root), system.unstrip_protocol(file)) for file in sorted(system.find(path))]
