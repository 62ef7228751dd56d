"""Whether a query would ask another server: the store's library would do so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from simpul.errors import SimpulError
from simpul.graph.keywords import unescaped

_WORD = re.compile(r"(?<![?$:@\w/#-])\w*SERVICE", re.IGNORECASE)
"""The word, outside of names and variables. Words may stand together: "SERVICESILENT", "trueSERVICE"."""


def refuse_service(text: str) -> None:
    """Raises SimpulError for a query that would ask another server.

    Where literals and comments end cannot be told without parsing ("<" begins an IRI or compares): a query that has
    the word is parsed, and refused as well where that fails.
    """
    if _WORD.search(unescaped(text)) and not _harmless(text):
        raise SimpulError(
            "SERVICE meminta jaringan, Simpul tidak · SERVICE asks the network, Simpul never does.",
            "Hapus SERVICE dari kueri · take SERVICE out of the query.",
        )


def _harmless(text: str) -> bool:
    from rdflib.plugins.sparql.parser import parseQuery

    if unescaped(text) != text:  # where escapes count differs between libraries
        return False
    try:
        return not _asks_another(parseQuery(text))
    except Exception:  # of many kinds
        return False


def _asks_another(part: object) -> bool:
    if getattr(part, "name", "") == "ServiceGraphPattern":
        return True
    inner = part.values() if isinstance(part, dict) else part
    return isinstance(inner, Iterable) and not isinstance(inner, str) and any(map(_asks_another, inner))
