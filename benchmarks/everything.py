"""All benchmarks of scale by one command: building, stores, validation; one JSON object with the machine.

    python benchmarks/everything.py FILE.jsonl[.gz] [--quick] [-o REPORT.json]

FILE has real articles. Builds grow from 1,000 to 4,000 articles with one and two workers, by rules and with the trained
model (``scale.py``); 500 articles of it, spread over the file, are multiplied to 10^5, 10^6 and 10^7 facts and loaded
into every store that is here (``stores.py``); 800 are validated (``validation.py``). That takes two hours on two cores.
``--quick`` does the same with a tenth of it, in some minutes, to see that all of it runs. Each part is a process of its
own and its whole report stands under its name; a part that fails is told of there, and the others run.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from simpul.learned.files import packaged_model
from speed import lines, machine

HERE = Path(__file__).parent


def parts(file: Path, folder: Path, *, quick: bool) -> dict[str, list[str]]:
    """The commands by name; ``folder`` has a build of some articles."""
    sizes, triples, articles = ("100,200,400", ["10000", "100000"], "100")
    if not quick:
        sizes, triples, articles = ("1000,2000,4000", ["100000", "1000000", "10000000"], "800")
    return {
        "rules": ["scale.py", str(file), "--sizes", sizes, "--workers", "1,2"],
        "model": ["scale.py", str(file), "--sizes", sizes, "--workers", "1,2", "--model", str(packaged_model())],
        "stores": ["stores.py", str(folder), "--rounds", "1", "--triples", *triples],
        "validation": ["validation.py", str(file), "--articles", articles],
    }


def sample(file: Path, count: int, into: Path) -> Path:
    """Articles from the whole length of a file."""
    rows = lines(file, sys.maxsize)
    into.write_text("".join(rows[:: max(1, len(rows) // count)][:count]), encoding="utf-8")
    return into


def run(command: Sequence[str]) -> object:
    """What a part reports, or with what status it failed: it says why on stderr."""
    done = subprocess.run([sys.executable, str(HERE / command[0]), *command[1:]], stdout=subprocess.PIPE, text=True)
    if done.returncode == 0:
        return json.loads(done.stdout)
    return {"failed": done.returncode}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--quick", action="store_true", help="a tenth of it")
    parser.add_argument("-o", "--output", type=Path, help="write the JSON to this file, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        some = sample(options.file, 50 if options.quick else 500, Path(place) / "some.jsonl")
        folder = Path(place) / "graph"
        build = [sys.executable, "-m", "simpul", "build", str(some), "-o", str(folder), "--model", "rules"]
        subprocess.run(build, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        found: dict[str, object] = {"machine": machine()}
        for name, command in parts(options.file, folder, quick=options.quick).items():
            print(name, file=sys.stderr)
            found[name] = run(command)
    text = json.dumps(found, ensure_ascii=False, indent=1)
    if options.output:
        options.output.write_text(f"{text}\n", encoding="utf-8")
    print(text)
    if any(isinstance(part, dict) and "failed" in part for part in found.values()):
        sys.exit(1)


if __name__ == "__main__":
    main()
