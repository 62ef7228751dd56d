"""Which words of two bodies' names meet, and which are left over."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from rapidfuzz.distance import OSA

from simpul.identity.organization_words import Words, known_words
from simpul.identity.words import sound

_SHORTEST_SLIP = 6
_LEAST_INITIALS = 3


def left_over(left: Words, right: Words) -> tuple[Words, Words]:
    """The words of each name that the other does not have, slips of the pen and spellings aside."""
    only_left, only_right = _without(left, right), _without(right, left)
    if "".join(only_left) == "".join(only_right):
        return (), ()
    for a in only_left:
        for b in only_right:
            if slip(a, b):
                lefts, rights = list(only_left), list(only_right)
                lefts.remove(a)
                rights.remove(b)
                return left_over(tuple(lefts), tuple(rights))
    return only_left, only_right


def _without(words: Words, others: Words) -> Words:
    have = Counter(others)
    rest = []
    for word in words:
        if have[word]:
            have[word] -= 1
        else:
            rest.append(word)
    return tuple(rest)


@lru_cache(maxsize=50_000)
def slip(left: str, right: str) -> bool:
    """Whether two words are one in another spelling, or one a near miss of a word that names of bodies have."""
    if sound(left) == sound(right):
        return True
    known = (left in known_words()) + (right in known_words())
    if known != 1 or min(len(left), len(right)) < _SHORTEST_SLIP:
        return False
    return OSA.distance(left, right, score_cutoff=1) <= 1


def initials_of(short: Words, long: Words, *, all_words: Words) -> bool:
    """Whether ``short`` is one word made of the first letters of ``long``, "p3a" read as "pppa".

    ``all_words`` are the words of the longer name with those that stand in both: "DPKPP" needs "Dinas" too.
    """
    if len(short) != 1 or len(short[0]) < _LEAST_INITIALS:
        return False
    letters = _spelled(short[0])
    return len(letters) >= _LEAST_INITIALS and letters in (_first(long), _first(all_words))


def _first(words: Words) -> str:
    return "".join(w[0] for w in words)


def _spelled(short: str) -> str:
    """ "p3ap2kb" → "pppappkb"."""
    out = ""
    for sign in short:
        out = out[:-1] + out[-1] * int(sign) if sign in "23456" and out else out + sign
    return out
