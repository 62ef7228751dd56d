"""Bodies that got another name, were divided or put together, from the lexicon ``organization_changes``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from simpul.data import lexicon
from simpul.identity.organization_parts import OrganizationName, parse

Key = tuple[str, ...]
Change = Literal["renamed", "split", "merged"]

_ORDER: tuple[Change, ...] = ("renamed", "merged", "split")
_CHANGES: Mapping[str, Change] = {change: change for change in _ORDER}


def changed(left: OrganizationName, right: OrganizationName) -> tuple[Change, str] | None:
    """How one body became the other, and the source; None where the lexicon knows of nothing."""
    for a in keys(left):
        for b in keys(right):
            found = _changes().get((a, b)) or _changes().get((b, a))
            if found:
                return found
    return None


def keys(name: OrganizationName) -> tuple[Key, ...]:
    """Under which the name may stand in the lexicon: with its territory and without."""
    bare = tuple(sorted(name.words)) + name.numbers
    land = name.territory.name if name.territory else ""
    return ((*bare, "@" + land), bare) if land else (bare,)


@cache
def _changes() -> Mapping[tuple[Key, Key], tuple[Change, str]]:
    """(Key of the old name, key of the new one) → the change; renamings of renamings too."""
    rows = [(keys(parse(r["old"]))[0], keys(parse(r["new"]))[0], r) for r in lexicon("organization_changes")]
    table: dict[tuple[Key, Key], tuple[Change, str]] = {}
    for a, b, r in rows:
        if a != b:
            table[a, b] = (_CHANGES[r["change"]], r["source"])
    for (a, b), (first, source) in list(table.items()):
        for (c, d), (second, later) in list(table.items()):
            if b == c:
                table.setdefault((a, d), (max(first, second, key=_ORDER.index), f"{source}, {later}"))
    return table
