import struct
from pathlib import Path

import numpy as np
import pytest

from source import Source, cut, read_source

HIDDEN = 32
PIECES = ("<s>", "</s>", "<pad>", "<unk>", "▁a")
SCORES = (-1.0, -2.0, -3.0, -4.0, -0.5)


def block(scale: float, nibbles: list[int]) -> bytes:
    """32 weights of 4 bits: the first half in the low nibbles."""
    return struct.pack("<e", scale) + bytes(
        low | high << 4 for low, high in zip(nibbles[:16], nibbles[16:], strict=True)
    )


def written(path: Path) -> Path:
    """A file with embeddings only: of row ``n`` of the words half the weights are ``n``, the others -8 ``n``."""
    parts = [
        ("emb.word", b"".join(block(float(n), [9] * 16 + [0] * 16) for n in range(len(PIECES)))),
        ("emb.pos", np.arange(2 * HIDDEN, dtype="<f4").tobytes()),
        ("emb.type", np.full(HIDDEN, 0.5, "<f4").tobytes()),
        ("emb.ln.w", np.full(HIDDEN, 2, "<f4").tobytes()),
        ("emb.ln.b", np.full(HIDDEN, 3, "<f4").tobytes()),
    ]
    blob = "".join(PIECES).encode()
    offsets = np.cumsum([0, *(len(p.encode()) for p in PIECES)])
    head = b"E5S1" + struct.pack("<i7ifi", 1, HIDDEN, 8, 4, 64, len(PIECES), 2, 1, 1e-5, 32)
    head += struct.pack("<5iQ", len(PIECES), 0, 1, 2, 3, len(blob))
    head += offsets.astype("<u4").tobytes() + np.array(SCORES, "<f4").tobytes() + blob
    head += struct.pack("<iI", 0, 3) + b"xyz" + struct.pack("<i", len(parts))
    at = len(head) + sum(2 + len(name) + struct.calcsize("<BIQQ") for name, _ in parts)
    body = b""
    for name, data in parts:
        head += struct.pack("<H", len(name)) + name.encode()
        head += struct.pack("<BIQQ", 0, len(data) // 4, at + len(body), len(data))
        body += data
    path.write_bytes(head + body)
    return path


def test_a_file_with_embeddings(tmp_path: Path) -> None:
    found = read_source(written(tmp_path / "model.bin"), layers=0)
    assert (found.hidden, found.inner, found.heads, found.eps) == (HIDDEN, 64, 4, pytest.approx(1e-5))
    assert found.rows == list(zip(PIECES, SCORES, strict=True))
    assert found.special == {"begin": 0, "end": 1, "pad": 2, "unknown": 3}
    assert found.tensors["word"].tolist() == [[float(n)] * 16 + [-8.0 * n] * 16 for n in range(len(PIECES))]
    assert found.tensors["pos"].tolist() == [list(range(HIDDEN)), list(range(HIDDEN, 2 * HIDDEN))]
    assert [set(found.tensors[name].tolist()) for name in ("type", "ln.w", "ln.b")] == [{0.5}, {2.0}, {3.0}]


def test_a_file_of_another_form_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.bin").write_bytes(b"ONNX and more")
    with pytest.raises(ValueError, match="is no E5S1 file"):
        read_source(tmp_path / "other.bin", layers=0)


def test_pieces_that_are_kept_get_new_numbers() -> None:
    word = np.arange(5, dtype=np.float32)[:, None]
    rows = [(f"p{n}", -float(n)) for n in range(5)]
    source = Source(rows, {"begin": 0, "pad": 2}, 1, 1, 1, 0.1, {"word": word, "pos": word})
    found = cut(source, np.array([0, 2, 4]))
    assert found.rows == [("p0", 0.0), ("p2", -2.0), ("p4", -4.0)]
    assert found.special == {"begin": 0, "pad": 1}
    assert found.tensors["word"].tolist() == [[0.0], [2.0], [4.0]]
    assert len(found.tensors["pos"]) == 5
