from itertools import permutations

from tests.unit.link import news

from simpul.link.blocking import LARGEST, candidates
from simpul.link.facts import Office
from simpul.link.judgements import judgement
from simpul.link.links import find_links
from simpul.link.profiles import Profile
from simpul.link.scores import compare
from simpul.model import Node


def test_a_single_name_and_a_full_one_are_one_person_by_their_post() -> None:
    assert frozenset({"Ratmoko", "Ratmoko Wibisono"}) in news.linked_names(news.HEAD, news.SHORT)


def test_a_single_name_in_another_post_is_only_doubted() -> None:
    found = news.known(news.HEAD, news.OTHER_POST)
    linking = find_links(found)
    assert frozenset({"Ratmoko", "Ratmoko Wibisono"}) not in news.names(linking, found)
    assert any(
        {found[d.left].node.name, found[d.right].node.name} == {"Ratmoko", "Ratmoko Wibisono"} for d in linking.doubts
    )


def test_a_described_programme_is_one_by_words_and_organiser() -> None:
    found = news.known(news.HEAD, news.SHORT)
    programs = {i for i, p in found.items() if p.node.type == "Program"}
    assert len(programs) == 2
    assert {(k.left, k.right) for k in find_links(found).links if k.left in programs} == {tuple(sorted(programs))}


def test_a_territory_that_is_left_out_is_that_of_the_article() -> None:
    assert frozenset({"Dinas Kesehatan", "Dinas Kesehatan Kabupaten Kudus"}) in news.linked_names(
        news.TOWN, news.LEFT_OUT
    )
    assert news.linked_names(news.TOWN, news.ELSEWHERE) == set()


def test_why_says_what_met() -> None:
    found = news.known(news.TOWN, news.LEFT_OUT)
    (why,) = [k.found.why for k in find_links(found).links if found[k.left].node.type == "Organization"]
    assert "the territory of the whole article is one" in why


def test_links_do_not_depend_on_the_order_of_the_articles() -> None:
    texts = (news.HEAD, news.SHORT, news.TOWN, news.LEFT_OUT)
    articles = news.read(*texts)
    from simpul.link.profiles import profiles

    expected = find_links(profiles(articles))
    assert expected.links
    assert all(find_links(profiles(order)) == expected for order in permutations(articles))


def test_more_articles_keep_the_links_that_were_there() -> None:
    assert news.linked_names(news.HEAD, news.SHORT) <= news.linked_names(
        news.HEAD, news.SHORT, news.TOWN, news.LEFT_OUT
    )


def test_people_join_and_part_and_the_machine_obeys() -> None:
    found = news.known(news.HEAD, news.SHORT)
    pair = news.iri(found, "Ratmoko"), news.iri(found, "Ratmoko Wibisono")
    parted = find_links(found, [judgement("different", *pair, who="a", when=news.NOON)])
    assert frozenset({"Ratmoko", "Ratmoko Wibisono"}) not in news.names(parted, found)
    undone = [judgement(v, *pair, who="a", when=news.NOON) for v in ("different", "undone")]  # type: ignore[arg-type]
    assert find_links(found, undone) == find_links(found)


def test_judgements_are_transitive_and_a_contradiction_is_refused_aloud() -> None:
    found = news.known(news.TOWN, news.ELSEWHERE, news.HEAD)
    a, b, c = (
        news.iri(found, n) for n in ("Dinas Kesehatan Kabupaten Kudus", "Dinas Kesehatan", "Dinas Sosial Kota Salatiga")
    )
    both = [judgement("same", a, b, who="x", when=news.NOON), judgement("same", b, c, who="x", when=news.NOON)]
    standing = find_links(found, both).stands_for or {}
    assert len({standing[a], standing[b], standing[c]}) == 1
    refused = find_links(found, [judgement("different", a, c, who="x", when=news.NOON), *both]).refused
    assert len(refused) == 1


def test_comparisons_grow_with_the_nodes_not_with_their_square() -> None:
    def count(size: int) -> int:
        names = [f"Agus {''.join(chr(97 + n // 26**k % 26) for k in range(3))}wati" for n in range(size)]
        return len(candidates([Profile(Node(f"i{n:05}", "Person", name)) for n, name in enumerate(names)]))

    assert count(LARGEST) == LARGEST * (LARGEST - 1) // 2
    assert count(1500) <= 1500 * LARGEST


def test_a_rare_word_is_enough_to_be_compared() -> None:
    names = ("Agus Setiawan Prihatmoko", "Prihatmoko", "Agus Sulistyo")
    found = candidates([Profile(Node(name, "Person", name)) for name in names])
    assert ("Agus Setiawan Prihatmoko", "Prihatmoko") in found


def test_of_several_posts_that_meet_the_first_in_order_is_named() -> None:
    titles = [frozenset({"kepala", "bidang", word}) for word in ("anggaran", "bina", "cipta", "data", "energi")]
    offices = frozenset(Office(title, "body", "") for title in titles)
    left, right = (
        Profile(Node(iri, "Person", name), offices=offices) for iri, name in (("a", "Nanik Sari"), ("b", "Nanik S."))
    )
    assert "one post: anggaran bidang kepala" in compare(left, right, str).why
