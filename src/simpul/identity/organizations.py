"""Whether two names of bodies name one body: kind, field, number, level and territory must meet."""

from __future__ import annotations

from functools import cache, lru_cache

from simpul.data import lexicon
from simpul.gazetteer import places_exactly
from simpul.identity.comparison import Comparison, judged
from simpul.identity.nameless import nameless
from simpul.identity.organization_changes import changed
from simpul.identity.organization_parts import OrganizationName, parse
from simpul.identity.organization_words import Words, is_short, long_words, use
from simpul.identity.organization_words_met import initials_of, left_over
from simpul.identity.territories import Relation, Territory, relate
from simpul.identity.words import name_words

_HOUSE_KINDS = {"umum", "daerah", "pusat", "nasional"}
_SCHOOL_WORDS = {"sakit", "menengah", "atas", "pertama", "kejuruan", "dasar", "pesantren"}


@lru_cache(maxsize=50_000)
def compare(left: str, right: str) -> Comparison:
    """How two bare names of bodies compare; the order of the two does not count."""
    if not (name_words(left) and name_words(right)):
        return nameless(left, right)
    a, b = (parse(name) for name in sorted((left, right), key=lambda name: (name_words(name), name)))
    if a == b:
        return judged(0.97, "all parts meet")
    change = changed(a, b)
    relation, reason = relate(a.territory, b.territory)
    if (change and relation != "clash") or (change and a.territory is None):
        score = 0.9 if change[0] == "renamed" else 0.55
        return judged(score, f"{change[0]}: {change[1]}")
    if relation == "clash":
        return judged(0.03, reason)
    if a.numbers and b.numbers and a.numbers != b.numbers:
        return judged(0.03, f"number differs: {' '.join(a.numbers)} / {' '.join(b.numbers)}")
    only_a, only_b = left_over(a.words, b.words)
    only_a, only_b = _locality_words(only_a, b), _locality_words(only_b, a)
    if only_a or only_b:
        letters = initials_of(only_a, only_b, all_words=only_b) or initials_of(only_b, only_a, all_words=only_a)
        shorter = letters or _short_of(left, right) or _short_of(right, left)
        if not (shorter or _kind_left_out(a, b, only_a, only_b)):
            return _words_differ(a, b, only_a, only_b, relation)
        note = "one is short for the other" if shorter else "only the sort of body is left out"
    else:
        note = "the words meet"
    return _lands_and_numbers(a, b, relation, reason, note)


def _lands_and_numbers(
    a: OrganizationName, b: OrganizationName, relation: Relation, reason: str, note: str
) -> Comparison:
    """The comparison of two names whose words meet."""
    near, where = relate(a.locality, b.locality)
    if near == "clash":
        return judged(0.03, where)
    if near == "open" and a.words == b.words == ("pemerintah",):
        return judged(0.05, where)
    if near == "open" and not (_named_in(a, b) or _named_in(b, a)):
        return judged(0.5, note, where)
    if a.numbers != b.numbers and "komando" not in a.words:
        return judged(0.5, note, "number told once only")
    if relation == "same":
        return judged(0.95, note)
    if a.numbers and a.numbers == b.numbers and "komando" in a.words:
        return judged(0.88, note, "its number is its own")
    told_once = a.territory is None or b.territory is None
    if told_once and (has_own_name(a) or _district_tells(a, b)):
        return judged(0.85, note, reason, "a name of its own")
    if told_once and national(a.words):
        return judged(0.3, note, reason, "a national body and a branch")
    return judged(0.55, note, reason)


def _words_differ(
    a: OrganizationName, b: OrganizationName, only_a: Words, only_b: Words, relation: Relation
) -> Comparison:
    words = f"words differ: {' '.join(only_a) or '-'} / {' '.join(only_b) or '-'}"
    if only_a and only_b:
        return judged(0.05, words)
    (short, long), extra = ((a, b), only_b) if only_b else ((b, a), only_a)
    if long.words[: len(short.words)] == short.words and extra[0] in use("parent"):
        sure = relation != "open" and any(" ".join(short.words).startswith(u) for u in use("unique"))
        return judged(0.85 if sure else 0.5, f"the body above told once only: {' '.join(extra)}")
    if set(extra) & use("unit") or relation == "open":
        return judged(0.08, words)
    return judged(0.42 if long.words[: len(short.words)] == short.words and len(short.words) > 1 else 0.2, words)


def _locality_words(words: Words, other: OrganizationName) -> Words:
    """The words but those that name the other's district or village: "KUA X" and "KUA Kecamatan X"."""
    return () if other.locality and other.locality.name == "".join(words) else words


def _named_in(name: OrganizationName, other: OrganizationName) -> bool:
    """Whether the other's words end with this name's district or village."""
    return bool(name.locality and name.locality.name and "".join(other.words).endswith(name.locality.name))


def _houses(a: OrganizationName, b: OrganizationName, only: Words) -> bool:
    """Whether two hospitals of one name differ in their sort only, which one of them leaves out."""
    one_sided = not (set(a.words) & set(only) and set(b.words) & set(only))
    return (
        a.words[:2] == b.words[:2] == ("rumah", "sakit") and set(only) <= _HOUSE_KINDS and one_sided and has_own_name(a)
    )


def _kind_left_out(a: OrganizationName, b: OrganizationName, only_a: Words, only_b: Words) -> bool:
    """Whether one name only adds what sort of body it is: its legal form, the sort of hospital."""
    if only_a and only_b:
        return False
    form = set(only_a + only_b) <= use("form")
    told = a.territory is not None and b.territory is not None
    return (form and (told or min(len(a.words), len(b.words)) > 1)) or _houses(a, b, only_a + only_b)


def has_own_name(name: OrganizationName) -> bool:
    """Whether the body has a name that needs no territory: "Universitas Diponegoro", not "SMAN 1"."""
    head = name.words[0]
    if head not in use("heavy") or name.numbers or ("negeri" in name.words and head == "sekolah"):
        return False
    plain = _HOUSE_KINDS | _SCHOOL_WORDS | use("common") | _field_words()
    return bool(set(name.words[1:]) - plain)


def _district_tells(a: OrganizationName, b: OrganizationName) -> bool:
    """Whether the name ends with a district that there is once only, inside the territory of the one that tells it."""
    land: Territory | None = a.territory or b.territory
    local = a.locality or b.locality
    ends = [local.name] if local else [" ".join(a.words[-n:]) for n in (1, 2) if len(a.words) > n]
    for end in ends:
        codes = [p.code for p in places_exactly(end) if p.kind == "district"]
        if len(codes) == 1 and land and any(codes[0].startswith(c + ".") for c in land.codes):
            return True
    return False


def _short_of(short: str, long: str) -> bool:
    """Whether a short form in the one name, whatever the lexicons read it as, is made of the other's first letters."""
    whole, short_words = long_words(long), name_words(short)
    names = tuple(w for w in whole if w not in use("weak"))
    plain = parse(long).words
    for word in short_words:
        if (is_short(word) and word not in _office_shorts()) or word in names:
            continue
        others = tuple(w for w in short_words if w != word and w in plain)
        rest = tuple(w for w in plain if w not in others)
        if not set(others) <= set(plain) or len(parse(short).words) > len(others) + _read_length(word):
            continue
        if any(initials_of((word,), rest, all_words=whole) for whole in (plain, _before_land(names, long))):
            return True
    return False


def _before_land(words: Words, name: str) -> Words:
    """The words before the territory, "daerah" kept."""
    plain = set(parse(name).words) | {"daerah"}
    return tuple(w for w in words if w in plain)


def _read_length(word: str) -> int:
    return len([w for w in long_words(word) if w not in use("weak") and w != "daerah"])


@cache
def _office_shorts() -> frozenset[str]:
    """Short forms of offices that many territories have, which may stand for another name elsewhere."""
    return frozenset(w for r in lexicon("agencies") for w in name_words(r["short"]))


@cache
def _field_words() -> frozenset[str]:
    return frozenset(r["word"].lower() for r in lexicon("agency_fields"))


@cache
def _national() -> frozenset[Words]:
    names = [r["name"] for r in lexicon("ministries")]
    names += [r["name"] for r in lexicon("institutions") if r["level"] == "pusat" or r["kind"] in ("ngo", "party")]
    return frozenset(parse(n).words for n in names)


def national(words: Words) -> bool:
    """Whether these are the words of a body that the whole country has once."""
    return words in _national()
