"""How much a word looks like part of a person's name: soft evidence from lexicons and word shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from simpul.data import lexicon, words
from simpul.gazetteer import places_named

KNOWN, SHAPED, UNKNOWN, PLACE, ABBREVIATION, NEVER = 2.0, 1.2, 0.4, -1.5, -1.2, -4.0
_SHAPE = re.compile(
    r"(?:anto|yono|ono|wan|wati|ningsih|ningrum|uddin|udin|ullah|ulloh|syah|yadi|yana|yani|yati|anti|ianto|arto|arno|arti|"
    r"arni|iyah|unnisa|sari|dewi|putra|putri|sono|tama|bowo|jaya|nto|ardi|andi|udi|rahman|rohman|man)$"
)
_ORDINARY = re.compile(
    r"^(?:se-.*|(?:ke|pe|per|pem|pen|peng)\w{4,}an|\w{4,}(?:kan|isasi|itas|nya|asi|logi)|(?:ber|ter|mem|men|meng|meny|di)\w{5,}(?:i|an|ya))$"
)
_ROMAN = re.compile(r"^[IVXL]+$")
_BODY = re.compile(
    r"^(?:kemen\w+|pem(?:kab|kot|prov|da|des)\w*|dis(?:dik|kominfo|hub|par|perin|dag|naker|nak|pora|kes|sos|buk|pend|tan|ket)\w*|"
    r"din(?:kes|sos|dik|pus)\w*|bap+e\w+|bpbd\w*|pol(?:da|res|sek|resta)\w*|kejar?i\w*|kejat\w*|ditjen\w*|kanwil\w*|"
    r"puskes\w*|bulog|bawaslu|baznas|kodim|koramil|korem|kodam|satpol|satgas\w*|dewan\w*|uptd?|rsud|unicef|unesco)$"
)


@lru_cache(maxsize=20_000)
def token_score(token: str) -> float:
    """Evidence that this capitalised word is part of a person's name; below -1 it is none."""
    bare = token.strip("'\"‘’“”.")
    lower = bare.lower()
    if bare and bare == lower:
        return 0.3  # a particle: "bin", "de", "al"
    if len(bare) == 1 and not _ROMAN.match(bare):
        return 0.3
    if lower in _kinds() or _BODY.match(lower):
        return NEVER
    if lower in words("given_names"):
        return KNOWN
    if len(bare) == 2 and bare.isupper() and not _ROMAN.match(bare):
        return 0.3
    if _ORDINARY.match(lower):
        return NEVER
    if _ROMAN.match(bare):
        return 0.3 if len(bare) == 1 else -0.5
    if places_named(bare) or bare in words("countries"):
        return PLACE
    if bare.isupper() and len(bare) <= 5:
        return ABBREVIATION
    return SHAPED if len(lower) > 4 and _SHAPE.search(lower) else UNKNOWN


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in lexicon("not_names")}


def name_score(token: str) -> float:
    """Like ``token_score``, but an ordinary word that is also a given name ("Lalu") counts as an unknown word."""
    score = token_score(token)
    return UNKNOWN if score <= NEVER and token.lower() in words("given_names") else score


def word_kind(token: str) -> str | None:
    """ "head", "body" or "common" for a word that is no part of names, None for any other."""
    lower = token.lower().strip(".")
    return _kinds().get(lower) or ("body" if _BODY.match(lower) else None)


def place_words(tokens: Sequence[str]) -> tuple[bool, ...]:
    """For each word of a run whether it belongs to a place's name of two or more words ("Lampung Barat")."""
    inside = [False] * len(tokens)
    for size in (4, 3, 2):
        for first in range(len(tokens) - size + 1):
            window = tokens[first : first + size]
            if all(t.lower() in words("given_names") for t in window):
                continue
            if places_named(" ".join(window)):
                inside[first : first + size] = [True] * size
    return tuple(inside)
