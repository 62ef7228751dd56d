import json
from dataclasses import asdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.learned.trees import Trees

STUMP = Trees(-1.0, (0,), 1, (1, 0, 0), (2.5, 0.0, 0.0), (1, 1, 2), (2, 1, 2), (0.0, 0.25, 4.0))
"""Of the second number: up to 2.5 a quarter, above it four."""
TWO = Trees(
    0.5, (0, 3), 2, (0, 0, 0, 1, 0, 0, 0, 0), (0.0,) * 3 + (1.0, -1.0, 0.0, 0.0, 0.0),
    (1, 1, 2, 4, 6, 5, 6, 7), (2, 1, 2, 5, 7, 5, 6, 7), (0.0, 1.0, 2.0, 0.0, 0.0, 30.0, 10.0, 20.0),
)  # fmt: skip


@pytest.mark.parametrize(("row", "odds"), [([9.0, 2.5], -0.75), ([9.0, 2.51], 3.0), ([9.0, -7.0], -0.75)])
def test_a_row_goes_left_up_to_the_threshold(row: list[float], odds: float) -> None:
    assert STUMP.odds(np.array([row])).tolist() == [odds]


def test_the_leaves_of_all_trees_are_summed_however_deep_each_is() -> None:
    rows = np.array([[-2.0, 0.0], [-0.5, 0.0], [3.0, 0.0], [3.0, 5.0]])
    assert TWO.odds(rows).tolist() == [11.5, 21.5, 22.5, 32.5]


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=1, max_size=20))
def test_a_row_has_the_same_odds_alone_and_among_others(rows: list[tuple[float, float]]) -> None:
    together = TWO.odds(np.array(rows))
    assert together.tolist() == [float(TWO.odds(np.array([row]))[0]) for row in rows]


def test_trees_survive_json() -> None:
    read = {k: tuple(v) if isinstance(v, list) else v for k, v in json.loads(json.dumps(asdict(TWO))).items()}
    assert Trees(**read) == TWO
