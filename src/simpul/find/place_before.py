"""An unknown name right before a known place: "di Mangga Besar, Jakarta Pusat", "di NasDem Tower, Jakarta"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from simpul.data import used_for
from simpul.find.place_listed import listed_at
from simpul.find.place_words import UPPER, Word, follows, gazetteer_at, head_at, stop_words

BEFORE_UPPER = "place.before-upper"
"""Rule of such a name."""
_CUES = ("di", "ke", "dari", "kawasan", "daerah", "wilayah", "warga")
MOST_WORDS = 5


def before_upper(words: Sequence[Word], index: int, bodies: Container[int], *, led: bool) -> tuple[int, str | None]:
    """The word after such a name at ``index``, and its kind (facility, district or other); or ``(index, None)``.

    A preposition has to stand before it, or (``led``) another place and a comma.
    """
    cue = words[index].follows and words[index - 1].text.lower() in _CUES
    if not (words[index].capital and (cue or led)):
        return index, None
    end = index
    while end == index or (follows(words, end) and end - index < MOST_WORDS and _continues(words[end])):
        if words[end].text.lower() in stop_words() or head_at(words, end)[1]:
            return index, None
        end += 1
    begin = next((i for i in range(index, end) if _upper_to(words, i, end)), index) if led and not cue else index
    if begin > index and index not in bodies:
        return begin, "other"
    if not (follows(words, end) and words[end].text == "," and follows(words, end + 1)):
        return index, None
    part = {w.text for w in words[index:end]}
    if part & used_for("building") and part - used_for("building"):
        return end, "facility"
    if index in bodies or gazetteer_at(words, index, UPPER)[0] == end or listed_at(words, index)[0] == end:
        return index, None
    above = gazetteer_at(words, end + 1, UPPER)[1]
    districts = gazetteer_at(words, index, ("district",))
    if districts[0] == end and any(d.code[:2] == a.code[:2] for d in districts[1] for a in above):
        return end, "district"
    known = above or head_at(words, end + 1)[1] or listed_at(words, end + 1)[1]
    return (end, "other") if known else (index, None)


def building_end(words: Sequence[Word], index: int) -> int:
    """The word after "Tower", "Convention Hall" … at ``index``, right behind a body's name, or ``index``."""
    end = index
    while follows(words, end) and words[end].text in used_for("building"):
        end += 1
    return end


def _upper_to(words: Sequence[Word], index: int, end: int) -> bool:
    """Whether a province, regency or city is all that stands from ``index`` to ``end``: "Senayan Jakarta"."""
    return gazetteer_at(words, index, UPPER)[0] == end


def _continues(word: Word) -> bool:
    return word.capital or word.number
