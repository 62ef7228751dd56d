"""What programmes are for, and what stands in their way."""

from __future__ import annotations

import re
from functools import cache

from simpul.claim import obstacles
from simpul.claim.clauses import clause_end
from simpul.claim.context import Context
from simpul.claim.topic import echoed_program, pointed_program
from simpul.data import lexicon
from simpul.model import Claim, Span
from simpul.nlp.sentence_ends import sentence_ends

RULES: dict[str, str] = {
    "aims.named": "A purpose clause (agar, untuk, bertujuan …) close behind a programme's name is its aim.",
    "aims.pointed": "A purpose clause behind 'program ini', 'tujuannya' is the aim of the programme just named.",
    "aims.front": "A purpose that opens the sentence ('Dalam rangka …,') is the aim of the programme named behind it.",
    **obstacles.RULES,
}
_LINKS = r"(?:\s+(?:untuk|agar|supaya|guna|adalah|ialah|yakni|yaitu|dapat|bisa|mampu|akan|dalam)\b|,)*"
_NEXT = {
    "any": r"(?=\w)",
    "verb": r"(?=(?:me|ber)\w{3}|pe\w{3,}an\b)",
    "active": r"(?=(?:mem|men|meng|meny)\w{3})",
}
_END = re.compile(
    r"[;!?\"“”\n]|\.(?=\s+[A-Z\"“”]|[\"”\s]*$)"
    r"|,\s(?=(?:sehingga|dan|dengan|terutama|namun|tetapi|mulai|antara|sebelum|yang|misalnya|salah|sementara|karena|agar|supaya|guna|"
    r"bukan|bahkan|maka|kata|ujar|jelas|papar|tutur|ungkap|serta melalui|[A-Z])\b|\w+nya\b)"
    r"|\s(?=(?:setelah|sehingga|karena|agar|supaya|guna|melalui|lewat|sebagaimana|seperti|yakni|yaitu)\s)"
)
_PURPOSE_NOUN = re.compile(
    r"\b(?:upaya|inisiatif|strategi|komitmen|langkah|peran|solusi|terobosan|bagian|kolaborasi|wujud|bentuk|dukungan)\b",
    re.I,
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
        end = clause_end(_END, context.text, match.end(), sentence.end)
        if cue["front"] == "yes" and not context.text[sentence.start : match.start()].strip(' "“'):
            comma = context.text.find(",", match.end(), end)
            end = comma if comma > 0 else end
        if len(context.text[match.end() : end].split()) < _MIN_WORDS:
            continue
        subject = _subject(context, sentence, match.start(), end, cue)
        if subject is None:
            continue
        entity_id, start, rule = subject
        words = context.evidence(match.end(), end).text
        found.append(
            context.claim("aimsAt", entity_id, start, end, rule=rule, confidence=float(cue["strength"]), text=words)
        )
        taken = end
    return found


def _subject(
    context: Context, sentence: Span, offset: int, end: int, cue: dict[str, str]
) -> tuple[str, int, str] | None:
    """The programme whose aim it is, where the evidence starts, and by which rule."""
    inner = sentence_ends(context.text, sentence.start, offset)
    start = inner[-1].end if inner else sentence.start
    named = context.within(start, offset, "Program")
    if named:
        last = named[-1]
        between = context.text[last.end : offset]
        near = len(between.split()) <= int(cue["reach"])
        if cue["next"] == "active" and not _PURPOSE_NOUN.search(between):
            return None
        return (last.entity.id, last.start, "aims.named") if near else None
    if cue["pointed"] != "no":
        pointed = pointed_program(context, Span(start, offset + len(cue["cue"])), reach=int(cue["reach"]))
        if pointed:
            return pointed.id, start, "aims.pointed"
        echoed = echoed_program(context, Span(start, offset)) if cue["pointed"] == "echo" else None
        if echoed:
            return echoed.id, start, "aims.pointed"
    if cue["front"] == "yes" and not context.text[start:offset].strip(' "“'):
        behind = context.within(end, sentence.end, "Program")
        return (behind[0].entity.id, start, "aims.front") if behind else None
    return None


@cache
def _cues() -> re.Pattern[str]:
    forms = sorted((row["cue"] for row in lexicon("aim_cues")), key=lambda form: (-len(form), form))
    return re.compile(rf"\b(?P<cue>{'|'.join(forms)})\b{_LINKS}\s+", re.IGNORECASE)


@cache
def _cue(form: str) -> dict[str, str]:
    return dict(next(row for row in lexicon("aim_cues") if row["cue"] == form))
