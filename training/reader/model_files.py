"""A model's folder: ``encoder.onnx``, ``pieces.tsv``, ``heads.npz`` and ``model.json`` (thresholds, sizes)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from reader.encoder import Encoder, Vectors, open_encoder
from reader.encoder_pieces import Pieces, make_pieces
from simpul.errors import SimpulError

FILES = ("encoder.onnx", "pieces.tsv", "heads.npz", "model.json")


@dataclass(frozen=True)
class Model:
    """An encoder, the weights of its heads by name ("names.weight", "judge.inner.bias"), and its settings."""

    encoder: Encoder
    heads: Mapping[str, Vectors]
    settings: Mapping[str, Any]

    def head(self, name: str) -> Mapping[str, Vectors]:
        """The weights of one head, its name cut off."""
        return {k.removeprefix(f"{name}."): v for k, v in self.heads.items() if k.startswith(f"{name}.")}


def load_model(folder: Path, *, threads: int = 1) -> Model:
    """Read a model's folder. Raises SimpulError where a file is missing."""
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise SimpulError(f"{folder.name}: no {', '.join(missing)}", "Use --model rules to go without a model.")
    settings = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    with np.load(folder / "heads.npz") as file:
        heads = {name: file[name].astype(np.float32) for name in sorted(file.files)}
    pieces = read_pieces(folder / "pieces.tsv", settings["special"])
    return Model(open_encoder(folder / "encoder.onnx", pieces, size=settings["size"], threads=threads), heads, settings)


def read_pieces(path: Path, special: Mapping[str, str]) -> Pieces:
    """A vocabulary from lines "piece TAB log probability". Raises ValueError for a line of another form."""
    rows = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            piece, score = line.rsplit("\t", 1)
            rows.append((piece, float(score)))
    return make_pieces(rows, **special)
