"""Examples → tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from simpul.learned.pairs import LABELS, SAME, TYPES, Pair, allowed
from views import HALF, UNSURE, View


def pad(rows: Sequence[Sequence[int]], filler: int) -> tuple[Tensor, Tensor]:
    """Rows of piece numbers as one tensor, and its mask."""
    length = max(map(len, rows))
    pieces = torch.full((len(rows), length), filler)
    mask = torch.zeros(len(rows), length)
    for n, row in enumerate(rows):
        pieces[n, : len(row)] = torch.tensor(row)
        mask[n, : len(row)] = 1
    return pieces, mask


def gather(vectors: Tensor, heads: Sequence[Sequence[int]]) -> Tensor:
    """Vectors of the words' first pieces, row by row."""
    rows = [n for n, row in enumerate(heads) for _ in row]
    return vectors[
        torch.tensor(rows, dtype=torch.long), torch.tensor([h for row in heads for h in row], dtype=torch.long)
    ]


def plan(view: View) -> dict[str, Tensor]:
    """The index tensors that ``PairJudge`` needs, in 32 bits to be kept; ``join`` makes them long."""
    owners = [n for n, t in enumerate(view.things) for _ in t.places]
    offset = [0]
    for t in view.things:
        offset.append(offset[-1] + len(t.places))
    pairs = view.pairs
    found = {
        "places": torch.tensor([p for t in view.things for p in t.places]).view(-1, 2),
        "owner": torch.tensor(owners),
        "types": torch.tensor([TYPES.index(t.type) for t in view.things]),
        "left": torch.tensor([p.left for p in pairs]),
        "right": torch.tensor([p.right for p in pairs]),
        "left_place": torch.tensor([offset[p.left] + p.left_place for p in pairs]),
        "right_place": torch.tensor([offset[p.right] + p.right_place for p in pairs]),
        "between": torch.tensor([p.between for p in pairs]).view(-1, 2),
        "distance": torch.tensor([p.distance for p in pairs]),
        "gap": torch.tensor([p.gap for p in pairs]),
        "numbers": torch.tensor([p.numbers for p in pairs]),
    }
    return {k: v if v.is_floating_point() else v.int() for k, v in found.items()}


def join(plans: Sequence[tuple[dict[str, Tensor], int]]) -> dict[str, Tensor]:
    """Plans of several views as one; the number beside each is how many words stand before its article's."""
    found: dict[str, list[Tensor]] = {}
    things = places = 0
    for one, first in plans:
        shift = {
            "places": first, "between": first, "owner": things, "left": things, "right": things,
            "left_place": places, "right_place": places,
        }  # fmt: skip
        for name, values in one.items():
            found.setdefault(name, []).append(values + shift[name] if name in shift else values)
        things, places = things + len(one["types"]), places + len(one["places"])
    each = {name: torch.cat(values) for name, values in found.items()}
    return {name: v if v.is_floating_point() else v.long() for name, v in each.items()}


def answers(view: View) -> tuple[Tensor, Tensor]:
    """Of every pair and label how far it holds, in halves (0 to 2), and whether it counts: labels that the types do not
    allow do not, nor unsure ones."""
    target = torch.zeros(len(view.pairs), len(LABELS), dtype=torch.uint8)
    weight = torch.zeros(len(view.pairs), len(LABELS), dtype=torch.bool)
    for n, (pair, labels) in enumerate(zip(view.pairs, view.labels, strict=True)):
        for label in possible(view, pair):
            weight[n, LABELS.index(label)] = UNSURE not in labels
            target[n, LABELS.index(label)] = 2 if label in labels else HALF + label in labels
    return target, weight


def possible(view: View, pair: Pair) -> list[str]:
    """The labels that this view asks of a pair."""
    types = view.things[pair.left].type, view.things[pair.right].type
    found = (*allowed(*types, same=pair.left == pair.right), *(SAME.get(types, ()) if pair.left != pair.right else ()))
    return [label for label in found if label not in view.silent]


def epoch(count: int, size: int, rng: random.Random) -> Iterator[list[int]]:
    """Shuffled batches of numbers."""
    order = list(range(count))
    rng.shuffle(order)
    for start in range(0, count, size):
        yield order[start : start + size]
