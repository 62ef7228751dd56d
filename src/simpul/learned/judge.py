"""The judge of pairs at run time: vectors of words and a plan of pairs → one probability a pair and label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from simpul.learned.pairs import TYPES, Pair, Thing

Array = NDArray[np.float32]


def gelu(x: Array) -> Array:
    """The smooth rectifier (its tanh form, within 0.001 of the exact one)."""
    return (0.5 * x * (1.0 + np.tanh(0.7978845608 * x * (1.0 + 0.044715 * x * x)))).astype(np.float32)


def linear(x: Array, weights: Mapping[str, Array], name: str) -> Array:
    """A linear layer by its name in the weights."""
    return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def judge(vectors: Array, things: Sequence[Thing], pairs: Sequence[Pair], weights: Mapping[str, Array]) -> Array:
    """Logits, one row a pair, one column a label of ``model_pairs.LABELS``."""
    places = np.array([p for t in things for p in t.places], np.int64).reshape(-1, 2)
    owner = np.array([n for n, t in enumerate(things) for _ in t.places], np.int64)
    offset = np.cumsum([0, *(len(t.places) for t in things)])
    sums = np.concatenate([np.zeros((1, vectors.shape[1])), np.cumsum(vectors, 0, dtype=np.float64)])
    first, last = places[:, 0], places[:, 1]
    mean = (sums[last] - sums[first]) / (last - first)[:, None]
    seen = np.concatenate([vectors[first], vectors[last - 1], mean.astype(np.float32)], 1)
    mentions = gelu(linear(seen, weights, "mention"))
    total = np.zeros((len(things), mentions.shape[1]), np.float32)
    np.add.at(total, owner, mentions)
    whole = total / np.maximum(np.bincount(owner, minlength=len(things)), 1)[:, None].astype(np.float32)
    start, end = np.array([p.between for p in pairs], np.int64).reshape(-1, 2).T
    middle = ((sums[end] - sums[start]) / np.maximum(end - start, 1)[:, None]).astype(np.float32)
    left_of, right_of = np.array([p.left for p in pairs]), np.array([p.right for p in pairs])
    left = offset[left_of] + np.array([p.left_place for p in pairs])
    right = offset[right_of] + np.array([p.right_place for p in pairs])
    types = weights["types.weight"][[TYPES.index(t.type) for t in things]]
    size = mentions.shape[1]
    blocks = _blocks(weights["inner.weight"], [size] * 6 + [types.shape[1]] * 2)
    rest = [
        weights["distance.weight"][[p.distance for p in pairs]],
        weights["gap.weight"][[p.gap for p in pairs]],
        np.array([p.numbers for p in pairs], np.float32),
    ]
    # The layer's product in parts: what belongs to one name or thing is multiplied once, not once a pair.
    inner = (
        (mentions @ blocks[0])[left]
        + (mentions @ blocks[1])[right]
        + (mentions[left] * mentions[right]) @ blocks[2]
        + (whole @ blocks[3] + types @ blocks[6])[left_of]
        + (whole @ blocks[4] + types @ blocks[7])[right_of]
        + gelu(linear(middle, weights, "between")) @ blocks[5]
        + np.concatenate(rest, 1) @ blocks[8]
        + weights["inner.bias"]
    )
    return linear(gelu(inner), weights, "out").astype(np.float32)


def _blocks(weight: Array, sizes: Sequence[int]) -> list[Array]:
    """The columns of a layer's weights by the features that they multiply; the last block has what is left."""
    return [np.ascontiguousarray(part.T) for part in np.split(weight, np.cumsum(sizes), axis=1)]
