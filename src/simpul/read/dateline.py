"""The dateline that opens a story: "REPUBLIKA.CO.ID, DENPASAR --", "Jakarta (ANTARA) -", "JAKARTA, KOMPAS.com -"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from simpul.data import lexicon
from simpul.gazetteer import places_named

_DASH = r"(?:-\s?-|--|[–—]|(?<!\w)-|-(?!\w))"
_END = rf"\s*[,.]?\s*{_DASH}\s*"
_WORD = r"[A-Z][A-Za-z'’]*\.?"
_PLACE = rf"(?P<place>{_WORD}(?:\s{_WORD}){{0,3}}(?:\s?,\s?{_WORD}(?:\s{_WORD}){{0,2}})?)"
_CAPITALS = r"(?P<place>[A-Z]{3,}(?:\s[A-Z]{3,})?)"
_DOMAIN = r"[a-z0-9][a-z0-9-]*(?:\.[a-z]{2,6}){1,2}"
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline's parts: ``end`` the offset after it, ``place`` on one line, ``outlet`` the offsets of the outlet."""

    end: int
    publisher: str | None = None
    place: str | None = None
    outlet: tuple[int, int] | None = None


@cache
def _publishers() -> dict[str, str]:
    return {row["pattern"].casefold(): row["name"] for row in lexicon("publishers")}


def _any_outlet(own: str | None) -> str:
    known = sorted({*_publishers(), *([own] if own else [])}, key=lambda name: (-len(name), name))
    names = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in known)
    return rf"(?P<outlet>(?i:{names}|{_DOMAIN}))(?!\w)"


@lru_cache(maxsize=64)
def _forms(own: str | None) -> tuple[re.Pattern[str], ...]:
    """Forms that need no further proof: an outlet stands in them, or a place in capitals before a dash."""
    outlet = _any_outlet(own)
    forms = (
        rf"{outlet}\s*[,:]?\s*{_PLACE}{_END}",
        rf"{outlet}\s*{_DASH}\s*{_CAPITALS}{_END}",
        rf"{outlet}\s*[,:-]\s*{_CAPITALS}\.\s",
        rf"{_PLACE}\s*,\s*{outlet}{_END}",
        rf"{_PLACE}\s*,?\s*\(\s*{outlet}[^()]{{0,20}}\)(?:{_END})?",
        rf"\(\s*{outlet}[^()]{{0,20}}\){_END}",
        rf"{outlet}{_END}",
        rf"{_CAPITALS}\s*,\s*{_DASH}\s*",
    )
    return tuple(re.compile(form) for form in forms)


@lru_cache(maxsize=64)
def _place_forms(own: str | None) -> tuple[re.Pattern[str], ...]:
    """Forms that count only where the gazetteer knows the place: no outlet, or no sign between place and story."""
    bare = re.compile(rf"{_PLACE}(?:\s*,\s*|\s+){_DASH}\s*(?=[\"“A-Z0-9])")
    outlet = _any_outlet(own)
    runs = (rf"{outlet}\s*,\s*(?P<place>[A-Z]{{3,}}(?:\s[A-Z]{{3,}}){{{more}}})\s+(?=[A-Z])" for more in (2, 1, 0))
    return (bare, *(re.compile(run) for run in runs))


def dateline(text: str, *, publisher: str | None = None) -> Dateline | None:
    """The dateline at the very start of ``text``, or None.

    Its outlet is in the lexicon, a web domain, or the ``publisher`` that is known already.
    """
    head = text[:_LONGEST]
    own = _own(head, publisher)
    for form in _forms(own):
        if match := form.match(head):
            return _made(match)
    for form in _place_forms(own):
        match = form.match(head)
        if match and all(places_named(part.strip()) for part in match["place"].split(",")):
            return _made(match)
    return None


def _own(head: str, publisher: str | None) -> str | None:
    """The publisher where the forms have to know it beside the lexicon."""
    own = publisher.casefold() if publisher else ""
    return own if own and own in head.casefold() and own not in _publishers() else None


def _made(match: re.Match[str]) -> Dateline:
    parts = match.groupdict()
    place = _one_line(parts["place"]) if parts.get("place") else None
    outlet = match.span("outlet") if parts.get("outlet") else None
    return Dateline(match.end(), _outlet(parts.get("outlet")), place, outlet)


def _outlet(words: str | None) -> str | None:
    if words is None:
        return None
    spelled = " ".join(words.split())
    return _publishers().get(spelled.casefold(), spelled)


def _one_line(words: str) -> str:
    return " ".join(words.split()).replace(" ,", ",")
