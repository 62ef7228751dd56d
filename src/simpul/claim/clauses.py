"""Small questions about the words between two places of a text, shared by the claim modules of the programme family."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise

from simpul.claim.context import Context, Occurrence
from simpul.data import alternation, any_of, lexicon
from simpul.model import Claim, Span
from simpul.nlp.cues import forms
from simpul.nlp.sentence_ends import after_abbreviation, sentence_ends

_LIST_GAP = re.compile(r"[\s,;]*(?:(?:dan|serta|atau|maupun|hingga|juga|&|\()\s*)*(?:[Pp]ara\s+)?\)?\s*$")


def between(context: Context, left: Occurrence, right: Occurrence) -> str:
    """The words between two occurrences, ``left`` standing first."""
    return context.text[left.end : right.start]


def same_clause(words: str) -> bool:
    """True when no sentence ends within ``words`` (quotations may hold several sentences)."""
    return "\n" not in words and not sentence_ends(words)


def clause_end(ends: re.Pattern[str], text: str, start: int, limit: int) -> int:
    """Where the clause that begins at ``start`` ends: at the first of ``ends`` that closes no abbreviation."""
    found = (m.start() for m in ends.finditer(text, start, limit) if not after_abbreviation(text, m.start()))
    return next(found, limit)


def spans_of_speech(context: Context, sentence: Span) -> list[Span]:
    """The sentence cut where a sentence ends inside a quotation."""
    cuts = [gap.start + 1 for gap in sentence_ends(context.text, sentence.start, sentence.end)]
    edges = [sentence.start, *cuts, sentence.end]
    return [Span(a, b) for a, b in pairwise(edges) if b > a]


def by_clause(context: Context, read: Callable[[Context, Span], Iterable[Claim]]) -> Iterator[Claim]:
    """What ``read`` finds in each clause of the article, in the order of the text."""
    for sentence in context.document.sentences:
        for span in spans_of_speech(context, sentence):
            yield from read(context, span)


def first_each(claims: Iterable[Claim]) -> list[Claim]:
    """The first claim of each predicate, subject and object."""
    found: dict[tuple[str, str, str | None], Claim] = {}
    for claim in claims:
        found.setdefault((claim.predicate, claim.subject, claim.object), claim)
    return list(found.values())


def coordinated(context: Context, occurrences: list[Occurrence], index: int) -> list[Occurrence]:
    """The occurrence at ``index`` and those that continue its list ("A, B, dan C")."""
    chain = [occurrences[index]]
    for occurrence in occurrences[index + 1 :]:
        gap = context.text[chain[-1].end : occurrence.start]
        if not _LIST_GAP.match(re.sub(r"\([^()]{0,40}\)", "", gap)):
            break
        chain.append(occurrence)
    return chain


@cache
def verbs(voice: str) -> re.Pattern[str]:
    """The verbs by which a body runs a programme, of one voice ("active", "passive")."""
    return re.compile(rf"\b{alternation('doing_verbs', 'verb', voice=voice)}\b", re.I)


def cues(use: str) -> str:
    """A regular expression's group over the cues of one use (lexicon ``programme_cues``)."""
    return alternation("programme_cues", "cue", use=use)


@cache
def saying() -> re.Pattern[str]:
    """Verbs of saying in any form: what follows them is the content of speech, not the speaker's own deed."""
    found = any_of(form for pattern in ("before", "after", "passive") for form in forms(pattern))
    return re.compile(rf"\b{found}\b", re.I)


@cache
def partner_cues(side: str) -> re.Pattern[str]:
    """Words that make someone a partner; ``side`` says where the partner stands ("before", "after")."""
    return re.compile(rf"\b{alternation('partner_cues', 'cue', side=side)}\b", re.I)


@cache
def far_partner_cues() -> frozenset[str]:
    """The cues strong enough for a programme that the clause itself does not name."""
    return frozenset(row["cue"] for row in lexicon("partner_cues") if row["reach"] == "text")
