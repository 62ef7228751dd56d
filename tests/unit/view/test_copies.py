"""Copies in views, files and pages: one origin, and one node for what each copy has a node for."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from dataclasses import replace

from tests.unit.view.story import A1, A2, A3, CLAIMS, DINSOS, JAHIT, SALATIGA, SITI

from simpul.export import claims_csv, graphml, index_html, picture_svg
from simpul.model import LinkedClaim, Node
from simpul.view import project

OTHER = replace(JAHIT, iri=JAHIT.iri + "0", name="kursus menjahit", names=("kursus menjahit",), same_as=JAHIT.iri)


def copied(claim: LinkedClaim) -> LinkedClaim:
    """The second article as another outlet's copy of the first, with a node of its own for the programme."""

    def other(node: Node | None) -> Node | None:
        return OTHER if node == JAHIT else node

    if claim.article_iri != A2[1]:
        return claim
    return replace(
        claim,
        article=replace(claim.article, publisher="Kabar Lembah"),
        origin=A1[1],
        subject=other(claim.subject) or claim.subject,
        object=other(claim.object),
        about=tuple(other(node) or node for node in claim.about),
    )


COPIED = tuple(copied(claim) for claim in CLAIMS)


def test_an_edge_counts_copies_as_one_origin() -> None:
    edge = project(COPIED, "agency-programme")[DINSOS.iri][JAHIT.iri]["runs"]
    assert (edge["weight"], edge["origins"]) == (1, (A1[1],))
    assert edge["articles"] == tuple(sorted((A1[1], A2[1])))
    assert edge["outlets"] == ("Kabar Lembah", "Warta Salatiga")


def test_the_origins_node_stands_for_the_copies_and_keeps_their_names() -> None:
    graph = project(COPIED, "all")
    assert OTHER.iri not in graph
    assert graph.nodes[JAHIT.iri]["label"] == "pelatihan menjahit"
    assert "kursus menjahit" in graph.nodes[JAHIT.iri]["names"]


def test_a_copy_alone_still_counts_with_its_origin() -> None:
    graph = project(COPIED, "agency-programme", since=dt.date(2020, 1, 1), until=dt.date(2020, 12, 31))
    assert graph[DINSOS.iri][JAHIT.iri]["runs"]["origins"] == (A1[1],)
    assert graph.nodes[JAHIT.iri]["label"] == "kursus menjahit"


def test_relations_without_direction_meet_whatever_node_a_copy_has() -> None:
    last = replace(OTHER, iri="https://w3id.org/simpul/id/program/zzzz")
    claims = [replace(claim, subject=last if claim.subject == OTHER else claim.subject) for claim in COPIED]
    graph = project(claims, "co-mention")
    assert all(data["weight"] == len(data["origins"]) for _, _, data in graph.edges(data=True))
    assert {(a, b) for a, b in graph.edges} == {tuple(sorted(edge)) for edge in graph.edges}


def test_captions_tell_origins_and_outlets() -> None:
    told = "(1 asal, 2 media · 1 origin, 2 outlets)"
    assert f"Dinas Sosial Kota Salatiga — menyelenggarakan — pelatihan menjahit {told}" in picture_svg(COPIED).decode()


def test_the_page_numbers_origins_and_outlets_of_facts() -> None:
    text = index_html(COPIED).decode()
    facts = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.S)[1])["facts"]
    assert len({fact["origin"] for fact in facts}) == len({claim.origin_iri for claim in COPIED})
    assert len({fact["outlet"] for fact in facts} - {None}) == len({c.article.publisher for c in COPIED})
    assert "salinan dari" in text
    assert "salinan dari" not in index_html(CLAIMS).decode()


def test_the_table_names_the_origin() -> None:
    rows = list(csv.DictReader(io.StringIO(claims_csv(COPIED).decode(), newline="")))
    assert {row["origin_iri"] for row in rows if row["article_iri"] == A2[1]} == {A1[1]}
    assert {row["origin_iri"] for row in rows if row["article_iri"] == A3[1]} == {A3[1]}


def test_networks_carry_origins() -> None:
    assert b'attr.name="origins"' in graphml(COPIED)


def test_nodes_and_claims_are_their_own_where_nothing_is_copied() -> None:
    assert SITI.thing == SITI.iri != SALATIGA.thing
    assert {claim.origin_iri for claim in CLAIMS} == {claim.article_iri for claim in CLAIMS}
