from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.link.clusters import Edge, join, moved, stands_for

NODES = "abcde"
EDGES = st.lists(
    st.builds(
        lambda pair, score: Edge(min(pair), max(pair), score / 10),
        st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda p: p[0] != p[1]),
        st.integers(8, 10),
    ),
    max_size=8,
)


def never(left: str, right: str) -> bool:
    return False


def test_a_chain_is_one_cluster() -> None:
    assert join([Edge("a", "b", 0.9), Edge("b", "c", 0.8)], never) == dict.fromkeys("abc", ("a", "b", "c"))


def test_a_doubtful_chain_does_not_join_what_is_apart() -> None:
    clusters = join([Edge("a", "b", 0.9), Edge("b", "c", 0.8)], lambda x, y: (x, y) == ("a", "c"))
    assert clusters == dict.fromkeys("ab", ("a", "b"))


@settings(deadline=None)
@given(EDGES)
def test_the_order_of_the_edges_does_not_matter(edges: list[Edge]) -> None:
    def apart(left: str, right: str) -> bool:
        return (left, right) in {("a", "d"), ("b", "e")}

    expected = join(edges, apart)
    assert all(join(order, apart) == expected for order in list(permutations(edges))[:30])
    assert all(iri in members for iri, members in expected.items())
    assert not any({"a", "d"} <= set(m) or {"b", "e"} <= set(m) for m in expected.values())


def test_the_chosen_member_stands_for_all() -> None:
    clusters = join([Edge("a", "b", 0.9)], never)
    assert stands_for(clusters, max) == {"a": "b", "b": "b"}


LABELS = st.dictionaries(st.integers(0, 6), st.integers(0, 3))


@given(LABELS, LABELS)
def test_of_two_that_came_together_or_parted_one_moved(before: dict[int, int], after: dict[int, int]) -> None:
    strayed = moved(before, after, dict.fromkeys(range(7), 1))
    assert before.keys() ^ after.keys() <= strayed
    there = before.keys() & after.keys()
    changed = {(a, b) for a in there for b in there if (before[a] == before[b]) != (after[a] == after[b])}
    assert all(a in strayed or b in strayed for a, b in changed)


def test_the_heavier_part_of_a_cluster_stays() -> None:
    assert moved({1: 0, 2: 0, 3: 0}, {1: 1, 2: 3, 3: 3}, {1: 9, 2: 1, 3: 1}) == {2, 3}
    assert moved({1: 1, 2: 2}, {1: 1, 2: 1}, {1: 1, 2: 5}) == {1}
    assert moved({1: 1, 2: 1}, {1: 7, 2: 7}, {1: 1, 2: 1}) == set()
