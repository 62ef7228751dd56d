"""Who said what: one claim for each quotation whose speaker is a person or body that the article names."""

from __future__ import annotations

from simpul.claim.context import Context
from simpul.claim.speaker import speakers
from simpul.claim.topic import last_named
from simpul.model import Claim, Quotation

RULES: dict[str, str] = {
    "said.quote": "Words in quotation marks with a verb of saying beside them are said by the person named there.",
    "said.quote-on": "A quoted sentence without an attribution of its own goes on from the last one.",
    "said.reported": "A clause after or before a verb of saying is said by the verb's subject.",
    "said.back": "'Hal itu disampaikan X' gives the sentences before it to X.",
}
_RULE = {
    "quote.runs-on": ("said.quote-on", 0.6),
    "reported.back": ("said.back", 0.7),
    "reported.it": ("said.back", 0.6),
}


def claims(context: Context) -> list[Claim]:
    """Claims ``said``, in the order of the text; a quotation without a known speaker gives none."""
    found = []
    for quotation, who in zip(context.document.quotations, speakers(context), strict=True):
        if who is None:
            continue
        rule, confidence = _RULE.get(
            quotation.rule, ("said.quote", 0.9) if quotation.mode == "direct" else ("said.reported", 0.8)
        )
        text = context.text[quotation.start : quotation.end]
        found.append(
            context.claim(
                "said",
                who.id,
                quotation.evidence.start,
                quotation.evidence.end,
                rule=rule,
                confidence=confidence,
                text=text,
                mode=quotation.mode,
                about=_about(context, quotation),
            )
        )
    return found


def _about(context: Context, quotation: Quotation) -> tuple[str, ...]:
    """Programmes named in the words; else the one that the sentence before names, if the words refer to it."""
    inside = [o.entity.id for o in context.within(quotation.start, quotation.end, "Program")]
    if inside:
        return tuple(dict.fromkeys(inside))
    last = last_named(context, quotation.evidence.start)
    return (last.id,) if last else ()
