"""Where a programme happens: heldAt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.claim.clauses import by_clause, coordinated, cues, first_each, same_clause
from simpul.claim.context import Context, Occurrence
from simpul.claim.topic import points_back, topic
from simpul.model import Claim, Span

RULES = {
    "heldAt.in": "the programme, then 'di' or 'se-' and the place, in one clause",
    "heldAt.front": "'di' and the place in front of the programme, in one clause",
    "heldAt.topic": "a clause that points back to the programme ('kegiatan tersebut … di …')",
}
_IN = re.compile(rf"\b{cues('venue')}(?:\s*-\s*|\s+)(?:[\w-]+\s+){{0,2}}$", re.I)
_AT = re.compile(r"\bdi\s+(?:kantor\s+|aula\s+|halaman\s+)?$", re.I)
_PREMISES = frozenset({"education", "agency", "company"})
"""Bodies that a programme can be held at, where "di" stands before them."""
_SAYING = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|papar|terang|imbuh|sebut|tambah)(?:nya)?\b[^.]{0,160}$", re.I
)
_CONTAINED = re.compile(r"\s*,\s*(?:(?:Kecamatan|Kabupaten|Kota|Provinsi|Kec\.|Kab\.)\s*)?$|\s*\(\s*$")


def claims(context: Context) -> list[Claim]:
    """One claim per (programme, place or premises)."""
    return first_each(by_clause(context, _of_span))


def _of_span(context: Context, span: Span) -> Iterator[Claim]:
    named = context.within(span.start, span.end, "Place", "Organization")
    places = _outermost(context, [o for o in named if o.entity.type == "Place" or o.entity.kind in _PREMISES])
    programs = context.within(span.start, span.end, "Program")
    text = context.text
    for index, place in enumerate(places):
        lead = text[span.start : place.start]
        if not (_AT if place.entity.type == "Organization" else _IN).search(lead) or _SAYING.search(lead):
            continue
        left = [p for p in programs if p.end <= place.start]
        right = [p for p in programs if p.start >= place.end]
        if left and same_clause(text[left[-1].end : place.start]):
            program, rule, confidence = left[-1], "heldAt.in", 0.65
        elif right and right[0].start - place.end < 120:
            program, rule, confidence = right[0], "heldAt.front", 0.5
        else:
            about = topic(context, span) if points_back(context, span) else None
            if about:
                yield context.claim(
                    "heldAt",
                    about.id,
                    span.start,
                    place.end,
                    rule="heldAt.topic",
                    confidence=0.45,
                    object=place.entity.id,
                )
            continue
        for member in coordinated(context, places, index):
            start, end = min(program.start, place.start), max(program.end, member.end)
            yield context.claim(
                "heldAt", program.entity.id, start, end, rule=rule, confidence=confidence, object=member.entity.id
            )


def _outermost(context: Context, places: list[Occurrence]) -> list[Occurrence]:
    """Without places that only say where the one before them lies ("Desa X, Kecamatan Y, Kabupaten Z")."""
    kept: list[Occurrence] = []
    previous: Occurrence | None = None
    rank = {"facility": 0, "village": 1, "district": 2, "city": 3, "regency": 3, "province": 4, "country": 5}
    for place in places:
        contained = (
            previous is not None
            and _CONTAINED.match(context.text[previous.end : place.start]) is not None
            and rank.get(place.entity.kind or "", 9) > rank.get(previous.entity.kind or "", 9)
        )
        if not contained:
            kept.append(place)
        previous = place
    return kept
