"""What a trained model says of every pair of things in an article that could be related."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simpul.claim.context import Context
from simpul.learned.evidence import evidence_of
from simpul.learned.pairs import (
    LABELS,
    QUANTITY_ROLES,
    STATUSES,
    TIME_ROLES,
    Pair,
    Thing,
    allowed,
    make_pairs,
    surface,
)
from simpul.learned.reading import Reading
from simpul.model import Claim, Entity, Quantity, TimeExpression

RULES = {
    "model.pair": "a trained model judges two names, or a name and a value, from the vectors of the article's words"
}
FLOOR = -4.0
"""Logit below which a pair is not even handed on."""
REAL = "real"
_UNITS = dict.fromkeys(("participants", "perBatch", "beneficiaries", "population"), "orang") | {"budget": "IDR"}
"""What a bare number counts, by its role."""
_AGENT_FIRST = frozenset({"runs", "partnerIn", "funds"})


@dataclass(frozen=True, slots=True)
class Purpose:
    """A stretch of text that reads as an aim or an obstacle; ``rule`` where a rule says so."""

    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that could be made, and the model's logit for it."""

    claim: Claim
    logit: float


Value = Entity | TimeExpression | Quantity | Purpose


def judge(context: Context, reading: Reading, purposes: Sequence[Purpose]) -> tuple[list[Candidate], dict[str, float]]:
    """Candidates above the floor, and of each entity the logit that it is one at all (not a mere word in passing)."""
    keys: list[Value] = [e for e in context.entities if e.mentions]
    things = [_thing(reading, e) for e in keys if isinstance(e, Entity)]
    values: list[tuple[str, TimeExpression | Quantity | Purpose]] = [
        *(("Time", t) for t in context.document.times if t.value is not None),
        *(("Quantity", q) for q in context.document.quantities),
        *(("Aim", p) for p in purposes),
    ]
    for type_, value in values:
        keys.append(value)
        things.append(Thing(type_, (reading.words.covering(value.start, value.end),)))
    pairs = make_pairs(things, reading.words.sentences)
    found: list[Candidate] = []
    real: dict[str, float] = {}
    if not pairs:
        return found, real
    for pair, row in zip(pairs, reading.judge(tuple(things), pairs).tolist(), strict=True):
        left, right = keys[pair.left], keys[pair.right]
        labels = allowed(things[pair.left].type, things[pair.right].type, same=pair.left == pair.right)
        scores = {label: row[LABELS.index(label)] for label in labels}
        if isinstance(right, TimeExpression) and right.end_value:
            scores = _both_ends(scores)
        if pair.left == pair.right and isinstance(left, Entity):
            real[left.id] = scores.pop(REAL)
        found += _candidates(context, pair, left, right, {k: v for k, v in scores.items() if v >= FLOOR})
    return found, real


def _both_ends(scores: dict[str, float]) -> dict[str, float]:
    """Of a period both ends are told or neither, each as surely as the surer one."""
    return dict.fromkeys(("start", "end"), max(scores["start"], scores["end"]))


def _thing(reading: Reading, entity: Entity) -> Thing:
    said = frozenset(word for m in entity.mentions for word in surface(m.text).split())
    return Thing(entity.type, tuple(reading.words.covering(m.start, m.end) for m in entity.mentions), said)


def _candidates(
    context: Context, pair: Pair, left: Value, right: Value, scores: dict[str, float]
) -> Iterator[Candidate]:
    assert isinstance(left, Entity)
    if not scores:
        return
    start, end = evidence_of(context, left.mentions[pair.left_place], _place(right, pair))
    for label, score in scores.items():
        yield Candidate(_claim(context, label, left, right, start, end), score)


def _claim(context: Context, label: str, left: Entity, right: Value, start: int, end: int) -> Claim:
    fields = {"rule": "model.pair", "confidence": 0.0}
    if label in STATUSES:
        sentence = context.sentence(start)
        return context.claim("hasStatus", left.id, sentence.start, sentence.end, value=label, **fields)  # type: ignore[arg-type]
    if isinstance(right, Entity):
        subject, object_ = (right, left) if label in _AGENT_FIRST else (left, right)
        return context.claim(label, subject.id, start, end, object=object_.id, **fields)  # type: ignore[arg-type]
    text = context.text[right.start : right.end]
    if isinstance(right, TimeExpression):
        assert label in TIME_ROLES
        value = right.end_value if label == "end" and right.end_value else right.value
        return context.claim("hasTime", left.id, start, end, role=label, value=value, text=text, **fields)  # type: ignore[arg-type]
    if isinstance(right, Quantity):
        assert label in QUANTITY_ROLES
        unit = right.unit or _UNITS.get(label, "unit")
        return context.claim(
            "hasQuantity", left.id, start, end, role=label, value=right.value, unit=unit,
            bound=right.bound, text=text, **fields,  # type: ignore[arg-type]
        )  # fmt: skip
    return context.claim(label, left.id, start, end, text=text, **(fields | {"rule": right.rule or "model.pair"}))  # type: ignore[arg-type]


def _place(value: Value, pair: Pair) -> tuple[int, int]:
    where = value.mentions[pair.right_place] if isinstance(value, Entity) else value
    return where.start, where.end
