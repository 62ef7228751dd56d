"""When a programme starts, ends, happens or is due: dates joined to the programme that their clause is about."""

from __future__ import annotations

import re

from simpul.claim.context import Context, Occurrence
from simpul.claim.cue_words import cue_before, cue_pattern
from simpul.claim.focus import focus_occurrence
from simpul.model import Claim, Span, TimeExpression

RULES: dict[str, str] = {
    "times.range": "both ends of a period become the programme's start and end",
    "times.cue": "a word beside the date is its role: sejak, mulai → start; hingga, sampai → end; sebelum → deadline",
    "times.goal": "ditargetkan rampung + date → deadline",
    "times.launch": "a launch or a first handing out on a day → start",
    "times.event": "a verb of holding, giving or paying in the programme's clause, with a date → on",
}

_LEXICON = "time_cues"
_FILLER = "pada|di|hari|tanggal|bulan|per|tahun|akhir|awal|dari|untuk|dan"
_PREPOSITION = re.compile(
    r"\b(?:pada|di|untuk|selama|sepanjang)\s+(?:(?:tanggal|hari|bulan|tahun|periode)\s+)*$", re.IGNORECASE
)
_WEAK_RULES = ("time.month-year", "time.weekday")
"""Shapes that mostly date figures and statements; only with a preposition do they date a programme."""
_TALLY = re.compile(r"\b(?:telah|sudah|baru|tercatat|realisasi|serapan|terserap|capaian|data|belum)\b", re.IGNORECASE)
_BUDGET = re.compile(r"\bR?APB[ND](?:-?P| Perubahan)?\s+$")
_TENURE = re.compile(r"\b(?:periode|masa (?:jabatan|bakti))\s+$", re.IGNORECASE)
_GOAL_REACH = 120
_BARE_RULES = ("time.year-bare", "time.law-year")


def claims(context: Context) -> list[Claim]:
    """hasTime claims; a time whose value is not certain gives none."""
    found = []
    for time in context.document.times:
        focus = focus_occurrence(context, time.start)
        if time.value is not None and focus is not None:
            found += _claims_of(context, time, time.value, focus)
    return found


def _claims_of(context: Context, time: TimeExpression, value: str, focus: Occurrence) -> list[Claim]:
    sentence = context.sentence(time.start)
    inside = sentence.start <= focus.start < sentence.end
    before = context.text[max(sentence.start, time.start - 40) : time.start]
    role, rule = _cue_role(before)
    if not role and _due(context, sentence, time):
        role, rule = "deadline", "times.goal"
    if time.end_value is not None:
        if _TENURE.search(before) and context.within(sentence.start, sentence.end, "Person"):
            return []  # "Bupati periode 2016-2021": a post's years
        if not (inside or _event(context, sentence)) or _attributed(context, sentence, time):
            return []
        values = [("start", value, "times.range"), ("end", time.end_value, "times.range")]
    elif role and (inside or rule == "times.goal" or _event(context, sentence, "event", "launch")):
        if role == "end" and _TALLY.search(context.text, sentence.start, sentence.end):
            return []  # "hingga akhir Agustus telah tersalur …": the day of a count, not an end
        values = [(role, value, rule)]
    elif _plausible(context, sentence, time, focus, before, inside=inside):
        role, rule = _event_role(context, sentence, time)
        values = [(role, value, rule)]
    else:
        return []
    start, end = _evidence(context, sentence, time, focus, inside=inside)
    text = context.text[time.start : time.end]
    return [
        context.claim("hasTime", focus.entity.id, start, end, rule=rule, confidence=0.6 if inside else 0.45,
                      role=role, value=value, text=text)
        for role, value, rule in values
    ]  # fmt: skip


def _cue_role(before: str) -> tuple[str, str]:
    for kind in ("deadline", "start", "end"):
        if cue_before(_LEXICON, kind, _FILLER).search(before):
            return kind, "times.cue"
    return "", ""


def _event(context: Context, sentence: Span, *kinds: str) -> bool:
    """Whether the sentence has a verb of holding, giving or paying (or a cue of the given kinds)."""
    return any(
        cue_pattern(_LEXICON, kind).search(context.text, sentence.start, sentence.end) for kind in kinds or ("event",)
    )


def _due(context: Context, sentence: Span, time: TimeExpression) -> bool:
    """ "ditargetkan rampung pada …", "targetnya pada … rampung": a goal before the date, its completion around it."""
    goal = cue_pattern(_LEXICON, "goal").search(context.text, max(sentence.start, time.start - _GOAL_REACH), time.start)
    end = min(sentence.end, time.end + _GOAL_REACH // 2)
    return goal is not None and bool(cue_pattern(_LEXICON, "goal_done").search(context.text, goal.end(), end))


def _attributed(context: Context, sentence: Span, time: TimeExpression) -> bool:
    """Whether the date belongs to a verb of saying ("kata X, Kamis (25/7)"), not to what happened."""
    start = max([sentence.start] + [context.text.rfind(q, sentence.start, time.start) + 1 for q in '"”'])
    said = [m.end() for m in cue_pattern(_LEXICON, "attribution").finditer(context.text, start, time.start)]
    back = [m.end() for m in cue_pattern(_LEXICON, "reset").finditer(context.text, start, time.start)]
    return bool(said) and not (back and back[-1] > said[-1])


def _plausible(
    context: Context, sentence: Span, time: TimeExpression, focus: Occurrence, before: str, *, inside: bool
) -> bool:
    """Whether a date without a role word is the programme's own."""
    day = len(time.value or "") == 10
    event = _event(context, sentence)
    preposition = bool(_PREPOSITION.search(before))
    if time.rule in _BARE_RULES and focus.start <= time.start <= focus.end + 2:
        return False  # "PKH 2019": part of the name
    if time.rule == "time.year-bare" and _BUDGET.search(before):
        return False  # "APBD 2024": the budget's year
    if time.rule in _WEAK_RULES and not preposition:
        return False
    if _attributed(context, sentence, time):
        return inside and (preposition or (not day and len(time.value or "") == 4))
    if inside:
        return event or preposition or not day
    return event and (day or (preposition and len(time.value or "") == 7))


def _event_role(context: Context, sentence: Span, time: TimeExpression) -> tuple[str, str]:
    if len(time.value or "") == 10 and _event(context, sentence, "launch"):
        return "start", "times.launch"
    return "on", "times.event"


def _evidence(
    context: Context, sentence: Span, time: TimeExpression, focus: Occurrence, *, inside: bool
) -> tuple[int, int]:
    if inside:
        return min(focus.start, time.start), max(focus.end, time.end)
    return sentence.start, time.end
