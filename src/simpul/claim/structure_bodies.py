"""Jurisdiction of public bodies, and bodies that are parts of others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.claim.context import Context, Occurrence
from simpul.data import any_of, used_for
from simpul.find.org_heads import PUBLIC, head_at
from simpul.find.org_names import expand, territory
from simpul.find.overlaps import INSIDE_BODY
from simpul.find.place_words import scan, territory_at
from simpul.gazetteer import UPPER, GazetteerPlace, places_named
from simpul.gazetteer.names import name_key, split_head
from simpul.model import Claim, Entity, Predicate

PAIRS = frozenset((
    ("agency", "government"), ("agency", "agency"), ("agency", "legislature"), ("legislature", "legislature"),
    ("party", "legislature"), ("company", "company"), ("party", "party"), ("education", "education"), ("ngo", "ngo"),
    ("other", "ngo"), ("other", "party"), ("agency", "ngo"),
))  # fmt: skip
_THROUGH = re.compile(r",?\s+(?:melalui|lewat)\s+(?:jajaran\s+)?")
_BESIDE = re.compile(r" |(?: ?\([^()]{1,20}\)|\))?,? (?:pada|di ?bawah(?: naungan)?|milik|di lingkungan|bagian dari) ")


def jurisdictions(context: Context) -> Iterator[Claim]:
    """Jurisdiction claims: the territory in a public body's name, or "di X" right after a name without one."""
    places, names = places_by_name(context), _names(context)
    for occurrence in _occurrences(context):
        body, own = occurrence.entity, occurrence.mention.text
        if body.kind not in PUBLIC or _local(own) or _whole(occurrence, names)[1] == "structure.inside-name":
            continue
        part = territory(own)
        if part:
            place = next((places[k] for k in _keys(own[part.start : part.end], part.place) if k in places), None)
            if place:
                yield _claim(context, "jurisdiction", occurrence, occurrence.end, place, "structure.own-name", 0.95)
        elif body.kind == "agency" and not _national(own):
            after = context.after(occurrence.end, "Place")
            between = context.text[occurrence.end : after.start] if after else ""
            if after and between == " di " and after.entity.kind in UPPER:
                yield _claim(context, "jurisdiction", occurrence, after.end, after.entity, "structure.body-di", 0.6)


def parts(context: Context) -> Iterator[Claim]:
    """partOf claims: a body's name inside another's, a branch of a national body, two bodies side by side."""
    names = _names(context)
    for occurrence in _occurrences(context):
        whole, rule = _whole(occurrence, names)
        if whole:
            yield _claim(context, "partOf", occurrence, occurrence.end, whole, rule, 0.85)
        after = context.after(occurrence.end, "Organization")
        if not after or after.entity.id == occurrence.entity.id:
            continue
        between = context.text[occurrence.end : after.start]
        if _THROUGH.fullmatch(between) and _through(occurrence, after):
            yield context.claim(
                "partOf",
                after.entity.id,
                occurrence.start,
                after.end,
                rule="structure.through",
                confidence=0.65,
                object=occurrence.entity.id,
            )
        elif _BESIDE.fullmatch(between) and _fits(occurrence, after):
            yield _claim(context, "partOf", occurrence, after.end, after.entity, "structure.beside", 0.7)


def _claim(
    context: Context, predicate: Predicate, part: Occurrence, end: int, whole: Entity, rule: str, confidence: float
) -> Claim:
    return context.claim(predicate, part.entity.id, part.start, end, rule=rule, confidence=confidence, object=whole.id)


def _occurrences(context: Context) -> Iterator[Occurrence]:
    """Where bodies are named; one whose name only stands inside longer names is looked up there."""
    yield from (o for o in context.occurrences if o.entity.type == "Organization")
    for entity in context.entities:
        if entity.type == "Organization":
            yield from (Occurrence(m.start, m.end, entity, m) for m in entity.mentions if m.rule == INSIDE_BODY)


def _names(context: Context) -> list[tuple[str, Entity]]:
    """All names of bodies, longest first."""
    pairs = {
        (text, e.id): e
        for e in context.entities
        if e.type == "Organization"
        for text in (e.name, *(m.text for m in e.mentions))
    }
    return [(text, e) for (text, _), e in sorted(pairs.items(), key=lambda item: (-len(item[0][0]), item[0]))]


def _keys(name: str, place: GazetteerPlace | None) -> tuple[str, ...]:
    """By what the place of a territory is looked up: as written, without its head word, by its code."""
    code = place.code if place else _code(name)
    return (name_key(name), name_key(split_head(name)[1]), f"#{code}")


def _code(name: str) -> str | None:
    """The code of the only province, regency or city of this name."""
    found = [p for p in places_named(name) if p.kind in UPPER]
    return found[0].code if len(found) == 1 else None


def places_by_name(context: Context) -> dict[str, Entity]:
    """Places by all their names, with and without the head word; the first of two namesakes with the head word wins."""
    found: dict[str, Entity] = {}
    for bare in (False, True):
        for entity in context.entities:
            if entity.type == "Place":
                for text in (entity.name, *(m.text for m in entity.mentions)):
                    found.setdefault(name_key(split_head(text)[1] if bare else text), entity)
                    code = entity.code or _code(text)
                    if code:
                        found.setdefault(f"#{code}", entity)
    return found


def is_local(name: str) -> bool:
    """Whether a name begins like that of an office that lies somewhere: "Puskesmas …", "RS …"."""
    return re.match(rf"{any_of(used_for('local-body'))}\b", name, re.I) is not None


def _local(name: str) -> bool:
    return is_local(expand(name)) or is_local(name)


def _national(name: str) -> bool:
    words = scan(name)
    _, head = head_at(words, 0) if words else (0, None)
    return bool(head and head.level == "pusat")


def _whole(occurrence: Occurrence, names: list[tuple[str, Entity]]) -> tuple[Entity | None, str]:
    """The body of which this one's name says that it is a part."""
    own = occurrence.mention.text
    for name, entity in names:
        if entity.id == occurrence.entity.id or len(name) >= len(own):
            continue
        if own.endswith(" " + name) and _unit(own[: -len(name)].strip(), occurrence.entity, entity):
            return entity, "structure.inside-name"
        unit = own.find(f" {name} ")
        if (
            unit > 0
            and own[:unit] in used_for("national-office")
            and _branch(name, own[unit + len(name) + 2 :], entity)
        ):
            return entity, "structure.branch"
        if own.startswith(name + " ") and _branch(name, own[len(name) :].strip(), entity):
            return entity, "structure.branch"
    return None, ""


def _unit(rest: str, part: Entity, whole: Entity) -> bool:
    """Whether the words before the other body's name make it a unit of that one, not only its kind ("Bank")."""
    if rest.endswith(("dan", "&", "/", "-")) or rest in used_for("kind-only"):
        return False
    return (part.kind, whole.kind) in PAIRS or part.kind == whole.kind


def _branch(name: str, rest: str, whole: Entity) -> bool:
    if not (_national(name) or whole.kind in ("party", "company", "ngo")):
        return False
    words = scan(re.sub(r"^(?:Cabang|Wilayah|Unit|unit|cabang|DPD|DPW|DPC)\s+", "", rest))
    land = territory_at(words, 0) if words else None
    return bool(land and land.last == len(words))


def _fits(part: Occurrence, whole: Occurrence) -> bool:
    """Whether two bodies side by side are an office and what it belongs to, by their kinds."""
    a, b = part.entity.kind, whole.entity.kind
    if _national(part.mention.text) or _local(whole.mention.text):
        return False
    if (a, b) == ("party", "legislature") and not part.mention.text.lower().startswith("fraksi"):
        return False
    return (a, b) in PAIRS


def _through(whole: Occurrence, part: Occurrence) -> bool:
    """ "Pemkab X melalui Dinas Sosial", "Kementan melalui Ditjen Y": the second is an office of the first."""
    if part.entity.kind != "agency" or _national(part.mention.text) or _local(part.mention.text):
        return False
    if territory(part.entity.name):
        return False
    return whole.entity.kind == "government" or (whole.entity.kind == "agency" and not _local(whole.mention.text))
