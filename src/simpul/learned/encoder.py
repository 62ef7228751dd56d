"""The encoder at run time: windows → one vector a word, by onnxruntime, imported when a file is opened. No torch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simpul.learned.pieces import Pieces
from simpul.learned.windows import Window

Vectors = NDArray[np.float32]


@dataclass(frozen=True)
class Encoder:
    """An inference session and the vocabulary that it was trained with."""

    session: Any
    pieces: Pieces
    size: int

    def vectors(self, windows: Sequence[Window]) -> Vectors:
        """Vectors of all words of an article's windows, in order: the vector of each word's first piece.

        One window a run: nothing is padded, the result does not depend on what else is read, and a long article needs
        no more memory than a short one.
        """
        parts = [self._run(window) for window in windows]
        return np.concatenate(parts) if parts else np.zeros((0, self.size), np.float32)

    def _run(self, window: Window) -> Vectors:
        (hidden,) = self.session.run(None, {"pieces": np.array([window.pieces], np.int64)})
        return np.asarray(hidden[0, list(window.heads)], np.float32)


def open_session(path: Path, *, threads: int = 1) -> Any:
    """Load an exported encoder. Raises onnxruntime's own error for a broken file."""
    onnxruntime = import_module("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # the arena keeps what the longest article once needed
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
