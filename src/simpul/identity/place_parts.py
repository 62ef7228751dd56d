"""A place's name in parts: head, own words, numbers, and the larger places told beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from simpul.gazetteer import UPPER, places_exactly, villages_named
from simpul.gazetteer.names import name_key, territory_words
from simpul.identity.place_words import Words, built_heads, head_of, other_name, place_words, use
from simpul.identity.territories import Territory, bare_at, upper
from simpul.identity.words import modern, name_words, number, without_brackets

_NOT_SPLIT_AFTER = {"balai", "ibu", "wali", "lapangan", "stasiun", "pasar", "taman", "gedung", "hutan", "terminal"}
_ALWAYS = {"desa", "kelurahan", "kecamatan", "kabupaten", "provinsi"}


@dataclass(frozen=True, slots=True)
class PlaceName:
    """``head`` is "kota", "pasar", … or nothing; ``words`` the name behind it; ``codes`` the gazetteer's places it can
    be; ``above`` the larger places told; ``note`` says where the name is another one's older or foreign form."""

    head: Words
    words: Words
    numbers: Words
    codes: frozenset[str]
    above: tuple[Territory, ...]
    note: str

    @property
    def kinds(self) -> frozenset[str]:
        """The administrative kinds that the head tells; empty for none and for a facility."""
        return frozenset(territory_words().get(" ".join(self.head), ()))

    @property
    def facility(self) -> bool:
        """Whether the head names no administrative area."""
        return bool(self.head) and not self.kinds


@lru_cache(maxsize=50_000)
def parse(name: str) -> PlaceName:
    """The parts of a place's name."""
    outside, inside = without_brackets(name)
    segments = [s for s in (*outside.split(","), *inside) if name_words(s)] or [name]
    pieces = [piece for segment in segments for piece in _pieces(place_words(segment))]
    first, parents = _ending(_head_first(pieces[0], [*pieces[1:]]))
    lands = (*parents, *(_land(p) for p in pieces[1:]))
    found = other_name(name_words(segments[0]))
    head = () if upper(" ".join(first)) else head_of(first)
    own = first[len(head) :]
    if not upper(" ".join(own)) and upper(" ".join(map(modern, own))):
        own = tuple(map(modern, own))
    codes = _codes(head, own, lands)
    numbers = tuple(n for w in own if (n := number(w)))
    weak = use("weak") if head and not territory_words().get(" ".join(head)) else frozenset()
    plain = tuple(w for w in own if not number(w) and w not in weak) or tuple(w for w in own if not number(w))
    above = tuple(x for x in lands if x.name and not (x.codes and x.codes == codes))
    return PlaceName(head, plain, numbers, codes, above, found[1] if found else "")


def _head_first(words: Words, others: list[Words]) -> Words:
    """The head word in front where it stands behind or in brackets: "Bogor Kota", "Bogor (kabupaten)"."""
    behind = [w for w in others if len(w) == 1 and w[0] in _ALWAYS | {"kota"}]
    if behind and words[0] not in territory_words():
        return behind[0] + words
    if len(words) > 1 and words[-1] in ("kota", "kabupaten") and upper(" ".join(words[:-1])):
        return (words[-1], *words[:-1])
    return words


def _pieces(words: Words) -> list[Words]:
    """The words cut before each head of an administrative area: "desa x kecamatan y" → (desa x), (kecamatan y)."""
    cuts = [0]
    for at in range(1, len(words) - 1):
        kinds = territory_words().get(words[at])
        before = words[at - 1]
        if not kinds or before in territory_words() or before in _NOT_SPLIT_AFTER:
            continue
        if words[at] not in _ALWAYS and not (words[at] == "kota" and _known(words[at:])):
            continue
        cuts.append(at)
    return [words[a:b] for a, b in zip(cuts, [*cuts[1:], len(words)], strict=True)]


def _known(words: Words) -> bool:
    return any(upper(" ".join(words[1:end])) for end in range(2, min(len(words), 5) + 1))


def _ending(words: Words) -> tuple[Words, tuple[Territory, ...]]:
    """The words without a province, regency or city at their end, and that."""
    head = () if upper(" ".join(words)) else head_of(words)
    least = len(head) + (not _built(head))
    if upper(" ".join(words[len(head) :])) and not _built(head):
        return words, ()
    for at in range(max(least, 1), len(words)):
        found = bare_at(words, at, lambda all_words, end: end == len(all_words))
        if found:
            return words[:at], (found[1],)
    return words, ()


def _built(head: Words) -> bool:
    """Whether the head is that of a building or site, which is often named after its town only: "Terminal Kudus"."""
    return head in built_heads()


def _land(words: Words) -> Territory:
    head = head_of(words)
    kinds = frozenset(territory_words().get(" ".join(head), ()))
    own = " ".join(words[len(head) :] if kinds else words)
    found = list(upper(own)) if not kinds or kinds & set(UPPER) else []
    if "district" in kinds or not found:
        found += [p for p in places_exactly(own) if p.kind == "district"]
    codes = frozenset(p.code for p in found if not kinds or p.kind in kinds)
    return Territory(kinds, name_key(own), codes)


def _codes(head: Words, own: Words, lands: tuple[Territory, ...]) -> frozenset[str]:
    kinds = frozenset(territory_words().get(" ".join(head), ()))
    if head and not kinds:
        return frozenset()
    name = " ".join(own)
    if kinds == {"village"}:
        codes = _villages(name, head[0])
    elif kinds:
        found = upper(name) if kinds & set(UPPER) else places_exactly(name)
        codes = {p.code for p in found if p.kind in kinds}
    else:
        codes = {p.code for p in upper(name) or places_exactly(name)}
    for land in lands:
        inside = {c for c in codes if any(c.startswith(a + ".") or c == a for a in land.codes)}
        codes = inside or codes
    return frozenset(codes)


def _villages(name: str, head: str) -> set[str]:
    """Villages of this name; the code tells a kelurahan (1…) from a desa (2…)."""
    codes = {p.code for p in villages_named(name)}
    sign = {"kelurahan": "1", "desa": "2"}.get(head)
    return {c for c in codes if c.rpartition(".")[2][0] == sign} or codes if sign else codes
