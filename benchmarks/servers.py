"""Real SPARQL servers on free loopback ports, each in a folder of its own: for tests and benchmarks."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

START = 60.0
"""Seconds that a server may take until it answers."""

VIRTUOSO_USER, VIRTUOSO_PASSWORD = "dba", "dba"
_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 10
CheckpointInterval = 0
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
DirsAllowed = .
ThreadsPerQuery = 1
MaxMemPoolSize = 4000000000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 10000000
MaxQueryCostEstimationTime = 0
MaxQueryExecutionTime = {seconds}
"""


@dataclass(frozen=True, slots=True)
class Running:
    """A server by its address and the number of its process."""

    address: str
    pid: int

    def peak_memory(self) -> float:
        """The most memory that it has held so far, MiB."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        peak = re.search(r"VmHWM:\s+(\d+)", status)
        assert peak
        return round(int(peak[1]) / 1024, 1)


def oxigraph_binary() -> str | None:
    """The ``oxigraph`` of this environment (PyPI package ``oxigraph``), or another one; None without."""
    beside = Path(sys.executable).parent / "oxigraph"
    return str(beside) if beside.is_file() else shutil.which("oxigraph")


def virtuoso_binary() -> str | None:
    """Debian's Virtuoso 7 (``virtuoso-opensource-7-bin``); None without."""
    return shutil.which("virtuoso-t")


@contextmanager
def oxigraph(folder: Path) -> Iterator[Running]:
    """An Oxigraph server that keeps its data in a folder."""
    binary, port = oxigraph_binary(), free_port()
    assert binary
    command = [binary, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    address = f"http://127.0.0.1:{port}"
    with _running(command, folder, f"{address}/") as pid:
        yield Running(address, pid)


@contextmanager
def virtuoso(folder: Path, *, buffers: int = 4000, seconds: int = 0) -> Iterator[Running]:
    """A Virtuoso server that keeps its data in a folder; ``buffers`` are pages of 8 KiB in memory.

    A question gets so many ``seconds`` (0: any), then an answer that is not whole.
    """
    binary, http = virtuoso_binary(), free_port()
    assert binary
    folder.mkdir(parents=True, exist_ok=True)
    ini = _INI.format(sql=free_port(), http=http, buffers=buffers, dirty=buffers * 3 // 4, seconds=seconds)
    (folder / "virtuoso.ini").write_text(ini, encoding="utf-8")
    command = [binary, "+foreground", "+configfile", "virtuoso.ini"]
    address = f"http://127.0.0.1:{http}"
    with _running(command, folder, f"{address}/sparql") as pid:
        yield Running(address, pid)


def free_port() -> int:
    """A port of the loopback interface that nobody listens to."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def _running(command: list[str], folder: Path, address: str) -> Iterator[int]:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "out.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            _wait(process, address)
            yield process.pid
        finally:
            process.kill()
            process.wait()


def _wait(process: subprocess.Popen[bytes], address: str) -> None:
    until = time.monotonic() + START
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=2).close()
        except urllib.error.HTTPError as error:
            error.close()
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{address} did not answer")
