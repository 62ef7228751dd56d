"""Countries, cities abroad, islands and regions that are named without a head word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from simpul.data import lexicon, used_for
from simpul.find.place_words import UPPER, Word, follows, gazetteer_at, scan


@cache
def _names() -> Mapping[tuple[str, ...], str]:
    return {tuple(w.text for w in scan(row["name"])): row["kind"] for row in lexicon("countries")}


def listed_at(words: Sequence[Word], index: int) -> tuple[int, str | None]:
    """The word after such a name at ``index``, and its kind (none before a longer official name).

    A direction belongs to the name: "Afrika Timur".
    """
    for length in (3, 2, 1):
        part = words[index : index + length]
        if len(part) == length and all(w.follows for w in part[1:]):
            kind = _names().get(tuple(w.text for w in part))
            if kind:
                end = index + length
                longer = gazetteer_at(words, index, UPPER)[0] > end
                if not longer and follows(words, end) and words[end].text in used_for("direction"):
                    end, kind = end + 1, "other"
                return (index, None) if longer else (end, kind)
    return index, None
