"""Persons: capitalised words whose own look and whose surroundings together tell that they name somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from simpul.data import lexicon
from simpul.find import organizations
from simpul.find.name_score import PLACE, UNKNOWN, token_score
from simpul.find.names import gelar_end, gelar_start
from simpul.find.person_cues import cue_points
from simpul.find.person_runs import Stretch, stretches
from simpul.model import Document, Mention

ENOUGH = 3.0


def find(document: Document) -> list[Mention]:
    """Mentions of persons: names without post titles and forms of address; gelar stay where they touch the name."""
    text = document.text
    candidates = list(stretches(text, organizations.find(document)))
    accepted = [m for m in (_accept(text, s) for s in candidates) if m]
    taken = {(m.start, m.end) for m in accepted}
    names = {_core(text, s) for s in candidates if any(a <= s.start and s.end <= b for a, b in taken)}
    again = _again(text, candidates, names, accepted)
    return sorted([*accepted, *again], key=lambda m: (m.start, m.end))


def _core(text: str, stretch: Stretch) -> str:
    return text[stretch.start : stretch.end]


def _accept(text: str, stretch: Stretch) -> Mention | None:
    """A mention where own evidence and cues together suffice."""
    stretch = _with_address(text, _without_tail(text, stretch))
    start, end = gelar_start(text, stretch.start), gelar_end(text, stretch.end)
    points, rule = cue_points(text, start, end)
    if end > stretch.end or start < stretch.start:
        points += 3.0
    if stretch.left == "head":
        points -= 4.0
    own = min(stretch.score, 4.0)
    if points <= 0 and (len(stretch.spans) < 2 or own < 3.9):
        return None
    if own + points < ENOUGH or len(stretch.spans) > 6:
        return None
    confidence = round(min(0.98, 0.5 + 0.06 * (own + points)), 2)
    return Mention(start, end, text[start:end], "Person", None, confidence, rule)


def _with_address(text: str, stretch: Stretch) -> Stretch:
    """"Gus Ipul": a form of address stays where it and one word are the person's nickname."""
    match = _address().search(text, max(0, stretch.start - 12), stretch.start)
    if len(stretch.spans) > 1 or not match or match.end() != stretch.start:
        return stretch
    spans = ((match.start(), match.start() + len(match.group(1))), *stretch.spans)
    return Stretch(match.start(), stretch.end, spans, "honorific", stretch.score)


@cache
def _address() -> re.Pattern[str]:
    forms = sorted(row["word"].capitalize() for row in lexicon("honorifics") if row["in_name"] == "yes")
    return re.compile(rf"(?<!\w)({'|'.join(forms)})\s+$")


def _without_tail(text: str, stretch: Stretch) -> Stretch:
    """The stretch without words at its end that only a place or an abbreviation can be."""
    spans = list(stretch.spans)
    while len(spans) > 1 and token_score(text[slice(*spans[-1])]) == PLACE:
        spans.pop()
    scores = [token_score(text[a:b]) for a, b in spans]
    return Stretch(spans[0][0], spans[-1][1], tuple(spans), stretch.left, sum(scores))


def _again(text: str, candidates: Iterable[Stretch], names: set[str], accepted: list[Mention]) -> list[Mention]:
    """Further mentions: the whole name again, or by one or more of its words."""
    parts = {part for name in names for part in _parts(name)}
    taken = [(m.start, m.end) for m in accepted]
    found = []
    for stretch in candidates:
        if any(a < stretch.end and stretch.start < b for a, b in taken):
            continue
        words = _core(text, stretch)
        if words in names or (words in parts and stretch.left in (None, "title", "honorific", "rank", "common")):
            found.append(Mention(stretch.start, stretch.end, words, "Person", None, 0.8, "person.again"))
    return found


def _parts(name: str) -> list[str]:
    """Contiguous parts of a full name that can stand for it: "Joko Rakito" -> Joko, Rakito."""
    words = name.split()
    runs = [words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1) if j - i < len(words)]
    return [" ".join(r) for r in runs if len(r) > 1 or (len(r[0]) > 2 and token_score(r[0]) >= UNKNOWN)]
