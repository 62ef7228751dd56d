"""Kills a build at random moments, lets it go on, and compares the bytes with those of a build that nobody disturbed.

    python benchmarks/killed.py INPUT... [--kills 20] [--engine serial] [--workers N] [--seed 1]

A killed build is started again, and killed again, each time after a random share of the time that the whole build
takes, until it has been killed ``--kills`` times in all; one that ends before it is killed begins a new folder. Prints
one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def content(folder: Path) -> dict[str, bytes]:
    """All files but the state."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if not path.name.startswith("state.")}


def command(options: argparse.Namespace, output: Path) -> list[str]:
    """The build as a command."""
    words = [sys.executable, "-m", "simpul", "build", *options.inputs, "-o", str(output), "--model", "rules"]
    return [*words, "--engine", options.engine, *(["--workers", str(options.workers)] if options.workers else [])]


def main() -> None:
    """Build, kill, compare, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--kills", default=20, type=int)
    parser.add_argument("--engine", default="serial")
    parser.add_argument("--workers", default=None, type=int)
    parser.add_argument("--seed", default=1, type=int)
    options = parser.parse_args()
    chance, moments, folders, equal = random.Random(options.seed), list[float](), 0, True
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        quiet = subprocess.DEVNULL
        began = time.perf_counter()
        subprocess.run(command(options, home / "whole"), check=False, stdout=quiet, stderr=quiet)
        whole, expected = time.perf_counter() - began, content(home / "whole")
        while len(moments) < options.kills:
            folders += 1
            output = home / f"killed{folders}"
            while True:
                build = subprocess.Popen(command(options, output), start_new_session=True, stdout=quiet, stderr=quiet)
                moment = chance.uniform(0, whole) if len(moments) < options.kills else None
                try:
                    build.wait(moment)
                    break
                except subprocess.TimeoutExpired as late:
                    os.killpg(build.pid, signal.SIGKILL)
                    build.wait()
                    moments.append(round(late.timeout, 2))
            equal = equal and content(output) == expected
    print(
        json.dumps(
            {"kills": len(moments), "folders": folders, "equal": equal, "whole": round(whole, 1), "moments": moments}
        )
    )


if __name__ == "__main__":
    main()
