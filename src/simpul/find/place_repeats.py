"""A village, district or hamlet named once with its head word may be named again without it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from simpul.find.place_words import head_at, scan
from simpul.gazetteer import places_named
from simpul.model import Mention

KINDS = ("district", "village")


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
        if " " not in name and any(p.kind in ("province", "regency", "city") for p in places_named(name)):
            continue
        pattern = rf"(?<![\w-]){re.escape(name)}(?![\w-])(?! [A-Z])"
        for match in re.finditer(pattern, text):
            if any(s < match.end() and match.start() < e for s, e in taken) or _inside_name(text, match.start()):
                continue
            taken.append(match.span())
            result.append(
                Mention(match.start(), match.end(), match.group(), "Place", names[name], 0.75, "place.repeat")
            )
    return result


def _inside_name(text: str, start: int) -> bool:
    """Whether a capitalised word, no sentence's first, stands right before."""
    return re.search(r"[^\W\d_A-Z]\w*\s+[A-Z]\w+ $|, [A-Z]\w+ $", text[max(0, start - 60) : start]) is not None
