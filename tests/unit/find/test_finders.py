"""All finders together: each runs once, in order, and what they propose is settled."""

from itertools import permutations, product

import pytest

from simpul.find import finders, groups, organizations, persons
from simpul.find.finders import FINDERS, find_mentions, proposed_by
from simpul.find.overlaps import settle
from simpul.model import Article, Document, Mention
from simpul.nlp import analyse

TEXT = "Kepala Dinas Sosial Kota Tegal Wahyu Pratomo membuka pelatihan menjahit bagi lansia di Desa Sumberwening."


def test_mentions_of_every_type_verbatim_and_sorted():
    mentions = find_mentions(analyse(Article("a", TEXT)))
    assert {m.type for m in mentions} == {"Organization", "Person", "Place", "Program", "Skill", "Group"}
    assert all(TEXT[m.start : m.end] == m.text for m in mentions)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)


def test_each_finder_runs_once_and_sees_what_those_before_it_proposed(monkeypatch):
    seen = []

    def spy(number, finder):
        def find(document, found):
            own = finder(document, found)
            seen.append((number, tuple(found), own))
            return own

        return find

    monkeypatch.setattr(finders, "FINDERS", tuple(spy(n, f) for n, f in enumerate(FINDERS)))
    find_mentions(analyse(Article("a", TEXT)))
    assert [number for number, _, _ in seen] == list(range(len(FINDERS)))
    before = []
    for _, found, own in seen:
        assert list(found) == before
        before += own


def test_one_finder_after_those_before_it():
    document = analyse(Article("a", TEXT))
    assert [m.text for m in proposed_by(persons.find, document)] == ["Wahyu Pratomo"]
    assert proposed_by(groups.find, document) == groups.find(document)
    with pytest.raises(ValueError, match="FINDERS"):
        proposed_by(find_mentions, document)


def test_the_outlet_of_the_dateline_names_neither_a_place_nor_a_body():
    text = "Semarang, ANTARA JATENG - Warga Jateng menerima bantuan beras."
    named = [(m.text, m.start) for m in find_mentions(analyse(Article("a", text))) if m.type == "Place"]
    assert named == [("Semarang", 0), ("Jateng", text.index("Jateng"))]


def test_a_model_s_proposal_joins_and_is_settled_like_the_others():
    text = "Warga Randu Wening gembira."
    sure = Mention(6, 18, "Randu Wening", "Organization", "ngo", 0.97, "model.test")
    weak = Mention(0, 5, "Warga", "Person", None, 0.1, "model.test")
    document = Document(Article("a", text), proposals=(weak, sure))
    assert sure in find_mentions(document)
    rival = Mention(12, 18, "Wening", "Place", "village", 0.5, "model.test")
    assert find_mentions(Document(Article("a", text), proposals=(rival, sure))) == [sure]


def test_the_order_of_proposing_never_counts():
    kinds, rules = ("agency", "government"), ("org.a", "org.b")
    alike = [Mention(0, 5, "Pemda", "Organization", kind, 0.8, rule) for kind, rule in product(kinds, rules)]
    near = Mention(2, 9, "mda Wen", "Person", None, 0.84, "person.a")
    settled = {tuple(settle(order)) for order in permutations([*alike, near])}
    assert len(settled) == 1


def test_far_apart_mentions_are_all_kept_and_long_ones_still_collide():
    words = [Mention(n * 150, n * 150 + 10, "x" * 10, "Person", None, 0.9, "person.a") for n in range(8)]
    long = Mention(100, 900, "x" * 800, "Organization", "agency", 0.5, "org.a")
    assert settle([long, *words]) == words
    assert settle([long]) == [long]


def test_bodies_are_found_first():
    assert FINDERS[0] is organizations.find


def test_a_line_that_advertises_another_story_names_nothing() -> None:
    elsewhere = "Baca juga: Jadwal Pelatihan Menjahit di Kabupaten Kendal"
    text = f"Bupati Kudus Rina Wati membuka pasar.\n{elsewhere}\nRina Wati pulang."
    found = find_mentions(analyse(Article("a", text)))
    advertised = range(text.index("Baca"), text.index("\nRina"))
    assert found
    assert not [m for m in found if m.start in advertised]


def test_a_headline_of_another_story_inside_a_line_names_nothing() -> None:
    inside = "Api padam. Baca Juga : Polres Demak Amankan Pasar di Kota Tegal Warga lalu pulang ke Kudus."
    at_the_end = "Api padam di Kudus. Baca juga: Polres Demak bersihkan pasar Baca juga: Bupati Brebes tinjau jalan"
    for text in (inside, at_the_end):
        assert [m.text for m in find_mentions(analyse(Article("a", text))) if m.type == "Place"] == ["Kudus"]
