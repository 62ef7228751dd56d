"""What claims of each predicate are made of: between which things they hold, and with which values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simpul.model import EntityType, Predicate

Types = tuple[EntityType, ...]
_PROGRAM: Types = ("Program",)


@dataclass(frozen=True, slots=True)
class Fields:
    """Types of the subject, of the object and of the place (none: there is none), and the names of the values.

    ``open`` says that the object may be missing.
    """

    subject: Types
    object: Types = ()
    place: Types = ()
    values: tuple[str, ...] = ()
    open: bool = False

    @property
    def things(self) -> Mapping[str, Types]:
        """The types of each thing that such a claim may name, by the name of its field."""
        all_ = {"subject": self.subject, "object": self.object, "place": self.place}
        return {name: types for name, types in all_.items() if types}


FIELDS: Mapping[Predicate, Fields] = {
    "holdsPost": Fields(("Person",), ("Organization",), ("Place",), ("title", "status"), open=True),
    "memberOf": Fields(("Person",), ("Organization",)),
    "originatesFrom": Fields(("Person",), ("Place",)),
    "partOf": Fields(("Organization",), ("Organization",)),
    "jurisdiction": Fields(("Organization",), ("Place",)),
    "locatedIn": Fields(("Place", "Organization"), ("Place",)),
    "runs": Fields(("Organization", "Person"), _PROGRAM),
    "partnerIn": Fields(("Organization", "Person", "Group"), _PROGRAM),
    "funds": Fields(("Organization", "Person"), _PROGRAM),
    "targets": Fields(_PROGRAM, ("Group", "Organization")),
    "heldAt": Fields(_PROGRAM, ("Place", "Organization")),
    "teaches": Fields(_PROGRAM, ("Skill",)),
    "partOfProgram": Fields(_PROGRAM, _PROGRAM),
    "hasTime": Fields(_PROGRAM, values=("role", "value", "text")),
    "hasQuantity": Fields(
        ("Program", "Organization", "Place", "Group"), values=("role", "value", "unit", "bound", "text")
    ),
    "hasStatus": Fields(_PROGRAM, values=("value",)),
    "aimsAt": Fields(_PROGRAM, values=("text",)),
    "obstacle": Fields(_PROGRAM, values=("text",)),
    "said": Fields(("Person", "Organization"), values=("text", "mode")),
}
CHOICES: Mapping[str, tuple[str, ...]] = {
    "status": ("current", "former", "acting", "candidate"),
    "bound": ("exact", "about", "min", "max"),
    "mode": ("direct", "indirect"),
    "hasTime.role": ("start", "end", "on", "deadline"),
    "hasQuantity.role": (
        "participants", "perBatch", "beneficiaries", "perRecipient", "budget", "duration", "population", "count",
    ),
    "hasStatus.value": ("planned", "ongoing", "completed", "cancelled", "proposed"),
}  # fmt: skip
"""What a value may be, by its name, or by predicate and name."""


def choices(predicate: Predicate, name: str) -> tuple[str, ...]:
    """What a value of such a claim may be; empty: anything."""
    return CHOICES.get(f"{predicate}.{name}", CHOICES.get(name, ()))
