"""What training makes small: wrong tags of words, and wrong labels of pairs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from auxiliary import Sentence
from batches import join, pad
from exchange import Plan
from net import Net
from views import Example

TOGETHER = 8
"""Windows in one run of the encoder, of about one length: fewer are slower by the call, more by the padding."""

Rows = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article without its views; of each view the plan of its pairs, their labels (in halves), and whether each
    label counts; and what may be exchanged in it."""

    example: Example
    views: dict[str, tuple[dict[str, Tensor], Tensor, Tensor]]
    plan: Plan | None = None


def encode(net: Net, rows: Rows, heads: Rows, filler: int) -> Tensor:
    """Vectors of the words of windows, on the network's device."""
    device = next(net.parameters()).device
    order = sorted(range(len(rows)), key=lambda n: -len(rows[n]))
    parts: list[Tensor] = [torch.empty(0)] * len(rows)
    for few in (order[n : n + TOGETHER] for n in range(0, len(order), TOGETHER)):
        pieces, mask = pad([rows[n] for n in few], filler)
        with torch.autocast(device.type, torch.bfloat16, enabled=net.mixed):
            hidden = net.encoder(pieces.to(device), mask.to(device))
        for n, row in zip(few, hidden.float(), strict=True):
            parts[n] = row[torch.tensor(heads[n], dtype=torch.long, device=device)]
    return torch.cat(parts)


def hidden(rows: Sequence[Sequence[int]], share: float, unknown: int) -> list[list[int]]:
    """The rows with a share of their pieces unknown, but for the first and the last, so that no one word decides."""
    found = []
    for row in rows:
        gone = torch.rand(len(row)) < share
        gone[[0, -1]] = False
        found.append([unknown if g else piece for piece, g in zip(row, gone.tolist(), strict=True)])
    return found


def tag_loss(logits: Tensor, tags: list[int]) -> Tensor:
    """Cross entropy of the words' tags."""
    return functional.cross_entropy(logits, torch.tensor(tags, device=logits.device))


def article_loss(
    net: Net, batch: list[Prepared], filler: int, config: dict[str, Any], look: Callable[[Prepared], tuple[Rows, Rows]]
) -> Tensor:
    """Loss of a batch of articles: names, topics, purposes, and pairs in all views; ``look`` gives an article's windows
    as pieces, and where each of their words begins.

    An article's pairs weigh as the root of their number (one with ``typical`` many pairs as their mean): between the
    claims' share in the score, which is their number, and one article's share in a batch.
    """
    looks = [look(e) for e in batch]
    rows = hidden([row for rows, _ in looks for row in rows], config["hidden"], config["unknown"])
    words = encode(net, rows, [head for _, heads in looks for head in heads], filler)
    dropped = net.drop(words)
    loss = words.new_zeros(())
    for head, weight in config["tags"].items():
        loss = loss + weight * tag_loss(net.tags[head](dropped), [t for e in batch for t in e.example.tags[head]])
    plans, targets, weights, first = [], [], [], 0
    for e in batch:
        for name, share in config["views"].items():
            if name in e.views:
                one, target, weight = e.views[name]
                plans.append((one, first))
                targets.append(target)
                weights.append(weight * (share / (len(target) * config["typical"]) ** 0.5))
        first += len(e.example.tags["names"])
    if plans:
        device = words.device
        together = {k: v.to(device) for k, v in join(plans).items()}
        with torch.autocast(device.type, torch.bfloat16, enabled=net.mixed):
            judged = net.judge(words, together).float()
        target, weight = torch.cat(targets).to(device).float() / 2, torch.cat(weights).to(device)
        each = functional.binary_cross_entropy_with_logits(judged, target, reduction="none")
        loss = loss + config["pairs"] * (each * weight).sum() / len(batch)
    return loss


def sentence_loss(net: Net, name: str, batch: list[Sentence], filler: int) -> Tensor:
    """Loss of sentences of another corpus, under its own head."""
    words = net.drop(encode(net, [b[0] for b in batch], [b[1] for b in batch], filler))
    return tag_loss(net.tags[name](words), [t for b in batch for t in b[2]])
