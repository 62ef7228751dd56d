"""The store of a build's folder before a command uses it: brought up to date, with one line that says so."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from simpul.cli.guard import note
from simpul.errors import SimpulError


def refresh(path: Path) -> None:
    """Bring the store up to date where it is not. Raises SimpulError and OSError as ``refresh_store`` does."""
    from simpul.store import refresh_store

    done = refresh_store(path)
    if done.how != "current":
        note(f"Simpanan disusun · store made: {path / 'store'} ({done.why})")


def refresh_known(path: Path) -> None:
    """As ``refresh``, but only where there is a store already, and only if its folder can be written."""
    from simpul.store import store_state

    if not path.is_dir() or store_state(path) == "none":
        return
    try:
        refresh(path)
    except OSError as error:
        note(f"Simpanan tidak diperbarui · store not brought up to date: {error}")


def refreshed(path: Path) -> sqlite3.Connection:
    """The index, up to date."""
    from simpul.store import open_index

    refresh(path)
    index = open_index(path)
    if index is None:
        raise SimpulError(
            f"{path / 'store'}: rusak, atau berubah selagi dibaca · damaged, or changed while it was read.",
            f"Ulangi, atau susun lagi · run this again, or make it anew: simpul compact {path}",
        )
    return index
