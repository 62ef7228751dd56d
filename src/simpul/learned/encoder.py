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
_TOGETHER = 4
"""Windows of a run."""


@dataclass(frozen=True)
class Encoder:
    """An inference session and the vocabulary that it was trained with."""

    session: Any
    pieces: Pieces
    size: int

    def vectors(self, windows: Sequence[Window]) -> Vectors:
        """Vectors of all words of an article's windows, in order: the vector of each word's first piece.

        A few windows of one article a run, so that the result does not depend on what else is read and a long article
        needs no more memory than a short one.
        """
        parts = [self._run(windows[n : n + _TOGETHER]) for n in range(0, len(windows), _TOGETHER)]
        return np.concatenate(parts) if parts else np.zeros((0, self.size), np.float32)

    def _run(self, windows: Sequence[Window]) -> Vectors:
        length = max(len(w.pieces) for w in windows)
        numbers = np.full((len(windows), length), self.pieces.pad, np.int64)
        mask = np.zeros((len(windows), length), np.float32)
        for row, window in enumerate(windows):
            numbers[row, : len(window.pieces)] = window.pieces
            mask[row, : len(window.pieces)] = 1.0
        (hidden,) = self.session.run(None, {"pieces": numbers, "mask": mask})
        return np.concatenate([hidden[row, list(w.heads)] for row, w in enumerate(windows)]).astype(np.float32)


def open_session(path: Path, *, threads: int = 1) -> Any:
    """Load an exported encoder. Raises onnxruntime's own error for a broken file."""
    onnxruntime = import_module("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # the arena keeps what the longest article once needed
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
