"""A model's file: one ONNX graph (the encoder), with vocabulary, heads and policy in its metadata."""

from __future__ import annotations

import base64
import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from simpul.errors import SimpulError
from simpul.learned.encoder import Encoder, Vectors, open_session
from simpul.learned.pieces import Pieces, make_pieces
from simpul.learned.policy import Policy, make_policy

METADATA = ("pieces", "heads", "settings", "policy")
"""Entries of the graph's metadata: lines "piece TAB log probability", a base64 .npz of float16 weights, two of JSON."""
_PACKAGED = Path(__file__).resolve().parents[1] / "data" / "model" / "reader.onnx"
_WITHOUT = "Tanpa model · without a model: --model rules"


@dataclass(frozen=True, eq=False)
class Model:
    """An encoder, the weights of its heads by name ("names.weight", "judge.inner.bias"), settings and policy."""

    encoder: Encoder
    heads: Mapping[str, Vectors]
    settings: Mapping[str, Any]
    policy: Policy
    name: str = ""
    """The file's name and the start of its SHA-256 ("reader.onnx 3f2a90c41b7d"), for provenance."""
    path: Path | None = None
    """The file, for other processes to open."""

    def head(self, name: str) -> Mapping[str, Vectors]:
        """The weights of one head, its name cut off."""
        return {k.removeprefix(f"{name}."): v for k, v in self.heads.items() if k.startswith(f"{name}.")}


def packaged_model() -> Path:
    """The model's file that comes with the package. Raises SimpulError where it is absent."""
    if not _PACKAGED.is_file():
        raise SimpulError("Model bawaan tidak ada · the packaged model is not there.", _WITHOUT)
    return _PACKAGED


@cache
def opened(path: Path, threads: int = 1) -> Model:
    """``load_model``, once a process for each file and number of threads."""
    return load_model(path, threads=threads)


def load_model(path: Path, *, threads: int = 1) -> Model:
    """Read a model's file. Raises SimpulError where it is missing, broken or none of ours."""
    if not path.is_file():
        raise SimpulError(f"{path}: tidak ada model di sini · no such model.", _WITHOUT)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()[:12]
    try:
        return _read(path, f"{path.name} {digest}", threads)
    except Exception as error:  # onnxruntime, numpy and json each have errors of their own for a broken file
        why = f"{type(error).__name__}: {error}".partition("\n")[0][:160]
        raise SimpulError(f"{path}: bukan model Simpul · no model of Simpul ({why}).", _WITHOUT) from error


def _read(path: Path, name: str, threads: int) -> Model:
    session = open_session(path, threads=threads)
    data: Mapping[str, str] = session.get_modelmeta().custom_metadata_map
    missing = [entry for entry in METADATA if entry not in data]
    if missing:
        raise ValueError(f"tanpa · without {', '.join(missing)}")
    settings = json.loads(data["settings"])
    with np.load(io.BytesIO(base64.b64decode(data["heads"]))) as file:
        heads = {entry: file[entry].astype(np.float32) for entry in sorted(file.files)}
    encoder = Encoder(session, read_pieces(data["pieces"], settings["special"]), settings["size"])
    return Model(encoder, heads, settings, make_policy(json.loads(data["policy"])), name, path)


def read_pieces(text: str, special: Mapping[str, str]) -> Pieces:
    """A vocabulary from lines "piece TAB log probability". Raises ValueError for a line of another form."""
    rows = []
    for line in text.split("\n"):
        if line:
            piece, score = line.rsplit("\t", 1)
            rows.append((piece, float(score)))
    return make_pieces(rows, **special)
