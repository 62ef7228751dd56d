"""How bodies and places hang together: jurisdiction, partOf, locatedIn."""

from __future__ import annotations

from collections.abc import Iterable

from simpul.claim.context import Context
from simpul.claim.structure_bodies import jurisdictions, parts
from simpul.claim.structure_places import locations, named_after
from simpul.model import Claim

RULES: dict[str, str] = {
    "structure.own-name": "A public body whose own name ends in a territory has that territory as its jurisdiction.",
    "structure.body-di": "A public body without a territory in its name, followed by 'di' and a province or regency.",
    "structure.inside-name": "A body whose name ends in another body's name ('Komisi IX DPR RI') is part of it.",
    "structure.branch": "A national body's name with a place after it ('BPJS Kesehatan Demak') is part of it.",
    "structure.beside": "A body right before another, or with 'pada', 'di bawah', 'milik' between, is part of it.",
    "structure.through": "'Pemkab X melalui Dinas Y': the office after 'melalui' is part of the body before it.",
    "structure.place-chain": "A place followed by a larger one, with a comma, 'di' or nothing between, lies in it.",
    "structure.place-list": "Places of one level in a list that ends in a larger place lie in it.",
    "structure.place-enumerated": "Smaller places after a larger one and 'yaitu', 'antara lain' or 'di' lie in it.",
    "structure.added-name": "A place that is also named with a regency or city behind its name lies there.",
    "structure.body-place": "A school, hospital, company or group named with the place right after it lies there.",
}


def claims(context: Context) -> list[Claim]:
    """All structure claims of an article, each fact once, sorted by evidence."""
    return _once([*jurisdictions(context), *parts(context), *locations(context), *named_after(context)])


def _once(found: Iterable[Claim]) -> list[Claim]:
    first: dict[tuple[str, str, str | None], Claim] = {}
    for claim in sorted(found, key=lambda c: (-c.confidence, len(c.evidence.text), c.evidence.start)):
        first.setdefault((claim.predicate, claim.subject, claim.object), claim)
    return sorted(
        first.values(), key=lambda c: (c.evidence.start, c.evidence.end, c.predicate, c.subject, c.object or "")
    )
