"""A claim as one line that a person can read."""

from __future__ import annotations

from simpul.model import LinkedClaim


def label(claim: LinkedClaim) -> str:
    """Subject, predicate and the rest, as in a fact record: "Rina · holdsPost · Dinsos (Kepala, current)"."""
    rest = [claim.title, claim.status, claim.role, claim.value, claim.unit, claim.bound, claim.mode]
    things = [n.name for n in (claim.object, claim.place) if n]
    told = ", ".join(_text(each) for each in rest if each is not None)
    words = [f"“{claim.text}”"] if claim.text else []
    whole = " · ".join([claim.subject.name, claim.predicate, *things, *words])
    return f"{whole} ({told})" if told else whole


def _text(value: float | int | str) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
