"""A body's name in parts: what it is, its numbers, its territory, and the district or village that it names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from simpul.gazetteer import UPPER, place
from simpul.gazetteer.names import name_key, territory_words
from simpul.identity.organization_words import Words, long_words, use
from simpul.identity.territories import Territory, bare_at, narrowed, territory_at, within
from simpul.identity.words import number, without_brackets

_LEVELS = {"@city": ("city",), "@kabkota": ("regency", "city"), "@resort": ("regency",), "@metro": ("regency",)}
_NOT_A_TERRITORY_AFTER = {"masyarakat", "milik", "kementerian", "koperasi", "permusyawaratan", "dana", "ibu", "komando"}
_OFFICE_OF = {"kementerian", "dinas", "badan", "pemerintah", "komisi", "kepolisian", "dewan", "dprd"}
_WITH_DAERAH = {"dinas", "badan", "pemerintah", "sekretariat", "inspektorat", "perpustakaan", "komisi", "kamar"}
_LONGEST_UNKNOWN = 3


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """``words`` say what the body is, in their order; ``territory`` is a province, regency or city, ``locality`` a
    district or village."""

    words: Words
    numbers: Words
    territory: Territory | None
    locality: Territory | None


@lru_cache(maxsize=50_000)
def parse(name: str) -> OrganizationName:
    """The parts of a body's name, its short forms read."""
    outside, inside = without_brackets(name)
    told = [i for i in inside if _tells_territory(i)]
    words = long_words(" ".join([outside or " ".join(inside), *told]))
    core: list[str] = []
    numbers: list[str] = []
    lands: list[Territory] = []
    kinds: tuple[str, ...] = ()
    at = 0
    while at < len(words):
        word = words[at]
        step = _land(words, at, core)
        if word in _LEVELS:
            kinds, at = _LEVELS[word], at + 1
        elif step:
            at, land, taken = step
            del core[len(core) - taken :]
            lands.append(land)
        else:
            figure = number(word)
            (numbers if figure else core).append(figure or word)
            at += 1
    upper, locality = _ranked(lands)
    if upper and kinds:
        upper = narrowed(upper, frozenset(kinds))
    return OrganizationName(_plain(core), tuple(sorted(numbers)), upper, locality)


def _tells_territory(inside: str) -> bool:
    words = long_words(inside)
    return bool(words) and (bare_at(words, 0, _ends) is not None or words[0] in territory_words())


def _land(words: Words, at: int, core: list[str]) -> tuple[int, Territory, int] | None:
    """A territory at ``at``: the word after it, its value, and how many words before it belong to it."""
    kinds = territory_words().get(words[at])
    if not kinds:
        found = bare_at(words, at, _ends) if core else None
        return (*_with_head_behind(words, *found), 0) if found else None
    if next((w for w in reversed(core) if w != "dan"), "") in _NOT_A_TERRITORY_AFTER:
        return None
    headed = territory_at(words, at)
    if headed and headed[1].name:
        return (*headed, 0)
    end = at + 1
    while end < len(words) and end - at <= _LONGEST_UNKNOWN and not _stops(words, end):
        end += 1
    if end > at + 1:
        return end, Territory(frozenset(kinds), name_key("".join(words[at + 1 : end])), frozenset()), 0
    return (end, Territory(frozenset(kinds), "", frozenset()), 0) if set(kinds) & set(UPPER) and core else None


def _with_head_behind(words: Words, end: int, land: Territory) -> tuple[int, Territory]:
    """The territory with the head word behind its name, as in "Polresta Bogor Kota"."""
    kind = {"kota": "city", "kabupaten": "regency", "kab": "regency"}.get(words[end] if end < len(words) else "")
    codes = frozenset(c for c in land.codes if place(c).kind == kind)
    if not kind or not codes:
        return end, land
    headed = territory_at(words, end)
    if headed and headed[1].name:
        return end, land
    return end + 1, Territory(frozenset({kind}), land.name, codes)


def _stops(words: Words, at: int) -> bool:
    word = words[at]
    return word in territory_words() or word in use("weak") or word in use("parent") or word in use("unit")


def _ends(words: Words, end: int) -> bool:
    """Whether a name's territory may end before ``end``."""
    if end == len(words) or words[end] in territory_words() or words[end] in ("ri", "republik"):
        return True
    if end + 1 == len(words) and number(words[end]):
        return True
    if words[end] in use("unit") or words[end] in use("parent"):
        return True
    return bare_at(words, end, _ends) is not None


def _ranked(lands: list[Territory]) -> tuple[Territory | None, Territory | None]:
    """The lowest of the upper territories, and the lowest district or village, each within the others told."""
    upper = [x for x in lands if (x.codes and max(c.count(".") for c in x.codes) <= 1) or x.kinds & set(UPPER)]
    local = [x for x in lands if x not in upper]
    upper.sort(key=lambda x: -max((c.count(".") for c in x.codes), default=1))
    main = upper[0] if upper else None
    for above in upper[1:]:
        main = within(main, above) if main else above
    locality = local[0] if local else None
    if locality and main:
        locality = within(locality, main)
    return main, locality


def _plain(core: list[str]) -> Words:
    """The words without those that tell nothing where they stand."""
    words = [w for w in core if w not in use("weak")]
    words = [w for at, w in enumerate(words) if at == 0 or w != words[at - 1]]
    if words[-2:] == ["republik", "indonesia"] and len(words) > 3:
        words = words[:-2]
    if words[:1] == ["kementerian"] and words[-1] == "indonesia" and "migran" not in words:
        words = words[:-1]
    if len(words) > 1 and words[0] == "kantor" and words[1] in _OFFICE_OF:
        words = words[1:]
    if words == ["kantor"]:
        words = []
    if words and words[0] in _WITH_DAERAH:
        words = [words[0], *(w for w in words[1:] if w not in ("daerah", "pemerintah"))]
    else:
        words = [w for i, w in enumerate(words) if w != "pemerintah" or i == 0]
    if words[:2] == ["kementerian", "koordinator"]:
        words = [w for w in words if w != "bidang"]
    if words and words[0] in use("heavy"):
        words = [words[0], *(w for w in words[1:] if w not in use("title"))]
    return tuple(words) or ("pemerintah",)
