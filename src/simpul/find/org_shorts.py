"""Short forms that an article itself introduces: "Badan Gizi Nasional (BGN)" makes "BGN" a name of that body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from simpul.find.aliases import is_abbreviation
from simpul.find.everywhere import everywhere
from simpul.gazetteer import places_named
from simpul.model import Mention

_BRACKET = re.compile(r"\s*\(\s*([^\W\d_][\w.&-]*(?:[ -][A-Z][\w-]*)?)\s*\)")
_INNER = re.compile(r"\(\s*([^\W\d_][\w.&-]*)\s*\)")


def short_forms(text: str, found: Sequence[Mention]) -> list[Mention]:
    """``found`` and all further occurrences of the short forms given in brackets after or inside one of them."""
    mentions = [m for m in sorted(found, key=lambda m: m.start) if not _defined_otherwise(text, m, found)]
    shorts: dict[str, str | None] = {}
    for mention in mentions:
        after = _BRACKET.match(text, mention.end)
        for match in (after, _INNER.search(mention.text)):
            if match and _abbreviates(match.group(1), mention.text):
                shorts.setdefault(match.group(1), mention.kind)
    taken = [(m.start, m.end) for m in mentions]
    for short in sorted(shorts, key=lambda s: (-len(s), s)):
        for at in everywhere(text, short):
            if not any(s < at.end and at.start < e for s, e in taken):
                taken.append((at.start, at.end))
                mentions.append(Mention(at.start, at.end, short, "Organization", shorts[short], 0.85, "org.short"))
    return sorted(mentions, key=lambda m: (m.start, m.end))


def _abbreviates(short: str, name: str) -> bool:
    """Whether ``short`` is built from ``name``'s letters, and is no place's name."""
    return short[0].isupper() and is_abbreviation(short, re.sub(r"\(.*?\)", "", name)) and not places_named(short)


def _defined_otherwise(text: str, mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether the article itself gives this abbreviation, in brackets, to what is no body: "Pajak … (PKB)"."""
    if not mention.text.isupper() or " " in mention.text:
        return False
    for match in re.finditer(rf"\s*\(\s*{re.escape(mention.text)}\s*\)", text):
        if any(m.end == match.start() or m.start <= match.start() < m.end for m in found):
            return False
        if text[: match.start()].rstrip()[-1:].isalpha():
            return True
    return False
