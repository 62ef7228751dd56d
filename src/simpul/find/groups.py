"""Groups: the people that a programme is for, or who take part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from simpul.data import lexicon
from simpul.find.phrases import Heads, head_at, index_heads, phrase_end
from simpul.model import Document, Mention

RULES = {
    "group.head": "a word for a group of people with the phrase behind it",
    "group.bare": "a word for a group of people alone",
    "group.extended": "a group's phrase together with 'yang' and what it says of them",
}
_WHO = re.compile(r"\s+yang(?:\s+[\w/-]+){1,5}(?=\s*[.,;:()\"”]|\s+(?:di|dan|untuk|akan|telah|sudah|agar|pada)\b)")


@cache
def heads() -> Heads[int]:
    """Head words; 1 where the word alone is weak, 2 where it alone is no group."""
    return index_heads({r["head"]: int(r["weak"]) for r in lexicon("group_heads")})


def find(document: Document, _found: Sequence[Mention] = ()) -> list[Mention]:
    """Mentions of groups, sorted by start; only a longer phrase of the same group overlaps."""
    tokens, text, found = document.tokens, document.text, []
    index = 0
    while index < len(tokens):
        match = head_at(tokens, index, heads())
        if match is None:
            index += 1
            continue
        length, weak = match
        end = phrase_end(tokens, index + length, text, most=3)
        start, stop = tokens[index].start, tokens[end - 1].end
        bare = end == index + length
        confidence = 0.4 if bare and weak else 0.6
        rule = "group.bare" if bare else "group.head"
        if not (bare and weak == 2):
            found.append(Mention(start, stop, text[start:stop], "Group", None, confidence, rule))
            described = _WHO.match(text, stop)
            if described:
                whole = text[start : described.end()]
                found.append(Mention(start, described.end(), whole, "Group", None, 0.5, "group.extended"))
        index = end
    return found
