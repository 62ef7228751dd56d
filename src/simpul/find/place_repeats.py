"""A village, district or hamlet named once with its head word may be named again without it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from simpul.find.everywhere import everywhere
from simpul.find.place_words import head_at, scan
from simpul.gazetteer import UPPER, places_named
from simpul.model import Mention

KINDS = ("district", "village")
_GOES_ON = re.compile(r"-| [A-Z]")


def repeats(text: str, found: Sequence[Mention], bodies: Sequence[Mention]) -> list[Mention]:
    """``found`` with the later bare mentions of "Desa X" / "Kecamatan X" as X."""
    result = list(found)
    taken = [(m.start, m.end) for m in (*found, *bodies)]
    names: dict[str, str] = {}
    for mention in found:
        if mention.kind in KINDS and mention.rule == "place.territory":
            words = scan(mention.text)
            after, kinds = head_at(words, 0)
            if kinds and len(words) > after:
                names.setdefault(mention.text[words[after].start :], mention.kind)
    for name in sorted(names, key=lambda n: (-len(n), n)):
        if " " not in name and any(p.kind in UPPER for p in places_named(name)):
            continue
        for at in everywhere(text, name):
            used = any(s < at.end and at.start < e for s, e in taken)
            if used or _GOES_ON.match(text, at.end) or _inside_name(text, at.start):
                continue
            taken.append((at.start, at.end))
            result.append(Mention(at.start, at.end, name, "Place", names[name], 0.75, "place.repeat"))
    return result


def _inside_name(text: str, start: int) -> bool:
    """Whether a capitalised word, no sentence's first, stands right before."""
    return re.search(r"[^\W\d_A-Z]\w*\s+[A-Z]\w+ $|, [A-Z]\w+ $", text[max(0, start - 60) : start]) is not None
