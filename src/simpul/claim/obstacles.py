"""What stands in a programme's way, stated as such."""

from __future__ import annotations

import re
from functools import cache

from simpul.claim.clauses import clause_end
from simpul.claim.context import Context
from simpul.claim.topic import last_named, main_program, pointed_program
from simpul.data import lexicon
from simpul.model import Claim, Entity, Span

RULES: dict[str, str] = {
    "obstacle.named": "'Kendalanya adalah …', 'terkendala …' names an obstacle of the sentence's programme.",
    "obstacle.belum-ada": "A sentence that begins with 'Belum ada …' tells what the programme lacks.",
    "obstacle.lack": "A clause after namun, karena … that tells of a lack is an obstacle of the sentence's programme.",
}
_END = re.compile(r"[;!?\"“”\n]|\.(?=\s+[A-Z\"“”]|[\"”\s]*$)|,\s|\s(?=(?:sehingga|agar|supaya|padahal)\s)")
_CONFIDENCE = {"obstacle.named": 0.6, "obstacle.belum-ada": 0.5, "obstacle.lack": 0.4}
_MIN_WORDS = 3


def claims(context: Context) -> list[Claim]:
    """Claims ``obstacle``, in the order of the text."""
    found = []
    for sentence in context.document.sentences:
        for start, rule in _starts(context, sentence):
            end = clause_end(_END, context.text, start, sentence.end)
            entity = _programme(context, sentence, end, rule)
            if entity is None or len(context.text[start:end].split()) < _MIN_WORDS:
                continue
            words = context.evidence(start, end)
            found.append(
                context.claim(
                    "obstacle",
                    entity.id,
                    words.start,
                    words.end,
                    rule=rule,
                    confidence=_CONFIDENCE[rule],
                    text=words.text,
                )
            )
            break
    return found


def _starts(context: Context, sentence: Span) -> list[tuple[int, str]]:
    """Where the words of an obstacle begin in the sentence, with the rule that says so."""
    text = context.text
    found = [(m.end(), "obstacle.named") for m in _named().finditer(text, sentence.start, sentence.end)]
    found += [(m.start("lack"), "obstacle.belum-ada") for m in _BELUM_ADA.finditer(text, sentence.start, sentence.end)]
    for match in _turn().finditer(text, sentence.start, sentence.end):
        end = clause_end(_END, text, match.end(), sentence.end)
        if _lack().search(text, match.end(), end):
            found.append((match.end(), "obstacle.lack"))
    return found


_BELUM_ADA = re.compile(r"(?:^|[.!?\"“]\s*)(?P<lack>(?:Belum ada|Masih kurang|Masih kekurangan)\s)", re.MULTILINE)


def _programme(context: Context, sentence: Span, end: int, rule: str) -> Entity | None:
    named = context.within(sentence.start, sentence.end, "Program")
    if named:
        return named[0].entity
    if rule != "obstacle.lack" and (last := last_named(context, sentence.start)):
        return main_program(context) or last
    return pointed_program(context, sentence)


def _forms(kind: str) -> str:
    forms = [row["form"] for row in lexicon("obstacle_words") if row["kind"] == kind]
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


@cache
def _named() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?:{_forms('noun')})(?:nya)?\b[^.,;\n]{{0,80}}?\b(?:adalah|yaitu|yakni|ialah|berupa)|(?:{_forms('verb')})(?:\s+(?:oleh|dengan|karena|adanya|dalam))?)\s+",
        re.IGNORECASE,
    )


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_forms('turn')})\b,?(?:\s+(?:adanya|memang|masih))?\s+", re.IGNORECASE)


@cache
def _lack() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_forms('lack')})(?:nya)?\b", re.IGNORECASE)
