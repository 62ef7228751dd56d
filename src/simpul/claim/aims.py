"""What programmes are for, and what stands in their way."""

from __future__ import annotations

import re
from functools import cache

from simpul.claim import obstacles
from simpul.claim.context import Context
from simpul.claim.pointing import pointed_program
from simpul.data import lexicon
from simpul.model import Claim, Span

RULES: dict[str, str] = {
    "aims.named": "A purpose clause (agar, untuk, bertujuan, dalam rangka …) close behind a programme's name is its aim.",
    "aims.pointed": "A purpose clause behind 'program ini', 'kegiatan tersebut', 'tujuannya' is the aim of the programme just named.",
    **obstacles.RULES,
}
_LINKS = r"(?:\s+(?:untuk|agar|supaya|guna|adalah|ialah|yakni|yaitu|dapat|bisa|mampu|akan|dalam)\b|,)*"
_NEXT = {
    "any": r"(?=\w)",
    "verb": r"(?=(?:me|ber|ter|di|pe)\w{3})",
    "active": r"(?=(?:mem|men|meng|meny)\w{3})",
}
_END = re.compile(
    r"[.;!?\"“”\n]"
    r"|,\s(?=(?:sehingga|dan|dengan|terutama|namun|tetapi|mulai|antara|sebelum|yang|misalnya|salah|sementara|karena|agar|supaya|guna|"
    r"bukan|bahkan|maka|kata|ujar|jelas|papar|tutur|ungkap|serta melalui|[A-Z])\b|\w+nya\b)"
    r"|\s(?=(?:setelah|sehingga|karena|agar|supaya|guna|melalui|lewat|sebagaimana|seperti|yakni|yaitu)\s)"
)
_MIN_WORDS = 2


def claims(context: Context) -> list[Claim]:
    """Claims ``aimsAt`` and ``obstacle``, in the order of the text within each predicate."""
    found = [claim for sentence in context.document.sentences for claim in _aims(context, sentence)]
    return _once(found) + _once(obstacles.claims(context))


def _once(claims: list[Claim]) -> list[Claim]:
    return list({(c.subject, c.text): c for c in reversed(claims)}.values())[::-1]


def _aims(context: Context, sentence: Span) -> list[Claim]:
    found, taken = [], sentence.start
    for match in _cues().finditer(context.text, sentence.start, sentence.end):
        if match.start() < taken:
            continue
        cue = _cue(match["cue"].lower())
        if not re.match(_NEXT[cue["next"]], context.text[match.end() :]):
            continue
        end = _clause_end(context.text, match.end(), sentence.end)
        if len(context.text[match.end() : end].split()) < _MIN_WORDS:
            continue
        subject = _subject(context, sentence, match.start(), cue)
        if subject is None:
            continue
        entity_id, start, rule = subject
        words = context.evidence(match.end(), end).text
        found.append(
            context.claim("aimsAt", entity_id, start, end, rule=rule, confidence=float(cue["strength"]), text=words)
        )
        taken = end
    return found


def _subject(context: Context, sentence: Span, offset: int, cue: dict[str, str]) -> tuple[str, int, str] | None:
    """The programme whose aim it is, where the evidence starts, and by which rule."""
    named = context.within(sentence.start, offset, "Program")
    if named:
        last = named[-1]
        near = len(context.text[last.end : offset].split()) <= int(cue["reach"])
        return (last.entity.id, last.start, "aims.named") if near else None
    if cue["pointed"] == "yes":
        pointed = pointed_program(context, Span(sentence.start, offset + len(cue["cue"])))
        if pointed:
            return pointed.id, sentence.start, "aims.pointed"
    return None


def _clause_end(text: str, start: int, limit: int) -> int:
    match = _END.search(text, start, limit)
    return match.start() if match else limit


@cache
def _cues() -> re.Pattern[str]:
    forms = sorted((row["cue"] for row in lexicon("aim_cues")), key=lambda form: (-len(form), form))
    return re.compile(rf"\b(?P<cue>{'|'.join(forms)})\b{_LINKS}\s+", re.IGNORECASE)


@cache
def _cue(form: str) -> dict[str, str]:
    return dict(next(row for row in lexicon("aim_cues") if row["cue"] == form))
