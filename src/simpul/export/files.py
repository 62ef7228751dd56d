"""Files are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` so that a reader sees the old file or the new one, never a part.

    The bytes go to a temporary file in the same folder, are flushed to disk, and take the name in one step.
    Missing folders are made. Raises OSError where the folder cannot be written; then nothing has changed.
    """
    path = Path(path)
    write_together(path.parent, {path.name: content})


def write_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write several files of one folder (name → bytes): no name changes before all the bytes are on the disk.

    Missing folders are made. Raises OSError where the folder cannot be written or is full; then nothing has changed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parts: dict[str, Path] = {}
    try:
        for name, content in files.items():
            handle, temporary = tempfile.mkstemp(prefix=f".{name}.", suffix=".part", dir=folder)
            parts[name] = Path(temporary)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            parts[name].chmod(_mode())
        for name, part in parts.items():
            os.replace(part, folder / name)  # noqa: PTH105 - the one atomic step, named as such
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def _mode() -> int:
    """The permission bits of an ordinary new file; ``mkstemp`` makes private ones."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
