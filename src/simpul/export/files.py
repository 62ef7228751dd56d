"""Files are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` so that a reader sees the old file or the new one, never a part.

    The bytes go to a temporary file in the same folder, are flushed to disk, and take the name in one step.
    Missing folders are made. Raises OSError where the folder cannot be written; then nothing has changed.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode())
        os.replace(temporary, path)  # noqa: PTH105 - the one atomic step, named as such
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode() -> int:
    """The permission bits of an ordinary new file; ``mkstemp`` makes private ones."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
