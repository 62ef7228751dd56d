"""Document → Mention: an explicit list of finders; a trained model's proposals join the same list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from simpul.find import groups, introduced, organizations, persons, places, programs, skills, titled_bodies
from simpul.find.overlaps import settle
from simpul.model import Document, Mention
from simpul.read import outlet_span

_ELSEWHERE = re.compile(r"^[ \t]*\(?(?:baca|lihat|simak|tonton)(?: juga| pula)\b.*$", re.I | re.M)
"""Lines such as "Baca juga: …" on a line of their own."""
_WITHIN = re.compile(
    r"\b(?:Baca|Lihat|Simak|Tonton) [Jj]uga ?: "
    r"(?:[^.\n]*$|(?:[\"'“”‘’(]*[A-Z\d][^\s.]*\s+|(?:dan|di|ke|dari|dengan|untuk|pada|oleh|yang|dalam|melalui|agar|soal|usai)\s+)+)",
    re.M,
)
"""The same inside a line: to its end where no sentence ends in it, else as far as the headline's capitals go."""
Finder = Callable[[Document, Sequence[Mention]], list[Mention]]
"""Proposes mentions; the second argument holds what the finders before it in ``FINDERS`` proposed for this document."""

# The order counts: persons and places look at bodies, programmes at groups, titled bodies at bodies and persons.
FINDERS: tuple[Finder, ...] = (
    organizations.find,
    persons.find,
    places.find,
    groups.find,
    skills.find,
    programs.find,
    titled_bodies.find,
    introduced.find,
)


def find_mentions(document: Document) -> list[Mention]:
    """All mentions of a document, overlaps settled, sorted by start.

    Proposals of Simpul's own reader are left out: ``simpul.learned.extract`` joins them with these.
    """
    proposed = [mention for _, found in _in_order(document) for mention in found]
    others = document.proposals if document.reading is None else ()
    return settle(in_story(document, [*proposed, *others]))


def proposed_by(finder: Finder, document: Document) -> list[Mention]:
    """What one of ``FINDERS`` proposes, after those before it. Raises ValueError for any other function."""
    for each, found in _in_order(document):
        if each is finder:
            return found
    raise ValueError(f"{finder} is not in FINDERS")


def _in_order(document: Document) -> Iterator[tuple[Finder, list[Mention]]]:
    so_far: tuple[Mention, ...] = ()
    for finder in FINDERS:
        found = finder(document, so_far)
        yield finder, found
        so_far = (*so_far, *found)


def in_story(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """Without what stands outside the story: the dateline's outlet ("ANTARA JATENG"), lines that advertise others."""
    outlet = outlet_span(document.text, publisher=document.article.publisher)
    outside = [*([outlet] if outlet else []), *_advertised(document.text)]
    return [m for m in mentions if not any(m.start < end and start < m.end for start, end in outside)]


def _advertised(text: str) -> list[tuple[int, int]]:
    """Headlines of other articles between the words of this one."""
    return [m.span() for pattern in (_ELSEWHERE, _WITHIN) for m in pattern.finditer(text)]
