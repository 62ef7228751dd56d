"""Files are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

_PART = ".part"


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` so that a reader sees the old file or the new one, never a part.

    The bytes go to a temporary file in the same folder, are flushed to disk, and take the name in one step.
    Missing folders are made. Raises OSError where the folder cannot be written; then nothing has changed.
    """
    path = Path(path)
    write_together(path.parent, {path.name: content})


def write_together(folder: Path, files: Mapping[str, bytes | Iterable[bytes]]) -> None:
    """Write several files of one folder (name → bytes, or pieces of them): no name changes before all are on the disk.

    Missing folders are made. Raises OSError where the folder cannot be written or is full, and what making a piece
    raises; then nothing has changed.
    """
    made = _made(folder)
    parts: dict[str, Path] = {}
    try:
        with ThreadPoolExecutor() as disk:  # takes in what is written while more is made
            flushed = list[Future[None]]()
            for name, content in files.items():
                handle, temporary = tempfile.mkstemp(prefix=f".{name}.", suffix=_PART, dir=folder)
                parts[name] = Path(temporary)
                with os.fdopen(handle, "wb") as file:
                    file.writelines((content,) if isinstance(content, bytes) else content)
                flushed.append(disk.submit(_flush, parts[name]))
                parts[name].chmod(_mode())
            for done in flushed:
                done.result()
        for name, part in parts.items():
            os.replace(part, folder / name)  # noqa: PTH105 - the one atomic step, named as such
        made = []
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)
        for each in made:
            each.rmdir()


def remove_parts(folder: Path) -> None:
    """Remove what a write that was killed left behind; only for a folder that nobody else writes to at this time."""
    for part in folder.glob(f".*{_PART}"):
        part.unlink(missing_ok=True)


def _made(folder: Path) -> list[Path]:
    """Make a folder; answers the folders that were not there, the innermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing


def _flush(path: Path) -> None:
    """Wait until what was written to a file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _mode() -> int:
    """The permission bits of an ordinary new file; ``mkstemp`` makes private ones."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
