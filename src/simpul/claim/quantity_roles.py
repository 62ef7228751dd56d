"""What an amount says about a programme: budget, share of one recipient, beneficiaries, participants, duration …"""

from __future__ import annotations

import re
from dataclasses import dataclass

from simpul.claim.cue_words import cue_pattern
from simpul.model import Entity, Quantity

SMALL_MONEY = 50_000_000
"""Rupiah below which an amount without other words is one recipient's share, not a budget."""

SMALLEST_BUDGET = 10_000_000
"""Rupiah below which an amount is never a budget."""

SMALL_MASS_KG = 50

_RATE = re.compile(r"/\s*\w|\bper\b|\b(?:se)?tiap\b", re.IGNORECASE)
_AGO = re.compile(r"\s*(?:yang\s+)?(?:lalu|terakhir|silam|kemudian|sekali|penjara|pertama)\b", re.IGNORECASE)
_LINK = re.compile(
    r"\b(?:sebanyak|sebesar|senilai|mencapai|sejumlah|berjumlah|totalnya|total|jumlah\w*)\s*$", re.IGNORECASE
)
_TO = re.compile(r"\b(?:kepada|untuk|bagi|ke|menjangkau|diikuti|oleh|menyasar|melayani)\s*$", re.IGNORECASE)
_LISTED = re.compile(
    r"\b(?:berupa|berisi|terdiri (?:dari|atas)|meliputi|mencakup|antara lain|yakni|yaitu)\s*$", re.IGNORECASE
)
_AT = re.compile(r"\b(?:di|dari|pada)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """An amount in its sentence: the words before, its own, and after; ``start`` and ``end`` are the sentence's."""

    family: str
    quantity: Quantity
    own: str
    before: str
    after: str
    start: int
    end: int
    named: bool = False
    """Whether the amount is part of the programme's own name ("bantuan seribu laptop")."""

    def says(self, kind: str, *, reach: int = 60, after: int = 0) -> bool:
        """Whether a cue of this kind stands ``reach`` characters before, inside, or ``after`` characters after."""
        words = self.before[-reach:] + self.own + self.after[:after]
        return bool(cue_pattern("quantity_cues", kind).search(words))

    def owner_role(self) -> str:
        """The role for a subject that is no programme."""
        people = self.family in ("person", "household")
        if self.says("price", after=20):
            return ""
        if people and self.says("population", reach=90):
            return "population"
        return "count"


def role_of(setting: Setting, program: Entity, *, inside: bool) -> str:
    """The role of an amount for a programme, "" where the words do not make it plain."""
    family = setting.family
    if family in ("ratio", "abstract", "number") or setting.says("price", reach=40, after=25):
        return ""
    if family == "money":
        return _money_role(setting, inside=inside)
    if family == "duration":
        return _duration_role(setting, inside=inside)
    if family in ("person", "household", "group", "bare"):
        return _people_role(setting, program, inside=inside)
    if family == "noun":
        return _noun_role(setting, program, inside=inside)
    return _thing_role(setting, inside=inside)


def below_budgets(value: object) -> bool:
    """Whether an amount of rupiah is never a budget, whatever is said of it."""
    return isinstance(value, int | float) and value < SMALLEST_BUDGET


def _money_role(setting: Setting, *, inside: bool) -> str:
    value = setting.quantity.value
    small = isinstance(value, int | float) and value < SMALL_MONEY
    if _RATE.search(setting.own):
        return "perRecipient"
    budget = setting.says("budget", reach=30) and not below_budgets(value)
    if not inside and not (budget or setting.says("receive") or setting.says("each")):
        return ""
    if (small and not budget) or setting.says("each", reach=30):
        return "perRecipient"
    return "budget" if inside or budget else ""


def _duration_role(setting: Setting, *, inside: bool) -> str:
    if _AGO.match(setting.after) or setting.says("not_duration", reach=25):
        return ""
    if not inside and setting.quantity.unit == "tahun":
        return ""
    return "duration" if setting.says("duration", reach=14) else ""


def _people_role(setting: Setting, program: Entity, *, inside: bool) -> str:
    if setting.says("batch", after=25) or re.search(r"(?:/|per )\s*(?:kelompok|angkatan|batch|kelas)", setting.own):
        return "perBatch"
    linked = bool(_LINK.search(setting.before) or _TO.search(setting.before))
    trainees = program.kind == "training" and setting.says("participants", reach=40, after=20)
    if setting.quantity.value == 1 or not (inside or linked or trainees or setting.family == "household"):
        return ""
    training = program.kind in ("training", "event")
    if setting.family != "household" and (training or setting.says("participants", reach=35)):
        return "participants" if not setting.says("beneficiaries", reach=25) or training else "beneficiaries"
    return "beneficiaries"


def _noun_role(setting: Setting, program: Entity, *, inside: bool) -> str:
    """Any noun that is in no lexicon of units: a thing in the programme's name or list, or people that it reaches."""
    if not inside:
        return ""
    if _LISTED.search(setting.before):
        return "count"
    if _TO.search(setting.before):
        return "beneficiaries"
    if _LINK.search(setting.before):
        return "participants" if program.kind in ("training", "event") else "beneficiaries"
    return ""


def _thing_role(setting: Setting, *, inside: bool) -> str:
    value, family = setting.quantity.value, setting.family
    if value == 1 and family not in ("mass", "area") and setting.quantity.unit != "unit":
        return ""
    if _RATE.search(setting.own) or setting.says("each", reach=25):
        return "perRecipient" if family in ("mass", "item", "area") else "count"
    if family == "mass" and setting.quantity.unit == "kg" and isinstance(value, int | float) and value <= SMALL_MASS_KG:
        return "perRecipient"
    if inside:
        return "beneficiaries" if family == "institution" and _TO.search(setting.before) else "count"
    if _LINK.search(setting.before) or (family == "place" and _AT.search(setting.before)):
        return "count"
    return ""
