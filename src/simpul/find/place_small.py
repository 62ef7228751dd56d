"""Districts and seats of regencies without a head word: they need a cue and the larger place around them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from simpul.data import words
from simpul.find.place_words import UPPER, Word, follows, gazetteer_at, stop_words
from simpul.gazetteer import GazetteerPlace, seats_named


@cache
def _cues() -> frozenset[str]:
    return words("place_cues")


@cache
def common() -> frozenset[str]:
    """Place names that are also everyday words or personal names."""
    return words("place_common")


def cued(found: Sequence[Word], index: int) -> bool:
    """Whether a preposition or a title stands right before."""
    if index == 0 or not found[index].follows:
        return False
    before = found[index - 1].text
    if before.lower() == "kota" and index > 1 and found[index - 2].text.lower() == "wali":
        return True
    return before.lower() in _cues() or before.lower() in stop_words()


def ends(found: Sequence[Word], end: int) -> bool:
    """Whether no further capitalised word follows on the same line."""
    return end >= len(found) or not found[end].follows or not found[end].capital


def seat_end(found: Sequence[Word], index: int, near: frozenset[str]) -> int:
    """The word after a regency's seat at ``index``: in a dateline, or with a cue where the text names the regency."""
    for end in (index + 2, index + 1):
        part = found[index:end]
        if len(part) < end - index or not all(w.capital for w in part) or not all(w.follows for w in part[1:]):
            continue
        codes = seats_named(" ".join(w.text for w in part))
        dateline = index < 3 and not (found[index].follows and index > 0)
        if codes and ends(found, end) and (dateline or (cued(found, index) and any(c in near for c in codes))):
            return end
    return index


def district_fits(
    found: Sequence[Word], index: int, end: int, places: Sequence[GazetteerPlace], near: frozenset[str]
) -> bool:
    """A district's bare name counts where its regency or city is named too, or with a cue where its province is."""
    parent = any(p.parent_code in near for p in places)
    if not parent and not any(p.code[:2] in near for p in places):
        return False
    before = found[index - 1] if index > 0 and found[index].follows else None
    led = cued(found, index)
    if (before and before.capital and not led) or not ends(found, end):
        return False
    if end - index == 1 and found[index].text.title() in common():
        return False
    dateline = index < 3 and before is None
    if parent:
        return led or dateline or end - index > 1 or (before is not None and before.text != ".")
    next_place = follows(found, end) and found[end].text == "," and follows(found, end + 1)
    if next_place and any(p.code[:2] == q.code[:2] for p in places for q in gazetteer_at(found, end + 1, UPPER)[1]):
        return True
    return led and end - index > 1
