"""``simpul serve`` as users start it: a process of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Where a server of its own process shows a build's folder."""
    command = [sys.executable, "-m", "simpul", "serve", str(folder), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            line = next(line for line in server.stderr if "http://" in line)
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            assert found
            yield found[0]
        finally:
            server.terminate()
