"""Four invented articles as linked claims: enough for every view, path, measure and format."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

from simpul.model import Article, EntityType, Evidence, LinkedClaim, Node, Predicate

BASE = "https://w3id.org/simpul/id/"


def iri(kind: str, *parts: str) -> str:
    return f"{BASE}{kind}/{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:16]}"


def node(type: EntityType, name: str, *names: str, **fields: Any) -> Node:
    return Node(iri(type.lower(), name, *names), type, name, names=tuple(sorted({name, *names})), **fields)


def article(id: str, title: str, date: dt.date | None, publisher: str) -> tuple[Article, str]:
    return Article(id, "", title=title, date=date, publisher=publisher, url=f"https://example.org/{id}"), iri(
        "article", id
    )


SITI = node("Person", "Siti Aminarti", "Siti")
BUDI = node("Person", "Budi Prakoso", "Budi")
BUDI_LAIN = node("Person", "Budi Santika", "Budi")
DINSOS = node("Organization", "Dinas Sosial Kota Salatiga", "Dinsos Salatiga", kind="agency", level="kota")
BAZNAS = node("Organization", "Baznas Salatiga", kind="other")
YAYASAN = node("Organization", "Yayasan Tunas Pelita", kind="ngo")
SALATIGA = node("Place", "Kota Salatiga", "Salatiga", kind="city", code="33.73")
TINGKIR = node("Place", "Kecamatan Tingkir", "Tingkir", kind="district")
JAHIT = node("Program", "pelatihan menjahit", kind="training")
SEMBAKO = node("Program", "bantuan sembako <darurat>", kind="assistance")
LANSIA = node("Group", "lansia")
MENJAHIT = node("Skill", "menjahit")

A1 = article("s-1", "Dinsos latih menjahit", dt.date(2019, 7, 25), "Warta Salatiga")
A2 = article("s-2", "Angkatan kedua </script><b>dibuka</b>", dt.date(2020, 2, 3), "Warta Salatiga")
A3 = article("s-3", "Sembako bagi lansia", dt.date(2021, 5, 10), "Harian Tingkir")
A4 = article("s-4", "Tanpa tanggal", None, "Harian Tingkir")


def claim(
    where: tuple[Article, str], predicate: Predicate, subject: Node, words: str, sentence: str, **fields: Any
) -> LinkedClaim:
    """A claim whose evidence is ``words`` inside ``sentence``."""
    start = 10 + sentence.find(words)
    fields.setdefault("confidence", 0.8)
    return LinkedClaim(
        iri=iri("claim", where[1], predicate, subject.iri, words, repr(sorted(fields.items(), key=lambda f: f[0]))),
        predicate=predicate,
        subject=subject,
        article=where[0],
        article_iri=where[1],
        evidence=Evidence(start, start + len(words), words),
        sentence=sentence,
        rule=f"contoh.{predicate}",
        **fields,
    )


OPEN = "Dinas Sosial Kota Salatiga membuka pelatihan menjahit bagi lansia di Kecamatan Tingkir."
HEAD = "Kepala Dinas Sosial Kota Salatiga Siti Aminarti mengatakan pelatihan menjahit berlangsung lima hari."
AGAIN = "Dinsos Salatiga kembali menyelenggarakan pelatihan menjahit bersama Yayasan Tunas Pelita."
FOOD = "Baznas Salatiga mendanai bantuan sembako <darurat> & obat di Kota Salatiga."
MAYOR = "Wali Kota Salatiga Budi Prakoso menyebut bantuan itu sekitar Rp1,5 miliar."
MEMBER = "Budi Santika anggota Yayasan Tunas Pelita."

CLAIMS: tuple[LinkedClaim, ...] = (
    claim(A1, "runs", DINSOS, "Dinas Sosial Kota Salatiga membuka pelatihan menjahit", OPEN, object=JAHIT),
    claim(A1, "targets", JAHIT, "pelatihan menjahit bagi lansia", OPEN, object=LANSIA),
    claim(A1, "heldAt", JAHIT, "pelatihan menjahit bagi lansia di Kecamatan Tingkir", OPEN, object=TINGKIR),
    claim(A1, "jurisdiction", DINSOS, "Dinas Sosial Kota Salatiga", OPEN, object=SALATIGA),
    claim(A1, "teaches", JAHIT, "pelatihan menjahit", OPEN, object=MENJAHIT),
    claim(
        A1, "holdsPost", SITI, "Kepala Dinas Sosial Kota Salatiga Siti Aminarti", HEAD,
        object=DINSOS, title="Kepala", status="current", confidence=0.95,
    ),
    claim(
        A1, "said", SITI, "Siti Aminarti mengatakan pelatihan menjahit berlangsung lima hari", HEAD,
        text="pelatihan menjahit berlangsung lima hari", mode="indirect", about=(JAHIT,),
    ),
    claim(
        A1, "hasQuantity", JAHIT, "pelatihan menjahit berlangsung lima hari", HEAD,
        role="duration", value="P5D", unit="hari", bound="exact", text="lima hari", speaker=SITI,
    ),
    claim(A2, "runs", DINSOS, "Dinsos Salatiga kembali menyelenggarakan pelatihan menjahit", AGAIN, object=JAHIT),
    claim(
        A2, "partnerIn", YAYASAN, "pelatihan menjahit bersama Yayasan Tunas Pelita", AGAIN,
        object=JAHIT, confidence=0.6,
    ),
    claim(A3, "funds", BAZNAS, "Baznas Salatiga mendanai bantuan sembako <darurat>", FOOD, object=SEMBAKO),
    claim(A3, "heldAt", SEMBAKO, "bantuan sembako <darurat> & obat di Kota Salatiga", FOOD, object=SALATIGA),
    claim(
        A3, "holdsPost", BUDI, "Wali Kota Salatiga Budi Prakoso", MAYOR,
        place=SALATIGA, title="Wali Kota", status="current",
    ),
    claim(
        A3, "hasQuantity", SEMBAKO, "bantuan itu sekitar Rp1,5 miliar", MAYOR,
        role="budget", value=1500000000, unit="IDR", bound="about", text="sekitar Rp1,5 miliar", speaker=BUDI,
    ),
    claim(A4, "memberOf", BUDI_LAIN, "Budi Santika anggota Yayasan Tunas Pelita", MEMBER, object=YAYASAN),
)  # fmt: skip
