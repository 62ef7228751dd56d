"""Short forms that the other name spells out: "GNRM" beside "Gerakan Nasional Revolusi Mental"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from simpul.identity.words import name_words

_LETTERS = range(3, 9)
_SYLLABLES = 5
"""Letters that a word made of parts of words has at least ("germas")."""
_PIECES = 4
"""How many pieces "P3-TGAI" and the like fall into at most."""
_SMALL = frozenset({"dan", "di", "ke", "dari", "untuk", "bagi"})


def abbreviated(names: Collection[str]) -> frozenset[str]:
    """Those of the names of one thing with a word that another one spells out: "Komisi X DPR", "Lia N. Sukandar".

    It is made of the first letters of three words or more in a row, as in ``spelled_out``, of a name that does not hold
    it itself; or it is the first letter of a word in a name that has all else alike.
    """
    words = {name: name_words(name) for name in names}
    spelling = defaultdict[str, set[str]](set)
    for name, tokens in words.items():
        letters = "".join(word[0] for word in tokens if word not in _SMALL)
        for start in range(len(letters)):
            for size in _LETTERS:
                spelling[letters[start : start + size]].add(name)
    return frozenset(
        name
        for name, tokens in words.items()
        if any(token not in words[other] for token in tokens if len(token) in _LETTERS for other in spelling[token])
        or (any(len(token) == 1 for token in tokens) and any(_initialled(tokens, other) for other in words.values()))
    )


def _initialled(tokens: Sequence[str], other: Sequence[str]) -> bool:
    """Whether tokens are those of the other name but for words of which they have the first letter only."""
    return (
        len(tokens) == len(other)
        and tokens != other
        and all(a == b or (len(a) == 1 and b.startswith(a)) for a, b in zip(tokens, other, strict=True))
    )


def spelled_out(
    tokens: Sequence[str], other: Sequence[str], small: Collection[str], ordinary: Collection[str] = ()
) -> tuple[str, ...]:
    """``tokens`` with each short form replaced by the words of ``other`` that it is made of.

    A short form is made of the first letters of at least three words in a row (without ``small`` words; "k 3" are three
    words with k), or of parts of words, two letters or more each on average. A word that ``other`` holds itself is
    none, nor is an ``ordinary`` one.
    """
    run = [word for word in other if word not in small]
    out: list[str] = []
    at = 0
    while at < len(tokens):
        pieces, words = _pieces_at(tokens, at, run)
        token = tokens[at]
        if not words and token.isalpha() and token not in other and token not in ordinary:
            words = _words_of(token, run)
        out += words or tokens[at : at + pieces]
        at += pieces
    return tuple(out)


def _pieces_at(tokens: Sequence[str], at: int, run: Sequence[str]) -> tuple[int, Sequence[str]]:
    """A short form in pieces ("pik r", "p 3 tgai") at ``at``: how many pieces, and the words with its letters."""
    for end in range(min(len(tokens), at + _PIECES), at + 1, -1):
        letters = ""
        for piece in tokens[at:end]:
            letters += letters[-1:] * (int(piece) - 1) if piece.isdecimal() and len(piece) == 1 else piece
        words = _initials(letters, run)
        if words:
            return end - at, words
    return 1, ()


def _words_of(token: str, run: Sequence[str]) -> Sequence[str]:
    words = _initials(token, run)
    if words or len(token) < _SYLLABLES:
        return words
    for start in range(len(run)):
        size = _beginnings(token, run[start:], 2)
        if 1 < size <= len(token) // 2:
            return run[start : start + size]
    for start in range(len(run)):
        for end in range(len(run), start + 1, -1):
            if _parts(token, run[start:end]):
                return run[start:end]
    return ()


def _initials(letters: str, run: Sequence[str]) -> Sequence[str]:
    if len(letters) not in _LETTERS:
        return ()
    spans = (run[start : start + len(letters)] for start in range(len(run) - len(letters) + 1))
    return next((words for words in spans if "".join(word[0] for word in words) == letters), ())


def _beginnings(token: str, run: Sequence[str], least: int) -> int:
    """How many words from the first on give ``token`` with their beginnings; 0 where they do not.

    ``least`` letters of the first word, one or more of the others.
    """
    if not run:
        return 0
    for size in range(least, min(len(token), len(run[0])) + 1):
        if not token.startswith(run[0][:size]):
            return 0
        rest = _beginnings(token[size:], run[1:], 1) if size < len(token) else 0
        if rest or size == len(token):
            return rest + 1
    return 0


def _parts(token: str, run: Sequence[str]) -> bool:
    """Whether the token is the first word's beginning and a part of some of the others, the last one's end."""
    for size in range(2, min(len(token) - 1, len(run[0])) + 1):
        if not token.startswith(run[0][:size]):
            return False
        if _parts_of_rest(token[size:], run[1:]):
            return True
    return False


def _parts_of_rest(token: str, run: Sequence[str]) -> bool:
    if len(run) == 1:
        return len(token) > 1 and run[0].endswith(token)
    sizes = (0, *range(2, len(token) - 1))
    return any(token[:size] in run[0] and _parts_of_rest(token[size:], run[1:]) for size in sizes)
