"""One spelling for the names of a province, regency or city."""

from __future__ import annotations

from functools import lru_cache

from simpul.gazetteer.load import UPPER, bare_name
from simpul.gazetteer.lookup import places_named
from simpul.gazetteer.names import split_head


@lru_cache(maxsize=50_000)
def official_spelling(name: str) -> str:
    """The name with short forms and joined words as the official list has them, its head word kept.

    "Jabar" → "Jawa Barat", "Kab. Tulangbawang" → "Kab. Tulang Bawang", "Pemuda" → "Pemuda". Kota and Kabupaten
    namesakes share their bare name, so nothing is decided here.
    """
    kinds, bare = split_head(name)
    if kinds and not set(kinds) & set(UPPER):
        return name
    spellings = {bare_name(p) for p in places_named(name) if p.kind in UPPER}
    if len(spellings) != 1:
        return name
    plain = name[: name.rindex(bare)] if bare in name else ""
    return plain + spellings.pop()
