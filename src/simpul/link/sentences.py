"""The words around evidence that a reader needs to judge it."""

from __future__ import annotations

from collections.abc import Sequence

from simpul.model import Evidence, Span


def sentence_around(text: str, sentences: Sequence[Span], evidence: Evidence) -> str:
    """The sentence (or sentences) that hold the evidence, white space collapsed."""
    around = [s for s in sentences if s.start < evidence.end and evidence.start < s.end]
    start = min([evidence.start, *(s.start for s in around)])
    end = max([evidence.end, *(s.end for s in around)])
    return " ".join(text[start:end].split())
