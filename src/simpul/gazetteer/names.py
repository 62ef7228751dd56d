"""Names of places brought to one form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from simpul.data import lexicon

_NOT_LETTER = re.compile(r"[\W_]+")
_NOT_LETTER_OR_LINE = re.compile(r"[^\w\n]+|_+")
_BRACKET = re.compile(r"\s*\([^()]*\)")


@cache
def territory_words() -> dict[str, tuple[str, ...]]:
    """Head word in lower case, without a full stop ("kab") -> the kinds that it can head."""
    return {row["word"]: tuple(row["kinds"].split()) for row in lexicon("territory_words")}


def name_key(name: str) -> str:
    """Letters and digits only, lower case: joined and split spellings are alike, "Sumatra" is "Sumatera"."""
    key = _NOT_LETTER.sub("", name.lower())
    return key.replace("sumatra", "sumatera") if "sumatra" in key else key


def name_keys(names: Sequence[str]) -> list[str]:
    """``name_key`` of many names, none of which holds a line break, at once: much faster than one by one."""
    keys = _NOT_LETTER_OR_LINE.sub("", "\n".join(names).lower()).replace("sumatra", "sumatera")
    return keys.split("\n") if names else []


def split_head(name: str) -> tuple[tuple[str, ...], str]:
    """The kinds that a head word tells, and the name without it: "Kab. Semarang" -> (("regency",), "Semarang")."""
    plain = _BRACKET.sub("", name).strip()
    first, _, rest = plain.partition(" ")
    kinds = territory_words().get(first.lower().rstrip("."))
    if not kinds or not rest.strip():
        return (), plain
    return kinds, re.sub(r"^(?i:administrasi|adm\.?)\s+", "", rest.strip())
