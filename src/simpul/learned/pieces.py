"""Words → pieces of the encoder's vocabulary: the most probable split of each word (a unigram model), no more.

A word that follows white space starts with "▁"; one that follows another word or sign directly does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from unicodedata import normalize

MARK = "▁"
_UNKNOWN_COST = 10.0
"""How much less likely than the rarest piece a single unknown character is (log probability)."""


@dataclass(frozen=True)
class Pieces:
    """A vocabulary of pieces with log probabilities; ``ids`` maps a piece to its number."""

    ids: Mapping[str, int]
    scores: tuple[float, ...]
    begin: int
    end: int
    unknown: int
    longest: int
    least: float
    """Log probability of the rarest piece."""
    _known: dict[tuple[str, bool], tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)

    def split(self, word: str, *, spaced: bool) -> tuple[int, ...]:
        """Numbers of the word's pieces, at least one; ``spaced`` says that white space (or the start) precedes it."""
        key = (word, spaced)
        if key not in self._known:
            text = (MARK if spaced else "") + normalize("NFKC", word).replace(" ", MARK)
            self._known[key] = tuple(self._best(text)) or (self.unknown,)
        return self._known[key]

    def _best(self, text: str) -> list[int]:
        size = len(text)
        unknown_score = self.least - _UNKNOWN_COST
        best = [0.0] + [-1e30] * size
        back = [(0, self.unknown)] * (size + 1)
        for start in range(size):
            if best[start] + unknown_score > best[start + 1]:
                best[start + 1], back[start + 1] = best[start] + unknown_score, (start, self.unknown)
            for end in range(start + 1, min(size, start + self.longest) + 1):
                piece = self.ids.get(text[start:end])
                if piece is not None and best[start] + self.scores[piece] > best[end]:
                    best[end], back[end] = best[start] + self.scores[piece], (start, piece)
        found = []
        while size > 0:
            size, piece = back[size]
            found.append(piece)
        return found[::-1]


def make_pieces(rows: list[tuple[str, float]], *, begin: str, end: str, pad: str, unknown: str) -> Pieces:
    """A vocabulary from (piece, log probability) in the order of the model's embedding table.

    Raises KeyError where one of the four special pieces is missing.
    """
    ids: dict[str, int] = {}
    scores = tuple(score for _, score in rows)
    for number, (piece, _) in enumerate(rows):
        ids.setdefault(piece, number)
    special = {name: ids.pop(name) for name in (begin, end, pad, unknown)}
    return Pieces(
        ids,
        scores,
        special[begin],
        special[end],
        special[unknown],
        max(map(len, ids)),
        min(scores),
    )
