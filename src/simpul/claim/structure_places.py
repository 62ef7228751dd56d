"""Where places and bodies lie, as their names follow one another: "Desa X, Kecamatan Y, Kabupaten Z"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.claim.context import Context, Occurrence
from simpul.claim.structure_bodies import is_local, places_by_name
from simpul.find.org_heads import head_at
from simpul.find.org_names import territory
from simpul.find.overlaps import INSIDE_ORGANIZATION
from simpul.find.place_words import scan
from simpul.gazetteer import places_named
from simpul.gazetteer.names import name_key
from simpul.model import Claim, Entity

LEVELS = {"facility": 1, "other": 1, "village": 2, "district": 3, "city": 4, "regency": 4, "province": 5, "country": 6}
HAMLET = re.compile(r"(?i)(?:dusun|jorong|rt|rw)\b")
_CHAIN = re.compile(
    r" ?, ?(?:di )?| | ?\( ?| ?,? RT ?\.? ?\d+[ /,]*RW ?\.? ?\d+ ?,? ?|"
    r",? (?:(?:yang )?(?:berada|berlokasi|terletak|beralamat|bertempat) |tepatnya )?di (?:kawasan |wilayah |daerah )?"
)
_BEING = re.compile(r",? (?:merupakan|adalah|ialah) (?:[a-z][\w-]* ){1,6}di ")
ROAD = re.compile(r"(?i)(?:jalan|jl|jln)\b")
_LIST = re.compile(r" ?, ?(?:dan |serta )?| (?:dan|serta|maupun|hingga) ")
_NAMELY = re.compile(
    r"(?P<told>(?: [a-z][\w/-]*){0,8}),? ?(?:yang )?"
    r"(?:yaitu|yakni|antara lain|di ?antara?(?:nya)?|meliputi|terdiri (?:dari|atas)|mencakup) ?:? ?(?:di )?| di "
)
_AREAS = re.compile(
    r"\b(?:provinsi|kabupaten|kota|kecamatan|kelurahan|desa|pekon|kampung|dusun|wilayah|daerah|lokasi|titik|sungai|pulau)\b"
)
_NEAR = 40
LYING = ("education", "company", "ngo", "other")


def locations(context: Context) -> Iterator[Claim]:
    """locatedIn claims of places, and of bodies that are no public office."""
    chain = [o for o in context.occurrences if o.entity.type in ("Place", "Organization")]
    for index, part in enumerate(chain):
        whole = _next(chain, index)
        if whole is None or whole.entity.type != "Place" or part.entity.id == whole.entity.id:
            continue
        between = context.text[part.end : whole.start]
        if part.entity.type == "Place" and _opens_list(context.text, part, whole, between):
            for member in (whole, *_list_after(context, chain, chain.index(whole))):
                yield context.claim(
                    "locatedIn",
                    member.entity.id,
                    part.start,
                    member.end,
                    rule="structure.place-enumerated",
                    confidence=0.7,
                    object=part.entity.id,
                )
            continue
        is_one = part.entity.type == "Place" and _BEING.fullmatch(between)
        if not (is_one or _CHAIN.fullmatch(between)):
            continue
        if not _inside(part, whole, between) or _opens(context, chain, whole):
            continue
        rule = "structure.place-chain" if part.entity.type == "Place" else "structure.body-place"
        confidence = 0.85 if "," in between or " di " in between else 0.75
        yield _claim(context, part, whole, rule, confidence)
        for earlier in () if "(" in between else _list_before(context, chain, index):
            yield _claim(context, earlier, whole, "structure.place-list", 0.7)


def named_after(context: Context) -> Iterator[Claim]:
    """locatedIn claims of places to whose name a regency or city is added: "Pasar Ikan" is also "Pasar Ikan Tegal"."""
    places = places_by_name(context)
    for part in context.occurrences:
        if part.entity.type != "Place":
            continue
        for short in sorted({m.text for m in part.entity.mentions}):
            added = part.mention.text.removeprefix(short + " ")
            place = places.get(name_key(added)) if added != part.mention.text else None
            if place and place.kind in ("regency", "city") and place.id != part.entity.id:
                yield _claim(context, part, part, "structure.added-name", 0.75, place)


def _claim(
    context: Context, part: Occurrence, whole: Occurrence, rule: str, confidence: float, place: Entity | None = None
) -> Claim:
    target = place or whole.entity
    return context.claim(
        "locatedIn", part.entity.id, part.start, whole.end, rule=rule, confidence=confidence, object=target.id
    )


def _next(chain: list[Occurrence], index: int) -> Occurrence | None:
    """The occurrence after this one that does not lie inside it."""
    return next((o for o in chain[index + 1 :] if o.start >= chain[index].end), None)


def _opens_list(text: str, whole: Occurrence, part: Occurrence, between: str) -> bool:
    """Whether ``between`` makes the second place the first of those that lie in the first: "yaitu", "di"."""
    found = _NAMELY.fullmatch(between)
    if found is None or whole.mention.rule == INSIDE_ORGANIZATION or part.entity.id == whole.entity.id:
        return False
    if found["told"] is None:
        return 3 <= _level(whole) < 6 and 1.5 <= _level(part) < _level(whole)
    before = text[max(0, whole.start - _NEAR) : whole.start]
    if found["told"] and not _AREAS.search(before + found["told"]):
        return False
    return _level(whole) >= 3 and _level_as_part(part) < _level(whole)


def _opens(context: Context, chain: list[Occurrence], whole: Occurrence) -> bool:
    """Whether ``whole`` rather opens its own list: ", Kecamatan X di Kampung Y"."""
    following = _next(chain, chain.index(whole))
    if following is None or following.entity.type != "Place":
        return False
    return context.text[whole.end : following.start] == " di " and 1.5 <= _level(following) < _level(whole) <= 3


def _inside(part: Occurrence, whole: Occurrence, between: str) -> bool:
    if whole.entity.kind in ("facility", "other"):
        return _beside_road(part, whole, between)
    if part.entity.type == "Organization":
        bracket = between.strip() == "("
        lying = _lying(part.entity, part.mention.text) or (" di " in between and _seated(part))
        return lying and _level(whole) >= 2 and (not bracket or _level(whole) == 3)
    return (_level_as_part(part) if whole.entity.kind == "district" else _level(part)) < _level(whole)


def _beside_road(part: Occurrence, whole: Occurrence, between: str) -> bool:
    """Whether a building or body is said to lie in a road: "Gedung X, Jalan Y"."""
    if part.entity.type == "Organization":
        inside = _lying(part.entity, part.mention.text)
    else:
        inside = part.entity.kind == "facility" and not ROAD.match(part.mention.text)
    return bool(inside and ROAD.match(whole.mention.text) and between.strip() in (",", "di", ", di"))


def _seated(body: Occurrence) -> bool:
    """Whether "di" after a public office tells its seat: its own name already tells for which territory it works."""
    return body.entity.kind == "agency" and territory(body.mention.text) is not None


def _lying(body: Entity, text: str) -> bool:
    """Whether a body lies somewhere rather than governing it; one known by a bare head ("SPPG") lies nowhere."""
    words = scan(text)
    after, head = head_at(words, 0) if words else (0, None)
    own_name = body.kind in ("education", "company") and len(words) > 1  # "Universitas Diponegoro" is no kind of body
    if head and after == len(words) and not own_name:
        return False
    return body.kind in LYING or (body.kind == "agency" and is_local(text))


def _level(occurrence: Occurrence) -> float:
    if HAMLET.match(occurrence.mention.text):
        return 1.5
    return LEVELS.get(occurrence.entity.kind or "", 4)


def _level_as_part(occurrence: Occurrence) -> float:
    """As ``_level``, but what nothing is known of is small."""
    return 1 if occurrence.entity.kind is None and not places_named(occurrence.mention.text) else _level(occurrence)


def _list_before(context: Context, chain: list[Occurrence], index: int) -> Iterator[Occurrence]:
    """Earlier members of the list that ends at ``index``: of one type and level, with "," and "dan" between."""
    last = chain[index]
    for earlier in reversed(chain[:index]):
        if earlier.end > last.start:
            continue
        between = context.text[earlier.end : last.start]
        if not _alike(earlier, chain[index]) or not _LIST.fullmatch(between) or earlier.entity.id == last.entity.id:
            return
        yield earlier
        last = earlier


def _list_after(context: Context, chain: list[Occurrence], index: int) -> Iterator[Occurrence]:
    """Further members of the list whose first member stands at ``index``."""
    last = chain[index]
    for later in chain[index + 1 :]:
        if later.start < last.end:
            continue
        if not _alike(later, chain[index]) or not _LIST.fullmatch(context.text[last.end : later.start]):
            return
        yield later
        last = later


def _alike(a: Occurrence, b: Occurrence) -> bool:
    """Whether two members may stand in one list: areas of one level, or groups of people."""
    if a.entity.type != b.entity.type:
        return False
    if a.entity.type == "Organization":
        return a.entity.kind == b.entity.kind and a.entity.kind in ("other", "education")
    return _level(a) == _level(b) >= 1.5
