"""Train the model: ``train.py CONFIG.json --cache DIR --keep NPY --out DIR [--minutes N] [--init PT]``.

Checkpoints and ``log.jsonl`` go to ``--out``. With ``--minutes`` the learning rate falls with the clock as well as with
the steps, so that a run on a busy machine ends well; without it a run is a function of the config's seed.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from auxiliary import SETS, TAGS
from batches import answers, epoch, gather, pad, plan, split
from net import Net
from reader.model_tags import NAME_TAGS, PURPOSE_TAGS
from source import cut, packaged, read_source
from validate import validate


def build(config: dict, keep: Path) -> tuple[Net, int]:
    """The network before training, and the number of the padding piece."""
    source = cut(read_source(packaged(), layers=config["layers"]), np.load(keep))
    tags = {"names": len(NAME_TAGS), "purposes": len(PURPOSE_TAGS)} | {name: len(TAGS) for name in SETS}
    if config.get("silver_steps"):
        tags["silver"] = len(NAME_TAGS)
    return Net(source, layers=config["layers"], dropout=config["dropout"], tags=tags), source.special["pad"]


def groups(net: Net, config: dict) -> list[dict]:
    """Parameters with their learning rates: lower layers slower, heads faster."""
    rate, decay = config["rate"], config["layer_decay"]
    found = []
    for name, p in net.named_parameters():
        if not p.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            lr = rate * decay ** (config["layers"] - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder."):
            lr = rate * decay ** config["layers"]
        else:
            lr = config["head_rate"]
        found.append({"params": [p], "lr": lr, "weight_decay": 0.01 if p.ndim > 1 else 0.0})
    return found


def tag_loss(logits: Tensor, tags: list[int]) -> Tensor:
    return functional.cross_entropy(logits, torch.tensor(tags))


def article_loss(net: Net, batch: list, filler: int, config: dict) -> Tensor:
    """Loss of a batch of articles: names, purposes, pairs in both views."""
    windows = [w for e, _ in batch for w in e.windows]
    pieces, mask = pad([w.pieces for w in windows], filler)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = net.encoder(pieces, mask)
    words = gather(hidden.float(), [w.heads for w in windows])
    dropped = net.drop(words)
    loss = tag_loss(net.tags["names"](dropped), [t for e, _ in batch for t in e.names])
    loss = loss + config["purposes"] * tag_loss(
        net.tags["purposes"](dropped), [t for e, _ in batch for t in e.purposes]
    )
    first = 0
    for e, plans in batch:
        own = words[first : first + len(e.names)]
        first += len(e.names)
        for view, weight in config["views"].items():
            if view in plans:
                indices, target, mask_ = plans[view]
                each = functional.binary_cross_entropy_with_logits(net.judge(own, indices), target, reduction="none")
                loss = loss + config["pairs"] * weight * (each * mask_).sum() / (len(target) * len(batch))
    return loss


def auxiliary_loss(net: Net, name: str, batch: list, filler: int) -> Tensor:
    pieces, mask = pad([b[0] for b in batch], filler)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = net.encoder(pieces, mask)
    words = net.drop(gather(hidden.float(), [b[1] for b in batch]))
    return tag_loss(net.tags[name](words), [t for b in batch for t in b[2]])


def read_silver(cache: Path) -> list:
    """Windows tagged by the rules (see ``silver.py``)."""
    with (cache / "silver.pickle").open("rb") as file:
        return pickle.load(file)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--init", type=Path)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    config = json.loads(arguments.config.read_text())
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(config["seed"])
    rng = random.Random(config["seed"])
    with (arguments.cache / "examples.pickle").open("rb") as file:
        data = pickle.load(file)
    training, held = split(data["articles"]) if config["hold_out"] else (data["articles"], split(data["articles"])[1])
    prepared = [(e, {n: (plan(v), *answers(v)) for n, v in e.views.items() if v.pairs}) for e in training]
    others = [(name, row) for name in SETS for row in data["auxiliary"][name]]
    net, filler = build(config, arguments.keep)
    if arguments.init:
        net.load_state_dict(torch.load(arguments.init))
    optimiser = torch.optim.AdamW(groups(net, config), fused=True)
    base = [g["lr"] for g in optimiser.param_groups]
    silver = read_silver(arguments.cache) if config.get("silver_steps") else []
    per_epoch = -(-len(training) // config["articles"])
    steps, done, began = config["epochs"] * per_epoch, 0, time.time()
    log = (arguments.out / "log.jsonl").open("a")

    def progress() -> float:
        clock = (time.time() - began) / (60 * arguments.minutes) if arguments.minutes else 0.0
        return min(1.0, max(done / steps, clock))

    def step(loss: Tensor) -> None:
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        factor = min((done + 1) / config["warm_up"], 1.0 - progress())
        for group, rate in zip(optimiser.param_groups, base, strict=True):
            group["lr"] = rate * max(factor, 0.0)
        optimiser.step()

    for early in range(config.get("silver_steps", 0)):
        rows = rng.sample(silver, config["silver_windows"])
        optimiser.zero_grad()
        loss = auxiliary_loss(net, "silver", rows, filler)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        for group, rate in zip(optimiser.param_groups, base, strict=True):
            group["lr"] = rate * min((early + 1) / config["warm_up"], 1.0 - 0.7 * early / config["silver_steps"])
        optimiser.step()
        if early % 50 == 0:
            print("silver step", early, round(float(loss.detach()), 3), round(time.time() - began), flush=True)
    began = time.time()
    number = 0
    while progress() < 1.0:
        total = 0.0
        for batch in epoch(len(prepared), config["articles"], rng):
            loss = article_loss(net, [prepared[n] for n in batch], filler, config)
            step(loss)
            total += float(loss.detach())
            done += 1
            if done % config["auxiliary_every"] == 0:
                name = rng.choice(sorted(SETS))
                rows = rng.sample([r for n, r in others if n == name], config["sentences"])
                step(config["auxiliary"] * auxiliary_loss(net, name, rows, filler))
            if done in (3, 10):
                print("seconds a step", round((time.time() - began) / done, 2), flush=True)
            if progress() >= 1.0:
                break
        number += 1
        line = {
            "epoch": number,
            "step": done,
            "loss": round(total / per_epoch, 4),
            "seconds": round(time.time() - began),
        }
        if number % config["validate_every"] == 0 or progress() >= 1.0:
            line |= validate(net, held, filler)
        log.write(json.dumps(line) + "\n")
        log.flush()
        print(json.dumps(line), flush=True)
        torch.save(net.state_dict(), arguments.out / "model.pt")


if __name__ == "__main__":
    main()
