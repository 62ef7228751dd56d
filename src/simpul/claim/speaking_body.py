"""In whose name a speaker says "we"."""

from __future__ import annotations

from simpul.claim.context import Context
from simpul.claim.speaker import current_person, speakers
from simpul.model import Entity

_NEAR = 90
"""Characters before a person's name within which its body is named ("Kepala Dinas X, Budi")."""


def speaking_body(context: Context, offset: int) -> Entity | None:
    """The organisation named next to the person who speaks at ``offset``, or None."""
    person = _speaker(context, offset) or current_person(context, offset)
    if person is None or person.type == "Organization":
        return person
    for mention in person.mentions:
        around = context.within(max(0, mention.start - _NEAR), mention.start, "Organization")
        if around:
            return around[-1].entity
    return None


def _speaker(context: Context, offset: int) -> Entity | None:
    """The person or body whose reported words stand at ``offset``."""
    said = zip(context.document.quotations, speakers(context), strict=True)
    return next((who for quotation, who in said if quotation.start <= offset < quotation.end), None)
