"""Persons: capitalised words whose own look and whose surroundings together tell that they name somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from simpul.data import lexicon
from simpul.find.name_score import SHAPED, UNKNOWN, name_score
from simpul.find.names import gelar_end, gelar_start
from simpul.find.person_cues import cue_points, titled
from simpul.find.person_runs import Stretch, stretches
from simpul.model import Document, Mention

ENOUGH = 3.0
SURE = 4.2
"""Points that a word needs which by itself is a place or an abbreviation."""
_LISTED = re.compile(r"(?:\s?\([^()]{1,30}\))?(?:,\s+|,?\s+(?:dan|serta|atau)\s+)")
_SHORT_BEFORE = frozenset({"title", "honorific", "rank", "gelar", "common", "bracket", None})


def find(document: Document, proposed: Sequence[Mention]) -> list[Mention]:
    """Mentions of persons: names without post titles and forms of address; gelar stay where they touch the name.

    ``proposed`` holds the bodies found before.
    """
    text = document.text
    bodies = [m for m in proposed if m.type == "Organization"]
    candidates = [_with_address(text, s) for s in stretches(text, bodies)]
    accepted: list[tuple[Stretch, Mention]] = []
    for stretch, following in zip_longest(candidates, candidates[1:]):
        if following and _body_before_name(text, stretch, following):
            continue
        mention = _accept(text, stretch, listed=bool(accepted) and _in_list(text, accepted[-1][1], stretch))
        if mention:
            accepted.append((stretch, mention))
    found = [m for _, m in accepted]
    names = {text[s.start : s.end] for s, _ in accepted}
    return sorted([*found, *_again(text, candidates, names, found)], key=lambda m: (m.start, m.end))


def _body_before_name(text: str, stretch: Stretch, following: Stretch) -> bool:
    """Whether unknown words after a title name its body, as a known name stands after the comma: "Ketua X, Budi, …"."""
    surer = following.score >= SHAPED or (len(stretch.spans) == 1 and len(following.spans) == 2)
    if stretch.score >= SHAPED or not surer or text[stretch.end : following.start] != ", ":
        return False
    title = titled(text, stretch.start)
    after = text[gelar_end(text, following.end) :][:2]
    return (
        title is not None and title.kind == "head" and (after[:1] == "," or (after[:1] == " " and after[1:].islower()))
    )


def _in_list(text: str, before: Mention, stretch: Stretch) -> bool:
    gap = text[before.end : stretch.start]
    whole = len(stretch.spans) > 1 and min(name_score(text[a:b]) for a, b in stretch.spans) >= UNKNOWN
    return len(gap) < 45 and bool(_LISTED.fullmatch(gap)) and (stretch.score >= SHAPED or whole)


def _accept(text: str, stretch: Stretch, *, listed: bool) -> Mention | None:
    """A mention where own evidence and cues together suffice."""
    if max(b - a for a, b in stretch.spans) < 2 or text[stretch.end : stretch.end + 1].isdigit():
        return None
    start, end = gelar_start(text, stretch.start), gelar_end(text, stretch.end)
    points, rule = cue_points(text, start, end)
    if end > stretch.end or start < stretch.start:
        points += 3.0
    if (
        stretch.score < 0
        and rule in ("person.title", "person.apposition")
        and not _place_in_name(text, stretch, points)
    ):
        return None
    points += (2.2 if listed else 0.0) + _neighbours(stretch)
    own = min(stretch.score, 4.0)
    if points <= 0 and (len(stretch.spans) < 2 or own < 3.1 or points < 0):
        return None
    if own < 0 and points < SURE:
        return None
    if own + points < ENOUGH or len(stretch.spans) > 6:
        return None
    confidence = round(min(0.98, 0.5 + 0.06 * (own + points)), 2)
    return Mention(start, end, text[start:end], "Person", None, confidence, rule)


def _place_in_name(text: str, stretch: Stretch, points: float) -> bool:
    """Whether a name that holds a place's name stands after the title of a body's head: "Deputi …, Umba Kendal"."""
    title = titled(text, stretch.start)
    words = [name_score(text[a:b]) for a, b in stretch.spans]
    return points >= SURE and title is not None and title.kind != "territorial" and words[0] >= UNKNOWN


def _neighbours(stretch: Stretch) -> float:
    """Points for the words that touch the stretch inside its run."""
    points = -4.0 if stretch.left == "head" else 0.0
    if stretch.right == "title":
        points += 1.5 if stretch.left is None else 0.0
    elif stretch.right in ("place", "body", "head"):
        points -= 2.5
    return points


def _with_address(text: str, stretch: Stretch) -> Stretch:
    """With the form of address that is part of a nickname: "Gus Ipul", where the text never says "Ipul" alone."""
    match = _address().search(text, max(0, stretch.start - 12), stretch.start)
    if len(stretch.spans) > 1 or not match or match.end() != stretch.start:
        return stretch
    address, word = match.group(1), text[stretch.start : stretch.end]
    if re.search(rf"(?<!{address} )(?<!\w){re.escape(word)}(?!\w)", text):
        return stretch
    spans = ((match.start(), match.start() + len(address)), *stretch.spans)
    return replace(stretch, start=match.start(), spans=spans, left="honorific")


@cache
def _address() -> re.Pattern[str]:
    forms = sorted(row["word"].capitalize() for row in lexicon("honorifics") if row["in_name"] == "yes")
    return re.compile(rf"(?<!\w)({'|'.join(forms)})\s+$")


def _again(text: str, candidates: Sequence[Stretch], names: set[str], accepted: Sequence[Mention]) -> list[Mention]:
    """Further mentions: the whole name again, or by one or more of its words."""
    parts = {part for name in names for part in _parts(name)}
    taken = [(m.start, m.end) for m in accepted]
    found = []
    for stretch in candidates:
        if any(a < stretch.end and stretch.start < b for a, b in taken):
            continue
        words = text[stretch.start : stretch.end]
        if words in names or (words in parts and stretch.left in _SHORT_BEFORE):
            found.append(Mention(stretch.start, stretch.end, words, "Person", None, 0.8, "person.again"))
    return found


def _parts(name: str) -> list[str]:
    """Contiguous parts of a full name that can stand for it: "Joko Rakito" -> Joko, Rakito."""
    words = name.split()
    runs = [words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1) if j - i < len(words)]
    return [" ".join(r) for r in runs if len(r) > 1 or (len(r[0]) > 2 and name_score(r[0]) >= UNKNOWN)]
