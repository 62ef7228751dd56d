"""Two heads of one agency: one after the other, at the same time, in one article, or one person under two names."""

from __future__ import annotations

import random

import pytest
from rdflib import PROV, URIRef
from tests.unit.check.posts_held import Says, article_iri, merged

from simpul.check import check_article, check_merged, findings_graph, findings_text
from simpul.check.engine import validate, validate_plainly
from simpul.model import Finding

A, B, C = "Rina Kartikasari", "Bagus Wirayuda", "Umbu Lestaluhu"


def codes(*said: Says) -> list[tuple[str, str]]:
    return [(finding.code, finding.severity) for finding in check_merged(merged(*said))]


def one(*said: Says) -> Finding:
    (finding,) = check_merged(merged(*said))
    return finding


def test_one_after_the_other_is_a_succession():
    finding = one(Says(A, 1), Says(A, 3), Says(B, 7), Says(B, 9))
    assert (finding.code, finding.severity) == ("post.succession", "info")
    assert finding.message_id == (
        "Pergantian Kepala Dinas Sosial Kota Salatiga: Rina Kartikasari sekurang-kurangnya sampai 3 Mei 2021, "
        "Bagus Wirayuda paling lambat sejak 7 Mei 2021."
    )
    assert finding.message_en == (
        "Succession, Kepala Dinas Sosial Kota Salatiga: Rina Kartikasari until 3 May 2021 at least, "
        "Bagus Wirayuda since 7 May 2021 at the latest."
    )


def test_times_that_overlap_are_a_contradiction():
    finding = one(Says(A, 1), Says(A, 9), Says(B, 5))
    assert (finding.code, finding.severity) == ("post.contradiction", "warning")
    assert "Rina Kartikasari (1 Mei 2021–9 Mei 2021)" in finding.message_id
    assert "Bagus Wirayuda (5 May 2021)" in finding.message_en


def test_both_sentences_can_be_reached():
    finding = one(Says(A, 1), Says(B, 5))
    assert finding.claim and finding.other_claim and finding.claim != finding.other_claim
    assert A in (finding.text or "")
    assert finding.claim in findings_text([finding])
    assert finding.other_claim in findings_text([finding])
    assert URIRef(finding.other_claim) in set(findings_graph([finding]).objects())


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ((Says(A, 5), Says(B, 5)), "post.contradiction"),
        ((Says(A, 5, article="x"), Says(B, 5, article="x")), "shape.head-single"),
        ((Says(A, 1, article="y"), Says(A, 5, article="x"), Says(B, 5, article="x")), "shape.head-single"),
        ((Says(A, 1, title="Kadinsos"), Says(B, 5, title="Kepala Dinas")), "post.succession"),
        ((Says(A, 1, "acting"), Says(B, 5, "acting")), "post.succession"),
        ((Says("Wirya Sirajuddin", 1), Says("Wirya Siradjuddin", 5)), "post.one-person"),
        ((Says("Abdul Wiratmo", 1), Says("Abudl Wiratmo", 5)), "post.one-person"),
        ((Says("Rosanti Lestaluhu", 1), Says("Rosan", 5)), "post.one-person"),
        ((Says("Budi Wiratmo", 1), Says("Bayu Lestaluhu", 5)), "post.succession"),
    ],
)
def test_each_pair_gives_one_finding(said, code):
    assert [found for found, _ in codes(*said)] == [code]


@pytest.mark.parametrize(
    "said",
    [
        (Says(A, 1), Says(A, 5)),
        (Says(A, 1), Says(A, 9), Says(B, 5, "acting")),
        (Says(A, 1, "former"), Says(B, 5)),
        (Says(A, 1, "candidate"), Says(B, 1)),
        (Says(A, 1, title="Kepala Bidang"), Says(B, 1, title="Kepala Bidang")),
        (Says(A, 1, title="Anggota"), Says(B, 1, title="Anggota")),
    ],
)
def test_what_is_neither(said):
    assert codes(*said) == []


def test_successions_go_from_each_to_the_next():
    found = check_merged(merged(Says(A, 1), Says(B, 5), Says(C, 9)))
    assert [finding.code for finding in found] == ["post.succession"] * 2
    assert not any(A in finding.message_id and C in finding.message_id for finding in found)


def test_a_copy_is_no_second_witness():
    said = (Says(A, 5, article="x"), Says(A, 5, article="y"), Says(B, 5, article="y"))
    graph = merged(*said)
    assert [f.code for f in check_merged(graph)] == ["post.contradiction"]
    graph.add((URIRef(article_iri("y")), PROV.wasDerivedFrom, URIRef(article_iri("x"))))
    assert [f.code for f in check_merged(graph)] == ["shape.head-single"]


def test_nothing_is_overwritten():
    graph = merged(Says(A, 1), Says(A, 9), Says(B, 5))
    before = set(graph)
    check_merged(graph)
    assert set(graph) == before
    assert check_article(merged(Says(A, 1))) == []


@pytest.mark.parametrize("seed", range(6))
def test_the_sparql_of_the_shapes_says_the_same(seed):
    chance = random.Random(seed)
    said = [
        Says(
            chance.choice((A, B, C)),
            chance.randint(1, 6),
            chance.choice(("current", "current", "acting", "former")),
            chance.choice(("Kepala", "Kepala", "Kepala Dinas", "Kadinsos")),
            article="",
        )
        for _ in range(7)
    ]
    same_day = [Says(each.person, each.day, each.status, each.title, f"bersama-{each.day}") for each in said[:4]]
    graph = merged(*said, *same_day)
    results = validate(graph, "merged")
    assert results == validate_plainly(graph, "merged")
    assert results
