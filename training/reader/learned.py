"""Claims that a trained model reads from the vectors of an article's words: it judges every pair that could be one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.learned_evidence import evidence_of
from reader.model_pairs import LABELS, QUANTITY_ROLES, STATUSES, TIME_ROLES, Pair, Thing, allowed, make_pairs
from reader.model_reading import Reading
from simpul.claim.context import Context
from simpul.model import Claim, Entity, Quantity, TimeExpression

RULES = {
    "model.pair": "a trained model judges two names, or a name and a value, from the vectors of the article's words"
}
FLOOR = 0.05
"""Probability below which a pair is not even handed on."""
REAL = "real"
_AGENT_FIRST = frozenset({"runs", "partnerIn", "funds"})


@dataclass(frozen=True, slots=True)
class Purpose:
    """A stretch of text that the model reads as an aim or an obstacle."""

    start: int
    end: int
    type: str


Value = Entity | TimeExpression | Quantity | Purpose


def real(context: Context, reading: Reading) -> dict[str, float]:
    """Entity id → probability that the entity is one at all (not a mere word in passing)."""
    entities = [e for e in context.entities if e.mentions]
    things = tuple(_thing(reading, e) for e in entities)
    pairs = [p for p in make_pairs(things, reading.words.sentences) if p.left == p.right] if things else []
    if not pairs:
        return {}
    scores = reading.judge(things, pairs)[:, LABELS.index(REAL)]
    return {entities[p.left].id: float(s) for p, s in zip(pairs, scores, strict=True)}


def _thing(reading: Reading, entity: Entity) -> Thing:
    return Thing(entity.type, tuple(reading.words.covering(m.start, m.end) for m in entity.mentions))


def claims(context: Context, reading: Reading) -> list[Claim]:
    """All claims above the floor, ``confidence`` is the model's probability; what stays is for ``learned_merge``."""
    entities = [e for e in context.entities if e.mentions]
    keys: list[Value] = list(entities)
    things = [_thing(reading, e) for e in entities]
    values: list[tuple[str, Value]] = [("Time", t) for t in context.document.times if t.value is not None]
    values += [("Quantity", q) for q in context.document.quantities]
    values += [("Aim", Purpose(*reading.offsets(t), t.type)) for t in reading.purposes]
    for type_, value in values:
        keys.append(value)
        things.append(Thing(type_, (reading.words.covering(value.start, value.end),)))  # type: ignore[union-attr]
    pairs = make_pairs(things, reading.words.sentences)
    if not pairs:
        return []
    found: list[Claim] = []
    for pair, row in zip(pairs, reading.judge(tuple(things), pairs), strict=True):
        scores = {
            label: float(row[LABELS.index(label)])
            for label in allowed(things[pair.left].type, things[pair.right].type, same=pair.left == pair.right)
        }
        scores.pop(REAL, None)
        if max(scores.values(), default=0.0) >= FLOOR:
            found += _claims(context, reading, pair, keys[pair.left], keys[pair.right], scores)
    return found


def _claims(
    context: Context, reading: Reading, pair: Pair, left: Value, right: Value, scores: dict[str, float]
) -> Iterator[Claim]:
    assert isinstance(left, Entity)
    start, end = evidence_of(context, left.mentions[pair.left_place], _place(right, pair))
    for label, score in scores.items():
        if score < FLOOR:
            continue
        fields = {"rule": "model.pair", "confidence": round(score, 3)}
        if label in STATUSES:
            sentence = context.sentence(start)
            yield context.claim("hasStatus", left.id, sentence.start, sentence.end, value=label, **fields)  # type: ignore[arg-type]
        elif isinstance(right, Entity):
            subject, object_ = (right, left) if label in _AGENT_FIRST else (left, right)
            yield context.claim(label, subject.id, start, end, object=object_.id, **fields)  # type: ignore[arg-type]
        elif isinstance(right, TimeExpression) and label in TIME_ROLES:
            value = right.end_value if label == "end" and right.end_value else right.value
            text = context.text[right.start : right.end]
            yield context.claim("hasTime", left.id, start, end, role=label, value=value, text=text, **fields)  # type: ignore[arg-type]
        elif isinstance(right, Quantity) and label in QUANTITY_ROLES:
            yield context.claim(
                "hasQuantity", left.id, start, end, role=label, value=right.value, unit=right.unit,
                bound=right.bound, text=context.text[right.start : right.end], **fields,  # type: ignore[arg-type]
            )  # fmt: skip
        elif isinstance(right, Purpose):
            text = context.text[right.start : right.end]
            yield context.claim(label, left.id, start, end, text=text, **fields)  # type: ignore[arg-type]


def _place(value: Value, pair: Pair) -> tuple[int, int]:
    where = value.mentions[pair.right_place] if isinstance(value, Entity) else value
    return where.start, where.end
