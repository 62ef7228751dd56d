"""Other corpora of names, as windows and tags: idner-news-2k (train), nergrit (train), nerui.

Left out on purpose: nerugm and nerp hold sentences of idner's test part.
"""

from __future__ import annotations

from pathlib import Path

from simpul.learned.pieces import Pieces
from simpul.learned.windows import LIMIT

SETS = {"idner": ("idner-news-2k/train.txt",), "nergrit": ("nergrit/train.txt",), "nerui": ("nerui/nergithub.txt",)}
HELD_OUT = {
    "idner.dev": ("idner-news-2k/dev.txt",), "idner.test": ("idner-news-2k/test.txt",),
    "nergrit.dev": ("nergrit/valid.txt",), "nergrit.test": ("nergrit/test.txt",),
}  # fmt: skip
_TYPES = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "PLA": "Place"}
TAGS = ("O", *(f"{b}-{t}" for t in ("Person", "Organization", "Place") for b in "BI"))
_TIGHT_BEFORE = frozenset(".,;:!?)]%”’")
_TIGHT_AFTER = frozenset("([“‘")


Sentence = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""Pieces, places of words' first pieces, tags of words."""


def auxiliary(folder: Path, pieces: Pieces) -> dict[str, list[Sentence]]:
    """The sentences of each set."""
    return {
        name: [encode(words, tags, pieces) for f in files for words, tags in sentences(folder / "ner" / f)]
        for name, files in (SETS | HELD_OUT).items()
    }


def sentences(path: Path) -> list[tuple[list[str], list[str]]]:
    """Words and tags (first and last column) of each sentence."""
    found: list[tuple[list[str], list[str]]] = []
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        columns = line.split()
        if len(columns) < 2:
            if words:
                found.append((words, tags))
            words, tags = [], []
            continue
        words.append(columns[0])
        tags.append(_tag(columns[-1]))
    return found


def _tag(label: str) -> str:
    type_ = _TYPES.get(label[2:5].upper())
    return f"{label[0]}-{type_}" if type_ else "O"


def encode(words: list[str], tags: list[str], pieces: Pieces) -> Sentence:
    numbers, heads, labels = [pieces.begin], [], []
    for n, (word, tag) in enumerate(zip(words, tags, strict=True)):
        split = pieces.split(word, spaced=n == 0 or (word not in _TIGHT_BEFORE and words[n - 1] not in _TIGHT_AFTER))
        if len(numbers) + len(split) > LIMIT:
            break
        heads.append(len(numbers))
        labels.append(TAGS.index(tag))
        numbers += split
    return (*numbers, pieces.end), tuple(heads), tuple(labels)
