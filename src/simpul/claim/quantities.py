"""How many, how much, how long: amounts joined to the programme (or the place, body or group) that they count."""

from __future__ import annotations

from functools import cache

from simpul.claim.context import Context, Occurrence
from simpul.claim.cue_words import cue_pattern
from simpul.claim.focus import focus_occurrence
from simpul.claim.quantity_roles import Setting, role_of
from simpul.data import lexicon
from simpul.model import Claim, Quantity

RULES: dict[str, str] = {
    "quantities.programme": "an amount in the clause or sentence of a programme belongs to the programme",
    "quantities.carried": "an amount without a programme in its sentence belongs to the programme named last",
    "quantities.owner": "an amount of things beside a place, body or group, away from any programme, belongs to it",
}
_NEAR = 45
_ADJACENT = 2
"""Characters between a place, body or group and its amount: without, and with, a programme in the sentence."""
_NAME_REACH = 90
"""How long the name of a kind of body may be that an amount counts ("75 SPPG", "17 titik Sentra …")."""


@cache
def _families() -> dict[str, str]:
    return {row["unit"]: row["family"] for row in lexicon("units")}


def family(quantity: Quantity) -> str:
    """The family of a quantity's unit: money, duration, noun, bare, or a family of the lexicon of units."""
    if quantity.rule == "quantity.money":
        return "money"
    if quantity.rule in ("quantity.noun", "quantity.duration", "quantity.bare", "quantity.number"):
        return quantity.rule.removeprefix("quantity.")
    return _families()[quantity.unit]


def claims(context: Context) -> list[Claim]:
    """hasQuantity claims for the amounts whose subject and role the words make plain."""
    found = []
    for quantity in context.document.quantities:
        focus = focus_occurrence(context, quantity.start)
        setting = _setting(context, quantity, focus)
        inside = focus is not None and setting.start <= focus.start < setting.end
        owner = _owner(context, quantity, setting, reach=_ADJACENT if inside else _NEAR)
        if owner is None and not inside:
            owner = _inhabited(context, quantity, setting)
        if owner is not None:
            role, rule, subject = setting.owner_role(), "quantities.owner", owner
        elif focus is not None:
            role = role_of(setting, focus.entity, inside=inside)
            rule, subject = "quantities.programme" if inside else "quantities.carried", focus
        else:
            continue
        if role:
            found.append(_claim(context, quantity, subject, role, rule, inside=inside))
    return found


def _setting(context: Context, quantity: Quantity, focus: Occurrence | None) -> Setting:
    sentence = context.sentence(quantity.start)
    text = context.text
    return Setting(
        family=family(quantity),
        quantity=quantity,
        own=text[quantity.start : quantity.end],
        before=text[sentence.start : quantity.start],
        after=text[quantity.end : sentence.end],
        start=sentence.start,
        end=sentence.end,
        named=focus is not None and focus.start <= quantity.start < focus.end,
    )


def _owner(context: Context, quantity: Quantity, setting: Setting, *, reach: int) -> Occurrence | None:
    """The place, body or group right beside an amount ("Suoh 85,5 hektare", "75 SPPG")."""
    if setting.family not in ("area", "institution", "item", "place") or quantity.value == 1:
        return None
    inside = context.within(quantity.start, quantity.end, "Group")
    named = context.within(quantity.start, min(setting.end, quantity.end + _NAME_REACH), "Organization")
    if named and named[0].start <= quantity.end + 1:
        return named[0]
    if inside and reach == _NEAR and not cue_pattern("quantity_cues", "beneficiaries").search(setting.before[-_NEAR:]):
        return inside[0]
    left = context.before(quantity.start, "Place", "Organization", "Group")
    if left is None or left.start < setting.start or quantity.start - left.end > reach:
        return None
    gap = cue_pattern("quantity_cues", "owns").sub("", context.text[left.end : quantity.start])
    return left if not gap.strip(" \n:(–-") else None


def _inhabited(context: Context, quantity: Quantity, setting: Setting) -> Occurrence | None:
    """Whose number the people are where a sentence counts a population: a group, else a body or place, before them."""
    if setting.family not in ("person", "household") or not setting.says("population", reach=90):
        return None
    before = context.within(setting.start, quantity.start, "Group", "Organization", "Place")
    groups = [o for o in before if o.entity.type == "Group"]
    owners = groups or list(before)
    return owners[-1] if owners else None


def _claim(context: Context, quantity: Quantity, subject: Occurrence, role: str, rule: str, *, inside: bool) -> Claim:
    near = inside or rule == "quantities.owner"
    start = min(subject.start, quantity.start) if near else context.sentence(quantity.start).start
    end = max(subject.end, quantity.end) if near else quantity.end
    return context.claim(
        "hasQuantity", subject.entity.id, start, end, rule=rule, confidence=0.65 if near else 0.5, role=role,
        value=quantity.value, unit=quantity.unit or "orang", bound=quantity.bound,
        text=context.text[quantity.start : quantity.end],
    )  # fmt: skip
