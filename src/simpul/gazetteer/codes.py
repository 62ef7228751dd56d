"""What other official lists call a place of the gazetteer: BPS, ISO 3166-2, GeoNames, Wikidata."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from simpul.model import Codes

NAMES = ("bps", "iso3166", "geonames", "wikidata")
"""The lists, in the order of the file's columns."""


def codes_of(code: str) -> Codes:
    """List and code of a province, regency or city (Kemendagri ``code``); empty where no list is known to have it.

    "33" → (("bps", "33"), ("iso3166", "ID-JT"), ("geonames", "1642669"), ("wikidata", "Q3557")).
    """
    return _codes().get(code, ())


@cache
def _codes() -> Mapping[str, Codes]:
    text = (resources.files("simpul.data") / "gazetteer" / "codes.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith(("#", "code\t")))
    return {row[0]: tuple(pair for pair in zip(NAMES, row[1:], strict=True) if pair[1]) for row in rows}
