"""Words that mark reported speech, compiled from the lexicons ``saying`` and ``pronouns``."""

from __future__ import annotations

import re
from functools import cache

from simpul.data import lexicon

_NO_NOUN = "(?:yang|dan|dari|dengan|untuk|ini|itu|bahwa|soal|saat|usai|kepada|lagi|dalam|pada|tentang|mereka|para|oleh)"
AFTER_QUOTE = re.compile(r"\s*,?\s*")


@cache
def forms(pattern: str, content: str | None = None) -> tuple[str, ...]:
    """Forms of the lexicon with this pattern (and kind of content), longest first."""
    rows = [r["form"] for r in lexicon("saying") if r["pattern"] == pattern and content in (None, r["content"])]
    return tuple(sorted(set(rows), key=lambda form: (-len(form), form)))


@cache
def content_of(form: str) -> str:
    """The kind of content of a verb that stands before its content: clause, request or reaction."""
    return next((r["content"] for r in lexicon("saying") if r["form"] == form.lower()), "clause")


@cache
def after_cue(*, noun: bool = False) -> re.Pattern[str]:
    """', kata X', ' ujarnya': groups ``cue`` and either ``nya`` or ``who`` (empty; the speaker starts there).

    ``noun``: any word in lower case may begin the speaker, too (', kata warga itu').
    """
    verbs = "|".join(forms("after"))
    starts = "|".join(r["form"] for r in lexicon("pronouns") if r["form"] not in ("nya", "pihaknya"))
    who = rf"(?:{starts})\b" + (rf"|(?!{_NO_NOUN}\b)[a-z]{{3}}" if noun else "")
    return re.compile(
        rf"[\s,.]*(?:(?i:demikian|masih)\s+)?(?<!\w)(?P<cue>(?i:{verbs}))"
        rf"(?:(?P<nya>nya)\b|\s+(?:oleh\s+)?(?=(?P<who>[A-Z]|{who})))"
    )


@cache
def before_cue() -> re.Pattern[str]:
    """'X mengatakan': group ``cue``."""
    return re.compile(rf"(?<![\w-])(?P<cue>{'|'.join(map(re.escape, forms('before')))})(?![\w-])")


@cache
def passive_cue() -> re.Pattern[str]:
    """'disampaikan X', 'diakuinya': groups ``cue`` and ``nya``."""
    return re.compile(rf"(?<!\w)(?P<cue>(?i:{'|'.join(forms('passive'))}))(?P<nya>nya)?\b")


@cache
def pronouns() -> frozenset[str]:
    """Pronouns that point to one speaker."""
    return frozenset(r["form"] for r in lexicon("pronouns") if r["kind"] in ("person", "body"))
