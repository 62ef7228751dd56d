"""Learning curve: ``curve.py CONFIG.json MODEL.onnx --cache DIR --keep NPY --warm PT --work DIR [--sizes 25,50]``.

For each number of gold articles a network is trained for as many steps from the same warmed-up encoder, exported,
joined with the rules (``fit.py``, from the policy of ``MODEL.onnx`` and without the second look), and measured on
development. Writes ``curve.json`` into ``--work``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from export import attach
from gold import SHARED
from held import read_all
from measure import items, table
from simpul.learned.files import load_model

HERE = Path(__file__).parent


def run(script: str, *parts: object) -> None:
    subprocess.run([sys.executable, str(HERE / script), *map(str, parts)], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--warm", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--sizes", default="25,50,100,251")
    parser.add_argument("--steps", type=int, default=400, help="of each network")
    arguments = parser.parse_args()
    policy = json.dumps(load_model(arguments.model).policy.as_json(), sort_keys=True)
    config = json.loads(arguments.config.read_text())
    arguments.work.mkdir(parents=True, exist_ok=True)
    quiet = arguments.work / "config.json"  # few articles have many epochs: validated after the last one only
    quiet.write_text(json.dumps(config | {"validate_every": arguments.steps}))
    found = {}
    for size in map(int, arguments.sizes.split(",")):
        out = arguments.work / f"curve{size}"
        run(
            "train.py", quiet, "--cache", arguments.cache, "--keep", arguments.keep, "--out", out,
            "--warm", arguments.warm, "--gold-only", "--articles", size, "--port", 29600 + size,
            "--epochs", arguments.steps / -(-size // config["articles"]),
        )  # fmt: skip
        run("export.py", out / "model.pt", arguments.config, "--keep", arguments.keep, "--out", out / "model.onnx")
        attach(out / "model.onnx", {"policy": policy})
        run("fit.py", out / "model.onnx", "--shared", SHARED)
        model = load_model(out / "model.onnx")
        result = table(read_all(items("dev", SHARED), model), model.policy)
        found[size] = {k: v["F1"] for k, v in result.items() if isinstance(v, dict)}
        print(size, {k: v for k, v in found[size].items() if k.startswith(("all", "group"))}, flush=True)
        (arguments.work / "curve.json").write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
