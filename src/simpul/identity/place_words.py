"""The words of a place's name in one form, and its head word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from simpul.data import lexicon
from simpul.gazetteer.names import name_key, territory_words
from simpul.identity.words import name_words

Words = tuple[str, ...]
_MOST = 5
_AT_FIRST = {"st", "rs", "tn", "pp", "ps", "lp", "gt", "kr", "dam", "situ", "langgar"}
_ENGLISH = {
    "city": "kota", "regency": "kabupaten", "province": "provinsi", "district": "kecamatan", "village": "desa",
    "island": "pulau", "market": "pasar", "airport": "bandar udara", "station": "stasiun", "temple": "candi",
    "beach": "pantai", "mall": "mal", "mal": "mal", "hotel": "hotel", "plaza": "plaza", "lake": "danau", "bay": "teluk",
    "mosque": "masjid", "street": "jalan", "port": "pelabuhan", "park": "taman", "museum": "museum",
    "zoo": "kebun binatang",
    "stadium": "stadion", "bridge": "jembatan", "river": "sungai",
}  # fmt: skip


@lru_cache(maxsize=50_000)
def place_words(part: str) -> Words:
    """The words of one part of a place's name ("Kab. Kudus" → kabupaten kudus), English head words in front."""
    words = name_words(part)
    known = other_name(words)
    if known:
        return known[0]
    if len(words) > 2 and words[0] in _ENGLISH and words[1] == "of":
        words = (*_ENGLISH[words[0]].split(), *words[2:])
    elif len(words) > 1 and words[-1] in _ENGLISH:
        words = (*_ENGLISH[words[-1]].split(), *words[:-1])
    known = other_name(words)
    if known:
        return known[0]
    words = _headed(_headed(words))
    known = other_name(words[1:]) if words and words[0] in territory_words() else None
    return (words[0], *known[0][len(head_of(known[0])) :]) if known else words


def other_name(words: Words) -> tuple[Words, str] | None:
    """The words that the lexicon reads this other name as, and why: "renamed (PP 86/1999)"; None for no other name."""
    return _others().get(name_key(" ".join(words)))


@cache
def use(kind: str) -> frozenset[str]:
    """The words of one use in the lexicon ``place_words``."""
    return frozenset(row["word"] for row in lexicon("place_words") if row["use"] == kind)


def head_of(words: Words) -> Words:
    """The head with which the words begin: "kabupaten", "gelanggang olahraga"; empty for none."""
    for length in range(min(3, len(words)), 0, -1):
        if words[:length] in _heads() and (length < len(words) or words in built_heads()):
            return words[:length]
    return ()


def _headed(words: Words) -> Words:
    out: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(_MOST, len(words) - at), 0, -1):
            found = _head_forms().get(words[at : at + length])
            if found and (at == 0 or length > 1 or (len(words[at]) > 1 and words[at] not in _AT_FIRST)):
                out += found
                at += length
                break
        else:
            out.append(words[at])
            at += 1
    return tuple(out)


@cache
def _head_forms() -> Mapping[Words, Words]:
    rows = [r for r in lexicon("place_words") if r["use"] in ("head", "read")]
    forms = {name_words(r["word"]): name_words(r["value"]) for r in rows}
    return {words: words for words in forms.values() if len(words) > 1} | forms


@cache
def built_heads() -> frozenset[Words]:
    """Heads of buildings and sites."""
    listed = {name_words(r["head"]) for r in lexicon("place_heads") if r["kind"] == "facility"}
    return frozenset({_headed(words) for words in listed})


@cache
def _heads() -> frozenset[Words]:
    listed = {name_words(r["head"]) for r in lexicon("place_heads")}
    read = {name_words(r["value"]) for r in lexicon("place_words") if r["use"] == "head"}
    return frozenset(listed | read | {(w,) for w in territory_words()} | {("museum",), ("gang",)})


@cache
def _others() -> Mapping[str, tuple[Words, str]]:
    short = [r for r in lexicon("place_aliases") if r["official"] not in _PROVINCE_ONLY]
    rows = [(r["alias"], r["official"], "short") for r in short]
    rows += [(r["other"], r["name"], f"{r['how']} {r['source'] or ''}".strip()) for r in lexicon("place_names_other")]
    return {name_key(other): (_headed(name_words(name)), how) for other, name, how in rows}


_PROVINCE_ONLY = {"Daerah Istimewa Yogyakarta", "Kota Yogyakarta"}
