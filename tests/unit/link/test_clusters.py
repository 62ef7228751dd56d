from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.link.clusters import Edge, join, stands_for

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


def test_the_best_ranked_member_stands_for_all() -> None:
    clusters = join([Edge("a", "b", 0.9)], never)
    assert stands_for(clusters, lambda iri: -ord(iri)) == {"a": "b", "b": "b"}
