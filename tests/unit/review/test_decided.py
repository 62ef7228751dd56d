"""Decisions about claims: found again after other extractions, applied by any build, undone to the byte."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simpul.errors import SimpulError
from simpul.graph import article_graph
from simpul.graph.ids import claim_iri
from simpul.graph.reading import Reading
from simpul.graph.reviews import read_reviews
from simpul.link import link_article
from simpul.link.apart import renamed
from simpul.model import Article, Evidence, LinkedArticle, LinkedClaim
from simpul.pipeline import DEFAULT_BASE, build, extract_article, rejudge
from simpul.publish import publish
from simpul.review.decided import decided
from simpul.review.decisions import FILE, Decision, append, decision, in_force, read_decisions, undoing
from simpul.review.parts import Named, parts_of
from simpul.state import FILE as STATE

NOON = dt.datetime(2026, 1, 2, 12, tzinfo=dt.UTC)
TEXTS = (
    "SALATIGA - Dinas Sosial Kota Salatiga menggelar pelatihan tata boga bagi 40 lansia selama dua minggu. Kepala "
    "Dinas Sosial Kota Salatiga Ratmoko Wibisono membuka pelatihan itu bersama Yayasan Tunas Terang.",
    "KUDUS - Camat Dawe Ratmoko Wibowo membuka pelatihan menjahit bagi lansia. Pelatihan digelar Kecamatan Dawe.",
    "DEMAK - Dinas Kesehatan Kabupaten Demak menggelar imunisasi massal bagi 300 anak, kata Bupati Demak Karsono.",
)


@cache
def read_articles() -> tuple[LinkedArticle, ...]:
    return tuple(link_article(extract_article(Article(f"a{n}", text)), DEFAULT_BASE) for n, text in enumerate(TEXTS))


def quantity() -> tuple[LinkedArticle, LinkedClaim]:
    article = read_articles()[0]
    return article, next(c for c in article.claims if c.predicate == "hasQuantity" and c.value == 40)


def made(verdict: str, article: LinkedArticle, claim: LinkedClaim, **more: object) -> Decision:
    return decision(verdict, article, parts_of(claim), who="Ana", when=NOON, **more)  # type: ignore[arg-type]


def corrected() -> Decision:
    article, claim = quantity()
    return made("edit", article, claim, now=replace(parts_of(claim), value=41))


def apply(article: LinkedArticle, *decisions: Decision) -> LinkedArticle:
    return decided(article, in_force(decisions), base=DEFAULT_BASE)


def test_a_rejected_claim_is_told_but_not_stated() -> None:
    article, claim = quantity()
    after = apply(article, made("reject", article, claim))
    assert claim.iri not in {c.iri for c in after.claims}
    (review,) = after.reviews
    assert review.superseded
    assert (review.superseded.iri, review.superseded.confidence) == (claim.iri, claim.confidence)
    assert not publish(after, DEFAULT_BASE).held
    assert not [f for f in publish(after, DEFAULT_BASE).findings if f.severity == "violation"]


def test_a_confirmed_claim_is_certain_and_the_machines_confidence_is_kept() -> None:
    article, claim = quantity()
    after = apply(article, made("confirm", article, claim))
    assert next(c for c in after.claims if c.iri == claim.iri) == replace(claim, confidence=1.0)
    assert after.reviews[0].confidence == claim.confidence


def test_a_corrected_claim_takes_the_place_of_the_machines() -> None:
    article, claim = quantity()
    after = apply(article, corrected())
    (new,) = (c for c in after.claims if c.iri not in {old.iri for old in article.claims})
    assert (new.value, new.rule, new.subject, new.sentence) == (41, "review.edit", claim.subject, claim.sentence)
    assert len(after.claims) == len(article.claims)
    assert not [f for f in publish(after, DEFAULT_BASE).findings if f.severity == "violation"]


def test_corrected_evidence_is_another_claim_with_the_same_words() -> None:
    article, claim = quantity()
    after = apply(article, made("edit", article, claim, now=replace(parts_of(claim), evidence="40 lansia", start=67)))
    (new,) = (c for c in after.claims if c.rule == "review.edit")
    assert new.evidence == Evidence(73, 82, "40 lansia")
    assert (new.value, new.subject) == (claim.value, claim.subject)
    assert claim.iri not in {c.iri for c in after.claims}


def test_decisions_are_in_the_graph_and_read_back() -> None:
    article, claim = quantity()
    others = [c for c in article.claims if c != claim][:2]
    after = apply(
        article, corrected(), made("unsure", article, others[0], note="dua arti"), made("reject", article, others[1])
    )
    assert read_reviews(Reading(article_graph(after))) == after.reviews


def test_a_decision_is_found_again_under_other_rules_names_and_iris() -> None:
    article, claim = quantity()
    node = claim.subject.iri
    other = renamed(article, {node: f"{node}x"}, DEFAULT_BASE)
    moved = tuple(
        replace(c, rule="new", confidence=0.5, evidence=Evidence(0, len(c.evidence.text), c.evidence.text))
        for c in other.claims
    )
    after = apply(replace(other, claims=moved, source="new"), corrected())
    assert [c.value for c in after.claims if c.rule == "review.edit"] == [41]


def test_only_where_source_and_extraction_changed_a_decision_is_asked_for_again() -> None:
    article, claim = quantity()
    misread = replace(claim, value=4)
    misread = replace(misread, iri=claim_iri(DEFAULT_BASE, misread))
    read_otherwise = replace(article, claims=tuple(misread if c == claim else c for c in article.claims))
    other_words = replace(article, source="other")
    both = replace(read_otherwise, source="other")
    for each in (article, read_otherwise, other_words):
        after = apply(each, corrected())
        assert {c.value for c in after.claims if c.role == "participants"} == {41}
        assert len(after.claims) == len(article.claims)
    assert apply(both, corrected()).claims == both.claims


def test_what_the_machine_has_learnt_meanwhile_is_not_said_twice() -> None:
    article, claim = quantity()
    learnt = replace(claim, value=41)
    learnt = replace(learnt, iri=claim_iri(DEFAULT_BASE, learnt))
    after = apply(replace(article, claims=tuple(learnt if c == claim else c for c in article.claims)), corrected())
    assert [c for c in after.claims if c.value == 41] == [replace(learnt, confidence=1.0)]


def test_a_decision_holds_for_the_same_words_under_another_id() -> None:
    again = link_article(extract_article(Article("other id", TEXTS[0])), DEFAULT_BASE)
    assert {c.value for c in apply(again, corrected()).claims if c.role == "participants"} == {41}


def test_a_correction_may_name_what_the_machine_did_not_see_but_only_from_the_text() -> None:
    article, _ = quantity()
    runs = next(c for c in article.claims if c.predicate == "runs")
    for name, found in (("Yayasan Tunas", True), ("Yayasan Lain", False)):
        now = replace(parts_of(runs), subject=Named("Organization", name, kind="ngo"))
        after = apply(article, made("edit", article, runs, now=now))
        assert (name in {n.name for n in after.nodes}) is found
        assert ("review.unresolved" in {f.code for f in after.findings}) is not found


def test_nobody_without_a_public_role_is_named_by_a_correction() -> None:
    article, _ = quantity()
    partner = next(c for c in article.claims if c.predicate == "partnerIn")
    now = replace(parts_of(partner), subject=Named("Person", "Tunas Terang"))
    after = apply(article, made("edit", article, partner, now=now))
    assert "Tunas Terang" not in {n.name for n in after.nodes}
    assert partner in after.claims


def test_a_correction_that_corrects_nothing_is_refused() -> None:
    article, claim = quantity()
    with pytest.raises(SimpulError, match="changes nothing"):
        made("edit", article, claim, now=parts_of(claim))


def test_the_file_gives_back_what_was_appended_and_names_a_broken_line(tmp_path: Path) -> None:
    article, claim = quantity()
    told = (corrected(), made("unsure", article, claim, note="entah"))
    append(tmp_path / FILE, told)
    assert read_decisions(tmp_path / FILE) == told
    with (tmp_path / FILE).open("a") as file:
        file.write('{"verdict": "maybe"}\n')
    with pytest.raises(SimpulError, match=r"decisions\.jsonl:3"):
        read_decisions(tmp_path / FILE)


def test_undoing_brings_back_the_decision_before() -> None:
    article, claim = quantity()
    first, second = made("unsure", article, claim), corrected()
    back = undoing([first, second], second, when=NOON)
    assert in_force([first, second, back]) == (first,)
    assert in_force([first, undoing([first], first, when=NOON)]) == ()


def files(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.name not in (FILE, STATE)}


def inputs(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for n, text in enumerate(TEXTS[:count]):
        (folder / f"{n}.txt").write_text(text, encoding="utf-8")
    return [folder]


@cache
def built_claims() -> tuple[tuple[LinkedArticle, LinkedClaim], ...]:
    """The claims of the articles as files name them."""
    read = (link_article(extract_article(Article(str(n), text)), DEFAULT_BASE) for n, text in enumerate(TEXTS))
    return tuple((article, claim) for article in read for claim in article.claims)


def chosen(numbers: Sequence[tuple[int, str]]) -> list[Decision]:
    found = []
    for number, verdict in numbers:
        article, claim = built_claims()[number % len(built_claims())]
        now = replace(parts_of(claim), evidence=claim.evidence.text.split()[0]) if verdict == "edit" else None
        if now != parts_of(claim):
            found.append(made(verdict, article, claim, now=now))
    return found


VERDICTS = st.sampled_from(["confirm", "reject", "unsure", "edit", "undone"])


@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.lists(st.tuples(st.integers(0, 99), VERDICTS), min_size=1, max_size=4), second=st.integers(0, 99))
def test_decisions_and_builds_in_steps_give_the_bytes_of_one_go(
    tmp_path_factory: pytest.TempPathFactory, first: list[tuple[int, str]], second: int
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    said = chosen(first)
    build(inputs(folder / "in", 2), folder / "out")
    before = files(folder / "out")
    rejudge(folder / "out", (), said)
    rejudge(folder / "out", (), [*said, *(replace(d, verdict="undone", now=None) for d in said)])
    assert files(folder / "out") == before
    said += chosen([(second, "reject")])
    build(inputs(folder / "in", 3), folder / "out", decisions=said)
    build(inputs(folder / "in", 3), folder / "again", decisions=said)
    assert files(folder / "out") == files(folder / "again")
