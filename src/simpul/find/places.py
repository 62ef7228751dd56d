"""Document → mentions of places: gazetteer names, territories with a head word, facilities, islands, countries."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from simpul.find.org_heads import PUBLIC
from simpul.find.org_names import NamePart, territory
from simpul.find.overlaps import INSIDE_BODY, INSIDE_ORGANIZATION
from simpul.find.place_bare import bare_at, near_codes
from simpul.find.place_before import BEFORE_UPPER, before_upper, building_end
from simpul.find.place_heads import headed_at
from simpul.find.place_lists import continued
from simpul.find.place_repeats import repeats
from simpul.find.place_words import UPPER, Territory, Word, gazetteer_at, scan, territory_at
from simpul.model import Document, Mention


def find(document: Document, proposed: Sequence[Mention]) -> list[Mention]:
    """Mentions of places, sorted by start.

    Those with rule ``place.inside-org`` lie inside the name of a public body: they are no mentions of their own,
    but the territory of that body (see ``claim.structure``). ``proposed`` holds the bodies found before.
    """
    text = document.text
    bodies = [m for m in proposed if m.type == "Organization" and m.rule != INSIDE_BODY]
    words = scan(text)
    starts = [w.start for w in words]
    spans = {bisect_right(starts, b.start) - 1: bisect_right(starts, b.end - 1) for b in bodies}
    near = near_codes(words)
    found: list[Mention] = []
    index, last = 0, -1
    while index < len(words):
        led = words[index].follows and index - 1 == last and words[last].text == ","
        end, mentions = _at(text, words, index, spans, near, led=led)
        found += mentions
        last = end if mentions or index in spans else last
        index = max(end, index + 1)
    found = repeats(text, found, bodies)
    return sorted([*found, *inside(bodies)], key=lambda m: (m.start, m.end))


def inside(bodies: Sequence[Mention]) -> list[Mention]:
    """The territories inside the names of public bodies."""
    found = []
    for body in bodies:
        part = territory(body.text) if body.kind in PUBLIC else None
        if part:
            part = without_province(body.text, part)
            start, end = body.start + part.start, body.start + part.end
            found.append(
                Mention(start, end, body.text[part.start : part.end], "Place", part.kind, 0.9, INSIDE_ORGANIZATION)
            )
    return found


def without_province(name: str, part: NamePart) -> NamePart:
    """ "Provinsi Bali" inside a body's name stands for Bali; Kota and Kabupaten belong to the name of the place."""
    word = re.match(r"(?i)prov(?:insi|\.)?\s+|propinsi\s+", name[part.start : part.end])
    return replace(part, start=part.start + word.end()) if word else part


def _at(
    text: str, words: Sequence[Word], index: int, bodies: dict[int, int], near: frozenset[str], *, led: bool
) -> tuple[int, list[Mention]]:
    end, kind = headed_at(words, index, bodies)
    if kind:
        own = end in bodies.values() and words[index].text.lower() != "kantor"
        return end, [_mention(text, words, index, end, kind, 0.95 if own else 0.8, "place.headed")]
    if index in bodies:
        end = building_end(words, bodies[index])
        whole = [_mention(text, words, index, end, "facility", 0.95, "place.building")] if end > bodies[index] else []
        return end, whole
    land = territory_at(words, index, ("none",))
    if land:
        return _territory(text, words, land, near)
    end, guess = before_upper(words, index, bodies, led=led)
    if end > index:
        found = [_mention(text, words, index, end, guess, 0.7, BEFORE_UPPER)]
        last, places = gazetteer_at(words, end, UPPER)
        if places:  # "Senayan Jakarta"
            only = places[0].kind if len(places) == 1 else None
            found.append(_mention(text, words, end, last, only, 0.9, "place.name"))
        return max(end, last), found
    end, guess, confidence = bare_at(words, index, near)
    if end > index:
        return end, [_mention(text, words, index, end, guess, confidence, "place.name")]
    return index + 1, []


def _territory(text: str, words: Sequence[Word], land: Territory, near: frozenset[str]) -> tuple[int, list[Mention]]:
    kind = land.kinds[0] if land.kinds[0] != "hamlet" else "village"
    confidence = 0.95 if land.places else 0.8
    found = [_mention(text, words, land.first, land.last, kind, confidence, "place.territory")]
    end = land.last
    for first, last in continued(words, land, near):
        found.append(_mention(text, words, first, last, kind, 0.75, "place.list"))
        end = last
    return end, found


def _mention(
    text: str, words: Sequence[Word], first: int, last: int, kind: str | None, confidence: float, rule: str
) -> Mention:
    start, end = words[first].start, words[last - 1].end
    return Mention(start, end, text[start:end], "Place", kind, confidence, rule)
