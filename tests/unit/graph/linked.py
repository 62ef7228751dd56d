"""Hand-made linked articles for the tests: all 19 predicates, two articles, no text of anybody else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from simpul.gazetteer import codes_of
from simpul.graph.ids import claim_iri, iri
from simpul.graph.namespaces import DEFAULT_BASE
from simpul.model import Article, EntityType, Evidence, LinkedArticle, LinkedClaim, Node, Predicate, Review, Superseded


def node(type_: EntityType, name: str, **fields: Any) -> Node:
    names = tuple(sorted({name, *fields.pop("names", ())}))
    return Node(iri(DEFAULT_BASE, type_.lower(), name), type_, name, names=names, **fields)


RINA = node("Person", "Rina Kartikasari", prefix="Dr.", suffix="M.Si.", names=("Rina",))
BAGUS = node("Person", "Bagus Wirayuda")
DINSOS = node("Organization", "Dinas Sosial Kota Salatiga", kind="agency", level="kota", names=("Dinsos Salatiga",))
BIDANG = node("Organization", "Bidang Rehabilitasi Sosial", kind="agency")
PEMKOT = node("Organization", "Pemkot Salatiga", kind="government", level="kota")
BANK = node("Organization", "Bank Tani Makmur", kind="company")
YAYASAN = node("Organization", "Yayasan Tunas Terang", kind="ngo")
KOTA = node("Place", "Salatiga", kind="city", code="33.73", latitude=-7.33, longitude=110.5, codes=codes_of("33.73"))
JATENG = node("Place", "Jawa Tengah", kind="province", code="33", codes=codes_of("33"))
PELATIHAN = node("Program", "Pelatihan Jahit Lansia Berdaya", kind="training", names=("pelatihan jahit",))
LANSIA = node("Program", "Program Lansia Berdaya", kind="programme")
GROUP = node("Group", "lansia", names=("warga lansia",))
SKILL = node("Skill", "menjahit")

FIRST = Article(
    id="contoh-1",
    text="",
    title="Lansia Salatiga Belajar Menjahit",
    date=dt.date(2021, 3, 9),
    publisher="Warta Simpul",
    url="https://example.org/a b",
    dateline="SALATIGA",
)
SECOND = Article(id="contoh-2", text="", title="Mantan Kepala Dinsos Bicara", date=dt.date(2023, 5, 2))


def claim(
    article: Article, sentence: str, words: str, predicate: Predicate, subject: Node, **fields: Any
) -> LinkedClaim:
    start = len(article.id) * 10 + sentence.index(words)
    made = LinkedClaim(
        iri="",
        predicate=predicate,
        subject=subject,
        article=article,
        article_iri=iri(DEFAULT_BASE, "article", article.id),
        evidence=Evidence(start, start + len(words), words),
        sentence=sentence,
        rule=f"{predicate.lower()}.contoh",
        confidence=fields.pop("confidence", 0.9),
        **fields,
    )
    return replace(made, iri=claim_iri(DEFAULT_BASE, made))


S1 = (
    "Dinas Sosial Kota Salatiga melatih 40 lansia menjahit selama lima hari di Salatiga, "
    'kata Kepala Dinsos Rina "Rin" Kartikasari.'
)
S2 = "Pelatihan dibayar Bank Tani Makmur Rp25,5 juta dan dibantu Yayasan Tunas Terang, tetapi mesin jahit kurang."
S3 = "Mantan Kepala Dinsos Salatiga Rina Kartikasari menyebut pesertanya 35 orang; kini dijabat Plt Bagus Wirayuda."


def first() -> LinkedArticle:
    def c(sentence: str, words: str, predicate: Predicate, subject: Node, **fields: Any) -> LinkedClaim:
        return claim(FIRST, sentence, words, predicate, subject, **fields)

    claims = (
        c(S1, "Kepala Dinsos Rina", "holdsPost", RINA, object=DINSOS, title="Kepala", status="current"),
        c(S1, "Rina", "memberOf", RINA, object=YAYASAN),
        c(S1, "Salatiga", "originatesFrom", RINA, object=KOTA),
        c(S1, "Dinas Sosial", "partOf", BIDANG, object=DINSOS),
        c(S1, "Dinas Sosial Kota Salatiga", "jurisdiction", DINSOS, object=KOTA),
        c(S1, "Salatiga", "locatedIn", KOTA, object=JATENG),
        c(S2, "Bank Tani Makmur", "locatedIn", BANK, object=KOTA),
        c(S1, "Dinas Sosial Kota Salatiga melatih", "runs", DINSOS, object=PELATIHAN),
        c(S1, "Rina", "runs", RINA, object=LANSIA),
        c(S2, "dibantu Yayasan Tunas Terang", "partnerIn", YAYASAN, object=PELATIHAN),
        c(S2, "dibayar Bank Tani Makmur", "funds", BANK, object=PELATIHAN),
        c(S1, "melatih 40 lansia", "targets", PELATIHAN, object=GROUP),
        c(S1, "di Salatiga", "heldAt", PELATIHAN, object=KOTA),
        c(S1, "menjahit", "teaches", PELATIHAN, object=SKILL),
        c(S1, "lansia", "partOfProgram", PELATIHAN, object=LANSIA),
        c(S1, "lima hari", "hasTime", PELATIHAN, role="deadline", value="2022-06", text="Juni 2022"),
        c(S1, "menjahit", "hasTime", LANSIA, role="start", value="2020", text="2020", speaker=RINA),
        c(
            S1,
            "40 lansia",
            "hasQuantity",
            PELATIHAN,
            role="participants",
            value=40,
            unit="orang",
            bound="about",
            text="40 lansia",
        ),
        c(
            S1,
            "lima hari",
            "hasQuantity",
            PELATIHAN,
            role="duration",
            value="P5D",
            unit="hari",
            bound="exact",
            text="lima hari",
        ),
        c(
            S2,
            "Rp25,5 juta",
            "hasQuantity",
            PELATIHAN,
            role="budget",
            value=25500000,
            unit="IDR",
            bound="max",
            text="Rp25,5 juta",
        ),
        c(S2, "25,5", "hasQuantity", LANSIA, role="count", value=25.5, unit="hektare", bound="min", text="25,5"),
        c(S1, "melatih", "hasStatus", PELATIHAN, value="ongoing"),
        c(S1, "selama", "hasStatus", LANSIA, value="planned", confidence=0.25),
        c(S1, "menjahit", "aimsAt", PELATIHAN, text="lansia mandiri"),
        c(S2, "mesin jahit kurang", "obstacle", PELATIHAN, text="mesin jahit kurang"),
        c(
            S1,
            "kata Kepala Dinsos",
            "said",
            RINA,
            text='Lansia melatih diri\n"menjahit"',
            mode="direct",
            about=(PELATIHAN,),
        ),
    )
    return _article(FIRST, claims)


def second() -> LinkedArticle:
    def c(words: str, predicate: Predicate, subject: Node, **fields: Any) -> LinkedClaim:
        return claim(SECOND, S3, words, predicate, subject, **fields)

    claims = (
        c("Mantan Kepala Dinsos Salatiga", "holdsPost", RINA, object=DINSOS, title="Kepala", status="former"),
        c("Plt Bagus Wirayuda", "holdsPost", BAGUS, object=DINSOS, title="Kepala", status="acting"),
        c("Dinsos Salatiga", "jurisdiction", DINSOS, object=KOTA),
        c(
            "pesertanya 35 orang",
            "hasQuantity",
            PELATIHAN,
            role="participants",
            value=35,
            unit="orang",
            bound="exact",
            text="35 orang",
            speaker=RINA,
        ),
        c("menyebut pesertanya 35 orang", "said", RINA, text="pesertanya 35 orang", mode="indirect", about=()),
    )
    return replace(_article(SECOND, claims), reviews=reviews(claims[0], claims[1]))


def reviews(new: LinkedClaim, kept: LinkedClaim) -> tuple[Review, ...]:
    """A person corrected one claim and confirmed another."""
    old = replace(new, status="current")
    was = Superseded(
        claim_iri(DEFAULT_BASE, old), "Rina · holdsPost · Dinsos (Kepala, current)", "{}", "x", 0.4, new.evidence, S3
    )
    when, me = "2026-01-02T19:00:00+07:00", (iri(DEFAULT_BASE, "activity", "review", each) for each in "ab")
    return (
        Review(
            iri=next(me),
            verdict="edit",
            who="Ana",
            when=when,
            note="mantan",
            used=was.iri,
            made=new.iri,
            superseded=was,
        ),
        Review(iri=next(me), verdict="confirm", who="Ana", when=when, used=kept.iri, made=kept.iri, confidence=0.4),
    )


def _article(article: Article, claims: tuple[LinkedClaim, ...]) -> LinkedArticle:
    nodes = {n.iri: n for c in claims for n in (c.subject, c.object, c.place, c.speaker, *c.about) if n is not None}
    return LinkedArticle(
        article,
        iri(DEFAULT_BASE, "article", article.id),
        tuple(nodes[key] for key in sorted(nodes)),
        tuple(sorted(claims, key=lambda c: c.iri)),
    )
