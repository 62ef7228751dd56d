"""Fact records: one JSON object an article, in the form of the annotation guideline."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from simpul.gazetteer import codes_of
from simpul.model import VALUES, ArticleFacts, Claim, Entity

#: Fields of a claim between its arguments and its evidence, in the order of the record.
FIELDS = ("place", *VALUES)

#: Types whose kind the form asks for; one that the text leaves open (a city or a regency?) is "other".
KINDED = frozenset({"Organization", "Place"})

#: Types that exist in a record only as an argument of a claim.
ARGUMENTS_ONLY = frozenset({"Group", "Skill"})


def fact_record(facts: ArticleFacts) -> dict[str, Any]:
    """The fact record of one article: ``id``, ``entities`` and ``claims``; offsets are characters of its text.

    Groups and skills that no claim uses are left out, as the guideline asks. A claim's speaker is no field of the
    guideline's form; the graph keeps it. A place's official ``code`` and ``codes`` in other lists come on top of it.
    """
    used = _used(facts.claims)
    entities = [e for e in facts.entities if e.type not in ARGUMENTS_ONLY or e.id in used]
    return {
        "id": facts.article.id,
        "entities": [_entity(e) for e in entities],
        "claims": [claim_record(c) for c in facts.claims],
    }


def record_line(record: Mapping[str, Any]) -> str:
    """One record as one line of JSON Lines, with the line's end."""
    return json.dumps(record, ensure_ascii=False) + "\n"


def _used(claims: Iterable[Claim]) -> frozenset[str]:
    ids = {i for c in claims for i in (c.subject, c.object, c.place, *c.about)}
    return frozenset(i for i in ids if i is not None)


def _entity(entity: Entity) -> dict[str, Any]:
    record: dict[str, Any] = {"id": entity.id, "type": entity.type}
    kind = entity.kind or ("other" if entity.type in KINDED else None)
    if kind is not None:
        record["kind"] = kind
    record["name"] = entity.name
    if entity.code is not None:
        record["code"] = entity.code
    if entity.type == "Place" and (codes := codes_of(entity.code or "")):
        record["codes"] = dict(codes)
    record["mentions"] = list(dict.fromkeys(m.text for m in entity.mentions))
    return record


def claim_record(claim: Claim) -> dict[str, Any]:
    """One claim of a fact record."""
    record: dict[str, Any] = {"p": claim.predicate, "s": claim.subject}
    if claim.object is not None:
        record["o"] = claim.object
    for field in FIELDS:
        value = getattr(claim, field)
        if value is not None:
            record[field] = int(value) if isinstance(value, float) and value.is_integer() else value
    if claim.predicate == "said" or claim.about:
        record["about"] = list(claim.about)
    record["evidence"] = claim.evidence.text
    record["confidence"] = round(claim.confidence, 4)
    record["rule"] = claim.rule
    record["start"] = claim.evidence.start
    record["end"] = claim.evidence.end
    return record
