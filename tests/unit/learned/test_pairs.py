import numpy as np

from simpul.learned.judge import gelu, judge
from simpul.learned.pairs import DISTANCES, GAPS, LABELS, NUMBERS, TYPES, Thing, make_pairs

SIZE, INNER, VECTOR = 4, 5, 3


def weights(seed: int = 0) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(seed)
    shapes = {
        "mention.weight": (SIZE, 3 * VECTOR), "mention.bias": (SIZE,), "between.weight": (SIZE, VECTOR),
        "between.bias": (SIZE,), "types.weight": (len(TYPES), 2), "distance.weight": (DISTANCES, 2),
        "gap.weight": (GAPS, 1), "inner.weight": (INNER, 6 * SIZE + 7 + NUMBERS), "inner.bias": (INNER,),
        "out.weight": (len(LABELS), INNER), "out.bias": (len(LABELS),),
    }  # fmt: skip
    return {k: rng.normal(size=v).astype(np.float32) for k, v in shapes.items()}


def test_only_pairs_that_can_mean_something() -> None:
    things = [Thing("Program", ((0, 2),)), Thing("Person", ((4, 5),)), Thing("Time", ((6, 7),))]
    found = {(things[p.left].type, things[p.right].type) for p in make_pairs(things, [0] * 8)}
    assert found == {("Program", "Program"), ("Program", "Person"), ("Program", "Time"), ("Person", "Person")}


def test_a_pair_is_seen_at_its_two_closest_places() -> None:
    things = [Thing("Program", ((0, 2), (20, 22))), Thing("Place", ((24, 25),))]
    pair = next(p for p in make_pairs(things, [0] * 10 + [1] * 20) if p.left != p.right)
    assert (pair.left_place, pair.right_place, pair.between, pair.gap) == (1, 0, (22, 24), 0)


def test_distance_tells_the_order() -> None:
    ahead = make_pairs([Thing("Place", ((0, 1),)), Thing("Place", ((9, 10),))], [0] * 10)
    assert len({p.distance for p in ahead if p.left != p.right}) == 2
    assert all(p.distance < DISTANCES for p in ahead)


def test_the_nearest_thing_of_its_type_is_marked() -> None:
    things = [Thing("Program", ((0, 1),)), Thing("Program", ((10, 11),)), Thing("Quantity", ((12, 13),))]
    marks = {p.left: p.numbers[0] for p in make_pairs(things, [0] * 14) if things[p.right].type == "Quantity"}
    assert marks == {0: 0.0, 1: 1.0}


def test_far_sentences_share_the_last_gap() -> None:
    things = [Thing("Program", ((0, 1),)), Thing("Place", ((19, 20),))]
    pair = next(p for p in make_pairs(things, list(range(20))) if p.left != p.right)
    assert pair.gap == GAPS - 1


def test_judged_pairs_do_not_depend_on_other_pairs() -> None:
    vectors = np.random.default_rng(1).normal(size=(12, VECTOR)).astype(np.float32)
    things = [Thing("Program", ((0, 2),)), Thing("Place", ((3, 4), (8, 9))), Thing("Person", ((6, 7),))]
    pairs = make_pairs(things, [0] * 12)
    together = judge(vectors, things, pairs, weights())
    assert together.shape == (len(pairs), len(LABELS))
    for number, pair in enumerate(pairs):
        np.testing.assert_allclose(judge(vectors, things, [pair], weights())[0], together[number], rtol=1e-4, atol=1e-5)


def test_what_stands_between_matters() -> None:
    vectors = np.random.default_rng(1).normal(size=(8, VECTOR)).astype(np.float32)
    things = [Thing("Program", ((0, 1),)), Thing("Place", ((5, 6),))]
    pairs = [p for p in make_pairs(things, [0] * 8) if p.left != p.right]
    changed = vectors.copy()
    changed[3] += 5
    assert np.abs(judge(vectors, things, pairs, weights()) - judge(changed, things, pairs, weights())).max() > 0.01


def test_the_rectifier_is_close_to_the_exact_one() -> None:
    assert np.allclose(gelu(np.array([-3.0, 0.0, 1.0], np.float32)), [-0.00405, 0.0, 0.84134], atol=1e-3)
