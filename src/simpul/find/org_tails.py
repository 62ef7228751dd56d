"""How far a body's name goes after its head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from simpul.data import used_for
from simpul.find.org_heads import PUBLIC, Head, field_words, head_at
from simpul.find.place_words import UPPER, Word, follows, gazetteer_at, stop_words, territory_at
from simpul.find.place_words import head_at as place_head_at

_LINKS = ("dan", "&", "serta")
_FOREIGN_LINKS = ("of", "for", "and", "the", "on")
_TITLES = ("dr", "prof", "h", "hj", "kh", "ir", "drs", "raden", "r")
MOST_NAME_WORDS = 7


def fields_end(words: Sequence[Word], index: int, *, any_first: bool, lower: bool, begun: bool = False) -> int:
    """The end of the field words at ``index``: "Pemberdayaan Perempuan dan Perlindungan Anak".

    ``any_first`` accepts one unknown capitalised word ("Dinas Koperindagpas"). After a capital all words
    need one; ``lower`` accepts a field wholly in lower case, ``begun`` says that a field word stands before ``index``.
    """
    end = index
    while follows(words, end):
        word = words[end]
        middle = begun or end > index
        known = word.text.lower() in field_words() and (
            word.capital or (lower and not _capital_before(words, index, end))
        )
        strange = any_first and word.capital and word.text.lower() not in stop_words()
        if known or (word.number if middle else strange):
            end += 1
        else:
            joined = _after_links(words, end)
            if not (middle and joined > end and follows(words, joined) and _is_field(words[joined])):
                break
            end = joined
    return end


def _capital_before(words: Sequence[Word], index: int, end: int) -> bool:
    return any(w.capital for w in words[index:end])


def _is_field(word: Word) -> bool:
    return word.text.lower() in field_words() and word.capital


def _after_links(words: Sequence[Word], index: int) -> int:
    """The word after ", dan" / "dan" / "&" / "," at ``index``."""
    end = index
    if follows(words, end) and words[end].text in (",", "/"):
        end += 1
    if follows(words, end) and words[end].text in _LINKS:
        end += 1
    return end


def name_end(words: Sequence[Word], index: int, head: Head) -> int:
    """The end of capitalised words and numbers at ``index``, at most seven; an upper territory ends the name."""
    end = index = _after_titles(words, index)
    stops = stop_words(public=head.kind in PUBLIC)
    while follows(words, end) and end - index < MOST_NAME_WORDS:
        word = words[end]
        if word.text.lower() in stops:
            break
        if end > index and _other_name(words, end, head):
            break
        if word.capital or _number(word):
            place_end, places = gazetteer_at(words, end, UPPER)
            if places and end > index:
                return place_end
            end += 1
            if word.text == "Indonesia" and end > index + 1:
                break
        elif word.text == "." and end == index and len(words[index - 1].text) == 2:
            end += 1
        elif end > index and word.text.lower() in _links(head) and follows(words, end + 1) and words[end + 1].capital:
            if words[end + 1].text.lower() in stops or (head.kind != "ngo" and head_at(words, end + 1)[1]):
                break
            end += 1
        else:
            break
    return end if end > index and words[end - 1].text != "." else index


def _after_titles(words: Sequence[Word], index: int) -> int:
    """The word after titles such as "Prof. Dr.", with which the name of a hospital begins."""
    end = index
    while follows(words, end) and words[end].text.lower() in _TITLES:
        end += 1
        end += follows(words, end) and words[end].text == "."
    return end if end > index and follows(words, end) and words[end].capital else index


def _other_name(words: Sequence[Word], index: int, head: Head) -> bool:
    """Whether another body's or a village's name begins here (an abbreviation may be a part of this one)."""
    inner = head.kind not in ("education", "ngo") and not words[index].text.isupper() and head_at(words, index)[1]
    return bool(inner) or _lower_territory(words, index)


def _lower_territory(words: Sequence[Word], index: int) -> bool:
    kinds = place_head_at(words, index)[1]
    return bool(kinds) and not set(UPPER) & set(kinds)


def _number(word: Word) -> bool:
    return re.fullmatch(r"\d{1,2}|0\d{3,5}|\d{3}", word.text) is not None


def _links(head: Head) -> tuple[str, ...]:
    return (*_LINKS[:2], *_FOREIGN_LINKS) if head.kind == "ngo" else _FOREIGN_LINKS


def bracket_end(words: Sequence[Word], index: int) -> int:
    """The word after an abbreviation in brackets at ``index`` ("(DLH)", "( MUI )"), or ``index``."""
    if not (follows(words, index) and words[index].text == "("):
        return index
    for end in range(index + 1, min(index + 5, len(words))):
        if words[end].text == ")":
            inner = words[index + 1 : end]
            fits = inner and inner[0].capital and all(w.capital or w.number or w.text in "-–&" for w in inner)
            return end + 1 if fits else index
    return index


def branch_end(words: Sequence[Word], index: int) -> int:
    """The word after a branch's name at ``index`` ("Cabang Pembantu Kendal", "UP3 Metro"), or ``index``."""
    after = index
    while follows(words, after) and words[after].text in used_for("branch"):
        after += 1
    if after == index or not follows(words, after) or not words[after].capital:
        return index
    land = territory_at(words, after)
    return land.last if land else after + 1


def territory_end(words: Sequence[Word], index: int, *, lower: bool) -> int:
    """The word after a territory or "RI" at ``index``, or ``index``; ``lower`` accepts districts and villages too."""
    if not follows(words, index):
        return index
    if words[index].text in ("RI", "Indonesia"):
        return index + 1
    if words[index].text.lower() == "republik" and follows(words, index + 1) and words[index + 1].text == "Indonesia":
        return index + 2
    found = territory_at(words, index) if lower or not _lower_territory(words, index) else None
    return found.last if found else index
