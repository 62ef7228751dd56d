"""What people read for a predicate, a type, a kind or a status: Indonesian and English, from ``labels.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from simpul.data import lexicon


@cache
def labels(scope: str) -> Mapping[str, tuple[str, str]]:
    """Key → (Indonesian, English) of one scope: predicate, type, kind, status, role, bound, mode, unit or view."""
    return MappingProxyType({row["key"]: (row["id"], row["en"]) for row in lexicon("labels") if row["scope"] == scope})


def label(scope: str, key: str, *, language: str = "id") -> str:
    """The label of ``key``; the key itself where the lexicon has none."""
    found = labels(scope).get(key, (key, key))
    return found[1] if language == "en" else found[0]
