"""Second names that the article itself gives: "Badan Gizi Nasional (BGN)", "X lebih dikenal Y", "Lokalisasi SK"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from simpul.find.everywhere import everywhere
from simpul.find.nicknames import nicknames
from simpul.model import Document, Mention

_BRACKET = re.compile(r"\s?\(\s*([A-Za-z][\w/.-]{1,24}(?:\s[\w/.-]{1,24}){0,3})\s*\)")
_KNOWN_AS = re.compile(
    r"\s*,?\s*(?:atau\s+)?(?:yang\s+)?(?:lebih\s+|biasa\s+|akrab\s+|sering\s+|juga\s+)?(?:dikenal|disebut|disapa|dipanggil|disingkat|alias)"
    r"(?:\s+(?:dengan|sebagai|sapaan|nama|juga)){0,3}\s+\(?[\"“']?$"
)


@dataclass(frozen=True, slots=True)
class Alias:
    """``short`` names the same thing as ``long``; both are strings of the article."""

    long: Mention
    short: Mention


def find_aliases(document: Document, mentions: Sequence[Mention]) -> list[Alias]:
    """All aliases; the short side is a mention of the long side's type at every place where the short name stands."""
    text, found = document.text, []
    for mention in mentions:
        bracket = _BRACKET.match(text, mention.end)
        if bracket and _shortens(bracket, mention.text):
            found += [Alias(mention, short) for short in _everywhere(text, bracket.group(1), mention)]
        elif mention.type == "Organization" and (inner := inner_short_forms(mention.text)):
            found += [Alias(mention, short) for short in _everywhere(text, inner[0], mention)]
            found += [Alias(mention, m) for m in mentions if m.type == mention.type and m.text in inner[1:]]
    for left, right in pairwise(mentions):
        if left.type == right.type and left.end < right.start and _KNOWN_AS.match(text[left.end : right.start]):
            found.append(Alias(left, right))
        bracketed = text[left.end : right.start].strip() == "(" and text[right.end : right.end + 1] == ")"
        if left.type == right.type and bracketed and left.type in {"Person", "Place", "Group", "Program"}:
            found.append(Alias(left, right))
    found += [Alias(long, short) for long, short in nicknames(text, mentions)]
    found += _initials(document, mentions)
    return found


def inner_short_forms(name: str) -> tuple[str, ...]:
    """The short forms that brackets within a body's name give, alone and with what follows.

    "Dinas Lingkungan Hidup (DLH) Kota Metro" → "DLH", "DLH Kota Metro".
    """
    bracket = _BRACKET.search(name)
    if not bracket or not _shortens(bracket, name[: bracket.start()]):
        return ()
    if bracket.group(1)[0].lower() not in [word[0].lower() for word in name.split()[:2]]:
        return ()  # "Tim Koordinasi Program Makan Bergizi Gratis (MBG)": short for what stands last
    return bracket.group(1), bracket.group(1) + name[bracket.end() :]


def _shortens(bracket: re.Match[str], name: str) -> bool:
    """Whether a bracket gives a short form of the name before it, and not a company's legal form."""
    return bracket.group(1) != "Persero" and is_abbreviation(bracket.group(1), name)


def is_abbreviation(short: str, long: str) -> bool:
    """True when ``short`` could be built from the letters of ``long``: first letter of some word, then in order."""
    letters = re.sub(r"\W", "", short).lower()
    source = re.sub(r"\W", "", long).lower()
    if len(letters) < 2 or len(letters) >= len(source):
        return False
    capitals = sum(c.isupper() for c in short)
    if capitals == 0 or not any(w.lower().startswith(letters[0]) for w in long.split()):
        return False
    rest = iter(source)
    return all(c in rest for c in letters)


def _everywhere(text: str, short: str, like: Mention) -> list[Mention]:
    return [
        replace(like, start=at.start, end=at.end, text=short, confidence=1.0, rule="alias.bracket")
        for at in everywhere(text, short)
    ]


def _initials(document: Document, mentions: Sequence[Mention]) -> list[Alias]:
    """ "Lokalisasi SK" beside "Lokalisasi Sunan Kuning": same first word, then its initials; then "SK" alone."""
    found = []
    for short in mentions:
        parts = short.text.split()
        if len(parts) < 2 or not re.fullmatch(r"[A-Z]{2,5}", parts[1]):
            continue
        for long in mentions:
            words = long.text.split()
            same_head = long.type == short.type and len(words) > 2 and words[0].lower() == parts[0].lower()
            initials = "".join(w[0] for w in words[1 : 1 + len(parts[1])]).upper()
            if same_head and initials == parts[1] and len(words) > len(parts[1]):
                found.append(Alias(long, short))
                found += [Alias(long, m) for m in _everywhere(document.text, parts[1], long)]
                break
    return found
