"""Programmes, groups and skills that the model reads: phrases, and which of them mean one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from simpul.find.phrases import head_at
from simpul.find.programs import Head, heads
from simpul.learned.borders import tidied
from simpul.learned.pairs import LABELS, SAME, Thing, make_pairs, surface
from simpul.learned.policy import TopicPolicy
from simpul.learned.reading import Reading, mentions
from simpul.learned.tags import TOPIC_TYPES
from simpul.model import Document, Mention
from simpul.nlp.tokenizer import tokenize

_SAME = LABELS.index("same")
_APART = 0.02
"""Probability of being one thing below which two phrases never are, whatever joins them to others."""


def clusters(reading: Reading, found: Sequence[Mention], *, threshold: float) -> list[list[Mention]]:
    """Mentions of one thing together, in the order of their first mention.

    Equal phrases of a type are one; others are joined by average linkage (the best pair of clusters first) while the
    mean probability that they are the same is at least ``threshold`` and no two of them surely differ.
    """
    same_words: dict[tuple[str, str], list[Mention]] = {}
    for m in sorted(found, key=lambda m: (m.start, m.end)):
        same_words.setdefault((m.type, surface(m.text)), []).append(m)
    things = tuple(
        Thing(type_, tuple(reading.words.covering(m.start, m.end) for m in places), frozenset(text.split()))
        for (type_, text), places in same_words.items()
    )
    pairs = make_pairs(things, reading.words.sentences, alike=True)
    scores = (1 / (1 + np.exp(-reading.judge(things, pairs)[:, _SAME]))).tolist() if pairs else []
    same = {(p.left, p.right): score for p, score in zip(pairs, scores, strict=True)}
    groups = [[n] for n in range(len(things))]
    while True:
        best, chosen = threshold, None
        for i, left in enumerate(groups):
            for j in range(i + 1, len(groups)):
                if (things[left[0]].type, things[groups[j][0]].type) not in SAME:
                    continue
                each = [same[min(a, b), max(a, b)] for a in left for b in groups[j]]
                share = sum(each) / len(each)
                if min(each) >= _APART and share >= best and (chosen is None or share > best):
                    best, chosen = share, (i, j)
        if chosen is None:
            break
        groups[chosen[0]] += groups.pop(chosen[1])
    places_of = list(same_words.values())
    joined = [sorted((m for n in group for m in places_of[n]), key=lambda m: (m.start, m.end)) for group in groups]
    return sorted(joined, key=lambda c: (c[0].start, c[0].end, c[0].type))


def phrases(
    document: Document, reading: Reading, rules: Sequence[Mention], policies: Mapping[str, TopicPolicy]
) -> list[Mention]:
    """Of the types of ``policies``: the model's phrases that are sure enough, and the rules' that it half supports and
    has none for.

    What a phrase is that rules know too, they say: "PSK" is a group.
    """
    known = {(m.start, m.end): m.type for m in rules if m.type in TOPIC_TYPES}
    tagged = (tidied(document.text, m) for m in mentions(document, reading, reading.topics))
    seen = [m for m in tagged if m]
    typed = [replace(m, type=known.get((m.start, m.end), m.type)) for m in seen]
    own = [m for m in typed if m.type in policies and m.confidence >= policies[m.type].share]
    added = [
        m
        for m in rules
        if m.type in policies
        and reading.support(m.start, m.end, m.type) >= policies[m.type].support
        and not any(m.type == o.type and m.start < o.end and o.start < m.end for o in own)
    ]
    return sorted(
        (replace(m, kind=m.kind or kind_of(m)) for m in (*own, *added)), key=lambda m: (m.start, -m.end, m.type)
    )


def telling(cluster: Sequence[Mention]) -> bool:
    """False for a programme that is only ever called one plain word ("rencana"), unless that word names one."""
    if cluster[0].type != "Program" or any(len(m.text.split()) > 1 or not m.text.islower() for m in cluster):
        return True
    return any((head := _head(m)) and head.bare > 1 for m in cluster)


def kind_of(mention: Mention) -> str | None:
    """The kind of a programme by its head word."""
    if mention.type != "Program":
        return None
    head = _head(mention)
    return head.kind if head else "programme"


def _head(mention: Mention) -> Head | None:
    """The head that the phrase begins with, where it is a known one."""
    tokens = list(tokenize(mention.text))
    found = head_at(tokens, 0, heads()) if tokens else None
    return found[1] if found else None
