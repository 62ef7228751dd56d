"""What a second look sees of an article's possible claims and entities: how each stands among its rivals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, fsum, log, log1p, log10

import numpy as np
from numpy.typing import NDArray

from simpul.claim.context import Context
from simpul.learned.pairs import LABELS, TYPES, overlap, surface
from simpul.learned.policy import Weight, clipped
from simpul.learned.weigh import Weighed
from simpul.model import Claim, Entity

Rows = NDArray[np.float64]
PREDICATES = (
    "runs", "partnerIn", "funds", "targets", "heldAt", "teaches", "partOfProgram", "hasTime", "hasQuantity",
    "hasStatus", "aimsAt", "obstacle",
)  # fmt: skip
"""Predicates that are looked at a second time."""
NONE = -9.0
"""Stands for what a claim or entity does not have."""
_AGENT_FIRST = frozenset({"runs", "partnerIn", "funds"})


@dataclass(frozen=True)
class Stand:
    """A possible claim: its log odds at first look, the programme (or other bearer), what it goes with, and how."""

    weighed: Weighed
    odds: float
    bearer: str
    thing: Hashable
    label: str


def stands(weighed: Iterable[Weighed], weights: Mapping[str, Weight]) -> list[Stand]:
    """The claims of ``PREDICATES`` that have a weight."""
    found = []
    for w in weighed:
        claim, weight = w.claim, weights.get(w.claim.predicate)
        if weight and claim.predicate in PREDICATES:
            label = str(claim.value) if claim.predicate == "hasStatus" else claim.role or claim.predicate
            found.append(Stand(w, weight.odds(w.logit, rule=w.rule), *_sides(claim), label))
    return found


def _sides(claim: Claim) -> tuple[str, Hashable]:
    if claim.object is None:
        value = None if claim.predicate == "hasStatus" else claim.value
        return claim.subject, (claim.predicate, value, None if value is not None else claim.text)
    return (claim.object, claim.subject) if claim.predicate in _AGENT_FIRST else (claim.subject, claim.object)


def claim_rows(context: Context, standing: Sequence[Stand], real: Mapping[str, float]) -> Rows:
    """One row a possible claim; ``real`` are the logits that entities are any at all."""
    by_bearer, by_thing = _by(standing, lambda s: s.bearer), _by(standing, lambda s: s.thing)
    mass = {bearer: _mass(own) for bearer, own in by_bearer.items()}
    entity = {e.id: e for e in context.entities}
    programs = [e for e in context.entities if e.type == "Program"]
    said = {e.id: _words(e) for e in context.entities}
    whole, size = fsum(mass.values()), len(context.text)
    here = [_likely(programs, real), log(size + 1), float(len(standing))]
    rows = []
    for s in standing:
        claim, bearer, thing = s.weighed.claim, entity[s.bearer], entity.get(str(s.thing))
        sames = [o for o in by_thing[s.thing] if o.bearer != s.bearer and o.label == s.label]
        hows = [o for o in by_thing[s.thing] if o.bearer == s.bearer and o.label != s.label]
        others = [o for o in by_bearer[s.bearer] if o.thing != s.thing and o.weighed.claim.predicate == claim.predicate]
        amount = claim.value if claim.predicate == "hasQuantity" and isinstance(claim.value, int | float) else None
        rows.append([
            s.odds, float(s.weighed.rule), float(PREDICATES.index(claim.predicate)),
            float(LABELS.index(s.label)) if s.label in LABELS else NONE,
            clipped(real.get(s.bearer, NONE)), clipped(real.get(thing.id, NONE)) if thing else NONE,
            *_rivals(s, sames), *_rivals(s, hows), *_rivals(s, others),
            mass[s.bearer], mass[s.bearer] / (whole + 1e-6), _mass(by_thing[s.thing]),
            *_named(bearer, size), *(_named(thing, size) if thing else [NONE] * 5),
            float(TYPES.index(thing.type)) if thing else NONE,
            max((_shared(said[s.bearer], said[p.id]) for p in programs if p.id != s.bearer), default=0.0),
            overlap(said[s.bearer], said[thing.id]) if thing else NONE,
            log1p(claim.evidence.end - claim.evidence.start), claim.evidence.start / (size + 1),
            log10(abs(amount) + 1) if amount is not None else NONE, *here,
        ])  # fmt: skip
    return np.array(rows, float)


def entity_rows(context: Context, standing: Sequence[Stand], real: Mapping[str, float]) -> tuple[list[str], Rows]:
    """The local ids of the entities that have a logit, and a row of each."""
    by_bearer, by_thing = _by(standing, lambda s: s.bearer), _by(standing, lambda s: s.thing)
    judged = [e for e in context.entities if e.id in real]
    said = {e.id: _words(e) for e in judged}
    size = len(context.text)
    programs = _likely([e for e in judged if e.type == "Program"], real)
    rows = []
    for e in judged:
        bears, meets = by_bearer.get(e.id, []), by_thing.get(e.id, [])
        kin = [o for o in judged if o.type == e.type and o.id != e.id]
        near, nearest = max(((_shared(said[e.id], said[o.id]), real[o.id]) for o in kin), default=(0.0, NONE))
        sure = [m.confidence for m in e.mentions]
        rows.append([
            float(TYPES.index(e.type)), clipped(real[e.id]), *_named(e, size),
            max((s.odds for s in bears), default=NONE), max((s.odds for s in meets), default=NONE),
            _mass(bears) + _mass(meets), float(any(s.weighed.rule for s in (*bears, *meets))),
            max((real.get(s.bearer, NONE) for s in meets), default=NONE),
            near, clipped(nearest), max((clipped(real[o.id]) for o in kin), default=NONE), float(len(kin)),
            _likely(kin, real), fsum(sure) / len(sure), float(len({surface(m.text) for m in e.mentions})),
            float(max(len(m.text.split()) for m in e.mentions)), float(e.name[:1].isupper()),
            float(any(m.rule != "model.name" for m in e.mentions)), log(size + 1), programs,
        ])  # fmt: skip
    return [e.id for e in judged], np.array(rows, float)


def _by(standing: Iterable[Stand], key: Callable[[Stand], Hashable]) -> dict[Hashable, list[Stand]]:
    found: dict[Hashable, list[Stand]] = defaultdict(list)
    for s in standing:
        found[key(s)].append(s)
    return found


def _share(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _mass(standing: Iterable[Stand]) -> float:
    """How many of the claims are to be expected."""
    return fsum(_share(s.odds) for s in standing)


def _likely(entities: Iterable[Entity], real: Mapping[str, float]) -> float:
    return fsum(_share(clipped(real.get(e.id, NONE))) for e in entities)


def _rivals(stand: Stand, rivals: Sequence[Stand]) -> tuple[float, float, float]:
    best = max((r.odds for r in rivals), default=NONE)
    return best, stand.odds - best, _mass(rivals)


def _named(entity: Entity, size: int) -> list[float]:
    """How often, how surely, where and in how many words an entity is named."""
    first = min(m.start for m in entity.mentions)
    surest = max(m.confidence for m in entity.mentions)
    return [log(len(entity.mentions)), surest, log1p(first), first / (size + 1), float(len(entity.name.split()))]


def _words(entity: Entity) -> frozenset[str]:
    return frozenset(word for m in entity.mentions for word in surface(m.text).split())


def _shared(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / max(1, len(left | right))
