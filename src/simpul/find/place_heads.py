"""Facilities, islands, rivers and other named places that begin with a head word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from simpul.data import lexicon, used_for
from simpul.data import words as lexicon_words
from simpul.find.org_tails import bracket_end
from simpul.find.place_words import UPPER, Word, amount, follows, gazetteer_at, head_at, scan, stop_words
from simpul.gazetteer.names import territory_words

MOST_WORDS = 6
_LOWER_MIDDLE = ("tradisional", "nasional", "raya", "kawasan", "lintas", "tol", "utama")


@cache
def heads() -> Mapping[tuple[str, ...], str]:
    """Head words in lower case -> kind."""
    return {tuple(w.text.lower() for w in scan(row["head"])): row["kind"] for row in lexicon("place_heads")}


@cache
def _longest() -> Mapping[str, int]:
    """First word in lower case -> the most words of a head word that begins with it."""
    return {first: max(len(key) for key in heads() if key[0] == first) for first, *_ in heads()}


def headed_at(words: Sequence[Word], index: int, bodies: Mapping[int, int]) -> tuple[int, str]:
    """A headed place at ``index``: the word after it and its kind, or ``(index, "")``.

    ``bodies`` maps the first word of each organisation's name to the word after it: "Gedung KPK" takes it whole.
    """
    for length in range(_longest().get(words[index].text.lower(), 0), 0, -1):
        part = words[index : index + length]
        if len(part) < length or not all(w.follows for w in part[1:]):
            continue
        kind = heads().get(tuple(w.text.lower() for w in part))
        if kind and _phrase(words, index + length):
            return index, ""
        if kind:
            end = _tail_end(words, index + length, bodies, lower=not part[0].capital)
            return (end, kind) if end > index + length else (index, "")
    return index, ""


def bare(text: str) -> bool:
    """Whether the words are no name: a head word or a direction alone, "Kecamatan", "Alun Alun", "Utara"."""
    words = tuple(w.text.lower() for w in scan(text))
    return words in heads() or (len(words) == 1 and (words[0] in territory_words() or text in used_for("direction")))


def _tail_end(words: Sequence[Word], index: int, bodies: Mapping[int, int], *, lower: bool) -> int:
    head = words[index - 1].text.lower()
    if len(head) <= 3 and follows(words, index) and words[index].text == "." and follows(words, index + 1):
        index += 1
    begin = index
    if follows(words, index) and words[index].text in _LOWER_MIDDLE and follows(words, index + 1):
        index += 1
    if index in bodies and follows(words, index):
        return begin if lower and words[begin - 1].text == "kantor" else bodies[index]
    end = _named_end(words, index, bodies, lower=lower)
    if end == index:
        return begin
    named = [w.text for w in words[index:end]]
    if end in bodies and follows(words, end) and used_for("general-part").issuperset(named):
        return bodies[end] if bracket_end(words, bodies[end]) == bodies[end] else begin
    if named == ["Pusat"]:
        return begin
    if head in used_for("road") and (lower or words[index - 2].text.lower() in used_for("road")):
        end = _to_other_end(words, end, bodies)
    return bracket_end(words, end)


def _named_end(words: Sequence[Word], index: int, bodies: Mapping[int, int], *, lower: bool) -> int:
    """The end of the capitalised words and numbers that name a facility."""
    end, most = index, MOST_WORDS
    while follows(words, end) and end - index < most:
        word = words[end]
        if end > index and (_stops(words, end) or end in bodies or _lower_head(words, end)):
            break
        if word.capital and not (end == index and word.text.lower() in stop_words() - _OFFICES):
            last, places = gazetteer_at(words, end, UPPER)
            if places and (end > index or lower):
                return max(last, gazetteer_at(words, end)[0])
            end += 1
            if (word.text in _INITIALS or word.text in used_for("dotted")) and _dot(words, end):
                end, most = end + 1, most + 2  # neither "Ir" nor its full stop counts
        elif (end > index and word.number) or (end == index and not lower and word.text.isdigit()):
            end += 1
        else:
            break
    return end


def _dot(words: Sequence[Word], index: int) -> bool:
    """Whether a full stop stands at ``index`` with a name or number right after: "R.B. Supardan", "No. 5"."""
    after = index + 1
    return follows(words, after) and words[index].text == "." and (words[after].capital or words[after].text.isdigit())


def _to_other_end(words: Sequence[Word], index: int, bodies: Mapping[int, int]) -> int:
    """The end of a road's name, where it goes on after a dash: "jalan Waru – Kebonsari"."""
    if index + 1 < len(words) and words[index].text in _DASHES and follows(words, index) and follows(words, index + 1):
        return max(index, _named_end(words, index + 1, bodies, lower=False)) if words[index + 1].capital else index
    return index


def _stops(words: Sequence[Word], index: int) -> bool:
    """Whether the word ends a facility's name; "Rumah Dinas Bupati" goes on."""
    word = words[index].text.lower()
    if word in _LINKS or amount(words[index]):
        return True
    if words[index - 1].text == "." and _dot(words, index + 1):
        return False
    return word in stop_words() and not (word in _OFFICES and words[index - 1].text in ("Dinas", "Jabatan", "Kantor"))


def _phrase(words: Sequence[Word], index: int) -> bool:
    return follows(words, index) and words[index].text in lexicon_words("place_phrases")


def _lower_head(words: Sequence[Word], index: int) -> bool:
    """Whether "Kecamatan X", "Desa X" … begins here, which is no part of the facility's name."""
    kinds = head_at(words, index)[1]
    return bool(kinds) and not set(kinds) & set(UPPER)


_LINKS = ("dan", "atau")
_DASHES = ("-", "–", "—")
_INITIALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_OFFICES = frozenset(("gubernur", "bupati", "wali", "walikota", "camat", "lurah", "presiden", "ir", "dr", "h", "kh"))
