"""How far a programme has come: one status each, the one that the words around its namings support best."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from simpul.claim.context import Context
from simpul.data import lexicon
from simpul.model import Claim, Entity, Mention

RULES: dict[str, str] = {
    "status.planned": "akan, berencana, rencananya, bakal … beside the programme → planned",
    "status.ongoing": "sedang, terus, masih, saat ini, menyalurkan … beside the programme → ongoing",
    "status.completed": "rampung, menyerahkan, meresmikan, telah + verb … beside the programme → completed",
    "status.proposed": "mengusulkan, usulan, mengkaji … beside the programme → proposed",
    "status.cancelled": "dibatalkan, tidak jadi, dihentikan … beside the programme → cancelled",
}

_REACH = 70
_AFTER = 0.65
"""What a cue after the programme weighs against one before it."""
_PLAN_REACH = 40
_ENOUGH = 1.7
_SINGLE_KINDS = ("assistance", "event", "training", "project", "campaign")
_ORDER = ("cancelled", "completed", "ongoing", "planned", "proposed")


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    end: int
    kind: str
    weight: float


@cache
def _weights() -> dict[str, tuple[str, float]]:
    return {row["cue"]: (row["kind"], float(row["weight"])) for row in lexicon("status_cues")}


@cache
def _pattern() -> re.Pattern[str]:
    cues = sorted(_weights(), key=lambda c: (-len(c), c))
    either = "|".join(cues).replace(" ", r"\s+")
    return re.compile(rf"(?<![\w-])(?<!tidak )(?<!tak )(?<!belum )(?<!bukan )(?:{either})(?![\w-])", re.IGNORECASE)


def claims(context: Context) -> list[Claim]:
    """One hasStatus claim for each programme whose words show how far it has come."""
    found = []
    for entity in context.entities:
        if entity.type != "Program":
            continue
        cues = [cue for mention in entity.mentions for cue in _cues(context, mention, entity)]
        if cues and (claim := _claim(context, entity, cues)):
            found.append(claim)
    return found


def _cues(context: Context, mention: Mention, entity: Entity) -> list[_Cue]:
    """The cues around one naming, in its sentence; a cue under a word of plan is itself a plan."""
    sentence = context.sentence(mention.start)
    low, high = max(sentence.start, mention.start - _REACH), min(sentence.end, mention.end + _REACH)
    found: list[_Cue] = []
    planned_until = -1
    for m in _pattern().finditer(context.text, low, high):
        if m.start() < mention.end and m.end() > mention.start:
            continue
        kind, weight = _weights()[" ".join(m.group().lower().split())]
        if kind in ("ongoing", "completed", "perfect") and m.start() <= planned_until:
            kind = "planned"
        elif kind == "planned":
            planned_until = m.end() + _PLAN_REACH
        if kind == "perfect":
            kind = "completed" if entity.kind in _SINGLE_KINDS and len(entity.mentions) < 3 else "ongoing"
        found.append(_Cue(m.start(), m.end(), kind, weight * (_AFTER if m.start() >= mention.end else 1.0)))
    return found


def _claim(context: Context, entity: Entity, cues: list[_Cue]) -> Claim | None:
    scores = dict.fromkeys(_ORDER, 0.0)
    for cue in cues:
        scores[cue.kind] += cue.weight
    if scores["ongoing"]:
        scores["ongoing"] += min(len(entity.mentions) - 1, 4)
    best = max(_ORDER, key=lambda kind: (scores[kind], -_ORDER.index(kind)))
    if scores[best] < _ENOUGH:
        return None
    cue = max((c for c in cues if c.kind == best), key=lambda c: (c.weight, -c.start))
    near = min(entity.mentions, key=lambda m: (min(abs(m.start - cue.end), abs(cue.start - m.end)), m.start))
    share = scores[best] / sum(scores.values())
    return context.claim(
        "hasStatus", entity.id, min(near.start, cue.start), max(near.end, cue.end),
        rule=f"status.{best}", confidence=round(0.3 + 0.5 * share, 2), value=best,
    )  # fmt: skip
