"""A body's name with its short forms spelled out, as words: "Dinsos Kota X" → dinas sosial kota x."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from simpul.data import lexicon
from simpul.identity.words import name_words

Words = tuple[str, ...]
_PASSES = 3
_OFFICE = {"dinas", "bidang", "bagian", "seksi"}
_PREFIXES = (("sudin", ("suku", "dinas")), ("dis", ("dinas",)), ("din", ("dinas",)), ("d", ("dinas",)))


@lru_cache(maxsize=50_000)
def long_words(name: str) -> Words:
    """The words of a body's name, short forms of bodies and of offices' fields replaced by the long ones."""
    words = name_words(name)
    if len(words) > 1 and words[-1] == "university" and words not in _aliases():
        words = ("universitas", *words[:-1])
    for _ in range(_PASSES):
        longer = _expand(words)
        if longer == words:
            break
        words = longer
    return words


@cache
def use(kind: str) -> frozenset[str]:
    """The words of one use in the lexicon ``organization_words``."""
    return frozenset(row["word"] for row in lexicon("organization_words") if row["use"] == kind)


@cache
def known_words() -> frozenset[str]:
    """Words that stand in the long name of any body in the lexicons: a word near to one of them is a slip."""
    values = [w for names in _aliases().items() for words in names for w in words]
    values += [w for row in lexicon("office_pieces") for w in row["words"].split()]
    values += [w.lower() for row in lexicon("agency_fields") for w in row["word"].split()]
    return frozenset(values)


@cache
def is_short(word: str) -> bool:
    """Whether the lexicons spell this single word out."""
    return _aliases().get((word,), (word,)) != (word,) or _composed(word) is not None


def _expand(words: Words) -> Words:
    out: list[str] = []
    at = 0
    if words[:1] == ("departemen",):
        words = ("kementerian", *words[1:])
    while at < len(words):
        if out and out[-1] in _OFFICE and words[at] in _pieces(alone=True):
            out += _pieces(alone=True)[words[at]]
            at += 1
            continue
        for length in range(min(_longest().get(words[at], 0), len(words) - at), 0, -1):
            found = _aliases().get(words[at : at + length])
            if found is not None:
                out += found
                at += length
                break
        else:
            out += _single(words[at])
            at += 1
    return tuple(out)


def _single(word: str) -> Words:
    return _like().get(word) or _pieces(alone=True).get(word) or _composed(word) or (word,)


@cache
def _aliases() -> Mapping[Words, Words]:
    rows: list[tuple[str, str]] = [(r["head"], r["expansion"]) for r in lexicon("org_heads")]
    rows += [(r["short"], r["name"]) for name in ("agencies", "ministries", "institutions") for r in lexicon(name)]
    rows += [(r["alias"], r["name"]) for r in lexicon("organization_aliases")]
    table: dict[Words, Words] = {}
    for short, long in rows:
        key = name_words(short)
        if key:
            table[key] = _value(long)
    for value in list(table.values()):
        plain = tuple(w for w in value if not w.startswith("@"))
        for key in (plain, tuple(w for w in plain if w != "dan")):
            table.setdefault(key, value)
    return table


def _value(long: str) -> Words:
    """The words of a long name; markers of a level ("@city") stay as they are."""
    words = [w for part in long.split() for w in ((part,) if part.startswith("@") else name_words(part))]
    return tuple(new for w in words for new in _like().get(w) or _pieces(alone=True).get(w, (w,)))


@cache
def _longest() -> Mapping[str, int]:
    most: dict[str, int] = {}
    for key in _aliases():
        most[key[0]] = max(most.get(key[0], 0), len(key))
    return most


@cache
def _like() -> Mapping[str, Words]:
    return {r["word"]: name_words(r["value"]) for r in lexicon("organization_words") if r["use"] == "like"}


@cache
def _pieces(*, alone: bool = False) -> Mapping[str, Words]:
    rows = lexicon("office_pieces")
    return {r["piece"]: tuple(r["words"].split()) for r in rows if not alone or r["alone"] == "yes"}


@lru_cache(maxsize=10_000)
def _composed(word: str) -> Words | None:
    """The long name of an office whose short name is put together from pieces: "disperinaker"; None for others."""
    for prefix, head in _PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            parts = _split(word.removeprefix(prefix), code=prefix == "d")
            if parts:
                return head + parts
    return None


def _split(rest: str, *, code: bool) -> Words | None:
    """The words of the fewest pieces that make up ``rest``; ``code``: one piece that also stands alone."""
    table = _pieces(alone=code)
    if rest in table:
        return table[rest]
    if code:
        return None
    for cut in range(len(rest) - 2, 1, -1):
        if rest[:cut] in table and (tail := _split(rest[cut:], code=False)):
            return table[rest[:cut]] + tail
    return None
