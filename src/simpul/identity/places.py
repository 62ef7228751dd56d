"""Whether two names of places name one place: by the gazetteer where it knows them, by their parts elsewhere."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from simpul.gazetteer import place, places_exactly, villages_named
from simpul.identity import organizations
from simpul.identity.comparison import Comparison, judged
from simpul.identity.nameless import nameless
from simpul.identity.organization_words import long_words
from simpul.identity.place_parts import PlaceName, parse
from simpul.identity.place_words import Words, use
from simpul.identity.territories import Relation, Territory, relate, upper
from simpul.identity.words import name_words, sound

_HOUSES = {"puskesmas", "sekolah", "madrasah", "universitas", "institut", "politeknik", "pondok"}
_LONG = 7
_SURNAME = 5
_INITIALS = 3


@lru_cache(maxsize=50_000)
def compare(left: str, right: str) -> Comparison:
    """How two bare names of places compare; the order of the two does not count."""
    if not (name_words(left) and name_words(right)):
        return nameless(left, right)
    if _house(left) and _house(right):
        return organizations.compare(left, right)
    a, b = (parse(name) for name in sorted((left, right), key=lambda name: (name_words(name), name)))
    if (a.head, a.words, a.numbers, a.codes, a.above) == (b.head, b.words, b.numbers, b.codes, b.above):
        return _noted(judged(0.97, "all parts meet"), a, b)
    if a.numbers and b.numbers and a.numbers != b.numbers:
        return judged(0.03, f"number differs: {' '.join(a.numbers)} / {' '.join(b.numbers)}")
    if a.facility or b.facility:
        return _noted(_facilities(a, b), a, b)
    return _noted(_areas(a, b), a, b)


def _house(name: str) -> bool:
    """Whether the place is named after the body that works there: a hospital, a school."""
    words = long_words(name)
    return words[:2] == ("rumah", "sakit") or (bool(words) and words[0] in _HOUSES)


def _noted(found: Comparison, a: PlaceName, b: PlaceName) -> Comparison:
    """The comparison with the change of name; where only a part kept the name nothing is certain."""
    notes = {n for n in (a.note, b.note) if n and not n.startswith("short")}
    if a.note == b.note or not notes or found.verdict == "different":
        return found
    why = (*found.why, *sorted(notes))
    score = min(found.score, 0.6) if any(n.startswith("split") for n in notes) else found.score
    return judged(score, *why)


def _areas(a: PlaceName, b: PlaceName) -> Comparison:
    """Two administrative areas, or bare names."""
    near = _above(a.above, b.above)
    heads = f"{' '.join(a.head) or '-'} / {' '.join(b.head) or '-'}"
    if a.kinds and b.kinds and not a.kinds & b.kinds:
        return judged(0.02, f"level differs: {heads}")
    if near == "clash":
        return judged(0.03, "the larger place differs")
    if a.codes and b.codes:
        return _by_code(a, b, near, heads)
    match = _words_match(a.words, b.words, initials=False)
    if match == "no":
        return judged(0.02, f"name differs: {' '.join(a.words)} / {' '.join(b.words)}")
    if a.numbers != b.numbers:
        return judged(0.3, "number told once only")
    if match == "near":
        known = bool(a.codes) + bool(b.codes) + _a_village(a) + _a_village(b)
        sure = known == 1 and near != "open" and bool(a.head) == bool(b.head)
        return judged(0.82 if sure else 0.5, "spelling differs")
    if a.head != b.head:
        villages = {"desa", "kelurahan"} == {*a.head, *b.head}
        return judged(0.2 if villages else 0.5, f"level told differently: {heads}")
    return judged(0.95, "all parts meet") if near == "same" else judged(0.55, "the larger place told once only")


def _by_code(a: PlaceName, b: PlaceName, near: Relation, heads: str) -> Comparison:
    if a.codes == b.codes:
        if len(a.codes) == 1:
            return judged(0.96, f"one place: {place(min(a.codes)).name}")
        if near == "open" or (a.head != b.head and a.kinds != b.kinds):
            return judged(0.55, f"several places have this name: {heads}")
        return judged(0.85, "one name, of several places")
    if a.codes & b.codes:
        return judged(0.55, f"several places have this name: {heads}")
    if _words_match(a.words, b.words) == "yes" and not (a.head and b.head):
        return judged(0.45, f"level left open: {heads}")
    names = sorted({place(min(x.codes)).name for x in (a, b)})
    return judged(0.02, f"place differs: {' / '.join(names) if len(names) > 1 else heads}")


def _facilities(a: PlaceName, b: PlaceName) -> Comparison:
    near = _above(a.above, b.above)
    heads = f"{' '.join(a.head) or '-'} / {' '.join(b.head) or '-'}"
    if near == "clash":
        return judged(0.03, "the larger place differs")
    match = "yes" if _town_inside(a, b) or _town_inside(b, a) else _words_match(a.words, b.words)
    if a.head != b.head and match == "no" and _words_match((*a.head, *a.words), (*b.head, *b.words)) == "yes":
        return judged(0.9, "the words meet")
    if a.head and b.head and a.head != b.head:
        return judged(0.1, f"kind differs: {heads}")
    if match == "no":
        part = a.head == b.head and (set(a.words) < set(b.words) or set(b.words) < set(a.words))
        return judged(0.42 if part else 0.03, f"name differs: {' '.join(a.words)} / {' '.join(b.words)}")
    if a.numbers != b.numbers:
        return judged(0.45, "number told once only")
    if a.head != b.head:
        bare = a if not a.head else b
        head = (a.head or b.head)[0]
        return judged(0.82 if head in use("bare") and not _an_area(bare) else 0.45, f"kind told once only: {heads}")
    if match == "near":
        return judged(0.6, "spelling differs")
    own = set(a.words) - use("common") and a.head[0] not in use("many")
    if near == "open" and not own:
        return judged(0.55, "many places have this name", "the larger place told once only")
    return judged(0.95 if near == "same" else 0.85, "kind and name meet")


def _town_inside(short: PlaceName, long: PlaceName) -> bool:
    """Whether the longer name has the town besides: "Stasiun Tawang" and "Stasiun Semarang Tawang"."""
    count = len(long.words) - len(short.words)
    if not short.words or count < 1 or short.head != long.head:
        return False
    return long.words[count:] == short.words and bool(upper(" ".join(long.words[:count])))


def _an_area(name: PlaceName) -> bool:
    return bool(name.codes or places_exactly(" ".join(name.words)))


def _a_village(name: PlaceName) -> bool:
    return not name.codes and bool(villages_named(" ".join(name.words)))


def _above(left: tuple[Territory, ...], right: tuple[Territory, ...]) -> Relation:
    """Whether the larger places told beside two names can be one."""
    if not left and not right:
        return "same"
    found: set[Relation] = set()
    for a in left:
        for b in right:
            if _level(a) == _level(b):
                found.add(relate(a, b)[0])
            elif a.codes and b.codes and not _nested(a, b) and not _nested(b, a):
                found.add("clash")
    return "clash" if "clash" in found else "same" if "same" in found else "open"


def _level(land: Territory) -> int:
    if land.codes:
        return max(c.count(".") for c in land.codes)
    return {"province": 0, "regency": 1, "city": 1, "district": 2, "village": 3}.get(next(iter(land.kinds), ""), 1)


def _nested(low: Territory, high: Territory) -> bool:
    return any(c.startswith(h + ".") for c in low.codes for h in high.codes)


def _words_match(left: Words, right: Words, *, initials: bool = True) -> str:
    """ "yes", "near" (one slip in a long word) or "no"; single letters stand for words that begin with them.

    ``initials``: some may stand before a surname on one side only, as in the name of a street.
    """
    if sound("".join(left)) == sound("".join(right)):
        return "yes"
    if len(left) == len(right) and len(left) > 1:
        pairs = list(zip(left, right, strict=True))
        if all(_initial(x, y) or sound(x) == sound(y) for x, y in pairs):
            return "yes"
    if initials and (_initialled(left, right) or _initialled(right, left)):
        return "yes"
    x, y = "".join(left), "".join(right)
    if min(len(x), len(y)) >= _LONG and OSA.distance(x, y, score_cutoff=1) <= 1:
        return "near"
    return "no"


def _initialled(short: Words, long: Words) -> bool:
    """Whether the names differ in initials only: "mh thamrin", "thamrin" and "mohammad husni thamrin"."""
    if short and long and short[-1] == long[-1] and len(short[-1]) >= _SURNAME:
        first, rest = long[:-1], short[:-1]
        return len(first) == 1 and len(first[0]) <= _INITIALS and (not rest or first[0] == "".join(w[0] for w in rest))
    return False


def _initial(x: str, y: str) -> bool:
    return min(len(x), len(y)) == 1 and x[0] == y[0]
