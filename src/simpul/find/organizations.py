"""Document → mentions of bodies: a head from the lexicon, its field or name, a bracketed short form, a territory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from simpul.data import words as lexicon_words
from simpul.find.name_tails import without_name
from simpul.find.org_heads import PUBLIC, Head, field_words, head_at
from simpul.find.org_loose import central, english
from simpul.find.org_shorts import short_forms
from simpul.find.org_tails import bracket_end, branch_end, fields_end, name_end, territory_end
from simpul.find.overlaps import INSIDE_BODY
from simpul.find.place_words import Word, follows, scan
from simpul.model import Document, Mention

FIELD_HEADS = ("Dinas", "Kementerian", "Badan")
UNITS_IN_TITLES = ("Komisi", "Fraksi")
_PARLIAMENT = re.compile(r"\bDPRD?\b|Dewan Perwakilan")
LEADERS = ("ketua", "anggota", "sekretaris", "bendahara", "pimpinan")
FIELDS_IN_LOWER_CASE = ("Dinas", "Kementerian", "Kementrian")


def find(document: Document, _found: Sequence[Mention] = ()) -> list[Mention]:
    """Mentions of organisations, sorted by start. ``kind`` is the guideline's kind.

    None overlap, but for those with rule ``org.inside``: the body with which a unit's name ends, as in
    "Biro Umum Pemprov Bali".
    """
    text = document.text
    words = scan(text)
    found: list[Mention] = []
    index = 0
    while index < len(words):
        end, mention = _at(text, words, index)
        if mention:
            found.append(mention)
        index = max(end, index + 1)
    found += central(text, found) + english(text, words, found)
    found = short_forms(text, [without_name(text, m) for m in found])
    return sorted([*found, *_inside(found)], key=lambda m: (m.start, -m.end))


def _inside(found: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies with which the names of units end."""
    for mention in found:
        words = scan(mention.text) if mention.rule in ("org.unit", "org.body") else ()
        for index in range(1, len(words)):
            after, head = head_at(words, index)
            if head and _extent(words, after, head)[0] == len(words):
                start, text = words[index].start, mention.text[words[index].start :]
                yield Mention(mention.start + start, mention.end, text, "Organization", head.kind, 0.85, INSIDE_BODY)
                break


def _at(text: str, words: Sequence[Word], index: int) -> tuple[int, Mention | None]:
    after, head = head_at(words, index)
    if not head or (words[index].follows and words[index - 1].text.lower() == "menteri"):
        return index + 1, None  # "Wakil Menteri Koperasi": the field of a ministry
    end, parts = _extent(words, after, head)
    if end == after and not _alone(head, words[index:after]):
        return index + 1, None
    if head.tail == "fields" and words[index].text.islower() and words[after].text.lower() not in field_words():
        return index + 1, None
    if head.text in UNITS_IN_TITLES and words[index].follows and words[index - 1].text.lower() in LEADERS:
        return _tail(words, after, head) or after, None  # "Ketua Komisi IX DPR": the unit is a part of the title
    start, stop = words[index].start, words[end - 1].end
    if text[start:stop].lower() in _no_bodies():
        return end, None
    rule = f"org.{head.tail}" if end > after else "org.alone"
    confidence = 0.9 if parts else 0.75
    kind = "legislature" if head.text in UNITS_IN_TITLES and _PARLIAMENT.search(text[start:stop]) else head.kind
    return end, Mention(start, stop, text[start:stop], "Organization", kind, confidence, rule)


@cache
def _no_bodies() -> frozenset[str]:
    return frozenset(name.lower() for name in lexicon_words("org_not"))


def _alone(head: Head, part: Sequence[Word]) -> bool:
    if head.alone == "yes":
        return True
    lower = len(part) > 1 and part[0].text.capitalize() in FIELDS_IN_LOWER_CASE
    return head.alone == "caps" and (part[0].capital or lower)


def _extent(words: Sequence[Word], after: int, head: Head) -> tuple[int, bool]:
    """The word after the name, and whether a known field, bracket or territory is part of it."""
    end = _tail(words, after, head)
    if end is None:
        return after, True
    known = end > after
    bracket = bracket_end(words, end)
    if head.tail in ("unit", "body"):
        inner = _inner(words, bracket)
        return (inner, True) if inner > bracket else (end, known)
    if head.kind == "company" and follows(words, end) and words[end].text.isupper() and words[end].number:
        return end + 1, True
    if head.kind == "company" and bracket > end and words[end + 1].text == "Persero":
        end = bracket + (follows(words, bracket) and words[bracket].text == "Tbk")
        return end, True
    if (branch := branch_end(words, bracket)) > bracket:
        return branch, True
    place = territory_end(words, bracket, lower=head.kind in PUBLIC)
    return (place, True) if place > bracket else (end, known)


def _tail(words: Sequence[Word], after: int, head: Head) -> int | None:
    """The end of the field or name that follows the head; None where nothing more may follow."""
    if head.tail in ("fields", "unit"):
        lower = head.text in FIELDS_IN_LOWER_CASE
        short, after = after, bracket_end(words, after)  # "Direktorat Jenderal (Ditjen) Pajak"
        if after > short and not (follows(words, after) and words[after].capital):
            return None
        end = fields_end(words, after, any_first=words[after - 1].capital, lower=lower)
        return end if end > after else None
    if head.tail == "name":
        bracket = bracket_end(words, after)
        end = name_end(words, bracket, head)
        return end if end > bracket else after
    if head.tail == "number":
        numbered = follows(words, after) and (words[after].number or words[after].text == "Negeri")
        return name_end(words, after, head) if numbered else None
    if head.tail == "place" and words[after - 1].capital and head.expansion.split()[0] in FIELD_HEADS:
        return fields_end(words, after, any_first=False, lower=False, begun=True) if _more(words, after) else after
    return None if head.tail == "none" else after


def _more(words: Sequence[Word], after: int) -> bool:
    """Whether something may go on with the field: "Dinas Pertanian dan Hortikultura"."""
    return follows(words, after) and (words[after].text.isalpha() or words[after].text in ",&")


def _inner(words: Sequence[Word], index: int) -> int:
    """The end of the body that a unit's name ends with ("Komisi IX" + "DPR RI"), or ``index``."""
    after, head = head_at(words, index) if follows(words, index) else (index, None)
    return _extent(words, after, head)[0] if head else index
