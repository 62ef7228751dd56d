"""What stands before and after a person's name and is no part of it: degrees, titles, ranks, posts, address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from simpul.data import lexicon, words
from simpul.identity.spelling import known, plain

_PIECE = re.compile(r"[^\W\d_]+|\d+")
_GLUED = re.compile(r"(k?h)([amrsbz])")
_POSTS = ("titles", "titles_short")
_MOST = 4
"""Pieces that one gelar has at most: "S. Sos. I." has three."""


class Piece(NamedTuple):
    """Letters between signs; ``dot``: a full stop follows."""

    text: str
    dot: bool


def pieces_of(text: str) -> list[Piece]:
    """The pieces of a plain text: letters, or digits, between other signs."""
    return [Piece(m.group(), text[m.end() : m.end() + 1] == ".") for m in _PIECE.finditer(text)]


@cache
def _degrees() -> frozenset[str]:
    return frozenset(plain(g).replace(".", "").replace("-", "") for g in words("gelar_after"))


def is_degree(pieces: Sequence[Piece]) -> bool:
    """Whether what stands after a comma is degrees, known or by their shape: "M.Agr.Sc", "S.Farm M.Kes", "CPM"."""
    if "".join(p.text for p in pieces) in _degrees() or all(p.text in _degrees() for p in pieces):
        return True
    first = pieces[0]
    shaped = len(first.text) < _MOST and (first.dot or len(pieces) == 1)
    return shaped and all(len(p.text) < 2 * _MOST and not (len(p.text) > 2 and known(p.text)) for p in pieces)


def without_degrees(name: list[Piece], degrees: list[str]) -> list[Piece]:
    """The name without the degrees at its end, which are added to ``degrees``; one piece stays."""
    while len(name) > 1:
        for size in range(min(_MOST, len(name) - 1), 0, -1):
            tail = name[-size:]
            joined = "".join(p.text for p in tail)
            if joined in _degrees() and all(p.dot for p in tail[:-1]) and (size > 1 or len(joined) > 1):
                degrees.append(joined)
                name = name[:-size]
                break
        else:
            break
    return name


@cache
def _leads() -> dict[tuple[str, ...], str]:
    """Words that may stand before a name, by their pieces, and which lexicon they are of."""
    columns = {"titles": "title", "titles_short": "short", "status_words": "word", "gelar_before": "gelar"}
    columns |= {"honorifics": "word", "titles_rank": "rank", "person_titles": "word"}
    found = {tuple(plain(row[column]).split()): name for name, column in columns.items() for row in lexicon(name)}
    found = {lead: name for lead, name in found.items() if name != "titles" or not known(lead[-1])}
    letters = [g.replace(".", "") for g in words("gelar_before") if g.isupper() and len(g) > 1]
    return found | {tuple(g.lower()): "gelar_before" for g in letters} | {("dipl", "ing"): "gelar_before"}


def _haji(name: list[Piece]) -> list[Piece]:
    """A haji's glued initials apart: "HM Anwar Sanusi" -> H, M, Anwar, Sanusi; "KHM" -> KH, M."""
    glued = _GLUED.fullmatch(name[0].text) if len(name) > 1 else None
    return [*(Piece(part, True) for part in glued.groups()), *name[1:]] if glued else name


@cache
def _signs() -> frozenset[str]:
    return frozenset(word.lower() for word in words("titles_rank_corps"))


def without_titles(name: list[Piece], titles: list[str]) -> list[Piece]:
    """The name without the titles before it, which are added to ``titles``; a word of two letters or more stays."""
    name = _haji(name)
    while len(name) > 1:
        size = next((s for s in range(min(_MOST, len(name) - 1), 0, -1) if _lead(name[:s])), 0)
        if not size and titles and name[0].text in _signs() and not known(name[0].text):
            size = 1
        if not size or not any(len(p.text) > 1 for p in name[size:]):
            break
        titles.append(" ".join(p.text for p in name[:size]))
        name = name[size:]
    return name


def _lead(pieces: Sequence[Piece]) -> str | None:
    return _leads().get(tuple(p.text for p in pieces))


def is_title(piece: Piece) -> bool:
    """Whether a piece is a title, degree or sign, or too short for a name."""
    return bool(_lead([piece])) or piece.text in _signs() or piece.text in _degrees() or len(piece.text) < 3


def starts_with_post(pieces: Sequence[Piece]) -> bool:
    """Whether the words begin with a post: "Gubernur Jawa Barat"."""
    return any(_lead(pieces[:size]) in _POSTS for size in range(1, _MOST + 1))


def is_post(title: str) -> bool:
    """Whether a title that stood before a name is a post, which may have taken words behind it."""
    return _leads().get(tuple(title.split())) in _POSTS


@cache
def title_notes(column: str) -> dict[str, str]:
    """What the lexicon of titles tells in a column: "sex" or "kind"."""
    return {row["word"]: row[column] for row in lexicon("person_titles") if row[column]}
