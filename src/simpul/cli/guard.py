"""What surrounds every command: one clear line for an error, quiet when the reader of a pipe has gone."""

from __future__ import annotations

import errno
import functools
import os
import sys
import traceback
from collections.abc import Callable
from typing import ParamSpec

import typer

from simpul.errors import SimpulError

P = ParamSpec("P")

FINDINGS = 1
USAGE = 2
FAULT = 3

NOTHING = "simpul: tidak ada artikel yang terbaca, lihat baris di atas · no article could be read, see the lines above"


def guarded(command: Callable[P, int | None]) -> Callable[P, None]:
    """``command`` as a typer command: the number that it returns is the exit status.

    A SimpulError or OSError is status 2; any other exception is a fault of the program: its traceback, and status 3.
    """

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            status = command(*args, **kwargs) or 0
            sys.stdout.flush()
        except SimpulError as error:
            complain(error.message, error.hint)
            status = USAGE
        except BrokenPipeError:
            # What is still in the buffer must go nowhere, or Python complains again when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            status = 0
        except OSError as error:
            complain(*system_error(error))
            status = USAGE
        except KeyboardInterrupt:
            complain("Dihentikan · interrupted", "")
            status = 130
        except Exception:
            traceback.print_exc()
            complain("kesalahan program · a fault of the program", "Laporkan baris di atas · report the lines above.")
            status = FAULT
        raise typer.Exit(status)

    return run


_FREE = "Kosongkan tempat, lalu ulangi · free space, run again."
_SYSTEM = {
    errno.ENOSPC: ("tempat penyimpanan penuh · no space left", _FREE),
    errno.EDQUOT: ("kuota penyimpanan habis · quota used up", _FREE),
    errno.EACCES: ("tidak ada izin · no permission", "Periksa hak aksesnya · check its rights."),
    errno.EROFS: ("hanya dapat dibaca · read-only", "Pilih folder lain · choose another folder."),
    errno.ENOTDIR: ("bagian jalurnya bukan folder · part of it is no folder", "Pilih nama lain · another name."),
    errno.EISDIR: ("ini folder, bukan berkas · a folder, not a file", "Beri nama berkas · give a file's name."),
    errno.ENAMETOOLONG: ("nama terlalu panjang · the name is too long", "Beri nama pendek · give a shorter name."),
}


def system_error(error: OSError) -> tuple[str, str]:
    """What the system refused, and the next step, in both languages."""
    words, hint = _SYSTEM.get(
        error.errno or 0, (error.strerror or str(error), "Periksa nama dan hak aksesnya · check name and rights.")
    )
    return (f"{error.filename}: {words}" if error.filename else words, hint)


def complain(message: str, hint: str) -> None:
    """One line about an error, and the next step under it, on stderr."""
    note(f"simpul: {message}")
    if hint:
        note(f"        {hint}")


def note(line: str) -> None:
    """One line on stderr, where everything goes that is not data."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
