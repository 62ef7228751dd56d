"""Small articles, all invented, and their facts by rules: what linking is tested on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from simpul.link import link
from simpul.link.links import Linking, find_links
from simpul.link.profiles import Profile, profiles
from simpul.model import Article, LinkedArticle
from simpul.pipeline import extract_article

BASE = "https://example.org/id/"
NOON = dt.datetime(2026, 1, 2, 12, tzinfo=dt.UTC)
HEAD = (
    "SALATIGA - Kepala Dinas Sosial Kota Salatiga Ratmoko Wibisono membuka pelatihan menjahit bagi lansia, Senin. "
    "Pelatihan menjahit itu digelar Dinas Sosial Kota Salatiga di Balai Kota Salatiga."
)
SHORT = (
    "SALATIGA - Kepala Dinsos Kota Salatiga, Ratmoko, mengatakan pelatihan menjahit bagi lansia digelar "
    "Dinsos Kota Salatiga sampai Jumat."
)
OTHER_POST = "KUDUS - Camat Dawe Ratmoko mengatakan pelatihan menjahit bagi lansia digelar Kecamatan Dawe."
TOWN = "KUDUS - Dinas Kesehatan Kabupaten Kudus menggelar imunisasi massal. Bupati Kudus Sutarno hadir."
LEFT_OUT = "KUDUS - Dinas Kesehatan menggelar imunisasi massal, kata Bupati Kudus Sutarno."
ELSEWHERE = "DEMAK - Dinas Kesehatan menggelar imunisasi massal, kata Bupati Demak Karsono."


def read(*texts: str) -> tuple[LinkedArticle, ...]:
    """The articles linked one by one, as a build links them."""
    day = dt.date(2023, 5, 2)
    return link([extract_article(Article(f"art-{n}", text, date=day)) for n, text in enumerate(texts)], BASE)


def known(*texts: str) -> dict[str, Profile]:
    """Profiles of the articles' nodes."""
    return profiles(read(*texts))


def linked_names(*texts: str) -> set[frozenset[str]]:
    """Pairs of names that are linked."""
    found = known(*texts)
    return names(find_links(found), found)


def names(linking: Linking, found: dict[str, Profile]) -> set[frozenset[str]]:
    """Pairs of names of a linking."""
    return {frozenset((found[k.left].node.name, found[k.right].node.name)) for k in linking.links}


def iri(found: dict[str, Profile], name: str, at: int = 0) -> str:
    """The IRI of the only (or ``at``-th) node of a name."""
    hits: Sequence[str] = sorted(i for i, p in found.items() if p.node.name == name)
    return hits[at]
