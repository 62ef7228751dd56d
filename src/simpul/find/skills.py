"""Skills: what a training teaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from simpul.data import alternation, any_of, words
from simpul.model import Document, Mention

RULES = {
    "skill.listed": "a skill of the lexicon in a sentence about a training",
    "skill.named": "the verb behind 'keterampilan'",
}
_NAMED = re.compile(r"\bkete?rampilan\s+(me[a-z]{4,})\b", re.I)
_TRAINING = re.compile(rf"\b{alternation('programme_cues', 'cue', use='training')}", re.I)


@cache
def _skills() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){any_of(words('skills'))}(?![\w-])", re.I)


def find(document: Document, _found: Sequence[Mention] = ()) -> list[Mention]:
    """Mentions of skills in sentences that speak of a training."""
    found = []
    for sentence in document.sentences:
        words_ = document.text[sentence.start : sentence.end]
        if not _TRAINING.search(words_):
            continue
        for m in _skills().finditer(document.text, sentence.start, sentence.end):
            found.append(Mention(m.start(), m.end(), m.group(), "Skill", None, 0.7, "skill.listed"))
    listed = {m.start for m in found}
    for m in _NAMED.finditer(document.text):
        if m.start(1) not in listed and m.group(1).lower() not in words("phrase_stops"):
            found.append(Mention(m.start(1), m.end(1), m.group(1), "Skill", None, 0.6, "skill.named"))
    return sorted(found, key=lambda m: m.start)
