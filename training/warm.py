"""Prepare the encoder for news: ``warm.py CONFIG.json --cache DIR --keep NPY --out PT [--threads N]``.

Further masked-language training on raw articles (whole words hidden, the tied word embeddings stay frozen), together
with the tags that the rules give (``silver.py``). The heads are thrown away; the encoder's state goes to ``--out``.
A function of the config, its seed and the number of threads.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from batches import gather, pad
from net import Encoder
from silver import SILVER_TAGS
from source import cut, packaged, read_source

Row = Sequence[Sequence[int]]
"""Of a window its pieces, where each word's first piece stands, and the tags of words."""


class Guess(nn.Module):
    """Vectors of hidden pieces → logits over the vocabulary, through the frozen word embeddings."""

    def __init__(self, word: nn.Embedding) -> None:
        super().__init__()
        size = word.weight.shape[1]
        self.dense, self.norm = nn.Linear(size, size), nn.LayerNorm(size)
        self.bias = nn.Parameter(torch.zeros(len(word.weight)))
        self.scale = nn.Parameter(torch.ones(()))
        self.register_buffer("words", functional.normalize(word.weight, dim=1), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        return functional.linear(self.norm(functional.gelu(self.dense(x))) * self.scale, self.words, self.bias)


def hide(row: Row, share: float, unknown: int, size: int, rng: random.Random) -> tuple[list[int], list[int]]:
    """The window with some whole words hidden (80 %), changed (10 %) or kept, and the places to guess."""
    pieces, heads = list(row[0]), row[1]
    places: list[int] = []
    for n, head in enumerate(heads):
        if rng.random() >= share:
            continue
        last = heads[n + 1] if n + 1 < len(heads) else len(pieces) - 1
        places += range(head, last)
        draw = rng.random()
        for place in range(head, last):
            pieces[place] = unknown if draw < 0.8 else rng.randrange(5, size) if draw < 0.9 else pieces[place]
    return pieces, places


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    config = json.loads(arguments.config.read_text())
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(config["seed"])
    rng = random.Random(config["seed"])
    source = cut(read_source(packaged(), layers=config["layers"]), np.load(arguments.keep))
    encoder = Encoder(source, layers=config["layers"], dropout=0.0)
    guess, tag = Guess(encoder.word), nn.Linear(source.hidden, len(SILVER_TAGS))
    with (arguments.cache / "silver.pickle").open("rb") as file:
        rows = [r for r in pickle.load(file) if len(r[1]) > 5]
    weights = [p for m in (encoder, guess, tag) for p in m.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(weights, lr=config["warm"]["rate"], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    steps, size, began = config["warm"]["steps"], config["warm"]["windows"], time.time()
    filler, unknown = source.special["pad"], source.special["unknown"]
    order: list[Row] = []
    seen = [0.0, 0.0]
    for step in range(steps):
        if len(order) < size:  # a pass: windows of like length stand together, the batches are shuffled
            ordered = sorted(rng.sample(rows, len(rows)), key=lambda r: len(r[0]) // 20)
            groups = [ordered[n : n + size] for n in range(0, len(ordered), size)]
            order = [row for group in rng.sample(groups, len(groups)) for row in group]
        batch, order = order[:size], order[size:]
        hidden = [hide(r, config["warm"]["share"], unknown, len(source.rows), rng) for r in batch]
        pieces, mask = pad([h[0] for h in hidden], filler)
        with torch.autocast("cpu", torch.bfloat16):
            vectors = encoder(pieces, mask)
            places = [(n, p) for n, h in enumerate(hidden) for p in h[1]]
            at = tuple(torch.tensor(side) for side in zip(*places, strict=True))
            logits = guess(vectors[at])
        told = torch.tensor([batch[n][0][p] for n, p in places])
        words = functional.cross_entropy(logits.float(), told)
        names = functional.cross_entropy(
            tag(gather(vectors.float(), [r[1] for r in batch])), torch.tensor([t for r in batch for t in r[2]])
        )
        optimiser.zero_grad()
        (words + config["warm"]["tags"] * names).backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        for group in optimiser.param_groups:
            group["lr"] = config["warm"]["rate"] * min((step + 1) / 60, 1.0 - step / steps)
        optimiser.step()
        seen = [seen[0] + float(words.detach()), seen[1] + float(names.detach())]
        if (step + 1) % 50 == 0 or step == 4:
            share = 50 if step > 4 else 5
            print(step + 1, *(round(s / share, 3) for s in seen), round(time.time() - began), "s", flush=True)
            seen = [0.0, 0.0]
        if (step + 1) % 500 == 0 or step + 1 == steps:
            torch.save(encoder.state_dict(), arguments.out)


if __name__ == "__main__":
    main()
