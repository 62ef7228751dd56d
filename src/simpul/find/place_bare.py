"""Places named without a head word: "Lampung Barat", "Jabar", "Jepang", "Kalianda"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from simpul.data import lexicon, used_for
from simpul.find.place_listed import listed_at
from simpul.find.place_small import common, cued, district_fits, ends, seat_end
from simpul.find.place_words import UPPER, Word, follows, gazetteer_at, head_at, stop_words

ACRONYM = 4


def bare_at(found: Sequence[Word], index: int, near: frozenset[str]) -> tuple[int, str | None, float]:
    """A bare place at ``index``: the word after it, its kind where certain, and a confidence."""
    nothing = (index, None, 0.0)
    if not found[index].capital:
        return nothing
    end, kind = listed_at(found, index)
    if end > index:
        if end == index + 1 and _initials(found, index):
            return nothing
        return (end, kind, 0.9) if not _part_of_name(found, index, end, strong=False) else nothing
    end, places = gazetteer_at(found, index, UPPER)
    if places:
        listed = _in_list(found, index, end)
        if _odd_case(found[index:end]) or (not listed and _part_of_name(found, index, end, strong=end - index > 1)):
            return nothing
        kinds = {p.kind for p in places if p.kind in UPPER}
        return end, (kinds.pop() if len(kinds) == 1 else None), 0.9
    end, places = gazetteer_at(found, index, ("district",))
    if places and district_fits(found, index, end, places, near):
        return end, "district", 0.7
    end = seat_end(found, index, near)
    return (end, "other", 0.7) if end > index else nothing


def _in_list(found: Sequence[Word], index: int, end: int) -> bool:
    """Whether a comma or "dan" ties the name to another province, regency or city on one side."""
    ties = (",", "dan", "serta")
    after = end + 1
    if follows(found, end) and found[end].text in ties and follows(found, after):
        after += found[after].text in ties and follows(found, after + 1)
        if gazetteer_at(found, after, UPPER)[1] and ends(found, end):
            return True
    before = index - 1
    if before > 0 and found[index].follows and found[before].text in ties:
        before -= found[before - 1].text in ties
        return any(gazetteer_at(found, b, UPPER)[0] == before for b in range(max(0, before - 3), before))
    return False


def near_codes(found: Sequence[Word]) -> frozenset[str]:
    """Codes of the provinces, regencies and cities that the words name anywhere."""
    codes: set[str] = set()
    index = 0
    while index < len(found):
        end, places = gazetteer_at(found, index, UPPER) if found[index].capital else (index, ())
        codes.update(p.code for p in places)
        index = max(end, index + 1)
    return frozenset(codes)


def _part_of_name(found: Sequence[Word], index: int, end: int, *, strong: bool) -> bool:
    """Whether the words are rather a part of a longer name, or an everyday word."""
    before = found[index - 1] if index > 0 and found[index].follows else None
    led = cued(found, index)
    if before and before.capital and not led and not (strong or before.text.isupper()):
        return gazetteer_at(found, index - 1, UPPER)[0] != index
    if led or strong:
        return False
    if found[index].text in common() and end - index == 1:
        return True
    return (
        follows(found, end)
        and found[end].capital
        and not found[index].text.isupper()
        and found[end].text.lower() not in stop_words()
        and not head_at(found, end)[1]
        and not gazetteer_at(found, end, UPPER)[1]
    )


def _initials(found: Sequence[Word], index: int) -> bool:
    """Whether the letters stand for a person: "tersangka AS", "saudari RI"."""
    before = found[index - 1].text.lower() if index and found[index].follows else ""
    return len(found[index].text) == 2 and before in used_for("initials of")


def _odd_case(part: Sequence[Word]) -> bool:
    """Whether a short form such as "NTB" or "PALI" is written as a word of its own."""
    return (
        len(part) == 1
        and len(part[0].text) <= ACRONYM
        and not part[0].text.isupper()
        and part[0].text.upper() in _acronyms()
    )


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(row["alias"] for row in lexicon("place_aliases") if row["alias"].isupper())
